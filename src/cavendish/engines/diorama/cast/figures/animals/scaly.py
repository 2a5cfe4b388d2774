"""The table of reptiles, dinosaurs, dragons, apes and kangaroos. Rows only; see species.py."""

# ruff: noqa: E501 - a table is read by rows

from dataclasses import replace

from cavendish.engines.diorama.cast.figures.animals.species import (
    Biped,
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
from cavendish.engines.diorama.plan.scene import Pose

_LIZARD = Head(
    radius=0.165, wide=1.04, snout=(0.62, 0.58, 0.36, 0.20), ear=Ear.NONE, nose=None,
    mouth=Mouth.LINE, eyes=Eyes(x=0.56, z=0.30, size=0.20, iris="#d9a82a"),
)  # fmt: skip
_LIZARD_BODY = Quadruped(
    head=_LIZARD, length=0.56, chest=0.135, rump=0.13, leg=0.11, thick=0.048, neck=0.08, rise=24,
    feet=Feet.CLAW, tail=Tail(kind="thick", length=0.72), splay=0.75,
)  # fmt: skip
_SAURIAN = Head(
    radius=0.20, wide=1.0, snout=(0.62, 0.56, 0.42, 0.22), ear=Ear.NONE, nose=None,
    mouth=Mouth.LINE, eyes=Eyes(x=0.52, z=0.22, size=0.17, iris="#d9a82a"),
)  # fmt: skip
_SAUROPOD = Quadruped(
    head=_SAURIAN, length=0.66, chest=0.27, rump=0.29, leg=0.30, thick=0.098, neck=0.70, rise=64,
    feet=Feet.PAD, tail=Tail(kind="thick", length=0.85),
)  # fmt: skip
_DRAGON = Head(
    radius=0.245, wide=1.06, snout=(0.62, 0.52, 0.40, 0.24), ear=Ear.NONE, nose=None,
    mouth=Mouth.LINE, eyes=Eyes(x=0.46, z=0.16, size=0.17, iris="#e0b32c"), extras=("dragon horns",),
)  # fmt: skip
_APE = Head(
    radius=0.26, wide=1.08, snout=(0.26, 0.52, 0.44, 0.30), ear=Ear.BUTTON, ear_size=0.85,
    nose=None, mouth=Mouth.SMILE, eyes=Eyes(x=0.32, z=0.10, size=0.125),
    extras=("light face", "crown"),
)  # fmt: skip
_APE_BODY = Biped(
    head=_APE, height=0.30, chest=0.185, rump=0.20, leg=0.20, thick=0.070, arm=0.32,
    arm_thick=0.055, lean=8, neck=0.03, foot=0.15, tail=Tail(kind="up", length=0.62, tip="main"),
)  # fmt: skip
_GORILLA = replace(
    _APE_BODY, height=0.38, chest=0.30, rump=0.27, leg=0.18, thick=0.105, arm_thick=0.098, lean=34,
    tail=Tail(kind="stub", length=0.01), extras=("knuckles", "silver back"),
)  # fmt: skip


def _row(
    name: str, size: float, coat: Coat, shape: Quadruped | Biped, rest: Pose = Pose.STAND
) -> Species:
    return Species(name=name, size=size, coat=coat, shape=shape, rest=rest)


SCALY: tuple[Species, ...] = (
    _row("lizard", 0.18, Coat(main="#6f9a3c", light="#d9dca0", dark="#3f6424", pattern=Pattern.SPOTS, scale=0.075, fur=0.0), _LIZARD_BODY),
    _row("gecko", 0.16, Coat(main="#7fb84a", light="#e9e8b8", dark="#d8622c", pattern=Pattern.SPOTS, scale=0.085, fur=0.0), replace(_LIZARD_BODY, head=replace(_LIZARD, radius=0.19, wide=1.12, snout=(0.40, 0.60, 0.44, 0.16), eyes=Eyes(x=0.56, z=0.32, size=0.26, iris="#e0b83c")), feet=Feet.PAW)),
    _row("iguana", 0.45, Coat(main="#6a8a4a", light="#c9cc96", dark="#3c5230", pattern=Pattern.BANDS, scale=0.20, fur=0.0), replace(_LIZARD_BODY, extras=("ridge",))),
    _row("chameleon", 0.25, Coat(main="#5fae3f", light="#d3e08a", dark="#2f7f9a", pattern=Pattern.BANDS, scale=0.22, fur=0.0), replace(_LIZARD_BODY, head=replace(_LIZARD, radius=0.19, wide=0.94, eyes=Eyes(x=0.62, z=0.26, size=0.30, iris="#e3a23a")), length=0.42, chest=0.17, leg=0.17, feet=Feet.PAW, splay=0.3, extras=("ridge",), tail=Tail(kind="squirrel", length=0.4))),
    _row("salamander", 0.15, Coat(main="#232126", light="#3a363c", dark="#e3b52a", pattern=Pattern.PATCHES, scale=0.07, fur=0.0), replace(_LIZARD_BODY, head=replace(_LIZARD, eyes=Eyes(x=0.56, z=0.30, size=0.2)), feet=Feet.PAW)),
    _row("crocodile", 0.85, Coat(main="#5c7040", light="#c9c690", dark="#37482a", pattern=Pattern.SCALES, scale=0.095, fur=0.0), replace(_LIZARD_BODY, head=replace(_LIZARD, radius=0.18, snout=(2.3, 0.66, 0.42, 0.30), eyes=Eyes(x=0.50, z=0.56, size=0.20, iris="#d9b23a"), extras=("teeth",)), length=0.72, chest=0.185, rump=0.185, leg=0.10, thick=0.066, rise=10, extras=("ridge",), tail=Tail(kind="thick", length=0.85))),
    _row("tyrannosaurus", 3.0, Coat(main="#6c8a44", light="#d8cf96", dark="#3c5428", pattern=Pattern.STRIPES, scale=0.16, fur=0.0), Biped(head=replace(_SAURIAN, radius=0.25, wide=0.92, snout=(1.25, 0.70, 0.54, 0.18), eyes=Eyes(x=0.52, z=0.38, size=0.15, iris="#e0a82a"), extras=("teeth", "crown ridge")), height=0.38, chest=0.20, rump=0.27, leg=0.32, thick=0.098, arm=0.19, arm_thick=0.042, lean=40, neck=0.14, foot=0.22, tail=Tail(kind="thick", length=0.95), extras=("claws", "ridge"))),
    _row("velociraptor", 1.0, Coat(main="#a8703a", light="#e6d3a8", dark="#54341c", pattern=Pattern.STRIPES, scale=0.13, fur=0.0), Biped(head=replace(_SAURIAN, radius=0.19, snout=(1.30, 0.60, 0.38, 0.22), extras=("teeth",)), height=0.36, chest=0.16, rump=0.19, leg=0.34, thick=0.066, arm=0.26, arm_thick=0.042, lean=46, neck=0.22, foot=0.2, tail=Tail(kind="thick", length=0.85), extras=("claws",))),
    _row("triceratops", 2.2, Coat(main="#7d8a5a", light="#d3c99c", dark="#4e5a38", fur=0.0), replace(_SAUROPOD, head=replace(_SAURIAN, radius=0.235, snout=(0.66, 0.56, 0.34, 0.34), extras=("frill", "three horns")), chest=0.30, rump=0.31, leg=0.24, neck=0.12, rise=26, tail=Tail(kind="thick", length=0.6))),
    _row("stegosaurus", 2.2, Coat(main="#8a7a3c", light="#d8cc92", dark="#a8502a", fur=0.0), replace(_SAUROPOD, head=replace(_SAURIAN, radius=0.165), chest=0.25, rump=0.32, leg=0.24, neck=0.22, rise=12, extras=("plates",), tail=Tail(kind="thick", length=0.75))),
    _row("brachiosaurus", 3.2, Coat(main="#6f8f8a", light="#cfd6b8", dark="#486460", pattern=Pattern.SPOTS, scale=0.11, fur=0.0), _SAUROPOD),
    _row("dinosaur", 2.4, Coat(main="#6fa04a", light="#dfe0a0", dark="#3f6e30", pattern=Pattern.SPOTS, scale=0.12, fur=0.0), replace(_SAUROPOD, head=replace(_SAURIAN, radius=0.235, eyes=Eyes(x=0.48, z=0.20, size=0.18)), neck=0.46, rise=66, extras=("ridge",), tail=Tail(kind="thick", length=0.75))),
    _row("dragon", 2.2, Coat(main="#3f8a4a", light="#e8cf80", dark="#b5462a", fur=0.0), Quadruped(head=_DRAGON, length=0.56, chest=0.235, rump=0.255, leg=0.27, thick=0.090, neck=0.30, rise=68, feet=Feet.CLAW, tail=Tail(kind="thick", length=0.9), extras=("ridge", "wings"))),
    _row("griffin", 1.5, Coat(main="#c08a44", light="#efe4cc", dark="#6d431c", fur=0.45), Quadruped(head=Head(radius=0.245, snout=(0.20, 0.40, 0.28, 0.22), ear=Ear.POINT, ear_size=0.6, nose=None, mouth=Mouth.SMILE, eyes=Eyes(x=0.46, z=0.14, size=0.14, iris="#e0a52a"), extras=("eagle beak", "ruff")), length=0.62, chest=0.235, rump=0.22, leg=0.36, thick=0.078, neck=0.22, rise=64, feet=Feet.CLAW, tail=Tail(kind="tuft", length=0.58, tip="dark"), extras=("chest", "feathered wings"))),
    _row("kangaroo", 1.1, Coat(main="#a8703f", light="#ead6b4", dark="#5a371d", fur=0.35), Biped(head=Head(radius=0.20, snout=(0.78, 0.46, 0.27, 0.40), ear=Ear.TALL, ear_size=0.72, nose=(0.19, "#201614"), mouth=Mouth.SMILE, eyes=Eyes(x=0.48, z=0.12, size=0.15)), height=0.46, chest=0.165, rump=0.245, leg=0.32, thick=0.074, arm=0.26, arm_thick=0.045, lean=16, neck=0.14, foot=0.30, tail=Tail(kind="thick", length=0.85), extras=("joey",))),
    _row("monkey", 0.55, Coat(main="#7a4e2c", light="#e3bf98", dark="#3f2716", fur=0.6), _APE_BODY, Pose.SIT),
    _row("chimpanzee", 0.95, Coat(main="#2d2624", light="#c79a7c", dark="#171312", fur=0.55, belly=False), replace(_APE_BODY, head=replace(_APE, ear_size=1.0, ear_inside="#c79a7c", ear_colour="#c08e70"), tail=Tail(kind="stub", length=0.01), arm=0.38), Pose.SIT),
    _row("orangutan", 1.1, Coat(main="#b0521e", light="#b08468", dark="#6a2f12", fur=1.0, belly=False), replace(_GORILLA, head=replace(_APE, ear_size=0.3, eyes=Eyes(x=0.32, z=0.12, size=0.125)), chest=0.26, lean=26, extras=("knuckles",)), Pose.SIT),
    _row("gorilla", 1.4, Coat(main="#2c2b2f", light="#4c494e", dark="#151416", fur=0.6, belly=False), replace(_GORILLA, head=replace(_APE, muzzle="#3d393c", ear_size=0.3, eyes=Eyes(x=0.30, z=0.10, size=0.125, iris="#5a361a"), extras=("light face", "brows")))),
    _row("lemur", 0.45, Coat(main="#8f8a88", light="#efeae2", dark="#242226", fur=0.6), replace(_APE_BODY, head=replace(_APE, radius=0.24, snout=(0.48, 0.42, 0.22, 0.26), ear=Ear.ROUND, ear_size=0.34, nose=(0.14, "#1b1615"), eyes=Eyes(x=0.42, z=0.08, size=0.19, iris="#d98a1f"), extras=("light face", "eye patches")), tail=Tail(kind="ringed brush", length=0.7, tip="dark")), Pose.SIT),
)  # fmt: skip
