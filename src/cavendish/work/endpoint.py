"""One model of the operator's behind an OpenAI-compatible API. Knows how to ask, not what."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import httpx

from cavendish import limits


class NoAnswer(Exception):
    """The endpoint did not answer in time, or not with what was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a model is and how to name it."""

    base_url: str
    """With its /v1."""
    model: str
    key: str = field(default="", repr=False)
    seconds: float
    """How long one answer may take."""

    def ask(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Post a JSON body and return the answer's object. Raises NoAnswer."""
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        url = f"{self.base_url.rstrip('/')}/{path}"
        try:
            with (
                httpx.Client(timeout=self.seconds, trust_env=False) as client,
                client.stream(
                    "POST", url, json={"model": self.model, **body}, headers=headers
                ) as answer,
            ):
                answer.raise_for_status()
                return _object(answer, time.monotonic() + self.seconds)
        except (httpx.HTTPError, ValueError, TypeError) as error:
            raise NoAnswer(type(error).__name__) from error


def _object(answer: httpx.Response, end: float) -> dict[str, Any]:
    data = bytearray()
    for part in answer.iter_bytes():
        data += part
        if len(data) > limits.MAX_ENDPOINT_BYTES or time.monotonic() > end:
            message = "the answer is too long, or too long in coming"
            raise ValueError(message)
    document = json.loads(data)
    if not isinstance(document, dict):
        message = "the answer is no object"
        raise TypeError(message)
    return cast("dict[str, Any]", document)
