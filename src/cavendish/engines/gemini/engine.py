"""The gemini engine: a commission → a request → Google's answer → the promised size.

Knows the order of the steps and which failures are worth another try. Google's SDK is loaded on
warm-up, never on import; it is the extra "gemini". Its errors may quote the request, so they are
never shown or logged as they are.
"""

import asyncio
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

import httpx
import structlog

from cavendish.engines.bounded import client
from cavendish.engines.engine import (
    Capabilities,
    Commission,
    EngineFailure,
    Outcome,
    Report,
)
from cavendish.engines.received import decoded, fitted, held
from cavendish.engines.waiting import UNBEGUN, UNREACHED, attended, pause

if TYPE_CHECKING:
    from google.genai.client import AsyncClient
    from google.genai.errors import APIError

log = structlog.get_logger()

_TRIES = 4
"""requests for one picture, the first one included."""
_LONGEST_WAIT = 60.0
"""seconds: told to wait longer than this, we give up at once and say so."""
_PATIENCE = 180.0
"""seconds without a byte after which a request is given up; a 4K picture takes a minute."""
_SECONDS = 300.0
"""seconds for one picture, where the commission doesn't say."""
_LOOK_SECONDS = 4.0
"""seconds that the doctor's look may take."""
_RETRIED = frozenset({408, 429, 500, 502, 503, 504})
_RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo"


@dataclass(frozen=True, slots=True, kw_only=True)
class GeminiConfig:
    """Whose account, which model."""

    api_key: str = field(default="", repr=False)
    model: str = "gemini-3.1-flash-image"
    base_url: str = ""
    """Where the API is, if not at Google's own address."""


class Gemini:
    """Has its pictures made by Google's model."""

    name = "gemini"

    def __init__(self, config: GeminiConfig) -> None:
        self._config = config
        self._trust: ssl.SSLContext | None = None

    @property
    def version(self) -> str:
        """The model's id."""
        return self._config.model

    @property
    def capabilities(self) -> Capabilities:
        """What the model can do."""
        return Capabilities(licence="Gemini API terms of service", trained=True, masks=True)

    def missing(self) -> str:
        """Return a sentence on what isn't there, or nothing."""
        if not self._config.api_key:
            return "GEMINI_API_KEY is not set"
        found = find_spec("google") and find_spec("google.genai")
        return "" if found else "Google's SDK is not installed: pip install 'cavendish[gemini]'"

    def trouble(self) -> str:
        """Return why Google doesn't know the model, or us."""
        return asyncio.run(self._known())

    def warm_up(self) -> None:
        """Load the SDK."""
        import_module("google.genai")
        self._trust = httpx.create_ssl_context()

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one picture; raises EngineFailure with a sentence fit for the user."""
        report(0.0)
        seconds = commission.time_budget or _SECONDS
        data = asyncio.run(attended(self._asked(commission), report, seconds))
        return _outcome(data, commission)

    async def _asked(self, commission: Commission) -> bytes:
        """Return the file that Google made; tries again where that may help."""
        from cavendish.engines.gemini.verdict import Again  # noqa: PLC0415

        async with self._http(_PATIENCE) as http:
            google, away = self._google(http), True
            for attempt in range(1, _TRIES + 1):
                try:
                    return await self._tried(google, commission)
                except Again as again:
                    log.warning("gemini.retried", attempt=attempt, reason=str(again))
                    away = away and again.away
                    if again.wait > _LONGEST_WAIT:
                        raise EngineFailure(str(again)) from again
                    if attempt == _TRIES:
                        raise EngineFailure(str(again), away=away) from again
                    await asyncio.sleep(pause(attempt, again.wait))
        raise AssertionError  # the last attempt returned or raised

    async def _tried(self, google: "AsyncClient", commission: Commission) -> bytes:
        from google.genai import errors  # noqa: PLC0415

        from cavendish.engines.gemini import order, verdict  # noqa: PLC0415

        try:
            answer = await google.models.generate_content(
                model=self._config.model,
                contents=cast("Any", order.contents(commission)),
                config=order.configuration(commission),
            )
        except errors.APIError as error:
            message = f"Google's API answered {_status(error)}."
            if error.code in _RETRIED:
                away = error.code in UNBEGUN
                raise verdict.Again(message, _asked_wait(error), away=away) from error
            raise EngineFailure(message) from error
        except httpx.HTTPError as error:
            message = "Google's API could not be reached, or broke off."
            raise verdict.Again(message, away=isinstance(error, UNREACHED)) from error
        except ValueError as error:  # the SDK could not read what came
            message = "Google's API gave an answer that can't be read."
            raise verdict.Again(message) from error
        return verdict.picture_of(answer)

    async def _known(self) -> str:
        from google.genai import errors  # noqa: PLC0415

        async with self._http(_LOOK_SECONDS) as http:
            try:
                await self._google(http).models.get(model=self._config.model)
            except errors.APIError as error:
                return f"Google's API answered {_status(error)} for the model {self.version}"
            except (httpx.HTTPError, ValueError):
                return "Google's API could not be reached"
        return ""

    def _http(self, patience: float) -> httpx.AsyncClient:
        return client(self._trust, patience=patience)

    def _google(self, http: httpx.AsyncClient) -> "AsyncClient":
        from google import genai  # noqa: PLC0415

        options = genai.types.HttpOptions(
            base_url=self._config.base_url or None, httpx_async_client=http
        )
        key = self._config.api_key
        return genai.Client(vertexai=False, api_key=key, http_options=options).aio


def _status(error: "APIError") -> str:
    """Return "429 RESOURCE_EXHAUSTED"; of the status nothing but a word."""
    word = str(error.status or "")
    return f"{error.code} {word}" if word.isidentifier() else str(error.code)


def _asked_wait(error: "APIError") -> float:
    """Return the seconds of RetryInfo, 0 without it."""
    try:
        document = cast("Any", error.details)  # pyright: ignore[reportUnknownMemberType]
        details: Sequence[Mapping[str, Any]] = document["error"]["details"]
        delays = [d["retryDelay"] for d in details if d.get("@type") == _RETRY_INFO]
        return max(0.0, float(delays[0].removesuffix("s")))
    except (LookupError, TypeError, ValueError, AttributeError):
        return 0.0


def _outcome(data: bytes, commission: Commission) -> Outcome:
    """Return the picture at the promised size, as Google's own file if nothing was changed."""
    pixels, warnings = decoded(data), list[str]()
    height, width = pixels.shape[:2]
    promised = (commission.height, commission.width)
    if (height, width) != promised:
        size = f"{commission.width}x{commission.height}"
        warnings.append(f"The model made {width}x{height} pixels: scaled and cut to {size}.")
        pixels = fitted(pixels, commission.width, commission.height)
    same = not warnings
    if commission.mask is not None and commission.references:
        kept = held(pixels, commission.references[0], commission.mask)
        if kept is None:
            warnings.append("The picture has another shape than its reference: the mask is a hint.")
        else:
            pixels, same = kept, False
    return Outcome(pixels=pixels, warnings=tuple(warnings), original=data if same else b"")
