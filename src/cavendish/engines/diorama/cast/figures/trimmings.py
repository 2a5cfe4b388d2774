"""Trimmings: collars, buttons, belts, badges, scarves, capes, wings, glasses. Knows trunks as shells.

A trimming is drawn on the front of the trunk in its frame, in metres of a grown-up, or hung on the
rig's joints.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.cast.figures.patterns import coat_of
from cavendish.engines.diorama.cast.figures.person import Cloth, Person
from cavendish.engines.diorama.cast.figures.rig import SIDES, Rig
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord, facing, patch, spot, stroke
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import Shell, beyond, brick, ellipsoid, limb, ring, skirt

GOLD = from_hex("#d9a83c")
SILVER = (0.72, 0.72, 0.73)
WHITE = from_hex("#f1ede4")
DARK = from_hex("#22201f")
_RED = from_hex("#b3261f")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dress:
    """A dressed trunk while it is trimmed."""

    figure: Figure
    rig: Rig
    who: Person
    trunk: Shell
    voxel: float

    @property
    def frame(self) -> Frame:
        """The body's frame, one unit a grown-up's metre."""
        return Frame(self.rig.body.origin, self.rig.body.axes, self.rig.build.torso / 0.5)

    @property
    def accent(self) -> RGB:
        """What buttons and badges take when nothing else is said."""
        return self.who.outfit.trim or WHITE

    def button(
        self, x: float, z: float, colour: RGB, size: float = 0.016, stuff: Stuff = "satin"
    ) -> None:
        """Sew a button on the front."""
        hit, normal = spot(self.trunk, self.frame, x, z)
        if self.trunk.distance(hit)[0] > 0.01:
            return
        axes = facing(normal, self.frame, share=0.1)
        r = size * self.frame.unit
        self.figure.add(stuff, bead(hit + normal * 0.002, (r, 0.5 * r, r), colour, axes))

    def line(
        self, points: list[tuple[float, float]], radius: float, colour: RGB, stuff: Stuff = "cloth"
    ) -> None:
        """Draw a seam or a cord over the front."""
        self.figure.add(
            stuff, stroke(self.trunk, self.frame, points, radius * self.frame.unit, colour)
        )

    def film(
        self,
        top: list[tuple[float, float]],
        bottom: list[tuple[float, float]],
        colour: RGB,
        lift: float = 0.006,
    ) -> None:
        """Lay a flat piece of cloth on the front, seamed all round."""
        film = patch(self.trunk, self.frame, top, bottom, colour, lift=lift * self.frame.unit)
        self.figure.add("cloth", film)
        edge = [*top, *bottom[::-1], top[0]]
        self.line(edge, 0.0045, mix((0, 0, 0), colour, 0.82))

    def shape(
        self, shell: Shell, stuff: Stuff = "cloth", relief: Callable[[Floats], Floats] | None = None
    ) -> None:
        """Add a shell of its own."""
        self.figure.add(stuff, mesh(shell, voxel=self.voxel, relief=relief))


def trim(figure: Figure, rig: Rig, who: Person, trunk: Shell, *, voxel: float) -> None:
    """Add collar, tie, belt, apron, scarf, cape and every extra."""
    dress = Dress(figure=figure, rig=rig, who=who, trunk=trunk, voxel=voxel)
    wear = who.outfit
    collar = _NECKS.get(wear.neck)
    if collar is not None:
        collar(dress)
    if wear.apron is not None:
        _apron(dress, wear.apron)
    if wear.tie is not None:
        _tie(dress, wear.tie)
    if wear.scarf is not None:
        _scarf(dress, wear.scarf)
    if wear.cape is not None:
        _cape(dress, wear.cape)
    for extra in wear.extras:
        sew = EXTRAS.get(extra)
        if sew is not None:
            sew(dress)
    if wear.glasses is not None:
        draw_glasses(figure, rig.head, wear.glasses)


def draw_glasses(
    figure: Figure, frame: Frame, kind: str, *, spread: float = 0.37, level: float = -0.05
) -> None:
    """Set glasses on a nose: "round", "square" or "sun"."""
    u = frame.unit
    colour = {"round": from_hex("#8a6a3a"), "sun": DARK}.get(kind, from_hex("#2b2f3a"))
    steps = np.linspace(0, 2 * np.pi, 33)
    power = 0.55 if kind == "square" else 1.0
    for side in (-1, 1):
        c, s = np.cos(steps), np.sin(steps)
        x = side * spread + 0.235 * np.sign(c) * np.abs(c) ** power
        z = level + 0.215 * np.sign(s) * np.abs(s) ** power
        points = [
            frame.at(float(a), -1.07 + 0.11 * float(a) ** 2, float(b))
            for a, b in zip(x, z, strict=True)
        ]
        figure.add("satin", cord(points, 0.026 * u, colour))
        temple = [
            frame.at(side * (spread + 0.23), -1.03, 0),
            frame.at(side * 0.92, -0.72, 0.02),
            frame.at(side * 1.06, 0.05, 0.02),
        ]
        figure.add("satin", cord(temple, 0.022 * u, colour))
        if kind == "sun":
            turn = frame.axes @ turning(side * 14)
            lens = np.array((0.235, 0.03, 0.215)) * u
            figure.add(
                "gloss",
                bead(frame.at(side * spread, -1.055, level), lens, (0.006, 0.006, 0.008), turn),
            )
    bridge = [
        frame.at(x, -1.09, level + 0.06 - 1.6 * x * x) for x in np.linspace(-0.14, 0.14, 7).tolist()
    ]
    figure.add("satin", cord(bridge, 0.024 * u, colour))


def _crew(d: Dress) -> None:
    wear = d.who.outfit
    at, u = d.frame.at(0, -0.01, 0.495), d.frame.unit
    colour = wear.trim or mix((0, 0, 0), wear.top.colour, 0.82)
    d.shape(
        Shell().add(
            ring(at, (0.084 * u, 0.080 * u), 0.022 * u, d.frame.axes @ turning(0, 12)), colour
        )
    )


def _turtle(d: Dress) -> None:
    u = d.frame.unit
    shell = Shell(0.02)
    for k in (0.485, 0.515):
        loop = ring(
            d.frame.at(0, -0.012, k),
            (0.088 * u, 0.084 * u),
            0.026 * u,
            d.frame.axes @ turning(0, 8),
        )
        shell.add(loop, mix((0, 0, 0), d.who.outfit.top.colour, 0.92), blend=0.01)
    d.shape(shell, "knit")


def _wings_of_collar(d: Dress, colour: RGB, long: float = 0.085) -> None:
    """Fold two points of a shirt's collar over the chest."""
    u = d.frame.unit
    shell = Shell(0.012)
    shell.add(
        ring(
            d.frame.at(0, -0.005, 0.49),
            (0.086 * u, 0.082 * u),
            0.022 * u,
            d.frame.axes @ turning(0, 14),
        ),
        colour,
    )
    for side in (-1, 1):
        hit, _ = spot(d.trunk, d.frame, side * 0.062, 0.425)
        top = d.frame.at(side * 0.035, -0.085, 0.478)
        tip = hit + d.frame.way(side * 0.012, -0.008, 0) * u
        shell.add(limb(top, tip, 0.020 * u, 0.008 * u), colour)
        shell.add(limb(d.frame.at(side * 0.085, -0.045, 0.488), tip, 0.018 * u, 0.008 * u), colour)
    d.shape(shell)
    del long


