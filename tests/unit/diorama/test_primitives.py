from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cavendish.engines.diorama.model.curve import (
    circle,
    fillet,
    lengths,
    rectangle,
    rounded,
    spline,
    star,
)
from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    extrude,
    lathe,
    merge,
    plane,
    sphere,
    tube,
)
from cavendish.engines.diorama.model.shading import face_normals, signed_volume

RING = np.c_[circle(0.3), np.zeros(48)]
SOLIDS: dict[str, tuple[Callable[[], Mesh], float]] = {
    "box": (lambda: box((0.2, 0.3, 0.4), bevel=0.001), 0.024),
    "cushion": (lambda: cushion((0.2, 0.3, 0.4), bevel=0.001), 0.024),
    "sphere": (lambda: sphere(0.5, segments=96), 4 / 3 * np.pi * 0.125),
    "turned cylinder": (
        lambda: lathe([(0, 0), (0.1, 0), (0.1, 0.5), (0, 0.5)]),
        np.pi * 0.01 * 0.5,
    ),
    "tube": (lambda: tube([(0, 0, 0), (0, 0, 1)], 0.05, segments=64), np.pi * 0.0025),
    "sideways tube": (lambda: tube([(0, 0, 0), (1, 0.2, 0)], 0.05, segments=64), 0.00801),
    "hoop": (lambda: tube(RING, 0.02, closed=True, segments=32), 2 * np.pi**2 * 0.3 * 0.0004),
    "slab": (lambda: extrude(rectangle(0.4, 0.2), 0.1), 0.008),
    "slab with a hole": (
        lambda: extrude(rectangle(0.4, 0.2), 0.1, holes=[rectangle(0.1, 0.1)]),
        0.007,
    ),
    "star": (lambda: extrude(star(5, 0.2, 0.1), 0.05, bevel=0.004), 0.00293),
}


@pytest.mark.parametrize("name", SOLIDS)
def test_solids_enclose_the_volume_they_should(name: str) -> None:
    make, volume = SOLIDS[name]
    mesh = make()
    assert signed_volume(mesh.vertices, mesh.faces) == pytest.approx(volume, rel=0.02)


@pytest.mark.parametrize("name", SOLIDS)
def test_normals_are_unit_and_face_out(name: str) -> None:
    mesh = SOLIDS[name][0]()
    assert mesh.normals is not None
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-3)
    across = face_normals(mesh.vertices, mesh.faces)
    agree = np.einsum("ij,ij->i", across, mesh.normals[mesh.faces].mean(1).astype(np.float64))
    assert (agree > -1e-12).all()


@pytest.mark.parametrize("name", SOLIDS)
def test_solids_are_closed(name: str) -> None:
    mesh = SOLIDS[name][0]()
    cells = np.round(mesh.vertices.astype(np.float64) * 1e5).astype(np.int64)
    _, group = np.unique(cells, axis=0, return_inverse=True)
    faces = group[mesh.faces]
    faces = faces[(faces != np.roll(faces, 1, 1)).all(1)]
    edges = np.concatenate([faces[:, pair] for pair in ((0, 1), (1, 2), (2, 0))])
    count = int(group.max()) + 1
    there, back = edges[:, 0] * count + edges[:, 1], edges[:, 1] * count + edges[:, 0]
    assert np.array_equal(np.sort(there), np.sort(back))


@given(
    st.tuples(*[st.floats(0.01, 5)] * 3),
    st.floats(0, 1),
)
@settings(max_examples=40, deadline=None)
def test_a_box_has_its_size_whatever_the_bevel(
    size: tuple[float, float, float], bevel: float
) -> None:
    mesh = box(size, bevel=bevel)
    assert np.allclose(np.ptp(mesh.vertices, axis=0), size, rtol=1e-3)


def test_boxes_and_planes_measure_uv_in_metres() -> None:
    flat = plane((2, 0, 0), (0, 3, 0))
    assert flat.uv is not None
    assert np.allclose(np.ptp(flat.uv, axis=0), (2, 3))
    solid = box((0.4, 0.6, 0.8), bevel=0.001)
    assert solid.uv is not None
    assert float(np.ptp(solid.uv[:, 1])) == pytest.approx(0.8, abs=0.01)


def test_a_plane_faces_right_times_up() -> None:
    flat = plane((1, 0, 0), (0, 0, 1))
    assert face_normals(flat.vertices, flat.faces)[:, 1].max() < 0


def test_merging_shifts_faces_and_keeps_colours() -> None:
    first, second = box((1, 1, 1)), sphere(0.2)
    tinted = Mesh(
        vertices=second.vertices,
        faces=second.faces,
        colours=np.ones_like(second.vertices),
    )
    both = merge([first, tinted])
    assert both.faces.max() == len(both.vertices) - 1
    assert both.colours is not None
    assert both.colours[: len(first.vertices)].max() == 0
    assert both.colours[len(first.vertices) :].min() == 1


def test_a_spline_keeps_its_points_and_does_not_overshoot() -> None:
    knots = np.array([(0, 0), (0.1, 0.2), (0.1, 0.5), (0.0, 0.6)])
    line = spline(knots)
    assert all(np.linalg.norm(line - knot, axis=1).min() < 1e-9 for knot in knots)
    assert line[:, 0].max() <= 0.1 + 1e-9


def test_a_fillet_keeps_the_ends_and_cuts_the_corner() -> None:
    line = fillet([(0, 0), (1, 0), (1, 1)], 0.2)
    assert tuple(line[0]) == (0, 0)
    assert tuple(line[-1]) == (1, 1)
    assert np.linalg.norm(line - (1, 0), axis=1).min() > 0.05
    assert lengths(line)[-1] < 2


def test_rounding_a_polygon_rounds_every_corner() -> None:
    line = rounded([(0, 0), (1, 0), (1, 1), (0, 1)], 0.1)
    corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
    assert min(np.linalg.norm(line - corner, axis=1).min() for corner in corners) > 0.02
