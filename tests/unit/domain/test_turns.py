"""Whose run is next, played out with a queue that serves the lowest turn, then the oldest."""

from collections import Counter
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from cavendish.domain.keys import Priority
from cavendish.domain.ports import Load
from cavendish.domain.turns import next_turn


@dataclass
class Line:
    """Runs waiting, one being served."""

    waiting: list[tuple[int, int, str]] = field(default_factory=list[tuple[int, int, str]])
    serving: tuple[int, int, str] | None = None
    joined: int = 0

    def join(self, key: str, priority: Priority = Priority.NORMAL) -> None:
        """Add a run of a key."""
        unfinished = [*self.waiting, *([self.serving] if self.serving else [])]
        mine = [turn for turn, _, owner in unfinished if owner == key]
        waiting = [turn for turn, _, _ in self.waiting]
        present = self.serving[0] if self.serving else min(waiting, default=1)
        load = Load(
            waiting=len(waiting),
            mine=len(mine),
            last_turn=max(mine, default=None),
            present_turn=present,
        )
        self.joined += 1
        self.waiting.append((next_turn(load, priority), self.joined, key))

    def serve(self) -> str | None:
        """Finish what is served and take the next; return whose it is."""
        self.serving = min(self.waiting, default=None)
        if self.serving is None:
            return None
        self.waiting.remove(self.serving)
        return self.serving[2]


def test_a_hundred_runs_delay_another_keys_first_by_the_run_in_progress_alone() -> None:
    line = Line()
    for _ in range(100):
        line.join("flood")
    line.serve()
    line.join("small")
    assert line.serve() == "small"


def test_the_same_holds_far_into_a_flood() -> None:
    line = Line()
    for _ in range(100):
        line.join("flood")
    for _ in range(60):
        line.serve()
    line.join("small")
    assert line.serve() == "small"


def test_two_floods_take_turns() -> None:
    line = Line()
    for key in ("a", "b"):
        for _ in range(10):
            line.join(key)
    served = [line.serve() for _ in range(20)]
    for start in range(0, 20, 2):
        assert set(served[start : start + 2]) == {"a", "b"}


def test_a_steady_trickle_never_starves_a_flood() -> None:
    line = Line()
    for _ in range(50):
        line.join("flood")
    served: list[str | None] = []
    for _ in range(100):
        line.join("trickle")
        served.append(line.serve())
    assert served.count("flood") == 50


@given(st.lists(st.sampled_from(["a", "b", "c", None]), max_size=80))
def test_everything_that_joins_is_served(moves: list[str | None]) -> None:
    line = Line()
    served = 0
    for move in moves:
        if move is None:
            served += line.serve() is not None
        else:
            line.join(move)
    while line.serve() is not None:
        served += 1
    assert served == line.joined


def test_each_step_of_priority_is_served_twice_as_often() -> None:
    line = Line()
    for _ in range(80):
        for priority in Priority:
            line.join(priority.value, priority)
    served = Counter(line.serve() for _ in range(70))
    assert served == {"high": 40, "normal": 20, "low": 10}


def test_a_low_key_alone_is_served_at_once() -> None:
    line = Line()
    line.join("low", Priority.LOW)
    assert line.serve() == "low"
