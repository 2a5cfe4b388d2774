"""Hair that gives a head its outline: manes, cheeks, beards, whiskers. Knows no bodies.

Each entry adds to the head's shell or to the figure; lengths are head radii in the head's frame.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np

from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.fur import away_from
from cavendish.engines.diorama.cast.figures.animals.species import Head
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.sdf import Shell, ball, ellipsoid, limb

Feature: TypeAlias = Callable[[Draft, Shell, Frame, Head], None]


def lock(shell: Shell, points: list[Floats], thick: float, tone: RGB, *, blend: float) -> None:
    """Add a clump of hair that thins out along points."""
    radii = thick * np.linspace(1, 0.12, len(points)) ** 0.8
    shell.chain(points, radii, tone, blend=blend)


def _mane(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    """Three rings of curved locks, lighter towards the face."""
    u = frame.unit
    shell = Shell(0.03)
    dark = draft.colours.dark
    light = mix(dark, draft.colours.main, 0.55)
    rings = (
        (17, 0.92, 1.38, 0.02, 0.25),
        (19, 1.02, 1.66, 0.34, 0.55),
        (15, 0.95, 1.72, 0.74, 0.95),
    )
    shell.add(
        ellipsoid(frame.at(0, 0.45, -0.12), np.array((1.12, 0.62, 1.12)) * u, frame.axes), dark
    )
    for number, (count, start, reach, back, shade) in enumerate(rings):
        for k in range(count):
            angle = 2 * np.pi * (k + 0.5 * (number % 2)) / count + draft.rng.uniform(-0.06, 0.06)
            far = reach * draft.rng.uniform(0.92, 1.1) * (1.14 if np.cos(angle) < -0.2 else 1.0)
            droop = -0.16 * abs(np.sin(angle)) - 0.05
            path: list[Floats] = []
            for t in (0.0, 0.4, 0.75, 1.0):
                r = start + (far - start) * t
                x, z = r * np.sin(angle), r * np.cos(angle) + droop * t * t
                path.append(frame.at(x, back - 0.12 + 0.42 * t * t, z - 0.10))
            tone = mix(light, dark, min(1.0, shade + draft.rng.uniform(-0.12, 0.12)))
            lock(shell, path, 0.27 * u, tone, blend=0.025)
    for x in (-0.3, -0.08, 0.14, 0.34):
        path = [
            frame.at(x, 0.1, 0.92),
            frame.at(1.1 * x, -0.38, 0.98),
            frame.at(1.3 * x, -0.76, 0.80),
        ]
        lock(shell, path, 0.22 * u, light, blend=0.02)
    draft.skin(shell, away_from(frame.at(0, -0.6, 0), 0.1 * u, 0.6 * u), fur=0.75, fine=1.3)


def _cheeks(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Pointed tufts at the jaw: fox, lynx, wolf."""
    u, light = frame.unit, draft.colours.light
    for side in (-1, 1):
        for out, low, thick in ((1.16, -0.40, 0.34), (1.04, -0.62, 0.30), (1.10, -0.18, 0.26)):
            path = [
                frame.at(side * 0.52, -0.30, low + 0.06),
                frame.at(side * (0.52 + out) / 2, -0.24, low),
                frame.at(side * out, -0.12, low - 0.06),
            ]
            lock(shell, path, thick * u, light, blend=0.10 * u)


