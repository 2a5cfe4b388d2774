"""What sails and flies: boats, aeroplanes, rockets, balloons."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.cars import lacquered, lens, pane
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    NAVY,
    ORANGE,
    RED,
    SKY,
    TEAL,
    WHITE,
    YELLOW,
    companion,
    wish,
)
from cavendish.engines.diorama.model.curve import circle, fillet, joined, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, metal, timber
from cavendish.engines.diorama.model.material import (
    Finish,
    Glaze,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import ring, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    extrude,
    lathe,
    lattice,
    merge,
    sphere,
    tube,
)
from cavendish.engines.diorama.model.texture import Field


def _hull(length: float, width: float, depth: float, *, wall: float) -> Mesh:
    """Return an open hull along x, bow towards -x, keel at z = 0, skin of some thickness."""
    along = np.linspace(-1, 1, 49)
    beam = np.sqrt(np.clip(1 - np.clip(-along, 0, 1) ** 2.2, 0, 1)) * (
        1 - 0.28 * np.clip(along, 0, 1) ** 2
    )
    sheer = depth * (1 + 0.32 * np.clip(-along, 0, 1) ** 2 + 0.08 * np.clip(along, 0, 1) ** 2)
    keel = depth * 0.42 * np.clip(-along - 0.35, 0, 1) ** 2
    angle = np.linspace(-np.pi / 2, np.pi / 2, 33)
    rows: list[np.ndarray] = []
    for inset in (0.0, wall):
        half = np.maximum(width / 2 * beam - inset, 0.002)
        y = half[:, None] * np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** 0.62
        low = (keel + inset)[:, None]
        z = sheer[:, None] - (sheer[:, None] - low) * np.cos(angle) ** 0.62
        x = np.broadcast_to((along * (length / 2 - inset))[:, None], y.shape)
        rows.append(np.stack([x, y, z], -1))
    outer = _sheet(rows[0], flip=True)
    inner = _sheet(rows[1], flip=False)
    stern = _sheet(np.stack([rows[0][-1], rows[1][-1]]), flip=True)
    closing = [_sheet(np.stack([rows[0][:, k], rows[1][:, k]]), flip=k == 0) for k in (0, -1)]
    fan = joined(rows[0][-1], rows[0][-1].mean(0, keepdims=True))
    index = np.arange(len(angle) - 1)
    faces = np.stack([index, index + 1, np.full(len(index), len(angle))], 1)
    transom = Mesh(vertices=fan.astype(np.float32), faces=faces.astype(np.int32))
    lid = Mesh(vertices=transom.vertices - (wall, 0, 0), faces=faces[:, ::-1].astype(np.int32))
    return merge([outer, inner, stern, *closing, transom, lid])


def _sheet(points: np.ndarray, *, flip: bool) -> Mesh:
    """Return a grid of points (rows x columns x 3) as a surface, uv in metres."""
    faces = lattice(points.shape[0], points.shape[1])
    flat = points.reshape(-1, 3).astype(np.float32)
    faces = faces[:, ::-1].copy() if flip else faces
    return Mesh(vertices=flat, faces=faces, uv=flat[:, [0, 2]].copy())


def boat(look: Look, rng: np.random.Generator) -> Model:
    """Build a rowing boat with thwarts, gunwale and oars."""
    coat = lacquered(look, rng, (RED, TEAL, SKY, NAVY))
    hull = _hull(3.4, 1.3, 0.48, wall=0.03)
    wood = timber((0.42, 0.24, 0.11), seed=20)
    seats = [box((0.26, w, 0.03), bevel=0.008, at=(x, 0, 0.36))
             for x, w in ((-0.75, 1.0), (0.25, 1.2), (1.1, 1.02))]  # fmt: skip
    oars: list[Mesh] = []
    for y in (-1, 1):
        shaft = tube([(-0.9, y * 0.3, 0.50), (0.75, y * 0.5, 0.53)], 0.019)
        blade = box((0.5, 0.15, 0.016), bevel=0.007, at=(0.98, y * 0.53, 0.535))
        oars += [shaft, blade]
    return assemble(
        [part(coat, hull), part(wood, *seats, *oars, _gunwale())],
        {"inside": top(0.39, 0.9, 0.3)},
        turn=0.45,
    )


def _gunwale() -> Mesh:
    """Return the rail along the upper edge of the rowing boat."""
    along = np.linspace(-0.985, 1, 40)
    beam = np.sqrt(np.clip(1 - np.clip(-along, 0, 1) ** 2.2, 0, 1)) * (
        1 - 0.28 * np.clip(along, 0, 1) ** 2
    )
    z = 0.48 * (1 + 0.32 * np.clip(-along, 0, 1) ** 2 + 0.08 * np.clip(along, 0, 1) ** 2)
    side = np.stack([along * 1.7, 0.65 * beam, z], 1)
    other = side[::-1] * (1, -1, 1)
    return tube(joined(side, other), 0.028, closed=True, segments=12)


def sailboat(look: Look, rng: np.random.Generator) -> Model:
    """Build a small yacht under main and jib, on its keel line."""
    coat = lacquered(look, rng, (NAVY, RED, TEAL, WHITE))
    hull = _hull(5.2, 1.7, 0.75, wall=0.05)
    deck = _deck()
    cloth = finish("fabric", CREAM)
    wood = timber((0.45, 0.26, 0.12), seed=20)
    mast = tube([(-0.4, 0, 0.5), (-0.4, 0, 6.4)], (0.06, 0.035))
    boom = tube([(-0.4, 0, 1.35), (1.95, 0.12, 1.35)], 0.035)
    main = _sail((-0.34, 0, 1.42), (1.9, 0.12, 1.42), (-0.36, 0, 6.2), 0.34)
    jib = _sail((-2.5, 0, 1.15), (-0.5, 0.12, 1.3), (-0.44, 0, 5.6), 0.3)
    cabin = box((1.5, 0.9, 0.36), bevel=0.1, at=(-0.3, 0, 0.95))
    ports = [turned(lathe(fillet([(0.1, 0), (0.1, 0.02), (0, 0.02)], 0.01), segments=24), "x",
                    np.pi / 2 * -s, by=(x, s * 0.45, 0.98))
             for x in (-0.7, -0.3, 0.1) for s in (-1, 1)]  # fmt: skip
    return assemble(
        [
            part(coat, hull),
            part(wood, deck, mast, boom),
            part(gloss(CREAM), cabin),
            part(pane(), *ports),
            part(cloth, main, jib),
        ],
        turn=0.35,
    )


def _deck() -> Mesh:
    """Return the yacht's deck board."""
    x = np.linspace(-0.97, 0.97, 40)
    beam = np.sqrt(1 - np.clip(-x, 0, 1) ** 2.2) * (1 - 0.28 * np.clip(x, 0, 1) ** 2)
    half = np.stack([x * 2.55, -0.8 * beam], 1)
    outline = joined(half, half[::-1] * (1, -1))
    return turned(extrude(outline, 0.05, bevel=0.01), "x", np.pi / 2, by=(0, 0, 0.75))


