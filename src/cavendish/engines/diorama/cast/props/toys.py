"""Toys, balls, boxes, parcels, balloons, kites, umbrellas, dice."""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    BOLD,
    CREAM,
    GREEN,
    MUSTARD,
    NAVY,
    ORANGE,
    RED,
    ROSE,
    RUST,
    SAGE,
    TEAL,
    WHITE,
    YELLOW,
    companion,
    dress,
    patterned,
    wish,
)
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import circle, fillet, rectangle, spline, star
from cavendish.engines.diorama.model.finish import finish, metal, surfaced, timber
from cavendish.engines.diorama.model.material import (
    Bump,
    Finish,
    Glaze,
    Principled,
    Texture,
    Translucent,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import bent, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube
from cavendish.engines.diorama.model.shading import unit


def ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a rubber ball, glossy, with a painted band unless patterned."""
    tone = wish(look, rng, BOLD)
    radius = 0.11
    seam = np.roll(texture.stripes(tone, companion(tone), share=0.16), 128, axis=0)
    plain = Glaze(base=Texture(pixels=seam), alpha=0.1)
    coat = finish(look.material, look.colour) if look.material else plain
    if look.attributes:
        coat = patterned(look, Glaze(base=tone, alpha=0.1), tone, 0.16)
    round_ = turned(turned(sphere(radius, segments=80), "x", 0.5), "y", 0.5)
    return assemble([part(coat, round_)])


def beach_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build an inflated beach ball of six panels."""
    tone = wish(look, rng, (RED, BLUE, ORANGE, TEAL))
    tones = (tone, WHITE, YELLOW, WHITE, BLUE if look.colour is None else tone, WHITE)
    width = 384
    pixels = np.zeros((8, width, 3), np.float32)
    for i, colour in enumerate(tones):
        pixels[:, i * 64 : (i + 1) * 64] = colour
    body = sphere(0.2, segments=96)
    caps = [
        turned(lathe([(0.035, 0.1975), (0.0, 0.2012)], segments=40), "y", s) for s in (0, np.pi)
    ]
    coat = Glaze(base=Texture(pixels=pixels), alpha=0.08)
    pieces = [(coat, body), *((Glaze(base=WHITE, alpha=0.08), cap) for cap in caps)]
    return assemble([part(f, turned(turned(m, "x", 0.6), "y", 0.5)) for f, m in pieces])


def soccer_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a football of twelve pentagons and twenty hexagons with sunk seams."""
    phi = (1 + 5**0.5) / 2
    corners = unit(np.array([(0, a, b * phi) for a in (-1, 1) for b in (-1, 1)]))
    corners = np.concatenate([np.roll(corners, i, 1) for i in range(3)])
    centres = np.array(
        [
            a + b + c
            for i, a in enumerate(corners)
            for j, b in enumerate(corners[:i])
            for c in corners[:j]
            if min(a @ b, b @ c, a @ c) > 0.4
        ]
    )
    ways = np.concatenate([corners, unit(centres)])
    body = sphere(0.11, segments=120)
    near = np.sort(_angles(unit(body.vertices), ways), axis=-1)
    seam = np.exp(-(((near[:, 1] - near[:, 0]) / 0.03) ** 2))
    vertices = (body.vertices * (1 - 0.022 * seam)[:, None]).astype(np.float32)
    picture = _globe(lambda w: np.argmin(_angles(w, ways), axis=-1) < 12)
    light, dark = (look.colour or (0.76, 0.75, 0.72)), BLACK
    pixels = np.where(picture[..., None], dark, light).astype(np.float32)
    coat = Principled(base=Texture(pixels=pixels), roughness=0.4, clearcoat=0.4)
    shaped = bent(Mesh(vertices=vertices, faces=body.faces, uv=body.uv), lambda p: p)
    del rng
    return assemble([part(coat, turned(turned(shaped, "x", 0.4), "y", 0.3))])


def _angles(points: Points, ways: Points) -> Points:
    """Return how far points lie from panel centres, in chord lengths; pentagons are smaller."""
    return np.sqrt(np.clip(2 - 2 * points @ ways.T, 0, None)) + 0.055 * (np.arange(32) < 12)


def _globe(paint: Callable[[Points], Points]) -> Points:
    """Evaluate a mask over a sphere's unit uv: rows from the bottom, u from the back."""
    v, u = np.mgrid[0:256, 0:512]
    lat = ((v + 0.5) / 256 - 0.5) * np.pi
    lon = (u + 0.5) / 512 * 2 * np.pi + np.pi / 2
    ways = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], -1)
    return np.asarray(paint(ways))


