"""Vessels: vases, mugs, bowls, plates, jugs, teapots, baskets. Turned on the wheel."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.contents import liquid
from cavendish.engines.diorama.cast.props.dress import (
    CALM,
    CREAM,
    MUSTARD,
    NAVY,
    RUST,
    SAGE,
    TEAL,
    WHITE,
    dress,
    piece,
    wish,
)
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import arc, circle, fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, timber
from cavendish.engines.diorama.model.material import Bump, Finish, Glaze, Texture
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.model.primitives import lathe, merge, tube

CLAY: RGB = (0.45, 0.37, 0.27)
_VASES: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0.052, 0), (0.062, 0.01), (0.092, 0.09), (0.098, 0.14), (0.07, 0.21), (0.036, 0.255),
     (0.034, 0.275), (0.048, 0.30)),
    ((0.05, 0), (0.06, 0.008), (0.115, 0.10), (0.12, 0.13), (0.09, 0.18), (0.042, 0.205),
     (0.04, 0.215), (0.05, 0.23)),
    ((0.045, 0), (0.052, 0.008), (0.064, 0.12), (0.072, 0.22), (0.066, 0.26), (0.046, 0.285),
     (0.05, 0.31)),
    ((0.055, 0), (0.066, 0.01), (0.085, 0.06), (0.078, 0.11), (0.032, 0.19), (0.028, 0.24),
     (0.042, 0.30)),
)  # fmt: skip
"""Outer profiles, foot to lip: bottle, moon jar, cylinder, drop."""


def hollow(outer: np.ndarray, wall: float, floor: float) -> np.ndarray:
    """Return an outer profile (foot to lip) with a rounded lip and an inner wall."""
    lip = outer[-1]
    inside = np.stack([outer[:, 0] - wall, outer[:, 1]], 1)[::-1]
    inside = inside[(inside[:, 1] > floor + wall) & (inside[:, 0] > wall)]
    bend = arc((lip[0] - wall / 2, lip[1]), wall / 2, 0, np.pi, count=6)
    end = [(max(inside[-1, 0] - wall, 0.0), floor), (0.0, floor)]
    return joined([(0.0, 0.0)], outer, bend[1:-1], inside, end)


def glazed(look: Look, rng: np.random.Generator) -> Finish:
    """Return a studio-pottery glaze: run, reactive, speckled or plain."""
    if look.material is not None or look.attributes:
        return dress(look, rng, material="ceramic", choices=(TEAL, RUST, SAGE, CREAM, NAVY))
    colour = wish(look, rng, (TEAL, RUST, SAGE, MUSTARD, NAVY))
    seed, kind = piece(rng), int(rng.integers(3 if look.colour is None else 2))
    kind += look.colour is not None
    if kind == 0:
        surface = texture.drips(colour, CLAY, line=0.27, seed=seed)
    elif kind == 1:
        surface = texture.glaze(
            mix(colour, (0, 0, 0), 0.45),
            mix(colour, CREAM, 0.42 if look.colour is None else 0.2),
            seed=seed,
        )
    else:
        surface = texture.speckle(colour, mix(colour, (0.02, 0.015, 0.01), 0.8), seed=seed)
    throwing = texture.noise((256, 64), (24, 1.2), fall=2.4, seed=seed + 3)
    return Glaze(
        base=Texture(pixels=surface.colour),
        alpha=0.07,
        bump=Bump(height=Texture(pixels=throwing), depth=0.0016),
    )


def _plain(look: Look) -> bool:
    """Tell whether neither material nor pattern was asked for."""
    return look.material is None and not look.attributes


def vase(look: Look, rng: np.random.Generator) -> Model:
    """Build a thrown vase in one of four shapes."""
    outer = spline(_VASES[int(rng.integers(len(_VASES)))], density=6)
    outer = outer * float(rng.uniform(0.92, 1.08))
    plain = _plain(look)
    body = lathe(hollow(outer, 0.005, 0.008), segments=128, uv="unit" if plain else "metres")
    belly = float(outer[:, 0].max())
    high = float(outer[-1, 1])
    anchors = {
        "inside": top(high * 0.75, float(outer[-1, 0]) * 0.5, float(outer[-1, 0]) * 0.5),
        "label": label(-belly, float(outer[outer[:, 0].argmax(), 1]), belly * 0.4, high * 0.12),
    }
    return assemble([part(glazed(look, rng), body)], anchors)


def _cup(radius: float, height: float, foot: float, wall: float = 0.0032) -> np.ndarray:
    """Return the profile of a straight mug with rounded foot and lip."""
    outer = fillet([(0.0, 0.0), (foot, 0.0), (radius, height * 0.14), (radius, height)], 0.012)
    return hollow(outer[1:], wall, wall * 1.6)


def _handle(radius: float, z: float, reach: float, tall: float, thick: float) -> Mesh:
    """Return an ear from wall to wall on the +x side, a little flattened."""
    angle = np.linspace(-np.pi / 2, np.pi / 2, 36)
    x = radius - thick * 0.7 + reach * np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.75
    z_line = z + tall * np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** 0.85
    path = np.stack([x, np.zeros_like(x), z_line], 1)
    return tube(path, thick * (1 + 0.18 * np.abs(np.sin(angle)) ** 6), segments=20, flat=1.45)


def mug(look: Look, rng: np.random.Generator) -> Model:
    """Build a stoneware mug with a round foot and an ear; liquid if contents are named."""
    radius, height = 0.041, float(rng.uniform(0.088, 0.1))
    body = dress(look, rng, material="ceramic", period=0.03)
    cup = _cup(radius, height, 0.033)
    foot = int(np.argmax(cup[:, 1] > height * 0.1)) if _plain(look) else 0
    ear = _handle(radius, height * 0.52, 0.024, height * 0.28, 0.0052)
    parts = [part(body, lathe(cup[foot:], segments=112), ear)]
    if foot:
        parts.append(part(finish("clay", CLAY), lathe(cup[: foot + 1], segments=112)))
    parts += _filled(look, radius - 0.0034, height * 0.84)
    anchors = {
        "label": label(-radius, height * 0.5, radius * 0.55, height * 0.22),
        "inside": top(height * 0.84, radius * 0.6, radius * 0.6),
    }
    return assemble(parts, anchors)


def _filled(look: Look, radius: float, level: float) -> list[Part]:
    """Return the liquid named as contents: a disc with a small meniscus."""
    if look.contents is None:
        return []
    profile = [(radius, level + 0.0012), (radius - 0.0015, level), (0.0, level)]
    return [part(liquid(look.contents), lathe(profile, segments=72))]


def teacup(look: Look, rng: np.random.Generator) -> Model:
    """Build a thin bowl-shaped cup on its saucer."""
    body = dress(look, rng, material="porcelain", choices=(WHITE, CREAM, SAGE), period=0.025)
    outer = spline([(0.02, 0.0), (0.021, 0.004), (0.034, 0.02), (0.043, 0.045), (0.047, 0.06)])
    cup = lathe(hollow(outer, 0.0022, 0.006), segments=112, at=(0, 0, 0.008))
    plate = lathe(_dish(0.074, 0.016, 0.0028), segments=112)
    ear = _handle(0.043, 0.044, 0.022, 0.014, 0.0032)
    parts = [part(body, cup, plate, ear), *_filled(look, 0.0425, 0.058)]
    return assemble(parts, {"inside": top(0.058, 0.03, 0.03)})


def _dish(radius: float, height: float, wall: float) -> np.ndarray:
    """Return the profile of a plate: foot ring, flat well, lifted rim."""
    outer = fillet(
        [(0.0, 0.002), (radius * 0.5, 0.002), (radius * 0.52, 0.0), (radius * 0.58, 0.0),
         (radius * 0.62, wall), (radius, height)],
        radius * 0.06,
    )  # fmt: skip
    tip = arc((radius - wall * 0.2, height + wall / 2), wall / 2, -0.4, np.pi * 0.75, count=6)
    inner = fillet(
        [(radius * 0.97, height + wall), (radius * 0.64, wall * 2.1), (0.0, wall * 1.9)],
        radius * 0.12,
    )
    return joined(outer, tip, inner)


def plate(look: Look, rng: np.random.Generator) -> Model:
    """Build a dinner plate with a painted line near its rim."""
    radius = 0.13
    body = dress(look, rng, material="porcelain", choices=(WHITE, CREAM, SAGE, TEAL), period=0.03)
    parts = [part(body, lathe(_dish(radius, 0.018, 0.004), segments=160))]
    if not look.attributes:
        line = wish(Look(), rng, (TEAL, RUST, NAVY))
        band = [(radius * 0.93, 0.0201), (radius * 0.905, 0.0186)]
        parts.append(part(Glaze(base=line), lathe(band, segments=160)))
    return assemble(parts, {"inside": top(0.0078, radius * 0.55, radius * 0.55)})


def bowl(look: Look, rng: np.random.Generator) -> Model:
    """Build a round bowl on a turned foot, paler inside."""
    outer = spline(
        [(0.036, 0.0), (0.038, 0.006), (0.036, 0.012), (0.062, 0.03), (0.081, 0.055), (0.086, 0.08)]
    )
    profile = hollow(outer, 0.004, 0.014)
    split = int(np.argmax(profile[:, 1]))
    shell = dress(look, rng, material="ceramic", period=0.035)
    within = shell if look.material or look.attributes else Glaze(base=CREAM, alpha=0.06)
    parts = [
        part(shell, lathe(profile[: split + 1], segments=128)),
        part(within, lathe(profile[split:], segments=128)),
        *_filled(look, 0.079, 0.062),
    ]
    return assemble(
        parts, {"inside": top(0.03, 0.05, 0.05), "label": label(-0.084, 0.06, 0.04, 0.012)}
    )


def teapot(look: Look, rng: np.random.Generator) -> Model:
    """Build a round pot with lid, knob, spout and a big ear."""
    body = dress(look, rng, material="ceramic", period=0.04)
    belly = spline(
        [(0.0, 0.0), (0.05, 0.0), (0.056, 0.004), (0.082, 0.04), (0.086, 0.062), (0.07, 0.1),
         (0.042, 0.118), (0.039, 0.122), (0.0, 0.122)]
    )  # fmt: skip
    lid = spline(
        [(0.0, 0.119), (0.043, 0.119), (0.045, 0.123), (0.036, 0.131), (0.014, 0.138),
         (0.008, 0.142), (0.008, 0.146), (0.014, 0.153), (0.012, 0.161), (0.0, 0.164)]
    )  # fmt: skip
    way = spline([(-0.06, 0.04), (-0.092, 0.052), (-0.114, 0.08), (-0.128, 0.11), (-0.146, 0.126)])
    thick = np.interp(np.linspace(0, 1, len(way)), [0, 0.4, 0.8, 1], [0.026, 0.017, 0.011, 0.0105])
    spout = tube(np.stack([way[:, 0], 0 * way[:, 0], way[:, 1]], 1), thick, segments=28)
    mouth = part(finish("rubber", None), _disc(way, 0.0082))
    ear = _handle(0.078, 0.068, 0.052, 0.034, 0.0075)
    parts = [part(body, lathe(belly, segments=128), lathe(lid, segments=96), spout, ear), mouth]
    return assemble(parts, {"label": label(-0.086, 0.062, 0.04, 0.02)})


def _disc(way: np.ndarray, radius: float) -> Mesh:
    """Return the dark opening at the end of a spout, lying across its direction."""
    ring = circle(radius, count=24)
    tip, step = way[-1], way[-1] - way[-2]
    step = step / np.linalg.norm(step)
    across = np.array([-step[1], step[0]])
    flat = tip + step * 0.0004 + ring[:, :1] * across
    points = np.stack([flat[:, 0], ring[:, 1], flat[:, 1]], 1)
    index = np.arange(24)
    faces = np.stack([index, (index + 1) % 24, np.full(24, 24)], 1)
    centre = points.mean(0, keepdims=True)
    return Mesh(vertices=joined(points, centre).astype(np.float32), faces=faces.astype(np.int32))


def jug(look: Look, rng: np.random.Generator) -> Model:
    """Build a tall jug with a pinched lip and an ear."""
    outer = spline(
        [(0.05, 0.0), (0.057, 0.006), (0.07, 0.07), (0.066, 0.12), (0.045, 0.175), (0.046, 0.2),
         (0.053, 0.225)]
    )  # fmt: skip
    body = lathe(hollow(outer, 0.0045, 0.008), segments=128)
    vertices = body.vertices.copy()
    lift = np.clip((vertices[:, 2] - 0.17) / 0.055, 0, 1) ** 2
    beak = np.exp(-((np.arctan2(vertices[:, 1], -vertices[:, 0]) / 0.5) ** 2)) * lift
    vertices[:, 0] -= 0.026 * beak
    vertices[:, 2] += 0.006 * beak
    vertices[:, 1] *= 1 - 0.12 * lift
    pinched = Mesh(vertices=vertices, faces=body.faces, normals=body.normals, uv=body.uv)
    coat = dress(look, rng, material="ceramic")
    parts = [part(coat, pinched, _handle(0.05, 0.13, 0.045, 0.062, 0.0075))]
    return assemble(parts, {"label": label(-0.068, 0.09, 0.035, 0.03)})


def basket(look: Look, rng: np.random.Generator) -> Model:
    """Build a woven basket: stakes, courses of cane, a plaited rim and a hoop handle."""
    cane = dress(look, rng, material="wood", choices=((0.36, 0.22, 0.10),))
    stakes = 28
    rows: list[Mesh] = []
    angle = np.linspace(0, 2 * np.pi, stakes * 6, endpoint=False)
    for row in range(13):
        z = 0.008 + row * 0.0102
        weave = 0.0045 * np.cos(angle * stakes / 2 + np.pi * row)
        radius = 0.115 + 0.035 * (z / 0.14) ** 0.8 + weave
        path = np.stack([radius * np.cos(angle), 0.8 * radius * np.sin(angle), 0 * angle + z], 1)
        rows.append(tube(path, 0.0052, segments=6, closed=True))
    rim = np.stack([0.152 * np.cos(angle), 0.122 * np.sin(angle), 0 * angle + 0.143], 1)
    rows.append(tube(rim, 0.0085, segments=10, closed=True))
    bend = np.linspace(0, np.pi, 40)
    hoop = np.stack([0.148 * np.cos(bend), 0 * bend, 0.135 + 0.15 * np.sin(bend)], 1)
    rows.append(tube(hoop, 0.007, segments=12))
    floor = lathe([(0.0, 0.0), (0.11, 0.0), (0.113, 0.006), (0.0, 0.006)], segments=48)
    return assemble([part(cane, merge(rows), floor)], {"inside": top(0.03, 0.08, 0.065)})


def bucket(look: Look, rng: np.random.Generator) -> Model:
    """Build a pail with rolled rim, ribs, ears and a wire handle."""
    body = dress(look, rng, material="metal", choices=None if look.colour is None else CALM)
    wall = fillet([(0.0, 0.006), (0.095, 0.006), (0.097, 0.0), (0.1, 0.0), (0.138, 0.25)], 0.004)
    inner = [(0.1355, 0.25), (0.098, 0.012), (0.0, 0.012)]
    rim = np.stack([0.138 + 0 * circle(1)[:, 0], 0.25 + 0 * circle(1)[:, 0]], 1)
    rim = rim + circle(0.0042, count=48)
    rim = joined(rim, rim[:1])
    ribs = [_band(0.1 + 0.038 * z / 0.25, z) for z in (0.08, 0.2)]
    bend = np.linspace(0, np.pi, 44)
    wire = np.stack([0.145 * np.cos(bend), -0.045 * np.sin(bend), 0.225 + 0.135 * np.sin(bend)], 1)
    grip = wire[17:27]
    parts = [
        part(body, lathe(joined(wall, inner), segments=112), lathe(rim), *ribs),
        part(finish("steel", None), tube(wire, 0.003, segments=10)),
        part(timber(), tube(grip, 0.0085, segments=18)),
    ]
    anchors = {"inside": top(0.02, 0.07, 0.07), "label": label(-0.122, 0.14, 0.05, 0.04)}
    return assemble(parts, anchors)


def _band(radius: float, z: float) -> Mesh:
    """Return a raised rib around a turned wall."""
    return lathe(
        spline([(radius - 0.001, z - 0.006), (radius + 0.002, z), (radius, z + 0.006)]),
        segments=112,
    )


def barrel(look: Look, rng: np.random.Generator) -> Model:
    """Build a staved barrel with iron hoops."""
    angle = np.linspace(0, 1, 40)
    outer = np.stack([0.24 + 0.06 * np.sin(np.pi * angle), 0.8 * angle], 1)
    profile = joined(
        [(0.0, 0.03), (0.22, 0.03), (0.225, 0.0)],
        outer,
        [(0.225, 0.8), (0.22, 0.77), (0.0, 0.77)],
    )
    body = lathe(profile, segments=24 * 6)
    way = np.arctan2(body.vertices[:, 1], body.vertices[:, 0])
    groove = np.abs((way * 24 / (2 * np.pi)) % 1 - 0.5)
    vertices = body.vertices.copy()
    vertices[:, :2] *= (1 - 0.012 * (groove > 0.45))[:, None].astype(np.float32)
    uv = body.uv[:, ::-1].copy() if body.uv is not None else None
    staves = Mesh(vertices=vertices, faces=body.faces, uv=uv)
    hoops: list[Mesh] = []
    for z in (0.06, 0.2, 0.6, 0.74):
        near = [0.243 + 0.06 * np.sin(np.pi * h / 0.8) for h in (z - 0.022, z + 0.022)]
        hoops.append(lathe([(near[0], z - 0.022), (near[1], z + 0.022)], segments=96))
    wood = dress(look, rng, material="wood", choices=((0.30, 0.16, 0.07),))
    parts = [part(wood, staves), part(finish("iron", None), *hoops)]
    anchors: dict[str, Anchor] = {
        "top": top(0.77, 0.15, 0.15),
        "label": label(-0.3, 0.4, 0.12, 0.1),
    }
    return assemble(parts, anchors)


RECIPES: Mapping[str, Recipe] = {
    "vase": vase,
    "mug": mug,
    "teacup": teacup,
    "plate": plate,
    "bowl": bowl,
    "teapot": teapot,
    "jug": jug,
    "basket": basket,
    "bucket": bucket,
    "barrel": barrel,
}
