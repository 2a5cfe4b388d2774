"""docs/trust.md: what must hold, written from the tests that just showed it.

A test marked ``promise(15)`` shows statement 15; ``record_property("figure", ...)`` or
``promise(15, figure=...)`` adds what it counted. ``pytest --trust docs/trust.md`` writes the page,
and fails where a statement has no passing test.
"""

import os
import platform
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

STATEMENTS = {
    1: "An accepted run reaches a final status, whatever is killed, whenever.",
    2: "No run has two sets of pictures or is paid for twice.",
    3: "Whichever call of a run's life fails: a legal state, the right money, an end.",
    4: "A run's status changes as the table says, or not at all.",
    5: "Submits, cancels, crashes, grants and clock jumps in any order do what a small model says.",
    6: "An Idempotency-Key makes one run: for parallel twins, across a restart, for a day.",
    7: "A full disk refuses new runs, serves the old ones, and is over when there is room.",
    8: "A database that is restarted again and again under load gives no wrong answer.",
    9: "Pictures that can't be written for a while are neither lost nor paid twice.",
    10: "A server that is told to stop hands its work to the next one.",
    11: "A clock that jumps ends no run, opens no link and locks nobody out.",
    12: "Old data folders open with this version, and a copy taken at work is whole.",
    13: "An engine that hangs, dies or grows ends or repeats its run, and hinders no reader.",
    14: "Every posting adds up to zero, no balance falls below it, and no entry is ever changed.",
    15: "Credit for 37 runs admits exactly 37 of 500 at once.",
    16: "What is refused, fails, is cancelled or expires costs nothing.",
    17: "No hold outlives its run, and the ledger re-added is the balances.",
    18: "A key stops at its spending limit, exactly there, with 403.",
    19: "No request made from the OpenAPI document breaks the server or gets an unknown answer.",
    20: "Every error has one shape, a code of the contract, and its request's id.",
    22: "Broken JSON, strange numbers, surrogates and deep nesting are refused, not crashed on.",
    23: "No noise on the socket ends the server.",
    24: "A body over the cap is refused by the bytes that came, whatever its header claims.",
    25: "Slow clients are cut and hinder nobody.",
    26: "A rate limit is exact under concurrency, and Retry-After keeps its word.",
    27: "Looking a key up takes as long whether its beginning is right or not.",
    28: "A closed key is refused at once; a key is shown once and only its hash is kept.",
    29: "No key, prompt or link signature is in the logs; no usable key is in the database.",
    30: "Somebody else's run is a missing run, on every route.",
    31: "An allow list lets its own addresses in alone; a forged X-Forwarded-For changes nothing.",
    32: "No operator's route opens for a user's key.",
    33: "No path leads out of the folder of pictures.",
    34: "A changed, moved or expired link opens nothing.",
    35: "No spelling of a private address is ever connected to.",
    36: "A name that changes its address between two looks leads nowhere private.",
    37: "Redirects to other schemes or private places, and loops, are refused.",
    38: "A reference that is too large or too slow is cut off.",
    39: "Every refused reference says the same.",
    40: "No mutation of a picture breaks its reader.",
    41: "Bombs are refused from their header.",
    42: "Pictures come upright, in sRGB, without anything else that was in the file.",
    43: "Every file has its promised pixels and format.",
    44: "Every output says that an algorithm made it.",
}


@dataclass
class Shown:
    """The tests that showed one statement, and what they counted."""

    cases: int = 0
    tests: list[str] = field(default_factory=list[str])
    figures: dict[str, None] = field(default_factory=dict[str, None])


@dataclass(eq=False)
class TrustPage:
    """Collects what was shown and writes the page."""

    path: Path
    shown: dict[int, Shown] = field(default_factory=dict[int, Shown])
    broken: set[int] = field(default_factory=set[int])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test that ended."""
        said = report.user_properties
        numbers = [int(str(value)) for name, value in said if name == "promise"]
        for number in numbers:
            if report.failed:
                self.broken.add(number)
            elif report.when == "call" and report.passed:
                shown = self.shown.setdefault(number, Shown())
                shown.cases += 1
                test = report.nodeid.partition("[")[0]
                if test not in shown.tests:
                    shown.tests.append(test)
                figures = [str(value) for name, value in said if name == "figure"]
                shown.figures |= dict.fromkeys(figures)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the page, unless a statement was not shown."""
        missing = sorted((STATEMENTS.keys() - self.shown.keys()) | self.broken)
        if missing:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
            print(f"\nnot shown, so {self.path} was not written: {missing}")
            return
        self.path.write_text(self._page())

    def _page(self) -> str:
        today = f"{datetime.now(UTC):%Y-%m-%d}"
        machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
        rows = "\n".join(
            f"| {number} | {STATEMENTS[number]} | {_counted(shown)} | "
            f"{', '.join(f'`{_short(test)}`' for test in shown.tests)} |"
            for number, shown in sorted(self.shown.items())
        )
        return _PAGE.format(today=today, machine=machine, python=platform.python_version()) + rows


_PAGE = """# What Cavendish can be trusted with

Written by `scripts/trust` from the tests that passed on {today} ({machine}, Python {python}).
Each row is a statement that holds, what was counted, and the tests that show it: run one with
`.venv/bin/python -m pytest -k NAME`.

| | statement | counted | tests |
|---|---|---|---|
"""


def _counted(shown: Shown) -> str:
    cases = f"{shown.cases} cases" if shown.cases > 1 else "1 case"
    return "; ".join([*shown.figures, cases])


def _short(test: str) -> str:
    return test.partition("::")[2].removesuffix("::runTest")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --trust FILE."""
    parser.addoption("--trust", type=Path, help="write what the tests showed to this file")


def pytest_configure(config: pytest.Config) -> None:
    """Collect when asked to."""
    path: Path | None = config.getoption("--trust")
    if path is not None:
        config.pluginmanager.register(TrustPage(path))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every marked test its numbers."""
    for item in items:
        for mark in item.iter_markers("promise"):
            for number in mark.args:
                assert number in STATEMENTS, f"{item.nodeid}: there is no statement {number}"
                item.user_properties.append(("promise", number))
            if "figure" in mark.kwargs:
                item.user_properties.append(("figure", mark.kwargs["figure"]))
