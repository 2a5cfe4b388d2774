"""What is seen of a model from the front, and where words go on it."""

import numpy as np
import pytest

from cavendish.engines.diorama.model.front import front, patch
from cavendish.engines.diorama.model.material import Principled
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.primitives import box, lathe, merge, sphere


def model(*meshes: Mesh) -> Model:
    return Model(parts=(Part(mesh=merge(meshes), finish=Principled(base=(0.5, 0.5, 0.5))),))


def test_the_front_hides_what_is_behind_it() -> None:
    seen = front(model(box((2, 0.2, 2), at=(0, 0, 1)), box((1, 0.2, 1), at=(0, 3, 1))))
    assert np.nanmax(seen[..., 1]) <= 0


@pytest.mark.parametrize("lean", [0.0, 0.5, -0.5])
def test_words_go_on_the_broad_side_of_a_box_however_it_stands(lean: float) -> None:
    place = patch(model(box((2, 0.6, 1), at=(0, 0, 0.5)).moved(turn=lean)))
    assert place is not None
    assert place.half[0] > 0.5
    assert place.half[1] > 0.25


def test_words_keep_clear_of_the_edge_of_a_ball() -> None:
    place = patch(model(sphere(1.0, at=(0, 0, 1))))
    assert place is not None
    assert place.at[2] == pytest.approx(1.0, abs=0.15)
    assert place.half[0] < 0.9


def test_a_grille_has_no_place_for_words() -> None:
    bars = [box((0.05, 0.05, 1), at=(x, 0, 0.5)) for x in np.linspace(-1, 1, 15)]
    assert patch(model(*bars)) is None


def test_walls_count_whichever_way_they_are_wound() -> None:
    tub = lathe([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)], segments=48)
    inside_out = Mesh(vertices=tub.vertices, faces=tub.faces[:, ::-1].copy())
    assert np.nanmin(front(model(inside_out))[..., 1]) == pytest.approx(-1.0, abs=0.02)