def _shirt(d: Dress) -> None:
    """Add a collar and a line of buttons."""
    wear = d.who.outfit
    colour = wear.trim or mix(wear.top.colour, (0.9, 0.9, 0.9), 0.12)
    _wings_of_collar(d, colour)
    low = 0.03 if wear.lower != "dress" else -0.1
    d.line(
        [(0.0, z) for z in np.linspace(0.40, low, 7).tolist()],
        0.006,
        mix((0, 0, 0), wear.top.colour, 0.8),
    )
    for z in (0.36, 0.27, 0.18, 0.09):
        d.button(0.012, z, mix(wear.trim or WHITE, (0.5, 0.5, 0.5), 0.15))


def _v(d: Dress) -> None:
    wear = d.who.outfit
    skin = d.who.skin
    d.film(
        [(-0.06, 0.45), (0.0, 0.45), (0.06, 0.45)],
        [(-0.012, 0.34), (0.0, 0.325), (0.012, 0.34)],
        skin,
        0.004,
    )
    colour = wear.trim or mix((0, 0, 0), wear.top.colour, 0.75)
    d.line([(-0.075, 0.46), (0.0, 0.325), (0.075, 0.46)], 0.013, colour)


def _suit(d: Dress) -> None:
    """Open a jacket over a shirt: a white V, lapels, two buttons, a pocket square."""
    wear = d.who.outfit
    colour = (wear.coat or wear.top).colour
    shirt = wear.top.colour if wear.coat else WHITE
    d.film(
        [(-0.066, 0.46), (0.0, 0.46), (0.066, 0.46)],
        [(-0.008, 0.215), (0.0, 0.21), (0.008, 0.215)],
        shirt,
        0.004,
    )
    for side in (-1, 1):
        outer = [
            (side * 0.070, 0.465),
            (side * 0.118, 0.385),
            (side * 0.088, 0.375),
            (side * 0.012, 0.215),
        ]
        inner = [
            (side * 0.052, 0.465),
            (side * 0.045, 0.36),
            (side * 0.035, 0.30),
            (side * 0.004, 0.205),
        ]
        pair = (outer, inner) if side > 0 else (inner, outer)
        d.film(*pair, mix((0, 0, 0), colour, 0.78), 0.010)
    _wings_of_collar(d, shirt)
    d.line(
        [(0.006, z) for z in np.linspace(0.205, 0.0, 6).tolist()],
        0.005,
        mix((0, 0, 0), colour, 0.6),
    )
    for z in (0.175, 0.105):
        d.button(0.014, z, mix((0, 0, 0), colour, 0.45))
    if wear.coat is None or wear.tie is not None:
        d.film([(0.075, 0.335), (0.115, 0.335)], [(0.075, 0.318), (0.115, 0.318)], shirt, 0.008)


