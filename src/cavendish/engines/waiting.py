"""Waiting for a network's answer while the run goes on reporting. Knows no engine's protocol.

An engine that waits has no progress of its own: what is reported is a guess from the time, and each
report is a chance for the run to be cancelled, which cancels the request and so closes its
connection.
"""

import asyncio
import random
from collections.abc import Coroutine
from math import exp
from typing import Any, TypeVar

import httpx

from cavendish.engines.engine import EngineFailure, Report

_TICK = 0.1
"""seconds between reports: how soon a cancelled run lets its server go."""
_USUAL = 8.0
"""seconds after which a picture is guessed to be two thirds done."""

UNBEGUN = frozenset({429, 502, 503})
"""What is answered where nobody began on a picture: too many wait, or nobody works there."""
UNREACHED = (httpx.ConnectError, httpx.ConnectTimeout)
"""What is raised where nobody was asked."""

T = TypeVar("T")


async def attended(work: Coroutine[Any, Any, T], report: Report, seconds: float) -> T:
    """Await the work; cancels it when the report raises or the seconds are over.

    Raises what the report raises, or EngineFailure for the time-out.
    """
    task, loop = asyncio.ensure_future(work), asyncio.get_running_loop()
    began = loop.time()
    try:
        while not (await asyncio.wait({task}, timeout=_TICK))[0]:
            waited = loop.time() - began
            if waited > seconds:
                message = "The engine's server took too long."
                raise EngineFailure(message, code="engine_timeout")
            report(0.95 * (1 - exp(-waited / _USUAL)))
        return task.result()
    finally:
        if not task.done():
            task.cancel()
            await asyncio.wait({task})


def pause(attempt: int, asked: float = 0.0) -> float:
    """Return seconds to wait after an attempt (1, 2, …): growing, spread, at least ``asked``."""
    return max(asked, random.uniform(0.5, 1.0) * min(8.0, 0.5 * 2 ** (attempt - 1)))
