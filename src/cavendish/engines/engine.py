"""The seam every engine implements: a commission in, pictures out.

Knows nothing of HTTP, runs, money, storage or URLs. Engines are built and called inside a child
process, so a commission and an outcome are plain, picklable records.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8]
"""Height x width x 3 (RGB) or 4 (RGBA, straight alpha), 8 bit, display-encoded sRGB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """Somebody whom the prompt calls ``@name`` and who looks the same in every picture."""

    name: str
    description: str = ""
    references: tuple[Pixels, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """What an engine is asked to make: one picture of exactly ``width`` x ``height`` pixels."""

    prompt: str
    width: int
    height: int
    seed: int
    negative_prompt: str = ""
    references: tuple[Pixels, ...] = ()
    mask: Pixels | None = None
    characters: tuple[Character, ...] = ()
    exact_text: bool = False
    time_budget: float | None = None
    """Seconds the caller can wait; an engine may trade quality for time, never size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One finished picture and what the user should know about it."""

    pixels: Pixels
    warnings: tuple[str, ...] = ()
    plan: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The engine's reading of the prompt, JSON-serialisable; shown when the user asks."""
    original: bytes = b""
    """The provider's own file of this very picture, when its marks must not be lost."""


Report: TypeAlias = Callable[[float], None]
"""Called between steps with the fraction done, 0..1. Raises to cancel; engines let it through."""


class Engine(Protocol):
    """Makes pictures. Deterministic for the same commission on the same version and machine."""

    name: ClassVar[str]
    version: ClassVar[str]
    trained: ClassVar[bool]
    """Whether a model trained on pictures makes them: the mark on every output says so."""
    exact_text: ClassVar[bool]
    """Whether quoted text is exact by construction; if not, it is proof-read when asked for."""

    @staticmethod
    def missing() -> str:
        """Return a sentence on what the engine lacks to work here, or nothing."""
        ...

    def warm_up(self) -> None:
        """Load what the first commission would otherwise wait for."""
        ...

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one picture; raises EngineFailure with a sentence fit for the user."""
        ...


class EngineFailure(Exception):
    """The engine could not make the picture. ``code`` is one of the run error codes."""

    def __init__(self, message: str, *, code: str = "engine_error") -> None:
        super().__init__(message)
        self.code = code