def _sail(tack: tuple[float, ...], clew: tuple[float, ...], head: tuple[float, ...],
          belly: float) -> Mesh:  # fmt: skip
    """Return a triangular sail of some thickness, blown out towards -y."""
    u, v = np.meshgrid(np.linspace(0, 1, 17), np.linspace(0, 0.985, 33))
    a, b, c = (np.array(p) for p in (tack, clew, head))
    low = a + (b - a) * u[..., None]
    points = low + (c - low) * v[..., None]
    full = np.sin(np.pi * u**0.8) * np.sin(np.pi * np.clip(v * 0.85 + 0.12, 0, 1)) * (1 - v)
    points[..., 1] -= belly * 1.6 * full
    back = points + np.array((0, 0.012, 0))
    front = _sheet(points, flip=False)
    sides = [np.stack([points[0], back[0]]), np.stack([back[-1], points[-1]])]
    sides += [np.stack([back[:, 0], points[:, 0]]), np.stack([points[:, -1], back[:, -1]])]
    return merge([front, _sheet(back, flip=True), *(_sheet(s, flip=True) for s in sides)])


def airplane(look: Look, rng: np.random.Generator) -> Model:
    """Build a fat little propeller plane on its wheels."""
    coat = lacquered(look, rng, (RED, YELLOW, SKY, ORANGE))
    trim = gloss(CREAM)
    profile = spline(
        [(0.0, -3.1), (0.1, -3.05), (0.32, -2.0), (0.62, -0.4), (0.72, 0.9), (0.66, 1.75),
         (0.5, 2.0), (0.0, 2.02)]
    )  # fmt: skip
    fuselage = turned(lathe(profile, segments=72), "y", -np.pi / 2, by=(0, 0, 1.35))
    outline = rounded([(-0.62, -4.1), (0.55, -4.1), (0.75, 0), (0.55, 4.1), (-0.62, 4.1),
                       (-0.8, 0)], 0.5, steps=8)  # fmt: skip
    wing = turned(extrude(outline, 0.16, bevel=0.075), "x", -np.pi / 2, by=(-0.6, 0, 1.0))
    flat = rounded([(-0.35, -1.35), (0.35, -1.35), (0.45, 0), (0.35, 1.35), (-0.35, 1.35),
                    (-0.5, 0)], 0.3, steps=8)  # fmt: skip
    tail = turned(extrude(flat, 0.1, bevel=0.045), "x", -np.pi / 2, by=(2.65, 0, 1.45))
    fin = rounded([(2.0, 1.5), (3.05, 1.5), (3.2, 2.55), (2.75, 2.6)], 0.25, steps=8)
    cowl = fillet([(0.0, 0.0), (0.62, 0.0), (0.69, 0.1), (0.68, 0.42), (0.0, 0.42)], 0.08)
    nose = turned(lathe(cowl[::-1] * (1, -1), segments=64), "y", -np.pi / 2, by=(-1.62, 0, 1.35))
    canopy = stretched(sphere(0.5, segments=48), (1.5, 0.8, 0.95), by=(-0.1, 0, 1.86))
    parts = [
        part(coat, fuselage, extrude(fin, 0.1, bevel=0.045)),
        part(trim, wing, tail, nose),
        part(Glaze(base=(0.05, 0.09, 0.11), alpha=0.02, ior=1.6), canopy),
        *_undercarriage(),
    ]
    return assemble(parts, turn=0.62)


