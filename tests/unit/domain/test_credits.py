import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.domain.credits import Posting, entries, micro_usd, usd


@pytest.mark.promise(14)
@given(st.sampled_from(Posting), st.integers(1, 10**12))
def test_every_posting_adds_up_to_zero(posting: Posting, amount: int) -> None:
    assert sum(entry.amount for entry in entries(posting, amount)) == 0


@pytest.mark.parametrize("amount", [0, -1])
def test_a_posting_moves_a_positive_amount(amount: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        entries(Posting.GRANT, amount)


@given(st.integers(1, 10**15))
def test_money_survives_being_written_and_read(amount: int) -> None:
    assert micro_usd(usd(amount)) == amount


@pytest.mark.parametrize("text", ["", "ten", "-1", "0", "0.0000001", "NaN", "Infinity", "1e30"])
def test_what_is_no_amount_of_money_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"USD|ledger"):
        micro_usd(text)


def test_amounts_read_exactly() -> None:
    assert micro_usd("0.06") == 60_000
    assert usd(60_000) == "0.06"
    assert usd(25_000_000) == "25.00"
    assert usd(-1) == "-0.000001"
