"""The table of wild animals with paws. Rows only; species.py says what they mean."""

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
from cavendish.engines.diorama.plan.scene import Pose

_FOX = Head(
    radius=0.30, wide=1.10, snout=(0.74, 0.40, 0.16, 0.34), ear_size=0.84, ear_inside="#35201c",
    nose=(0.14, "#17110f"), mouth=Mouth.SMILE, eyes=Eyes(x=0.43, z=0.06, size=0.13),
    extras=("cheeks", "fox"),
)  # fmt: skip
_FOX_BODY = Quadruped(
    head=_FOX, length=0.56, chest=0.185, rump=0.185, leg=0.33, thick=0.062, neck=0.13,
    tail=Tail(kind="brush", length=0.66, tip="light"), extras=("chest",),
)  # fmt: skip
_BEAR = Head(
    radius=0.31, snout=(0.50, 0.44, 0.36, 0.26), ear=Ear.ROUND, ear_size=0.34,
    ear_inside="#b98a5e", nose=(0.19, "#1b1412"), eyes=Eyes(x=0.37, z=0.10, size=0.105),
)  # fmt: skip
_BEAR_BODY = Quadruped(
    head=_BEAR, length=0.62, chest=0.31, rump=0.32, leg=0.28, thick=0.118, neck=0.10,
    feet=Feet.CLAW, tail=Tail(kind="stub", length=0.1), extras=("shoulders",),
)  # fmt: skip
_PANTHER = Head(
    radius=0.285, wide=1.10, snout=(0.42, 0.44, 0.35, 0.26), ear=Ear.ROUND, ear_size=0.29,
    nose=(0.16, "#b0666a"), eyes=Eyes(x=0.40, z=0.10, size=0.13, iris="#8f8a3a"),
    extras=("whiskers",),
)  # fmt: skip
_BIG_CAT = Quadruped(
    head=_PANTHER, length=0.70, chest=0.245, rump=0.235, leg=0.36, thick=0.084, neck=0.13,
    tail=Tail(kind="up", length=0.60, tip="dark"),
)  # fmt: skip
_RACCOON = Head(
    radius=0.30, wide=1.18, snout=(0.56, 0.38, 0.19, 0.30), ear=Ear.ROUND, ear_size=0.30,
    nose=(0.14, "#17110f"), mouth=Mouth.SMILE, eyes=Eyes(x=0.42, z=0.04, size=0.12),
    extras=("ruff", "bandit"),
)  # fmt: skip
_WEASEL = Head(
    radius=0.235, wide=1.12, snout=(0.40, 0.42, 0.30, 0.22), ear=Ear.BUTTON, ear_size=0.30,
    nose=(0.15, "#241712"), eyes=Eyes(x=0.46, z=0.14, size=0.13), extras=("whiskers",),
)  # fmt: skip
_LOW = Quadruped(
    head=_WEASEL, length=0.62, chest=0.175, rump=0.20, leg=0.15, thick=0.058, neck=0.10,
    rise=48, tail=Tail(kind="thick", length=0.42),
)  # fmt: skip
_ROUND = Quadruped(
    head=_RACCOON, length=0.46, chest=0.21, rump=0.25, leg=0.21, thick=0.070, neck=0.07,
    tail=Tail(kind="ringed brush", length=0.52, tip="dark"),
)  # fmt: skip


def _beast(
    name: str, size: float, coat: Coat, shape: Quadruped, rest: Pose = Pose.STAND
) -> Species:
    return Species(name=name, size=size, coat=coat, shape=shape, rest=rest)


