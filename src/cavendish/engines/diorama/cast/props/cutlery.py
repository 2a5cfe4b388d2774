"""What one eats and cooks with: cutlery, chopsticks, pans, boards, spoons of wood."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import RED, TEAL, dress, worn
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.model.curve import fillet, rounded, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, timber
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube

Array = np.ndarray


_LAID = -0.95
"""Radians by which cutlery lies across the view: end on it is a foreshortened handle."""


def _metal(look: Look) -> Finish:
    made = finish(look.material, look.colour, default="silver")
    return worn(look, made)


def _arched(mesh: Mesh, *, rise: float, start: float, end: float) -> Mesh:
    """Bend a flat, lying thing (along y) so that its middle lifts off the table."""

    def lift(p: Array) -> Array:
        share = np.clip((p[:, 1] - start) / (end - start), 0, 1)
        out = p.copy()
        out[:, 2] += rise * np.sin(np.pi * share) ** 2
        return out

    return bent(mesh, lift)


def _flat(outline: Array, thick: float, *, bevel: float = 0.0006) -> Mesh:
    """Return an outline (x, y) as a plate lying on the table, front edge towards -y."""
    return turned(extrude(outline, thick, bevel=bevel), "x", -np.pi / 2, by=(0, 0, thick / 2))


def _symmetric(half: list[tuple[float, float]]) -> Array:
    """Return the outline through points of the right half, from the bottom up."""
    line = spline(half, density=6)
    return np.concatenate([line, line[::-1] * (-1, 1)])


def _handle_half() -> list[tuple[float, float]]:
    return [(0.0005, -0.1), (0.008, -0.096), (0.0095, -0.08), (0.005, -0.02), (0.004, 0.02)]


def fork(look: Look, rng: np.random.Generator) -> Model:
    """Build a table fork lying tines up."""
    del rng
    stem = _symmetric([*_handle_half(), (0.0045, 0.035), (0.012, 0.052), (0.0125, 0.062),
                       (0.0125, 0.064), (0.0005, 0.0645)])  # fmt: skip
    tines = [
        tube(
            spline([(x, 0.055, 0.0), (x, 0.08, 0.0), (x * 0.96, 0.1, 0.0)]),
            [0.0017, 0.0015, 0.0006],
            segments=8,
        )
        for x in (-0.0108, -0.0036, 0.0036, 0.0108)
    ]
    body = [_flat(stem, 0.0024), *[t.moved(by=(0, 0, 0.0013)) for t in tines]]
    curved = [_arched(m, rise=0.011, start=-0.11, end=0.075) for m in body]
    return assemble([part(_metal(look), *[_cupped(m, 0.06) for m in curved])], turn=_LAID)


def _cupped(mesh: Mesh, start: float) -> Mesh:
    """Let the tip curve up from ``start`` on."""

    def rise(p: Array) -> Array:
        out = p.copy()
        out[:, 2] += 6.0 * np.clip(p[:, 1] - start, 0, None) ** 2
        return out

    return bent(mesh, rise)


def spoon(look: Look, rng: np.random.Generator) -> Model:
    """Build a table spoon lying bowl up; a wooden one is a cook's."""
    del rng
    if look.material == "wood":
        return wooden_spoon(look, np.random.default_rng(1))
    stem = _arched(_flat(_symmetric([*_handle_half(), (0.0045, 0.05), (0.001, 0.053)]), 0.0026),
                   rise=0.012, start=-0.11, end=0.075)  # fmt: skip
    return assemble([part(_metal(look), stem, _bowl(0.02, 0.032, 0.074, 0.0011))], turn=_LAID)


def _bowl(wide: float, long: float, y: float, thick: float) -> Mesh:
    """Return a spoon's bowl around (0, y): a shallow shell, a little narrower at the tip."""
    profile = [(0.0, 0.0), (0.5, 0.03), (0.85, 0.19), (1.0, 0.42), (0.97, 0.44), (0.8, 0.27),
               (0.45, 0.1), (0.0, 0.07)]  # fmt: skip
    shell = lathe(spline(profile), segments=64)

    def shape(p: Array) -> Array:
        x = p[:, 0] * wide * (1 - 0.16 * p[:, 1])
        return np.stack([x, y + p[:, 1] * long, p[:, 2] * wide * 0.75 + thick * 0], 1)

    return bent(shell, shape)


def knife(look: Look, rng: np.random.Generator) -> Model:
    """Build a kitchen knife: a broad blade, a riveted wooden handle."""
    del rng
    blade = [(0.0, -0.002), (0.02, -0.02), (0.11, -0.021), (0.165, -0.008), (0.195, 0.012),
             (0.19, 0.0135), (0.0, 0.0135)]  # fmt: skip
    steel = metal(
        "steel", look.colour if look.material in {None, "metal"} else None, roughness=0.16
    )
    edge = _flat(rounded(np.array(blade), 0.004), 0.0022)
    bolster = box((0.012, 0.026, 0.012), bevel=0.003, at=(-0.004, 0.002, 0.0065))
    grip = hull(
        [
            (-0.125, 0.0075, 0.006, 0.004, 3),
            (-0.12, 0.0075, 0.0125, 0.0068, 3.4),
            (-0.06, 0.0075, 0.0105, 0.0068, 3.4),
            (-0.01, 0.0075, 0.012, 0.0068, 3.4),
        ]
    )
    pins = [sphere(0.0022, at=(x, 0, 0.0138), segments=14) for x in (-0.1, -0.065, -0.03)]
    wood = (
        finish(look.material, look.colour)
        if look.material == "wood"
        else timber((0.12, 0.06, 0.03))
    )
    return assemble(
        [part(steel, edge, bolster), part(wood, grip), part(metal("brass"), *pins)], turn=0.3
    )


