"""Edits touch what is meant and nothing beside it, on synthetic photographs."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.edit import backdrop, evidence, lettered
from cavendish.engines.diorama.edit.cutout import cut_out
from cavendish.engines.diorama.edit.heavens import under
from cavendish.engines.diorama.edit.materials import remade
from cavendish.engines.diorama.edit.paint import painted, pieces
from cavendish.engines.diorama.edit.raster import blur, to_lab
from cavendish.engines.diorama.edit.scraps import without_scraps
from cavendish.engines.diorama.edit.traces import traced

Photo = NDArray[np.float32]
ROWS, COLUMNS = np.mgrid[0:160, 0:200].astype(np.float32)


def disc(y: float, x: float, radius: float) -> Photo:
    return ((ROWS - y) ** 2 + (COLUMNS - x) ** 2 < radius**2).astype(np.float32)


@pytest.fixture
def wall() -> Photo:
    """Return a plain wall with a little grain."""
    grain = np.random.default_rng(2).normal(0, 0.004, (160, 200, 1))
    return (np.full((160, 200, 3), (0.7, 0.66, 0.6)) + grain).astype(np.float32)


def laid(photo: Photo, mask: Photo, colour: tuple[float, float, float]) -> Photo:
    return (photo * (1 - mask[..., None]) + np.array(colour) * mask[..., None]).astype(np.float32)


def test_what_is_removed_takes_its_soft_edge_along(wall: Photo) -> None:
    fuzzy = blur(disc(80, 100, 20), 0.8)
    photo = laid(wall, fuzzy, (0.2, 0.3, 0.5))
    hole = traced(photo, disc(80, 100, 18), np.zeros_like(fuzzy))
    assert (hole[fuzzy > 0.1] > 0.5).all()
    assert hole[disc(80, 100, 45) < 0.5].max() == 0


def test_what_goes_on_beyond_is_no_trace(wall: Photo) -> None:
    shelf = (np.abs(ROWS - 105) < 4).astype(np.float32)
    photo = laid(laid(wall, shelf, (0.1, 0.1, 0.1)), disc(80, 100, 20), (0.2, 0.3, 0.5))
    hole = traced(photo, disc(80, 100, 20), np.zeros_like(shelf))
    assert float((hole * shelf).sum()) < 0.1 * float(shelf.sum())


def test_coffee_of_the_cups_hue_keeps_its_colour(wall: Photo) -> None:
    cup, rim, coffee = disc(80, 100, 60), disc(80, 100, 30), disc(80, 100, 11)
    photo = laid(laid(wall, cup, (0.65, 0.12, 0.05)), rim, (0.95, 0.93, 0.9))
    photo = laid(photo, coffee, (0.6, 0.14, 0.06))
    paint = painted(photo, cup)
    assert paint[disc(80, 100, 56) * (1 - disc(80, 100, 33)) > 0].mean() > 0.9
    assert paint[disc(80, 100, 9) > 0].mean() < 0.1


def test_every_part_of_the_thing_is_of_its_colour_and_nothing_beside_it() -> None:
    tank, guard, box = disc(60, 60, 20), disc(110, 90, 9), disc(60, 170, 9)
    photo = laid(np.full((160, 200, 3), 0.5, np.float32), tank + guard + box, (0.8, 0.1, 0.1))
    kept = pieces(photo, tank + guard + box, disc(80, 70, 60))
    assert kept[guard > 0].mean() > 0.8
    assert kept[box > 0].max() < 0.05


def test_doubt_sides_with_the_colours_it_has(wall: Photo) -> None:
    thing = disc(80, 100, 40)
    photo = laid(wall, thing, (0.2, 0.3, 0.5))
    left = COLUMNS < 80
    rough = np.where(left & (thing > 0), 0.4, thing).astype(np.float32)
    rough = np.where((thing < 0.5) & (disc(80, 100, 50) > 0), 0.4, rough).astype(np.float32)
    told = evidence.weighed(photo, rough)
    assert np.median(told[left & (thing > 0)]) > 0.7
    assert np.median(told[(thing < 0.5) & (disc(80, 100, 48) > 0)]) < 0.2


def test_gold_keeps_light_and_dark_where_they_were() -> None:
    level = 0.15 + 0.6 * disc(60, 100, 30) + 0.002 * (160 - ROWS)
    photo = np.repeat(level[..., None], 3, 2).astype(np.float32)
    made = to_lab(remade(photo, np.ones((160, 200), np.float32), "gold", np.random.default_rng(0)))
    assert made[60, 100, 0] > made[130, 30, 0] + 0.2
    assert made[..., 2].mean() > 0.04


def test_a_twig_before_a_new_sky_stays_dark_and_has_no_old_rim() -> None:
    twig = np.clip(1.6 - np.abs(COLUMNS - 100), 0, 1)
    photo = laid(np.full((160, 200, 3), (0.4, 0.65, 0.9), np.float32), twig, (0.05, 0.04, 0.04))
    night = np.full_like(photo, 0.1)
    seen = under(photo, (1 - twig).astype(np.float32), night, haze=0.0)
    assert seen[80, 95:106].max() < 0.16
    assert seen[80, 100].max() < 0.1


def test_a_shadow_lies_under_each_foot() -> None:
    high = (np.abs(COLUMNS - 50) < 6) & (ROWS > 20) & (ROWS < 120)
    low = (np.abs(COLUMNS - 140) < 6) & (ROWS > 20) & (ROWS < 130)
    beam = (ROWS > 20) & (ROWS < 40) & (COLUMNS > 44) & (COLUMNS < 146)
    foot = backdrop.foot(high | low | beam, 0.2)
    assert foot[119, 50] > 0
    assert foot[129, 140] > 0
    assert foot[:100].max() == 0


def test_a_line_belongs_with_the_line_above_it() -> None:
    def line(top: float, left: float) -> Photo:
        right, bottom = left + 60, top + 12
        corners = [[left, top], [right, top], [right, bottom], [left, bottom]]
        return np.array(corners, np.float32)

    first, second, far = line(20, 20), line(36, 24), line(120, 20)
    assert len(lettered.block(second, [first, second, far])) == 2


def flagged(wall: Photo, colour: tuple[float, float, float]) -> tuple[Photo, Photo]:
    """Return a coat with a doubted corner at the picture's left side, and its rough mask."""
    coat = disc(100, 100, 70)
    corner = ((COLUMNS < 34) & (ROWS > 98) & (ROWS < 118)).astype(np.float32)
    photo = laid(laid(wall, coat, (0.9, 0.4, 0.15)), corner, colour)
    return photo, np.maximum(coat * (1 - corner), 0.85 * corner).astype(np.float32)