def _undercarriage() -> list[Part]:
    """Return the propeller, its spinner, legs and wheels."""
    blade = rounded([(-0.1, 0.05), (0.1, 0.05), (0.14, 0.75), (0.0, 1.05), (-0.12, 0.75)], 0.07)
    prop = merge([turned(turned(extrude(blade, 0.05, bevel=0.02), "z", np.pi / 2), "x",
                         a, by=(-2.22, 0, 1.35)) for a in (0.5, 2.6, 4.7)])  # fmt: skip
    hub = turned(lathe(spline([(0.17, 0), (0.15, 0.14), (0.0, 0.33)]), segments=32), "y",
                 -np.pi / 2, by=(-2.05, 0, 1.35))  # fmt: skip
    legs = [tube([(-0.9, y * 0.35, 1.0), (-1.05, y * 0.95, 0.3)], 0.06) for y in (-1, 1)]
    tyre = lathe(fillet([(0, -0.1), (0.3, -0.1), (0.3, 0.1), (0, 0.1)], 0.08), segments=40)
    tyres = [turned(tyre, "x", np.pi / 2, by=(-1.05, y * 1.02, 0.3)) for y in (-1, 1)]
    small = turned(tyre.moved(scale=0.45), "x", np.pi / 2, by=(2.7, 0, 0.95))
    strut = tube([(2.6, 0, 1.2), (2.7, 0, 0.95)], 0.04)
    return [
        part(timber((0.3, 0.15, 0.06), seed=20), prop),
        part(metal("steel"), hub, *legs, strut),
        part(finish("rubber", None), *tyres, small),
    ]


