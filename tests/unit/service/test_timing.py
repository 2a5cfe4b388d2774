"""Nothing about a key can be learnt from how long its refusal takes."""

import statistics
import time
from collections.abc import Callable

import pytest

from cavendish.domain.keys import fingerprint, mint
from cavendish.service.accounts import KeyTerms
from house import House

ROUNDS = 10_000


@pytest.mark.clocked
@pytest.mark.promise(27)
def test_a_key_that_begins_right_is_refused_no_slower_than_any_other(
    house: House, record_property: Callable[[str, object], None]
) -> None:
    secret = house.accounts.create_key("default", KeyTerms(name="timed"))
    guesses = {"begins right": secret[:-1] + "~", "random": mint()}
    spent: dict[str, list[int]] = {name: [] for name in guesses}
    with house.store.read() as tx:
        for _ in range(ROUNDS):
            for name, guess in guesses.items():
                began = time.perf_counter_ns()
                found = tx.keys.find(fingerprint(guess))
                spent[name].append(time.perf_counter_ns() - began)
                assert found is None
    right, random = (statistics.median(times) for times in spent.values())
    difference = abs(right - random) / random
    record_property("figure", f"medians of {ROUNDS} look-ups differ by {difference:.1%}")
    assert difference < 0.05