def _hoodie(d: Dress) -> None:
    wear, u = d.who.outfit, d.frame.unit
    shell = Shell(0.03)
    loop = ring(
        d.frame.at(0, 0.035, 0.475),
        (0.118 * u, 0.112 * u),
        0.042 * u,
        d.frame.axes @ turning(0, 24),
        flat=1.2,
    )
    shell.add(loop, wear.top.colour)
    d.shape(shell)
    for side in (-1, 1):
        d.line([(side * 0.035, 0.42), (side * 0.045, 0.36), (side * 0.04, 0.30)], 0.008, WHITE)
    d.film(
        [(-0.085, 0.17), (0.085, 0.17)],
        [(-0.12, 0.06), (0.12, 0.06)],
        mix((0, 0, 0), wear.top.colour, 0.9),
    )


def _bow_tie(d: Dress) -> None:
    _wings_of_collar(d, WHITE)
    colour = d.who.outfit.tie or _RED
    hit, _ = spot(d.trunk, d.frame, 0, 0.43)
    u = d.frame.unit
    out = d.frame.way(0, -0.03 * u, 0.012 * u)
    shell = Shell(0.006)
    for side in (-1, 1):
        turn = d.frame.axes @ turning(0, 0, side * 16)
        shell.add(
            ellipsoid(
                hit + out + d.frame.way(side * 0.045 * u, 0, 0),
                np.array((0.044, 0.022, 0.032)) * u,
                turn,
            ),
            colour,
        )
    shell.add(
        ellipsoid(hit + out + d.frame.way(0, -0.01, 0), np.full(3, 0.018) * u),
        mix((0, 0, 0), colour, 0.7),
    )
    d.shape(shell, "satin")


def _ruff(d: Dress) -> None:
    u = d.frame.unit
    frame = d.frame
    shell = Shell(0.01).add(
        ring(
            frame.at(0, -0.005, 0.49), (0.125 * u, 0.12 * u), 0.055 * u, frame.axes @ turning(0, 10)
        ),
        WHITE,
    )

    def pleats(points: Floats) -> Floats:
        x, y, _ = frame.local(points).T
        return 0.011 * np.sin(18 * np.arctan2(x, -y))

    d.shape(shell, "cloth", pleats)


_NECKS: Mapping[str, Callable[[Dress], None]] = MappingProxyType(
    {
        "crew": _crew, "turtle": _turtle, "shirt": _shirt, "v": _v, "suit": _suit,
        "hood": _hoodie, "bow": _bow_tie, "ruff": _ruff,
    }
)  # fmt: skip


def _tie(d: Dress, colour: RGB) -> None:
    if d.who.outfit.neck == "bow":
        return
    low = 0.22 if d.who.outfit.neck == "suit" else 0.12
    left = [(-0.016, 0.435), (-0.013, 0.405), (-0.026, low + 0.05), (0.0, low)]
    right = [(0.016, 0.435), (0.013, 0.405), (0.026, low + 0.05), (0.001, low)]
    film = patch(d.trunk, d.frame, left, right, colour, lift=0.012 * d.frame.unit)
    d.figure.add("satin", film)
    d.button(0, 0.425, colour, 0.024)


