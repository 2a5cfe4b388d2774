"""The table of pets and beasts with paws. Rows only; see species.py for what they mean."""

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

_DOG = Head(
    radius=0.315, snout=(0.62, 0.44, 0.33, 0.26), ear=Ear.FLOP, ear_size=1.0, ear_colour="#6d3d1e",
    nose=(0.19, "#1d1614"), eyes=Eyes(x=0.40, z=0.10, size=0.135), extras=("one patch", "blaze", "brows"),
)  # fmt: skip
_DOG_BODY = Quadruped(
    head=_DOG, length=0.58, chest=0.225, rump=0.205, leg=0.34, thick=0.080, neck=0.13,
    tail=Tail(kind="wag", length=0.34, tip="light"), extras=("collar",),
)  # fmt: skip
_CAT = Head(
    radius=0.30, wide=1.15, snout=(0.22, 0.32, 0.25, 0.26), ear=Ear.POINT, ear_size=0.72,
    nose=(0.085, "#d9828a"), eyes=Eyes(x=0.44, z=0.06, size=0.185, iris="#6f9a3a"),
    extras=("ruff", "brow stripes", "whiskers"),
)  # fmt: skip
_CAT_BODY = Quadruped(
    head=_CAT, length=0.52, chest=0.185, rump=0.20, leg=0.29, thick=0.064, neck=0.08,
    tail=Tail(kind="up", length=0.56, tip="dark"),
)  # fmt: skip
_FOX = Head(
    radius=0.30, wide=1.10, snout=(0.74, 0.40, 0.16, 0.34), ear=Ear.POINT, ear_size=0.84,
    ear_inside="#35201c", nose=(0.14, "#17110f"), mouth=Mouth.SMILE,
    eyes=Eyes(x=0.43, z=0.06, size=0.13, iris="#8a5a1e"), extras=("cheeks", "fox"),
)  # fmt: skip
_BEAR = Head(
    radius=0.31, snout=(0.50, 0.44, 0.36, 0.26), ear=Ear.ROUND, ear_size=0.36,
    ear_inside="#b98a5e", nose=(0.19, "#1b1412"), eyes=Eyes(x=0.37, z=0.10, size=0.105),
)  # fmt: skip
_LION = Head(
    radius=0.30, snout=(0.46, 0.44, 0.36, 0.26), ear=Ear.ROUND, ear_size=0.27,
    nose=(0.18, "#4d2a26"), eyes=Eyes(x=0.38, z=0.12, size=0.125, iris="#a8711c"),
    extras=("mane", "whiskers"),
)  # fmt: skip

MAMMALS: tuple[Species, ...] = (
    Species(
        name="dog", size=0.60,
        coat=Coat(main="#c2844a", light="#f4e6d0", dark="#6d3d1e", fur=0.42),
        shape=_DOG_BODY,
    ),
    Species(
        name="cat", size=0.36,
        coat=Coat(
            main="#8b8c94", light="#f1ece6", dark="#44464f", pattern=Pattern.STRIPES, scale=0.105,
            fur=0.45,
        ),
        shape=_CAT_BODY, rest=Pose.SIT,
    ),
    Species(
        name="fox", size=0.50,
        coat=Coat(main="#cf5c1c", light="#f6ece0", dark="#261814", socks="#261814", fur=0.55),
        shape=Quadruped(
            head=_FOX, length=0.56, chest=0.185, rump=0.185, leg=0.33, thick=0.062, neck=0.13,
            tail=Tail(kind="brush", length=0.66, tip="light"), extras=("chest",),
        ),
    ),
    Species(
        name="bear", size=1.15,
        coat=Coat(main="#6f4326", light="#b98a5e", dark="#2a1c14", fur=0.7, belly=False),
        shape=Quadruped(
            head=_BEAR, length=0.62, chest=0.31, rump=0.32, leg=0.28, thick=0.118, neck=0.10,
            feet=Feet.CLAW, tail=Tail(kind="stub", length=0.1), extras=("shoulders",),
        ),
    ),
    Species(
        name="lion", size=1.05,
        coat=Coat(main="#d39a45", light="#f3dfb6", dark="#7c3f18", fur=0.4),
        shape=Quadruped(
            head=_LION, length=0.66, chest=0.255, rump=0.235, leg=0.36, thick=0.088, neck=0.13,
            tail=Tail(kind="tuft", length=0.58, tip="dark"), extras=("bib",),
        ),
    ),
)
