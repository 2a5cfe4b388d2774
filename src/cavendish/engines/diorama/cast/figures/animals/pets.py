"""The table of dogs, cats and small furry animals. Rows only; species.py says what they mean."""

# ruff: noqa: E501 - a table is read by rows

from dataclasses import replace

from cavendish.engines.diorama.cast.figures.animals.species import (
    Coat,
    Ear,
    Eyes,
    Head,
    Mouth,
    Pattern,
    Quadruped,
    Species,
    Tail,
)
from cavendish.engines.diorama.plan.scene import Pose

_DOG = Head(
    radius=0.315, snout=(0.62, 0.44, 0.33, 0.26), ear=Ear.FLOP, ear_colour="#6d3d1e",
    nose=(0.19, "#1d1614"), eyes=Eyes(x=0.40, z=0.10, size=0.135),
    extras=("one patch", "blaze", "brows"),
)  # fmt: skip
_DOG_BODY = Quadruped(
    head=_DOG, length=0.58, chest=0.225, rump=0.205, leg=0.34, thick=0.080, neck=0.13,
    tail=Tail(kind="wag", length=0.34, tip="light"), extras=("collar",),
)  # fmt: skip
_SPITZ = replace(
    _DOG, wide=1.12, snout=(0.58, 0.42, 0.27, 0.28), ear=Ear.POINT, ear_size=0.62, ear_colour=None,
    extras=("husky", "ruff"),
)  # fmt: skip
_SPITZ_BODY = replace(_DOG_BODY, head=_SPITZ, tail=Tail(kind="curl", length=0.34, tip="light"))
_PLAIN = replace(_DOG, extras=("brows",), ear_colour=None)

_CAT = Head(
    radius=0.30, wide=1.15, snout=(0.22, 0.32, 0.25, 0.26), ear_size=0.72, nose=(0.085, "#d9828a"),
    eyes=Eyes(x=0.44, z=0.06, size=0.18, iris="#6d8440"), extras=("ruff", "brow stripes", "whiskers"),
)  # fmt: skip
_CAT_BODY = Quadruped(
    head=_CAT, length=0.52, chest=0.185, rump=0.20, leg=0.29, thick=0.064, neck=0.08,
    tail=Tail(kind="up", length=0.56, tip="dark"),
)  # fmt: skip
_PLAIN_CAT = replace(_CAT, extras=("ruff", "whiskers"))

_RABBIT = Head(
    radius=0.27, snout=(0.24, 0.36, 0.26, 0.24), ear=Ear.TALL, ear_size=1.25,
    nose=(0.08, "#d98a8c"), eyes=Eyes(x=0.48, z=0.08, size=0.15), extras=("whiskers",),
)  # fmt: skip
_RABBIT_BODY = Quadruped(
    head=_RABBIT, length=0.38, chest=0.185, rump=0.225, leg=0.17, thick=0.060, neck=0.05,
    tail=Tail(kind="puff", length=0.11, tip="light"),
)  # fmt: skip
_MOUSE = Head(
    radius=0.27, snout=(0.52, 0.38, 0.14, 0.24), ear=Ear.ROUND, ear_size=0.60,
    nose=(0.11, "#e08088"), mouth=Mouth.SMILE, eyes=Eyes(x=0.42, z=0.06, size=0.15),
    extras=("whiskers",),
)  # fmt: skip
_MOUSE_BODY = Quadruped(
    head=_MOUSE, length=0.36, chest=0.165, rump=0.215, leg=0.13, thick=0.046, neck=0.03,
    tail=Tail(kind="rat", length=0.52, tip="#dfa09c"),
)  # fmt: skip
_HAMSTER = replace(
    _MOUSE, radius=0.26, wide=1.2, snout=(0.24, 0.40, 0.24, 0.22), ear_size=0.34, mouth=Mouth.CAT,
)  # fmt: skip
_SQUIRREL = replace(
    _MOUSE, radius=0.25, snout=(0.40, 0.40, 0.20, 0.24), ear=Ear.POINT, ear_size=0.52,
    nose=(0.10, "#2a1a16"), mouth=Mouth.CAT, eyes=Eyes(x=0.46, z=0.10, size=0.16),
    extras=("ear tufts", "whiskers"),
)  # fmt: skip


