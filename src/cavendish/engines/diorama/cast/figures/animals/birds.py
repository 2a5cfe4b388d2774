"""The table of birds. Rows only; species.py says what they mean."""

# ruff: noqa: E501 - a table is read by rows

from dataclasses import replace

from cavendish.engines.diorama.cast.figures.animals.species import (
    Bird,
    Coat,
    Eyes,
    Pattern,
    Species,
)

_SONG = Bird(tail_size=0.30)
_DUCK = Bird(
    body=(0.27, 0.40, 0.25), pitch=8, head=0.21, neck=0.16, neck_thick=0.125, leg=0.10,
    leg_thick=0.034, beak="flat", beak_size=0.24, beak_colour="#e88a2a", webbed=True,
    tail="curl", tail_size=0.20,
)  # fmt: skip
_HAWK = Bird(
    body=(0.27, 0.40, 0.28), pitch=48, head=0.22, neck=0.06, neck_thick=0.16, leg=0.13,
    leg_thick=0.045, beak="hook", beak_size=0.17, beak_colour="#e5ac30", tail="fan",
    tail_size=0.34, eyes=Eyes(x=0.50, z=0.14, size=0.15, iris="#d9a52a"), extras=("brow", "thighs"),
)  # fmt: skip
_OWL = Bird(
    body=(0.31, 0.36, 0.40), pitch=76, head=0.325, neck=-0.04, neck_thick=0.24, leg=0.07,
    leg_thick=0.05, beak="hook", beak_size=0.13, beak_colour="#e0a02e", tail="short",
    tail_size=0.20, eyes=Eyes(x=0.42, z=0.10, size=0.30, iris="#e0a02a"),
    extras=("discs", "horns"),
)  # fmt: skip
_HEN = Bird(
    body=(0.28, 0.37, 0.29), pitch=14, head=0.175, neck=0.20, neck_thick=0.12, leg=0.16,
    leg_thick=0.030, beak="cone", beak_size=0.13, beak_colour="#e3a33a", tail="up", tail_size=0.34,
    extras=("comb", "wattles"),
)  # fmt: skip
_WADER = Bird(
    body=(0.19, 0.30, 0.20), pitch=12, head=0.125, neck=0.46, neck_thick=0.062, leg=0.62,
    leg_thick=0.020, beak="dagger", beak_size=0.24, beak_colour="#d8543a", tail="short",
    tail_size=0.22, eyes=Eyes(x=0.55, z=0.14, size=0.19),
)  # fmt: skip
_PARROT = Bird(
    body=(0.23, 0.34, 0.25), pitch=62, head=0.225, neck=0.03, neck_thick=0.16, leg=0.09,
    leg_thick=0.036, beak="parrot", beak_size=0.19, beak_colour="#2b282c", tail="long",
    tail_size=0.50, eyes=Eyes(x=0.55, z=0.16, size=0.15, iris="#e9dc9a"),
)  # fmt: skip


def _row(name: str, size: float, coat: Coat, shape: Bird) -> Species:
    return Species(name=name, size=size, coat=coat, shape=shape)


