import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from cavendish.domain.ports import Change
from cavendish.domain.run import Status
from cavendish.notify.watch import Watch


class Clock:
    """Time that stands still."""

    def now(self) -> datetime:
        """Return it."""
        return datetime(2026, 1, 1, tzinfo=UTC)


class Looks:
    """Counts how often the store is looked at, and tells what it was told to."""

    def __init__(self, *answers: Sequence[Change]) -> None:
        self.answers = list(answers)
        self.count = 0

    async def __call__(self, _since: datetime) -> Sequence[Change]:
        self.count += 1
        return self.answers.pop(0) if self.answers else []


def change(run_id: str, status: Status, progress: float = 0.0) -> Change:
    return Change(run_id=run_id, status=status, progress=progress)


def test_one_look_serves_a_thousand_waiters() -> None:
    looks = Looks([], [change("a", Status.SUCCEEDED, 1.0)])

    async def wait() -> None:
        watch = Watch(looks, Clock())
        await asyncio.gather(*(watch.ending("a", 30) for _ in range(1000)))

    asyncio.run(wait())
    assert looks.count == 2


def test_nobody_waiting_means_no_looks() -> None:
    looks = Looks([change("a", Status.FAILED)])

    async def wait() -> None:
        watch = Watch(looks, Clock())
        await watch.ending("a", 30)
        await asyncio.sleep(0.4)

    asyncio.run(wait())
    assert looks.count == 1


def test_a_wait_ends_when_its_time_is_over() -> None:
    async def wait() -> float:
        began = asyncio.get_running_loop().time()
        await Watch(Looks(), Clock()).ending("a", 0.2)
        return asyncio.get_running_loop().time() - began

    assert 0.15 < asyncio.run(wait()) < 2


def test_followers_hear_each_change_once_until_the_end() -> None:
    half = change("a", Status.PROCESSING, 0.5)
    done = change("a", Status.SUCCEEDED, 1.0)
    looks = Looks([half, change("b", Status.PROCESSING)], [half], [done])

    async def follow() -> list[Change]:
        return [seen async for seen in Watch(looks, Clock()).follow("a")]

    assert asyncio.run(follow()) == [half, done]