def _dog(name: str, size: float, coat: Coat, shape: Quadruped) -> Species:
    return Species(name=name, size=size, coat=coat, shape=shape)


def _cat(name: str, coat: Coat, head: Head) -> Species:
    return Species(
        name=name, size=0.36, coat=coat, shape=replace(_CAT_BODY, head=head), rest=Pose.SIT
    )


DOGS: tuple[Species, ...] = (
    _dog("dog", 0.60, Coat(main="#c2844a", light="#f4e6d0", dark="#6d3d1e", fur=0.42), _DOG_BODY),
    _dog(
        "husky", 0.66, Coat(main="#4a4e57", light="#f3f0ea", dark="#23252b", pattern=Pattern.SADDLE,
                            fur=0.6, socks="#f3f0ea"),
        replace(_SPITZ_BODY, head=replace(_SPITZ, eyes=Eyes(x=0.42, z=0.08, size=0.13, iris="#7fb0cf"))),
    ),
    _dog(
        "golden retriever", 0.66, Coat(main="#cf9a50", light="#e9c68c", dark="#8a5a26", fur=0.72),
        replace(_DOG_BODY, head=replace(_PLAIN, ear_colour="#b37f3a"),
                tail=Tail(kind="brush", length=0.42, tip="light"), extras=("chest", "collar")),
    ),
    _dog(
        "labrador", 0.66, Coat(main="#d8b377", light="#ecd6a9", dark="#9a7336", fur=0.35),
        replace(_DOG_BODY, head=replace(_PLAIN, ear_colour="#c49a5a")),
    ),
    _dog(
        "dalmatian", 0.64, Coat(main="#f2efe9", dark="#231f1e", pattern=Pattern.SPOTS, scale=0.105, fur=0.25),
        replace(_DOG_BODY, head=replace(_PLAIN, ear_colour="#231f1e", muzzle="#f2efe9", extras=())),
    ),
    _dog(
        "corgi", 0.42, Coat(main="#cf8540", light="#f6efe2", dark="#7a4a22", socks="#f6efe2", fur=0.5),
        replace(_SPITZ_BODY, head=replace(_SPITZ, ear_size=0.86, extras=("blaze", "cheeks")),
                leg=0.19, length=0.66, tail=Tail(kind="stub", length=0.1), extras=("chest", "collar")),
    ),
    _dog(
        "shiba inu", 0.48, Coat(main="#cf8a48", light="#f7efe1", dark="#8a5426", fur=0.5),
        replace(_SPITZ_BODY, head=replace(_SPITZ, extras=("fox", "ruff", "brow dots"))),
    ),
    _dog(
        "poodle", 0.55, Coat(main="#e9dcc6", light="#f3ebdc", dark="#b79a72", fur=0.5, belly=False),
        replace(_DOG_BODY, head=replace(_PLAIN, muzzle="#efe3cf", snout=(0.78, 0.40, 0.26, 0.28), extras=("topknot",)),
                neck=0.20, tail=Tail(kind="puff", length=0.16, tip="main"), extras=("wool",)),
    ),
    _dog(
        "pug", 0.36, Coat(main="#d2b084", light="#dcc19a", dark="#2b2220", fur=0.25),
        replace(_DOG_BODY, head=replace(_DOG, wide=1.16, snout=(0.16, 0.46, 0.40, 0.20), muzzle="#2b2220",
                                        ear_size=0.62, ear_colour="#2b2220", nose=(0.15, "#151010"), eyes=Eyes(x=0.46, z=0.10, size=0.17), extras=("dark face",)),
                leg=0.22, length=0.50, chest=0.24, rump=0.22, tail=Tail(kind="curl", length=0.24)),
    ),
    _dog(
        "bulldog", 0.45, Coat(main="#e4d5bd", light="#f5eee2", dark="#9a6a3c", pattern=Pattern.PATCHES, scale=0.12, fur=0.25),
        replace(_DOG_BODY, head=replace(_DOG, wide=1.20, snout=(0.22, 0.52, 0.46, 0.22), ear=Ear.BUTTON, ear_size=0.36,
                                        ear_colour="#9a6a3c", eyes=Eyes(x=0.42, z=0.14, size=0.12), extras=("one patch",)),
                leg=0.20, length=0.52, chest=0.29, rump=0.23, thick=0.09, tail=Tail(kind="stub", length=0.08)),
    ),
    _dog(
        "german shepherd", 0.68, Coat(main="#b9874d", light="#cda36b", dark="#2a211d", pattern=Pattern.SADDLE, fur=0.5),
        replace(_SPITZ_BODY, head=replace(_SPITZ, ear_size=0.80, muzzle="#2a211d", extras=("dark face", "brow dots")),
                tail=Tail(kind="brush", length=0.5, tip="dark")),
    ),
    _dog(
        "dachshund", 0.32, Coat(main="#7c4524", light="#b9763c", dark="#3d2011", fur=0.25),
        replace(_DOG_BODY, head=replace(_PLAIN, snout=(0.92, 0.40, 0.24, 0.34), ear_colour="#5e3219"), leg=0.15, length=0.86,
                chest=0.19, rump=0.18, thick=0.07),
    ),
    _dog(
        "greyhound", 0.70, Coat(main="#8d8a88", light="#cfcac4", dark="#4b4846", fur=0.18),
        replace(_DOG_BODY, head=replace(_PLAIN, radius=0.25, snout=(0.95, 0.40, 0.22, 0.30), ear_size=0.7),
                leg=0.46, chest=0.20, rump=0.165, thick=0.062, neck=0.22, tail=Tail(kind="thin", length=0.5)),
    ),
    _dog(
        "saint bernard", 0.75, Coat(main="#f1e9dc", light="#f6f0e6", dark="#8a4a22", pattern=Pattern.PATCHES, scale=0.15, fur=0.65),
        replace(_DOG_BODY, head=replace(_DOG, ear_colour="#7a3f1d", extras=("one patch", "brows")), chest=0.27, rump=0.25,
                thick=0.10, tail=Tail(kind="brush", length=0.42, tip="light"), extras=("chest", "collar")),
    ),
)  # fmt: skip

