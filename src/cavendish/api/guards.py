"""Guards: everything under /api/v1 passes key (401) → address (403) → rate (429), in this order.

Plain ASGI, before a route is chosen, so no route can be forgotten. Knows headers and the service,
no routes. Calls without a good key are counted by address, so that keys can't be guessed quickly.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from cavendish.domain.access import Address, Network, allows, client
from cavendish.domain.keys import Key
from cavendish.domain.rates import Verdict
from cavendish.errors import AddressNotAllowed, InvalidApiKey, MissingApiKey, RateLimited
from cavendish.service.accounts import Accounts
from cavendish.service.limiter import Limiter

PREFIX = "/api/v1/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the guards go by."""

    accounts: Accounts
    creates: Limiter
    reads: Limiter
    strangers: Limiter
    """Calls without a good key, by address."""
    trusted_proxies: Sequence[Network]


class Guards:
    """Wraps the routes; puts the caller's key and the verdict on the request's state."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a good call through; raise the error of a bad one."""
        if scope["type"] == "http" and scope["path"].startswith(PREFIX):
            scope["state"]["key"] = await self._admitted(scope)
        await self._app(scope, receive, send)

    async def _admitted(self, scope: Scope) -> Key:
        headers = Headers(scope=scope)
        address = self._address(scope, headers)
        try:
            key = await run_in_threadpool(self._rules.accounts.authenticate, _secret(headers))
        except (MissingApiKey, InvalidApiKey):
            self._judge(scope, self._rules.strangers.count(str(address)))
            raise
        if not allows(key.allowed, address):
            self._judge(scope, self._rules.strangers.count(str(address)))
            raise AddressNotAllowed(str(address))
        creating = scope["method"] == "POST" and scope["path"].rstrip("/") == PREFIX + "runs"
        limiter = self._rules.creates if creating else self._rules.reads
        self._judge(scope, limiter.count(key.id))
        return key

    def _judge(self, scope: Scope, verdict: Verdict) -> None:
        scope["state"]["verdict"] = verdict
        if not verdict.admitted:
            raise RateLimited(verdict.reset)

    def _address(self, scope: Scope, headers: Headers) -> Address | None:
        peer = scope["client"][0] if scope.get("client") else ""
        forwarded = ",".join(headers.getlist("x-forwarded-for"))
        return client(peer, forwarded, self._rules.trusted_proxies)


def _secret(headers: Headers) -> str | None:
    scheme, _, secret = headers.get("authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else None
