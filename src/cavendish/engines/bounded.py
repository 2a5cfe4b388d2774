"""A client for servers that aren't trusted: no answer is read beyond a bound, no proxy obeyed."""

import ssl
from collections.abc import AsyncGenerator, Mapping

import httpx

from cavendish.engines.received import MAX_BYTES

_CONNECT_SECONDS = 5.0
"""seconds to reach a server."""


class TooLong(httpx.ReadError):
    """An answer went on beyond all pictures."""


class _Bounded(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._most = most

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        left = self._most
        async for chunk in self._stream:
            left -= len(chunk)
            if left < 0:
                message = "the answer is longer than any picture"
                raise TooLong(message)
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Transport(httpx.AsyncHTTPTransport):
    def __init__(self, trust: ssl.SSLContext, most: int) -> None:
        super().__init__(verify=trust, trust_env=False)
        self._most = most

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await super().handle_async_request(request)
        if isinstance(answer.stream, httpx.AsyncByteStream):
            answer.stream = _Bounded(answer.stream, self._most)
        return answer


def client(
    trust: ssl.SSLContext | None,
    *,
    patience: float,
    headers: Mapping[str, str] | None = None,
    most: int = MAX_BYTES,
) -> httpx.AsyncClient:
    """Return a client that asks for unpacked answers and waits ``patience`` seconds for a byte."""
    return httpx.AsyncClient(
        transport=_Transport(trust or httpx.create_ssl_context(), most),
        headers={**(headers or {}), "Accept-Encoding": "identity"},
        timeout=httpx.Timeout(patience, connect=_CONNECT_SECONDS),
        trust_env=False,
    )