BIRDS: tuple[Species, ...] = (
    _row("bird", 0.20, Coat(main="#3f78b8", light="#e8a25c", fur=0.3), replace(_SONG, wing="#2f5f9c", wing_tip="#27406b", beak_colour="#3a3230", beak_size=0.12)),
    _row("robin", 0.18, Coat(main="#7a5c42", light="#d2602a", fur=0.3), replace(_SONG, wing="#64492f", beak_colour="#3a3230", beak_size=0.11, face="#d2602a", extras=("white belly",))),
    _row("sparrow", 0.17, Coat(main="#94714c", light="#dccbb0", dark="#4a3320", pattern=Pattern.BARS, scale=0.07, fur=0.3), replace(_SONG, wing="#7a5530", wing_band="#e6dcc6", beak_colour="#4a4038", beak_size=0.12)),
    _row("blue jay", 0.26, Coat(main="#3f6fb4", light="#e6e4e0", dark="#1d2536", fur=0.3), replace(_SONG, wing="#2f5aa8", wing_band="#e8e6e2", beak_colour="#26242a", beak_size=0.14, tail="long", tail_size=0.40, face="#e6e4e0", extras=("crest", "necklace"))),
    _row("cardinal", 0.24, Coat(main="#bf2420", light="#c93a2c", dark="#1d1718", fur=0.3), replace(_SONG, wing="#8f1d1c", beak_colour="#e0702c", beak_size=0.15, tail="long", tail_size=0.36, extras=("crest", "bib mask"))),
    _row("canary", 0.15, Coat(main="#e8c22e", light="#f0d866", fur=0.3), replace(_SONG, wing="#d3a51f", beak_colour="#e0a088", beak_size=0.10)),
    _row("crow", 0.42, Coat(main="#1f2024", light="#24262c", fur=0.3), replace(_SONG, body=(0.24, 0.38, 0.26), wing="#17181d", beak="dagger", beak_size=0.20, beak_colour="#1a1a1c", leg=0.17, tail="fan", tail_size=0.34, feet_colour="#1d1c1e")),
    _row("magpie", 0.40, Coat(main="#1e2026", light="#efede8", fur=0.3), replace(_SONG, wing="#1d3a5c", wing_band="#efede8", beak_colour="#1a1a1c", beak_size=0.17, tail="long", tail_size=0.55, feet_colour="#1d1c1e", extras=("white belly",))),
    _row("pigeon", 0.32, Coat(main="#7d8794", light="#6a8a86", dark="#34373f", fur=0.25), replace(_SONG, body=(0.25, 0.38, 0.27), head=0.18, neck=0.10, wing="#9aa2ad", wing_band="#33363d", beak_colour="#3c3a3c", beak_size=0.11, feet_colour="#c8605c", tail="fan", tail_size=0.30)),
    _row("dove", 0.30, Coat(main="#f0ede8", light="#f4f1ec", fur=0.25), replace(_SONG, body=(0.24, 0.37, 0.26), head=0.18, neck=0.09, wing="#e6e2dc", beak_colour="#d9a08c", beak_size=0.10, feet_colour="#d9807a", tail="fan", tail_size=0.32)),
    _row("seagull", 0.45, Coat(main="#efece7", light="#f2efea", fur=0.25), replace(_DUCK, wing="#9aa0a8", wing_tip="#26262b", beak="dagger", beak_size=0.20, beak_colour="#e5b02c", feet_colour="#e0a85c", leg=0.17, tail="short", pitch=14)),
    _row("swallow", 0.18, Coat(main="#263a63", light="#efe6da", fur=0.25), replace(_SONG, wing="#1f2f54", beak_colour="#26242a", beak_size=0.08, tail="fork", tail_size=0.44, face="#b0512c")),
    _row("hummingbird", 0.11, Coat(main="#2f8a5a", light="#e6e4dc", fur=0.25), replace(_SONG, body=(0.20, 0.33, 0.22), wing="#4b6a74", beak="needle", beak_size=0.42, beak_colour="#26242a", leg=0.07, face="#b0263f")),
    _row("woodpecker", 0.30, Coat(main="#232326", light="#ece8e0", dark="#232326", fur=0.25), replace(_SONG, pitch=52, wing="#232326", wing_band="#ece8e0", beak="dagger", beak_size=0.24, beak_colour="#5a5652", extras=("crest",), face="#c0261f")),
    _row("kingfisher", 0.20, Coat(main="#2277a8", light="#d8772e", fur=0.25), replace(_SONG, head=0.24, wing="#1a5f94", wing_tip="#174a75", beak="dagger", beak_size=0.34, beak_colour="#2a2628", tail_size=0.18, leg=0.08)),
    _row("owl", 0.38, Coat(main="#7d532f", light="#e9d3a8", dark="#5a3719", pattern=Pattern.BARS, scale=0.105, fur=0.4), replace(_OWL, wing="#5f3c20", wing_tip="#4a2d17")),
    _row("snowy owl", 0.45, Coat(main="#efece5", light="#f4f1ea", dark="#8a8378", pattern=Pattern.BARS, scale=0.12, fur=0.5), replace(_OWL, wing="#e4e0d8", wing_tip="#c9c3b8", beak_colour="#2b282c", extras=("discs",))),
    _row("barn owl", 0.36, Coat(main="#c99552", light="#f4efe6", dark="#8a6534", fur=0.4), replace(_OWL, wing="#b98243", eyes=Eyes(x=0.38, z=0.06, size=0.18), beak_colour="#d9c0a8", extras=("discs",))),
    _row("eagle", 0.75, Coat(main="#4a3020", light="#4a3020", dark="#2a1a12", fur=0.5), replace(_HAWK, wing="#3d2617", wing_tip="#2a1a10", face="#f0ece4", extras=("white head", "brow", "thighs"), tail_colour="#f0ece4")),
    _row("golden eagle", 0.75, Coat(main="#6b4526", light="#8a5e34", dark="#3a2414", fur=0.5), replace(_HAWK, wing="#54341c", wing_tip="#3a2414")),
    _row("hawk", 0.50, Coat(main="#7d5a3a", light="#ecdfc8", dark="#7d5030", pattern=Pattern.BARS, scale=0.075, fur=0.4), replace(_HAWK, wing="#64452b", wing_tip="#463020")),
    _row("vulture", 0.75, Coat(main="#3c302a", light="#4c3d34", fur=0.5), replace(_HAWK, wing="#2f2521", neck=0.20, neck_thick=0.085, head=0.16, face="#c98a84", extras=("white head", "ruff collar"))),
    _row("parrot", 0.38, Coat(main="#c22a24", light="#c22a24", fur=0.25), replace(_PARROT, wing="#24579c", wing_band="#e3b22a", tail_colour="#24579c", face="#f1ece4")),
    _row("green parrot", 0.34, Coat(main="#3f9a3c", light="#8fc24a", fur=0.25), replace(_PARROT, wing="#2f7f36", wing_band="#d8432a", beak_colour="#e6dcc6", tail_colour="#2f7f36")),
    _row("blue macaw", 0.40, Coat(main="#2766b0", light="#e5b52c", fur=0.25), replace(_PARROT, wing="#1f549c", wing_tip="#1a3f7a", tail_colour="#1f549c", face="#f1ece4")),
    _row("cockatoo", 0.38, Coat(main="#f0ede6", light="#f4f1ea", dark="#e8c63c", fur=0.3), replace(_PARROT, wing="#e6e2da", tail="fan", tail_size=0.30, extras=("plume",))),
    _row("budgie", 0.18, Coat(main="#5cae3e", light="#8fcc4e", dark="#2c2a22", fur=0.25), replace(_PARROT, wing="#c9b83a", wing_band="#3a3a2a", beak_colour="#d9b45c", beak_size=0.12, face="#ecd44a")),
    _row("toucan", 0.42, Coat(main="#212126", light="#f1ead8", fur=0.25), replace(_PARROT, wing="#17171b", beak="toucan", beak_size=0.50, beak_colour="#ec8a22", tail="fan", tail_size=0.30, face="#f1ead8", eyes=Eyes(x=0.58, z=0.20, size=0.14))),
    _row("duck", 0.35, Coat(main="#efe9dc", light="#f4efe4", fur=0.25), replace(_DUCK, wing="#e2dccf")),
    _row("mallard", 0.36, Coat(main="#8c7c6c", light="#b5a48e", dark="#54402f", fur=0.25), replace(_DUCK, wing="#7a6c5e", wing_band="#3a5fa0", beak_colour="#d9b23a", face="#1f6a4a", extras=("hood", "neck ring"))),
    _row("duckling", 0.16, Coat(main="#ecc43a", light="#f2d45c", fur=0.5), replace(_DUCK, body=(0.26, 0.32, 0.26), head=0.25, neck=0.08, wing="#e0b32c", beak_size=0.18, tail_size=0.12)),
    _row("goose", 0.55, Coat(main="#ece8e0", light="#f2eee6", fur=0.25), replace(_DUCK, neck=0.36, neck_thick=0.095, head=0.18, wing="#ddd8ce", leg=0.14)),
    _row("swan", 0.75, Coat(main="#f1efea", light="#f4f2ee", fur=0.3), replace(_DUCK, body=(0.27, 0.44, 0.25), neck=0.58, neck_thick=0.075, head=0.145, wing="#ebe8e2", beak_size=0.20, beak_colour="#e07a2a", leg=0.06, extras=("s neck", "knob", "raised wings"), feet_colour="#3a3636")),
    _row("black swan", 0.75, Coat(main="#25252a", light="#2a2a30", fur=0.3), replace(_DUCK, body=(0.27, 0.44, 0.25), neck=0.58, neck_thick=0.075, head=0.145, wing="#1c1c21", beak_size=0.20, beak_colour="#c2302a", leg=0.06, extras=("s neck", "raised wings"), feet_colour="#2a2828")),
    _row("chicken", 0.42, Coat(main="#efe8da", light="#f3eee2", dark="#c9bca4", fur=0.35), replace(_HEN, wing="#e2d9c8")),
    _row("brown hen", 0.42, Coat(main="#a5602e", light="#bd7a44", dark="#6a3a1a", fur=0.35), replace(_HEN, wing="#8a4c22")),
    _row("rooster", 0.52, Coat(main="#a8451e", light="#3a2a22", dark="#1f3a3a", fur=0.35), replace(_HEN, body=(0.27, 0.36, 0.30), pitch=26, wing="#8a3a1a", wing_tip="#21423f", tail="cock", tail_size=0.52, tail_colour="#1f4440", face="#d98a2e", extras=("hood", "big comb", "wattles"))),
    _row("chick", 0.12, Coat(main="#eec544", light="#f3d669", fur=0.6), replace(_HEN, body=(0.26, 0.28, 0.27), head=0.23, neck=0.04, wing="#e4b534", beak_size=0.10, beak_colour="#e58c2c", leg=0.12, tail="short", tail_size=0.10, extras=())),
    _row("turkey", 0.75, Coat(main="#4a3226", light="#5c4030", dark="#2a1c15", pattern=Pattern.SCALES, scale=0.10, fur=0.3), replace(_HEN, wing="#3a271e", neck=0.26, tail="display", tail_size=0.62, tail_colour="#6b4328", face="#c0564c", extras=("white head", "wattles"))),
    _row("penguin", 0.60, Coat(main="#1f242d", light="#f3f0ea", fur=0.15), Bird(body=(0.29, 0.30, 0.42), pitch=86, head=0.245, neck=0.02, neck_thick=0.20, leg=0.03, leg_thick=0.05, beak="dagger", beak_size=0.17, beak_colour="#e0892c", webbed=True, wing="#1b2029", tail="short", tail_size=0.14, face="#f3f0ea", extras=("flippers", "face patches"))),
    _row("emperor penguin", 0.95, Coat(main="#1f242d", light="#f3f0ea", fur=0.15), Bird(body=(0.27, 0.28, 0.48), pitch=88, head=0.20, neck=0.06, neck_thick=0.17, leg=0.03, leg_thick=0.05, beak="dagger", beak_size=0.18, beak_colour="#3a3034", feet_colour="#2a2a2e", webbed=True, wing="#1b2029", tail="short", tail_size=0.14, face="#eab84a", extras=("flippers", "ear patches"))),
    _row("puffin", 0.28, Coat(main="#212329", light="#f2efe9", fur=0.25), Bird(body=(0.26, 0.30, 0.34), pitch=66, head=0.23, neck=0.02, neck_thick=0.17, leg=0.07, leg_thick=0.036, beak="toucan", beak_size=0.20, beak_colour="#e5622a", webbed=True, wing="#1a1c21", tail="short", tail_size=0.16, face="#e9e6e0", extras=("face patches",))),
    _row("flamingo", 1.05, Coat(main="#e58a90", light="#eda3a4", fur=0.25), replace(_WADER, neck=0.56, wing="#dc7078", wing_tip="#c2505c", beak="bent", beak_size=0.18, beak_colour="#efd9cf", feet_colour="#e2777f", leg=0.66, extras=("s neck",))),
    _row("heron", 0.95, Coat(main="#8f9aa6", light="#dfe2e4", fur=0.25), replace(_WADER, wing="#74808d", beak_colour="#d9a53a", feet_colour="#6d6a52", extras=("s neck", "back plume"))),
    _row("stork", 1.0, Coat(main="#efede7", light="#f3f1ec", fur=0.25), replace(_WADER, wing="#ebe8e2", wing_tip="#232328", beak_size=0.34, beak_colour="#cf4a30", feet_colour="#cf4a30")),
    _row("crane", 1.1, Coat(main="#eeece7", light="#f2f0eb", dark="#26262a", fur=0.25), replace(_WADER, neck=0.54, wing="#e6e3dd", wing_tip="#232328", beak_colour="#6a6458", feet_colour="#3a3838", face="#c0302a", tail="curl", tail_size=0.28)),
    _row("ostrich", 1.9, Coat(main="#26252a", light="#2c2b30", fur=0.8), replace(_WADER, body=(0.28, 0.36, 0.26), neck=0.66, neck_thick=0.055, head=0.125, leg=0.60, leg_thick=0.038, wing="#1f1e23", wing_tip="#efece6", beak="flat", beak_size=0.14, beak_colour="#d9a890", feet_colour="#cfa38c", face="#d9ab96", tail="puff", tail_size=0.24, tail_colour="#efece6", extras=("bare neck",))),
    _row("peacock", 0.95, Coat(main="#1f5aa8", light="#1f6ab0", dark="#1a8a80", fur=0.25), replace(_HEN, body=(0.23, 0.34, 0.25), neck=0.34, neck_thick=0.085, head=0.14, leg=0.24, wing="#7a6a54", wing_band="#c9b48c", tail="peacock", tail_size=0.95, beak_colour="#b9aa94", face="#f1efe9", extras=("coronet",))),
    _row("pelican", 0.85, Coat(main="#efece5", light="#f3f0ea", fur=0.25), replace(_DUCK, neck=0.34, neck_thick=0.085, head=0.16, wing="#e4e0d8", wing_tip="#2a2a2e", beak="pouch", beak_size=0.46, beak_colour="#e8a53a", leg=0.12)),
    _row("phoenix", 1.0, Coat(main="#d8431e", light="#f0a52c", dark="#8a1f18", fur=0.4), replace(_HAWK, wing="#c9301a", wing_band="#f0b52c", wing_tip="#f0b52c", tail="flame", tail_size=0.80, tail_colour="#ec7a22", extras=("plume",), beak_colour="#e9c24a")),
)  # fmt: skip