def rocket(look: Look, rng: np.random.Generator) -> Model:
    """Build a moon rocket of the comic books: fins, portholes, painted nose."""
    colour = wish(look, rng, (RED, ORANGE, TEAL))
    coat = lacquered(Look(colour=colour, attributes=look.attributes, material=look.material), rng,
                     (colour,))  # fmt: skip
    white = gloss(companion(colour) if look.colour else (0.80, 0.78, 0.73))
    outer = spline(
        [(0.0, 0.9), (0.5, 0.9), (0.66, 1.3), (0.95, 2.6), (0.98, 3.6), (0.8, 4.9), (0.55, 5.7),
         (0.28, 6.35), (0.0, 6.75)]
    )  # fmt: skip
    cut = int(np.argmin(np.abs(outer[:, 1] - 5.0) + (outer[:, 0] < 0.3)))
    body = lathe(joined(outer[: cut + 1], [(0.0, outer[cut, 1])]), segments=112)
    tip = [(0.0, outer[cut, 1]), *(outer[cut:-1] * (1.006, 1.0)), (0.0, 6.756)]
    nose = lathe(np.array(tip), segments=112)
    fin = spline([(0.55, 2.5), (1.0, 2.0), (1.55, 1.1), (1.7, 0.0)], density=6)
    back = spline([(1.5, 0.0), (1.15, 0.65), (0.5, 1.05)], density=6)
    blade = extrude(joined(fin, back), 0.16, bevel=0.06)
    bell = lathe(fillet([(0.0, 0.92), (0.28, 0.92), (0.5, 0.35), (0.46, 0.35), (0.2, 0.86),
                         (0, 0.86)][::-1], 0.03), segments=64)  # fmt: skip
    band = [tube([(r * np.cos(a), r * np.sin(a), z) for a in np.linspace(0, 6.283, 65)[:-1]],
                 0.035, closed=True) for r, z in ((0.965, 2.75), (0.79, 4.96))]  # fmt: skip
    hoops, panes = _portholes()
    return assemble(
        [
            part(white, body),
            part(coat, nose, ring(blade, 3, start=-0.5)),
            part(metal("steel"), bell, *band, *hoops),
            part(pane(), *panes),
        ],
        turn=0.0,
    )


def _portholes() -> tuple[list[Mesh], list[Mesh]]:
    """Return rims and panes of two round windows on the rocket's front."""
    hoop = tube(np.c_[circle(0.3), np.zeros(48)], 0.065, closed=True, segments=16)
    disc = lathe(spline([(0.3, 0.0), (0.2, 0.035), (0.0, 0.05)]), segments=40)
    places = ((0.965, 3.75, 1.0), (0.96, 3.0, 0.62))
    hoops = [turned(hoop.moved(scale=s), "x", np.pi / 2, by=(0, -y, z)) for y, z, s in places]
    panes = [turned(disc.moved(scale=s), "x", np.pi / 2, by=(0, -y, z)) for y, z, s in places]
    return hoops, panes


def hot_air_balloon(look: Look, rng: np.random.Generator) -> Model:
    """Build a striped envelope with gores, ropes and a wicker basket."""
    colour = wish(look, rng, (RED, TEAL, ORANGE, YELLOW))
    profile = spline(
        [(0.75, 5.0), (1.5, 6.4), (3.2, 8.9), (3.95, 11.2), (3.6, 13.4), (2.3, 15.0), (0.9, 15.75),
         (0.0, 15.9)]
    )  # fmt: skip
    lobes = 24
    bag = lathe(profile, segments=lobes * 8, uv="unit")
    u = np.asarray(bag.uv)[:, 0]
    swell = 1 + 0.045 * np.abs(np.sin(np.pi * u * lobes)) ** 0.8
    second = CREAM if min(colour) < 0.4 else companion(colour)
    shade = (np.floor(u * lobes + 1e-4) % 2)[:, None]
    tint = np.array(colour) * (1 - shade) + np.array(second) * shade
    puffed = Mesh(
        vertices=(bag.vertices * np.stack([swell, swell, np.ones_like(u)], 1)).astype(np.float32),
        faces=bag.faces, colours=tint.astype(np.float32),
    )  # fmt: skip
    cloth = Principled(base=VertexColour(), roughness=0.55, sheen=0.3)
    skirt = lathe([(0.62, 4.2), (0.76, 5.05)], segments=64)
    ropes = [tube([(0.62 * x, 0.62 * y, 1.25), (0.66 * x, 0.66 * y, 4.3)], 0.025, segments=8)
             for x in (-1, 1) for y in (-1, 1)]  # fmt: skip
    burner = lathe(fillet([(0, 2.9), (0.2, 2.9), (0.24, 3.3), (0, 3.3)], 0.03), segments=32)
    bars = [tube([(-0.62, y, 2.9), (0.62, y, 2.9)], 0.04) for y in (-0.3, 0.3)]
    return assemble(
        [
            part(cloth, puffed),
            part(finish("fabric", colour), skirt),
            part(finish("leather", (0.2, 0.12, 0.06)), *ropes),
            part(metal("brass"), burner, *bars),
            part(_wicker(), *_gondola()),
        ]
    )


