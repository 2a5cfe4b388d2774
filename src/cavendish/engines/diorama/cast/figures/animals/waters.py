"""The table of fish, whales, insects and creatures with many limbs. Rows only; see species.py."""

# ruff: noqa: E501 - a table is read by rows

from cavendish.engines.diorama.cast.figures.animals.species import (
    Coat,
    Creature,
    Fish,
    Insect,
    Pattern,
    Species,
    Whale,
)


def _row(name: str, size: float, coat: Coat, shape: Fish | Whale | Insect | Creature) -> Species:
    return Species(name=name, size=size, coat=coat, shape=shape)


def _creature(name: str, size: float, coat: Coat, plan: str, *extras: str) -> Species:
    return Species(name=name, size=size, coat=coat, shape=Creature(plan=plan, extras=extras))


FISHES: tuple[Species, ...] = (
    _row("fish", 0.28, Coat(main="#3f86b8", light="#e6e0cc", dark="#27567f", pattern=Pattern.SCALES, scale=0.085, fur=0), Fish(fin_colour="#e0a23a")),
    _row("goldfish", 0.18, Coat(main="#e5761f", light="#f3b56a", dark="#b84f14", pattern=Pattern.SCALES, scale=0.08, fur=0), Fish(deep=0.30, thick=0.23, tail=0.34, fin=0.24, fin_colour="#ef9a4a", extras=("veil",))),
    _row("clownfish", 0.18, Coat(main="#e5701c", dark="#f1ece2", pattern=Pattern.BANDS, scale=0.36, fur=0), Fish(deep=0.31, fin_colour="#d95f16")),
    _row("tropical fish", 0.22, Coat(main="#e8c22c", dark="#27365f", pattern=Pattern.BANDS, scale=0.24, fur=0), Fish(length=0.84, deep=0.42, thick=0.17, fin=0.28, fin_colour="#e8b01c")),
    _row("pufferfish", 0.25, Coat(main="#cfa552", light="#f1eadb", dark="#7a5626", pattern=Pattern.SPOTS, scale=0.085, fur=0), Fish(length=0.80, deep=0.36, thick=0.34, tail=0.16, fin=0.14, fin_colour="#d9a83c", extras=("spikes",))),
    _row("salmon", 0.70, Coat(main="#8a8f98", light="#e6d5cc", dark="#4a4f58", pattern=Pattern.SPOTS, scale=0.06, fur=0), Fish(length=1.2, deep=0.24, thick=0.16, tail=0.22, fin=0.14, fin_colour="#7a6a6a", snout=0.16, eye=0.085)),
    _row("koi", 0.50, Coat(main="#f0ebe2", dark="#d8521e", pattern=Pattern.PATCHES, scale=0.11, fur=0), Fish(length=1.1, deep=0.25, thick=0.19, tail=0.26, fin=0.16, fin_colour="#f0d9c6", eye=0.09)),
    _row("shark", 1.5, Coat(main="#6d7a88", light="#eceae5", dark="#3c4651", fur=0), Whale(length=1.45, thick=0.235, blunt=0.12, dorsal=0.19, upright_fluke=True, extras=("gills", "grin"))),
    _row("hammerhead", 1.5, Coat(main="#7a7f80", light="#e6e3dc", dark="#44494b", fur=0), Whale(length=1.45, thick=0.225, blunt=0.15, dorsal=0.20, upright_fluke=True, extras=("gills", "grin"))),
    _row("whale", 4.0, Coat(main="#4f7396", light="#e9e6df", dark="#2e4762", fur=0), Whale(length=1.35, thick=0.36, blunt=1.0, dorsal=0.0, extras=("grooves", "spout"))),
    _row("orca", 3.0, Coat(main="#1f2126", light="#f0ede7", dark="#121317", fur=0), Whale(length=1.4, thick=0.28, blunt=0.75, dorsal=0.26, extras=("orca",))),
    _row("beluga", 2.0, Coat(main="#e6e8ea", light="#f2f1ee", dark="#b9bec4", fur=0), Whale(length=1.35, thick=0.28, blunt=0.95, dorsal=0.0)),
    _row("dolphin", 1.4, Coat(main="#7292ab", light="#e6e6e2", dark="#465f75", fur=0), Whale(length=1.40, thick=0.215, blunt=0.72, beak=0.17, dorsal=0.17)),
    _row("narwhal", 2.0, Coat(main="#8fa0ac", light="#e9e8e4", dark="#55636e", pattern=Pattern.SPOTS, scale=0.08, fur=0), Whale(length=1.4, thick=0.27, blunt=0.95, dorsal=0.0, extras=("tusk",))),
)  # fmt: skip

