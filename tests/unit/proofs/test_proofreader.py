import numpy as np
import pytest

from cavendish.engines.diorama.edit.raster import Photo, photo_of
from cavendish.engines.engine import Commission, EngineFailure, Outcome
from cavendish.engines.proofs import reader
from cavendish.engines.proofs.proofreader import Proofreader, wanted
from cavendish.engines.proofs.reader import Line
from speller import Speller

GREY = np.full((64, 96, 3), 120, np.uint8)
BOX = np.array([[10, 10], [80, 10], [80, 30], [10, 30]], np.float32)


class Readings:
    """Pictures that show one text after the other, and somebody who reads them."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.made: list[int] = []

    def make(self, number: int) -> Outcome:
        self.made.append(number)
        return Outcome(pixels=GREY, warnings=("from the engine",), original=b"theirs")

    def read(self, photo: Photo) -> list[Line]:
        assert photo.shape == GREY.shape
        text = self.texts[len(self.made) - 1]
        return [Line(text=text, box=BOX)] if text else []

    def exact(self, prompt: str = 'a sign "OPEN"', seconds: float = 60) -> Outcome:
        proofreader = Proofreader(read=self.read, knows=lambda text: text.isascii())
        return proofreader.exact(prompt, self.make, seconds)


def test_exact_text_is_verified_and_said_so() -> None:
    readings = Readings("OPEN")
    outcome = readings.exact()
    assert outcome.warnings == (
        "from the engine",
        "The quoted text was read back from the picture and is exact.",
    )
    assert outcome.original == b"theirs"
    assert readings.made == [0]


def test_a_misspelt_text_is_tried_again_with_another_seed() -> None:
    readings = Readings("OPNE", "OPEN")
    assert "exact in the second picture" in readings.exact().warnings[-1]
    assert readings.made == [0, 1]


def test_after_two_more_pictures_it_is_set_by_the_typographer() -> None:
    readings = Readings("OPNE", "OEPN", "OPPEN")
    outcome = readings.exact()
    assert outcome.warnings[-1] == (
        'Set by the typographer, since it was misspelt in every picture: "OPEN".'
    )
    assert readings.made == [0, 1, 2]
    assert not np.array_equal(outcome.pixels, GREY)
    assert outcome.original == b""


def test_no_other_picture_is_begun_that_might_come_too_late() -> None:
    readings = Readings("OPNE", "OPEN")
    assert "typographer" in readings.exact(seconds=0).warnings[-1]
    assert readings.made == [0]


def test_text_that_nobody_here_can_read_is_set_at_once() -> None:
    readings = Readings("")
    outcome = readings.exact('a sign "मेला"')
    assert "could not be read back" in outcome.warnings[-1]
    assert readings.made == [0]


def test_text_that_no_font_has_is_a_clear_failure() -> None:
    with pytest.raises(EngineFailure, match="No font here"):
        Readings("").exact('a sign "\U00013000"')


def test_a_prompt_without_quoted_text_is_left_in_peace() -> None:
    readings = Readings("whatever")
    assert readings.exact("a red lamp").warnings == ("from the engine",)


@pytest.mark.parametrize(
    ("prompt", "texts"),
    [
        ('Replace "OLD" with "NEW"', ["NEW"]),
        ('Change the sign from "A1" to "B2" and add "C3" below', ["B2", "C3"]),
        ('Remove the text "SALE"', []),
        ('Change the sign to say "B2"', ["B2"]),
        ('A letter from the bakery that says "Hello"', ["Hello"]),
        ('No cars. A sign says "OPEN", another one "OPEN"', ["OPEN"]),
    ],
)
def test_text_that_is_to_go_is_not_looked_for(prompt: str, texts: list[str]) -> None:
    assert wanted(prompt) == texts


def test_transparency_stays() -> None:
    clear = np.dstack([GREY, np.full((64, 96, 1), 9, np.uint8)])
    proofreader = Proofreader(read=lambda _: [], knows=lambda _: True)
    outcome = proofreader.exact('a sign "OPEN"', lambda _: Outcome(pixels=clear), 60)
    assert (outcome.pixels[..., 3] == 9).all()


@pytest.mark.skipif(not reader.able(), reason="NO READER OF PIXELS IS INSTALLED: scripts/setup dev")
def test_what_the_typographer_sets_can_be_read() -> None:
    engine = Speller()
    order = Commission(prompt='a sign "Grand Bakery 24"', width=480, height=320, seed=1)
    outcome = Proofreader().exact(
        order.prompt, lambda _: engine.make(order, lambda _: None), seconds=0
    )
    assert [line.text for line in reader.read(photo_of(outcome.pixels))] == ["Grand Bakery 24"]
