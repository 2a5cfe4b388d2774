"""The outer layers of every request: id, body cap, and the last wall against exceptions.

Plain ASGI: it sees bytes as they arrive and answers before a route is chosen.
"""

import asyncio
import re
import secrets
import time
from collections.abc import Iterator

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cavendish import limits
from cavendish.api.problems import problem
from cavendish.domain.rates import Verdict
from cavendish.errors import BodyTooSlow, InternalError, PayloadTooLarge, Refused, Unavailable

log = structlog.get_logger()

_SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


class Onion:
    """Wraps the application: request id → body cap → application, and every error on the way."""

    def __init__(self, app: ASGIApp, body_seconds: float) -> None:
        self._app = app
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = f"req_{secrets.token_hex(12)}"
        scope.setdefault("state", {})["request_id"] = request_id
        began = time.perf_counter()
        status = 500
        started = False

        async def answer(message: Message) -> None:
            nonlocal status, started
            if message["type"] == "http.response.start":
                started = True
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = request_id
                for name, value in (*_SAFE.items(), *_rate(scope["state"].get("verdict"))):
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, _capped(receive, self._body_seconds), answer)
        except (Refused, Unavailable) as error:
            await problem(error, request_id)(scope, receive, answer)
        except Exception:
            log.exception("request.broke", request_id=request_id)
            if not started:  # else half an answer is out: the connection is cut
                await problem(InternalError(), request_id)(scope, receive, answer)
        finally:
            log.info(
                "request",
                request_id=request_id,
                method=scope["method"],
                path=re.sub(r"^/files/.*", "/files/…", scope["path"]),
                status=status,
                ms=round((time.perf_counter() - began) * 1000, 1),
            )


def _rate(verdict: Verdict | None) -> Iterator[tuple[str, str]]:
    if verdict is not None:
        yield "ratelimit-limit", str(verdict.limit)
        yield "ratelimit-remaining", str(verdict.remaining)
        yield "ratelimit-reset", str(verdict.reset)


def _capped(receive: Receive, seconds: float) -> Receive:
    """Count the body's bytes as they arrive, whatever Content-Length claims, and the time."""
    seen = 0
    whole = False
    end = asyncio.get_running_loop().time() + seconds

    async def counted() -> Message:
        nonlocal seen, whole
        try:
            async with asyncio.timeout_at(None if whole else end):
                message = await receive()
        except TimeoutError:
            raise BodyTooSlow(seconds) from None
        whole = not message.get("more_body", False)
        seen += len(message.get("body", b""))
        if seen > limits.MAX_BODY_BYTES:
            raise PayloadTooLarge(limits.MAX_BODY_BYTES)
        return message

    return counted