def _apron(d: Dress, cloth: Cloth) -> None:
    """Tie an apron over the front: bib, skirt, neck strap, pocket."""
    build, body = d.rig.build, d.rig.body
    g, s, tall = build.girth, build.bulk, build.torso
    coat = coat_of(cloth)
    shell = Shell(0.04)
    grown = 0.014
    for at, radii, blend in (
        (0.68, (build.shoulder * 0.93 * (1 + 0.25 * (g - 1)), 0.135 * g * s, tall * 0.34), 0.02),
        (0.30, (0.163 * g * s, 0.150 * g * s, tall * 0.40), 0.08),
    ):
        shift = -0.015 if at > 0.5 else -0.03 * g
        shell.add(
            ellipsoid(body.at(0, shift, tall * at), np.array(radii) + grown, body.axes),
            coat,
            blend=blend,
        )
    if d.rig.stance.base.value not in ("seat", "floor"):
        hem = body.at(0, -0.02, -min(0.42 * build.leg, body.origin[2] - 0.05))
        shell.add(
            skirt(body.at(0, -0.02, tall * 0.3), hem, (0.165 * g * s, 0.215 * g * s), depth=0.9),
            coat,
            blend=0.05,
        )
    shell.cut(beyond(body.at(0, -0.035, 0), -body.way(0, 1, 0)), blend=0.01)
    for side in (-1, 1):
        block = brick(
            body.at(side * 0.235 * s, 0, tall * 0.84),
            np.array((0.125 * s, 0.5, 0.20 * s)),
            0.01,
            body.axes,
        )
        shell.cut(block, blend=0.02)
    d.shape(shell)
    d.line([(-0.10, 0.44), (-0.085, 0.475)], 0.010, cloth.second)
    d.line([(0.10, 0.44), (0.085, 0.475)], 0.010, cloth.second)
    worn = Dress(figure=d.figure, rig=d.rig, who=d.who, trunk=shell, voxel=d.voxel)
    worn.film(
        [(-0.07, 0.09), (0.07, 0.09)],
        [(-0.06, -0.02), (0.06, -0.02)],
        mix((0, 0, 0), cloth.colour, 0.88),
    )


def _scarf(d: Dress, cloth: Cloth) -> None:
    coat, u = coat_of(cloth), d.frame.unit
    shell = Shell(0.02)
    for k, tilt in ((0.475, 16), (0.515, -6)):
        loop = ring(
            d.frame.at(0, -0.01, k),
            (0.112 * u, 0.108 * u),
            0.040 * u,
            d.frame.axes @ turning(0, tilt, 7),
        )
        shell.add(loop, coat, blend=0.012)
    hit, _ = spot(d.trunk, d.frame, 0.075, 0.24)
    start = d.frame.at(0.07, -0.125, 0.46)
    shell.chain([start, hit + d.frame.way(0.0, -0.03, 0)], (0.04 * u, 0.05 * u), coat)
    d.shape(shell, "knit")


def _cape(d: Dress, cloth: Cloth) -> None:
    """Hang a cape from the shoulders, standing off behind."""
    build, frame = d.rig.build, d.frame
    s, u = build.bulk, frame.unit
    drop = min(0.78 * build.leg, d.rig.body.origin[2] - 0.03)
    top, hem = frame.at(0, 0.02, 0.47), d.rig.body.at(0, 0.16, -drop)
    shell = Shell(0.02)
    shell.add(
        skirt(top, hem, (0.16 * s, 0.40 * s), depth=0.72, folds=(11, 0.02), curve=0.7),
        coat_of(cloth),
    )
    shell.cut(
        skirt(
            top,
            hem + (0, 0, -0.05),
            (0.135 * s, 0.375 * s),
            depth=0.72,
            folds=(11, 0.02),
            curve=0.7,
        ),
        blend=0.005,
    )
    shell.cut(beyond(frame.at(0, 0.045, 0), -frame.way(0, 1, -0.06)), blend=0.02)
    shell.add(
        ring(
            frame.at(0, 0.0, 0.475), (0.12 * u, 0.115 * u), 0.028 * u, frame.axes @ turning(0, 18)
        ),
        coat_of(cloth),
        blend=0.02,
    )
    d.shape(shell)
    d.button(0, 0.43, GOLD, 0.026, "metal")


def _buttons(d: Dress) -> None:
    for z in (0.36, 0.27, 0.18, 0.09):
        d.button(0.0, z, d.accent)


