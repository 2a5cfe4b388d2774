"""What the camera promises: the subject is whole in the picture at every ratio."""

import numpy as np
import pytest

from cavendish.engines.diorama.plan.scene import Framing, Place
from cavendish.engines.diorama.stage.camera import (
    LOOKING_DOWN,
    WIDEST,
    bust,
    compose,
    corners,
    frame,
    project,
)

RATIOS = {
    "1:1": 1.0,
    "1:4": 0.25,
    "1:8": 0.125,
    "2:3": 2 / 3,
    "3:2": 1.5,
    "3:4": 0.75,
    "4:1": 4.0,
    "4:3": 4 / 3,
    "4:5": 0.8,
    "5:4": 1.25,
    "8:1": 8.0,
    "9:16": 9 / 16,
    "16:9": 16 / 9,
    "21:9": 21 / 9,
}
BOXES = {
    "cup": ((-0.05, -0.05, 0.0), (0.06, 0.05, 0.1)),
    "pole": ((-0.02, -0.02, 0.0), (0.02, 0.02, 2.0)),
    "row": ((-3.0, -0.1, 0.0), (3.0, 0.1, 0.4)),
    "carpet": ((-1.0, -2.0, 0.0), (1.0, 2.0, 0.01)),
}


def shown(ratio: str, box: str, place: Place, framing: Framing, seed: int = 3) -> np.ndarray:
    low, high = (np.array(v, np.float32) for v in BOXES[box])
    points = corners([(low, high)])
    aspect = RATIOS[ratio]
    camera = frame(points, compose(place, framing, aspect=aspect, seed=seed), aspect=aspect)
    return project(points, camera, aspect=aspect)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("place", Place)
def test_every_corner_is_inside_the_picture(ratio: str, box: str, place: Place) -> None:
    for framing in Framing:
        places = shown(ratio, box, place, framing)
        assert np.abs(places).max() <= 0.98


@pytest.mark.parametrize("ratio", RATIOS)
def test_the_subject_fills_one_side_well(ratio: str) -> None:
    places = shown(ratio, "cup", Place.STUDIO, Framing.NORMAL)
    assert (places.max(0) - places.min(0)).max() / 2 > 0.5


@pytest.mark.parametrize("ratio", ["8:1", "21:9"])
def test_a_lone_subject_stands_off_the_middle_of_a_wide_picture(ratio: str) -> None:
    places = shown(ratio, "cup", Place.STUDIO, Framing.NORMAL)
    assert abs((places.max(0) + places.min(0))[0] / 2) > 0.15


@pytest.mark.parametrize("ratio", RATIOS)
def test_the_lens_never_bends_the_edges(ratio: str) -> None:
    aspect = RATIOS[ratio]
    how = compose(Place.ROOM, Framing.NORMAL, aspect=aspect, seed=0)
    longest = np.tan(np.radians(how.fov / 2)) * max(aspect, 1 / aspect)
    assert np.arctan(longest) <= WIDEST + 1e-6


def test_a_wide_framing_shows_more_than_a_close_up() -> None:
    wide, close = (shown("1:1", "cup", Place.STUDIO, f) for f in (Framing.WIDE, Framing.CLOSE_UP))
    assert np.ptp(wide, axis=0).max() < 0.6 * np.ptp(close, axis=0).max()


def test_the_focus_lies_on_the_subject() -> None:
    low, high = (np.array(v, np.float32) for v in BOXES["cup"])
    points = corners([(low, high)])
    how = compose(Place.TABLETOP, Framing.NORMAL, aspect=1.0, seed=0)
    camera = frame(points, how, aspect=1.0)
    ahead = np.array(camera.target) - np.array(camera.origin)
    ahead = ahead / np.linalg.norm(ahead)
    depth = (points - np.array(camera.origin)) @ ahead
    assert depth.min() <= camera.focus <= depth.max()


def test_a_portrait_is_of_head_and_chest() -> None:
    low, high = np.array([-0.3, -0.2, 0.0], np.float32), np.array([0.3, 0.2, 1.8], np.float32)
    chest, crown = bust(low, high, 1.75)
    assert 0.7 < float(chest[2]) < 1.0
    assert float(crown[2]) == 1.75
    assert (chest[:2] == low[:2]).all()


@pytest.mark.parametrize("framing", sorted(LOOKING_DOWN))
def test_a_camera_that_looks_down_sees_the_floor_behind(framing: Framing) -> None:
    how = compose(Place.OUTDOORS, framing, aspect=1.5, seed=0)
    assert how.pitch > how.fov / 2
