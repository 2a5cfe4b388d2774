from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cavendish.domain.keys import Key, fingerprint, hint, mint, well_formed

NOW = datetime(2026, 1, 1, tzinfo=UTC)


KEY = Key(id="k", account_id="a", name="n", hint="sk-", admin=False, created_at=NOW)


def test_a_new_key_has_the_promised_shape() -> None:
    secret = mint()
    assert secret.startswith("sk-")
    assert well_formed(secret)
    assert len({mint() for _ in range(100)}) == 100


@given(st.integers(3, 48), st.characters(codec="ascii"))
def test_a_typing_slip_is_noticed(place: int, letter: str) -> None:
    secret = mint()
    slipped = secret[:place] + letter + secret[place + 1 :]
    assert well_formed(slipped) is (slipped == secret)


@given(st.text())
def test_no_text_breaks_the_check(text: str) -> None:
    assert not well_formed(text)
    assert len(fingerprint(text)) == 64


def test_what_is_stored_or_shown_of_a_key_cannot_open_anything() -> None:
    secret = mint()
    assert secret not in fingerprint(secret)
    assert not well_formed(hint(secret))
    assert len(hint(secret)) <= 10


def test_disabled_and_expired_keys_are_not_good() -> None:
    assert KEY.good(NOW)
    assert replace(KEY, expires_at=NOW + timedelta(seconds=1)).good(NOW)
    assert not replace(KEY, expires_at=NOW).good(NOW)
    assert not replace(KEY, disabled_at=NOW).good(NOW)