def basketball(look: Look, rng: np.random.Generator) -> Model:
    """Build a pebbled basketball with its eight black lines."""

    def lines(w: Points) -> Points:
        x, z = w[..., 0], w[..., 2]
        side = np.minimum(np.abs(x), np.abs(z))
        curve = np.abs(np.abs(x) - 0.45 - 0.32 * z**2)
        return np.minimum(side, curve) < 0.017

    tone = look.colour or (0.52, 0.165, 0.03)
    pixels = np.where(_globe(lines)[..., None], BLACK, tone).astype(np.float32)
    pebble = texture.noise((512, 1024), (75, 150), fall=3.0, seed=3)
    coat = Principled(
        base=Texture(pixels=pixels),
        roughness=0.6,
        specular=0.3,
        bump=Bump(height=Texture(pixels=pebble), depth=0.003),
    )
    del rng
    return assemble([part(coat, turned(turned(sphere(0.12, segments=96), "x", 0.35), "z", 0.4))])


def tennis_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a felt ball with its white seam."""
    t = np.linspace(0, 2 * np.pi, 160, endpoint=False)
    a = 0.44 * np.pi
    seam = 0.0332 * unit(
        np.stack(
            [
                np.sin(a + (np.pi / 2 - a) * np.cos(2 * t)) * np.cos(t + 0.4 * np.sin(2 * t)),
                np.sin(a + (np.pi / 2 - a) * np.cos(2 * t)) * np.sin(t + 0.4 * np.sin(2 * t)),
                0.75 * np.cos(2 * t),
            ],
            1,
        )
    )
    felt = texture.grain(look.colour or (0.56, 0.72, 0.06), low=0.7, high=1.1, seed=2)
    coat = surfaced(felt, tile=(0.3, 0.5), depth=0.002, roughness=1.0, sheen=1.0)
    del rng
    return assemble(
        [
            part(coat, sphere(0.0335, segments=72)),
            part(
                Principled(base=WHITE, roughness=0.8), tube(seam, 0.0011, segments=8, closed=True)
            ),
        ]
    )


def block(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden toy cube with painted, framed faces."""
    size = 0.045
    tone = wish(look, rng, BOLD)
    body = box((size, size, size), bevel=0.003)
    faces: list[Mesh] = []
    for axis, turn in (
        ("x", 0.0),
        ("x", np.pi / 2),
        ("x", np.pi),
        ("x", -np.pi / 2),
        ("y", np.pi / 2),
        ("y", -np.pi / 2),
    ):
        outline, hole = rectangle(0.037, 0.037, radius=0.004), rectangle(0.03, 0.03, radius=0.003)
        frame = extrude(outline, 0.0012, holes=[hole], bevel=0.0004, at=(0, -size / 2, 0))
        shape = extrude(
            (circle(0.0095), star(5, 0.012, 0.0052), rectangle(0.017, 0.017, radius=0.002))[
                len(faces) % 3
            ],
            0.0012,
            bevel=0.0004,
            at=(0, -size / 2, 0),
        )
        around = "x" if axis == "x" else "z"
        faces += [turned(frame, around, turn), turned(shape, around, turn)]
    wood = finish(look.material or "wood", None if look.material is None else look.colour)
    return assemble(
        [
            part(wood if look.material else timber((0.55, 0.36, 0.19)), body),
            part(Principled(base=tone, roughness=0.4), *faces),
        ],
        {"top": top(size / 2, 0.018, 0.018)},
        turn=0.35,
    )


def blocks(look: Look, rng: np.random.Generator) -> Model:
    """Build a little tower of toy blocks."""
    parts: list[Part] = []
    for i, (x, z, turn) in enumerate(((-0.026, 0.0, 0.1), (0.026, 0.0, -0.2), (0.0, 0.045, 0.5))):
        tone = (
            look.colour
            if i == 0 and look.colour is not None
            else BOLD[int(rng.integers(len(BOLD)))]
        )
        parts += block(Look(colour=tone), rng).moved(turn=turn, by=(x, 0, z)).parts
    return assemble(parts)


