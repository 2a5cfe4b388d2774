"""The wall between a user's URL and our network. Knows addresses, sizes and time, not runs.

A host is resolved once, every address is checked, the connection goes to a checked address (the
name stays in SNI and Host), and the socket's peer is checked again; each redirect starts over.
No proxies, cookies or credentials are used. Every refusal has the same text, so that nobody can
scan a private network with it.
"""

import re
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore

from cavendish import limits
from cavendish.images.addresses import public

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PLACE = re.compile(r"([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?")
_FAILURES = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
    ValueError,
)

REFUSAL = "it could not be fetched: the address must be a public one that answers with a picture"


class FetchRefused(Exception):
    """The reference was not fetched; the message is fit for the user."""


class Fetcher:
    """Fetches references, and posts what webhooks are told.

    ``allowed_hosts`` may be private and plain http: for development.
    """

    def __init__(
        self,
        *,
        allow_http: bool = False,
        allowed_hosts: Iterable[str] = (),
        resolve: Callable[[str, int], Sequence[str]] | None = None,
    ) -> None:
        self._allow_http = allow_http
        self._allowed_hosts = frozenset(host.lower() for host in allowed_hosts)
        self._resolve = resolve or _resolve

    def fetch(self, reference: str) -> bytes:
        """Return the bytes behind an https URL. Raises FetchRefused."""
        deadline = time.monotonic() + limits.FETCH_SECONDS
        url = reference
        for _ in range(limits.MAX_REDIRECTS + 1):
            try:
                answer = self._get(url, deadline)
            except _FAILURES as error:
                raise FetchRefused(REFUSAL) from error
            if isinstance(answer, bytes):
                return answer
            url = self._next(url, answer)
        raise FetchRefused(REFUSAL)

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Return the status of what a https URL answers to JSON; nothing of the answer is read.

        Raises FetchRefused. Redirects are not followed.
        """
        deadline = time.monotonic() + limits.NOTICE_SECONDS
        try:
            host = self._check(url)
            sent = [("Content-Type", "application/json"), *headers.items()]
            with (
                self._pool(host, deadline) as pool,
                pool.stream(
                    "POST", url, headers=sent, content=body, extensions=_timeout(deadline)
                ) as response,
            ):
                return response.status
        except _FAILURES as error:
            raise FetchRefused(REFUSAL) from error

    def _pool(self, host: str, deadline: float) -> httpcore.ConnectionPool:
        trusted = host in self._allowed_hosts
        backend = _GuardedBackend(self._resolve, deadline, trusted=trusted)
        return httpcore.ConnectionPool(network_backend=backend, retries=0)

    def _get(self, url: str, deadline: float) -> bytes | str:
        """Return the body, or the place that a redirect names."""
        host = self._check(url)
        headers = [("Accept", "image/*"), ("Accept-Encoding", "identity")]
        with (
            self._pool(host, deadline) as pool,
            pool.stream("GET", url, headers=headers, extensions=_timeout(deadline)) as response,
        ):
            if response.status in _REDIRECTS:
                return _header(response.headers, b"location")
            if response.status != 200 or _header(response.headers, b"content-encoding"):
                raise FetchRefused(REFUSAL)
            return _read(response.iter_stream(), deadline)

    def _check(self, url: str) -> str:
        """Return the host of an acceptable URL."""
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        schemes = {"https"}
        if self._allow_http or host in self._allowed_hosts:
            schemes.add("http")
        if parts.scheme not in schemes or "\\" in url or not _PLACE.fullmatch(parts.netloc):
            raise FetchRefused(REFUSAL)
        return host

    def _next(self, url: str, location: str) -> str:
        target = urljoin(url, location)
        if not location or urlsplit(target).scheme != urlsplit(url).scheme:
            raise FetchRefused(REFUSAL)
        return target


class _GuardedBackend(httpcore.SyncBackend):
    """Connects to checked addresses only."""

    def __init__(
        self, resolve: Callable[[str, int], Sequence[str]], deadline: float, *, trusted: bool
    ) -> None:
        self._resolve = resolve
        self._deadline = deadline
        self._trusted = trusted

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 -- the deadline is stricter
        local_address: str | None = None,  # noqa: ARG002 -- httpcore's signature
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve once, check every address, connect to the first, check the peer."""
        addresses = self._resolve(host, port)
        if not addresses or not all(self._good(address) for address in addresses):
            raise FetchRefused(REFUSAL)
        stream = super().connect_tcp(
            addresses[0], port, timeout=_left(self._deadline), socket_options=socket_options
        )
        peer = stream.get_extra_info("server_addr")
        if not self._good(str(peer[0])):
            stream.close()
            raise FetchRefused(REFUSAL)
        return _TimedStream(stream, self._deadline)

    def _good(self, address: str) -> bool:
        return self._trusted or public(address)


class _TimedStream(httpcore.NetworkStream):
    """A connection that ends at a time, however slowly bytes drip in."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 -- the deadline is stricter
        """Read what is there."""
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 -- the same
        """Write all."""
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 -- the same
    ) -> httpcore.NetworkStream:
        """Speak TLS from now on."""
        left = _left(self._deadline)
        return _TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, left), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection."""
        return self._stream.get_extra_info(info)


def _resolve(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def _timeout(deadline: float) -> dict[str, Any]:
    return {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), _left(deadline))}


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchRefused(REFUSAL)
    return left


def _header(headers: Sequence[tuple[bytes, bytes]], name: bytes) -> str:
    value = next((v for k, v in headers if k.lower() == name), b"")
    return "" if value == b"identity" else value.decode("latin-1")


def _read(stream: Iterable[bytes], deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in stream:
        size += len(part)
        if size > limits.MAX_IMAGE_BYTES:
            message = f"it has more than {limits.MAX_IMAGE_BYTES // 1_000_000} MB"
            raise FetchRefused(message)
        _left(deadline)
        parts.append(part)
    return b"".join(parts)