BEASTS: tuple[Species, ...] = (
    _beast("fox", 0.50, Coat(main="#cf5c1c", light="#f6ece0", dark="#261814", socks="#261814", fur=0.55), _FOX_BODY),
    _beast("arctic fox", 0.48, Coat(main="#eceae6", light="#f5f3ef", dark="#b9b6b2", fur=0.8),
           replace(_FOX_BODY, head=replace(_FOX, ear_size=0.56, snout=(0.56, 0.42, 0.18, 0.30), extras=("cheeks",)))),
    _beast("wolf", 0.80, Coat(main="#767479", light="#d9d4cc", dark="#3b3a3f", pattern=Pattern.SADDLE, fur=0.8),
           replace(_FOX_BODY, head=replace(_FOX, radius=0.28, snout=(0.78, 0.42, 0.25, 0.30), ear_size=0.62, ear_inside="#a58a80", nose=(0.17, "#17110f"), mouth=Mouth.CAT, eyes=Eyes(x=0.42, z=0.08, size=0.12, iris="#b58a3a"), extras=("husky", "cheeks")),
                   length=0.62, chest=0.23, rump=0.20, leg=0.38, thick=0.075, tail=Tail(kind="brush", length=0.50, tip="dark"))),
    _beast("coyote", 0.60, Coat(main="#a48560", light="#e4d3b6", dark="#57452f", fur=0.6),
           replace(_FOX_BODY, head=replace(_FOX, snout=(0.80, 0.40, 0.20, 0.32), extras=("cheeks",)), leg=0.36)),
    _beast("bear", 1.15, Coat(main="#6f4326", light="#b98a5e", dark="#2a1c14", fur=0.7, belly=False), _BEAR_BODY),
    _beast("black bear", 1.0, Coat(main="#262224", light="#a17c58", dark="#141214", fur=0.7, belly=False), replace(_BEAR_BODY, head=replace(_BEAR, ear_inside="#3c3434"))),
    _beast("polar bear", 1.25, Coat(main="#ece7da", light="#f4f0e6", dark="#5a544c", fur=0.7, belly=False),
           replace(_BEAR_BODY, head=replace(_BEAR, radius=0.28, ear_size=0.28, snout=(0.62, 0.44, 0.34, 0.26), ear_inside="#c9c1b4"), neck=0.18, rise=46, extras=())),
    _beast("panda", 0.95, Coat(main="#f1eee7", light="#f4f1ea", dark="#1f1d20", limbs="#1f1d20", fur=0.6, belly=False),
           replace(_BEAR_BODY, head=replace(_BEAR, radius=0.34, wide=1.12, snout=(0.36, 0.42, 0.34, 0.26), ear_colour="#1f1d20", ear_inside="#3a3638", nose=(0.15, "#1b1412"), eyes=Eyes(x=0.42, z=0.05, size=0.11), extras=("eye patches",)),
                   leg=0.24, extras=("saddle band",)), Pose.SIT),
    _beast("red panda", 0.45, Coat(main="#a9481d", light="#f3e6d4", dark="#2c1712", limbs="#2c1712", fur=0.7, belly=False),
           replace(_ROUND, head=replace(_RACCOON, ear=Ear.POINT, ear_size=0.55, ear_inside="#f3e6d4", extras=("light face", "tear lines", "ruff")), tail=Tail(kind="ringed brush", length=0.62, tip="#e0a060"))),
    _beast("koala", 0.65, Coat(main="#8f9298", light="#e6e3df", dark="#4a4c52", fur=0.65),
           replace(_ROUND, head=replace(_BEAR, radius=0.31, wide=1.14, snout=(0.10, 0.36, 0.30, 0.22), ear_size=0.46, ear_inside="#d9c3bd", muzzle="#8f9298", nose=(0.26, "#26242a"), eyes=Eyes(x=0.44, z=0.06, size=0.115), extras=("ear fluff",)),
                   tail=Tail(kind="stub", length=0.02), feet=Feet.CLAW), Pose.SIT),
    _beast("wombat", 0.55, Coat(main="#7d6650", light="#a58d74", dark="#3f3228", fur=0.65, belly=False),
           replace(_BEAR_BODY, head=replace(_BEAR, radius=0.27, wide=1.14, ear_size=0.26, snout=(0.30, 0.48, 0.40, 0.22), nose=(0.22, "#2a211e"), ear_inside="#8f7560"), length=0.52, chest=0.28, rump=0.30, leg=0.15, thick=0.085, tail=Tail(kind="stub", length=0.02), extras=())),
    _beast("sloth", 0.60, Coat(main="#8d775c", light="#dccdb2", dark="#4a3a2b", fur=0.95, belly=False),
           replace(_ROUND, head=replace(_BEAR, radius=0.27, wide=1.12, snout=(0.20, 0.40, 0.30, 0.20), ear=Ear.NONE, muzzle="#cdbb9c", nose=(0.16, "#2a1c16"), mouth=Mouth.SMILE, eyes=Eyes(x=0.40, z=0.06, size=0.10), extras=("sloth",)),
                   leg=0.26, feet=Feet.CLAW, tail=Tail(kind="stub", length=0.02)), Pose.SIT),
    _beast("lion", 1.05, Coat(main="#d39a45", light="#f3dfb6", dark="#7c3f18", fur=0.4),
           replace(_BIG_CAT, head=replace(_PANTHER, radius=0.295, snout=(0.46, 0.44, 0.36, 0.26), ear_size=0.27, nose=(0.18, "#4d2a26"), eyes=Eyes(x=0.38, z=0.12, size=0.125), extras=("mane", "whiskers")),
                   length=0.66, tail=Tail(kind="tuft", length=0.58, tip="dark"), extras=("bib",))),
    _beast("lioness", 1.0, Coat(main="#cf9a52", light="#f3dfb6", dark="#7c4a20", fur=0.35),
           replace(_BIG_CAT, head=replace(_PANTHER, nose=(0.17, "#4d2a26")), tail=Tail(kind="tuft", length=0.58, tip="dark"))),
    _beast("tiger", 1.05, Coat(main="#d9782a", light="#f6eee0", dark="#221815", pattern=Pattern.STRIPES, scale=0.135, fur=0.42),
           replace(_BIG_CAT, head=replace(_PANTHER, radius=0.30, ear_size=0.28, extras=("tiger", "ruff", "whiskers")), tail=Tail(kind="ringed up", length=0.60, tip="dark"))),
    _beast("leopard", 0.85, Coat(main="#d8a555", light="#f5ead2", dark="#2a1d14", pattern=Pattern.ROSETTES, scale=0.105, fur=0.35), _BIG_CAT),
    _beast("jaguar", 0.90, Coat(main="#cf933f", light="#f3e3c2", dark="#251911", pattern=Pattern.ROSETTES, scale=0.135, fur=0.35), replace(_BIG_CAT, chest=0.265, rump=0.25)),
    _beast("snow leopard", 0.80, Coat(main="#c9c6c1", light="#f3f1ec", dark="#3b393b", pattern=Pattern.ROSETTES, scale=0.115, fur=0.7),
           replace(_BIG_CAT, tail=Tail(kind="brush", length=0.66, tip="dark"))),
    _beast("cheetah", 0.85, Coat(main="#d9ab63", light="#f5ecd8", dark="#2a1d14", pattern=Pattern.SPOTS, scale=0.075, fur=0.3),
           replace(_BIG_CAT, head=replace(_PANTHER, radius=0.24, extras=("tear lines", "whiskers")), chest=0.215, rump=0.185, leg=0.44, thick=0.066)),
    _beast("panther", 0.85, Coat(main="#242227", dark="#121114", fur=0.3), replace(_BIG_CAT, head=replace(_PANTHER, muzzle="#2c2a30", nose=(0.16, "#3c3236"), eyes=Eyes(x=0.40, z=0.10, size=0.13, iris="#b9a63a")))),
    _beast("lynx", 0.60, Coat(main="#b58d63", light="#f1e6d4", dark="#32241b", pattern=Pattern.SPOTS, scale=0.085, fur=0.6),
           replace(_BIG_CAT, head=replace(_PANTHER, ear=Ear.POINT, ear_size=0.66, extras=("ear tufts", "cheeks", "whiskers")), tail=Tail(kind="stub", length=0.16, tip="dark"))),
    _beast("raccoon", 0.45, Coat(main="#7a7876", light="#e6e1da", dark="#26242a", socks="#26242a", fur=0.75), _ROUND),
    _beast("skunk", 0.42, Coat(main="#221f22", light="#f0ece4", dark="#f0ece4", pattern=Pattern.DORSAL, scale=0.30, fur=0.7, belly=False),
           replace(_ROUND, head=replace(_WEASEL, muzzle="#2a262a", extras=("stripe",)), tail=Tail(kind="squirrel", length=0.62, tip="light"))),
    _beast("badger", 0.50, Coat(main="#8b8883", light="#efeae2", dark="#211e20", head="#efeae2", limbs="#211e20", fur=0.7, belly=False),
           replace(_LOW, head=replace(_WEASEL, radius=0.24, snout=(0.70, 0.42, 0.20, 0.28), mouth=Mouth.SMILE, extras=("badger",)), chest=0.23, rump=0.25, leg=0.16, thick=0.075, feet=Feet.CLAW, tail=Tail(kind="stub", length=0.12))),
    _beast("otter", 0.45, Coat(main="#6a4a33", light="#cdb597", dark="#38261b", fur=0.35), _LOW),
    _beast("beaver", 0.50, Coat(main="#7a4c2b", light="#a8784c", dark="#3a2a22", fur=0.7, belly=False),
           replace(_LOW, head=replace(_WEASEL, radius=0.25, extras=("buck teeth", "whiskers")), length=0.50, chest=0.22, rump=0.28, extras=("paddle tail",), tail=Tail(kind="stub", length=0.02)), Pose.SIT),
    _beast("weasel", 0.30, Coat(main="#9c6a3c", light="#f2e6d2", dark="#4a2f1a", fur=0.35), replace(_LOW, chest=0.135, rump=0.145, tail=Tail(kind="thin", length=0.4))),
    _beast("meerkat", 0.34, Coat(main="#bf9764", light="#ecd9b6", dark="#3c2c1f", fur=0.4),
           replace(_LOW, head=replace(_WEASEL, snout=(0.62, 0.42, 0.20, 0.30), mouth=Mouth.SMILE, extras=("eye patches",)), leg=0.28, length=0.46, chest=0.155, rump=0.185, tail=Tail(kind="thin", length=0.42)), Pose.SIT),
    _beast("platypus", 0.40, Coat(main="#5e4029", light="#9a7350", dark="#2c211b", fur=0.5),
           replace(_LOW, head=replace(_WEASEL, snout=(0.30, 0.40, 0.30, 0.22), nose=None, mouth=Mouth.LINE, ear=Ear.NONE, extras=("duck bill",)), leg=0.10, splay=0.4, extras=("paddle tail",), tail=Tail(kind="stub", length=0.02))),
    _beast("armadillo", 0.35, Coat(main="#9c8a78", light="#c9b8a4", dark="#5b4c40", pattern=Pattern.BANDS, scale=0.085, fur=0.0),
           replace(_LOW, head=replace(_WEASEL, radius=0.19, snout=(1.1, 0.44, 0.16, 0.36), ear=Ear.TALL, ear_size=0.5, mouth=Mouth.SMILE, extras=()), length=0.44, chest=0.235, rump=0.255, leg=0.12, feet=Feet.CLAW)),
    _beast("pangolin", 0.40, Coat(main="#8a6a48", light="#c9aa84", dark="#4a3522", pattern=Pattern.SCALES, scale=0.085, fur=0.0),
           replace(_LOW, head=replace(_WEASEL, radius=0.17, snout=(1.3, 0.46, 0.18, 0.36), mouth=Mouth.SMILE, extras=()), length=0.50, chest=0.20, rump=0.24, leg=0.12, feet=Feet.CLAW, tail=Tail(kind="thick", length=0.55))),
    _beast("hyena", 0.75, Coat(main="#a98e66", light="#cbb68e", dark="#3f2f22", pattern=Pattern.SPOTS, scale=0.095, fur=0.5),
           replace(_BIG_CAT, head=replace(_PANTHER, snout=(0.60, 0.44, 0.32, 0.28), ear_size=0.36, nose=(0.18, "#1c1413"), extras=("dark muzzle", "bristles")), chest=0.27, rump=0.19, extras=("brush",))),
)  # fmt: skip
