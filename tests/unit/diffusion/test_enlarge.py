"""Enlarging: the same filter on every device, seams nowhere, plain resampling said."""

import numpy as np
import pytest
from scipy import ndimage

from cavendish.engines.diffusion import enlarge
from cavendish.engines.diorama.edit import enlarge as on_cpu
from cavendish.engines.diorama.edit import weights

FILE = weights.path("realesr-animevideov3-x4.bin")


def photo(side: int) -> enlarge.Photo:
    """Return soft noise: edges of every direction, nothing sharper than a pixel."""
    rough = np.random.default_rng(5).random((side, side, 3))
    soft = ndimage.gaussian_filter(rough, (2, 2, 0))
    return ((soft - soft.min()) / np.ptp(soft)).astype(np.float32)


@pytest.mark.parametrize("factor", [2, 4])
def test_torch_and_the_cpu_draw_the_same(factor: int) -> None:
    pytest.importorskip("torch")
    if not FILE.exists():
        pytest.skip("the enlarger's weights are not installed")
    ours = enlarge.redrawn(photo(48), factor, FILE, "cpu")
    theirs = on_cpu._drawn(photo(48), factor)
    assert theirs is not None
    assert np.abs(ours - theirs).max() < 1 / 255


def test_tiles_leave_no_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch")
    if not FILE.exists():
        pytest.skip("the enlarger's weights are not installed")
    whole = enlarge.redrawn(photo(96), 2, FILE, "cpu")
    monkeypatch.setattr(enlarge, "_TILE", 40)
    assert np.abs(enlarge.redrawn(photo(96), 2, FILE, "cpu") - whole).max() < 1e-4


def test_plain_resampling_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enlarge, "_FILE", "none.bin")
    large, warning = enlarge.enlarged(np.zeros((8, 9, 3), np.uint8), 3, "cpu")
    assert large.shape == (24, 27, 3)
    assert "plain resampling" in warning
