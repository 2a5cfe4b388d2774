"""The openai engine: a commission → a request → one of the servers → the promised size.

Knows the order of the steps and which failures are worth another try. The servers work while we
wait; closing the connection makes them stop.
"""

import asyncio
import json
import ssl
from dataclasses import dataclass, field
from typing import Any, cast

import httpx
import structlog

from cavendish.engines.bounded import client
from cavendish.engines.engine import (
    Capabilities,
    Commission,
    EngineFailure,
    Outcome,
    Pixels,
    Report,
)
from cavendish.engines.inference.dialect import Call, Dialect, call
from cavendish.engines.inference.dispatch import Dispatch, Turn
from cavendish.engines.received import MAX_BYTES, decoded, fitted, held, unwrapped
from cavendish.engines.waiting import UNBEGUN, UNREACHED, attended, pause

log = structlog.get_logger()

_TRIES = 3
"""requests for one picture, the first one included."""
_SECONDS = 300.0
"""seconds for one picture, where the commission doesn't say."""
_LOOK_SECONDS = 4.0
"""seconds that the doctor's look at a server may take."""
_TOO_MANY = 429
"""What a server that is well but busy answers."""
_ERROR_CHARACTERS = 200
"""characters of a server's own words that reach the user."""
_REFUSALS = ("content_policy", "moderation_blocked", "safety")
"""Error codes, in part, that say no to what was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAIConfig:
    """Where the servers are and how they speak."""

    urls: tuple[str, ...]
    """Base URLs, each with /v1."""
    dialect: Dialect = "sglang"
    model: str = ""
    """The model's name for requests and labels; without it the servers' own choice."""
    api_key: str = field(default="", repr=False)
    patience: float = 120.0
    """Seconds without a byte after which a server counts as hanging."""
    most: int = MAX_BYTES
    """Bytes of one answer that are read."""


class Retried(Exception):
    """A server failed; another try may help.

    ``wait`` is the seconds that it asked for; a ``busy`` one is not ill.
    """

    def __init__(self, failure: EngineFailure, *, wait: float = 0.0, busy: bool = False) -> None:
        super().__init__(str(failure))
        self.failure = failure
        self.wait = wait
        self.busy = busy


class OpenAI:
    """Has its pictures made by SGLang-Diffusion or vLLM-Omni servers."""

    name = "openai"

    def __init__(self, config: OpenAIConfig) -> None:
        self._config = config
        self._dispatch = Dispatch(config.urls)
        self._trust: ssl.SSLContext | None = None

    @property
    def version(self) -> str:
        """The model's name, or the server software's."""
        return self._config.model or self._config.dialect

    @property
    def capabilities(self) -> Capabilities:
        """What such servers can do; the model behind them may take fewer references."""
        return Capabilities(
            licence="of the served model", trained=True, captions=True, references=4, masks=True
        )

    def missing(self) -> str:
        """Return a sentence on what isn't configured, or nothing."""
        if not self._config.urls:
            return "CAVENDISH_OPENAI_BASE_URL names no server"
        odd = [url for url in self._config.urls if not url.endswith("/v1")]
        return f"CAVENDISH_OPENAI_BASE_URL must end in /v1, unlike {odd[0]}" if odd else ""

    def trouble(self) -> str:
        """Return which servers don't say that they are well."""
        return asyncio.run(self._ill())

    def warm_up(self) -> None:
        """Read the certificates that are trusted, which takes longer than a request."""
        self._trust = httpx.create_ssl_context()

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Make one picture; raises EngineFailure with a sentence fit for the user."""
        report(0.0)
        request = call(commission, self._config.dialect, self._config.model)
        seconds = commission.time_budget or _SECONDS
        pixels = asyncio.run(attended(self._asked(request), report, seconds))
        return _outcome(pixels, request, commission)

    async def _asked(self, request: Call) -> Pixels:
        """Return the picture that a server made; tries again, elsewhere if it can."""
        spurned, away = list[str](), True
        failure = EngineFailure("No inference server is answering.", away=True)
        async with self._http() as http:
            for attempt in range(1, _TRIES + 1):
                turn = self._dispatch.take(spurned)
                if turn is None:
                    break
                try:
                    return await self._tried(http, turn, request)
                except Retried as retried:
                    failure, away = retried.failure, away and retried.failure.away
                    spurned.append(turn.url)
                    log.warning("openai.retried", attempt=attempt, code=failure.code)
                    if attempt < _TRIES:
                        await asyncio.sleep(pause(attempt, retried.wait))
        raise EngineFailure(str(failure), code=failure.code, away=away)

    async def _tried(self, http: httpx.AsyncClient, turn: Turn, request: Call) -> Pixels:
        good = None  # cancelled: says nothing about the server
        try:
            if turn.doubtful and not await _well(http, turn.url):
                raise _unreached(away=True)
            pixels = await _sent(http, turn.url, request)
            good = True
        except EngineFailure:
            good = True  # it answered, and it meant it
            raise
        except Retried as retried:
            good = None if retried.busy else False
            raise
        finally:
            self._dispatch.give(turn.url, good=good)
        return pixels

    async def _ill(self) -> str:
        async with self._http() as http:
            well = await asyncio.gather(*(_well(http, url) for url in self._config.urls))
        ill = [url for url, good in zip(self._config.urls, well, strict=True) if not good]
        return f"not answering: {', '.join(ill)}" if ill else ""

    def _http(self) -> httpx.AsyncClient:
        key = self._config.api_key
        return client(
            self._trust,
            patience=self._config.patience,
            headers={"Authorization": f"Bearer {key}"} if key else {},
            most=self._config.most,
        )


async def _well(http: httpx.AsyncClient, url: str) -> bool:
    try:
        answer = await http.get(f"{url.removesuffix('/v1')}/health", timeout=_LOOK_SECONDS)
    except httpx.HTTPError:
        return False
    return answer.is_success


async def _sent(http: httpx.AsyncClient, url: str, request: Call) -> Pixels:
    """Return a server's picture. Raises EngineFailure for its no, Retried for its failure."""
    try:
        answer = await http.post(
            url + request.path,
            json=request.json,
            data=request.form,
            files=cast("Any", request.files) or None,
        )
    except httpx.ReadTimeout as error:
        message = "An inference server took too long."
        raise Retried(EngineFailure(message, code="engine_timeout")) from error
    except httpx.HTTPError as error:
        raise _unreached(away=isinstance(error, UNREACHED)) from error
    if not answer.is_success:
        raise _failure(answer)
    try:
        return decoded(unwrapped(answer.json()["data"][0]["b64_json"]))
    except EngineFailure as failure:
        raise Retried(failure) from failure
    except (ValueError, LookupError, TypeError) as error:
        message = "An inference server gave an answer that can't be read."
        raise Retried(EngineFailure(message)) from error


