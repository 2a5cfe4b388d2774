"""Limiter: counts calls per caller in this process. Knows rates, not keys or addresses.

Counts live in memory: a restart forgets them, and N processes admit at most N times the limit.
Time is monotonic, so no jump of the clock locks anybody out.
"""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable

from cavendish import limits
from cavendish.domain.rates import Rate, Verdict, admit


class Limiter:
    """One rate for every caller."""

    def __init__(self, rate: Rate, monotonic: Callable[[], float]) -> None:
        self._rate = rate
        self._monotonic = monotonic
        self._callers: OrderedDict[str, deque[float]] = OrderedDict()
        self._turn = threading.Lock()

    def count(self, caller: str) -> Verdict:
        """Count a call and decide on it; callers not seen for longest are forgotten first."""
        with self._turn:
            history = self._callers.setdefault(caller, deque())
            self._callers.move_to_end(caller)
            if len(self._callers) > limits.MAX_CALLERS:
                self._callers.popitem(last=False)
            return admit(self._rate, history, self._monotonic())
