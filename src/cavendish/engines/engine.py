"""The seam every engine implements: a commission in, pictures out.

Knows nothing of HTTP, runs, money, storage or URLs. Engines are built and called inside a child
process, so a commission and an outcome are plain, picklable records.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

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
    previous: Mapping[str, Any] | None = None
    """The plan that the engine gave with ``references[0]``, when this goes on from that picture."""
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
    """The provider's own file of this very picture, when its marks must not be lost; whoever
    changes the pixels drops it."""


Report: TypeAlias = Callable[[float], None]
"""Called between steps with the fraction done, 0..1. Raises to cancel; engines let it through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What an engine can do: told to users, and looked at before a run is accepted."""

    licence: str
    """Of the model that makes the pictures: an SPDX identifier, or its terms' short name."""
    trained: bool
    """Whether a model trained on pictures makes them: the mark on every output says so."""
    exact_text: bool = False
    """Whether quoted text is exact by construction; if not, it is proof-read when asked for."""
    captions: bool = False
    """Whether it was trained on long captions, so that short prompts are expanded for it."""
    resolutions: tuple[str, ...] = ("0.5K", "1K", "2K", "4K")
    references: int = 14
    """Pictures a run may bring, those of its characters among them."""
    edits: bool = True
    """Whether it changes a given picture and leaves the rest of it alone."""
    masks: bool = False
    """Whether a mask says where to edit."""
    characters: int = 5
    """People whom it keeps the same from picture to picture."""


class Engine(Protocol):
    """Makes pictures. Deterministic for the same commission on the same version and machine.

    Construction, ``capabilities``, ``missing`` and ``trouble`` are cheap and load no model: the
    server calls them to know the engine, a child process warms another one up and works with it.
    A factory of engines is picklable: a class, or functools.partial of a class and its frozen
    configuration. An engine that only waits for a network is called by several threads at once.
    """

    @property
    def name(self) -> str:
        """The name in the settings: "diorama"."""
        ...

    @property
    def version(self) -> str:
        """What made the picture, beside the name: a version or a model's id."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do as it is configured."""
        ...

    def missing(self) -> str:
        """Return a sentence on what it lacks to start here, or nothing. Asks no network."""
        ...

    def trouble(self) -> str:
        """Return a sentence on what keeps it from working just now, or nothing.

        The doctor asks; it may look at the network for up to five seconds.
        """
        ...

    def warm_up(self) -> None:
        """Load what the first commission would otherwise wait for."""
        ...

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one picture; raises EngineFailure with a sentence fit for the user."""
        ...


class EngineFailure(Exception):
    """The engine could not make the picture. ``code`` is one of the run error codes.

    ``away`` says that nobody began on it: its servers are down or take no more, and later may do.
    """

    def __init__(self, message: str, *, code: str = "engine_error", away: bool = False) -> None:
        super().__init__(message)
        self.code = code
        self.away = away
