"""Tools made to fit a figure's hand: what professions carry, and books to read.

A tool's grip is at its origin, its shaft along z, its front towards -y; metres of a grown-up.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.papers import (
    book,
    chart,
    letter,
    newspaper,
    notebook,
    scroll,
    umbrella,
)
from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at, unit_of
from cavendish.engines.diorama.cast.figures.stuffs import (
    DARK,
    GOLD,
    PALE,
    RED,
    STEEL,
    WOOD,
    add,
    rod,
)
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.model.sdf import Shell, brick, ellipsoid, limb, ring, skirt


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """How a tool is made and held."""

    make: Callable[[Figure, RGB | None], None]
    stance: str = "hold"
    hand: str = "hand_r"
    tilt: tuple[float, float, float] = (0.0, 8.0, 8.0)
    """Yaw, pitch (forward) and roll in degrees."""


def grasp(figure: Model, name: str, colour: RGB | None = None) -> Model:
    """Return a figure with a tool in its hand."""
    tool = TOOLS[name]
    made = Figure()
    tool.make(made, colour)
    axes = turning(tool.tilt[0], tool.tilt[1], -tool.tilt[2])
    held = set_at(made.model(), at(figure, tool.hand), axes=axes, scale=unit_of(figure))
    return joined(figure, held)


def _ladle(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.06, 0.30, 0.012, PALE)
    bowl = Shell(0.01).add(ellipsoid((0, -0.03, 0.34), (0.06, 0.06, 0.045)), PALE)
    bowl.cut(ellipsoid((0, -0.035, 0.365), (0.048, 0.048, 0.035)))
    add(figure, "satin", bowl)


def _rolling_pin(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.10, 0.36, 0.016, WOOD)
    add(figure, "satin", Shell().add(limb((0, 0, 0.06), (0, 0, 0.28), 0.042), PALE))


def _tray(figure: Figure, _: RGB | None) -> None:
    plate = Shell(0.01).add(ellipsoid((0, -0.04, 0.05), (0.19, 0.19, 0.016)), STEEL)
    plate.add(ring((0, -0.04, 0.06), (0.18, 0.18), 0.012), STEEL)
    add(figure, "metal", plate)
    for x, code in ((-0.07, "#c9503c"), (0.06, "#e0a63a")):
        add(
            figure,
            "gloss",
            Shell().add(
                skirt((x, -0.04, 0.17), (x, -0.04, 0.062), (0.036, 0.028), depth=1), from_hex(code)
            ),
        )


def _flask(figure: Figure, colour: RGB | None) -> None:
    glow = colour or from_hex("#4fae6a")
    shell = Shell(0.02).add(
        skirt((0, 0, 0.10), (0, 0, -0.02), (0.03, 0.10), depth=1, curve=1), glow
    )
    shell.add(limb((0, 0, 0.08), (0, 0, 0.19), 0.03), from_hex("#d6e6e2"), blend=0.02)
    shell.add(ring((0, 0, 0.20), (0.032, 0.032), 0.011), from_hex("#d6e6e2"), blend=0.004)
    add(figure, "gloss", shell)


def _hose(figure: Figure, _: RGB | None) -> None:
    steps = np.linspace(0, 2.2 * np.pi, 28)
    coil = [
        (0.13 * float(np.cos(s)) - 0.13, -0.02 * s, -0.13 + 0.13 * float(np.sin(s))) for s in steps
    ]
    figure.add("satin", cord(coil, 0.026, RED))
    add(figure, "metal", Shell().add(limb((0, 0, -0.04), (0, -0.03, 0.17), 0.028, 0.036), GOLD))


def _pitchfork(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.62, 0.52, 0.017, WOOD)
    for x in (-0.09, 0.0, 0.09):
        path = [(0, 0, 0.50), (x, -0.01, 0.56), (x, -0.03, 0.82)]
        figure.add("metal", cord(path, [0.014, 0.014, 0.006], STEEL))


def _hammer(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.09, 0.25, 0.016, WOOD)
    add(
        figure,
        "metal",
        Shell(0.01).add(brick((0, -0.02, 0.26), (0.034, 0.09, 0.034), 0.014), STEEL),
    )


def _wrench(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.08, 0.24, 0.018, STEEL, "metal")
    head = Shell(0.01).add(ellipsoid((0, 0, 0.28), (0.062, 0.022, 0.062)), STEEL)
    head.cut(brick((0, 0, 0.32), (0.026, 0.05, 0.04), 0.004))
    add(figure, "metal", head)


def _brush(figure: Figure, colour: RGB | None) -> None:
    rod(figure, -0.12, 0.16, 0.013, WOOD)
    rod(figure, 0.15, 0.21, 0.019, GOLD, "metal")
    add(
        figure,
        "satin",
        Shell().add(
            limb((0, 0, 0.21), (0, -0.01, 0.29), 0.022, 0.006), colour or from_hex("#2f6fb0")
        ),
    )


def _sword(figure: Figure, _: RGB | None) -> None:
    blade = Shell(0.004).add(brick((0, 0, 0.40), (0.034, 0.011, 0.31), 0.008), STEEL)
    blade.add(limb((0, 0, 0.69), (0, 0, 0.78), 0.030, 0.004), STEEL, blend=0.02)
    add(figure, "metal", blade)
    rod(figure, -0.07, 0.08, 0.020, from_hex("#5a3420"))
    add(
        figure,
        "metal",
        Shell()
        .add(limb((-0.11, 0, 0.085), (0.11, 0, 0.085), 0.020), GOLD)
        .add(ellipsoid((0, 0, -0.085), (0.03, 0.03, 0.03)), GOLD),
    )


def _sceptre(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.30, 0.36, 0.018, GOLD, "metal")
    figure.add("gloss", bead((0, 0, 0.43), 0.06, from_hex("#b3232b")))
    for z in (0.36, -0.30):
        figure.add("metal", bead((0, 0, z), (0.036, 0.036, 0.028), GOLD))


def _staff(figure: Figure, _: RGB | None) -> None:
    path = [(0.02, 0, -0.74), (-0.01, 0, -0.2), (0.0, 0, 0.1), (0.015, 0, 0.5), (0, 0, 0.68)]
    figure.add("cloth", cord(path, [0.022, 0.026, 0.022, 0.026, 0.030], from_hex("#6b4a2e")))
    for side in (-1, 1):
        claw = [(0, 0, 0.66), (side * 0.08, 0, 0.76), (side * 0.03, 0, 0.88)]
        figure.add("cloth", cord(claw, [0.026, 0.022, 0.010], from_hex("#6b4a2e")))
    figure.add("gloss", bead((0, 0, 0.78), 0.055, from_hex("#3fa7c9")))


def _broom(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.40, 0.62, 0.018, WOOD)
    straw = Shell(0.01)
    for k in range(14):
        a = k * 2.4
        r = 0.09 * np.sqrt((k + 0.5) / 14)
        straw.add(
            limb(
                (0.4 * r * np.cos(a), 0.4 * r * np.sin(a), -0.38),
                (r * np.cos(a), r * np.sin(a), -0.70),
                0.024,
                0.016,
            ),
            from_hex("#c99a4a"),
        )
    straw.add(ring((0, 0, -0.43), (0.045, 0.045), 0.018), RED, blend=0.002)
    add(figure, "cloth", straw)


def _wand(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.06, 0.26, 0.012, from_hex("#f1ede4"))
    star = Shell(0.008)
    for k in range(5):
        a = np.pi / 2 + 2 * np.pi * k / 5
        star.add(
            limb((0, 0, 0.32), (0.085 * np.cos(a), 0, 0.32 + 0.085 * np.sin(a)), 0.034, 0.008),
            GOLD,
        )
    add(figure, "satin", star)


def _fishing_rod(figure: Figure, _: RGB | None) -> None:
    figure.add(
        "satin",
        cord(
            [(0, 0.02, -0.14), (0, 0, 0.1), (0, -0.08, 0.5), (0, -0.3, 0.9)],
            [0.018, 0.016, 0.011, 0.006],
            WOOD,
        ),
    )
    figure.add(
        "white", cord([(0, -0.3, 0.9), (0, -0.36, 0.5), (0, -0.37, 0.12)], 0.003, (0.8, 0.8, 0.8))
    )
    figure.add("gloss", bead((0, -0.37, 0.10), 0.026, RED))
    figure.add("metal", bead((0, -0.03, 0.02), (0.02, 0.035, 0.035), STEEL))


def _pointer(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.08, 0.42, 0.010, DARK)
    figure.add("white", bead((0, 0, 0.43), 0.014, (0.9, 0.9, 0.88)))


def _briefcase(figure: Figure, _: RGB | None) -> None:
    leather = from_hex("#6b3f24")
    case = Shell(0.005).add(brick((0, 0, -0.17), (0.06, 0.19, 0.13), 0.025), leather)
    case.add(brick((0, 0, -0.11), (0.064, 0.19, 0.008), 0.004), mix((0, 0, 0), leather, 0.6))
    add(figure, "satin", case)
    figure.add(
        "satin",
        cord(
            [(0, -0.07, -0.05), (0, -0.06, 0.0), (0, 0.06, 0.0), (0, 0.07, -0.05)], 0.014, leather
        ),
    )
    for y in (-0.10, 0.10):
        figure.add("metal", bead((-0.062, y, -0.11), (0.008, 0.018, 0.018), GOLD))


def _axe(figure: Figure, _: RGB | None) -> None:
    rod(figure, -0.30, 0.40, 0.019, WOOD)
    head = Shell(0.01).add(ellipsoid((-0.10, 0, 0.34), (0.12, 0.022, 0.13)), STEEL)
    head.cut(ellipsoid((-0.02, 0, 0.49), (0.12, 0.1, 0.07))).cut(
        ellipsoid((-0.02, 0, 0.19), (0.12, 0.1, 0.07))
    )
    head.add(brick((0, 0, 0.34), (0.036, 0.028, 0.045), 0.01), STEEL)
    add(figure, "metal", head)


def _sack(figure: Figure, _: RGB | None) -> None:
    cloth = from_hex("#8a5f3c")
    sack = Shell(0.06).add(ellipsoid((-0.06, 0.08, -0.28), (0.22, 0.20, 0.24)), cloth)
    sack.add(limb((0, 0, -0.06), (0, 0, 0.06), 0.045, 0.08), cloth).add(
        ring((0, 0, -0.04), (0.05, 0.05), 0.018), GOLD, blend=0.003
    )
    add(figure, "cloth", sack)


def _club(figure: Figure, _: RGB | None) -> None:
    add(figure, "cloth", Shell(0.02).add(limb((0, 0, -0.08), (0, 0, 0.34), 0.022, 0.075), WOOD))


def _lasso(figure: Figure, _: RGB | None) -> None:
    for k in range(3):
        coil = [
            (
                0.02 * k - 0.02 + 0.02 * float(np.sin(s)),
                0.11 * float(np.cos(s)),
                -0.10 + 0.13 * float(np.sin(s)),
            )
            for s in np.linspace(0, 2 * np.pi, 25)
        ]
        figure.add("cloth", cord(coil, 0.012, PALE))


def _microphone(figure: Figure, _: RGB | None) -> None:
    add(figure, "satin", Shell().add(limb((0, 0, -0.09), (0, 0, 0.10), 0.017, 0.026), DARK))
    figure.add("metal", bead((0, 0, 0.135), 0.042, STEEL))


def _camera(figure: Figure, _: RGB | None) -> None:
    body = Shell(0.01).add(brick((0, 0.0, 0.02), (0.11, 0.045, 0.07), 0.02), DARK)
    body.add(brick((0, 0.0, 0.10), (0.045, 0.035, 0.03), 0.012), DARK)
    add(figure, "satin", body)
    add(figure, "metal", Shell().add(limb((0, -0.04, 0.02), (0, -0.11, 0.02), 0.055), STEEL))
    add(figure, "gloss", Shell().add(limb((0, -0.10, 0.02), (0, -0.118, 0.02), 0.042), DARK))


def _phone(figure: Figure, colour: RGB | None) -> None:
    add(
        figure,
        "satin",
        Shell(0.002).add(brick((0, -0.02, 0.05), (0.055, 0.010, 0.105), 0.01), colour or DARK),
    )
    add(
        figure,
        "gloss",
        Shell(0.002).add(brick((0, 0.0, 0.05), (0.047, 0.014, 0.095), 0.006), from_hex("#3f7fa8")),
    )


TOOLS: Mapping[str, Tool] = MappingProxyType(
    {
        "ladle": Tool(make=_ladle, tilt=(0, 4, 26)),
        "rolling pin": Tool(make=_rolling_pin, tilt=(0, 4, 24)),
        "tray": Tool(make=_tray, stance="raised", tilt=(0, 0, 0)),
        "flask": Tool(make=_flask, tilt=(0, 0, 4)),
        "hose": Tool(make=_hose, tilt=(0, 40, 10)),
        "fork": Tool(make=_pitchfork, stance="raised", tilt=(0, 0, 6)),
        "hammer": Tool(make=_hammer, tilt=(0, 12, 12)),
        "wrench": Tool(make=_wrench, tilt=(0, 10, 12)),
        "brush": Tool(make=_brush, tilt=(0, 14, 16)),
        "paintbrush": Tool(make=_brush, tilt=(0, 14, 16)),
        "sword": Tool(make=_sword, stance="raised", tilt=(0, 6, 18)),
        "sceptre": Tool(make=_sceptre, tilt=(0, 0, 14)),
        "staff": Tool(make=_staff, stance="raised", tilt=(0, 2, 6)),
        "broom": Tool(make=_broom, stance="raised", tilt=(0, 4, 10)),
        "wand": Tool(make=_wand, stance="raised", tilt=(0, 16, 14)),
        "rod": Tool(make=_fishing_rod, tilt=(0, 20, 10)),
        "pointer": Tool(make=_pointer, stance="raised", tilt=(0, 18, 24)),
        "scroll": Tool(make=scroll, tilt=(20, 0, 10)),
        "briefcase": Tool(make=_briefcase, stance="bag", tilt=(0, 0, 0)),
        "axe": Tool(make=_axe, stance="raised", tilt=(0, 6, 12)),
        "sack": Tool(make=_sack, stance="raised", tilt=(0, 0, 0)),
        "letter": Tool(make=letter, tilt=(-12, -8, 6)),
        "club": Tool(make=_club, stance="raised", tilt=(0, 8, 22)),
        "lasso": Tool(make=_lasso, stance="bag", tilt=(0, 0, 0)),
        "microphone": Tool(make=_microphone, stance="mouth", tilt=(0, -34, 16)),
        "camera": Tool(make=_camera, stance="camera", hand="hold", tilt=(0, 0, 0)),
        "phone": Tool(make=_phone, tilt=(0, -14, 0)),
        "book": Tool(make=book, stance="read", hand="hold", tilt=(0, -28, 0)),
        "newspaper": Tool(make=newspaper, stance="read", hand="hold", tilt=(0, -16, 0)),
        "magazine": Tool(make=book, stance="read", hand="hold", tilt=(0, -28, 0)),
        "menu": Tool(make=book, stance="read", hand="hold", tilt=(0, -24, 0)),
        "comic": Tool(make=book, stance="read", hand="hold", tilt=(0, -28, 0)),
        "map": Tool(make=chart, stance="read", hand="hold", tilt=(0, -20, 0)),
        "umbrella": Tool(make=umbrella, stance="raised", tilt=(0, -3, -9)),
        "notebook": Tool(make=notebook, stance="read", hand="hold", tilt=(0, -24, 0)),
    }
)
"""Tools by name."""
