"""Which inference server gets the next request."""

import pytest

from cavendish.engines.inference import dispatch as dispatch_module
from cavendish.engines.inference.dispatch import Dispatch

A, B = "http://a/v1", "http://b/v1"


@pytest.fixture
def dispatch() -> Dispatch:
    return Dispatch((A, B))


def taken(dispatch: Dispatch, *spurned: str) -> str:
    turn = dispatch.take(spurned)
    assert turn is not None
    return turn.url


def test_the_server_with_the_fewest_requests_waiting_is_next(dispatch: Dispatch) -> None:
    assert {taken(dispatch), taken(dispatch)} == {A, B}
    dispatch.give(B, good=True)
    assert taken(dispatch) == B
    dispatch.give(A, good=True)
    assert taken(dispatch) == A


def test_idle_servers_are_chosen_alike(dispatch: Dispatch) -> None:
    chosen = set[str]()
    for _ in range(60):
        url = taken(dispatch)
        chosen.add(url)
        dispatch.give(url, good=True)
    assert chosen == {A, B}


def test_a_server_that_failed_thrice_is_left_alone_and_then_tried_by_one(
    dispatch: Dispatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        taken(dispatch, B)
        dispatch.give(A, good=False)
    assert {taken(dispatch), taken(dispatch), taken(dispatch)} == {B}
    later = dispatch_module.time.monotonic() + 6
    monkeypatch.setattr(dispatch_module.time, "monotonic", lambda: later)
    turn = dispatch.take()
    assert turn is not None
    assert (turn.url, turn.doubtful) == (A, True)
    assert taken(dispatch) == B
    dispatch.give(A, good=True)
    assert taken(dispatch) == A


def test_no_server_is_offered_when_all_are_left_alone(dispatch: Dispatch) -> None:
    for url in (A, B) * 3:
        taken(dispatch, B if url == A else A)
        dispatch.give(url, good=False)
    assert dispatch.take() is None


def test_a_server_is_left_alone_for_a_minute_at_most(
    dispatch: Dispatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = dispatch_module.time.monotonic()
    monkeypatch.setattr(dispatch_module.time, "monotonic", lambda: now)
    for _ in range(40):
        now += 61
        taken(dispatch, B)
        dispatch.give(A, good=False)


def test_a_cancelled_request_says_nothing_about_its_server(dispatch: Dispatch) -> None:
    for _ in range(4):
        taken(dispatch, B)
        dispatch.give(A, good=None)
    assert taken(dispatch, B) == A
