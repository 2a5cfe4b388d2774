import pytest

from cavendish.domain.geometry import (
    ASPECT_RATIOS,
    Resolution,
    Size,
    nearest_ratio,
    read_resolution,
    size_of,
)

PROMISED = {
    "1:1": (1024, 1024), "1:4": (512, 2048), "1:8": (384, 3072), "2:3": (848, 1264),
    "3:2": (1264, 848), "3:4": (896, 1200), "4:1": (2048, 512), "4:3": (1200, 896),
    "4:5": (928, 1152), "5:4": (1152, 928), "8:1": (3072, 384), "9:16": (768, 1376),
    "16:9": (1376, 768), "21:9": (1584, 672),
}  # fmt: skip


@pytest.mark.parametrize("ratio", ASPECT_RATIOS)
@pytest.mark.parametrize(("resolution", "factor"), [("0.5K", 0.5), ("1K", 1), ("2K", 2), ("4K", 4)])
def test_every_ratio_and_resolution_has_its_promised_pixels(
    ratio: str, resolution: str, factor: float
) -> None:
    width, height = PROMISED[ratio]
    expected = Size(int(width * factor), int(height * factor))
    assert size_of(ratio, Resolution(resolution)) == expected


def test_the_table_has_exactly_the_promised_ratios() -> None:
    assert set(ASPECT_RATIOS) == set(PROMISED)


@pytest.mark.parametrize("text", ["1K", "1k", "2k", "4K", "0.5k", "512"])
def test_resolutions_are_read_in_any_letter_case(text: str) -> None:
    assert read_resolution(text) is not None


def test_unknown_resolutions_are_none() -> None:
    assert read_resolution("3K") is None


@pytest.mark.parametrize("ratio", ASPECT_RATIOS)
def test_a_picture_of_a_ratio_is_nearest_to_it(ratio: str) -> None:
    assert nearest_ratio(*PROMISED[ratio]) == ratio


def test_log_distance_treats_tall_and_wide_alike() -> None:
    assert nearest_ratio(6000, 1000) == "8:1"
    assert nearest_ratio(1000, 6000) == "1:8"
    assert nearest_ratio(4000, 3000) == "4:3"
