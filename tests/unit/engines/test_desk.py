"""Which inference server gets the next request."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cavendish.engines.inference import desk as desk_module
from cavendish.engines.inference.desk import Desk

A, B = "http://a/v1", "http://b/v1"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk" / "notes", (A, B))


def taken(desk: Desk, *spurned: str) -> str:
    turn = desk.take(spurned)
    assert turn is not None
    return turn.url


def test_the_server_with_the_fewest_requests_waiting_is_next(desk: Desk) -> None:
    assert {taken(desk), taken(desk)} == {A, B}
    desk.give(B, good=True)
    assert taken(desk) == B
    desk.give(A, good=True)
    assert taken(desk) == A


def test_processes_count_each_other_and_the_dead_are_struck_off(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    code = (
        "import sys; from pathlib import Path\n"
        "from cavendish.engines.inference.desk import Desk\n"
        "desk = Desk(Path(sys.argv[1]), sys.argv[2:])\n"
        "print(desk.take([sys.argv[3]]).url, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(  # noqa: S603 -- our own code
        [sys.executable, "-c", code, str(path), A, B],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == A
        desk = Desk(path, (A, B))
        assert taken(desk) == B
        assert {taken(desk, A), taken(desk, A)} == {B}
        other.kill()
        other.wait(5)
    assert taken(desk) == A


def test_a_server_that_failed_thrice_is_left_alone_and_then_tried_by_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        taken(desk, B)
        desk.give(A, good=False)
    assert {taken(desk), taken(desk), taken(desk)} == {B}
    clock = desk_module.time.time() + 6
    monkeypatch.setattr(desk_module.time, "time", lambda: clock)
    turn = desk.take()
    assert turn is not None
    assert (turn.url, turn.doubtful) == (A, True)
    assert taken(desk) == B
    desk.give(A, good=True)
    assert taken(desk) == A


def test_no_server_is_offered_when_all_are_left_alone(desk: Desk) -> None:
    for url in (A, B) * 3:
        taken(desk, B if url == A else A)
        desk.give(url, good=False)
    assert desk.take() is None


def test_a_server_is_left_alone_no_longer_than_a_minute_whatever_the_clock_does(
    desk: Desk,
) -> None:
    desk.path.parent.mkdir()
    note = {"busy": [], "failures": 90, "until": 4e9}
    desk.path.write_text(json.dumps({A: note, B: {**note, "busy": [os.getpid()]}}))
    assert taken(desk) == A


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"http://a/v1": {"odd": 1}}', "null"])
def test_notes_that_cannot_be_read_are_begun_anew(desk: Desk, rubbish: str) -> None:
    desk.path.parent.mkdir()
    desk.path.write_text(rubbish)
    assert taken(desk) in {A, B}


def test_a_cancelled_request_says_nothing_about_its_server(desk: Desk) -> None:
    for _ in range(4):
        taken(desk, B)
        desk.give(A, good=None)
    assert taken(desk, B) == A
