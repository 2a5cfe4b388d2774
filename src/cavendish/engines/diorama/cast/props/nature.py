"""Small pieces of nature: leaf, branch, feather, shell, fire, snowflake, bubbles, coral, nest."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    PINK,
    WHITE,
    wish,
)
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.blob import leaf as blade_leaf
from cavendish.engines.diorama.model.blob import lump, scattered, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import matt
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.material import (
    Finish,
    Glow,
    Principled,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import sphere, tube

Array = np.ndarray
_SKIN = Principled(base=VertexColour(), roughness=0.5, clearcoat=0.3)


def _maple(count: int) -> Array:
    """Return radii of a maple leaf for angles from the tip, symmetric."""
    points = [
        (0, 1.0),
        (0.1, 0.72),
        (0.2, 0.78),
        (0.33, 0.5),
        (0.52, 0.62),
        (0.66, 0.9),
        (0.8, 0.98),
        (0.92, 0.74),
        (1.05, 0.7),
        (1.2, 0.42),
        (1.5, 0.55),
        (1.75, 0.72),
        (1.95, 0.5),
        (2.3, 0.42),
        (2.75, 0.36),
        (3.14, 0.2),
    ]
    angle = np.linspace(-np.pi, np.pi, count)
    return np.interp(np.abs(angle), [a for a, _ in points], [r for _, r in points])


def fallen_leaf(look: Look, rng: np.random.Generator) -> Model:
    """Build an autumn leaf, veined and curled, resting on its tips."""
    tone = wish(
        look, rng, ((0.62, 0.13, 0.02), (0.75, 0.36, 0.03), (0.50, 0.06, 0.02), (0.22, 0.36, 0.05))
    )
    count, rows = 241, 22
    angle = np.linspace(-np.pi, np.pi, count)
    reach = _maple(count)
    share = np.linspace(0, 1, rows)[:, None]
    x, y = share * reach * np.sin(angle) * 0.06, share * reach * np.cos(angle) * 0.06
    lobes = np.array([0, 0.76, -0.76, 1.72, -1.72])
    near = np.abs(angle[:, None] - lobes).min(1)
    rib = np.exp(-((near * share / 0.05) ** 2)) * (share > 0.02)
    side = np.abs(np.sin(near * 26 + 30 * share)) ** 12 * 0.4
    z = 0.016 * share**2 * np.cos(2.3 * angle) + 0.2 * (x**2 - 0.6 * y**2) / 0.06 + 0.0012 * rib
    z = z + 0.004 * np.sin(5 * angle + 1) * share**2
    vertices = np.stack([x, y, z], -1).reshape(-1, 3)
    shade = np.clip(rib + side, 0, 1).reshape(-1, 1)
    edge = 0.25 * (share**3 * np.ones(count)).reshape(-1, 1)
    colours = np.array(tone) * (1 - edge) + np.array(mix(tone, (0.08, 0.03, 0.01), 0.8)) * edge
    colours = colours * (1 - 0.55 * shade) + np.array(mix(tone, CREAM, 0.55)) * 0.55 * shade
    face = coloured(made(vertices, lattice(rows, count), None, None), colours)
    under = Mesh(
        vertices=face.vertices - np.array((0, 0, 0.0006), np.float32),
        faces=face.faces[:, ::-1].copy(),
        colours=face.colours,
    )
    stem = tube(
        spline([(0, 0, 0), (0.0, -0.014, 0.001), (0.004, -0.05, 0.012)]),
        [0.0013, 0.0018],
        segments=8,
    )
    tilt = [turned(m, "x", 0.45) for m in (face, under, stem)]
    return assemble(
        [part(_SKIN, *tilt[:2]), part(matt(mix(tone, (0.1, 0.05, 0.02), 0.5)), tilt[2])], turn=0.3
    )


def branch(look: Look, rng: np.random.Generator) -> Model:
    """Build a branch lying down, with twigs and leaves; on its trunk if it bears something."""
    leafless = {"bare", "dead", "dry"} & set(look.attributes)
    asked = look.colour or (0.13, 0.28, 0.05)
    in_leaf = asked[1] > max(asked[0], asked[2])
    green: RGB = asked if in_leaf else (0.13, 0.28, 0.05)
    bark: RGB = (0.20, 0.115, 0.055) if look.colour is None or (in_leaf and not leafless) else asked
    main = spline(
        [(-0.45, 0, 0.03), (-0.2, 0.02, 0.05), (0.1, -0.02, 0.05), (0.42, 0.05, 0.11)], density=10
    )
    rods = [tube(main, [0.03, 0.024, 0.018, 0.007], segments=14)]
    spots: list[Array] = []
    ways: list[Array] = []
    for i in range(9):
        t = 0.2 + 0.085 * i
        base = main[int(t * (len(main) - 1))]
        way = np.array(
            [
                0.6,
                float(rng.choice([-1, 1])) * float(rng.uniform(0.5, 1)),
                float(rng.uniform(0.2, 0.9)),
            ]
        )
        tip = base + way / np.linalg.norm(way) * float(rng.uniform(0.12, 0.22))
        twig = spline([base, (base + tip) / 2 + (0, 0, 0.015), tip], density=6)
        rods.append(tube(twig, [0.008, 0.003], segments=8))
        for k in range(7):
            spots.append(twig[int((0.3 + 0.1 * k) * (len(twig) - 1))])
            ways.append(way + rng.standard_normal(3) * 0.7)
    tones = np.array(
        [green, mix(green, (0.4, 0.5, 0.1), 0.4), mix(green, (0.02, 0.05, 0.01), 0.4)]
    )[rng.integers(3, size=len(spots))]
    foliage = scattered(
        blade_leaf(0.075, 0.034, curl=0.2, fold=0.3),
        np.array(spots),
        np.array(ways),
        rng.uniform(0.7, 1.2, len(spots)),
        tones,
    )
    noise = np.random.default_rng(5)
    rough = [bent(m, lambda p: p + 0.003 * waves(p, noise, scale=0.03)[:, None]) for m in rods]
    rind = matt(bark)
    parts = [part(rind, *rough)]
    if not leafless:
        parts.append(part(Principled(base=VertexColour(), roughness=0.6), foliage))
    if Role.BEARING not in look.roles:
        return assemble(parts)
    return _on_trunk(parts, rind, noise)


def _on_trunk(limb: list[Part], rind: Finish, noise: np.random.Generator) -> Model:
    """Set a limb on a piece of trunk, a metre up: what sits on it has its feet on the bark."""
    up = Model(parts=tuple(limb)).moved(by=(0, 0, 0.3))
    stem = tube(
        spline([(-0.47, 0.03, 0), (-0.46, 0.03, 0.35), (-0.5, 0.04, 0.72)], density=12),
        [0.085, 0.07, 0.055], segments=40,
    )  # fmt: skip
    trunk = bent(stem, lambda p: p + 0.006 * waves(p, noise, scale=0.05)[:, None])
    rail = Anchor(at=(0.02, 0.0, 0.3 + 0.06), half=(0.3, 0.0))
    return assemble([*up.parts, part(rind, trunk)], {"rail": rail})


def feather(look: Look, rng: np.random.Generator) -> Model:
    """Build a feather standing in a little ink-stone of sand, softly curved."""
    tone = wish(look, rng, (WHITE, (0.10, 0.25, 0.42), (0.35, 0.18, 0.08), PINK))
    t = np.linspace(0, 1, 80)
    spine = np.column_stack([0.05 * t**2, 0 * t, 0.26 * t])
    quill = tube(spine, [0.0026, 0.0022, 0.0005], segments=10)
    meshes: list[Mesh] = []
    for s in (-1, 1):
        u = np.linspace(0, 1, 26)
        start = spine[18:, None]
        wide = 0.03 * np.sin(np.pi * np.clip((t[18:] - 0.16) / 0.84, 0.0, 1) ** 0.75) ** 0.7
        ragged = 1 - 0.12 * np.clip(np.sin(t[18:] * 61) + np.sin(t[18:] * 23 + s), 0.6, 2)
        reach = (wide * ragged)[:, None]
        x = s * reach * u
        z = 0.035 * u**1.3 * (reach / 0.03)
        y = -0.012 * u**2 + 0.0016 * np.sin(t[18:, None] * 420) * u
        grid = start + np.stack([x, y, z], -1)
        shade = (0.85 + 0.15 * np.sin(t[18:, None] * 420))[..., None] * np.ones((1, 26, 1))
        tint = np.array(tone) * shade * (1 - 0.25 * (u[None, :, None] > 0.8))
        sheet = made(
            grid.reshape(-1, 3),
            lattice(len(start), 26) if s > 0 else lattice(len(start), 26)[:, ::-1],
            None,
            None,
        )
        meshes.append(coloured(sheet, tint.reshape(-1, 3)))
    foot = lump((0.07, 0.06, 0.022), rng, rough=0.06)
    lean = [turned(m, "y", 0.2, by=(0, 0, 0.008)) for m in (*meshes, quill)]
    soft: Finish = Translucent(base=VertexColour(), roughness=0.9)
    return assemble(
        [part(soft, *lean[:2]), part(matt(CREAM), lean[2]), part(matt((0.45, 0.38, 0.28)), foot)]
    )


def shell(look: Look, rng: np.random.Generator) -> Model:
    """Build a spiral sea shell on a little sand."""
    tone = wish(look, rng, ((0.78, 0.52, 0.36), (0.80, 0.68, 0.52), PINK))
    turns, rows, count = 4.3, 210, 44
    t = np.linspace(0, 1, rows)
    a, size = t * turns * 2 * np.pi, 0.0022 * np.exp(2.9 * t)
    centre = np.stack([1.05 * size * np.cos(a), 1.05 * size * np.sin(a), -3.0 * size], 1)
    u = np.linspace(0, 2 * np.pi, count)
    radial = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    ribs = 1 + 0.05 * np.cos(a * 7)[:, None] + 0.02 * np.cos(9 * u)[None]
    ring_ = radial[:, None] * (np.cos(u)[None] * size[:, None] * ribs * 1.15)[..., None]
    ring_[..., 2] += np.sin(u)[None] * size[:, None] * ribs * 1.5
    vertices = (centre[:, None] + ring_).reshape(-1, 3)
    band = 0.5 + 0.5 * np.sin(6 * u[None] + 0.9 * np.sin(a * 3)[:, None])
    inner = np.repeat(np.clip((t - 0.93) / 0.07, 0, 1), count)[:, None]
    colours = np.array(tone) * (1 - 0.4 * band.reshape(-1, 1)) + np.array(
        (0.86, 0.8, 0.7)
    ) * 0.4 * band.reshape(-1, 1)
    colours = colours * (1 - inner) + np.array((0.82, 0.45, 0.36)) * inner
    body = coloured(bent(made(vertices, lattice(rows, count), None, None), lambda p: p), colours)
    lie = turned(turned(body, "x", 1.25), "z", 0.6)
    lie = lie.moved(by=(0, 0, -float(lie.vertices[:, 2].min()) + 0.002))
    sand = stretched(sphere(0.1, segments=48), (1, 0.75, 0.07))
    coat = Principled(base=VertexColour(), roughness=0.35, clearcoat=0.5)
    return assemble([part(coat, lie), part(matt((0.55, 0.42, 0.26)), sand)])


def fire(look: Look, rng: np.random.Generator) -> Model:
    """Build a leaping fire: tongues of flame, orange outside, pale within, over embers."""
    hot: RGB = look.colour or (1.0, 0.30, 0.03)
    layers: list[tuple[list[Mesh], RGB]] = [
        ([], (1.1 * hot[0], 0.8 * hot[1], 0.5 * hot[2])),
        ([], (2.6 * hot[0], 3.2 * hot[1], 1.6 * hot[2])),
    ]
    for i in range(15):
        a, r = float(rng.uniform(0, 2 * np.pi)), 0.075 * float(np.sqrt(rng.random()))
        high = (0.34 - 2.1 * r) * float(rng.uniform(0.75, 1.1))
        bend = float(rng.uniform(-0.03, 0.03))
        x, y = r * np.cos(a), r * np.sin(a)
        path = spline(
            [
                (x, y, 0.005),
                (x * 1.25, y * 1.25, high * 0.22),
                (x * 0.7 + bend, y * 0.7, high * 0.6),
                (x * 0.5 - bend * 0.6, y * 0.5, high),
            ]
        )
        wide = 0.042 * high / 0.3
        tongue = tube(
            path,
            np.interp(
                np.linspace(0, 1, len(path)),
                [0, 0.22, 0.55, 1],
                [0.55 * wide, wide, 0.55 * wide, 0.001],
            ),
            segments=12,
        )
        layers[int(i % 3 == 0)][0].append(tongue)
    embers = [
        lump((0.05, 0.04, 0.03), rng, rough=0.15).moved(
            by=(0.085 * float(np.cos(a)), 0.085 * float(np.sin(a)), 0.012)
        )
        for a in np.linspace(0, 2 * np.pi, 12)
    ]
    coal = [
        lump((0.04, 0.035, 0.02), rng, rough=0.15).moved(by=(float(x), float(y), 0.008))
        for x, y in rng.uniform(-0.06, 0.06, (10, 2))
    ]
    parts = [part(Glow(radiance=glow), *tongues) for tongues, glow in layers]
    return assemble(
        [
            *parts,
            part(matt((0.035, 0.03, 0.028)), *embers),
            part(Glow(radiance=(0.9, 0.09, 0.01)), *coal),
        ]
    )


RECIPES: Mapping[str, Recipe] = {
    "fallen leaf": fallen_leaf,
    "branch": branch,
    "feather": feather,
    "shell": shell,
    "fire": fire,
}
