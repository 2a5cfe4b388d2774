"""Edits on synthetic photographs whose truth is known."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.edit import frame, heal, regions, seasons
from cavendish.engines.diorama.edit.editor import is_edit
from cavendish.engines.diorama.edit.raster import (
    from_lab,
    photo_of,
    pixels_of,
    to_lab,
)
from cavendish.engines.diorama.edit.recolour import recoloured
from cavendish.engines.diorama.edit.swatch import swatch
from cavendish.engines.diorama.edit.tone import TONES, brightness, monochrome, warmth

Photo = NDArray[np.float32]


@pytest.fixture(scope="module")
def landscape() -> Photo:
    """Return a blue sky over a textured green field with a red ball on it, 120 x 160."""
    rng = np.random.default_rng(1)
    photo = np.zeros((120, 160, 3), np.float32)
    photo[:60] = (0.45, 0.65, 0.92)
    photo[60:] = (0.25, 0.5, 0.15)
    photo[60:] += rng.normal(0, 0.05, (60, 160, 1)).astype(np.float32)
    rows, columns = np.mgrid[0:120, 0:160]
    photo[(rows - 85) ** 2 + (columns - 80) ** 2 < 18**2] = (0.8, 0.12, 0.1)
    return np.clip(photo, 0, 1).astype(np.float32)


@pytest.fixture(scope="module")
def ball() -> Photo:
    rows, columns = np.mgrid[0:120, 0:160]
    return ((rows - 85) ** 2 + (columns - 80) ** 2 < 18**2).astype(np.float32)


def test_eight_bits_survive_the_way_there_and_back() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (16, 16, 3)).astype(np.uint8)
    assert (pixels_of(photo_of(pixels)) == pixels).all()


def test_oklab_goes_there_and_back(landscape: Photo) -> None:
    assert np.abs(from_lab(to_lab(landscape)) - landscape).max() < 2e-3


def test_the_sky_is_above_and_not_below(landscape: Photo) -> None:
    sky = regions.sky(landscape)
    assert sky[:50].mean() > 0.9
    assert sky[70:].mean() < 0.02


def test_leaves_are_green_things(landscape: Photo, ball: Photo) -> None:
    leaves = regions.foliage(landscape)
    assert leaves[100:].mean() > 0.6
    assert (leaves * ball).sum() / ball.sum() < 0.2
    assert leaves[:50].mean() < 0.05


def test_a_colour_word_finds_the_thing_of_that_colour(landscape: Photo, ball: Photo) -> None:
    red = regions.coloured(landscape, "red")
    both = float(((red > 0.5) & (ball > 0.5)).sum())
    either = float(((red > 0.5) | (ball > 0.5)).sum())
    assert both / either > 0.85


def test_recolouring_changes_only_what_is_masked(landscape: Photo, ball: Photo) -> None:
    out = recoloured(landscape, ball, "blue")
    assert (pixels_of(out)[ball == 0] == pixels_of(landscape)[ball == 0]).all()
    hue = to_lab(out)[ball > 0].mean(0)
    assert hue[2] < -0.05


def test_what_is_removed_looks_like_its_surroundings(landscape: Photo, ball: Photo) -> None:
    out = heal.healed(landscape, ball, rng=np.random.default_rng(0))
    inside = out[ball > 0]
    assert np.abs(inside.mean(0) - landscape[100:].mean((0, 1))).max() < 0.06
    far = np.s_[:30]
    assert (out[far] == landscape[far]).all()


def test_black_and_white_has_no_colour(landscape: Photo) -> None:
    assert np.ptp(monochrome(landscape, 1.0), axis=2).max() < 1e-6


def test_brighter_is_brighter_and_darker_is_darker(landscape: Photo) -> None:
    level = landscape.mean()
    assert brightness(landscape, -1).mean() < level < brightness(landscape, 1).mean()


def test_warmer_moves_from_blue_to_red(landscape: Photo) -> None:
    change = (warmth(landscape, 1) - landscape).mean((0, 1))
    assert change[0] > 0 > change[2]


@pytest.mark.parametrize("name", sorted(TONES))
def test_every_tone_gives_a_picture(landscape: Photo, name: str) -> None:
    out = next(change for act, change in TONES.items() if act == name)(landscape, 1.0)
    assert out.shape == landscape.shape
    assert np.isfinite(out).all()


def test_night_is_darker_and_bluer_than_day(landscape: Photo) -> None:
    night = seasons.relit(landscape, "night", seed=1)
    assert night.mean() < 0.6 * landscape.mean()
    assert to_lab(night)[100:, :, 2].mean() < to_lab(landscape)[100:, :, 2].mean()


def test_autumn_turns_green_to_orange(landscape: Photo) -> None:
    autumn = seasons.season(landscape, "autumn", np.random.default_rng(0))
    assert to_lab(autumn)[100:, :, 1].mean() > 0.02


def test_a_quarter_turn_moves_the_corner(landscape: Photo) -> None:
    marked = landscape.copy()
    marked[0, 0] = 1
    assert (frame.turned(marked, 90)[0, -1] == 1).all()


def test_a_crop_keeps_the_ratio_and_the_subject(landscape: Photo, ball: Photo) -> None:
    out = frame.cropped_around(landscape, ball, 100, 100, tight=1.0)
    assert abs(out.shape[0] / out.shape[1] - 1) < 0.03
    middle = out[out.shape[0] // 2, out.shape[1] // 2]
    assert middle[0] > 0.6 > middle[1]


def test_an_extended_picture_holds_the_old_one_untouched(landscape: Photo) -> None:
    out = frame.extended(landscape, 240, 120, rng=np.random.default_rng(0), lean=(0.5, 0.5))
    assert abs(out.shape[1] / out.shape[0] - 2) < 0.02
    left = (out.shape[1] - 160) // 2
    assert (out[:, left : left + 160] == landscape).all()


def test_shades_of_a_word_are_lighter_and_darker() -> None:
    assert swatch("dark blue")[0] < swatch("blue")[0] < swatch("light blue")[0]


def test_an_instruction_is_told_from_a_scene() -> None:
    assert is_edit("remove the background")
    assert not is_edit("the woman from image 1 in a snowy forest")
