"""Turns: whose run is served next. Pure: knows numbers, not queues.

Start-time fair queueing (Goyal, Vin and Cheng, 1996) with runs of equal length: each key's runs
take consecutive turns, a key that comes new joins at the turn being served. So a hundred runs of
one key delay another key's first run by no more than the run in progress, and nobody starves.
"""

from cavendish.domain.ports import Load


def next_turn(load: Load) -> int:
    """Return the turn of a key's next run."""
    if load.last_turn is None:
        return load.present_turn
    return max(load.last_turn + 1, load.present_turn)
