from collections.abc import Iterator

import numpy as np
import pytest

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipes
from cavendish.engines.diorama.model.material import (
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.shading import face_normals
from workbench import build, vertices

MOST_TRIANGLES = 80_000


ANCHORED = ["skateboard", "helmet", "tire", "rope", "toilet", "motorcycle", "nest", "map", "van"]


def triangles(model: Model) -> int:
    return sum(len(part.mesh.faces) for part in model.parts)


@pytest.mark.parametrize("noun", sorted(recipes()))
def test_a_model_stands_on_the_ground_centred_finite_and_within_budget(noun: str) -> None:
    model = build(noun)
    low, high = model.bounds
    size = float((high - low).max())
    assert np.isfinite(vertices(model)).all()
    assert abs(float(low[2])) < 1e-4 * size
    assert float(np.abs(low[:2] + high[:2]).max()) < 1e-3 * size
    assert triangles(model) <= MOST_TRIANGLES


@pytest.mark.nightly
@pytest.mark.parametrize("noun", sorted(recipes()))
def test_meshes_are_well_formed(noun: str) -> None:
    for part in build(noun).parts:
        mesh = part.mesh
        assert mesh.faces.min() >= 0
        assert mesh.faces.max() < len(mesh.vertices)
        assert mesh.uv is None or len(mesh.uv) == len(mesh.vertices)
        assert mesh.normals is None or np.isfinite(mesh.normals).all()
        if _wants_vertex_colours(part):
            assert mesh.colours is not None
            assert float(mesh.colours.min()) >= 0


@pytest.mark.nightly
@pytest.mark.parametrize("noun", sorted(recipes()))
def test_normals_face_the_same_way_as_the_faces(noun: str) -> None:
    for mesh in _shaded(build(noun)):
        assert mesh.normals is not None
        across = face_normals(mesh.vertices, mesh.faces)
        mean = mesh.normals[mesh.faces].mean(1)
        turned = np.sum(across * mean, axis=1) < 0
        area = np.linalg.norm(across, axis=1)
        assert float(area[turned].sum()) < 0.02 * float(area.sum())


@pytest.mark.parametrize("noun", sorted(recipes()))
def test_the_same_seed_gives_the_same_model(noun: str) -> None:
    first, second = build(noun, seed=7), build(noun, seed=7)
    assert np.array_equal(vertices(first), vertices(second))


def test_another_seed_gives_another_variant() -> None:
    varied = [noun for noun in recipes() if _fingerprint(noun, 1) != _fingerprint(noun, 2)]
    assert len(varied) > 0.5 * len(recipes())


@pytest.mark.parametrize("noun", ["table", "desk", "chair", "sofa", "bed", "plate", "bowl", "box"])
def test_places_for_other_things_lie_on_the_model(noun: str) -> None:
    model = build(noun)
    low, high = model.bounds
    assert model.anchors
    for anchor in model.anchors.values():
        at = np.array(anchor.at)
        assert (at >= low - 0.02).all()
        assert (at <= high + 0.02).all()


@pytest.mark.parametrize("noun", ANCHORED)
def test_no_place_for_other_things_floats_above_or_before_the_model(noun: str) -> None:
    model = build(noun)
    low, high = model.bounds
    slack = 0.03 * float((high - low).max())
    for anchor in model.anchors.values():
        assert (np.array(anchor.at) >= low - slack).all()
        assert (np.array(anchor.at) <= high + slack).all()


def test_an_open_door_takes_more_room_than_a_closed_one() -> None:
    (near, far), (low, high) = (
        build("door", look).bounds for look in (Look(attributes=("open",)), Look())
    )
    assert float(far[1] - near[1]) > float(high[1] - low[1]) + 0.1


def _wants_vertex_colours(part: Part) -> bool:
    return isinstance(getattr(part.finish, "base", None), VertexColour)


def _shaded(model: Model) -> Iterator[Mesh]:
    return (p.mesh for p in model.parts if p.mesh.normals is not None and not p.mesh.faceted)


def _fingerprint(noun: str, seed: int) -> tuple[object, ...]:
    model = build(noun, seed=seed)
    paints = tuple(repr(getattr(part.finish, "base", None))[:60] for part in model.parts)
    return triangles(model), float(vertices(model).sum()), paints
