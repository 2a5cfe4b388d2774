"""The table of animals with hooves and of the giants. Rows only; species.py says what they mean."""

# ruff: noqa: E501 - a table is read by rows

from dataclasses import replace

from cavendish.engines.diorama.cast.figures.animals.species import (
    Coat,
    Ear,
    Eyes,
    Feet,
    Head,
    Mouth,
    Pattern,
    Quadruped,
    Species,
    Tail,
)

_HORSE = Head(
    radius=0.205, wide=0.98, snout=(1.42, 0.60, 0.42, 0.98), ear_size=0.62, nose=None,
    mouth=Mouth.LINE, eyes=Eyes(x=0.62, z=0.18, size=0.155), extras=("forelock", "blaze"),
)  # fmt: skip
_HORSE_BODY = Quadruped(
    head=_HORSE, length=0.70, chest=0.235, rump=0.235, leg=0.56, thick=0.066, neck=0.38, rise=56,
    feet=Feet.HOOF, tail=Tail(kind="hair", length=0.62, tip="dark"), extras=("crest",),
)  # fmt: skip
_COW = Head(
    radius=0.27, wide=1.0, snout=(0.72, 0.56, 0.50, 0.50), muzzle="#e3a89c", ear=Ear.SIDE,
    ear_size=0.58, nose=None, mouth=Mouth.SMILE, eyes=Eyes(x=0.52, z=0.16, size=0.125),
    extras=("one patch", "horns", "forelock"),
)  # fmt: skip
_COW_BODY = Quadruped(
    head=_COW, length=0.78, chest=0.30, rump=0.29, leg=0.36, thick=0.084, neck=0.18, rise=36,
    feet=Feet.CLOVEN, tail=Tail(kind="cow", length=0.52, tip="dark"),
)  # fmt: skip
_GOAT = Head(
    radius=0.225, snout=(0.76, 0.48, 0.32, 0.50), ear=Ear.SIDE, ear_size=0.62, nose=None,
    mouth=Mouth.SMILE, eyes=Eyes(x=0.50, z=0.14, size=0.14, iris="#b58f3c"),
    extras=("goat horns", "beard"),
)  # fmt: skip
_GOAT_BODY = Quadruped(
    head=_GOAT, length=0.54, chest=0.215, rump=0.205, leg=0.34, thick=0.060, neck=0.18, rise=54,
    feet=Feet.CLOVEN, tail=Tail(kind="deer", length=0.14, tip="light"),
)  # fmt: skip
_DEER = Head(
    radius=0.215, snout=(0.86, 0.46, 0.24, 0.52), ear=Ear.SIDE, ear_size=0.80,
    nose=(0.19, "#1b1412"), mouth=Mouth.SMILE, eyes=Eyes(x=0.52, z=0.10, size=0.165),
)  # fmt: skip
_DEER_BODY = Quadruped(
    head=_DEER, length=0.58, chest=0.195, rump=0.19, leg=0.50, thick=0.052, neck=0.32, rise=62,
    feet=Feet.CLOVEN, tail=Tail(kind="deer", length=0.15, tip="light"),
)  # fmt: skip
_PIG = Head(
    radius=0.29, snout=(0.44, 0.46, 0.37, 0.28), ear_size=0.46, ear_inside="#d07f80", nose=None,
    mouth=Mouth.SMILE, eyes=Eyes(x=0.44, z=0.12, size=0.115),
)  # fmt: skip
_PIG_BODY = Quadruped(
    head=_PIG, length=0.58, chest=0.28, rump=0.29, leg=0.22, thick=0.080, neck=0.06, rise=40,
    feet=Feet.CLOVEN, tail=Tail(kind="pig", length=0.20),
)  # fmt: skip
_CAMEL = Head(
    radius=0.20, snout=(0.90, 0.56, 0.44, 0.56), ear_size=0.40, nose=None, mouth=Mouth.LINE,
    eyes=Eyes(x=0.56, z=0.20, size=0.145), extras=("crown",),
)  # fmt: skip
_ELEPHANT = Head(
    radius=0.36, wide=0.98, ear=Ear.FAN, ear_size=1.18, ear_inside="#c79b98", nose=None,
    eyes=Eyes(x=0.46, z=0.12, size=0.095), extras=("trunk", "tusks"),
)  # fmt: skip
_GIANT = Quadruped(
    head=_ELEPHANT, length=0.64, chest=0.37, rump=0.37, leg=0.32, thick=0.125, neck=0.12, rise=48,
    feet=Feet.PAD, tail=Tail(kind="tuft", length=0.40, tip="dark"),
)  # fmt: skip


