"""Signed links: a path that opens one blob until a time. Knows no blobs and no HTTP.

``/files/<expiry>-<signature>/<name>``: HMAC-SHA256 over method, name and expiry. The expiry is
rounded up to a whole day, so that the link of a picture stays the same between polls and caches
can do their work.
"""

import hmac
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta

from cavendish import limits

_DAY = 86_400
PREFIX = "/files/"


class Links:
    """Mints and checks links with one secret."""

    def __init__(self, secret: bytes, lifetime: int = limits.LINK_SECONDS) -> None:
        self._secret = secret
        self._lifetime = lifetime

    def path(self, name: str, now: datetime) -> str:
        """Return the path that opens ``name`` for the lifetime from now, and up to a day more."""
        end = int((now + timedelta(seconds=self._lifetime)).timestamp())
        expiry = end + -end % _DAY
        return f"{PREFIX}{expiry}-{self._sign(name, str(expiry))}/{name}"

    def opens(self, token: str, name: str, now: datetime) -> bool:
        """Whether ``token`` opens ``name`` at this time."""
        expiry, _, signature = token.partition("-")
        expected = self._sign(name, expiry)
        if not hmac.compare_digest(signature.encode(), expected.encode()):
            return False
        return now < datetime.fromtimestamp(int(expiry), UTC)

    def _sign(self, name: str, expiry: str) -> str:
        message = f"GET\n{name}\n{expiry}".encode("utf-8", "surrogatepass")
        return urlsafe_b64encode(hmac.digest(self._secret, message, "sha256")).decode().rstrip("=")