BUGS: tuple[Species, ...] = (
    _row("bee", 0.09, Coat(main="#e8b42c", dark="#2a1f18", head="#3a2a1c", pattern=Pattern.BANDS, scale=0.22, fur=0.7), Insect(abdomen=(0.22, 0.32), thorax=0.20, head=0.19, wings="clear", wing_size=0.52, extras=("sting",))),
    _row("wasp", 0.08, Coat(main="#e8bd22", dark="#211a16", head="#e8bd22", limbs="#2a201a", pattern=Pattern.BANDS, scale=0.17, fur=0.0), Insect(abdomen=(0.16, 0.40), thorax=0.16, head=0.16, wings="clear", wing_size=0.58, extras=("sting",))),
    _row("butterfly", 0.12, Coat(main="#4a3a34", dark="#241a18", head="#4a3a34", fur=0.5), Insect(abdomen=(0.075, 0.26), thorax=0.10, head=0.115, legs=0.12, wings="butterfly", wing_size=0.60, wing_colour="#e5832a")),
    _row("blue butterfly", 0.12, Coat(main="#34384a", dark="#1b1d2a", head="#34384a", fur=0.5), Insect(abdomen=(0.075, 0.26), thorax=0.10, head=0.115, legs=0.12, wings="butterfly", wing_size=0.60, wing_colour="#2f7fc4")),
    _row("moth", 0.11, Coat(main="#b9a284", dark="#5c4a38", head="#c9b598", fur=0.9), Insect(abdomen=(0.10, 0.24), thorax=0.12, head=0.12, legs=0.12, wings="butterfly", wing_size=0.54, wing_colour="#c2a980")),
    _row("ladybird", 0.06, Coat(main="#1f1b1c", dark="#1a1617", head="#1f1b1c", fur=0.0), Insect(abdomen=(0.26, 0.30), thorax=0.19, head=0.18, legs=0.16, wings="shell", wing_colour="#c62a1e", extras=("spots",))),
    _row("beetle", 0.07, Coat(main="#232a26", dark="#151a17", head="#232a26", fur=0.0), Insect(abdomen=(0.25, 0.34), thorax=0.20, head=0.17, legs=0.18, wings="shell", wing_colour="#2c6b52")),
    _row("ant", 0.05, Coat(main="#7a3a22", dark="#3f1f14", fur=0.0), Insect(abdomen=(0.20, 0.27), thorax=0.13, head=0.19, legs=0.24)),
    _row("dragonfly", 0.12, Coat(main="#2a8aa0", dark="#1a3c4c", head="#2f9a8c", pattern=Pattern.BANDS, scale=0.14, fur=0.0), Insect(abdomen=(0.075, 0.52), thorax=0.14, head=0.16, legs=0.18, wings="long", wing_size=0.62)),
    _row("fly", 0.05, Coat(main="#3a4048", dark="#1d2024", head="#4a5058", fur=0.3), Insect(abdomen=(0.19, 0.25), thorax=0.18, head=0.18, legs=0.18, wings="clear", wing_size=0.46)),
    _row("mosquito", 0.05, Coat(main="#6a5f58", dark="#2f2926", head="#6a5f58", fur=0.0), Insect(abdomen=(0.075, 0.34), thorax=0.12, head=0.11, legs=0.34, wings="clear", wing_size=0.48)),
    _row("firefly", 0.06, Coat(main="#3a322c", dark="#1f1a17", head="#a8432c", fur=0.0), Insect(abdomen=(0.16, 0.34), thorax=0.15, head=0.16, legs=0.16, wings="clear", wing_size=0.46, extras=("lamp",))),
    _row("grasshopper", 0.08, Coat(main="#7aa83c", dark="#4a6a24", fur=0.0), Insect(abdomen=(0.125, 0.44), thorax=0.145, head=0.165, legs=0.18, extras=("hoppers",))),
    _creature("caterpillar", 0.09, Coat(main="#8fbf3f", light="#d9e08a", dark="#3f5a2a", head="#e0a23a", fur=0.0), "caterpillar"),
    _creature("worm", 0.10, Coat(main="#d98a86", light="#eab8ae", dark="#b5645f", fur=0.0), "caterpillar", "worm"),
)  # fmt: skip