def _double_buttons(d: Dress) -> None:
    for z in (0.37, 0.28, 0.19, 0.10):
        for x in (-0.055, 0.055):
            d.button(x, z, d.accent, 0.017, "metal" if d.accent == GOLD else "satin")


def _pocket(d: Dress) -> None:
    colour = mix((0, 0, 0), (d.who.outfit.coat or d.who.outfit.top).colour, 0.9)
    d.film([(0.055, 0.34), (0.115, 0.34)], [(0.058, 0.27), (0.112, 0.27)], colour)
    d.line([(0.075, 0.36), (0.075, 0.32)], 0.007, from_hex("#2456a0"), "satin")


def _pockets(d: Dress) -> None:
    colour = mix((0, 0, 0), (d.who.outfit.coat or d.who.outfit.top).colour, 0.9)
    for side in (-1, 1):
        x = side * 0.095
        d.film(
            [(x - 0.045, 0.05), (x + 0.045, 0.05)], [(x - 0.042, -0.06), (x + 0.042, -0.06)], colour
        )


def _stethoscope(d: Dress) -> None:
    line = [
        (-0.075, 0.47),
        (-0.085, 0.38),
        (-0.05, 0.30),
        (0.01, 0.27),
        (0.05, 0.31),
        (0.078, 0.38),
        (0.075, 0.47),
    ]
    d.line(line, 0.011, from_hex("#2b3440"), "satin")
    d.line([(0.01, 0.27), (0.015, 0.22), (0.03, 0.18)], 0.010, from_hex("#2b3440"), "satin")
    d.button(0.03, 0.165, SILVER, 0.026, "metal")


def _badge(d: Dress) -> None:
    d.button(0.085, 0.36, GOLD, 0.027, "metal")
    d.button(0.085, 0.36, mix(GOLD, (1, 1, 1), 0.3), 0.014, "metal")


def _star(d: Dress) -> None:
    hit, normal = spot(d.trunk, d.frame, 0.085, 0.35)
    axes, u = facing(normal, d.frame, share=0.1), d.frame.unit
    shell = Shell(0.006)
    for k in range(5):
        a = np.pi / 2 + 2 * np.pi * k / 5
        tip = hit + axes @ (np.array((np.cos(a), 0.12, np.sin(a))) * 0.045 * u)
        shell.add(limb(hit + normal * 0.006, tip, 0.016 * u, 0.004 * u), GOLD)
    d.shape(shell, "metal")


def _emblem(d: Dress) -> None:
    """Set a lightning sign in a shield on the chest."""
    d.film(
        [(-0.075, 0.40), (0.0, 0.415), (0.075, 0.40)],
        [(-0.03, 0.29), (0.0, 0.25), (0.03, 0.29)],
        GOLD,
        0.006,
    )
    d.line([(0.015, 0.395), (-0.015, 0.345), (0.018, 0.34), (-0.008, 0.275)], 0.011, _RED)


def _epaulettes(d: Dress) -> None:
    u = d.frame.unit
    for side in (0, 1):
        at = d.rig.shoulders[side] + d.frame.way(0, 0, 0.075 * u)
        turn = d.frame.axes @ turning(0, 0, SIDES[side] * 22)
        shell = Shell(0.005).add(ellipsoid(at, np.array((0.075, 0.06, 0.022)) * u, turn), GOLD)
        for k in range(7):
            a = np.pi * k / 6
            rim = at + turn @ (
                np.array((SIDES[side] * np.sin(a) * 0.07, -np.cos(a) * 0.055, -0.008)) * u
            )
            shell.add(limb(rim, rim - (0, 0, 0.04 * u), 0.011 * u), GOLD)
        d.shape(shell, "cloth")


def _braces(d: Dress) -> None:
    for side in (-1, 1):
        line = [(side * 0.09, z) for z in np.linspace(0.46, 0.06, 9).tolist()]
        d.line(line, 0.016, d.who.outfit.trim or d.who.outfit.bottom.colour)


def _bib(d: Dress) -> None:
    """Turn trousers into overalls."""
    colour = d.who.outfit.bottom.colour
    d.film(
        [(-0.085, 0.30), (0.0, 0.30), (0.085, 0.30)],
        [(-0.125, 0.02), (0.0, 0.02), (0.125, 0.02)],
        colour,
        0.010,
    )
    d.film(
        [(-0.045, 0.24), (0.045, 0.24)],
        [(-0.04, 0.165), (0.04, 0.165)],
        mix((0, 0, 0), colour, 0.8),
        0.014,
    )
    for side in (-1, 1):
        d.line(
            [(side * (0.075 + 0.02 * t), 0.30 + 0.17 * t) for t in (0.0, 0.33, 0.66, 1.0)],
            0.019,
            colour,
        )
        d.button(side * 0.075, 0.285, GOLD, 0.017, "metal")


