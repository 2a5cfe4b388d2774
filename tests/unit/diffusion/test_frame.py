"""Every promised size can be painted: legal for the model, covering, cut exactly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.domain.geometry import ASPECT_RATIOS, Resolution, size_of
from cavendish.engines.diffusion.frame import (
    MAX_REFERENCE_RATIO,
    MIN_REFERENCE_SIDE,
    cut,
    framed,
    reference,
)
from cavendish.engines.diffusion.profile import PROFILES, Profile

KLEIN = PROFILES[0]
SIDES = st.integers(1, 700)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
@pytest.mark.parametrize("resolution", Resolution)
def test_every_promised_size_is_covered_by_a_legal_one(
    profile: Profile, resolution: Resolution
) -> None:
    for ratio in ASPECT_RATIOS:
        size = size_of(ratio, resolution)
        frame = framed(size.width, size.height, profile)
        assert frame.painted_width % profile.multiple == 0
        assert frame.painted_height % profile.multiple == 0
        assert frame.painted_width * frame.painted_height <= profile.max_area
        spare = profile.multiple * frame.enlarge
        assert 0 <= frame.painted_width * frame.enlarge - size.width < spare
        assert 0 <= frame.painted_height * frame.enlarge - size.height < spare


def test_flux2_klein_paints_2k_natively_and_4k_at_exactly_half() -> None:
    for ratio in ASPECT_RATIOS:
        two, four = size_of(ratio, Resolution.TWO), size_of(ratio, Resolution.FOUR)
        half = framed(four.width, four.height, KLEIN)
        assert framed(two.width, two.height, KLEIN).enlarge == 1
        assert (half.enlarge, half.painted_width, half.painted_height) == (2, two.width, two.height)


def test_flux3_klein_paints_4k_natively() -> None:
    profile = PROFILES[-1]
    sizes = (size_of(ratio, Resolution.FOUR) for ratio in ASPECT_RATIOS)
    assert {framed(size.width, size.height, profile).enlarge for size in sizes} == {1}


def test_a_smaller_frame_still_covers_what_was_promised() -> None:
    frame = framed(1376, 768, KLEIN, least_enlarge=2)
    assert frame.enlarge == 2
    assert frame.painted_width * 2 >= 1376
    assert frame.painted_height * 2 >= 768


def test_what_is_cut_off_is_cut_off_evenly() -> None:
    columns = np.tile(np.arange(10, dtype=np.uint8)[None, :, None], (4, 1, 3))
    assert cut(columns, 6, 2)[0, :, 0].tolist() == [2, 3, 4, 5, 6, 7]


@given(width=SIDES, height=SIDES)
def test_every_reference_becomes_legal(width: int, height: int) -> None:
    legal = reference(np.zeros((height, width, 3), np.uint8), KLEIN)
    rows, columns = legal.shape[:2]
    assert rows % KLEIN.multiple == columns % KLEIN.multiple == 0
    assert min(rows, columns) >= MIN_REFERENCE_SIDE
    assert max(rows / columns, columns / rows) <= MAX_REFERENCE_RATIO


@pytest.mark.parametrize(("width", "height"), [(4000, 3000), (16000, 900), (1025, 1024)])
def test_a_large_reference_is_made_smaller_than_a_megapixel(width: int, height: int) -> None:
    legal = reference(np.zeros((height, width, 3), np.uint8), KLEIN)
    assert legal.shape[0] * legal.shape[1] <= KLEIN.reference_area


def test_a_transparent_reference_lies_on_white() -> None:
    clear = np.zeros((64, 64, 4), np.uint8)
    assert reference(clear, KLEIN).tolist() == np.full((64, 64, 3), 255).tolist()
