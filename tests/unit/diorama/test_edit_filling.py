"""Holes, margins, boards and outlines on synthetic pictures whose truth is known."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.edit.board import board
from cavendish.engines.diorama.edit.cutout import cut_out
from cavendish.engines.diorama.edit.frame import extended
from cavendish.engines.diorama.edit.heal import healed
from cavendish.engines.diorama.edit.membrane import spanned
from cavendish.engines.diorama.edit.writing import written

Photo = NDArray[np.float32]


@pytest.fixture(scope="module")
def tiles() -> Photo:
    """Return a wall of tiles 12 x 16 pixels with dark joints, 96 x 128."""
    rows, columns = np.mgrid[0:96, 0:128]
    joint = ((rows % 12) < 2) | ((columns % 16) < 2)
    shade = 0.6 + 0.08 * ((rows // 12) % 2)
    wall = np.where(joint, 0.2, shade)
    return np.stack([wall, wall * 0.9, wall * 0.7], 2).astype(np.float32)


def disc(y: int, x: int, radius: int) -> Photo:
    rows, columns = np.mgrid[0:96, 0:128]
    return ((rows - y) ** 2 + (columns - x) ** 2 < radius**2).astype(np.float32)


def test_a_hole_in_a_pattern_is_filled_with_the_pattern(tiles: Photo) -> None:
    hole = disc(48, 64, 22)
    spoiled = np.where(hole[..., None] > 0, 1.0, tiles).astype(np.float32)
    out = healed(spoiled, hole, rng=np.random.default_rng(0))
    error = float(((out - tiles)[hole > 0] ** 2).mean())
    assert -10 * np.log10(error) > 28


def test_what_is_barred_does_not_appear_in_the_margin(tiles: Photo) -> None:
    ball = disc(48, 64, 20)
    photo = np.where(ball[..., None] > 0, (0.9, 0.05, 0.05), tiles).astype(np.float32)
    how = {"rng": np.random.default_rng(0), "lean": (0.5, 0.5)}
    out = extended(photo, 192, 96, **how, ban=ball)  # type: ignore[arg-type]
    margin = np.concatenate([out[:, :30], out[:, -30:]], 1)
    assert (margin[..., 0] - margin[..., 1]).max() < 0.3
    assert margin[..., 0].std() > 0.1


def test_a_gradient_runs_on_through_a_hole() -> None:
    ramp = np.repeat(np.linspace(0.2, 0.8, 128, dtype=np.float32)[None], 96, 0)
    photo = np.repeat(ramp[..., None], 3, 2)
    hole = disc(48, 64, 25)
    assert np.abs(spanned(photo * (1 - hole[..., None]), hole) - photo)[hole > 0].max() < 0.03


def test_a_board_shows_every_picture_nearly_whole() -> None:
    colours = [(0.9, 0.1, 0.1), (0.1, 0.9, 0.1), (0.1, 0.1, 0.9), (0.9, 0.9, 0.1)]
    sizes = [(60, 90), (90, 60), (60, 60), (40, 100)]
    photos = [np.full((*s, 3), c, np.float32) for s, c in zip(sizes, colours, strict=True)]
    out = board(photos, 200, 160)
    assert out.shape == (160, 200, 3)
    for colour in colours:
        found = np.abs(out - np.array(colour, np.float32)).max(2) < 0.02
        assert found.mean() > 0.04


def test_a_round_outline_tells_how_far_from_above_it_is_seen() -> None:
    rows, columns = np.mgrid[0:96, 0:128]
    plate = (((rows - 48) / 24) ** 2 + ((columns - 64) / 48) ** 2 < 1).astype(np.float32)
    photo = np.full((96, 128, 3), 0.5, np.float32)
    pitch = cut_out(photo, plate).pitch
    assert pitch is not None
    assert abs(pitch - 30) < 4
    assert cut_out(photo, disc(48, 64, 30)).pitch is None


def test_ink_has_the_colour_that_is_named() -> None:
    photo = np.full((120, 160, 3), 0.2, np.float32)
    out = written(photo, "PARIS", "in gold at the top", subject=np.zeros((120, 160), np.float32))
    ink = out[out.max(2) > 0.5]
    assert ink[:, 0].mean() > ink[:, 2].mean() + 0.25
