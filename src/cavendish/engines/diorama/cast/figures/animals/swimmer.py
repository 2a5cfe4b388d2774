"""Fish, whales and sharks: one long body with fins. Knows no species."""

# ruff: noqa: RUF005 - vectors are added, not joined

from collections.abc import Callable

import numpy as np

from cavendish.engines.diorama.cast.figures.animals import face
from cavendish.engines.diorama.cast.figures.animals.coat import eased
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.lines import along_line, curve
from cavendish.engines.diorama.cast.figures.animals.species import Fish, Whale
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import Eye, eye, spot, stroke
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb

_WHITE: RGB = (0.90, 0.88, 0.84)


def fish(draft: Draft, shape: Fish) -> None:
    """Add a fish that stands on its lower fins, looking towards -y."""
    half, deep, thick = shape.length / 2, shape.deep * draft.girth, shape.thick * draft.girth
    high = 0.5 * shape.fin + deep * 0.95
    mid = np.array((0.0, 0.0, high))
    shell = Shell(0.04)
    paint = draft.paint(high - deep, high + deep)
    shell.add(ellipsoid(mid + (0, -0.16 * half, 0), (thick, 0.72 * half, deep)), paint)
    shell.add(
        limb(mid + (0, 0.1 * half, 0), mid + (0, 0.86 * half, 0.01), 0.72 * thick, 0.30 * deep),
        paint,
        blend=0.10,
    )
    snout = mid + (0, -(0.62 + shape.snout) * half, -0.06 * deep)
    shell.add(limb(mid, snout, 0.8 * thick, 0.34 * thick), paint, blend=0.12)
    if draft.species.coat.light:
        low = mid + (0, -0.1 * half, -0.85 * deep)
        shell.paint(
            ellipsoid(low, (1.2 * thick, 0.8 * half, 0.55 * deep)), draft.colours.light, soft=0.06
        )
    _fins(draft, shell, shape, mid, (half, deep, thick))
    if "spikes" in shape.extras:
        _spikes(draft, shell, mid, (half, deep, thick))
    draft.skin(shell, np.zeros_like, fur=0.0)
    _fish_face(draft, shell, shape, mid, (half, deep, thick))
    _anchor(draft, mid, deep, half)


def _rays(tone: RGB, root: Floats) -> Callable[[Floats], Floats]:
    """Return a fin's colours: rays from its root, darker at the rim."""

    def paint(points: Floats) -> Floats:
        way = points - root
        angle = np.arctan2(way[:, 2], way[:, 1])
        ray = 0.82 + 0.18 * eased(-0.3, 0.5, np.sin(angle * 34))
        return np.array(tone) * ray[:, None]

    return paint


def _fins(
    draft: Draft, shell: Shell, shape: Fish, mid: Floats, size: tuple[float, float, float]
) -> None:
    half, deep, thick = size
    tone = (
        from_hex(shape.fin_colour)
        if shape.fin_colour
        else mix(draft.colours.main, draft.colours.dark, 0.12)
    )
    if draft.colours.main != from_hex(draft.species.coat.main):
        tone = mix(draft.colours.main, (0, 0, 0), 0.2)
    tail, fin = shape.tail, shape.fin
    root = mid + (0, 0.80 * half, 0)
    veil = 1.5 if "veil" in shape.extras else 1.0
    for up in (-1, 1):
        axes = turning(up * 4, 0) @ turning(0, up * 40)
        at = root + np.array((0.02 * up * veil, 0.72 * tail, up * 0.52 * tail))
        shell.add(
            ellipsoid(at, (0.026, 0.86 * tail * veil, 0.46 * tail), axes),
            _rays(tone, root),
            blend=0.05,
        )
    back = mid + (0, 0.02 * half, 0.86 * deep)
    for k in range(4):
        y = (-0.30 + 0.22 * k) * half
        at = back + np.array((0, y, (0.28 - 0.07 * k) * fin))
        shell.add(
            ellipsoid(at, (0.024, 0.24 * half, (0.72 - 0.10 * k) * fin), turning(0, 22)),
            _rays(tone, back - (0, 0.2, 0.3)),
            blend=0.03,
        )
    low = mid + (0, 0.28 * half, -0.86 * deep)
    shell.add(
        ellipsoid(low, (0.024, 0.22 * half, 0.62 * fin), turning(0, -26)),
        _rays(tone, mid),
        blend=0.03,
    )
    for side in (-1, 1):
        foot = np.array((side * 0.30 * thick, mid[1] - 0.30 * half, 0.45 * fin))
        shell.add(
            ellipsoid(foot, (0.024, 0.16 * half, 0.50 * fin), turning(side * -10, -20, side * -22)),
            _rays(tone, mid),
            blend=0.03,
        )
        at = mid + (side * 1.10 * thick, -0.16 * half, -0.30 * deep)
        shell.add(
            ellipsoid(at, (0.026, 0.78 * fin, 0.46 * fin), turning(side * 32, 24)),
            _rays(tone, at - (0, 0.2, -0.1)),
            blend=0.02,
        )


