"""Any drawing becomes a toy one would want to hold."""

import time

import numpy as np
import pytest

from cavendish.engines.diorama.cast.drawing import DrawingUnreadable
from cavendish.engines.diorama.cast.library import Library, library_path
from cavendish.engines.diorama.cast.relief import inflate
from cavendish.engines.diorama.model.material import Glaze, Texture
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.shading import signed_volume

DISC = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<circle cx="16" cy="16" r="12" fill="#c03020"/>{}</svg>'
)
EYE = '<circle cx="12" cy="14" r="2" fill="#111111"/>'
TOYS = ("fox", "cat", "dog", "elephant", "rocket", "robot", "dragon", "pizza", "sailboat", "kite")

built = pytest.mark.skipif(
    not library_path().is_file(), reason="THE LIBRARY IS NOT BUILT: run scripts/assets"
)


def toy(svg: str, height: float = 1.0) -> Mesh:
    (part,) = inflate(svg, height=height).parts
    return part.mesh


def test_a_toy_has_the_height_asked_for_and_stands_centred() -> None:
    for height in (0.05, 1.7):
        low, high = inflate(DISC.format(""), height=height).bounds
        assert low[2] == pytest.approx(0, abs=1e-6)
        assert high[2] == pytest.approx(height, rel=0.03)
        assert low[:2] + high[:2] == pytest.approx(0, abs=1e-5)


def test_a_disc_becomes_a_plate_with_round_edges_not_a_balloon() -> None:
    low, high = inflate(DISC.format(""), height=1.0).bounds
    assert 0.15 < high[1] - low[1] < 0.35


def test_a_body_is_closed_with_its_outside_outside() -> None:
    mesh = toy(DISC.format(""))
    corners = np.unique(mesh.vertices.round(6), axis=0, return_inverse=True)[1].reshape(-1)
    faces = corners[mesh.faces]
    whole = faces[(faces != np.roll(faces, 1, axis=1)).all(1)]
    edges = np.concatenate([whole[:, [0, 1]], whole[:, [1, 2]], whole[:, [2, 0]]])
    there = {tuple(edge) for edge in edges.tolist()}
    assert all((b, a) in there for a, b in there)
    assert signed_volume(mesh.vertices, mesh.faces) > 0.1


def test_a_layer_stands_out_on_the_front_and_not_on_the_back() -> None:
    plain, eyed = toy(DISC.format("")), toy(DISC.format(EYE))
    out = plain.vertices[:, 1] - eyed.vertices[:, 1]
    assert out.max() > 0.004
    assert out[plain.vertices[:, 1] > 0.05].max() < 0.004


def test_the_print_shows_the_eye_where_it_is_and_leaves_the_back_clean() -> None:
    (part,) = inflate(DISC.format(EYE), height=1.0).parts
    assert isinstance(part.finish, Glaze)
    assert isinstance(part.finish.base, Texture)
    front, back = np.split(part.finish.base.pixels, 2, axis=1)
    size = len(front)
    row, column = round(size * (1 - 14 / 32)), round(size * 12 / 32)
    assert front[row, column].max() < 0.05
    assert back[row, column, 0] > 0.3


def test_the_same_drawing_gives_the_same_toy() -> None:
    first, second = toy(DISC.format(EYE)), toy(DISC.format(EYE))
    assert np.array_equal(first.vertices, second.vertices)


@pytest.mark.parametrize("svg", ["", "<svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'])
def test_a_blank_or_broken_drawing_is_refused(svg: str) -> None:
    with pytest.raises(DrawingUnreadable):
        inflate(svg, height=1.0)


@built
@pytest.mark.parametrize("name", TOYS)
def test_a_library_drawing_becomes_a_light_toy_without_holes_or_spikes(name: str) -> None:
    svg = Library().svg(name)
    start = time.process_time()
    mesh = toy(svg)
    assert time.process_time() - start < 4, "a toy is made in about half a second"
    assert len(mesh.faces) <= 120_000
    assert np.isfinite(mesh.vertices).all()
    assert mesh.normals is not None
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(1, abs=1e-3)
    assert signed_volume(mesh.vertices, mesh.faces) > 0
    a, b, c = (mesh.vertices[mesh.faces[:, i]] for i in range(3))
    longest = max(float(np.linalg.norm(p - q, axis=1).max()) for p, q in ((a, b), (b, c), (c, a)))
    assert longest < 0.2