def dice(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of dice."""
    tone = look.colour or (WHITE, RED)[int(rng.integers(2))]
    pip = companion(tone) if look.colour else (BLACK if tone == WHITE else WHITE)
    size = 0.018
    spots = {
        1: [(0, 0)],
        2: [(-1, -1), (1, 1)],
        3: [(-1, -1), (0, 0), (1, 1)],
        4: [(-1, -1), (1, 1), (-1, 1), (1, -1)],
        5: [(-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)],
        6: [(-1, -1), (-1, 0), (-1, 1), (1, -1), (1, 0), (1, 1)],
    }
    turns = {
        1: ("x", 0.0),
        6: ("x", np.pi),
        2: ("x", np.pi / 2),
        5: ("x", -np.pi / 2),
        3: ("y", np.pi / 2),
        4: ("y", -np.pi / 2),
    }
    disc = lathe([(0.0019, size / 2 + 0.00006), (0.0, size / 2 + 0.00006)], segments=20)
    pips: list[Mesh] = []
    for value, places in spots.items():
        axis, turn = turns[value]
        for x, y in places:
            pips.append(
                turned(
                    disc.moved(by=(x * 0.0047, y * 0.0047, 0)),
                    "y" if axis == "y" else "x",
                    float(turn),
                )
            )
    body = box((size, size, size), bevel=0.0026, steps=5)
    parts: list[Part] = []
    for x, y, turn, tip in ((-0.014, 0.0, 0.5, 0.0), (0.014, -0.008, -0.3, np.pi / 2)):
        rolled = [
            (Glaze(base=tone, alpha=0.06), body),
            *((Glaze(base=pip, alpha=0.1), p) for p in pips),
        ]
        parts += [part(f, turned(m, "y", tip).moved(turn=turn, by=(x, y, 0))) for f, m in rolled]
    return assemble(parts)


def cardboard_box(look: Look, rng: np.random.Generator) -> Model:
    """Build a corrugated carton with open flaps; closed and taped if closed is asked."""
    w, d, h = 0.4, 0.3, 0.26
    paper = finish(look.material, look.colour, default="cardboard")
    tape = Principled(base=(0.50, 0.36, 0.19), roughness=0.25, clearcoat=0.5)
    if {"closed", "sealed", "taped"}.intersection(look.attributes) or rng.random() < 0.4:
        body = box((w, d, h), bevel=0.004, at=(0, 0, h / 2))
        strip = [
            box((w + 0.0008, 0.05, 0.001), bevel=0.0004, at=(0, 0, h)),
            *[
                box((0.001, 0.05, 0.07), bevel=0.0004, at=(s * w / 2, 0, h - 0.035))
                for s in (-1, 1)
            ],
        ]
        return assemble(
            [part(paper, body), part(tape, *strip)],
            {"top": top(h, w * 0.42, d * 0.42), "label": label(-d / 2, h / 2, w * 0.38, h * 0.32)},
        )
    t = 0.004
    walls = [box((w, t, h), bevel=0.0015, at=(0, s * (d - t) / 2, h / 2)) for s in (-1, 1)]
    walls += [box((t, d, h), bevel=0.0015, at=(s * (w - t) / 2, 0, h / 2)) for s in (-1, 1)]
    walls.append(box((w, d, t), bevel=0.0015, at=(0, 0, t / 2)))
    for s in (-1, 1):
        long = box((w, d / 2, t), bevel=0.0015, at=(0, s * d / 4, 0))
        walls.append(turned(long, "x", s * -0.75, by=(0, s * (d - t) / 2, h)))
        short = box((w / 3.4, d, t), bevel=0.0015, at=(s * w / 6.8, 0, 0))
        walls.append(turned(short, "y", s * 0.35, by=(s * (w - t) / 2, 0, h)))
    return assemble(
        [part(paper, *walls)],
        {"inside": top(t, w * 0.4, d * 0.4), "label": label(-d / 2, h / 2, w * 0.38, h * 0.32)},
    )


def wooden_box(look: Look, rng: np.random.Generator) -> Model:
    """Build a plain box with a lid that overlaps a little."""
    coat = dress(
        look, rng, material="wood", choices=None if look.colour is None else (RED,), period=0.1
    )
    w, d, h = 0.3, 0.22, 0.2
    meshes = [
        box((w, d, h * 0.76), bevel=0.006, at=(0, 0, h * 0.38)),
        box((w + 0.012, d + 0.012, h * 0.26), bevel=0.007, at=(0, 0, h * 0.89)),
    ]
    return assemble(
        [part(coat, *meshes)],
        {
            "top": top(h * 1.02, w * 0.42, d * 0.42),
            "label": label(-d / 2, h * 0.38, w * 0.4, h * 0.26),
        },
    )


def crate(look: Look, rng: np.random.Generator) -> Model:
    """Build an open crate of slats."""
    wood = dress(look, rng, material="wood", choices=((0.42, 0.26, 0.13),))
    w, d, h = 0.44, 0.3, 0.24
    slats: list[Mesh] = []
    for i in range(3):
        z = 0.04 + i * 0.08
        slats += [box((w, 0.012, 0.066), bevel=0.002, at=(0, s * d / 2, z)) for s in (-1, 1)]
        slats += [box((0.012, d, 0.066), bevel=0.002, at=(s * w / 2, 0, z)) for s in (-1, 1)]
    slats += [
        box((0.03, 0.03, h), bevel=0.003, at=(sx * (w / 2 - 0.02), sy * (d / 2 - 0.02), h / 2))
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    slats += [
        box((w / 5 - 0.01, d, 0.012), bevel=0.002, at=((i - 2) * w / 5, 0, 0.012)) for i in range(5)
    ]
    return assemble(
        [part(wood, *slats)],
        {
            "inside": top(0.02, w * 0.4, d * 0.38),
            "label": label(-d / 2 - 0.006, 0.12, w * 0.35, 0.03),
        },
    )


def gift(look: Look, rng: np.random.Generator) -> Model:
    """Build a wrapped present: patterned paper, ribbon round it, a full bow."""
    tone = wish(look, rng, (TEAL, RUST, NAVY, ROSE, SAGE, RED))
    band_tone = (
        companion(tone) if look.colour is not None else (CREAM, MUSTARD, RED)[int(rng.integers(3))]
    )
    w, d, h = 0.22, 0.18, float(rng.uniform(0.13, 0.2))
    kind = (
        look
        if look.attributes
        else Look(attributes=(("plain", "polka dot", "striped")[int(rng.integers(3))],))
    )
    paper = patterned(kind, Principled(base=tone, roughness=0.45, clearcoat=0.3), tone, 0.045)
    ribbon = Principled(base=band_tone, roughness=0.35, sheen=0.6, clearcoat=0.2)
    body = [
        box((w, d, h * 0.8), bevel=0.003, at=(0, 0, h * 0.4)),
        box((w + 0.008, d + 0.008, h * 0.22), bevel=0.003, at=(0, 0, h * 0.89)),
    ]
    bands = [
        box((0.026, d + 0.0092, h * 0.222), bevel=0.001, at=(0, 0, h * 0.89)),
        box((w + 0.0092, 0.026, h * 0.222), bevel=0.001, at=(0, 0, h * 0.89)),
        box((0.026, d + 0.0014, h * 0.8), bevel=0.001, at=(0, 0, h * 0.4)),
        box((w + 0.0014, 0.026, h * 0.8), bevel=0.001, at=(0, 0, h * 0.4)),
    ]
    return assemble(
        [part(paper, *body), part(ribbon, *bands, *bow(0.075, h))],
        {
            "label": label(-d / 2 - 0.004, h * 0.36, w * 0.3, h * 0.2),
            "top": top(h, w * 0.3, d * 0.3),
        },
    )


def bow(size: float, z: float) -> list[Mesh]:
    """Return a ribbon bow with four loops, a knot and two tails, lying on ``z``."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    swell = np.stack(
        [size * 0.52 * (1 - np.cos(t)), 0 * t, size * 0.34 * np.sin(t) + size * 0.0], 1
    )
    loop = tube(swell, size * 0.05, segments=14, closed=True, flat=4.5)
    flat = bent(
        loop,
        lambda p: np.column_stack(
            [p[:, 0], p[:, 1] * (0.5 + 1.0 * np.clip(p[:, 0] / size, 0, 1)), p[:, 2]]
        ),
    )
    thin = bent(flat, lambda p: p)
    loops = [
        turned(turned(thin, "y", -0.45), "z", a, by=(0, 0, z + size * 0.12))
        for a in (0.35, np.pi - 0.35, np.pi + 0.4, -0.4)
    ]
    knot = stretched(sphere(size * 0.2, segments=24), (1, 1, 0.8), by=(0, 0, z + size * 0.16))
    return [*loops, knot]


