"""Papers: books, letters, maps to read, and the umbrella to stay dry. Knows no hands."""

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.stuffs import GOLD, PAPER, RED, STEEL, WOOD, add, rod
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord
from cavendish.engines.diorama.model.frame import Floats, turning
from cavendish.engines.diorama.model.sdf import Shell, beyond, brick, ellipsoid, limb, ring


def scroll(figure: Figure, _: RGB | None) -> None:
    """Make a scroll."""
    add(
        figure,
        "cloth",
        Shell(0.004)
        .add(limb((-0.15, 0, 0), (0.15, 0, 0), 0.036), PAPER)
        .add(ring((0, 0, 0), (0.036, 0.036), 0.012, turning(90, 90)), RED),
    )


def letter(figure: Figure, _: RGB | None) -> None:
    """Make a letter."""
    add(
        figure,
        "cloth",
        Shell(0.002).add(brick((0, -0.02, 0.05), (0.11, 0.008, 0.075), 0.005), PAPER),
    )
    figure.add(
        "satin",
        cord(
            [(-0.10, -0.03, 0.115), (0, -0.031, 0.045), (0.10, -0.03, 0.115)],
            0.004,
            mix((0, 0, 0), PAPER, 0.7),
        ),
    )
    figure.add("satin", bead((0, -0.031, 0.045), (0.018, 0.006, 0.018), RED))


def book(figure: Figure, colour: RGB | None) -> None:
    """Make an open book: the cover towards -y, the pages towards the reader."""
    hide = colour or RED
    cover, pages = Shell(0.004), Shell(0.004)
    for side in (-1, 1):
        turn = turning(0, 0, 0) @ np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]], float)
        lean = np.radians(side * 17)
        c, s = float(np.cos(lean)), float(np.sin(lean))
        turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
        cover.add(
            brick(turn @ np.array((side * 0.125, -0.012, 0)), (0.130, 0.011, 0.168), 0.006, turn),
            hide,
        )
        pages.add(
            brick(turn @ np.array((side * 0.118, 0.014, 0)), (0.112, 0.022, 0.152), 0.012, turn),
            PAPER,
        )
    cover.add(
        limb((0, -0.012, -0.155), (0, -0.012, 0.155), 0.020), mix((0, 0, 0), hide, 0.8), blend=0.01
    )
    for z in (-0.09, 0.09):
        cover.paint(brick((0, 0, z), (0.3, 0.1, 0.007), 0.002), GOLD, soft=0.003)
    cover.paint(ellipsoid((0.12, -0.03, 0.0), (0.045, 0.08, 0.045)), GOLD, soft=0.004)
    add(figure, "cloth", cover)
    add(figure, "cloth", pages)


def sheet(figure: Figure, size: tuple[float, float], colour: RGB, ink: RGB) -> None:
    """Make a sheet."""
    wide, tall = size
    sheet = Shell(0.002).add(brick((0, 0, 0.02), (wide, 0.007, tall), 0.004), colour)
    add(figure, "cloth", sheet)
    for k in range(6):
        z = 0.02 + tall * (0.72 - 0.27 * k)
        half = wide * (0.82 if k else 0.55)
        figure.add(
            "cloth",
            cord(
                [(-half, -0.008, z), (0, -0.008, z), (half, -0.008, z)], 0.0055 if k else 0.011, ink
            ),
        )


def newspaper(figure: Figure, _: RGB | None) -> None:
    """Make a newspaper."""
    sheet(figure, (0.25, 0.18), from_hex("#dcd8cc"), from_hex("#4a4846"))


def chart(figure: Figure, _: RGB | None) -> None:
    """Make a map."""
    sheet(figure, (0.24, 0.16), from_hex("#e3d2a6"), from_hex("#a86a3c"))


def notebook(figure: Figure, colour: RGB | None) -> None:
    """Make a notebook."""
    sheet(figure, (0.13, 0.16), colour or from_hex("#3f6f9c"), PAPER)


def umbrella(figure: Figure, colour: RGB | None) -> None:
    """Make an open umbrella whose canopy stands over the head."""
    cloth = colour or from_hex("#b3322c")
    crook = [(0.0, 0, -0.14), (-0.035, 0, -0.17), (-0.06, 0, -0.13)]
    figure.add("satin", cord([*crook[::-1], (0, 0, 0.0)], 0.016, WOOD))
    rod(figure, 0.0, 1.16, 0.011, STEEL, "metal")
    ribs = 8

    def tips(points: Floats) -> Floats:
        turn = np.arctan2(points[:, 1], points[:, 0])
        share = np.abs((turn / (2 * np.pi) * ribs) % 1 - 0.5) * 2
        base = np.array(cloth)
        return base * (0.78 + 0.22 * np.clip((1 - share) * 14, 0, 1))[:, None]

    dome = Shell(0.01).add(ellipsoid((0, 0, 0.74), (0.62, 0.62, 0.40)), tips)
    dome.cut(ellipsoid((0, 0, 0.73), (0.605, 0.605, 0.385)), blend=0.004)
    dome.cut(beyond((0, 0, 0.80), (0, 0, 1)), blend=0.004)
    for k in range(ribs):
        a = 2 * np.pi * (k + 0.5) / ribs
        rim = (0.62 * np.cos(a), 0.62 * np.sin(a), 0.79)
        dome.cut(ellipsoid(rim, (0.2, 0.2, 0.085)), blend=0.012)
    add(figure, "satin", dome)
    figure.add("metal", bead((0, 0, 1.17), (0.016, 0.016, 0.03), STEEL))