def _gondola() -> list[Mesh]:
    """Return the basket: four walls, a floor, and a padded rim."""
    walls = [box((1.4, 0.09, 1.15), bevel=0.03, at=(0, y * 0.66, 0.6)) for y in (-1, 1)]
    walls += [box((0.09, 1.4, 1.15), bevel=0.03, at=(x * 0.66, 0, 0.6)) for x in (-1, 1)]
    rim = rounded([(-0.67, -0.67), (0.67, -0.67), (0.67, 0.67), (-0.67, 0.67)], 0.12)
    edge = tube(np.c_[rim, np.full(len(rim), 1.19)], 0.085, closed=True)
    return [*walls, box((1.35, 1.35, 0.1), bevel=0.02, at=(0, 0, 0.06)), edge]


def _weave() -> Field:
    y, x = np.mgrid[0:256, 0:256] / 32.0
    over = (np.floor(x) + np.floor(y * 2)) % 2
    ridge = np.abs(np.sin(np.pi * y * 2)) * (0.55 + 0.45 * over)
    return np.clip(ridge[..., None] * np.array((0.46, 0.27, 0.12)), 0.02, 1).astype(np.float32)


def _wicker() -> Finish:
    return Principled(base=Texture(pixels=_weave(), repeat=(2.2, 2.2)), roughness=0.75)


def submarine(look: Look, rng: np.random.Generator) -> Model:
    """Build a stubby submarine with a tower, periscope, portholes and a screw."""
    coat = lacquered(look, rng, (YELLOW,))
    profile = spline([(0.0, -2.6), (0.35, -2.45), (0.85, -1.3), (0.98, 0.2), (0.85, 1.6),
                      (0.45, 2.25), (0.0, 2.4)])  # fmt: skip
    hull = turned(lathe(profile, segments=80), "y", -np.pi / 2, by=(0, 0, 1.1))
    tower = lathe(fillet([(0.0, 1.6), (0.5, 1.6), (0.42, 2.5), (0.0, 2.5)], 0.08), segments=56)
    scope = fillet([(0.1, 0, 2.4), (0.1, 0, 3.1), (-0.25, 0, 3.1)], 0.12)
    disc = lathe(spline([(0.22, 0.0), (0.14, 0.03), (0.0, 0.045)]), segments=32)
    hoop = tube(np.c_[circle(0.22), np.zeros(48)], 0.05, closed=True)
    where = [(x, s * r, 1.15) for x, r in ((-1.1, 0.905), (-0.2, 0.965), (0.7, 0.93))
             for s in (-1, 1)]  # fmt: skip
    ways = [np.pi / 2 if y < 0 else -np.pi / 2 for _, y, _ in where]
    blade = extrude(rounded([(-0.1, 0.05), (0.1, 0.05), (0.22, 0.5), (-0.22, 0.5)], 0.09), 0.06,
                    bevel=0.02)  # fmt: skip
    screw = [turned(turned(blade, "z", 1.2), "x", a, by=(2.7, 0, 1.1)) for a in (0, 2.09, 4.19)]
    fins = [box((0.7, 2.1, 0.08), bevel=0.03, at=(2.1, 0, 1.1)),
            box((0.7, 0.08, 1.9), bevel=0.03, at=(2.1, 0, 1.1))]  # fmt: skip
    return assemble(
        [
            part(coat, hull, tower, *fins),
            part(metal("brass"), tube(scope, 0.065), *screw, *(
                turned(hoop, "x", a, by=p) for a, p in zip(ways, where, strict=True))),
            part(lens((0.05, 0.12, 0.14)), *(
                turned(disc, "x", a, by=p) for a, p in zip(ways, where, strict=True))),
        ],
        turn=0.4,
    )  # fmt: skip


RECIPES: Mapping[str, Recipe] = {
    "boat": boat,
    "sailboat": sailboat,
    "airplane": airplane,
    "rocket": rocket,
    "hot air balloon": hot_air_balloon,
    "submarine": submarine,
}
