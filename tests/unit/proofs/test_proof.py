import numpy as np
import pytest

from cavendish.engines.proofs.proof import Proof, proof
from cavendish.engines.proofs.reader import Line


def lines(*texts: str) -> list[Line]:
    return [
        Line(text=text, box=np.array([[0, y], [90, y], [90, y + 9], [0, y + 9]], np.float32))
        for y, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("wanted", "read"),
    [
        ("OPEN", ["Open"]),
        ("OPEN", ["WE ARE OPEN NOW"]),
        ("Grand Opening", ["GRAND", "OPENING"]),
        ("Grand Opening", ["GRANDOPENING"]),
        ("Happy Birthday, Mia!", ["Happy Birthday", "Mia"]),
        ("Room 101", ["R00M 1O1"]),
        ("Left column text", ["Left", "other", "column", "words", "text"]),
        ("开放", ["开放"]),
    ],
)
def test_a_text_that_stands_there_is_right(wanted: str, read: list[str]) -> None:
    assert proof([wanted], lines(*read)).good


@pytest.mark.parametrize(
    ("wanted", "read"),
    [
        ("OPEN", ["OPENN"]),
        ("OPEN", ["OPN"]),
        ("OPEN", ["REOPEN"]),
        ("OPEN", []),
        ("Grand Opening", ["GRAND", "OPENNING"]),
        ("Grand Opening", ["GRAND"]),
        ("CAFÉ", ["CAFE"]),
    ],
)
def test_a_misspelt_or_missing_text_is_wrong(wanted: str, read: list[str]) -> None:
    assert proof([wanted], lines(*read)).wrong == (wanted,)


def instead(found: Proof) -> list[list[str]]:
    return [[line.text for line in group] for group in found.instead]


def test_what_stands_in_a_texts_place_is_found() -> None:
    found = proof(["Fresh Bread", "Est. 1987"], lines("Bakery", "Fresch", "Bred", "Mon-Sat"))
    assert found.wrong == ("Fresh Bread", "Est. 1987")
    assert instead(found) == [["Fresch", "Bred"], []]


def test_right_text_is_never_taken_for_a_misspelt_one() -> None:
    found = proof(["OPEN", "OPENS"], lines("OPEN"))
    assert found.right == ("OPEN",)
    assert instead(found) == [[]]
