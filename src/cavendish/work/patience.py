"""Patience: a call that may fail for a while is made again, a bounded number of times."""

import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import structlog

Result = TypeVar("Result")
log = structlog.get_logger()


def patiently(
    call: Callable[[], Result],
    waits: Sequence[float],
    *,
    what: str,
    sleep: Callable[[float], None] = time.sleep,
) -> Result:
    """Return the call's result; after a failure wait as ``waits`` says (seconds) and try again.

    Raises what the last try raised.
    """
    for seconds in waits:
        try:
            return call()
        except Exception as error:  # noqa: BLE001 -- whatever failed may work later
            log.warning("again", what=what, why=type(error).__name__, wait=seconds)
            sleep(seconds)
    return call()
