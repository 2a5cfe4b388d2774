"""Turtles and tortoises: a shell of plates over a soft body. Knows no species."""

# ruff: noqa: RUF005 - vectors are added, not joined

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import head
from cavendish.engines.diorama.cast.figures.animals.coat import eased
from cavendish.engines.diorama.cast.figures.animals.crawlers import anchors, still
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.species import Creature, Ear, Eyes, Head, Mouth
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, beyond, ellipsoid, limb


def build(draft: Draft, shape: Creature) -> None:
    """Add a domed shell with raised scutes over a soft body; "sea" has flippers."""
    c, sea = draft.colours, "sea" in shape.extras
    g, high = draft.girth, 0.24 if "sea" not in shape.extras else 0.17
    centre = np.array((0, 0.04, high))
    body = Shell(0.04)
    body.add(ellipsoid(centre - (0, 0, 0.05), (0.36 * g, 0.45, 0.14)), c.light)
    for side in (-1, 1):
        for y in (-0.26, 0.32):
            if sea:
                tip = np.array(
                    (side * (0.74 if y < 0 else 0.50), y + (0.10 if y < 0 else 0.22), 0.045)
                )
                root = np.array((side * 0.28, y, high - 0.05))
                axes = turning(side * (24 if y < 0 else 46))
                size = (0.27, 0.11, 0.034) if y < 0 else (0.19, 0.09, 0.032)
                body.add(limb(root, (root + tip) / 2, 0.07, 0.05), c.main)
                body.add(ellipsoid((root + 2 * tip) / 3, size, axes), c.main, blend=0.04)
            else:
                foot = np.array((side * 0.31, y * 1.12, 0.05))
                body.chain([(side * 0.24, y, high - 0.04), foot], [0.115, 0.098], c.main)
                body.add(ellipsoid(foot + (0, -0.03, 0), (0.10, 0.12, 0.05)), c.main, blend=0.02)
                for k in (-1, 0, 1):
                    draft.bead(
                        foot + (0.055 * k, -0.135 + 0.02 * abs(k), -0.012),
                        (0.022, 0.020, 0.018),
                        "#d9cdb0",
                        "satin",
                    )
    body.add(limb((0, 0.40, high - 0.05), (0.04, 0.60, 0.06), 0.06, 0.015), c.main)
    top = Frame(np.array((0.0, -0.58, high + 0.16)), turning(-16, 2, 6), 0.165)
    body.add(limb((0, -0.30, high - 0.02), top.at(0, 0.2, -0.3), 0.13, 0.115), c.main, blend=0.05)
    body.cut(beyond((0, 0, 0), (0, 0, 1)))
    draft.skin(body, still, fur=0.0)
    like = Head(
        radius=0.165,
        wide=1.06,
        snout=(0.18, 0.56, 0.42, 0.16),
        ear=Ear.NONE,
        nose=None,
        mouth=Mouth.LINE,
        muzzle=draft.species.coat.main,
        eyes=Eyes(x=0.50, z=0.16, size=0.17),
    )
    head.build(draft, top, like)
    _carapace(draft, centre, (0.43 * g, 0.52, 0.33 if not sea else 0.25))
    draft.figure.anchor("hand_r", (-0.31, -0.35, 0.05))
    draft.figure.anchor("hand_l", (0.31, -0.35, 0.05))
    anchors(draft, centre + (0, 0, 0.32), (0.2, 0.25))


def _carapace(draft: Draft, centre: Floats, radii: tuple[float, float, float]) -> None:
    """Add a dome of bulging plates with grooves between, and a rim."""
    dark, shell = draft.colours.dark, Shell(0.02)
    w, ln, h = radii
    seats = [(0.0, -0.62), (0.0, -0.22), (0.0, 0.20), (0.0, 0.60)]
    seats += [(s * 0.58, y) for s in (-1, 1) for y in (-0.46, 0.0, 0.46)]
    rim = [(0.97 * np.sin(a), 0.97 * np.cos(a)) for a in np.linspace(0, 2 * np.pi, 19)[:-1]]
    places = np.array([*seats, *rim])

    def paint(points: Floats) -> Floats:
        flat = (points[:, :2] - centre[:2]) / (w, ln)
        far = np.sort(np.linalg.norm(flat[:, None] - places[None], axis=2), axis=1)
        groove = eased(0.10, 0.03, far[:, 1] - far[:, 0])[:, None]
        heart = eased(0.30, 0.05, far[:, 0])[:, None]
        tone = np.array(dark) * (1 + 0.55 * heart)
        return tone * (1 - groove) + np.array(mix(dark, (0, 0, 0), 0.65)) * groove

    shell.add(ellipsoid(centre, radii), paint)
    shell.cut(beyond(centre - (0, 0, 0.02), (0, 0, 1)), blend=0.02)
    shell.add(ellipsoid(centre - (0, 0, 0.01), (1.08 * w, 1.08 * ln, 0.055)), paint, blend=0.03)
    for x, y in seats:
        z = h * np.sqrt(max(0.05, 1 - x * x - y * y))
        normal = np.array((x / w, y / ln, z / h / h))
        normal /= np.linalg.norm(normal)
        at = centre + np.array((x * w, y * ln, z)) - normal * 0.035
        shell.add(ellipsoid(at, (0.15, 0.135, 0.062), _leaning(normal)), paint, blend=0.03)
    draft.solid(shell, "satin")


def _leaning(normal: Floats) -> Floats:
    x = np.cross((0.0, 1.0, 0.0), normal)
    x /= np.linalg.norm(x)
    return np.stack([x, np.cross(normal, x), normal], 1)