def balloon(look: Look, rng: np.random.Generator) -> Model:
    """Build a party balloon with its knot on a curling string held by a small weight."""
    tone = wish(look, rng, BOLD)
    body = spline(
        [
            (0.0, 0.0),
            (0.006, 0.002),
            (0.02, 0.012),
            (0.075, 0.075),
            (0.118, 0.165),
            (0.121, 0.225),
            (0.085, 0.3),
            (0.035, 0.33),
            (0.0, 0.335),
        ],
        density=8,
    )
    knot = lathe(
        [(0.0, 0.006), (0.004, 0.002), (0.013, -0.012), (0.012, -0.013), (0.0, -0.006)], segments=32
    )
    lift_ = 0.62
    s = np.linspace(0, 1, 60)
    string = np.column_stack(
        [
            0.012 * np.sin(9 * s) * (1 - s),
            0.012 * np.cos(9 * s) * (1 - s),
            0.02 + (lift_ - 0.03) * s,
        ]
    )
    coat = (
        finish(look.material, look.colour)
        if look.material
        else Glaze(base=tone, alpha=0.04, ior=1.45)
    )
    parts = [
        part(coat, lathe(body, segments=96, at=(0, 0, lift_)), knot.moved(by=(0, 0, lift_))),
        part(Principled(base=CREAM, roughness=0.7), tube(string, 0.0014, segments=6)),
        part(
            metal("brass"),
            lathe(
                fillet([(0.0, 0.0), (0.025, 0.0), (0.02, 0.026), (0.0, 0.026)], 0.005), segments=40
            ),
        ),
    ]
    return assemble(parts)