def _ruff(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Soft tufts all round the lower face: cats, red pandas."""
    u = frame.unit
    base = draft.colours.head or draft.colours.main
    for side in (-1, 1):
        for low, out in ((-0.20, 1.14), (-0.44, 1.10)):
            path = [
                frame.at(side * 0.62, -0.18, low),
                frame.at(side * 0.95, -0.12, low - 0.05),
                frame.at(side * out, -0.02, low - 0.14),
            ]
            lock(shell, path, 0.26 * u, base, blend=0.12 * u)


def _forelock(draft: Draft, _shell: Shell, frame: Frame, _like: Head) -> None:
    """Add a tuft that falls over the brow: horse, llama, cow."""
    u = frame.unit
    shell = Shell(0.02)
    for x, low in ((-0.26, 0.34), (-0.06, 0.18), (0.16, 0.30), (0.32, 0.50)):
        path = [
            frame.at(0.7 * x, 0.18, 0.94),
            frame.at(x, -0.48, 0.98),
            frame.at(1.15 * x, -0.86, (0.98 + low) / 2),
            frame.at(1.2 * x, -0.98, low),
        ]
        lock(shell, path, 0.22 * u, draft.colours.dark, blend=0.015)
    draft.skin(shell, away_from(frame.at(0, 0.3, 1.2)), fur=0.6)


def _topknot(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    """Curly wool between the ears: sheep, alpaca, poodle."""
    tone = draft.colours.light if like.muzzle else draft.colours.main
    shell = Shell(0.02)
    for k in range(22):
        r, angle = 0.155 * np.sqrt(k + 0.5), k * 2.4
        x, y = r * np.sin(angle), 0.12 - r * np.cos(angle) * 0.85
        at = frame.at(x, y, 0.93 - 0.42 * r * r)
        shell.add(ball(at, draft.rng.uniform(0.19, 0.25) * frame.unit), tone, blend=0.012)
    draft.skin(shell, away_from(frame.origin), fur=0.3)


def _beard(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    """Add a goat's beard."""
    length, _, thin, drop = like.snout
    root = frame.at(0, -0.72 - 0.60 * length, -0.10 - drop - 0.8 * thin)
    shell = Shell(0.02)
    for x in (-0.10, 0.0, 0.10):
        path = [
            root + frame.way(x * 0.6, 0.05, 0.05) * frame.unit,
            root + frame.way(x, -0.02, -0.25) * frame.unit,
            root + frame.way(0.5 * x, 0.08, -0.55) * frame.unit,
        ]
        lock(shell, path, 0.13 * frame.unit, draft.colours.light, blend=0.02)
    draft.skin(shell, away_from(frame.at(0, 0, 1)), fur=0.6, fine=0.8)


def _whiskers(draft: Draft, _shell: Shell, frame: Frame, like: Head) -> None:
    length, _, thin, drop = like.snout
    y, z = -0.86 - 0.72 * length, -0.16 - drop
    for side in (-1, 1):
        for row in (-1, 0, 1):
            path = [
                frame.at(side * 0.75 * thin, y + 0.02, z + 0.04 * row),
                frame.at(side * (thin + 0.45), y - 0.04, z + 0.09 * row),
                frame.at(side * (thin + 0.92), y + 0.12, z + 0.18 * row - 0.05),
            ]
            radii = np.array((0.008, 0.007, 0.003)) * frame.unit
            draft.cord(path, radii, "#f4f0ea", "satin")


def _eartufts(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """Dark pencils on the tips of the ears: lynx, squirrel."""
    s, u = like.ear_size, frame.unit
    for side in (-1, 1):
        tip = frame.at(side * (0.56 + 0.26 * s), 0.06, 0.60 + 0.92 * s)
        top = tip + frame.way(side * 0.10, 0.06, 0.42) * u
        shell.add(limb(tip, top, 0.10 * u, 0.02 * u), draft.colours.dark, blend=0.04 * u)


def _earfluff(draft: Draft, shell: Shell, frame: Frame, like: Head) -> None:
    """White fluff around round ears: koala."""
    u, s = frame.unit, like.ear_size
    for side in (-1, 1):
        for k in range(7):
            angle = -0.3 + 0.42 * k
            root = frame.at(side * 0.86, -0.02, 0.55)
            out = np.array((side * np.sin(angle), -0.10, np.cos(angle)))
            end = root + frame.axes @ out * 1.12 * s * u
            shell.add(
                limb((root + end) / 2, end, 0.17 * u, 0.03 * u), draft.colours.light, blend=0.05 * u
            )


def _crown(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Add a ruffled tuft on top: monkeys, gorillas, young birds of prey."""
    base = draft.colours.head or draft.colours.main
    for x, z in ((-0.24, 1.12), (0.0, 1.22), (0.22, 1.10)):
        path = [
            frame.at(x, 0.05, 0.72),
            frame.at(1.2 * x, -0.02, 0.98),
            frame.at(1.5 * x, -0.16, z),
        ]
        lock(shell, path, 0.24 * frame.unit, base, blend=0.05)


def _bristles(draft: Draft, shell: Shell, frame: Frame, _like: Head) -> None:
    """Add a brush along the middle of the skull: boar, zebra foal, hyena."""
    for k in range(7):
        angle = np.radians(-25 + 22 * k)
        root = frame.at(0, 0.86 * np.sin(angle), 0.80 * np.cos(angle))
        tip = frame.at(0, 1.18 * np.sin(angle + 0.1), 1.16 * np.cos(angle + 0.1))
        shell.add(
            limb(root, tip, 0.16 * frame.unit, 0.04 * frame.unit), draft.colours.dark, blend=0.03
        )


HAIR: Mapping[str, Feature] = {
    "mane": _mane,
    "cheeks": _cheeks,
    "ruff": _ruff,
    "forelock": _forelock,
    "topknot": _topknot,
    "beard": _beard,
    "whiskers": _whiskers,
    "ear tufts": _eartufts,
    "ear fluff": _earfluff,
    "crown": _crown,
    "bristles": _bristles,
}
"""By name: adds hair to a head."""