def _vest(d: Dress) -> None:
    """Put on a safety vest's two bright bands."""
    for z in (0.12, 0.22):
        line = [(x, z) for x in np.linspace(-0.15, 0.15, 11).tolist()]
        d.line(line, 0.014, from_hex("#e6e9d0"), "satin")
    for side in (-1, 1):
        d.line(
            [(side * 0.095, z) for z in np.linspace(0.46, 0.23, 6).tolist()],
            0.014,
            from_hex("#e6e9d0"),
            "satin",
        )


def _coat_bands(d: Dress) -> None:
    """Sew a firefighter's yellow and silver bands on."""
    for z in (0.05, 0.28):
        for shift, colour in ((0.012, from_hex("#d8dc3c")), (-0.012, (0.7, 0.7, 0.68))):
            d.line(
                [(x, z + shift) for x in np.linspace(-0.16, 0.16, 11).tolist()],
                0.011,
                colour,
                "satin",
            )
    d.line(
        [(0.0, z) for z in np.linspace(0.43, -0.10, 9).tolist()], 0.009, (0.6, 0.6, 0.58), "metal"
    )


def _zip(d: Dress) -> None:
    d.line([(0.0, z) for z in np.linspace(0.44, 0.02, 8).tolist()], 0.007, SILVER, "metal")


def _fur_trim(d: Dress) -> None:
    """Edge a coat with fleece, as Santa's."""
    u = d.frame.unit
    shell = Shell(0.01)
    shell.add(
        ring(
            d.frame.at(0, -0.01, 0.485),
            (0.105 * u, 0.10 * u),
            0.045 * u,
            d.frame.axes @ turning(0, 12),
        ),
        WHITE,
    )
    path: list[Floats] = [
        spot(d.trunk, d.frame, 0, z)[0] for z in np.linspace(0.43, -0.22, 8).tolist()
    ]
    shell.chain(path, np.full(8, 0.026 * u), WHITE)
    for side in (0, 1):
        elbow, hand = d.rig.elbows[side], d.rig.hands[side]
        wrist = elbow + 0.84 * (hand - elbow)
        from cavendish.engines.diorama.model.frame import along  # noqa: PLC0415

        shell.add(ring(wrist, (0.062 * u, 0.062 * u), 0.030 * u, along(hand - elbow)), WHITE)

    def fleece(points: Floats) -> Floats:
        x, y, z = points.T * 190
        return 0.005 * np.sin(x + np.sin(y)) * np.sin(y + np.sin(z)) * np.sin(z + np.sin(x))

    d.shape(shell, "knit", fleece)


def _wide_belt(d: Dress) -> None:
    g, s = d.rig.build.girth, d.rig.build.bulk
    loop = ring(
        d.rig.body.at(0, -0.012, 0.05 * s),
        (0.172 * g * s, 0.165 * g * s),
        0.016 * s,
        d.rig.body.axes,
        flat=2.0,
    )
    d.shape(Shell().add(loop, d.who.outfit.belt or DARK), "satin")
    u = d.frame.unit
    at = d.rig.body.at(0, -0.012 - 0.178 * g * s, 0.05 * s)
    half = 0.034 * u
    square = (
        at
        + np.array([(-1, 0, -1), (1, 0, -1), (1, 0, 1), (-1, 0, 1), (-1, 0, -1)])
        @ d.frame.axes.T
        * half
    )
    d.figure.add("metal", cord(square, 0.010 * u, GOLD))


def _backpack(d: Dress) -> None:
    u, s = d.frame.unit, d.rig.build.bulk
    colour = d.who.outfit.trim or from_hex("#c2702d")
    shell = Shell(0.02)
    back = 0.17 * d.rig.build.girth * s + 0.07 * u
    shell.add(
        brick(
            d.frame.at(0, back, 0.26), np.array((0.145, 0.085, 0.20)) * u, 0.06 * u, d.frame.axes
        ),
        colour,
    )
    shell.add(
        brick(
            d.frame.at(0, back + 0.08 * u, 0.19),
            np.array((0.10, 0.045, 0.09)) * u,
            0.03 * u,
            d.frame.axes,
        ),
        mix((0, 0, 0), colour, 0.8),
        blend=0.01,
    )
    d.shape(shell)
    for side in (-1, 1):
        d.line(
            [(side * (0.105 - 0.01 * t), 0.47 - 0.28 * t) for t in np.linspace(0, 1, 7).tolist()],
            0.018,
            mix((0, 0, 0), colour, 0.8),
        )