def _spikes(draft: Draft, shell: Shell, mid: Floats, size: tuple[float, float, float]) -> None:
    half, deep, thick = size
    turn = np.pi * (3 - np.sqrt(5))
    for k in range(90):
        z = 1 - 2 * (k + 0.5) / 90
        r = np.sqrt(1 - z * z)
        way = np.array((r * np.cos(k * turn), r * np.sin(k * turn), z))
        if way[1] < -0.72 or way[1] > 0.75:
            continue
        root = mid + (0, -0.16 * half, 0) + way * (thick, 0.72 * half, deep)
        shell.add(limb(root, root + way * 0.07, 0.022, 0.006), draft.colours.light, blend=0.012)


def _fish_face(
    draft: Draft, shell: Shell, shape: Fish, mid: Floats, size: tuple[float, float, float]
) -> None:
    half, deep, thick = size
    for side in (-1, 1):
        frame = Frame(mid + (0, -0.30 * half, 0), turning(side * 66), deep)
        look = Eye(radius=0.62 * shape.eye / deep, iris=_WHITE, oval=1.0, pupil=0.66)
        if draft.pose.value == "sleep":
            look = Eye(radius=0.62 * shape.eye / deep, iris=None, oval=0.3)
        beads, lights = eye(shell, frame, (-side * 0.26, 0.20), look)
        draft.figure.add("gloss", beads)
        draft.figure.add("white", lights)
        line = [
            (-side * 0.02 + side * 0.10 * np.cos(a), 0.52 * np.sin(a) - 0.05)
            for a in np.linspace(-1, 1, 9)
        ]
        gill = stroke(shell, frame, line, 0.010, mix(draft.colours.main, (0, 0, 0), 0.5))
        draft.figure.add("satin", gill)
    front = Frame(mid + (0, -0.3 * half, 0), np.eye(3), thick)
    sign = -1 if draft.expression is not None and draft.expression.value in {"sad", "angry"} else 1
    curve_ = [(0.42 * t, -0.55 + sign * 0.20 * t * t) for t in np.linspace(-1, 1, 9)]
    draft.figure.add("satin", stroke(shell, front, curve_, 0.014, face.LIP))


