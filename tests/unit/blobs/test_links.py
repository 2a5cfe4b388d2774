from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.blobs.links import Links

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
LINKS = Links(b"secret", lifetime=3600)
NAME = "run_1/0.png"


def parts(path: str) -> tuple[str, str]:
    token, name = path.removeprefix("/files/").split("/", 1)
    return token, name


def test_a_link_opens_its_picture() -> None:
    token, name = parts(LINKS.path(NAME, NOW))
    assert name == NAME
    assert LINKS.opens(token, name, NOW)


@pytest.mark.promise(34)
def test_a_link_opens_nothing_else() -> None:
    token, _ = parts(LINKS.path(NAME, NOW))
    assert not LINKS.opens(token, "run_2/0.png", NOW)
    assert not Links(b"other").opens(token, NAME, NOW)


@pytest.mark.promise(11, 34)
def test_a_link_ends_to_the_second() -> None:
    token, name = parts(LINKS.path(NAME, NOW))
    end = datetime.fromtimestamp(int(token.partition("-")[0]), UTC)
    assert LINKS.opens(token, name, end - timedelta(seconds=1))
    assert not LINKS.opens(token, name, end)
    assert end - NOW >= timedelta(hours=1)


def test_a_link_stays_the_same_between_polls() -> None:
    assert LINKS.path(NAME, NOW) == LINKS.path(NAME, NOW + timedelta(hours=5))


@pytest.mark.promise(34)
@given(st.integers(0, 400), st.integers(0, 7))
def test_no_flipped_bit_opens_anything(place: int, bit: int) -> None:
    token, name = parts(LINKS.path(NAME, NOW))
    raw = bytearray(token.encode())
    raw[place % len(raw)] ^= 1 << bit
    assert not LINKS.opens(raw.decode("latin-1"), name, NOW)


@pytest.mark.promise(34)
@given(st.text(), st.text())
def test_no_text_breaks_the_check(token: str, name: str) -> None:
    assert not LINKS.opens(token, name, NOW)