def test_a_scrap_of_what_hangs_behind_is_not_cut_out_along(wall: Photo) -> None:
    photo, rough = flagged(wall, (0.5, 0.05, 0.1))
    kept = without_scraps(photo, rough)
    assert kept[101:115, :26].max() < 0.1
    assert kept[disc(100, 110, 55) > 0].min() > 0.9


def test_a_doubted_sleeve_of_the_same_cloth_stays(wall: Photo) -> None:
    photo, rough = flagged(wall, (0.9, 0.4, 0.15))
    assert np.array_equal(without_scraps(photo, rough), rough)


def test_who_ends_in_a_straight_cut_above_a_blank_margin_stands_in_the_lower_edge(
    wall: Photo,
) -> None:
    bust = disc(110, 100, 50) * (ROWS < 154)
    cut = cut_out(laid(wall, bust, (0.6, 0.4, 0.2)), bust)
    assert cut.cut
    assert cut.box[3] == 1.0
    ball = disc(104, 100, 50)
    assert not cut_out(laid(wall, ball, (0.6, 0.4, 0.2)), ball).cut


def test_an_orange_suit_does_not_turn_a_face_green(wall: Photo) -> None:
    suit, face = disc(100, 100, 50), disc(60, 100, 12)
    colours = laid(laid(wall, suit, (0.95, 0.45, 0.1)), face, (0.8, 0.62, 0.52))
    grey = np.full_like(wall, 0.5)
    there = backdrop.matched(colours, np.maximum(suit, face), grey)[60, 100]
    assert (
        np.ptp(to_lab(there[None, None])[0, 0, 1:] - to_lab(colours[60:61, 100:101])[0, 0, 1:])
        < 0.01
    )