def whale(draft: Draft, shape: Whale) -> None:
    """Add a whale, dolphin or shark resting on its belly with its tail raised."""
    thick = shape.thick * draft.girth
    n = 22
    t = np.linspace(0, 1, n)
    y = (t - 0.42) * shape.length
    radii = thick * np.interp(
        t,
        [0, 0.10, 0.28, 0.5, 0.78, 0.93, 1],
        [0.34 + 0.42 * shape.blunt, 0.70 + 0.24 * shape.blunt, 1.0, 0.94, 0.46, 0.22, 0.15],
    )
    lift = 0.34 if draft.pose.value in {"jump", "swim", "fly"} else 0.22
    z = radii.max() + 0.02 + lift * np.clip(t - 0.5, 0, 1) ** 1.6 * 2.2 * thick / 0.26
    if draft.pose.value == "jump":
        z = z + 0.5 * np.sin(np.pi * t) * thick
    path = np.stack([0.04 * np.sin(2.2 * t), y, z], 1)
    shell = Shell(0.03)
    paint = _countershade(draft, path, radii, shape)
    shell.chain(list(path), radii, paint, blend=0.05)
    if shape.beak:
        tip = path[0] + (0, -radii[0] - shape.beak, -0.30 * radii[0])
        shell.chain(
            [path[1] + (0, 0, -0.3 * thick), tip], [0.52 * thick, 0.16 * thick], paint, blend=0.05
        )
    _whale_fins(draft, shell, shape, path, radii)
    front = Frame(path[3], np.eye(3), thick)
    if "orca" in shape.extras:
        _orca(shell, path, thick)
    draft.skin(shell, np.zeros_like, fur=0.0)
    _whale_face(draft, shell, shape, front, path)
    _anchor(draft, path[n // 2], float(radii[n // 2]), shape.length / 2)


def _countershade(
    draft: Draft, path: Floats, radii: Floats, shape: Whale
) -> Callable[[Floats], Floats]:
    body = draft.paint(0.02, 2.2 * float(radii.max()))
    light = np.array(draft.colours.light)
    grooved = "grooves" in shape.extras

    def paint(points: Floats) -> Floats:
        height = np.interp(points[:, 1], path[:, 1], path[:, 2])
        wide = np.interp(points[:, 1], path[:, 1], radii)
        rel = (points[:, 2] - height) / wide
        share = eased(-0.22, -0.36, rel + 0.05 * np.sin(points[:, 1] * 7))
        base = body(points) * (1 - share[:, None]) + light * share[:, None]
        if grooved:
            front = eased(0.1, -0.05, points[:, 1]) * share
            line = 0.72 + 0.28 * eased(0.0, 0.5, np.abs(np.sin(points[:, 0] * 46)))
            base = base * (1 - front[:, None] * (1 - line[:, None]))
        return base

    return paint


def _whale_fins(draft: Draft, shell: Shell, shape: Whale, path: Floats, radii: Floats) -> None:
    tone = mix(draft.colours.main, (0, 0, 0), 0.12)
    top = path[12] + (0, 0, 0.86 * radii[12])
    if shape.dorsal:
        d = shape.dorsal
        tip = top + (0, 0.62 * d, 1.25 * d)
        for t in np.linspace(0, 1, 7):
            a = top + np.array((0, (-0.55 + 1.05 * t) * d, -0.2 * d))
            shell.add(limb(a, a + (tip - a) * (0.97 - 0.30 * t), 0.040, 0.018), tone, blend=0.03)
    for side in (-1, 1):
        root = path[7] + (side * 0.72 * radii[7], 0, -0.42 * radii[7])
        tip = root + np.array((side * 0.95, 0.72, -0.10)) * 1.15 * shape.thick
        tip[2] = max(tip[2], 0.04)
        shell.add(
            ellipsoid(
                (root + tip) / 2,
                (0.26 * shape.thick, 0.72 * shape.thick, 0.09 * shape.thick + 0.012),
                turning(side * 52, 0, side * 12),
            ),
            tone,
            blend=0.05,
        )
    end = path[-1]
    for side in (-1, 1):
        way = (
            np.array((0, 0.55, side * 1.0))
            if shape.upright_fluke
            else np.array((side * 1.0, 0.50, 0.10))
        )
        size = 0.95 * shape.thick * (1.15 if not (shape.upright_fluke and side < 0) else 0.75)
        for t in np.linspace(0, 1, 5):
            root = end + np.array((0, (-0.18 + 0.30 * t) * shape.thick, 0))
            shell.add(
                limb(root, end + way * size * (1 - 0.20 * t) + (0, 0.05 * t, 0), 0.036, 0.016),
                tone,
                blend=0.04,
            )


def _orca(shell: Shell, path: Floats, thick: float) -> None:
    for side in (-1, 1):
        at = path[5] + (side * 0.80 * thick, -0.02, 0.22 * thick)
        shell.paint(
            ellipsoid(at, (0.4 * thick, 0.42 * thick, 0.17 * thick), turning(0, -14)),
            _WHITE,
            soft=0.012,
        )
        flank = path[15] + (side * 0.6 * thick, 0, -0.1 * thick)
        shell.paint(
            ellipsoid(flank, (0.4 * thick, 0.6 * thick, 0.24 * thick), turning(0, 22)),
            _WHITE,
            soft=0.015,
        )


def _whale_face(draft: Draft, shell: Shell, shape: Whale, front: Frame, path: Floats) -> None:
    thick = shape.thick
    for side in (-1, 1):
        frame = front.turned(side * 62)
        beads, lights = eye(shell, frame, (-side * 0.16, -0.02), Eye(radius=0.135, oval=1.1))
        if draft.pose.value != "sleep":
            draft.figure.add("gloss", beads)
            draft.figure.add("white", lights)
        line = [(-side * (0.92 - 0.88 * t), -0.42 + 0.34 * t * t) for t in np.linspace(0, 1, 13)]
        if shape.blunt > 0.3:
            draft.figure.add(
                "satin",
                stroke(shell, frame, line, 0.010, mix(draft.colours.main, (0.02, 0.01, 0.01), 0.7)),
            )
        if "gills" in shape.extras:
            gills = front.turned(side * 78)
            for k in range(4):
                x = side * (0.30 + 0.15 * k)
                mark = [(x + 0.03 * np.sin(3 * s), 0.25 - 0.55 * s) for s in np.linspace(0, 1, 6)]
                draft.figure.add(
                    "satin",
                    stroke(shell, gills, mark, 0.008, mix(draft.colours.main, (0, 0, 0), 0.6)),
                )
    if "grin" in shape.extras:
        _grin(draft, shell, front)
    if "spout" in shape.extras:
        _spout(draft, path, thick)
    if "tusk" in shape.extras:
        root, _ = spot(shell, front, 0.10, 0.10)
        draft.cord(
            [root + (0, 0.05, 0), root + (0.02, -0.62, 0.14)], [0.034, 0.006], "#efe6d2", "satin"
        )
    tip, _ = spot(shell, front, 0.0, -0.1)
    draft.figure.anchor("mouth", tip)


def _grin(draft: Draft, shell: Shell, front: Frame) -> None:
    """Add a shark's mouth under the snout, with a row of teeth."""
    line = [(0.74 * t, -0.52 - 0.10 * (1 - t * t)) for t in np.linspace(-1, 1, 15)]
    hits = [spot(shell, front, x, z)[0] for x, z in line]
    draft.cord(hits, 0.042 * np.sin(np.linspace(0.25, np.pi - 0.25, 15)) ** 0.6, "#3c1214", "satin")
    for k in range(1, 14):
        for up in (-1, 1):
            root = hits[k] + (0, -0.022, up * 0.034)
            draft.cord(
                [root, root + np.array((0, -0.012, -up * 0.034))],
                [0.014, 0.003],
                "#f6f2ea",
                "satin",
            )


def _spout(draft: Draft, path: Floats, thick: float) -> None:
    """Water that rises from the blowhole and falls in drops."""
    hole = path[6] + (0, 0, 0.93 * thick)
    water = "#a9d3ea"
    shell = Shell(0.03)
    for angle in np.linspace(0, 2 * np.pi, 7)[:-1]:
        way = np.array((np.cos(angle), np.sin(angle), 0))
        line = curve(
            [
                hole,
                hole + (0, 0, 0.30),
                hole + way * 0.10 + (0, 0, 0.42),
                hole + way * 0.20 + (0, 0, 0.34),
            ],
            9,
        )
        shell.chain(
            list(line), along_line((0.03, 0.03, 0.034, 0.042), 9), from_hex(water), blend=0.02
        )
    draft.solid(shell, "gloss", fine=0.8)


def _anchor(draft: Draft, mid: Floats, high: float, half: float) -> None:
    top = mid + (0, 0, 0.95 * high)
    for name in ("back", "seat"):
        draft.figure.anchor(name, top, (0.1, 0.4 * half))
    draft.figure.anchor("head_top", mid + (0, -0.5 * half, 0.85 * high))
    draft.figure.anchor("neck", mid + (0, -0.3 * half, 0))
