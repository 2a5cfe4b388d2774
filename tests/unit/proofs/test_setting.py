import numpy as np
import pytest

from cavendish.engines.diorama.edit.raster import Photo
from cavendish.engines.proofs import setting
from cavendish.engines.proofs.reader import Line

GREY: Photo = np.full((120, 200, 3), 0.5, np.float32)


def line(text: str, top: int) -> Line:
    box = np.array([[20, top], [160, top], [160, top + 30], [20, top + 30]], np.float32)
    return Line(text=text, box=box)


@pytest.mark.parametrize(
    ("text", "read", "parts"),
    [
        ("HAPPY BIRTHDAY", ["HAPY", "BIRTDAY"], ["HAPPY", "BIRTHDAY"]),
        ("One of a kind", ["Onne of", "a kindd"], ["One of", "a kind"]),
        ("OPEN", ["OP", "EN"], ["OPEN"]),
        ("Grand Opening", ["Grannd Openning"], ["Grand Opening"]),
    ],
)
def test_a_text_is_broken_as_the_one_it_replaces_was(
    text: str, read: list[str], parts: list[str]
) -> None:
    lines = [line(one, 10 + 50 * row) for row, one in enumerate(read)]
    assert [part for part, _ in setting._parted(text, lines)] == parts


def test_every_way_shows_letters_in_their_place_and_leaves_the_rest() -> None:
    for made in setting.ways(GREY, "OPEN", [line("OPPEN", 40)]):
        changed = np.abs(made - GREY).max(axis=2) > 0.2
        assert changed[40:70, 20:160].mean() > 0.05
        assert not changed[:30].any()
        assert not changed[80:].any()
