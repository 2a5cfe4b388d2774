"""Open country: a lawn with grass and flowers, a line of woods, hills. One mesh a kind.

Knows a view and a season of colours; the sky belongs to the light rig. Real instances are an order
of magnitude slower than merged meshes in Mitsuba's vectorised mode, so everything is merged.
"""

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.material import Principled, Texture, Translucent, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.texture import noise, ramp
from cavendish.engines.diorama.stage.view import View

Array = NDArray[np.float32]
_BLADES = 150_000


def build(view: View, *, seed: int) -> tuple[Part, ...]:
    """Return ground, grass, woods and hills seen by a view."""
    rng = np.random.default_rng([seed, 21])
    size = max(0.25, float((view.high - view.low).max()))
    return (
        _ground(view, size, seed),
        _grass(view, size, rng),
        *_woods(view, size, rng),
        *_hills(view, size, seed),
    )


def relief(x: Array, y: Array, size: float, centre: tuple[float, float]) -> Array:
    """Return the ground's height: level round the group, gently rolling farther off."""
    away = np.hypot(x - centre[0], y - centre[1]) / size
    tile = noise((256, 256), (3, 3), fall=3.0, seed=17)
    rows = np.mod(y / (size * 26), 1) * 255
    columns = np.mod(x / (size * 26), 1) * 255
    wave = tile[rows.astype(int), columns.astype(int)] - 0.5
    return (wave * size * 0.9 * np.clip((away - 2.2) / 9, 0, 1) ** 1.5).astype(np.float32)


def _fan(view: View, rows: int, columns: int, far: float) -> tuple[Array, Array]:
    """Return x and y of a polar grid round the camera's foot: even density on the picture."""
    ox, oy, _ = view.camera.origin
    left, right = view.span_at(oy + 1.0)
    half = np.arctan(max(abs(left - ox), abs(right - ox))) * 1.25 + 0.15
    near = 0.02 * (far**0.5)
    radius = near * (far / near) ** np.linspace(0, 1, rows)[:, None]
    angle = np.linspace(-half, half, columns)[None]
    return (ox + radius * np.sin(angle)).astype(np.float32), (oy + radius * np.cos(angle)).astype(
        np.float32
    )


def _ground(view: View, size: float, seed: int) -> Part:
    x, y = _fan(view, 260, 160, 140 * size)
    z = relief(x, y, size, view.centre[:2])
    vertices = np.stack([x, y, z], -1).reshape(-1, 3)
    uv = vertices[:, :2] / (size * 3.1)
    mottle = 0.55 * noise((1024, 1024), (9, 9), fall=1.5, seed=seed % 13) + 0.45 * noise(
        (1024, 1024), (140, 140), fall=1.1, seed=3
    )
    stops = [(0.2, (0.035, 0.05, 0.014)), (0.55, (0.075, 0.105, 0.027)), (0.9, (0.15, 0.165, 0.05))]
    soil = Principled(
        base=Texture(pixels=ramp(mottle, stops)), roughness=0.95, specular=0.1, sheen=0.2
    )
    mesh = Mesh(vertices=vertices, faces=primitives.lattice(*x.shape)[:, ::-1], uv=uv)
    return Part(mesh=mesh, finish=soil)


def _grass(view: View, size: float, rng: np.random.Generator) -> Part:
    """Return blades strewn evenly over the picture, thinner with distance, none on the group."""
    blade = float(np.clip(0.045 * size, 0.02, 0.07))
    x, y = _strewn(view, size, rng, _BLADES)
    tuft = noise((256, 256), (12, 12), fall=1.6, seed=9)
    rows, columns = (np.mod(v / (size * 2.3), 1) * 255 for v in (y, x))
    lush = tuft[rows.astype(int), columns.astype(int)]
    distance = np.hypot(x - view.camera.origin[0], y - view.camera.origin[1])
    reach = blade * (0.5 + 0.9 * lush) * rng.uniform(0.6, 1.25, len(x))
    reach *= 1 + 0.6 * np.clip(distance / (8 * size) - 1, 0, 4)
    turn, lean = rng.uniform(0, 2 * np.pi, len(x)), rng.uniform(0.1, 0.55, len(x)) * reach
    width = reach * 0.055 * (1 + distance / (6 * size))
    vertices = _blades(x, y, relief(x, y, size, view.centre[:2]), reach, turn, lean, width)
    tone = np.clip(lush * 0.7 + rng.uniform(-0.15, 0.35, len(x)), 0, 1).astype(np.float32)
    stops = [(0, (0.045, 0.085, 0.018)), (0.6, (0.12, 0.185, 0.04)), (1, (0.25, 0.26, 0.075))]
    shade = np.array([0.45, 0.45, 0.95, 0.95, 1.25], np.float32)
    colours = ramp(tone, stops)[:, None] * shade[:, None]
    faces = np.array([(0, 1, 3), (0, 3, 2), (2, 3, 4)])[None] + 5 * np.arange(len(x))[:, None, None]
    return Part(
        mesh=Mesh(
            vertices=vertices.reshape(-1, 3),
            faces=faces.reshape(-1, 3).astype(np.int32),
            colours=colours.reshape(-1, 3).astype(np.float32),
            faceted=True,
        ),
        finish=Translucent(base=VertexColour(), roughness=0.7, spread=0.7),
    )


