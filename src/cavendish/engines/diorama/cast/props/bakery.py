"""Bread, cakes, sweets: baked things and what they are covered with."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    GREEN,
    ORANGE,
    PINK,
    RED,
    WHITE,
    YELLOW,
    wish,
)
from cavendish.engines.diorama.cast.props.lamps import flame
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, scattered, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, surfaced, varnished
from cavendish.engines.diorama.model.material import Finish, Glaze, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    extrude,
    lathe,
    lattice,
    merge,
    sphere,
    tube,
)
from cavendish.engines.diorama.model.texture import smoothstep

CRUST: RGB = (0.27, 0.10, 0.026)


CRUMB: RGB = (0.72, 0.50, 0.22)


CHOCOLATE: RGB = (0.075, 0.028, 0.012)


ICING: tuple[RGB, ...] = (PINK, (0.80, 0.74, 0.64), CHOCOLATE, (0.45, 0.66, 0.58))


_SPRINKLES: tuple[RGB, ...] = (RED, YELLOW, BLUE, GREEN, WHITE, ORANGE)


def crumb(colour: RGB = CRUMB) -> Finish:
    """Return sponge or biscuit: matt with fine holes."""
    surface = texture.grain(colour, low=0.72, high=1.15, seed=4)
    return surfaced(surface, tile=(0.06, 0.06), depth=0.0012, roughness=0.9)


def baked(mesh: Mesh, rng: np.random.Generator, *, pale: RGB, dark: RGB, scale: float) -> Mesh:
    """Return a mesh browned on top and in patches."""
    points = mesh.vertices.astype(np.float64)
    low, high = points[:, 2].min(), points[:, 2].max()
    lift = (points[:, 2] - low) / max(high - low, 1e-6)
    brown = smoothstep(0.1, 0.95, 0.75 * lift + 0.25 + 0.22 * waves(points, rng, scale=scale))
    return coloured(mesh, texture.ramp(brown, [(0, pale), (1, dark)]))


def sprinkled(points: Points, ways: Points, rng: np.random.Generator, size: float) -> Mesh:
    """Return sugar sprinkles lying on a surface at points with outward directions."""
    grain = tube([(0, -size, 0), (0, size, 0)], size * 0.32, segments=7)
    across = np.cross(ways, rng.standard_normal(ways.shape))
    tones = np.array(_SPRINKLES)[rng.integers(len(_SPRINKLES), size=len(points))]
    return scattered(grain, points + ways * size * 0.25, across, np.ones(len(points)), tones)


def bread(look: Look, rng: np.random.Generator) -> Model:
    """Build a rustic loaf with slashes that opened in the oven."""
    dark = look.colour or CRUST
    slashes = np.linspace(-0.08, 0.08, 4)

    def bake(p: Points) -> Points:
        gain = 1 + 0.03 * waves(p, rng, scale=0.16)
        cut = sum(np.exp(-(((p[:, 0] - s + 0.55 * p[:, 1]) / 0.009) ** 2)) for s in slashes)
        dip = 0.011 * cut * (p[:, 2] > 0.02)
        out = p * gain[:, None] - np.stack([0 * dip, 0 * dip, dip], 1)
        out[:, 2] = np.maximum(out[:, 2], -0.035)
        return out

    body = bent(stretched(sphere(1.0, segments=110), (0.135, 0.072, 0.06)), bake)
    points = body.vertices.astype(np.float64)
    cut = sum(np.exp(-(((points[:, 0] - s + 0.55 * points[:, 1]) / 0.008) ** 2)) for s in slashes)
    golden = baked(body, rng, pale=mix(dark, CRUMB, 0.5), dark=dark, scale=0.05)
    open_ = np.clip(cut, 0, 1)[:, None] * (points[:, 2:] > 0.015)
    flour = smoothstep(0.45, 0.9, waves(points, rng, scale=0.012))[:, None] * 0.35
    colours = np.asarray(golden.colours) * (1 - 0.75 * open_) + np.array(CRUMB) * 0.75 * open_
    colours = colours * (1 - flour) + np.array((0.7, 0.62, 0.5)) * flour
    loaf = coloured(body, colours.astype(np.float32))
    coat = Principled(base=VertexColour(), roughness=0.7, specular=0.3)
    return assemble([part(coat, loaf)], turn=float(rng.uniform(-0.3, 0.3)))


def baguette(look: Look, rng: np.random.Generator) -> Model:
    """Build a long loaf with slanting cuts."""
    loaf = bread(look, rng)
    return assemble([part(p.finish, stretched(p.mesh, (1.9, 0.62, 0.68))) for p in loaf.parts])


def cake(look: Look, rng: np.random.Generator) -> Model:
    """Build a layer cake on a stand: sponge and cream, dripping icing, cherries, a candle."""
    icing = wish(look, rng, ICING)
    layers: list[Part] = []
    sponge, cream = crumb((0.66, 0.42, 0.16)), Glaze(base=(0.80, 0.74, 0.62), alpha=0.3)
    for i in range(3):
        z = 0.104 + i * 0.036
        disc = fillet([(0.0, z), (0.1, z), (0.1, z + 0.028), (0.0, z + 0.028)], 0.006)
        bed = fillet(
            [(0.0, z + 0.027), (0.103, z + 0.027), (0.103, z + 0.037), (0, z + 0.037)], 0.004
        )
        layers += [part(sponge, lathe(disc, segments=112)), part(cream, lathe(bed, segments=112))]
    high = 0.104 + 3 * 0.036
    glaze = Glaze(base=icing, alpha=0.14)
    coat = part(glaze, _iced(high) if look.lettered else dripping(0.105, high, 0.05, rng))
    plate = finish("porcelain", None)
    stand = spline(
        [(0.0, 0.0), (0.062, 0.0), (0.058, 0.006), (0.02, 0.016), (0.014, 0.05), (0.024, 0.086),
         (0.14, 0.094), (0.142, 0.099), (0.138, 0.103), (0.0, 0.103)]
    )  # fmt: skip
    fruit = sphere(0.0115, segments=28)
    berries = ring(fruit.moved(by=(0.078, 0, high + 0.021)), 8)
    dabs = ring(_rosette(0.019).moved(by=(0.078, 0, high + 0.002)), 8)
    candle = tube([(0, 0, high), (0, 0, high + 0.055)], 0.0035, segments=16)
    parts = [
        part(plate, lathe(stand, segments=128)),
        *layers,
        coat,
        part(Glaze(base=(0.80, 0.75, 0.66), alpha=0.25), dabs),
        part(Glaze(base=(0.34, 0.008, 0.014), alpha=0.05), berries),
        part(finish("wax", WHITE), candle),
        *flame(high + 0.055, 0.55),
    ]
    front = label(-0.109, (high + 0.104) / 2, 0.09, 0.042)
    return assemble(parts, {"top": top(high + 0.008, 0.05, 0.05), "label": front})


def _iced(high: float) -> Mesh:
    """Return icing all over a cake, smooth enough to write on."""
    top_edge = high + 0.007
    block = [(0, 0.103), (0.109, 0.103), (0.109, top_edge), (0, top_edge)]
    return lathe(fillet(block, 0.008), segments=112)


def dripping(radius: float, z: float, most: float, rng: np.random.Generator) -> Mesh:
    """Return a coat of icing over a disc whose hem runs down in drops."""
    segments = 150
    angle = np.linspace(0, 2 * np.pi, segments + 1)
    phase = rng.uniform(0, 2 * np.pi, 3)
    hem = 0.5 + 0.5 * np.sin(11 * angle + phase[0] + 1.2 * np.sin(3 * angle + phase[1]))
    hem = most * (0.25 + 0.75 * hem**1.6 * (0.75 + 0.25 * np.sin(5 * angle + phase[2])))
    rows: list[np.ndarray] = []
    for out, down, thick in (
        (0.0, 0.0, 0.007),
        (0.55, 0.0, 0.0075),
        (0.92, 0.0, 0.007),
        (1.0, 0.04, 0.0055),
        (1.0, 0.3, 0.0045),
        (1.0, 0.7, 0.005),
        (1.0, 0.95, 0.0052),
        (1.0, 1.02, 0.002),
        (0.99, 1.03, -0.002),
    ):
        r = radius * out + (thick if out >= 0.99 else 0)
        height = z + (thick if out < 0.99 else 0.001) - down * hem
        rows.append(np.stack([r * np.cos(angle), r * np.sin(angle), height + 0 * angle], 1))
    vertices = np.concatenate(rows).astype(np.float32)
    faces = lattice(len(rows), segments + 1)[:, ::-1].copy()
    return bent(Mesh(vertices=vertices, faces=faces), lambda p: p)


def _rosette(radius: float) -> Mesh:
    """Return a piped swirl of cream, standing on z = 0."""
    turns = np.linspace(0, 1, 70)
    r = radius * 0.62 * (1 - turns**1.3)
    a = turns * 2 * np.pi * 2.6
    path = np.stack([r * np.cos(a), r * np.sin(a), radius * (0.3 + 1.0 * turns)], 1)
    return tube(path, [radius * 0.42, radius * 0.36, radius * 0.1], segments=12)


def slice_of_cake(look: Look, rng: np.random.Generator) -> Model:
    """Build a wedge of layer cake with a cherry."""
    icing = wish(look, rng, ICING)
    wedge = np.array(
        [
            (0.0, -0.11),
            *[(0.11 * np.sin(t), 0.0 + 0.03 * np.cos(t)) for t in np.linspace(0.5, -0.5, 9)],
        ]
    )
    wedge = np.array(
        [
            (0.0, 0.0),
            *[(0.115 * np.cos(t), 0.115 * np.sin(t)) for t in np.linspace(-0.35, 0.35, 10)],
        ]
    )

    def slab(z: float, tall: float, grow: float) -> Mesh:
        flat = extrude(wedge * grow, tall, bevel=0.002)
        return turned(turned(flat, "x", -np.pi / 2), "z", -2.0, by=(0, 0, z + tall / 2))

    sponge = [slab(i * 0.026, 0.02, 1.0) for i in range(3)]
    cream = [slab(0.019 + i * 0.026, 0.008, 1.01) for i in range(2)]
    parts = [
        part(crumb((0.66, 0.42, 0.16)), *sponge),
        part(Glaze(base=(0.80, 0.75, 0.66), alpha=0.3), *cream),
        part(Glaze(base=icing, alpha=0.14), slab(0.072, 0.009, 1.02)),
        part(
            Glaze(base=(0.34, 0.008, 0.014), alpha=0.05),
            sphere(0.011, at=(-0.03, -0.07, 0.09), segments=28),
        ),
    ]
    return assemble(parts)


def cupcake(look: Look, rng: np.random.Generator) -> Model:
    """Build a cupcake: pleated paper, swirl of icing, sprinkles, a cherry."""
    icing = wish(look, rng, ICING)
    case = lathe(
        fillet([(0.0, 0.0), (0.026, 0.0), (0.036, 0.042), (0.0, 0.04)], 0.002), segments=144
    )

    def pleat(p: Points) -> Points:
        wave = 1 + 0.025 * np.sign(np.sin(36 * np.arctan2(p[:, 1], p[:, 0])))
        return p * np.stack([wave, wave, 1 + 0 * wave], 1)

    turns = np.linspace(0, 1, 150)
    r = 0.027 * (1 - turns**1.15)
    a = turns * 2 * np.pi * 3.6
    swirl = tube(
        np.stack([r * np.cos(a), r * np.sin(a), 0.046 + 0.044 * turns], 1),
        [0.0125, 0.0115, 0.0085, 0.005],
        segments=18,
    )
    hem = tube(
        np.array(
            [
                (0.03 * np.cos(t), 0.03 * np.sin(t), 0.045)
                for t in np.linspace(0, 2 * np.pi, 60, endpoint=False)
            ]
        ),
        0.0095,
        segments=14,
        closed=True,
    )
    pick = rng.choice(len(swirl.vertices) - 40, 60, replace=False)
    normals = np.asarray(swirl.normals)[pick].astype(np.float64)
    good = normals[:, 2] > -0.1
    dots = sprinkled(swirl.vertices[pick][good].astype(np.float64), normals[good], rng, 0.0022)
    parts = [
        part(
            finish("paper", mix(icing, (0.25, 0.12, 0.08), 0.35)), bent(case, pleat, smooth=False)
        ),
        part(Glaze(base=icing, alpha=0.22), swirl, hem),
        part(varnished(), dots),
        part(
            Glaze(base=(0.36, 0.008, 0.014), alpha=0.05),
            sphere(0.0095, at=(0, 0, 0.0945), segments=28),
        ),
    ]
    return assemble(parts)


def donut(look: Look, rng: np.random.Generator) -> Model:
    """Build a glazed ring doughnut with sprinkles, propped up a little."""
    icing = wish(look, rng, ICING)
    t = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    path = np.stack([0.03 * np.cos(t), 0.03 * np.sin(t), 0 * t], 1)
    dough = stretched(tube(path, 0.0185, segments=40, closed=True), (1, 1, 0.86))
    golden = baked(dough, rng, pale=(0.62, 0.36, 0.12), dark=(0.42, 0.19, 0.055), scale=0.05)
    shell = stretched(tube(path, 0.0198, segments=40, closed=True), (1, 1, 0.86))
    points = shell.vertices.astype(np.float64)
    way = np.arctan2(points[:, 1], points[:, 0])
    hem = 0.0012 * np.sin(9 * way + 1) + 0.0012 * np.sin(5 * way)
    keep = (points[:, 2] > -0.001 + hem)[shell.faces].all(1)
    coat = Mesh(vertices=shell.vertices, faces=shell.faces[keep], normals=shell.normals)
    count = 90
    spin = rng.uniform(0, 2 * np.pi, count)
    lift = rng.uniform(0.35, np.pi - 0.35, count)
    ways = np.stack([np.cos(lift) * np.cos(spin), np.cos(lift) * np.sin(spin), np.sin(lift)], 1)
    spots = np.stack([(0.03 + 0.0198 * ways_ * 0) * 0 for ways_ in (spin, spin, spin)], 1)
    spots = np.stack(
        [
            (0.03 + 0.0198 * np.cos(lift)) * np.cos(spin),
            (0.03 + 0.0198 * np.cos(lift)) * np.sin(spin),
            0.0198 * 0.86 * np.sin(lift),
        ],
        1,
    )
    dots = sprinkled(spots, ways, rng, 0.0022)
    pieces = [
        (Principled(base=VertexColour(), roughness=0.6), golden),
        (Glaze(base=icing, alpha=0.09), coat),
        (varnished(), dots),
    ]
    return assemble([part(f, turned(m, "x", 0.5)) for f, m in pieces])


def cookie(look: Look, rng: np.random.Generator) -> Model:
    """Build a stack of three chocolate-chip cookies."""
    pieces: list[Part] = []
    for i in range(3):
        disc = lathe(
            fillet(
                [(0.0, 0.0), (0.034, 0.0), (0.036, 0.006), (0.026, 0.0125), (0.0, 0.0135)], 0.004
            ),
            segments=72,
        )
        lumpy = bent(disc, lambda p: p * (1 + 0.045 * waves(p, rng, scale=0.03))[:, None])
        brown = baked(
            lumpy, rng, pale=(0.56, 0.32, 0.12), dark=look.colour or (0.40, 0.19, 0.06), scale=0.025
        )
        r, a = 0.028 * np.sqrt(rng.random(13)), rng.uniform(0, 2 * np.pi, 13)
        chip = bent(sphere(0.0042, segments=14), lambda p: p * (1, 1, 0.7))
        chips = merge(
            [
                chip.moved(by=(float(x * np.cos(y)), float(x * np.sin(y)), 0.0125))
                for x, y in zip(r, a, strict=True)
            ]
        )
        shift = (float(rng.uniform(-0.005, 0.005)), float(rng.uniform(-0.005, 0.005)), 0.0135 * i)
        pieces += [
            part(Principled(base=VertexColour(), roughness=0.8), brown.moved(by=shift)),
            part(Glaze(base=CHOCOLATE, alpha=0.2), chips.moved(by=shift)),
        ]
    return assemble(pieces)


RECIPES: Mapping[str, Recipe] = {
    "bread": bread,
    "baguette": baguette,
    "cake": cake,
    "slice of cake": slice_of_cake,
    "cupcake": cupcake,
    "donut": donut,
    "cookie": cookie,
}