def _pack(d: Dress) -> None:
    """Carry an astronaut's life support and its panel on the chest."""
    _backpack(d)
    d.film([(-0.07, 0.30), (0.07, 0.30)], [(-0.07, 0.19), (0.07, 0.19)], (0.35, 0.36, 0.38), 0.012)
    for x, code in ((-0.04, "#c0392b"), (0.0, "#d9a83c"), (0.04, "#2d7dba")):
        d.button(x, 0.25, from_hex(code), 0.015, "gloss")


def _medal(d: Dress) -> None:
    d.line([(-0.06, 0.46), (-0.02, 0.36), (0.0, 0.32)], 0.010, _RED)
    d.line([(0.06, 0.46), (0.02, 0.36), (0.0, 0.32)], 0.010, _RED)
    d.button(0.0, 0.30, GOLD, 0.032, "metal")


def _beads(d: Dress) -> None:
    for t in np.linspace(-1, 1, 13).tolist():
        d.button(0.085 * t, 0.385 + 0.075 * t * t, d.accent, 0.014, "gloss")


def _sash(d: Dress) -> None:
    colour = d.who.outfit.trim or _RED
    line = [(-0.12 + 0.24 * t, 0.44 - 0.38 * t) for t in np.linspace(0, 1, 11).tolist()]
    d.line(line, 0.022, colour, "satin")


def _armour(d: Dress) -> None:
    """Buckle a breastplate and shoulder plates on."""
    u, body, build = d.frame.unit, d.rig.body, d.rig.build
    plate = Shell(0.02)
    g, s = build.girth, build.bulk
    chest = np.array((0.186 * g * s, 0.172 * g * s, 0.235 * u))
    plate.add(ellipsoid(body.at(0, -0.012, build.torso * 0.56), chest, body.axes), SILVER)
    plate.add(
        limb(d.frame.at(0, -0.165, 0.40), d.frame.at(0, -0.17, 0.16), 0.014 * u), SILVER, blend=0.04
    )
    for side in (0, 1):
        at = d.rig.shoulders[side] + d.frame.way(SIDES[side] * 0.012, 0, 0.022 * u)
        plate.add(ellipsoid(at, np.array((0.105, 0.105, 0.085)) * u), SILVER, blend=0.005)
        plate.add(ellipsoid(d.rig.elbows[side], np.full(3, 0.082) * u), SILVER, blend=0.005)
        plate.add(ellipsoid(d.rig.knees[side], np.full(3, 0.105) * s), SILVER, blend=0.005)
    d.shape(plate, "metal")


def _pauldrons(d: Dress) -> None:
    """Tie a samurai's laced plates on."""
    u = d.frame.unit
    colour, lace = d.who.outfit.trim or _RED, DARK
    shell = Shell(0.004)
    for side in (0, 1):
        for k in range(3):
            at = (
                d.rig.shoulders[side]
                + d.frame.way(SIDES[side] * (0.05 + 0.012 * k), 0, (0.045 - 0.05 * k)) * u
            )
            turn = d.frame.axes @ turning(0, 0, SIDES[side] * 18)
            shell.add(
                brick(at, np.array((0.05, 0.085, 0.028)) * u, 0.018 * u, turn),
                colour if k % 2 == 0 else lace,
            )
    d.shape(shell, "satin")


def _feathered_wings(d: Dress) -> None:
    u = d.frame.unit
    shell = Shell(0.02)
    for side in (-1, 1):
        for k in range(9):
            a = np.radians(72 - 17 * k)
            long = (0.50 - 0.035 * k) * u
            root = d.frame.at(side * (0.05 + 0.012 * k), 0.15, 0.36 - 0.012 * k)
            bow = d.frame.at(side * 0.22, 0.20, 0.52)
            mid = (root + bow) / 2 if k < 5 else root
            tip = mid + d.frame.way(side * np.cos(a) * long, 0.06 * u, np.sin(a) * long)
            shell.add(limb(mid, tip, 0.055 * u, 0.022 * u), WHITE, blend=0.008)
        shell.chain(
            [
                d.frame.at(side * 0.05, 0.13, 0.34),
                d.frame.at(side * 0.2, 0.19, 0.5),
                d.frame.at(side * 0.36, 0.2, 0.66),
            ],
            np.array((0.05, 0.06, 0.04)) * u,
            WHITE,
        )
    d.shape(shell, "fur")