def _row(name: str, size: float, coat: Coat, shape: Quadruped) -> Species:
    return Species(name=name, size=size, coat=coat, shape=shape)


HOOFED: tuple[Species, ...] = (
    _row("horse", 1.45, Coat(main="#8a4a24", light="#f1e8da", dark="#231714", fur=0.22, socks="#efe6d8", belly=False), replace(_HORSE_BODY, head=replace(_HORSE, muzzle="#8a4a24"))),
    _row("black horse", 1.45, Coat(main="#262226", dark="#131114", fur=0.2), replace(_HORSE_BODY, head=replace(_HORSE, extras=("forelock", "star")))),
    _row("white horse", 1.45, Coat(main="#ece8e0", dark="#cfc7b8", fur=0.22), replace(_HORSE_BODY, head=replace(_HORSE, muzzle="#d6c6bd", extras=("forelock",)))),
    _row("pony", 0.95, Coat(main="#b07a45", light="#f1e4cf", dark="#e9d7b4", fur=0.4, belly=False), replace(_HORSE_BODY, head=replace(_HORSE, radius=0.235, muzzle="#b07a45"), leg=0.36, neck=0.28, length=0.60)),
    _row("foal", 0.85, Coat(main="#a86a38", light="#e9d6b8", dark="#5a341c", fur=0.3, belly=False), replace(_HORSE_BODY, head=replace(_HORSE, radius=0.23, snout=(1.1, 0.58, 0.40, 0.80), muzzle="#a86a38"), chest=0.18, rump=0.18, length=0.48, leg=0.58, thick=0.056, tail=Tail(kind="hair", length=0.34, tip="dark"))),
    _row("donkey", 1.0, Coat(main="#86807c", light="#e3dcd3", dark="#36302e", fur=0.4), replace(_HORSE_BODY, head=replace(_HORSE, radius=0.225, ear=Ear.TALL, ear_size=1.0, extras=("dark muzzle",)), leg=0.44, neck=0.30, extras=("brush",), tail=Tail(kind="tuft", length=0.5, tip="dark"))),
    _row("zebra", 1.25, Coat(main="#f1eee7", dark="#201c1d", pattern=Pattern.BANDS, scale=0.125, fur=0.2), replace(_HORSE_BODY, head=replace(_HORSE, extras=("face bands",)), leg=0.48, neck=0.34, extras=("brush",), tail=Tail(kind="tuft", length=0.52, tip="dark"))),
    _row("unicorn", 1.45, Coat(main="#f2eef0", dark="#c68fc4", fur=0.2), replace(_HORSE_BODY, head=replace(_HORSE, muzzle="#efd9dc", eyes=Eyes(x=0.62, z=0.18, size=0.165, iris="#7a62a8"), extras=("forelock", "unicorn horn")))),
    _row("pegasus", 1.45, Coat(main="#efece6", light="#f6f3ee", dark="#d9c89a", fur=0.2, belly=False), replace(_HORSE_BODY, head=replace(_HORSE, muzzle="#e4d3ca", extras=("forelock",)), extras=("crest", "feathered wings"))),
    _row("cow", 1.35, Coat(main="#f1ede6", light="#f1ede6", dark="#282221", pattern=Pattern.PATCHES, scale=0.135, fur=0.25, belly=False), _COW_BODY),
    _row("brown cow", 1.35, Coat(main="#9a5b30", light="#c48a58", dark="#3a2015", fur=0.4, belly=False), replace(_COW_BODY, head=replace(_COW, extras=("horns", "forelock")))),
    _row("bull", 1.5, Coat(main="#4a2d20", dark="#1f1513", fur=0.4, belly=False), replace(_COW_BODY, head=replace(_COW, muzzle="#7a5a4a", extras=("bull horns", "forelock")), chest=0.35, rump=0.28, extras=("shoulders",))),
    _row("calf", 0.8, Coat(main="#c99a66", light="#efdcc0", dark="#6d4526", fur=0.35), replace(_COW_BODY, head=replace(_COW, extras=()), length=0.52, chest=0.21, rump=0.21, leg=0.38, thick=0.07)),
    _row("highland cow", 1.3, Coat(main="#a9622c", light="#c98548", dark="#8a4a1e", fur=1.0, belly=False), replace(_COW_BODY, head=replace(_COW, muzzle="#d9a58f", extras=("bull horns", "forelock", "crown")))),
    _row("bison", 1.5, Coat(main="#5c3d28", dark="#2a1c15", light="#7a5638", fur=0.9, belly=False), replace(_COW_BODY, head=replace(_COW, muzzle="#3a2a22", extras=("horns", "crown", "beard")), chest=0.37, rump=0.26, leg=0.30, rise=20, extras=("shoulders",))),
    _row("yak", 1.5, Coat(main="#3b2a22", dark="#1f1613", light="#5c4436", fur=1.0, belly=False), replace(_COW_BODY, head=replace(_COW, muzzle="#8a7468", extras=("bull horns", "crown")), chest=0.35, leg=0.26)),
    _row("sheep", 0.75, Coat(main="#ebe4d5", light="#ebe4d5", dark="#2c2526", head="#3a3233", limbs="#3a3233", fur=0.3, belly=False), replace(_GOAT_BODY, head=replace(_GOAT, radius=0.235, muzzle="#3f3738", ear_colour="#3a3233", ear_size=0.46, eyes=Eyes(x=0.48, z=0.12, size=0.15, iris="#d8b86a"), extras=("topknot",)), chest=0.235, rump=0.255, leg=0.28, neck=0.13, tail=Tail(kind="puff", length=0.1, tip="main"), extras=("wool",))),
    _row("lamb", 0.45, Coat(main="#f1ece0", light="#f4efe6", dark="#4a3f3c", head="#e9ddcb", limbs="#e2d4c0", fur=0.3, belly=False), replace(_GOAT_BODY, head=replace(_GOAT, radius=0.25, muzzle="#efe4d4", snout=(0.54, 0.46, 0.30, 0.40), ear_size=0.52, eyes=Eyes(x=0.48, z=0.12, size=0.16), extras=("topknot",)), length=0.42, chest=0.20, rump=0.21, leg=0.30, thick=0.052, neck=0.12, tail=Tail(kind="puff", length=0.1, tip="main"), extras=("wool",))),
    _row("ram", 0.85, Coat(main="#e0d6c2", light="#e8dfce", dark="#2c2526", head="#cbb798", limbs="#cbb798", fur=0.3, belly=False), replace(_GOAT_BODY, head=replace(_GOAT, radius=0.235, muzzle="#d8c6a8", extras=("topknot", "ram horns")), chest=0.245, rump=0.25, leg=0.29, neck=0.14, extras=("wool",))),
    _row("goat", 0.75, Coat(main="#e4ddd0", light="#efe9de", dark="#4c3f36", fur=0.5), _GOAT_BODY),
    _row("pig", 0.65, Coat(main="#dd9490", light="#dd9490", dark="#7a4644", fur=0.0), replace(_PIG_BODY, head=replace(_PIG, muzzle="#cf7f80"))),
    _row("boar", 0.75, Coat(main="#54402f", dark="#261c16", light="#7c6248", fur=0.9, belly=False), replace(_PIG_BODY, head=replace(_PIG, muzzle="#7a5f50", snout=(0.80, 0.46, 0.33, 0.34), ear_inside="#7a5a4a", extras=("boar tusks", "bristles")), leg=0.26, chest=0.32, extras=("brush",), tail=Tail(kind="tuft", length=0.28, tip="dark"))),
    _row("deer", 1.1, Coat(main="#a8703f", light="#efe0c6", dark="#e9d4ae", pattern=Pattern.SPOTS, scale=0.10, fur=0.3), _DEER_BODY),
    _row("stag", 1.3, Coat(main="#8a5a34", light="#dcc6a2", dark="#3a2a20", fur=0.35), replace(_DEER_BODY, head=replace(_DEER, extras=("antlers",)), chest=0.225, rump=0.20, thick=0.06, extras=("chest",))),
    _row("reindeer", 1.2, Coat(main="#7d6450", light="#e6dccb", dark="#3a2d24", fur=0.6), replace(_DEER_BODY, head=replace(_DEER, extras=("antlers",), snout=(0.80, 0.50, 0.32, 0.48)), chest=0.23, rump=0.21, leg=0.42, thick=0.062, rise=46, extras=("chest",))),
    _row("moose", 1.7, Coat(main="#56402f", light="#7d634c", dark="#2a1f19", limbs="#8a7460", fur=0.5, belly=False), replace(_DEER_BODY, head=replace(_DEER, radius=0.225, snout=(1.3, 0.52, 0.46, 0.74), nose=None, extras=("moose antlers", "beard")), chest=0.27, rump=0.22, leg=0.54, thick=0.064, neck=0.22, rise=40, extras=("shoulders",))),
    _row("antelope", 1.0, Coat(main="#b9803f", light="#f3e6cd", dark="#3a281c", fur=0.22), replace(_DEER_BODY, head=replace(_DEER, extras=("gazelle horns", "tear lines")), tail=Tail(kind="tuft", length=0.3, tip="dark"))),
    _row("llama", 1.3, Coat(main="#e2d2b6", light="#efe4cf", dark="#8a6a48", fur=0.95, belly=False), replace(_DEER_BODY, head=replace(_DEER, snout=(0.66, 0.46, 0.30, 0.36), ear=Ear.TALL, ear_size=0.62, nose=(0.15, "#2a1e1a"), eyes=Eyes(x=0.50, z=0.12, size=0.15), extras=("topknot",)), chest=0.25, rump=0.25, leg=0.36, thick=0.070, neck=0.46, rise=80, tail=Tail(kind="puff", length=0.12, tip="main"))),
    _row("alpaca", 1.0, Coat(main="#c99a6a", light="#e0bd92", dark="#7a5230", fur=1.0, belly=False), replace(_DEER_BODY, head=replace(_DEER, radius=0.23, snout=(0.50, 0.46, 0.30, 0.30), ear=Ear.TALL, ear_size=0.5, nose=(0.15, "#2a1e1a"), extras=("topknot",)), chest=0.26, rump=0.27, leg=0.30, thick=0.075, neck=0.38, rise=80, tail=Tail(kind="puff", length=0.12, tip="main"))),
    _row("camel", 1.7, Coat(main="#c08f55", light="#d9b27c", dark="#6d4826", fur=0.35, belly=False), replace(_DEER_BODY, head=_CAMEL, length=0.68, chest=0.25, rump=0.235, leg=0.52, thick=0.070, neck=0.42, rise=52, feet=Feet.CLOVEN, tail=Tail(kind="tuft", length=0.4, tip="dark"), extras=("hump",))),
    _row("bactrian camel", 1.7, Coat(main="#9c6c3c", light="#c09460", dark="#5a3a1f", fur=0.7, belly=False), replace(_DEER_BODY, head=_CAMEL, length=0.74, chest=0.26, rump=0.25, leg=0.46, thick=0.072, neck=0.40, rise=52, feet=Feet.CLOVEN, tail=Tail(kind="tuft", length=0.4, tip="dark"), extras=("humps",))),
    _row("giraffe", 2.2, Coat(main="#e6c888", light="#efdcae", dark="#9a5a26", socks="#efe0bc", pattern=Pattern.CELLS, scale=0.125, fur=0.15, belly=False), replace(_DEER_BODY, head=replace(_DEER, radius=0.195, snout=(0.98, 0.52, 0.40, 0.56), nose=None, ear_size=0.66, eyes=Eyes(x=0.56, z=0.14, size=0.16), extras=("ossicones",)), length=0.54, chest=0.225, rump=0.20, leg=0.62, thick=0.062, neck=0.86, rise=76, feet=Feet.CLOVEN, tail=Tail(kind="tuft", length=0.5, tip="dark"), extras=("brush",))),
    _row("elephant", 2.3, Coat(main="#858c97", dark="#3f4249", fur=0.0), _GIANT),
    _row("mammoth", 2.5, Coat(main="#6b4226", dark="#3c2415", light="#8a5a36", fur=1.0, belly=False), replace(_GIANT, head=replace(_ELEPHANT, ear_size=0.7, extras=("trunk", "long tusks", "crown")))),
    _row("rhino", 1.6, Coat(main="#87857f", dark="#4a4842", fur=0.0), replace(_GIANT, head=Head(radius=0.27, wide=0.94, snout=(0.98, 0.58, 0.42, 0.44), ear=Ear.TALL, ear_size=0.40, nose=None, mouth=Mouth.SMILE, eyes=Eyes(x=0.54, z=0.12, size=0.10), extras=("rhino horn",)), chest=0.34, rump=0.33, length=0.72, leg=0.25, thick=0.115, neck=0.16, rise=14)),
    _row("hippo", 1.5, Coat(main="#7f6f78", light="#b08d8e", dark="#4a3d44", fur=0.0), replace(_GIANT, head=Head(radius=0.30, wide=1.02, snout=(0.74, 0.60, 0.62, 0.34), ear=Ear.ROUND, ear_size=0.20, nose=None, mouth=Mouth.LINE, eyes=Eyes(x=0.48, z=0.34, size=0.11), extras=("lower teeth",)), chest=0.36, rump=0.36, length=0.66, leg=0.18, thick=0.115, neck=0.12, rise=16)),
)  # fmt: skip