def _unreached(*, away: bool) -> Retried:
    message = "An inference server could not be reached, or broke off."
    return Retried(EngineFailure(message, away=away))


def _failure(answer: httpx.Response) -> EngineFailure | Retried:
    """Return what an error answer means."""
    said, code = _said(answer.content)
    if any(refusal in code for refusal in _REFUSALS):
        message = f"The model refused this request: {said}".rstrip(": ")
        return EngineFailure(message, code="content_policy")
    message = f"The engine's server answered {answer.status_code}"
    away = answer.status_code in UNBEGUN
    failure = EngineFailure(f"{message}: {said}" if said else f"{message}.", away=away)
    if answer.status_code in {408, 425, _TOO_MANY} or answer.status_code >= 500:
        busy = answer.status_code == _TOO_MANY
        return Retried(failure, wait=_asked_wait(answer), busy=busy)
    return failure


def _said(body: bytes) -> tuple[str, str]:
    """Return an error's bounded sentence and its code, of ``detail`` or OpenAI's ``error``."""
    try:
        document: Any = json.loads(body)
        detail = document.get("detail", document.get("error", ""))
        if isinstance(detail, list):
            detail = cast("list[Any]", detail)[0]
        code = ""
        if isinstance(detail, dict):
            found = cast("dict[str, Any]", detail)
            code = str(found.get("code") or found.get("type") or "")
            detail = found.get("msg") or found.get("message") or ""
    except (ValueError, AttributeError, LookupError):
        return "", ""
    printable = "".join(c for c in str(detail) if c.isprintable())
    return printable[:_ERROR_CHARACTERS], code


def _asked_wait(answer: httpx.Response) -> float:
    """Return the seconds of Retry-After, at most ten; 0 without it."""
    text = answer.headers.get("retry-after", "")
    return min(10.0, float(text)) if text.isascii() and text.isdigit() else 0.0


def _outcome(pixels: Pixels, request: Call, commission: Commission) -> Outcome:
    """Return the picture at the promised size, and say what had to be done to it."""
    warnings = list[str]()
    height, width = pixels.shape[:2]
    size = f"{commission.width}x{commission.height}"
    if (width, height) != (request.width, request.height):
        warnings.append(f"The server made {width}x{height} pixels: scaled and cut to {size}.")
    elif request.width < commission.width:
        warnings.append(f"Painted at {width}x{height} pixels and enlarged to {size}.")
    elif (width, height) != (commission.width, commission.height):
        left, top = (width - commission.width) // 2, (height - commission.height) // 2
        pixels = pixels[top : top + commission.height, left : left + commission.width]
    pixels = fitted(pixels, commission.width, commission.height)
    if commission.mask is not None and commission.references:
        kept = held(pixels, commission.references[0], commission.mask)
        if kept is None:
            warnings.append("The picture has another shape than its reference: the mask is a hint.")
        else:
            pixels = kept
    return Outcome(pixels=pixels, warnings=tuple(warnings))
