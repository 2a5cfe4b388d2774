"""Which inference server gets the next request."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cavendish.engines.inference import dispatch as dispatch_module
from cavendish.engines.inference.dispatch import Dispatch

A, B = "http://a/v1", "http://b/v1"


@pytest.fixture
def dispatch(tmp_path: Path) -> Dispatch:
    return Dispatch(tmp_path / "dispatch" / "notes", (A, B))


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


def test_processes_count_each_other_and_the_dead_are_struck_off(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    code = (
        "import sys; from pathlib import Path\n"
        "from cavendish.engines.inference.dispatch import Dispatch\n"
        "dispatch = Dispatch(Path(sys.argv[1]), sys.argv[2:])\n"
        "print(dispatch.take([sys.argv[3]]).url, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(  # noqa: S603 -- our own code
        [sys.executable, "-c", code, str(path), A, B],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == A
        dispatch = Dispatch(path, (A, B))
        assert taken(dispatch) == B
        assert {taken(dispatch, A), taken(dispatch, A)} == {B}
        other.kill()
        other.wait(5)
    assert taken(dispatch) == A


def test_a_server_that_failed_thrice_is_left_alone_and_then_tried_by_one(
    dispatch: Dispatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        taken(dispatch, B)
        dispatch.give(A, good=False)
    assert {taken(dispatch), taken(dispatch), taken(dispatch)} == {B}
    clock = dispatch_module.time.time() + 6
    monkeypatch.setattr(dispatch_module.time, "time", lambda: clock)
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


def test_a_server_is_left_alone_no_longer_than_a_minute_whatever_the_clock_does(
    dispatch: Dispatch,
) -> None:
    dispatch.path.parent.mkdir()
    note = {"busy": [], "failures": 90, "until": 4e9}
    dispatch.path.write_text(json.dumps({A: note, B: {**note, "busy": [os.getpid()]}}))
    assert taken(dispatch) == A


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"http://a/v1": {"odd": 1}}', "null"])
def test_notes_that_cannot_be_read_are_begun_anew(dispatch: Dispatch, rubbish: str) -> None:
    dispatch.path.parent.mkdir()
    dispatch.path.write_text(rubbish)
    assert taken(dispatch) in {A, B}


def test_a_cancelled_request_says_nothing_about_its_server(dispatch: Dispatch) -> None:
    for _ in range(4):
        taken(dispatch, B)
        dispatch.give(A, good=None)
    assert taken(dispatch, B) == A
