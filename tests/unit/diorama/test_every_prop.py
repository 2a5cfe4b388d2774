from functools import cache
from time import process_time

import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipes
from cavendish.engines.diorama.model.colour import RGB, named
from cavendish.engines.diorama.model.finish import MATERIALS
from cavendish.engines.diorama.model.material import Finish, Glass, Glow, Texture, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.shading import signed_volume

NOUNS = tuple(sorted(recipes()))
OWN_COLOUR = frozenset(("traffic light", "campfire", "log", "newspaper", "pancakes"))
"""Things that keep their colour; a traffic light shows the lamp of the wished one."""


def build(noun: str, look: Look | None = None) -> Model:
    return recipes()[noun](look or Look(), np.random.default_rng(1))


@cache
def usual(noun: str) -> Model:
    return build(noun)


def closed(mesh: Mesh) -> bool:
    """Tell whether every edge is walked once each way, vertices at one place taken as one."""
    size = float(np.ptp(mesh.vertices, axis=0).max())
    cells = np.round(mesh.vertices / size * 1e5).astype(np.int64)
    _, group = np.unique(cells, axis=0, return_inverse=True)
    faces = group[mesh.faces]
    faces = faces[(faces != np.roll(faces, 1, 1)).all(1)]
    edges = np.concatenate([faces[:, pair] for pair in ((0, 1), (1, 2), (2, 0))])
    count = int(group.max()) + 1
    there, back = edges[:, 0] * count + edges[:, 1], edges[:, 1] * count + edges[:, 0]
    return np.array_equal(np.sort(there), np.sort(back))


def palette(finish: Finish, mesh: Mesh) -> NDArray[np.float32]:
    """Return the colours seen on a part, n x 3."""
    if isinstance(finish, Glass):
        return np.array([finish.tint], np.float32)
    if isinstance(finish, Glow):
        return np.array([finish.radiance], np.float32)
    match finish.base:
        case Texture(pixels=pixels):
            return pixels.reshape(-1, pixels.shape[-1])[::37]
        case VertexColour():
            assert mesh.colours is not None
            return mesh.colours
        case colour:
            return np.array([colour], np.float32)


def share_in_hue(colours: NDArray[np.float32], wished: RGB) -> float:
    """Return how many of the colours have about the wished hue."""
    both = [np.asarray(v, float) for v in (colours, np.array([wished]))]
    ways = [v / np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-6) for v in both]
    return float((np.linalg.norm(ways[0] - ways[1], axis=1) < 0.42).mean())


@pytest.mark.parametrize("noun", NOUNS)
def test_closed_parts_are_not_inside_out(noun: str) -> None:
    for part in usual(noun).parts:
        if closed(part.mesh):
            assert signed_volume(part.mesh.vertices, part.mesh.faces) > 0


@pytest.mark.parametrize("noun", sorted(set(NOUNS) - OWN_COLOUR))
@pytest.mark.parametrize("word", ["blue", "purple"])
def test_a_wished_colour_is_somewhere_on_everything(noun: str, word: str) -> None:
    wished = named(word)
    assert wished is not None
    parts = build(noun, Look(colour=wished)).parts
    assert max(share_in_hue(palette(p.finish, p.mesh), wished) for p in parts) > 0.1


@pytest.mark.nightly
@pytest.mark.parametrize("noun", NOUNS)
def test_any_material_pattern_and_contents_can_be_asked_for(noun: str) -> None:
    words = sorted(MATERIALS)
    material = words[sum(map(ord, noun)) % len(words)]
    assert build(noun, Look(material=material)).parts
    assert build(noun, Look(attributes=("striped", "old"), contents="coffee")).parts


def test_everything_is_built_within_a_moment() -> None:
    slow: dict[str, float] = {}
    for noun in NOUNS:
        usual(noun)
        started = process_time()
        build(noun)
        slow[noun] = process_time() - started
    assert not {noun: took for noun, took in slow.items() if took > 0.6}
