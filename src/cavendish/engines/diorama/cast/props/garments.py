"""Clothes on a dressmaker's stand: shirts, jackets, coats, dresses, skirts, trousers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    CHARCOAL,
    CREAM,
    FOREST,
    MUSTARD,
    NAVY,
    RED,
    ROSE,
    RUST,
    SAGE,
    SKY,
    TEAL,
    WHITE,
    dress,
    piece,
    wish,
)
from cavendish.engines.diorama.cast.props.linens import pegs
from cavendish.engines.diorama.cast.props.tailoring import Shell, form, sleeve
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.finish import finish, matt, metal, timber
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, lathe, tube

_TORSO = (
    (-0.09, 0, 0.228, 0.124, 2.5), (0.05, 0, 0.222, 0.12, 2.5), (0.28, 0, 0.228, 0.128, 2.4),
    (0.44, 0, 0.23, 0.124, 2.3), (0.52, 0, 0.2, 0.105, 2.2), (0.565, 0, 0.135, 0.085, 2.1),
    (0.59, 0, 0.082, 0.072, 2.0),
)  # fmt: skip
"""From hem to neck, for a person of usual size."""
_LONG: Sequence[Vec3] = ((0.14, 0, 0.5), (0.23, 0, 0.44), (0.3, -0.01, 0.27), (0.335, -0.03, 0.08),
                         (0.34, -0.05, -0.03))  # fmt: skip
_SHORT: Sequence[Vec3] = ((0.13, 0, 0.5), (0.22, 0, 0.45), (0.29, 0, 0.35), (0.315, 0, 0.29))
_POLE = 0.4
"""Metres from the hem of a top to the ground."""


def _collar(high: float, flare: float, *, gap: float = 0.5, z: float = 0.585) -> Mesh:
    """Return a folded collar round the neck, open by ``gap`` radians at the front."""
    angle = np.linspace(-np.pi / 2 + gap / 2, 1.5 * np.pi - gap / 2, 70)
    profile = [
        (0.074, 0.0),
        (0.07, high),
        (0.074, high + 0.004),
        (0.08, high),
        (0.08 + flare, high * 0.28),
        (0.076 + flare, high * 0.25),
        (0.077, high * 0.6),
    ]
    rows = [
        np.stack([r * np.cos(angle), r * np.sin(angle) * 0.94, z + lift - 0.25 * (r - 0.074)
                  + 0 * angle], 1) for r, lift in profile
    ]  # fmt: skip
    vertices = np.concatenate(rows)
    uv = np.stack([np.tile(angle * 0.08, len(rows)), np.repeat(np.arange(len(rows)) * 0.02, 70)], 1)
    body = made(vertices, lattice(len(rows), 70)[:, ::-1], None, uv)
    return bent(body, lambda p: p)


def _buttons(shell: Shell, heights: Sequence[float], *, x: float = 0.0, r: float = 0.0065) -> Mesh:
    """Return buttons down the front."""
    knob = lathe([(r, 0.0), (r, 0.002), (r * 0.7, 0.003), (0, 0.0024)], segments=20)
    out: list[Mesh] = []
    for z in heights:
        y = float(shell.front(np.array([x]), np.array([z]))[0])
        out.append(shell.folded(turned(knob, "x", np.pi / 2, by=(x, y - 0.005, z))))
    return part(matt(WHITE), *out).mesh


def _shell(rng: np.random.Generator, *, wide: float = 1.0, fold: float = 0.006) -> Shell:
    rows = [(z, y, w * wide, d * wide, p) for z, y, w, d, p in _TORSO[:-2]]
    return Shell(stations=[*rows, *_TORSO[-2:]], seed=int(rng.integers(1000)), fold=fold)


def _stood(
    look: Look,
    parts: Sequence[Part],
    *,
    pole: float = _POLE,
    neck: float = 0.6,
    chest: float = 0.36,
) -> Model:
    """Put a garment on its stand, or on pegs; with a place for letters on the chest."""
    places: Mapping[str, Anchor] = {"label": label(-0.142, chest, 0.15, 0.11)}
    if Role.PENDENT in look.roles:
        top = max(float(one.mesh.vertices[:, 2].max()) for one in parts)
        return assemble([*parts, part(timber(), *pegs(0.07, top + 0.03))], places)
    return assemble([*parts, *form(neck, pole)], places)


def _cuffs(path: Sequence[Vec3], radius: float) -> list[Mesh]:
    """Return a band at the end of either sleeve."""
    end, before = np.array(path[-1]), np.array(path[-2])
    way = (end - before) / np.linalg.norm(end - before)
    line = np.array([end - way * 0.035, end + way * 0.006])
    return [tube(line * (s, 1, 1), radius, segments=36) for s in (1, -1)]


def t_shirt(look: Look, rng: np.random.Generator) -> Model:
    """Build a T-shirt with a ribbed neck."""
    cloth = dress(
        look, rng, material="cotton", choices=(WHITE, TEAL, RED, MUSTARD, NAVY), period=0.06
    )
    shell = _shell(rng)
    arms = sleeve(_SHORT, (0.07, 0.08, 0.086, 0.088), shell)
    t = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    neck = np.column_stack([0.08 * np.cos(t), 0.07 * np.sin(t) - 0.003, 0.59 + 0.016 * np.sin(t)])
    return _stood(
        look, [part(cloth, shell.mesh(), *arms, tube(neck, 0.0085, segments=12, closed=True))]
    )


def shirt(look: Look, rng: np.random.Generator) -> Model:
    """Build a button shirt: collar, placket, chest pocket, cuffs."""
    cloth = dress(look, rng, material="cotton", choices=(WHITE, SKY, SAGE, ROSE), period=0.045)
    shell = _shell(rng)
    arms = sleeve(_LONG, (0.068, 0.074, 0.06, 0.052, 0.046), shell)
    placket = shell.patch((-0.017, 0, -0.078), (0.017, 0, 0.568), out=0.003)
    pocket = shell.patch((0.065, 0, 0.33), (0.155, 0, 0.43), out=0.003)
    parts = [
        part(
            cloth, shell.mesh(), *arms, placket, pocket, *_cuffs(_LONG, 0.05), _collar(0.045, 0.026)
        ),
        part(matt(WHITE, roughness=0.3), _buttons(shell, np.linspace(-0.03, 0.54, 8).tolist())),
    ]
    return _stood(look, parts)


def sweater(look: Look, rng: np.random.Generator) -> Model:
    """Build a knitted sweater with ribbed hem, cuffs and neck."""
    yarn = dress(
        look, rng, material="wool", choices=(RUST, CREAM, TEAL, MUSTARD, FOREST), period=0.1
    )
    shell = _shell(rng, wide=1.06, fold=0.009)
    arms = sleeve(_LONG, (0.075, 0.084, 0.075, 0.068, 0.05), shell)
    t = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    rib = tube(np.column_stack([0.225 * np.cos(t), 0.122 * np.sin(t), 0 * t - 0.07]), 0.026,
               segments=14, closed=True)  # fmt: skip
    neck = [
        tube(
            np.column_stack([0.078 * np.cos(t), 0.07 * np.sin(t), z + 0.008 * np.sin(t)]),
            0.016,
            segments=14,
            closed=True,
        )
        for z in (0.59, 0.612)
    ]
    return _stood(look, [part(yarn, shell.mesh(), *arms, rib, *neck, *_cuffs(_LONG, 0.052))])


def hoodie(look: Look, rng: np.random.Generator) -> Model:
    """Build a hooded sweatshirt with a front pocket and strings."""
    cloth = dress(look, rng, material="cotton", choices=(CHARCOAL, SAGE, MUSTARD, BRICK))
    shell = _shell(rng, wide=1.07, fold=0.009)
    arms = sleeve(_LONG, (0.075, 0.084, 0.075, 0.066, 0.05), shell)
    t = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    hood = [tube(np.column_stack([a * np.cos(t), 0.03 + b * np.sin(t), z + 0.03 * np.sin(t)]), r,
                 segments=18, closed=True) for a, b, z, r in ((0.1, 0.09, 0.585, 0.028),
                 (0.095, 0.085, 0.615, 0.024))]  # fmt: skip
    pouch = shell.patch((-0.13, 0, 0.06), (0.13, 0, 0.2), out=0.008)
    cords = [tube([(x, -0.09, 0.58), (x * 1.1, -0.128, 0.5), (x * 1.15, -0.14, 0.42)], 0.0035)
             for x in (-0.035, 0.035)]  # fmt: skip
    knit = part(cloth, shell.mesh(), *arms, pouch, *hood, *_cuffs(_LONG, 0.052))
    return _stood(look, [knit, part(matt(WHITE), *cords)])


def jacket(look: Look, rng: np.random.Generator) -> Model:
    """Build a zipped jacket with a stand-up collar and slanted pockets."""
    material = "leather" if look.material is None and rng.random() < 0.5 else "fabric"
    cloth = dress(look, rng, material=material, choices=((0.05, 0.022, 0.014), NAVY, FOREST, RUST))
    shell = _shell(rng, wide=1.06, fold=0.008)
    arms = sleeve(_LONG, (0.074, 0.082, 0.07, 0.06, 0.05), shell)
    pockets = [shell.patch((s * 0.1 - 0.012, 0, 0.1), (s * 0.1 + 0.012, 0, 0.22), lean=-s * 0.04)
               for s in (-1, 1)]  # fmt: skip
    flaps = [shell.patch((s * 0.115 - 0.05, 0, 0.4), (s * 0.115 + 0.05, 0, 0.43)) for s in (-1, 1)]
    t = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    hem = tube(np.column_stack([0.236 * np.cos(t), 0.127 * np.sin(t), 0 * t - 0.072]), 0.022,
               segments=14, closed=True)  # fmt: skip
    zip_ = shell.patch((-0.006, 0, -0.08), (0.006, 0, 0.58), out=0.005)
    pull = box((0.008, 0.004, 0.026), bevel=0.0015, at=(0, -0.108, 0.535))
    cloths = [shell.mesh(), *arms, *pockets, *flaps, hem, *_cuffs(_LONG, 0.053)]
    parts = [
        part(cloth, *cloths, _collar(0.06, 0.012, gap=0.7)),
        part(metal("brass"), zip_, pull),
    ]
    return _stood(look, parts)


def coat(look: Look, rng: np.random.Generator) -> Model:
    """Build a long double-breasted coat with lapels and a belt."""
    cloth = dress(look, rng, material="fabric", choices=((0.45, 0.28, 0.13), CHARCOAL, NAVY, BRICK))
    shell = _long(rng, 0.5, 0.31)
    arms = sleeve([(x, y, z) for x, y, z in _LONG], (0.075, 0.082, 0.068, 0.062, 0.058), shell)
    lapels = [shell.patch((s * 0.012, 0, 0.3), (s * 0.05, 0, 0.57), out=0.009, lean=s * 0.045)
              for s in (-1, 1)]  # fmt: skip
    placket = shell.patch((-0.004, 0, -0.5), (0.004, 0, 0.3), out=0.006)
    pockets = [
        shell.patch((s * 0.15 - 0.06, 0, -0.05), (s * 0.15 + 0.06, 0, -0.01)) for s in (-1, 1)
    ]
    knobs = [_buttons(shell, (0.0, 0.16, 0.25), x=x, r=0.011) for x in (-0.055, 0.055)]
    belt = shell.patch((-0.21, 0, 0.06), (0.21, 0, 0.1), out=0.006)
    parts = [
        part(cloth, shell.mesh(), *arms, *lapels, placket, *pockets, belt, _collar(0.05, 0.04)),
        part(matt((0.02, 0.015, 0.012), roughness=0.3), *knobs),
    ]
    return _stood(look, parts, pole=0.72)


def _long(rng: np.random.Generator, drop: float, wide: float, *, waist: float = 0.19) -> Shell:
    """Return a shell that falls ``drop`` metres below the hips to a hem ``wide`` metres half."""
    below = [(-drop, 0, wide, wide * 0.72, 2.1), (-drop * 0.4, 0, 0.26, 0.17, 2.2)]
    rows = [(0.1, 0, waist, 0.118, 2.3), (0.3, 0, 0.225, 0.13, 2.4), *_TORSO[3:]]
    return Shell(stations=[*below, *rows], seed=int(rng.integers(1000)), fold=0.005, hem=0.022)


def gown(look: Look, rng: np.random.Generator) -> Model:
    """Build a dress with a narrow waist and a swinging skirt."""
    cloth = dress(
        look, rng, material="cotton", choices=(RED, TEAL, ROSE, MUSTARD, NAVY), period=0.06
    )
    shell = _long(rng, 0.5, 0.42, waist=0.135)
    rows = [(z, y, w * 0.88, d, p) if z > 0.2 else (z, y, w, d, p) for z, y, w, d, p in
            (tuple(row) for row in shell.stations)]  # fmt: skip
    shell = replace(shell, stations=rows, hem=0.045)
    arms = sleeve([(0.1, 0, 0.5), (0.18, 0, 0.47), (0.235, 0, 0.4)], (0.06, 0.072, 0.06), shell)
    t = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    sash = tube(np.column_stack([0.137 * np.cos(t), 0.119 * np.sin(t), 0 * t + 0.1]), 0.02,
                segments=12, closed=True)  # fmt: skip
    trim = wish(replace(look, colour=None), rng, (CREAM, WHITE))
    return _stood(
        look, [part(cloth, shell.mesh(), *arms), part(finish("cotton", trim), sash)], pole=0.62
    )


def skirt(look: Look, rng: np.random.Generator) -> Model:
    """Build a pleated skirt; a kilt is one of tartan."""
    cloth = dress(look, rng, material="fabric", choices=(BRICK, FOREST, NAVY, MUSTARD), period=0.11)
    rows = [(-0.42, 0, 0.3, 0.22, 2.1), (-0.2, 0, 0.25, 0.18, 2.1), (0.0, 0, 0.185, 0.13, 2.1),
            (0.03, 0, 0.18, 0.125, 2.1)]  # fmt: skip
    shell = Shell(stations=rows, seed=int(rng.integers(1000)), fold=0.002)

    def pleat(p: np.ndarray) -> np.ndarray:
        way = np.arctan2(p[:, 1], p[:, 0])
        fall = np.clip(-p[:, 2] / 0.42, 0, 1) ** 0.6
        wave = 1 + 0.045 * fall * (np.abs((way * 26 / (2 * np.pi)) % 1 - 0.5) * 4 - 1)
        return p * np.stack([wave, wave, 1 + 0 * wave], 1)

    t = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    band = tube(np.column_stack([0.183 * np.cos(t), 0.128 * np.sin(t), 0 * t + 0.012]), 0.018,
                segments=12, closed=True)  # fmt: skip
    body = bent(shell.mesh(), pleat, smooth=True)
    return assemble([part(cloth, body, band), *form(0.07, 0.75, wide=0.1)])


def kilt(look: Look, rng: np.random.Generator) -> Model:
    """Build a skirt of tartan."""
    return skirt(replace(look, attributes=("tartan",)), rng)


def _legs(rng: np.random.Generator, length: float, ankle: float) -> tuple[Shell, list[Mesh]]:
    """Return the seat of trousers and both legs, ``length`` metres from the crotch."""
    rows = [(-0.2, 0, 0.05, 0.05, 2), (-0.15, 0, 0.14, 0.09, 2.2), (-0.06, 0, 0.192, 0.12, 2.4),
            (0.02, 0, 0.184, 0.118, 2.4), (0.1, 0, 0.17, 0.11, 2.4)]  # fmt: skip
    shell = Shell(stations=rows, seed=int(rng.integers(1000)), fold=0.004)
    path = [(0.094, 0, -0.05), (0.1, 0, -0.2), (0.112, -0.008, -0.2 - length * 0.4),
            (0.12, 0, -0.16 - length)]  # fmt: skip
    return shell, sleeve(path, (0.1, 0.097, (0.095 + ankle) / 2, ankle), shell)


def trousers(look: Look, rng: np.random.Generator) -> Model:
    """Build trousers that stand by themselves: waistband, pockets, fly."""
    denim = mix(NAVY, SKY, 0.18)
    cloth = dress(look, rng, material="cotton", choices=(denim, CHARCOAL, (0.38, 0.28, 0.16)))
    shell, legs = _legs(rng, 0.62, 0.075)
    return _trousers(shell, legs, cloth, rng)


def jeans(look: Look, rng: np.random.Generator) -> Model:
    """Build blue jeans."""
    denim: RGB = look.colour or mix(NAVY, SKY, float(rng.uniform(0.1, 0.35)))
    cloth = finish(look.material or "cotton", denim, seed=piece(rng))
    shell, legs = _legs(rng, 0.62, 0.075)
    return _trousers(shell, legs, cloth, rng)


def shorts(look: Look, rng: np.random.Generator) -> Model:
    """Build short trousers."""
    cloth = dress(look, rng, material="cotton", choices=(TEAL, RUST, SAGE, MUSTARD))
    shell, legs = _legs(rng, 0.17, 0.11)
    return _trousers(shell, legs, cloth, rng)


def _trousers(shell: Shell, legs: list[Mesh], cloth: Finish, rng: np.random.Generator) -> Model:
    del rng
    band = shell.patch((-0.165, 0, 0.06), (0.165, 0, 0.1), out=0.004)
    fly = shell.patch((-0.006, 0, -0.09), (0.02, 0, 0.06), out=0.003)
    pockets = [
        shell.patch((s * 0.12 - 0.004, 0, -0.04), (s * 0.12 + 0.004, 0, 0.06), lean=-s * 0.02)
        for s in (-1, 1)
    ]
    loops = [shell.patch((x - 0.006, 0, 0.055), (x + 0.006, 0, 0.104), out=0.007)
             for x in (-0.13, -0.06, 0.06, 0.13)]  # fmt: skip
    knob = _buttons(shell, (0.08,), r=0.009)
    parts = [
        part(cloth, shell.mesh(), *legs, band, fly, *pockets, *loops),
        part(metal("brass"), knob),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "t-shirt": t_shirt,
    "shirt": shirt,
    "sweater": sweater,
    "hoodie": hoodie,
    "jacket": jacket,
    "coat": coat,
    "dress": gown,
    "skirt": skirt,
    "kilt": kilt,
    "trousers": trousers,
    "jeans": jeans,
    "shorts": shorts,
}
