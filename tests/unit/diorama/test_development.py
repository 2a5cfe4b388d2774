import numpy as np
import pytest
from numpy.typing import NDArray

from cavendish.engines.diorama.shoot.development import agx, bloom, develop, enlarged, meter
from cavendish.engines.diorama.stage.shot import Development

PLAIN = Development(bloom=0, vignette=0, contrast=1, saturation=1, grain=0)


def a_negative(height: int = 48, width: int = 80, gain: float = 1) -> NDArray[np.float32]:
    """Return a smooth picture with shadows and lights."""
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    light = gain * np.exp2(6 * across / width - 4)
    tint = np.stack([light, light * (0.4 + 0.6 * down / height), light * 0.5], -1)
    return tint.astype(np.float32)


def grey(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.repeat(values[:, None], 3, axis=1)


def test_brighter_light_never_prints_darker() -> None:
    ramp = np.exp2(np.linspace(-12, 8, 4000)).astype(np.float32)
    for contrast in (0.9, 1.0, 1.3):
        printed = agx(grey(ramp), contrast=contrast)
        assert np.diff(printed, axis=0).min() >= -1e-5


def test_black_stays_black_white_turns_white_and_grey_stays_grey() -> None:
    printed = agx(grey(np.array([0, 0.18, 200], np.float32)), saturation=1.3)
    assert printed[0].max() < 0.02
    assert printed[2].min() > 0.97
    assert np.ptp(printed, axis=1).max() < 0.01
    assert 0.35 < printed[1, 0] < 0.6


def test_any_light_prints_within_range() -> None:
    wild = np.random.default_rng(1).gamma(0.2, 40, (500, 3)).astype(np.float32)
    printed = agx(wild, contrast=1.4, saturation=1.6)
    assert np.isfinite(printed).all()
    assert printed.min() >= 0
    assert printed.max() <= 1


def test_more_contrast_widens_and_more_saturation_colours() -> None:
    patch = np.array([[0.05, 0.02, 0.02], [0.6, 0.3, 0.2]], np.float32)
    assert np.ptp(agx(patch, contrast=1.4).mean(1)) > np.ptp(agx(patch, contrast=1.0).mean(1))
    vivid, dull = agx(patch, saturation=1.5), agx(patch, saturation=0.5)
    assert np.ptp(vivid, axis=1).min() > np.ptp(dull, axis=1).max()


@pytest.mark.parametrize("gain", [0.01, 1.0, 50.0])
def test_the_meter_brings_any_light_to_the_key(gain: float) -> None:
    flat = np.full((64, 96, 3), 0.02 * gain, np.float32)
    assert 0.02 * gain * 2 ** meter(flat, 0.18) == pytest.approx(0.18, rel=1e-3)


def test_a_metered_print_is_as_bright_in_dim_light() -> None:
    how = Development(key=0.18, bloom=0, grain=0)
    bright, dim = develop(a_negative(), how, seed=1), develop(a_negative(gain=1 / 16), how, seed=1)
    assert abs(bright.astype(int) - dim.astype(int)).max() <= 6


def test_exposure_counts_in_stops() -> None:
    brighter = develop(a_negative(), Development(exposure=1, bloom=0), seed=1)
    assert np.array_equal(brighter, develop(a_negative(gain=2), Development(bloom=0), seed=1))


def test_the_same_seed_prints_the_same_bytes_and_another_seed_other_grain() -> None:
    how = Development(grain=0.02)
    first = develop(a_negative(), how, seed=7)
    assert np.array_equal(first, develop(a_negative(), how, seed=7))
    assert not np.array_equal(first, develop(a_negative(), how, seed=8))


def test_the_vignette_darkens_corners_and_leaves_the_middle() -> None:
    flat = np.full((64, 64, 3), 0.2, np.float32)
    dark = develop(flat, Development(bloom=0, grain=0, vignette=0.6), seed=0).astype(int)
    even = develop(flat, Development(bloom=0, grain=0, vignette=0), seed=0).astype(int)
    assert dark[0, 0, 0] < even[0, 0, 0] - 10
    assert dark[32, 32, 0] == even[32, 32, 0]


def test_bloom_spreads_only_from_what_is_brighter_than_white() -> None:
    dim = np.full((64, 64, 3), 0.2, np.float32)
    assert bloom(dim, np.float32(1)).max() == 0
    dim[30:34, 30:34] = 20
    glare = bloom(dim, np.float32(1))
    assert glare[32, 40, 0] > glare[32, 60, 0] > 0


def test_the_print_does_not_show_the_strips_it_was_made_in() -> None:
    tall = np.full((700, 32, 3), 0.2, np.float32)
    tall[300:320] = 8
    rows = develop(tall, Development(vignette=0, grain=0, bloom=0.3), seed=0)[:, 16, 1].astype(int)
    assert np.abs(np.diff(rows[320:690])).max() <= 12
    assert abs(rows[511] - rows[512]) <= 1


def test_enlarging_keeps_flat_light_and_draws_no_ring_below_black() -> None:
    small = np.full((16, 24, 3), 0.3, np.float32)
    small[8, 12] = 60
    large = enlarged(small, 96, 64)
    assert large.shape == (64, 96, 3)
    assert large.min() >= 0
    assert large[2, 2] == pytest.approx([0.3] * 3, rel=1e-3)


def test_sizes_survive() -> None:
    assert develop(a_negative(384, 17), PLAIN, seed=0).shape == (384, 17, 3)
    assert develop(a_negative(1, 300), PLAIN, seed=0).shape == (1, 300, 3)
