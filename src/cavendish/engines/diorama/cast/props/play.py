"""Small things of play and kitchen: draughts, party hats, snowballs, dough, radishes."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import BOLD, WHITE, wish
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, matt, paint
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, sphere, tube


def chess_board(look: Look, rng: np.random.Generator) -> Model:
    """Build a chequered board with draughtsmen on it."""
    del rng
    cell = 0.045
    frame = box((8 * cell + 0.05, 8 * cell + 0.05, 0.024), bevel=0.006, at=(0, 0, 0.012))
    spots = [(column, row) for row in range(8) for column in range(8)]

    def at(column: int, row: int, z: float) -> tuple[float, float, float]:
        return ((column - 3.5) * cell, (row - 3.5) * cell, z)

    fields = [
        [
            box((cell, cell, 0.004), bevel=0.0003, at=at(c, r, 0.025), steps=1)
            for c, r in spots
            if (c + r) % 2 == odd
        ]
        for odd in (0, 1)
    ]
    man = lathe(
        fillet([(0, 0), (0.017, 0), (0.017, 0.009), (0.012, 0.009), (0, 0.007)], 0.002), segments=32
    )
    men = [
        [man.moved(by=at(c, r, 0.027)) for c, r in spots if (c + r) % 2 == 0 and r in rows]
        for rows in ((0, 1, 3), (5, 6, 7))
    ]
    light, dark = finish("wood", (0.62, 0.44, 0.24)), finish("wood", (0.10, 0.05, 0.025))
    return assemble(
        [
            part(finish(look.material or "wood", look.colour or (0.22, 0.10, 0.04)), frame),
            part(dark, *fields[0]),
            part(light, *fields[1]),
            part(paint(WHITE), *men[0]),
            part(paint(BOLD[0]), *men[1]),
        ],
        {"top": top(0.03, 0.15, 0.15)},
    )


def party_hat(look: Look, rng: np.random.Generator) -> Model:
    """Build a paper cone with dots, a pompom at its tip and a frill at its rim."""
    tone = wish(look, rng, BOLD)
    cone = lathe([(0.09, 0.0), (0.002, 0.21)], segments=64)
    dots: list[Mesh] = []
    for k in range(26):
        z = 0.018 + 0.165 * k / 26
        r, angle = 0.09 * (1 - z / 0.214), 2.4 * k
        spot = (r * float(np.cos(angle)), r * float(np.sin(angle)), z)
        dots.append(sphere(0.0085 * (1 - 0.4 * k / 26), at=spot, segments=14))
    tuft = [
        sphere(
            0.016, at=(0.014 * float(np.cos(a)), 0.014 * float(np.sin(a)), 0.213 + h), segments=14
        )
        for h in (-0.004, 0.012)
        for a in np.linspace(0, 2 * np.pi, 6, endpoint=False)
    ]
    frill = [
        sphere(0.011, at=(0.091 * float(np.cos(a)), 0.091 * float(np.sin(a)), 0.009), segments=12)
        for a in np.linspace(0, 2 * np.pi, 34, endpoint=False)
    ]
    second = look.second or (WHITE if sum(tone) < 1.2 else BOLD[2])
    return assemble([part(paint(tone), cone), part(matt(second), *dots, *tuft, *frill)])


def snowball(look: Look, rng: np.random.Generator) -> Model:
    """Build a ball of pressed snow, not quite round."""
    ball = sphere(0.05, segments=72)
    points = ball.vertices.astype(np.float64)
    rough = waves(points * 20, rng, scale=0.5, octaves=4)
    lumpy = points * (1 + 0.035 * rough)[:, None]
    white = look.colour or (0.84, 0.87, 0.92)
    snow = Principled(base=white, roughness=0.9, sheen=0.4, flatness=0.5)
    return assemble([part(snow, bent(ball, lambda _: lumpy))])


def dough(look: Look, rng: np.random.Generator) -> Model:
    """Build a ball of dough on a floured board with a rolling pin behind it."""
    del rng
    ball = cushion((0.24, 0.22, 0.12), bevel=0.055, puff=(0.012, 0.012, 0.03), at=(0, 0, 0.085))
    board = box((0.46, 0.34, 0.022), bevel=0.006, at=(0, 0.02, 0.011))
    pin = turned(
        lathe(
            fillet(
                [
                    (0, -0.24),
                    (0.011, -0.24),
                    (0.011, -0.16),
                    (0.026, -0.155),
                    (0.026, 0.155),
                    (0.011, 0.16),
                    (0.011, 0.24),
                    (0, 0.24),
                ],
                0.004,
            )
        ),
        "y",
        np.pi / 2,
        by=(0, 0.155, 0.05),
    )
    return assemble(
        [
            part(matt(look.colour or (0.78, 0.68, 0.50)), ball),
            part(finish("wood", None), board),
            part(finish("wood", (0.48, 0.30, 0.15)), pin),
        ]
    )


def daikon(look: Look, rng: np.random.Generator) -> Model:
    """Build a white radish standing up, its leaves on top."""
    root = spline(
        [
            (0.0, 0),
            (0.006, 0.02),
            (0.03, 0.10),
            (0.046, 0.19),
            (0.044, 0.25),
            (0.02, 0.28),
            (0, 0.282),
        ]
    )
    leaves: list[Mesh] = []
    for k in range(9):
        way, out = 2.4 * k, 0.045 + 0.008 * (k % 4)
        path = spline(
            [
                (0, 0, 0.27),
                (0.4 * out * np.cos(way), 0.4 * out * np.sin(way), 0.34),
                (out * np.cos(way), out * np.sin(way), 0.41 - 0.006 * k),
            ]
        )
        leaves.append(tube(path, [0.004, 0.012, 0.014, 0.004], flat=0.3, segments=10))
    skin = Principled(base=wish(look, rng, ((0.80, 0.79, 0.72),)), roughness=0.4, clearcoat=0.3)
    return assemble([part(skin, lathe(root, segments=48)), part(matt((0.08, 0.26, 0.05)), *leaves)])


RECIPES: Mapping[str, Recipe] = {
    "chess board": chess_board,
    "party hat": party_hat,
    "snowball": snowball,
    "dough": dough,
    "daikon": daikon,
}
