"""Rates: how often something may happen. Pure: time and history are handed in.

A sliding window: at any moment at most ``limit`` admissions lie in the last ``seconds``. The count
is exact, and a caller who waits as long as it is told is admitted.
"""

from collections import deque
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """At most ``limit`` in any ``seconds``."""

    limit: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a call is admitted, and what to tell about the window."""

    admitted: bool
    limit: int
    remaining: int
    reset: int
    """Whole seconds until another call is admitted, or until the window is empty again."""


def admit(rate: Rate, history: deque[float], now: float) -> Verdict:
    """Decide on a call at ``now`` and note it in ``history``, the times of the admitted calls."""
    while history and history[0] <= now - rate.seconds:
        history.popleft()
    if len(history) >= rate.limit:
        wait = history[0] + rate.seconds - now
        return Verdict(admitted=False, limit=rate.limit, remaining=0, reset=max(1, ceil(wait)))
    history.append(now)
    remaining = rate.limit - len(history)
    until = (history[0] if remaining == 0 else history[-1]) + rate.seconds - now
    return Verdict(admitted=True, limit=rate.limit, remaining=remaining, reset=ceil(until))
