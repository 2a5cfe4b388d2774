from collections import deque
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.domain.rates import Rate, admit
from cavendish.service.limiter import Limiter

RATE = Rate(limit=20, seconds=10)


@pytest.mark.promise(26)
@given(st.lists(st.floats(0, 5), min_size=1, max_size=200))
def test_no_window_ever_holds_more_than_the_limit(gaps: list[float]) -> None:
    now, history, admitted = 0.0, deque[float](), list[float]()
    for gap in gaps:
        now += gap / 10
        if admit(RATE, history, now).admitted:
            admitted.append(now)
    for start in admitted:
        assert sum(start <= time < start + RATE.seconds for time in admitted) <= RATE.limit


@pytest.mark.promise(26)
@given(st.lists(st.floats(0, 3), min_size=1, max_size=100))
def test_whoever_waits_as_told_is_admitted(gaps: list[float]) -> None:
    now, history = 0.0, deque[float]()
    for gap in gaps:
        now += gap / 10
        verdict = admit(RATE, history, now)
        if not verdict.admitted:
            now += verdict.reset
            assert admit(RATE, history, now).admitted


def test_remaining_counts_down_to_the_limit() -> None:
    history = deque[float]()
    assert [admit(RATE, history, 0).remaining for _ in range(20)] == list(range(19, -1, -1))
    refused = admit(RATE, history, 0.5)
    assert (refused.admitted, refused.limit, refused.reset) == (False, 20, 10)


@pytest.mark.promise(26)
def test_the_count_is_exact_under_fifty_threads() -> None:
    limiter = Limiter(RATE, lambda: 0.0)
    with ThreadPoolExecutor(50) as pool:
        verdicts = list(pool.map(lambda _: limiter.count("key"), range(500)))
    assert sum(verdict.admitted for verdict in verdicts) == 20


def test_callers_do_not_share_a_window() -> None:
    limiter = Limiter(Rate(limit=1, seconds=10), lambda: 0.0)
    assert limiter.count("a").admitted
    assert not limiter.count("a").admitted
    assert limiter.count("b").admitted
