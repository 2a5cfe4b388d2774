"""Run: what was ordered, how far it is, how it ended. Knows the transition table, not the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from cavendish.domain.geometry import AUTO, Resolution


class Status(StrEnum):
    """A run's life, closed for ever."""

    PENDING = "pending"
    """Accepted, its price held, waiting for a worker."""
    PROCESSING = "processing"
    """A worker has it."""
    SUCCEEDED = "succeeded"
    """Its pictures are stored and its price is captured."""
    FAILED = "failed"
    """It ended without pictures; its hold is released and it costs nothing."""


FOLLOWS: Mapping[Status, frozenset[Status]] = {
    Status.PENDING: frozenset({Status.PROCESSING, Status.FAILED}),
    Status.PROCESSING: frozenset({Status.SUCCEEDED, Status.FAILED}),
    Status.SUCCEEDED: frozenset(),
    Status.FAILED: frozenset(),
}
"""Which status may follow which; the store's conditional updates are read from here."""

FINAL = frozenset(status for status, after in FOLLOWS.items() if not after)


def before(status: Status) -> frozenset[Status]:
    """Return the statuses that ``status`` may follow."""
    return frozenset(earlier for earlier, after in FOLLOWS.items() if status in after)


class FailureCode(StrEnum):
    """Why a run failed; the contract's list."""

    CANCELED = "canceled"
    DEADLINE_EXCEEDED = "deadline_exceeded"
    CONTENT_POLICY = "content_policy"
    NO_IMAGE = "no_image"
    INVALID_IMAGE = "invalid_image"
    IMAGE_FETCH_FAILED = "image_fetch_failed"
    ENGINE_ERROR = "engine_error"
    ENGINE_TIMEOUT = "engine_timeout"
    INTERNAL_ERROR = "internal_error"


class Format(StrEnum):
    """Output file formats."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"

    @property
    def mime_type(self) -> str:
        """The media type its bytes are served with."""
        return f"image/{self.value}"


KEPT = "kept:"
"""Begins a reference whose bytes the server put aside; the blob's name follows."""


LENT = "lent:"
"""Begins a reference to bytes that somebody else's record owns; the blob's name follows."""


class TextMode(StrEnum):
    """How quoted text is treated."""

    AUTO = "auto"
    EXACT = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """Somebody who looks the same in every picture; the prompt says ``@name``."""

    name: str
    description: str = ""
    image_urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The validated input of a run, defaults filled in."""

    prompt: str
    aspect_ratio: str = AUTO
    resolution: Resolution = Resolution.ONE
    image_urls: tuple[str, ...] = ()
    num_images: int = 1
    output_format: Format = Format.PNG
    seed: int | None = None
    negative_prompt: str = ""
    mask_url: str | None = None
    previous_run_id: str | None = None
    text_mode: TextMode = TextMode.AUTO
    characters: tuple[Character, ...] = ()
    debug: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where a run's owner wants to hear of it, and of which events."""

    url: str
    events: tuple[Status, ...] = (Status.SUCCEEDED, Status.FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One stored output."""

    blob: str
    width: int
    height: int
    mime_type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What ``auto`` became."""

    aspect_ratio: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a run ended without pictures: a code and one sentence for the user."""

    code: FailureCode
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run as stored. Times are UTC; money is micro-USD."""

    id: str
    account_id: str
    key_id: str
    model: str
    engine: str
    status: Status
    order: Order
    price: int
    cost: int
    seed: int
    turn: int
    """When it is served: lower turns first, then older runs (see domain/turns.py)."""
    created_at: datetime
    started_at: datetime | None = None
    completed_at: datetime | None = None
    expires_at: datetime | None = None
    deadline_at: datetime | None = None
    progress: float = 0.0
    pictures: tuple[Picture, ...] = ()
    resolved: Resolved | None = None
    warnings: tuple[str, ...] = ()
    plan: Mapping[str, Any] | None = None
    failure: Failure | None = None
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])
    webhook: Webhook | None = None

    @property
    def final(self) -> bool:
        """Whether nothing will change any more."""
        return self.status in FINAL
