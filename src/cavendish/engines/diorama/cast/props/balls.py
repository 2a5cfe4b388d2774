"""Balls for every game."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    BOLD,
    ORANGE,
    RED,
    TEAL,
    WHITE,
    YELLOW,
    companion,
    patterned,
    wish,
)
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import joined
from cavendish.engines.diorama.model.finish import finish, surfaced
from cavendish.engines.diorama.model.material import (
    Bump,
    Glaze,
    Principled,
    Texture,
)
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube
from cavendish.engines.diorama.model.shading import unit


def ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a rubber ball, glossy, with a painted band unless patterned."""
    tone = wish(look, rng, BOLD)
    radius = 0.11
    seam = np.roll(texture.stripes(tone, companion(tone), share=0.16), 128, axis=0)
    plain = Glaze(base=Texture(pixels=seam), alpha=0.1)
    coat = finish(look.material, look.colour) if look.material else plain
    if look.attributes:
        coat = patterned(look, Glaze(base=tone, alpha=0.1), tone, 0.16)
    round_ = turned(turned(sphere(radius, segments=80), "x", 0.5), "y", 0.5)
    return assemble([part(coat, round_)])


def beach_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build an inflated beach ball of six panels."""
    tone = wish(look, rng, (RED, BLUE, ORANGE, TEAL))
    tones = (tone, WHITE, YELLOW, WHITE, BLUE if look.colour is None else tone, WHITE)
    width = 384
    pixels = np.zeros((8, width, 3), np.float32)
    for i, colour in enumerate(tones):
        pixels[:, i * 64 : (i + 1) * 64] = colour
    body = sphere(0.2, segments=96)
    caps = [
        turned(lathe([(0.035, 0.1975), (0.0, 0.2012)], segments=40), "y", s) for s in (0, np.pi)
    ]
    coat = Glaze(base=Texture(pixels=pixels), alpha=0.08)
    pieces = [(coat, body), *((Glaze(base=WHITE, alpha=0.08), cap) for cap in caps)]
    return assemble([part(f, turned(turned(m, "x", 0.6), "y", 0.5)) for f, m in pieces])


def soccer_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a football of twelve pentagons and twenty hexagons with sunk seams."""
    phi = (1 + 5**0.5) / 2
    corners = unit(np.array([(0, a, b * phi) for a in (-1, 1) for b in (-1, 1)]))
    corners = np.concatenate([np.roll(corners, i, 1) for i in range(3)])
    centres = np.array(
        [
            a + b + c
            for i, a in enumerate(corners)
            for j, b in enumerate(corners[:i])
            for c in corners[:j]
            if min(a @ b, b @ c, a @ c) > 0.4
        ]
    )
    ways = joined(corners, unit(centres))
    body = sphere(0.11, segments=120)
    near = np.sort(_angles(unit(body.vertices), ways), axis=-1)
    seam = np.exp(-(((near[:, 1] - near[:, 0]) / 0.03) ** 2))
    vertices = (body.vertices * (1 - 0.022 * seam)[:, None]).astype(np.float32)
    picture = _globe(lambda w: np.argmin(_angles(w, ways), axis=-1) < 12)
    light, dark = (look.colour or (0.76, 0.75, 0.72)), BLACK
    pixels = np.where(picture[..., None], dark, light).astype(np.float32)
    coat = Principled(base=Texture(pixels=pixels), roughness=0.4, clearcoat=0.4)
    shaped = bent(Mesh(vertices=vertices, faces=body.faces, uv=body.uv), lambda p: p)
    del rng
    return assemble([part(coat, turned(turned(shaped, "x", 0.4), "y", 0.3))])


def _angles(points: Points, ways: Points) -> Points:
    """Return how far points lie from panel centres, in chord lengths; pentagons are smaller."""
    chord = np.sqrt(np.clip(2 - 2 * points @ ways.T, 0, None))
    return np.asarray(chord + 0.055 * (np.arange(32) < 12), np.float64)


def _globe(paint: Callable[[Points], NDArray[np.bool_]]) -> NDArray[np.bool_]:
    """Evaluate a mask over a sphere's unit uv: rows from the bottom, u from the back."""
    v, u = np.mgrid[0:256, 0:512]
    lat = ((v + 0.5) / 256 - 0.5) * np.pi
    lon = (u + 0.5) / 512 * 2 * np.pi + np.pi / 2
    ways = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], -1)
    return np.asarray(paint(ways))


def basketball(look: Look, rng: np.random.Generator) -> Model:
    """Build a pebbled basketball with its eight black lines."""

    def lines(w: Points) -> NDArray[np.bool_]:
        x, z = w[..., 0], w[..., 2]
        side = np.minimum(np.abs(x), np.abs(z))
        curve = np.abs(np.abs(x) - 0.45 - 0.32 * z**2)
        return np.minimum(side, curve) < 0.017

    tone = look.colour or (0.52, 0.165, 0.03)
    pixels = np.where(_globe(lines)[..., None], BLACK, tone).astype(np.float32)
    pebble = texture.noise((512, 1024), (75, 150), fall=3.0, seed=3)
    coat = Principled(
        base=Texture(pixels=pixels),
        roughness=0.6,
        specular=0.3,
        bump=Bump(height=Texture(pixels=pebble), depth=0.003),
    )
    del rng
    return assemble([part(coat, turned(turned(sphere(0.12, segments=96), "x", 0.35), "z", 0.4))])


def tennis_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a felt ball with its white seam."""
    t = np.linspace(0, 2 * np.pi, 160, endpoint=False)
    a = 0.44 * np.pi
    seam = 0.0332 * unit(
        np.stack(
            [
                np.sin(a + (np.pi / 2 - a) * np.cos(2 * t)) * np.cos(t + 0.4 * np.sin(2 * t)),
                np.sin(a + (np.pi / 2 - a) * np.cos(2 * t)) * np.sin(t + 0.4 * np.sin(2 * t)),
                0.75 * np.cos(2 * t),
            ],
            1,
        )
    )
    felt = texture.grain(look.colour or (0.56, 0.72, 0.06), low=0.7, high=1.1, seed=2)
    coat = surfaced(felt, tile=(0.3, 0.5), depth=0.002, roughness=1.0, sheen=1.0)
    del rng
    return assemble(
        [
            part(coat, sphere(0.0335, segments=72)),
            part(
                Principled(base=WHITE, roughness=0.8), tube(seam, 0.0011, segments=8, closed=True)
            ),
        ]
    )


RECIPES: Mapping[str, Recipe] = {
    "ball": ball,
    "beach ball": beach_ball,
    "soccer ball": soccer_ball,
    "basketball": basketball,
    "tennis ball": tennis_ball,
}
