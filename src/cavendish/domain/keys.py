"""API keys: their shape, their fingerprint, when one is good. Knows no store and no request.

``sk-`` + 40 random base-62 characters (238 bits) + 6 of CRC-32, so that a typing slip is known
without a lookup. Only the SHA-256 of a key is ever stored.
"""

import hashlib
import secrets
import string
import zlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

PREFIX = "sk-"
_ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
_RANDOM = 40
_CHECK = 6


class Priority(StrEnum):
    """How often a key is served when others wait too: each step doubles it."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key as stored: never its secret."""

    id: str
    account_id: str
    name: str
    hint: str
    """The first characters, enough to recognise a key and useless to use it."""
    admin: bool
    created_at: datetime
    spend_limit: int | None = None
    """micro-USD over the key's life; None is no limit."""
    spent: int = 0
    """micro-USD captured or held by this key."""
    allowed: tuple[str, ...] = ()
    """CIDR ranges that may use it; empty is everywhere."""
    priority: Priority = Priority.NORMAL
    expires_at: datetime | None = None
    disabled_at: datetime | None = None
    last_used_at: datetime | None = None
    """To the minute."""

    def good(self, now: datetime) -> bool:
        """Whether the key opens anything at ``now``."""
        return self.disabled_at is None and (self.expires_at is None or now < self.expires_at)


def _checksum(body: str) -> str:
    value, digits = zlib.crc32(body.encode()), ""
    for _ in range(_CHECK):
        value, rest = divmod(value, len(_ALPHABET))
        digits = _ALPHABET[rest] + digits
    return digits


def mint() -> str:
    """Return a new secret key."""
    body = "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM))
    return PREFIX + body + _checksum(body)


def well_formed(secret: str) -> bool:
    """Whether a text has the shape and the checksum of a key."""
    body = secret[len(PREFIX) : -_CHECK]
    return (
        secret.startswith(PREFIX)
        and len(secret) == len(PREFIX) + _RANDOM + _CHECK
        and secret.isascii()
        and secret.endswith(_checksum(body))
    )


def fingerprint(secret: str) -> str:
    """Return what is stored of a key: its SHA-256 in hex."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def hint(secret: str) -> str:
    """Return the part of a key that may be shown in listings."""
    return secret[:9] + "…"