def kite(look: Look, rng: np.random.Generator) -> Model:
    """Build a diamond kite with a bowed tail, standing on its point."""
    tone = wish(look, rng, (RED, BLUE, ORANGE, TEAL))
    tones = (tone, YELLOW, WHITE, companion(tone))
    cross: Vec3 = (0.0, 0.0, 0.66)
    tips = ((0.0, 0.0, 0.95), (0.3, 0.03, 0.66), (0.0, 0.0, 0.12), (-0.3, 0.03, 0.66))
    parts: list[Part] = []
    for i in range(4):
        a, b = tips[i], tips[(i + 1) % 4]
        sheet = Mesh(
            vertices=np.array([(cross[0], -0.025, cross[2]), a, b], np.float32),
            faces=np.array([(0, 2, 1)], np.int32),
        )
        parts.append(part(Translucent(base=tones[i], roughness=0.6, spread=0.8), sheet))
    spars = [
        tube([tips[0], cross, tips[2]], 0.006),
        tube([tips[1], (0, -0.01, 0.66), tips[3]], 0.006),
    ]
    s = np.linspace(0, 1, 40)
    tail = np.column_stack(
        [0.16 * np.sin(7 * s) * s, 0.06 * s, 0.12 - 0.12 * s + 0.02 * np.sin(9 * s) * s + 0.03 * s]
    )
    bows = [
        m.moved(by=tuple(float(v) for v in tail[k]))
        for k in (10, 20, 30, 39)
        for m in (turned(cushion((0.07, 0.012, 0.035), bevel=0.005), "y", 0.4 * k),)
    ]
    parts += [
        part(timber(), *spars),
        part(Principled(base=CREAM, roughness=0.8), tube(tail, 0.003, segments=6)),
        part(Principled(base=tone, roughness=0.6), *bows),
    ]
    return assemble(parts)