CREATURES: tuple[Species, ...] = (
    _creature("snake", 0.40, Coat(main="#6f9a3a", light="#e3dca0", dark="#37561f", pattern=Pattern.SPOTS, scale=0.10, fur=0.0), "snake"),
    _creature("cobra", 0.50, Coat(main="#9a7a3c", light="#e9d9a8", dark="#4c3818", pattern=Pattern.BANDS, scale=0.12, fur=0.0), "snake"),
    _creature("python", 0.60, Coat(main="#b5924c", light="#eadcb0", dark="#4f3418", pattern=Pattern.SPOTS, scale=0.13, fur=0.0), "snake"),
    _creature("frog", 0.12, Coat(main="#5a9c38", light="#e4e6b0", dark="#346a22", pattern=Pattern.SPOTS, scale=0.16, fur=0.0), "frog"),
    _creature("toad", 0.12, Coat(main="#8a7048", light="#dccba0", dark="#4f3d24", fur=0.0), "frog", "warts"),
    _creature("turtle", 0.35, Coat(main="#7a9a48", light="#dcd592", dark="#6a4a24", fur=0.0), "turtle"),
    _creature("tortoise", 0.45, Coat(main="#a88f5a", light="#dccf9c", dark="#7a5224", fur=0.0), "turtle"),
    _creature("sea turtle", 0.80, Coat(main="#6f9a86", light="#e6e0b4", dark="#5c4a2a", pattern=Pattern.CELLS, scale=0.10, fur=0.0), "turtle", "sea"),
    _creature("snail", 0.09, Coat(main="#cdb18a", light="#e9d2a0", dark="#8a4f24", fur=0.0), "snail"),
    _creature("slug", 0.09, Coat(main="#b08a5a", light="#d9bd8c", dark="#6a4c2c", fur=0.0), "snail", "slug"),
    _creature("octopus", 0.45, Coat(main="#cf5a3c", light="#f0b89a", dark="#8a2f22", pattern=Pattern.SPOTS, scale=0.09, fur=0.0), "octopus"),
    _creature("squid", 0.50, Coat(main="#d9786a", light="#f0c4b4", dark="#a03f3a", pattern=Pattern.SPOTS, scale=0.07, fur=0.0), "squid"),
    _creature("jellyfish", 0.45, Coat(main="#d884b4", light="#f0d3e6", dark="#8a4a86", fur=0.0), "jellyfish"),
    _creature("crab", 0.22, Coat(main="#cf4526", light="#f0cfa0", dark="#7a2214", fur=0.0), "crab"),
    _creature("lobster", 0.45, Coat(main="#b52f20", light="#e8a07a", dark="#5f150f", fur=0.0), "lobster"),
    _creature("shrimp", 0.16, Coat(main="#e59a7e", light="#f3cdb8", dark="#b55a44", fur=0.0), "lobster", "shrimp"),
    _creature("spider", 0.10, Coat(main="#4a3a34", light="#7a6254", dark="#1f1816", fur=0.6), "spider"),
    _creature("scorpion", 0.12, Coat(main="#6a4a2c", light="#b58f5a", dark="#2c1d12", fur=0.0), "spider", "scorpion"),
    _creature("starfish", 0.20, Coat(main="#e5803c", light="#f6cf9a", dark="#a84a1c", fur=0.0), "starfish"),
    _creature("seahorse", 0.18, Coat(main="#e8b03a", light="#f6e0a0", dark="#b5651f", fur=0.0), "seahorse"),
    _creature("bat", 0.30, Coat(main="#5c4438", light="#9a7a66", dark="#2b2022", fur=0.6), "bat"),
    _creature("seal", 0.80, Coat(main="#8a8f98", light="#d9d8d6", dark="#4c5058", pattern=Pattern.SPOTS, scale=0.09, fur=0.2), "seal"),
    _creature("sea lion", 1.0, Coat(main="#6a4c38", light="#a88468", dark="#3c2a20", fur=0.2), "seal"),
    _creature("walrus", 1.3, Coat(main="#8f6450", light="#b88c74", dark="#54382c", fur=0.0), "seal", "walrus"),
)  # fmt: skip
