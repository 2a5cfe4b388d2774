"""Who makes a run's pictures when an engine fails."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from cavendish.domain.catalog import Model, priced
from cavendish.domain.policy import Policy, Rule
from cavendish.domain.run import Resolved
from cavendish.engines.engine import Capabilities
from cavendish.errors import RunFailure
from cavendish.service.offers import Offer
from cavendish.work.child import HandedBack, Stopped
from cavendish.work.crew import Crew, Member
from cavendish.work.desk import Desk
from cavendish.work.moderation import WordList
from cavendish.work.production import Product, Task
from tasks import TASK

MODEL = "a/b"


class Hand:
    """A pool that does as it is told."""

    def __init__(self, label: str, *fates: BaseException | None) -> None:
        self.label = label
        self.fates: list[BaseException | None] = list(fates) or [None]
        self.budgets: list[float] = []
        self.retired = self.closed = False
        self.busy = True

    def produce(self, task: Task, wanted: Callable[[float], bool]) -> Product:
        """Fail, or make nothing and say who made it; the last fate stays."""
        del wanted
        self.budgets.append(task.time_budget)
        fate = self.fates.pop(0) if len(self.fates) > 1 else self.fates[0]
        if fate is not None:
            raise fate
        resolved = Resolved(aspect_ratio="1:1", width=1, height=1)
        return Product(files=(), engine=self.label, resolved=resolved, warnings=("own",), plan={})

    def retire(self) -> None:
        """Take no more tasks."""
        self.retired = True

    def close(self) -> None:
        """End."""
        self.closed = True


def crew(*hands: Hand, seconds: float | None = None, **can: Any) -> Crew:
    """Return a crew in which the first hand serves the model and the others stand by."""
    names = [hand.label.partition("/")[0] for hand in hands]
    model = Model(id=MODEL, name="", description="", engines=tuple(names))
    able = Capabilities(licence="MIT", trained=False, **can)
    members = {
        name: Member(
            offer=Offer(label=hand.label, capabilities=able),
            pool=hand,  # pyright: ignore[reportArgumentType]
            seconds=seconds,
        )
        for name, hand in zip(names, hands, strict=True)
    }
    return Crew(catalog=priced([model]), members=members, waits=(0.0, 0.05))


def task(**more: Any) -> Task:
    return replace(TASK, **{"time_budget": 600.0, **more})


def made(crew: Crew, **more: Any) -> Product:
    return crew.produce(MODEL, task(**more), lambda _: True)


def fails(code: str) -> RunFailure:
    return RunFailure(f"It failed: {code}.", code=code)


def test_the_first_engine_makes_the_picture_and_nothing_is_said() -> None:
    second = Hand("second/1")
    product = made(crew(Hand("first/1"), second))
    assert (product.engine, product.warnings) == ("first/1", ("own",))
    assert second.budgets == []


@pytest.mark.parametrize("code", ["engine_error", "engine_timeout"])
def test_when_an_engine_fails_the_next_one_makes_the_picture_and_the_run_says_so(
    code: str,
) -> None:
    product = made(crew(Hand("first/1", fails(code)), Hand("second/2")))
    assert product.engine == "second/2"
    assert product.warnings == ("first failed on this run; second/2 made the picture.", "own")


@pytest.mark.parametrize("code", ["content_policy", "no_image", "invalid_image"])
def test_a_refusal_is_final(code: str) -> None:
    second = Hand("second/1")
    with pytest.raises(RunFailure) as failure:
        made(crew(Hand("first/1", fails(code)), second))
    assert failure.value.code == code
    assert second.budgets == []


@pytest.mark.parametrize("ending", [Stopped(), HandedBack()])
def test_a_run_that_is_stopped_is_not_begun_elsewhere(ending: BaseException) -> None:
    second = Hand("second/1")
    with pytest.raises(type(ending)):
        made(crew(Hand("first/1", ending), second))
    assert second.budgets == []


def test_when_all_fail_the_run_says_what_the_first_one_said() -> None:
    hands = [Hand(f"{name}/1", fails("engine_error")) for name in ("a", "b", "c")]
    hands[0].fates = [fails("engine_timeout")]
    with pytest.raises(RunFailure) as failure:
        made(crew(*hands))
    assert failure.value.code == "engine_timeout"
    assert [len(hand.budgets) for hand in hands] == [1, 1, 1]


def test_an_engine_leaves_time_for_those_after_it() -> None:
    hands = [Hand("a/1", fails("engine_error")), Hand("b/1", fails("engine_error")), Hand("c/1")]
    made(crew(*hands))
    assert [round(hand.budgets[0]) for hand in hands] == [300, 300, 600]


def test_an_attempt_takes_no_longer_than_the_operator_lets_it() -> None:
    hand = Hand("a/1")
    made(crew(hand, seconds=40.0))
    assert hand.budgets == [40.0]


def test_an_engine_that_cannot_do_it_is_not_asked_to_stand_in() -> None:
    second = Hand("second/1")
    few = crew(Hand("first/1", fails("engine_error")), second, references=1)
    with pytest.raises(RunFailure, match="It failed"):
        made(few, references=(np.zeros((8, 8, 3), np.uint8),) * 2)
    assert second.budgets == []


def away() -> RunFailure:
    return RunFailure("No server is answering.", code="engine_error", away=True)


def test_a_run_waits_for_an_engine_that_is_away() -> None:
    hand = Hand("a/1", away(), away(), away(), None)
    assert made(crew(hand)).warnings == ("own",)
    assert len(hand.budgets) == 4


def test_nobody_waits_for_an_engine_where_another_one_stands_by() -> None:
    gone, second = Hand("gone/1", away()), Hand("second/1")
    assert made(crew(gone, second)).engine == "second/1"
    assert len(gone.budgets) == 1


def test_a_stand_in_that_fails_ends_the_run_though_the_first_one_is_away() -> None:
    gone = Hand("gone/1", away())
    with pytest.raises(RunFailure, match="No server"):
        made(crew(gone, Hand("second/1", fails("engine_error"))))
    assert len(gone.budgets) == 1


def test_the_wait_for_an_engine_ends_with_the_runs_time() -> None:
    hand = Hand("a/1", away())
    with pytest.raises(RunFailure, match="No server"):
        made(crew(hand), time_budget=0.2)
    assert 2 <= len(hand.budgets) <= 6


def test_a_run_that_nobody_wants_any_more_stops_waiting() -> None:
    with pytest.raises(Stopped):
        crew(Hand("a/1", away())).produce(MODEL, task(), lambda _: False)


def test_a_server_that_ends_hands_back_who_waits() -> None:
    waiting = crew(Hand("a/1", away()))

    def ends(_progress: float) -> bool:
        waiting.close()
        return True

    with pytest.raises(HandedBack):
        waiting.produce(MODEL, task(), ends)


def test_a_server_that_ends_lets_alone_what_somebody_charges_for() -> None:
    paid, free = Hand("paid/1"), Hand("free/1")
    ending = crew(paid, free)
    members = {**ending.members, "paid": replace(ending.members["paid"], paid=True)}
    assert replace(ending, members=members).retire()
    assert (paid.retired, paid.closed) == (True, False)
    assert (free.retired, free.closed) == (False, True)
    paid.busy = False
    assert not replace(ending, members=members).retire()


def test_a_run_of_a_model_that_is_gone_ends() -> None:
    with pytest.raises(RunFailure) as failure:
        crew(Hand("a/1")).produce("gone/gone", task(), lambda _: True)
    assert failure.value.code == "engine_error"


def test_a_refused_prompt_reaches_no_engine_and_what_is_unwanted_may_be_named() -> None:
    first, second = Hand("openai/1"), Hand("diorama/1")
    no_cats = WordList(Policy((Rule(category="cats", phrases=("cat",)),)))
    strict = replace(crew(first, second), desk=Desk(moderator=no_cats))
    with pytest.raises(RunFailure, match="cats") as refused:
        strict.produce(MODEL, task(prompt="two cats"), lambda _: True)
    assert refused.value.code == "content_policy"
    assert first.budgets == second.budgets == []
    assert strict.produce(MODEL, task(negative_prompt="cats"), lambda _: True).engine == "openai/1"