CATS: tuple[Species, ...] = (
    _cat("cat", Coat(main="#8b8c94", light="#f1ece6", dark="#44464f", pattern=Pattern.STRIPES, scale=0.105, fur=0.45), _CAT),
    _cat("ginger cat", Coat(main="#d08a45", light="#f6e6cf", dark="#9a5420", pattern=Pattern.STRIPES, scale=0.105, fur=0.45), _CAT),
    _cat("black cat", Coat(main="#232227", dark="#131216", fur=0.4, belly=False),
         replace(_PLAIN_CAT, muzzle="#2b2a30", nose=(0.085, "#4a3c40"), eyes=Eyes(x=0.44, z=0.06, size=0.18, iris="#c9a23a"))),
    _cat("white cat", Coat(main="#efebe4", dark="#cfc8be", fur=0.5), replace(_PLAIN_CAT, eyes=Eyes(x=0.44, z=0.06, size=0.18, iris="#6f9cc0"))),
    _cat("calico", Coat(main="#f1ece4", dark="#b9692c", light="#f4efe8", pattern=Pattern.PATCHES, scale=0.10, fur=0.45),
         replace(_PLAIN_CAT, extras=("one patch", "ruff", "whiskers"))),
    _cat("siamese cat", Coat(main="#e3d3ba", light="#efe4d2", dark="#3b2c26", socks="#3b2c26", fur=0.3),
         replace(_PLAIN_CAT, muzzle="#3b2c26", extras=("points", "whiskers"), eyes=Eyes(x=0.44, z=0.06, size=0.18, iris="#5e93c4"))),
    _cat("persian cat", Coat(main="#c9c6c4", light="#ebe7e2", dark="#8d8a8a", fur=1.0),
         replace(_PLAIN_CAT, wide=1.22, snout=(0.08, 0.34, 0.26, 0.20), ear_size=0.52, eyes=Eyes(x=0.44, z=0.04, size=0.19, iris="#c08a34"))),
)  # fmt: skip

