"""What an answer of generateContent means: a picture, a refusal, or a failure. Pure.

Refusals arrive as HTTP 200. Parts that are thoughts are not answers.
"""

from collections.abc import Iterator
from typing import Any

from google.genai.types import Candidate, FinishReason, GenerateContentResponse, Part

from cavendish.engines.engine import EngineFailure

_REFUSED = frozenset(
    {
        FinishReason.SAFETY,
        FinishReason.IMAGE_SAFETY,
        FinishReason.PROHIBITED_CONTENT,
        FinishReason.IMAGE_PROHIBITED_CONTENT,
        FinishReason.RECITATION,
        FinishReason.IMAGE_RECITATION,
        FinishReason.BLOCKLIST,
        FinishReason.SPII,
        FinishReason.ESCALATION,
        FinishReason.MODEL_ARMOR,
    }
)
_NOTHING = frozenset({FinishReason.NO_IMAGE, FinishReason.STOP, FinishReason.LANGUAGE})
"""It ended in peace, without a picture."""
_CHARACTERS = 200
"""characters of the model's own words that reach the user."""


class Again(Exception):
    """Nothing usable came; the same request may succeed. ``away``: nobody began on it."""

    def __init__(self, message: str, wait: float = 0.0, *, away: bool = False) -> None:
        super().__init__(message)
        self.wait = wait
        self.away = away


def picture_of(answer: GenerateContentResponse) -> bytes:
    """Return the file of the first picture. Raises EngineFailure for a no, Again for a failure."""
    feedback = answer.prompt_feedback
    if feedback is not None and feedback.block_reason is not None:
        raise _refusal(feedback.block_reason)
    if not answer.candidates:
        message = "Google's model gave no answer."
        raise Again(message)
    candidate = answer.candidates[0]
    reason = candidate.finish_reason or FinishReason.STOP
    if reason in _REFUSED:
        raise _refusal(reason)
    for part in _parts(candidate):
        if part.inline_data is not None and part.inline_data.data:
            return part.inline_data.data
    if reason in _NOTHING:
        said = _printable(" ".join(part.text or "" for part in _parts(candidate)))
        message = "The model made no picture" + (f" but said: {said}" if said else ".")
        raise EngineFailure(message, code="no_image")
    message = f"Google's model ended with {_named(reason)} and no picture."
    raise Again(message)


def _parts(candidate: Candidate) -> Iterator[Part]:
    parts = candidate.content.parts if candidate.content is not None else None
    return (part for part in parts or () if not part.thought)


def _refusal(reason: Any) -> EngineFailure:
    message = f"The model refused this request ({_named(reason)})."
    return EngineFailure(message, code="content_policy")


def _named(reason: Any) -> str:
    """Return a reason's name, also of one that came after the SDK."""
    return _printable(str(getattr(reason, "value", reason)))


def _printable(text: str) -> str:
    return "".join(c for c in text if c.isprintable()).strip()[:_CHARACTERS]
