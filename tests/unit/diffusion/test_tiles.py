"""Tiles cover a picture, overlap, and leave no seam."""

import numpy as np
import pytest

from cavendish.domain.geometry import ASPECT_RATIOS, Resolution, size_of
from cavendish.engines.diffusion import tiles
from cavendish.engines.diffusion.tiles import OVERLAP, SIDE, corners, tiled


def test_the_tiles_of_every_4k_picture_cover_it_and_overlap() -> None:
    for ratio in ASPECT_RATIOS:
        size = size_of(ratio, Resolution.FOUR)
        for length, begins in (
            (size.width, sorted({left for left, _ in corners(size.width, size.height)})),
            (size.height, sorted({top for _, top in corners(size.width, size.height)})),
        ):
            assert begins[0] == 0
            assert begins[-1] + SIDE >= length
            steps = np.diff(begins)
            assert (steps <= SIDE - OVERLAP).all()
            assert (steps > 0).all()


def test_work_that_changes_nothing_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiles, "SIDE", 32)
    monkeypatch.setattr(tiles, "OVERLAP", 8)
    pixels = np.random.default_rng(1).integers(0, 256, (70, 50, 3), dtype=np.uint8)
    assert (tiled(pixels, lambda tile: tile) == pixels).all()


def test_neighbours_of_different_shade_melt_into_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tiles, "SIDE", 32)
    monkeypatch.setattr(tiles, "OVERLAP", 8)
    shades = iter((100, 140))
    grey = tiled(np.zeros((32, 56, 3), np.uint8), lambda tile: tile + np.uint8(next(shades)))
    assert np.abs(np.diff(grey[0, :, 0].astype(int))).max() <= 10