def umbrella(look: Look, rng: np.random.Generator) -> Model:
    """Build an open umbrella, tilted on its rim as one lays it down to dry."""
    tone = wish(look, rng, (RED, NAVY, MUSTARD, TEAL))
    panels, radius = 8, 0.52

    def scallop(p: Points) -> Points:
        way = np.arctan2(p[:, 1], p[:, 0])
        reach = np.hypot(p[:, 0], p[:, 1]) / radius
        sag = np.abs(np.cos(way * panels / 2)) ** 0.6
        gain = 1 - 0.075 * (1 - sag) * reach**2
        return np.column_stack(
            [
                p[:, 0] * gain,
                p[:, 1] * gain,
                p[:, 2] - 0.028 * (1 - sag) * reach * (1 - 0.7 * reach),
            ]
        )

    dome = np.array(
        [(radius * np.sin(t), 0.3 * np.cos(t) / np.cos(0.0)) for t in np.linspace(0, 1.35, 26)]
    )[::-1]
    cloth = bent(lathe(dome, segments=160), scallop)
    coat = patterned(look, Translucent(base=tone, roughness=0.6, spread=0.55), tone, 0.3)
    ribs = ring(
        tube(
            [
                (0, 0, 0.297),
                *[
                    (radius * 0.97 * np.sin(t), 0, 0.288 * np.cos(t))
                    for t in np.linspace(0.3, 1.34, 8)
                ],
            ],
            0.0035,
            segments=6,
        ),
        panels,
    )
    shaft = tube([(0, 0, 0.36), (0, 0, -0.42)], 0.0065, segments=12)
    bend = np.linspace(0, np.pi, 18)
    hook = tube(
        np.column_stack([0.045 - 0.045 * np.cos(bend), 0 * bend, -0.42 - 0.05 * np.sin(bend)]),
        0.012,
        segments=14,
    )
    pieces: list[tuple[Finish, Mesh]] = [
        (coat, cloth),
        (metal("steel"), ribs),
        (metal("steel"), shaft),
        (timber(), hook),
    ]
    return assemble([part(f, turned(turned(m, "y", 0.5), "x", 0.62)) for f, m in pieces])


def spinning_top(look: Look, rng: np.random.Generator) -> Model:
    """Build a painted wooden spinning top."""
    tone = wish(look, rng, BOLD)
    body = spline(
        [
            (0.0, 0.0),
            (0.004, 0.004),
            (0.018, 0.03),
            (0.046, 0.05),
            (0.046, 0.06),
            (0.014, 0.072),
            (0.006, 0.08),
            (0.006, 0.105),
            (0.009, 0.112),
            (0.0, 0.116),
        ]
    )
    bands = texture.stripes(tone, YELLOW if look.colour is None else companion(tone), share=0.5)
    coat = Glaze(base=Texture(pixels=bands, repeat=(1.0, 5.0)), alpha=0.1)
    return assemble([part(coat, turned(lathe(body, segments=80, uv="unit"), "x", 0.25))])


def arrow_sign(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden signpost with a board to write on."""
    wood = dress(look, rng, material="wood", choices=None if look.colour is None else (GREEN,))
    post = tube([(0, 0.03, 0), (0, 0.03, 1.3)], 0.035, segments=18)
    outline = [(-0.42, -0.13), (0.36, -0.13), (0.48, 0.0), (0.36, 0.13), (-0.42, 0.13)]
    board = extrude(outline, 0.03, bevel=0.006, at=(0, -0.02, 1.08))
    return assemble([part(wood, post, board)], {"label": label(-0.035, 1.08, 0.36, 0.095, x=-0.03)})


RECIPES: Mapping[str, Recipe] = {
    "ball": ball,
    "beach ball": beach_ball,
    "soccer ball": soccer_ball,
    "basketball": basketball,
    "tennis ball": tennis_ball,
    "toy block": block,
    "blocks": blocks,
    "dice": dice,
    "cardboard box": cardboard_box,
    "box": wooden_box,
    "crate": crate,
    "gift": gift,
    "balloon": balloon,
    "kite": kite,
    "umbrella": umbrella,
    "spinning top": spinning_top,
    "sign": arrow_sign,
}