SMALL: tuple[Species, ...] = (
    Species(name="rabbit", size=0.34, coat=Coat(main="#d9c7b0", light="#f6f1e9", fur=0.5), shape=_RABBIT_BODY, rest=Pose.SIT),
    Species(name="hare", size=0.45, coat=Coat(main="#9c7a54", light="#e9dcc6", fur=0.5),
            shape=replace(_RABBIT_BODY, leg=0.26, length=0.44), rest=Pose.SIT),
    Species(name="mouse", size=0.10, coat=Coat(main="#9e98a2", light="#eadfdc", fur=0.4), shape=_MOUSE_BODY),
    Species(name="rat", size=0.18, coat=Coat(main="#6f6662", light="#a89c94", fur=0.45),
            shape=replace(_MOUSE_BODY, head=replace(_MOUSE, ear_size=0.42, snout=(0.72, 0.40, 0.16, 0.28), extras=("whiskers", "buck teeth")), length=0.46)),
    Species(name="hamster", size=0.12, coat=Coat(main="#d09a5a", light="#f6ecdc", fur=0.55),
            shape=replace(_MOUSE_BODY, head=_HAMSTER, length=0.26, chest=0.20, rump=0.235, leg=0.08, tail=Tail(kind="stub", length=0.04)), rest=Pose.SIT),
    Species(name="guinea pig", size=0.20, coat=Coat(main="#f0e6d6", light="#f4ece0", dark="#8a5128", pattern=Pattern.PATCHES, scale=0.10, fur=0.7),
            shape=replace(_MOUSE_BODY, head=replace(_HAMSTER, ear=Ear.FLOP, ear_size=0.35, extras=("one patch",)), length=0.46, chest=0.21, rump=0.225, leg=0.07, tail=Tail(kind="stub", length=0.02))),
    Species(name="capybara", size=0.60, coat=Coat(main="#8d6239", light="#a87c4e", fur=0.6),
            shape=replace(_MOUSE_BODY, head=replace(_HAMSTER, wide=1.0, radius=0.235, snout=(0.72, 0.52, 0.46, 0.24), ear=Ear.BUTTON, ear_size=0.26, nose=(0.16, "#2c1d15"), eyes=Eyes(x=0.52, z=0.28, size=0.11), extras=()),
                          length=0.60, chest=0.25, rump=0.27, leg=0.16, thick=0.068, tail=Tail(kind="stub", length=0.02))),
    Species(name="squirrel", size=0.28, coat=Coat(main="#b3622a", light="#f4e6d2", dark="#6b3413", fur=0.5),
            shape=replace(_MOUSE_BODY, head=_SQUIRREL, length=0.36, leg=0.19, thick=0.05, tail=Tail(kind="squirrel", length=0.62)), rest=Pose.SIT),
    Species(name="chipmunk", size=0.18, coat=Coat(main="#b5753c", light="#f2e2c8", dark="#38241a", pattern=Pattern.DORSAL, scale=0.11, fur=0.4),
            shape=replace(_MOUSE_BODY, head=replace(_SQUIRREL, extras=("brow stripes", "whiskers"), ear=Ear.ROUND, ear_size=0.34), length=0.36, leg=0.17, tail=Tail(kind="squirrel", length=0.42)), rest=Pose.SIT),
    Species(name="hedgehog", size=0.22, coat=Coat(main="#c9a27a", light="#efdcbd", dark="#4c382a", fur=0.35),
            shape=replace(_MOUSE_BODY, head=replace(_MOUSE, radius=0.21, snout=(0.72, 0.42, 0.14, 0.22), ear_size=0.34, nose=(0.13, "#1a1412"), extras=()), length=0.38, chest=0.20, rump=0.25, leg=0.11, tail=Tail(kind="stub", length=0.02), extras=("spines",))),
    Species(name="porcupine", size=0.45, coat=Coat(main="#4a3a30", light="#e9ddc8", dark="#2a201b", fur=0.6, belly=False),
            shape=replace(_MOUSE_BODY, head=replace(_MOUSE, radius=0.23, snout=(0.42, 0.44, 0.30, 0.22), muzzle="#5c4a3c", ear_size=0.28, nose=(0.17, "#1a1412"), mouth=Mouth.CAT, extras=()), length=0.44, chest=0.23, rump=0.28, leg=0.14, thick=0.055, tail=Tail(kind="stub", length=0.04), extras=("quills",))),
)  # fmt: skip