def _blades(
    x: Array, y: Array, z: Array, reach: Array, turn: Array, lean: Array, width: Array
) -> Array:
    """Return n x 5 x 3 vertices: two at the foot, two at the knee, one at the tip."""
    side = np.stack([np.cos(turn), np.sin(turn)], 1)
    bend = np.stack([-np.sin(turn), np.cos(turn)], 1)
    foot = np.stack([x, y], 1)
    knee = foot + bend * (lean * 0.35)[:, None]
    tip = foot + bend * lean[:, None]
    half = side * (width / 2)[:, None]
    flat = np.stack([foot - half, foot + half, knee - half * 0.8, knee + half * 0.8, tip], 1)
    rise = np.stack([0 * reach, 0 * reach, reach * 0.6, reach * 0.6, reach], 1) + z[:, None]
    return np.concatenate([flat, rise[..., None]], -1).astype(np.float32)


def _strewn(view: View, size: float, rng: np.random.Generator, count: int) -> tuple[Array, Array]:
    """Return places whose density falls with distance, clear of the group's middle."""
    ox, oy, _ = view.camera.origin
    start = view.floor_at(-1.0)
    near = max(0.15 * size, (start if start is not None else oy + size) - oy - 0.1 * size)
    far = near + 26 * size
    radius = near * (far / near) ** (rng.random(count) ** 0.85)
    left, right = view.span_at(oy + 1.0)
    spread = rng.uniform(left - ox - 0.03, right - ox + 0.03, count)
    x, y = ox + radius * spread, oy + radius
    inside = np.ones(count, bool)
    for axis, place in enumerate((x, y)):
        margin = 0.06 * (view.high[axis] - view.low[axis])
        inside &= (place > view.low[axis] + margin) & (place < view.high[axis] - margin)
    return x[~inside].astype(np.float32), y[~inside].astype(np.float32)


def _woods(view: View, size: float, rng: np.random.Generator) -> list[Part]:
    """Return a broken line of round trees far behind the group, each of a few leafy lumps."""
    base = primitives.sphere(1.0, segments=16)
    far = float(view.high[1]) + 19 * size
    left, right = view.span_at(far * 1.3)
    count = int(np.clip((right - left) / (0.55 * size), 40, 320))
    x = np.linspace(left, right, count) + rng.uniform(-1, 1, count) * (right - left) / count
    gap = np.sin(x / (size * 7) + 1.3) + rng.uniform(-0.5, 0.7, count) < -0.1
    lumps: list[Mesh] = []
    for at in x[~gap]:
        y, girth = far * rng.uniform(0.95, 1.35), size * rng.uniform(0.35, 0.75)
        for _ in range(4):
            lift = girth * rng.uniform(0.5, 1.75)
            place = np.array([at + rng.normal(0, 0.55) * girth, y + rng.normal(0, 0.4), lift])
            lumps.append(_lump(base, place, girth * rng.uniform(0.6, 1.0), rng))
    if not lumps:
        return []
    leaves = Principled(base=VertexColour(), roughness=0.95, specular=0.1)
    return [Part(mesh=primitives.merge(lumps), finish=leaves)]


def _lump(base: Mesh, at: NDArray[np.float64], radius: float, rng: np.random.Generator) -> Mesh:
    """Return a bumpy ball of leaves, lighter above."""
    way = base.vertices
    bumps = sum(np.sin(way @ rng.normal(0, f, 3) + rng.uniform(0, 6)) for f in (7, 13, 21))
    shape = way * (1 + 0.045 * np.asarray(bumps))[:, None] * radius
    tone = np.array([0.042, 0.068, 0.02]) * rng.uniform(0.7, 1.45) * (1, rng.uniform(0.9, 1.1), 1)
    light = 0.55 + 0.6 * np.clip(way[:, 2:] * 0.5 + 0.5, 0, 1)
    return Mesh(
        vertices=(shape + at).astype(np.float32),
        faces=base.faces,
        normals=None,
        colours=(tone * light).astype(np.float32),
    )


def _hills(view: View, size: float, seed: int) -> list[Part]:
    """Return two ranges of hills on the horizon."""
    parts: list[Part] = []
    for layer, (away, height, tone) in enumerate(
        ((60, 5.0, (0.05, 0.075, 0.035)), (110, 13.0, (0.06, 0.08, 0.075)))
    ):
        y = float(view.high[1]) + away * size
        left, right = view.span_at(y)
        x = np.linspace(left - 10 * size, right + 10 * size, 400, dtype=np.float32)
        ridge = noise((64, 1024), (2, 7), fall=2.2, seed=seed % 31 + layer)[7]
        at = np.mod(x / (size * 150) + 0.37 * layer, 1) * 1023
        crest = np.interp(at, np.arange(1024), ridge) ** 1.3 * height * size + 0.3 * size
        rows = [
            np.stack([x, np.full_like(x, y + lag * size), crest * share - 0.02 * size], 1)
            for lag, share in ((-12, 0.0), (-5, 0.45), (0, 1.0), (8, 0.7))
        ]
        vertices = np.concatenate(rows).astype(np.float32)
        mesh = Mesh(vertices=vertices, faces=primitives.lattice(4, len(x)))
        parts.append(Part(mesh=mesh, finish=Principled(base=tone, roughness=1.0, specular=0.0)))
    return parts
