"""Turns: whose run is served next. Pure: knows numbers, not queues.

Start-time fair queueing (Goyal, Vin and Cheng, 1996) with runs of equal length: each key's runs
take turns at its stride, a key that comes new joins at the turn being served. So a hundred runs of
one key delay another key's first run by no more than the run in progress, and nobody starves. A
key of high priority takes smaller strides: it is served twice as often as a normal one.
"""

from cavendish.domain.keys import Priority
from cavendish.domain.ports import Load

_STRIDES = {Priority.HIGH: 1, Priority.NORMAL: 2, Priority.LOW: 4}


def next_turn(load: Load, priority: Priority = Priority.NORMAL) -> int:
    """Return the turn of a key's next run."""
    if load.last_turn is None:
        return load.present_turn
    return max(load.last_turn + _STRIDES[priority], load.present_turn)
