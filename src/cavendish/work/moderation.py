"""Moderation: may this prompt be worked on, may this picture be given out? Knows no runs.

A refusal names its category. The house's word list is a policy in a file; an operator can put an
OpenAI-compatible moderation model behind it, which sees pictures too.
"""

import base64
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Protocol

import numpy as np
from PIL import Image
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cavendish import limits
from cavendish.domain.policy import Policy, Rule
from cavendish.domain.run import FailureCode, Format
from cavendish.engines.engine import Pixels
from cavendish.errors import RunFailure, SetupError
from cavendish.images.encode import encode
from cavendish.work.endpoint import Endpoint, NoAnswer

_SHOWN_SIDE = 512
"""pixels of the longer side of what a moderation model is shown."""


class Moderator(Protocol):
    """Says what must not be made or given out; asked before and after an engine works."""

    def text(self, text: str) -> str | None:
        """Return the category a prompt is refused for, or None. Raises RunFailure."""
        ...

    def picture(self, pixels: Pixels) -> str | None:
        """Return the category a picture is refused for, or None. Raises RunFailure."""
        ...


@dataclass(frozen=True, slots=True)
class WordList:
    """A policy of words and phrases; it can't see."""

    policy: Policy

    def text(self, text: str) -> str | None:
        """Return the category of the rule that a prompt breaks."""
        return self.policy.refuses(text)

    def picture(self, pixels: Pixels) -> str | None:  # noqa: ARG002 -- words know no pictures
        """Return None: there is nothing to read."""
        return None


@dataclass(frozen=True, slots=True)
class Model:
    """A moderation model of the operator's. While it doesn't answer, nothing is given out."""

    endpoint: Endpoint

    def text(self, text: str) -> str | None:
        """Return the category the model finds in a prompt."""
        return self._ask({"type": "text", "text": text})

    def picture(self, pixels: Pixels) -> str | None:
        """Return the category the model finds in a picture."""
        small = Image.fromarray(pixels)
        small.thumbnail((_SHOWN_SIDE, _SHOWN_SIDE))
        data = base64.b64encode(encode(np.asarray(small), Format.JPEG)).decode()
        url = f"data:{Format.JPEG.mime_type};base64,{data}"
        return self._ask({"type": "image_url", "image_url": {"url": url}})

    def _ask(self, shown: dict[str, Any]) -> str | None:
        for _ in range(limits.MODERATION_ATTEMPTS):
            try:
                (found,) = self.endpoint.ask("moderations", {"input": [shown]})["results"]
                return _worst(found) if found["flagged"] else None
            except (NoAnswer, KeyError, TypeError, ValueError):
                continue
        message = "This server's moderation did not answer. Nothing was charged; try again."
        raise RunFailure(message, code=FailureCode.INTERNAL_ERROR)


def _worst(found: dict[str, Any]) -> str:
    """Return the flagged category with the highest score, in words."""
    flagged = [str(name) for name, is_so in found.get("categories", {}).items() if is_so]
    scores = found.get("category_scores", {})
    worst = max(flagged, key=lambda name: float(scores.get(name) or 0), default="unsafe content")
    return worst[:60].replace("/", ", ").replace("_", " ")


@dataclass(frozen=True, slots=True)
class Board:
    """Several moderators: one refusal is enough; none at all lets everything pass."""

    moderators: Sequence[Moderator] = ()

    def text(self, text: str) -> str | None:
        """Return the first category that somebody refuses a prompt for."""
        return next(filter(None, (one.text(text) for one in self.moderators)), None)

    def picture(self, pixels: Pixels) -> str | None:
        """Return the first category that somebody refuses a picture for."""
        return next(filter(None, (one.picture(pixels) for one in self.moderators)), None)


Phrases = Annotated[tuple[str, ...], Field(strict=False)]


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    category: Annotated[str, Field(min_length=1, max_length=60)]
    phrases: Annotated[Phrases, Field(min_length=1)]
    near: Phrases = ()
    excused: Phrases = ()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    rule: list[_Rule] = []


def read_policy(file: Path) -> Policy:
    """Return the operator's policy, or ours where there is no such file. Raises SetupError."""
    try:
        text = file.read_text("utf-8") if file.exists() else default_policy()
        rules = _File.model_validate(tomllib.loads(text)).rule
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
        wrong = error.errors()[0] if isinstance(error, ValidationError) else None
        where = ".".join(map(str, wrong["loc"])) + ": " + wrong["msg"] if wrong else str(error)
        message = f"The policy {str(file)!r} can't be used: {where}."
        raise SetupError(message) from error
    return Policy(tuple(Rule(**rule.model_dump()) for rule in rules))


def default_policy() -> str:
    """Return the text of the policy that comes along."""
    return files("cavendish.work").joinpath("policy.toml").read_text("utf-8")
