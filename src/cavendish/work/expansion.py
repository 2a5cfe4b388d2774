"""Expansion: what an engine is told in place of a short prompt. The run keeps the prompt.

Captions are ours, written from diorama's reading; an operator's chat model may write them instead,
and what it forgets, or makes up, or is too slow for, we write ourselves. Knows no engine.
"""

import threading
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import structlog

from cavendish import limits
from cavendish.work.endpoint import Endpoint, NoAnswer

if TYPE_CHECKING:
    from cavendish.engines.captions.writer import Writer

log = structlog.get_logger()

_INSTRUCTION = (
    "You write captions for an image generation model. Turn the user's prompt into one caption of"
    " 60 to 150 words in plain prose: subject, attributes, counts, relations, setting, light,"
    " camera, style, in this order. Keep every object, count, colour, position, name and style that"
    " the user gives. Copy quoted text letter by letter, in double quotes. Add no new text,"
    " objects, people, numbers or colours. Answer with the caption alone."
)


@dataclass(frozen=True, slots=True)
class Expander:
    """Expands prompts, with the operator's model's help if there is one."""

    endpoint: Endpoint | None = None
    writer: "Writer | None" = None
    """Writes our captions; without one, this process's own."""

    def expand(self, prompt: str, negative_prompt: str = "") -> str:
        """Return the caption of a prompt; it keeps all that the prompt says."""
        theirs = self._asked(prompt, self.endpoint) if self.endpoint else None
        return theirs or self._written(prompt, negative_prompt)

    def warm_up(self) -> None:
        """Load our own writer: it stands in for any other."""
        self._written("a lamp", "")

    def _written(self, prompt: str, negative_prompt: str) -> str:
        with _ONE_AT_A_TIME:
            return (self.writer or _writer()).write(prompt, negative_prompt)

    def _asked(self, prompt: str, endpoint: Endpoint) -> str | None:
        """Return the operator's model's caption, if it came in time and keeps to the prompt."""
        from cavendish.engines.captions.keeping import added, lost  # noqa: PLC0415 -- heavy

        messages = [
            {"role": "system", "content": _INSTRUCTION},
            {"role": "user", "content": prompt},
        ]
        body: dict[str, Any] = {"messages": messages, "temperature": 0.3, "max_tokens": 600}
        try:
            answer = endpoint.ask("chat/completions", body)
            text = str(answer["choices"][0]["message"]["content"]).strip()
        except (NoAnswer, KeyError, IndexError, TypeError) as error:
            log.warning("expander.failed", reason=str(error)[:80])
            return None
        if not text or len(text) > limits.MAX_CAPTION_CHARACTERS:
            log.warning("expander.failed", reason="length")
            return None
        wrong = len(lost(prompt, text)) + len(added(prompt, text))
        if wrong:
            log.warning("expander.strayed", words=wrong)
        return None if wrong else text


_ONE_AT_A_TIME = threading.Lock()
"""The writer's library serves one thread at a time; a caption takes milliseconds."""


@cache
def _writer() -> "Writer":
    """Return this process's writer of captions; its language model is loaded once."""
    from cavendish.engines.captions.writer import Writer  # noqa: PLC0415 -- heavy

    return Writer()
