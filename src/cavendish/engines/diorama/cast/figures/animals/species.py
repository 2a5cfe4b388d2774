"""Species: what an animal is made of, as data. Knows no geometry; the tables are rows of these.

Lengths are in body units (a dog's head is about 0.34 of one across); ``Species.size`` is how many
metres one unit is. Colours are sRGB hex codes.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from cavendish.engines.diorama.plan.scene import Pose


class Pattern(StrEnum):
    """How a second colour lies on a coat."""

    PLAIN = "plain"
    STRIPES = "stripes"
    """Narrow bands around the body, broken and tapering: tiger, tabby."""
    BANDS = "bands"
    """Broad bands all around: zebra, clownfish, bee."""
    SPOTS = "spots"
    ROSETTES = "rosettes"
    CELLS = "cells"
    """Patches with a light net between them: giraffe."""
    PATCHES = "patches"
    """A few large islands: cow, spaniel."""
    SADDLE = "saddle"
    """A dark back over a light underside: German shepherd, husky."""
    SCALES = "scales"
    BARS = "bars"
    """Rows of feathers, seen from the front: owl, hawk."""
    DORSAL = "dorsal"
    """Lines along the back: chipmunk, skunk."""


class Feet(StrEnum):
    """What an animal stands on."""

    PAW = "paw"
    HOOF = "hoof"
    CLOVEN = "cloven"
    PAD = "pad"
    """A column with toenails: elephant, tortoise."""
    CLAW = "claw"


class Ear(StrEnum):
    """Shapes of ears."""

    NONE = "none"
    POINT = "point"
    ROUND = "round"
    FLOP = "flop"
    SIDE = "side"
    TALL = "tall"
    FAN = "fan"
    BUTTON = "button"
    """Small and half sunk in the fur; from size 0.5 round and at the sides of the head."""


class Mouth(StrEnum):
    """How a mouth is drawn below the nose."""

    CAT = "cat"
    SMILE = "smile"
    LINE = "line"
    """A long line along both sides of the jaw: horse, crocodile, dolphin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coat:
    """Colours of skin, fur, feathers or shell."""

    main: str
    light: str | None = None
    """Belly, chest, muzzle; None is the main colour."""
    dark: str = "#2a211e"
    """Markings, hooves, mane."""
    pattern: Pattern = Pattern.PLAIN
    scale: float = 0.1
    """Size of the pattern's features, in body units."""
    socks: str | None = None
    limbs: str | None = None
    head: str | None = None
    fur: float = 0.35
    """0 is bare skin, 0.3 short, 0.6 thick, 1 shaggy."""
    belly: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """A tail: ``kind`` is a key of the table in tails.py."""

    kind: str = "up"
    length: float = 0.5
    tip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """Where eyes sit on the face, in head radii, and how they look."""

    x: float = 0.42
    z: float = 0.08
    size: float = 0.14
    iris: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A mammal's or reptile's head; lengths in head radii, except ``radius`` in body units."""

    radius: float = 0.32
    wide: float = 1.06
    snout: tuple[float, float, float, float] = (0.5, 0.44, 0.34, 0.28)
    """Length, radius at the face, radius at the tip, drop of the tip."""
    muzzle: str | None = None
    """Its colour; None is the coat's light."""
    ear: Ear = Ear.POINT
    ear_size: float = 0.7
    ear_colour: str | None = None
    ear_inside: str = "#eeb0a2"
    nose: tuple[float, str] | None = (0.17, "#1d1614")
    """Radius and colour; None has nostrils only."""
    mouth: Mouth = Mouth.CAT
    eyes: Eyes = field(default_factory=Eyes)
    extras: tuple[str, ...] = ()
    """Keys of the table in features.py: mane, horns, cheeks, whiskers, tusks ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quadruped:
    """A body on four legs."""

    head: Head
    length: float = 0.60
    chest: float = 0.23
    rump: float = 0.23
    leg: float = 0.33
    thick: float = 0.08
    neck: float = 0.10
    rise: float = 58.0
    """Degrees that the neck climbs."""
    feet: Feet = Feet.PAW
    tail: Tail = field(default_factory=Tail)
    splay: float = 0.0
    """0 stands over its feet, 1 crawls with the legs to the sides."""
    extras: tuple[str, ...] = ()
    """Keys of the table in features.py that dress the body: shell, spines, wings, hump ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Biped:
    """Upright on two strong legs with a thick tail (kangaroo, T-rex) or long arms (apes)."""

    head: Head
    height: float = 0.62
    """From the hips to the shoulders."""
    chest: float = 0.20
    rump: float = 0.28
    leg: float = 0.30
    thick: float = 0.10
    arm: float = 0.30
    arm_thick: float = 0.06
    lean: float = 12.0
    """Degrees that the back leans forward."""
    neck: float = 0.10
    foot: float = 0.22
    tail: Tail = field(default_factory=Tail)
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bird:
    """Two legs, two wings, a beak."""

    body: tuple[float, float, float] = (0.26, 0.36, 0.27)
    """Half width, half length, half height."""
    pitch: float = 25.0
    """Degrees that the body stands up: 0 lies like a duck, 80 stands like a penguin."""
    head: float = 0.22
    neck: float = 0.06
    neck_thick: float = 0.12
    leg: float = 0.16
    leg_thick: float = 0.028
    beak: str = "cone"
    """A key of the table in beaks.py."""
    beak_size: float = 0.16
    beak_colour: str = "#f0a02c"
    feet_colour: str | None = None
    webbed: bool = False
    wing: str = "#5f3a20"
    wing_tip: str | None = None
    wing_band: str | None = None
    tail: str = "short"
    tail_size: float = 0.28
    tail_colour: str | None = None
    eyes: Eyes = field(default_factory=lambda: Eyes(x=0.5, z=0.12, size=0.17))
    face: str | None = None
    """Colour of the face or cheeks."""
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fish:
    """A body with fins, swimming above a stand of its own."""

    length: float = 0.95
    deep: float = 0.34
    thick: float = 0.22
    tail: float = 0.26
    fin: float = 0.20
    fin_colour: str | None = None
    snout: float = 0.0
    eye: float = 0.15
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whale:
    """A sea mammal or a shark: one smooth body, flippers and flukes."""

    length: float = 1.3
    thick: float = 0.26
    blunt: float = 0.8
    """1 has a round head, 0 a pointed one."""
    beak: float = 0.0
    dorsal: float = 0.16
    upright_fluke: bool = False
    """Sharks and fish beat sideways."""
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Insect:
    """Head, thorax, abdomen, six legs, perhaps wings."""

    abdomen: tuple[float, float] = (0.24, 0.34)
    """Half width, half length."""
    thorax: float = 0.19
    head: float = 0.19
    legs: float = 0.20
    wings: str | None = None
    """A key of the table in wings.py: clear, butterfly, long, shell."""
    wing_size: float = 0.5
    wing_colour: str = "#f08a24"
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Creature:
    """A body plan with few members: its builder knows its shape, the row its colours."""

    plan: str
    """A key of the table in plans.py: snake, frog, turtle, snail, octopus, crab ..."""
    extras: tuple[str, ...] = ()


Shape: TypeAlias = Quadruped | Biped | Bird | Fish | Whale | Insect | Creature


@dataclass(frozen=True, slots=True, kw_only=True)
class Species:
    """One kind of animal."""

    name: str
    size: float
    """Metres of one body unit."""
    coat: Coat
    shape: Shape
    rest: Pose = Pose.STAND
    """The pose it takes when none is asked."""
    young: bool = False
    """Big head, short legs."""

    def as_young(self) -> "Species":
        """Return the same animal as a cub, about half as large."""
        return self if self.young else replace(self, size=0.56 * self.size, young=True)
