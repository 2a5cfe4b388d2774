"""An engine for tests of everything around engines: one colour, taken from the seed.

The prompt "sleep N" makes it take N seconds, "break" fails, "die" ends its process, "wrong size"
returns a picture of another size.
"""

import os
import time
from collections.abc import Iterator

import numpy as np

from cavendish.engines.engine import Capabilities, Commission, EngineFailure, Outcome, Report


class PlainEngine:
    """Makes plain pictures."""

    name: str = "plain"
    version: str = "1.0"
    capabilities: Capabilities = Capabilities(
        licence="Apache-2.0", trained=False, exact_text=True, masks=True
    )

    @staticmethod
    def missing() -> str:
        """Return nothing: it needs nothing."""
        return ""

    def trouble(self) -> str:
        """Return nothing: nothing goes wrong."""
        return ""

    def warm_up(self) -> None:
        """Load nothing."""

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one plain picture."""
        words = commission.prompt.split()
        if words[0] == "break":
            message = "The plain engine was told to break."
            raise EngineFailure(message)
        if words[0] == "die":
            os._exit(9)
        if words[0] == "sleep":
            _sleep(float(words[1]), report)
        width = commission.width + (8 if words[0] == "wrong" else 0)
        shade = commission.seed % 256
        return Outcome(
            pixels=np.full((commission.height, width, 3), shade, np.uint8),
            warnings=tuple(_seen(commission)),
            plan={"words": len(words)},
        )


def _seen(commission: Commission) -> Iterator[str]:
    """Tell what came along."""
    for pixels in commission.references:
        yield f"saw {pixels.shape[1]}x{pixels.shape[0]}"
    for character in commission.characters:
        for pixels in character.references:
            yield f"met {character.name} {pixels.shape[1]}x{pixels.shape[0]}"
    if commission.previous is not None:
        yield f"goes on from {dict(commission.previous)}"


def _sleep(seconds: float, report: Report) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.02)
        report(min(1.0, 1 - (end - time.monotonic()) / seconds))
