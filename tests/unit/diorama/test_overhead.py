"""A lens up high: it sees the things, whatever hangs from the ceiling of the set around them."""

from functools import cache

import numpy as np
import pytest

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.scene import Framing, Place, ScenePlan, Thing
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.diorama.stage.sets.built import BUILDERS
from cavendish.engines.diorama.stage.shot import Camera, Shot
from cavendish.engines.diorama.stage.view import View

ROOMS = sorted(place for place in BUILDERS if place.ground is Place.ROOM)


@cache
def table() -> Model:
    build = recipe("table")
    assert build is not None
    return build(Look(), np.random.default_rng(3))


def from_above(place: Place) -> Shot:
    plan = ScenePlan(things=(Thing(noun="table"),), place=place, framing=Framing.TOP_DOWN)
    return arrange(plan, [[table()]], width=96, height=96, seed=4)


def first_hit(shot: Shot, target: np.ndarray) -> float:
    """Return how far along the way to the target (1 is there) a ray from the lens first meets."""
    origin = np.array(shot.camera.origin)
    way = target - origin
    nearest = np.inf
    for part in shot.parts:
        a, b, c = (part.mesh.vertices[part.mesh.faces[:, k]].astype(float) for k in range(3))
        across, along = b - a, c - a
        normal = np.cross(way, along)
        with np.errstate(all="ignore"):
            inverse = 1.0 / np.einsum("ij,ij->i", across, normal)
            u = np.einsum("ij,ij->i", origin - a, normal) * inverse
            turned = np.cross(origin - a, across)
            v = (turned @ way) * inverse
            far = np.einsum("ij,ij->i", along, turned) * inverse
        u, v, far = (np.nan_to_num(x, nan=-1.0) for x in (u, v, far))
        met = (u >= 0) & (v >= 0) & (u + v <= 1) & (far > 1e-6)
        nearest = min(nearest, far[met].min(initial=np.inf))
    return float(nearest)


@pytest.mark.parametrize("place", ROOMS)
def test_from_above_a_table_is_not_hidden_by_ceilings_and_lamps(place: Place) -> None:
    shot = from_above(place)
    low, high = table().bounds
    placed = np.array(shot.camera.target)
    placed[2] = high[2] - low[2]
    assert first_hit(shot, placed) > 0.9


def test_a_lens_that_looks_straight_down_never_sees_walls_miles_away() -> None:
    camera = Camera(origin=(0.0, -0.001, 3.0), target=(0.0, 0.0, 0.0), fov=40.0, focus=3.0)
    box = np.array([-0.5, -0.5, 0.0]), np.array([0.5, 0.5, 0.7])
    left, right = View(camera=camera, aspect=1.5, low=box[0], high=box[1]).span_at(5.0)
    assert 1.0 < right - left < 60.0
