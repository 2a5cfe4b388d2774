"""Tools made to fit a figure's hand: what professions carry, and books to read.

A tool's grip is at its origin, its shaft along z, its front towards -y; metres of a grown-up.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.cast.figures.placing import at, joined, set_at, unit_of
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord
from cavendish.engines.diorama.model.frame import Floats, turning
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.model.sdf import Shell, brick, ellipsoid, limb, ring, skirt

_FINE = 0.008
_WOOD = from_hex("#8a5a33")
_PALE = from_hex("#c99b62")
_STEEL = (0.62, 0.63, 0.65)
_GOLD = from_hex("#d9a83c")
_PAPER = from_hex("#f1e8d3")
_RED = from_hex("#a8322c")
_DARK = from_hex("#2a2624")


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


def _add(figure: Figure, stuff: Stuff, shell: Shell) -> None:
    figure.add(stuff, mesh(shell, voxel=_FINE))


def _rod(
    figure: Figure, low: float, high: float, radius: float, colour: RGB, stuff: Stuff = "satin"
) -> None:
    figure.add(stuff, cord([(0, 0, low), (0, 0, (low + high) / 2), (0, 0, high)], radius, colour))


def _ladle(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.06, 0.30, 0.012, _PALE)
    bowl = Shell(0.01).add(ellipsoid((0, -0.03, 0.34), (0.06, 0.06, 0.045)), _PALE)
    bowl.cut(ellipsoid((0, -0.035, 0.365), (0.048, 0.048, 0.035)))
    _add(figure, "satin", bowl)


def _rolling_pin(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.10, 0.36, 0.016, _WOOD)
    _add(figure, "satin", Shell().add(limb((0, 0, 0.06), (0, 0, 0.28), 0.042), _PALE))


def _tray(figure: Figure, _: RGB | None) -> None:
    plate = Shell(0.01).add(ellipsoid((0, -0.04, 0.05), (0.19, 0.19, 0.016)), _STEEL)
    plate.add(ring((0, -0.04, 0.06), (0.18, 0.18), 0.012), _STEEL)
    _add(figure, "metal", plate)
    for x, code in ((-0.07, "#c9503c"), (0.06, "#e0a63a")):
        _add(
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
    _add(figure, "gloss", shell)


def _hose(figure: Figure, _: RGB | None) -> None:
    steps = np.linspace(0, 2.2 * np.pi, 28)
    coil = [
        (0.13 * float(np.cos(s)) - 0.13, -0.02 * s, -0.13 + 0.13 * float(np.sin(s))) for s in steps
    ]
    figure.add("satin", cord(coil, 0.026, _RED))
    _add(figure, "metal", Shell().add(limb((0, 0, -0.04), (0, -0.03, 0.17), 0.028, 0.036), _GOLD))


def _pitchfork(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.62, 0.52, 0.017, _WOOD)
    for x in (-0.09, 0.0, 0.09):
        path = [(0, 0, 0.50), (x, -0.01, 0.56), (x, -0.03, 0.82)]
        figure.add("metal", cord(path, [0.014, 0.014, 0.006], _STEEL))


def _hammer(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.09, 0.25, 0.016, _WOOD)
    _add(
        figure,
        "metal",
        Shell(0.01).add(brick((0, -0.02, 0.26), (0.034, 0.09, 0.034), 0.014), _STEEL),
    )


def _wrench(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.08, 0.24, 0.018, _STEEL, "metal")
    head = Shell(0.01).add(ellipsoid((0, 0, 0.28), (0.062, 0.022, 0.062)), _STEEL)
    head.cut(brick((0, 0, 0.32), (0.026, 0.05, 0.04), 0.004))
    _add(figure, "metal", head)


def _brush(figure: Figure, colour: RGB | None) -> None:
    _rod(figure, -0.12, 0.16, 0.013, _WOOD)
    _rod(figure, 0.15, 0.21, 0.019, _GOLD, "metal")
    _add(
        figure,
        "satin",
        Shell().add(
            limb((0, 0, 0.21), (0, -0.01, 0.29), 0.022, 0.006), colour or from_hex("#2f6fb0")
        ),
    )


def _sword(figure: Figure, _: RGB | None) -> None:
    blade = Shell(0.004).add(brick((0, 0, 0.40), (0.034, 0.011, 0.31), 0.008), _STEEL)
    blade.add(limb((0, 0, 0.69), (0, 0, 0.78), 0.030, 0.004), _STEEL, blend=0.02)
    _add(figure, "metal", blade)
    _rod(figure, -0.07, 0.08, 0.020, from_hex("#5a3420"))
    _add(
        figure,
        "metal",
        Shell()
        .add(limb((-0.11, 0, 0.085), (0.11, 0, 0.085), 0.020), _GOLD)
        .add(ellipsoid((0, 0, -0.085), (0.03, 0.03, 0.03)), _GOLD),
    )


def _sceptre(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.30, 0.36, 0.018, _GOLD, "metal")
    figure.add("gloss", bead((0, 0, 0.43), 0.06, from_hex("#b3232b")))
    for z in (0.36, -0.30):
        figure.add("metal", bead((0, 0, z), (0.036, 0.036, 0.028), _GOLD))


def _staff(figure: Figure, _: RGB | None) -> None:
    path = [(0.02, 0, -0.74), (-0.01, 0, -0.2), (0.0, 0, 0.1), (0.015, 0, 0.5), (0, 0, 0.68)]
    figure.add("cloth", cord(path, [0.022, 0.026, 0.022, 0.026, 0.030], from_hex("#6b4a2e")))
    for side in (-1, 1):
        claw = [(0, 0, 0.66), (side * 0.08, 0, 0.76), (side * 0.03, 0, 0.88)]
        figure.add("cloth", cord(claw, [0.026, 0.022, 0.010], from_hex("#6b4a2e")))
    figure.add("gloss", bead((0, 0, 0.78), 0.055, from_hex("#3fa7c9")))


def _broom(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.40, 0.62, 0.018, _WOOD)
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
    straw.add(ring((0, 0, -0.43), (0.045, 0.045), 0.018), _RED, blend=0.002)
    _add(figure, "cloth", straw)


def _wand(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.06, 0.26, 0.012, from_hex("#f1ede4"))
    star = Shell(0.008)
    for k in range(5):
        a = np.pi / 2 + 2 * np.pi * k / 5
        star.add(
            limb((0, 0, 0.32), (0.085 * np.cos(a), 0, 0.32 + 0.085 * np.sin(a)), 0.034, 0.008),
            _GOLD,
        )
    _add(figure, "satin", star)


def _fishing_rod(figure: Figure, _: RGB | None) -> None:
    figure.add(
        "satin",
        cord(
            [(0, 0.02, -0.14), (0, 0, 0.1), (0, -0.08, 0.5), (0, -0.3, 0.9)],
            [0.018, 0.016, 0.011, 0.006],
            _WOOD,
        ),
    )
    figure.add(
        "white", cord([(0, -0.3, 0.9), (0, -0.36, 0.5), (0, -0.37, 0.12)], 0.003, (0.8, 0.8, 0.8))
    )
    figure.add("gloss", bead((0, -0.37, 0.10), 0.026, _RED))
    figure.add("metal", bead((0, -0.03, 0.02), (0.02, 0.035, 0.035), _STEEL))


def _pointer(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.08, 0.42, 0.010, _DARK)
    figure.add("white", bead((0, 0, 0.43), 0.014, (0.9, 0.9, 0.88)))


def _scroll(figure: Figure, _: RGB | None) -> None:
    _add(
        figure,
        "cloth",
        Shell(0.004)
        .add(limb((-0.15, 0, 0), (0.15, 0, 0), 0.036), _PAPER)
        .add(ring((0, 0, 0), (0.036, 0.036), 0.012, turning(90, 90)), _RED),
    )


def _briefcase(figure: Figure, _: RGB | None) -> None:
    leather = from_hex("#6b3f24")
    case = Shell(0.005).add(brick((0, 0, -0.17), (0.06, 0.19, 0.13), 0.025), leather)
    case.add(brick((0, 0, -0.11), (0.064, 0.19, 0.008), 0.004), mix((0, 0, 0), leather, 0.6))
    _add(figure, "satin", case)
    figure.add(
        "satin",
        cord(
            [(0, -0.07, -0.05), (0, -0.06, 0.0), (0, 0.06, 0.0), (0, 0.07, -0.05)], 0.014, leather
        ),
    )
    for y in (-0.10, 0.10):
        figure.add("metal", bead((-0.062, y, -0.11), (0.008, 0.018, 0.018), _GOLD))


def _axe(figure: Figure, _: RGB | None) -> None:
    _rod(figure, -0.30, 0.40, 0.019, _WOOD)
    head = Shell(0.01).add(ellipsoid((-0.10, 0, 0.34), (0.12, 0.022, 0.13)), _STEEL)
    head.cut(ellipsoid((-0.02, 0, 0.49), (0.12, 0.1, 0.07))).cut(
        ellipsoid((-0.02, 0, 0.19), (0.12, 0.1, 0.07))
    )
    head.add(brick((0, 0, 0.34), (0.036, 0.028, 0.045), 0.01), _STEEL)
    _add(figure, "metal", head)


def _sack(figure: Figure, _: RGB | None) -> None:
    cloth = from_hex("#8a5f3c")
    sack = Shell(0.06).add(ellipsoid((-0.06, 0.08, -0.28), (0.22, 0.20, 0.24)), cloth)
    sack.add(limb((0, 0, -0.06), (0, 0, 0.06), 0.045, 0.08), cloth).add(
        ring((0, 0, -0.04), (0.05, 0.05), 0.018), _GOLD, blend=0.003
    )
    _add(figure, "cloth", sack)


def _letter(figure: Figure, _: RGB | None) -> None:
    _add(
        figure,
        "cloth",
        Shell(0.002).add(brick((0, -0.02, 0.05), (0.11, 0.008, 0.075), 0.005), _PAPER),
    )
    figure.add(
        "satin",
        cord(
            [(-0.10, -0.03, 0.115), (0, -0.031, 0.045), (0.10, -0.03, 0.115)],
            0.004,
            mix((0, 0, 0), _PAPER, 0.7),
        ),
    )
    figure.add("satin", bead((0, -0.031, 0.045), (0.018, 0.006, 0.018), _RED))


def _club(figure: Figure, _: RGB | None) -> None:
    _add(figure, "cloth", Shell(0.02).add(limb((0, 0, -0.08), (0, 0, 0.34), 0.022, 0.075), _WOOD))


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
        figure.add("cloth", cord(coil, 0.012, _PALE))


def _microphone(figure: Figure, _: RGB | None) -> None:
    _add(figure, "satin", Shell().add(limb((0, 0, -0.09), (0, 0, 0.10), 0.017, 0.026), _DARK))
    figure.add("metal", bead((0, 0, 0.135), 0.042, _STEEL))


def _phone(figure: Figure, colour: RGB | None) -> None:
    _add(
        figure,
        "satin",
        Shell(0.002).add(brick((0, -0.02, 0.05), (0.055, 0.010, 0.105), 0.01), colour or _DARK),
    )
    _add(
        figure,
        "gloss",
        Shell(0.002).add(brick((0, 0.0, 0.05), (0.047, 0.014, 0.095), 0.006), from_hex("#3f7fa8")),
    )


def _book(figure: Figure, colour: RGB | None) -> None:
    """Make an open book: the cover towards -y, the pages towards the reader."""
    hide = colour or _RED
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
            _PAPER,
        )
    cover.add(
        limb((0, -0.012, -0.155), (0, -0.012, 0.155), 0.020), mix((0, 0, 0), hide, 0.8), blend=0.01
    )
    for z in (-0.09, 0.09):
        cover.paint(brick((0, 0, z), (0.3, 0.1, 0.007), 0.002), _GOLD, soft=0.003)
    cover.paint(ellipsoid((0.12, -0.03, 0.0), (0.045, 0.08, 0.045)), _GOLD, soft=0.004)
    _add(figure, "cloth", cover)
    _add(figure, "cloth", pages)


def _sheet(figure: Figure, size: tuple[float, float], colour: RGB, ink: RGB) -> None:
    wide, tall = size
    sheet = Shell(0.002).add(brick((0, 0, 0.02), (wide, 0.007, tall), 0.004), colour)
    _add(figure, "cloth", sheet)
    for k in range(6):
        z = 0.02 + tall * (0.72 - 0.27 * k)
        half = wide * (0.82 if k else 0.55)
        figure.add(
            "cloth",
            cord(
                [(-half, -0.008, z), (0, -0.008, z), (half, -0.008, z)], 0.0055 if k else 0.011, ink
            ),
        )


def _newspaper(figure: Figure, _: RGB | None) -> None:
    _sheet(figure, (0.25, 0.18), from_hex("#dcd8cc"), from_hex("#4a4846"))


def _map(figure: Figure, _: RGB | None) -> None:
    _sheet(figure, (0.24, 0.16), from_hex("#e3d2a6"), from_hex("#a86a3c"))


def _notebook(figure: Figure, colour: RGB | None) -> None:
    _sheet(figure, (0.13, 0.16), colour or from_hex("#3f6f9c"), _PAPER)


def _umbrella(figure: Figure, colour: RGB | None) -> None:
    """Make an open umbrella whose canopy stands over the head."""
    cloth = colour or from_hex("#b3322c")
    crook = [(0.0, 0, -0.14), (-0.035, 0, -0.17), (-0.06, 0, -0.13)]
    figure.add("satin", cord([*crook[::-1], (0, 0, 0.0)], 0.016, _WOOD))
    _rod(figure, 0.0, 1.16, 0.011, _STEEL, "metal")
    ribs = 8

    def tips(points: Floats) -> Floats:
        turn = np.arctan2(points[:, 1], points[:, 0])
        share = np.abs((turn / (2 * np.pi) * ribs) % 1 - 0.5) * 2
        base = np.array(cloth)
        return base * (0.78 + 0.22 * np.clip((1 - share) * 14, 0, 1))[:, None]

    dome = Shell(0.01).add(ellipsoid((0, 0, 0.82), (0.56, 0.56, 0.32)), tips)
    dome.cut(ellipsoid((0, 0, 0.77), (0.565, 0.565, 0.32)), blend=0.004)
    for k in range(ribs):
        a = 2 * np.pi * (k + 0.5) / ribs
        rim = (0.50 * np.cos(a), 0.50 * np.sin(a), 0.80)
        dome.cut(ellipsoid(rim, (0.17, 0.17, 0.10)), blend=0.015)
    _add(figure, "satin", dome)
    figure.add("metal", bead((0, 0, 1.17), (0.016, 0.016, 0.03), _STEEL))


TOOLS: Mapping[str, Tool] = MappingProxyType(
    {
        "ladle": Tool(make=_ladle), "rolling pin": Tool(make=_rolling_pin),
        "tray": Tool(make=_tray, stance="raised", tilt=(0, 0, 0)), "flask": Tool(make=_flask, tilt=(0, 0, 4)),
        "hose": Tool(make=_hose, tilt=(0, 40, 10)), "fork": Tool(make=_pitchfork, stance="raised", tilt=(0, 0, 6)),
        "hammer": Tool(make=_hammer, tilt=(0, 12, 12)), "wrench": Tool(make=_wrench, tilt=(0, 10, 12)),
        "brush": Tool(make=_brush, tilt=(0, 14, 16)), "paintbrush": Tool(make=_brush, tilt=(0, 14, 16)),
        "sword": Tool(make=_sword, stance="raised", tilt=(0, 6, 18)), "sceptre": Tool(make=_sceptre, tilt=(0, 0, 14)),
        "staff": Tool(make=_staff, stance="raised", tilt=(0, 2, 6)), "broom": Tool(make=_broom, stance="raised", tilt=(0, 4, 10)),
        "wand": Tool(make=_wand, stance="raised", tilt=(0, 16, 14)), "rod": Tool(make=_fishing_rod, tilt=(0, 20, 10)),
        "pointer": Tool(make=_pointer, stance="raised", tilt=(0, 18, 24)), "scroll": Tool(make=_scroll, tilt=(20, 0, 10)),
        "briefcase": Tool(make=_briefcase, stance="bag", tilt=(0, 0, 0)), "axe": Tool(make=_axe, stance="raised", tilt=(0, 6, 12)),
        "sack": Tool(make=_sack, stance="raised", tilt=(0, 0, 0)), "letter": Tool(make=_letter, tilt=(-12, -8, 6)),
        "club": Tool(make=_club, stance="raised", tilt=(0, 8, 22)), "lasso": Tool(make=_lasso, stance="bag", tilt=(0, 0, 0)),
        "microphone": Tool(make=_microphone, stance="mouth", tilt=(0, -34, 16)), "phone": Tool(make=_phone, tilt=(0, -14, 0)),
        "book": Tool(make=_book, stance="read", hand="hold", tilt=(0, -28, 0)),
        "newspaper": Tool(make=_newspaper, stance="read", hand="hold", tilt=(0, -16, 0)),
        "magazine": Tool(make=_book, stance="read", hand="hold", tilt=(0, -28, 0)),
        "menu": Tool(make=_book, stance="read", hand="hold", tilt=(0, -24, 0)),
        "comic": Tool(make=_book, stance="read", hand="hold", tilt=(0, -28, 0)),
        "map": Tool(make=_map, stance="read", hand="hold", tilt=(0, -20, 0)),
        "umbrella": Tool(make=_umbrella, stance="raised", tilt=(0, -3, -9)),
        "notebook": Tool(make=_notebook, stance="read", hand="hold", tilt=(0, -24, 0)),
    }
)  # fmt: skip
"""Tools by name."""