def _gauzy_wings(d: Dress) -> None:
    u = d.frame.unit
    colour = from_hex("#bfe0ea")
    for side in (-1, 1):
        for rise, wide, tall, z in ((34, 0.20, 0.36, 0.44), (-38, 0.15, 0.26, 0.24)):
            turn = d.frame.axes @ turning(side * -18, 0, side * (90 - rise))
            middle = d.frame.at(side * 0.05, 0.16, z) + turn @ np.array((0, 0, tall * u))
            shell = Shell().add(ellipsoid(middle, np.array((wide, 0.014, tall)) * u, turn), colour)
            shell.paint(
                ellipsoid(middle, np.array((wide * 0.62, 0.03, tall * 0.66)) * u, turn),
                from_hex("#e9c4dc"),
                soft=0.05,
            )
            d.shape(shell, "satin")


def _tool_belt(d: Dress) -> None:
    _wide_belt(d)
    u, g, s = d.frame.unit, d.rig.build.girth, d.rig.build.bulk
    for side in (-1, 1):
        at = d.rig.body.at(side * 0.165 * g * s, -0.05, -0.01)
        pouch = Shell().add(
            brick(at, np.array((0.045, 0.06, 0.06)) * u, 0.02 * u, d.frame.axes),
            from_hex("#8a5a33"),
        )
        d.shape(pouch, "satin")
        tool = at + d.frame.way(0, 0, 0.05 * u)
        d.figure.add(
            "satin",
            cord([tool, tool + d.frame.way(0, 0, 0.07 * u)], 0.014 * u, _RED if side < 0 else GOLD),
        )


def _eye_patch(d: Dress) -> None:
    f, u = d.rig.head, d.rig.head.unit
    turn = f.axes @ turning(-16)
    d.figure.add(
        "satin", bead(f.at(-0.37, -0.97, -0.05), np.array((0.21, 0.06, 0.20)) * u, DARK, turn)
    )
    arc = [
        f.at(1.03 * float(np.sin(a)), -1.0 * float(np.cos(a)), 0.10 + 0.25 * float(np.sin(a)))
        for a in np.linspace(-1.5, 1.5, 21)
    ]
    d.figure.add("satin", cord(arc, 0.028 * u, DARK))


def _red_nose(d: Dress) -> None:
    f = d.rig.head
    d.figure.add("satin", bead(f.at(0, -1.10, -0.20), 0.20 * f.unit, _RED))


def _mask(d: Dress) -> None:
    """Paint a hero's domino mask around the eyes, as a film on the face."""
    f, u = d.rig.head, d.rig.head.unit
    colour = d.who.outfit.trim or _RED
    skull = Shell().add(ellipsoid(f.origin, np.array((1.0, 0.94, 0.98)) * u), colour)
    x = np.linspace(-0.72, 0.72, 15)
    top = [(float(a), 0.19 + 0.03 * float(np.cos(9 * a))) for a in x]
    low = [(float(a), -0.27 + 0.10 * float(np.exp(-((a / 0.12) ** 2)))) for a in x]
    d.figure.add("satin", patch(skull, f, top, low, colour, lift=0.012 * u))


EXTRAS: Mapping[str, Callable[[Dress], None]] = MappingProxyType(
    {
        "buttons": _buttons, "double buttons": _double_buttons, "pocket": _pocket,
        "pockets": _pockets, "stethoscope": _stethoscope, "badge": _badge, "star": _star,
        "emblem": _emblem, "epaulettes": _epaulettes, "braces": _braces, "bib": _bib,
        "vest": _vest, "bands": _coat_bands, "zip": _zip, "fur trim": _fur_trim,
        "wide belt": _wide_belt, "backpack": _backpack, "pack": _pack, "medal": _medal,
        "beads": _beads, "sash": _sash, "armour": _armour, "pauldrons": _pauldrons,
        "wings": _feathered_wings, "gauzy wings": _gauzy_wings, "tool belt": _tool_belt,
        "eye patch": _eye_patch, "red nose": _red_nose, "mask": _mask,
    }
)  # fmt: skip
"""What can be sewn on, by name."""