def table_knife(look: Look, rng: np.random.Generator) -> Model:
    """Build a dinner knife all of metal."""
    del rng
    outline = [(-0.005, -0.105), (0.005, -0.105), (0.0065, -0.06), (0.004, 0.0), (0.0075, 0.02),
               (0.009, 0.08), (0.003, 0.105), (-0.005, 0.1), (-0.005, 0.02), (-0.004, 0.0),
               (-0.0065, -0.06)]  # fmt: skip
    return assemble(
        [part(_metal(look), _flat(rounded(np.array(outline), 0.003), 0.003))], turn=_LAID
    )


def set_of_cutlery(look: Look, rng: np.random.Generator) -> Model:
    """Lay a fork, a knife and a spoon side by side."""
    laid = [make(look, rng).moved(turn=-_LAID, by=(x, 0, 0)) for make, x in
            ((fork, -0.04), (table_knife, 0.0), (spoon, 0.04))]  # fmt: skip
    return assemble([p for model in laid for p in model.parts])


def wooden_spoon(look: Look, rng: np.random.Generator) -> Model:
    """Build a cook's wooden spoon."""
    wood = timber(look.colour or (0.48, 0.27, 0.12), seed=int(rng.integers(3)) * 20)
    stem = tube([(0, -0.17, 0.006), (0, 0.0, 0.009), (0, 0.085, 0.011)], [0.0055, 0.005, 0.006])
    return assemble([part(wood, stem, _bowl(0.03, 0.042, 0.115, 0.003))], turn=0.3)


def chopsticks(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of lacquered chopsticks on a little rest."""
    coat = dress(look, rng, material="wood", choices=((0.16, 0.03, 0.02), (0.05, 0.03, 0.02)))
    sticks = [
        tube([(-0.12, y * 2.2, 0.0045), (0.1, y, 0.0175)], [0.0044, 0.0022], segments=16)
        for y in (-0.0045, 0.0045)
    ]
    rest = hull([(0.066, 0.005, 0.022, 0.004, 3), (0.075, 0.006, 0.025, 0.0065, 3),
                 (0.084, 0.005, 0.022, 0.004, 3)])  # fmt: skip
    ends = [
        tube([(0.08, y * 1.1, 0.0163), (0.1, y, 0.0176)], [0.0027, 0.0024])
        for y in (-0.0045, 0.0045)
    ]
    return assemble(
        [part(coat, *sticks), part(finish("ceramic", TEAL), rest), part(metal("gold"), *ends)]
    )


def pan(look: Look, rng: np.random.Generator) -> Model:
    """Build a frying pan with a long handle."""
    coat = dress(look, rng, material="iron", choices=None if look.colour is None else (RED,))
    wall = [(0, 0), (0.1, 0), (0.128, 0.042), (0.132, 0.043), (0.131, 0.045), (0.124, 0.041),
            (0.099, 0.006), (0, 0.006)]  # fmt: skip
    stem = hull([(0.12, 0.036, 0.016, 0.005, 3), (0.16, 0.042, 0.011, 0.005, 3),
                 (0.3, 0.058, 0.012, 0.007, 3), (0.315, 0.06, 0.008, 0.005, 2.5)])  # fmt: skip
    eggs = {"egg", "eggs", "fried egg"} & {look.contents or ""}
    parts = [
        part(coat, lathe(fillet(wall, 0.006), segments=96)),
        part(timber((0.1, 0.05, 0.03)), stem),
    ]
    if eggs:
        parts += [part(matt((0.8, 0.79, 0.75)), lathe([(0.06, 0.007), (0, 0.012)]))]
    return assemble(
        parts, {"inside": top(0.006, 0.085, 0.085), "top": top(0.006, 0.085, 0.085)}, turn=-0.4
    )


def cutting_board(look: Look, rng: np.random.Generator) -> Model:
    """Build a thick wooden board with a hole to hang it."""
    wood = timber(look.colour or (0.42, 0.23, 0.1), seed=int(rng.integers(3)) * 20, planks=5)
    outline = rounded(np.array([(-0.19, -0.12), (0.19, -0.12), (0.19, 0.12), (-0.19, 0.12)]), 0.025)
    hole = 0.013 * np.stack(
        [np.cos(t := np.linspace(0, 2 * np.pi, 28, endpoint=False)), np.sin(t)], 1
    ) + (
        0.16,
        0,
    )
    plate = turned(
        extrude(outline, 0.022, holes=[hole], bevel=0.004), "x", -np.pi / 2, by=(0, 0, 0.011)
    )
    return assemble([part(wood, plate)], {"top": top(0.022, 0.15, 0.1)}, turn=0.1)


RECIPES: Mapping[str, Recipe] = {
    "fork": fork,
    "spoon": spoon,
    "knife": knife,
    "table knife": table_knife,
    "cutlery": set_of_cutlery,
    "wooden spoon": wooden_spoon,
    "chopsticks": chopsticks,
    "frying pan": pan,
    "cutting board": cutting_board,
}
