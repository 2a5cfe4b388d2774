"""Notices: what a run's owner is told by webhook, and the signature that shows it is from us.

Signed as Standard Webhooks 1.0 asks: HMAC-SHA256 over id, time and body, with a secret an account.
Knows no store and no network.
"""

import hmac
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cavendish.domain.run import Status

PREFIX = "msg_"
EVENTS = (Status.PROCESSING, Status.SUCCEEDED, Status.FAILED)
"""What can be told; a run is pending in the answer to its creation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One event of one run on its way to one address; delivered at least once."""

    id: str
    """The same for every try, so that a receiver knows what it has seen."""
    run_id: str
    account_id: str
    event: Status
    url: str
    tries: int
    """How many there were."""
    created_at: datetime
    due_at: datetime
    """When to try next."""


class Signer:
    """Signs bodies; every account has a secret of its own, derived from the server's."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def secret(self, account_id: str) -> str:
        """Return the secret that an account checks signatures with: ``whsec_`` and base64."""
        return "whsec_" + b64encode(self._key(account_id)).decode()

    def headers(self, notice: Notice, body: bytes, at: datetime) -> Mapping[str, str]:
        """Return the headers of one try: id, time in seconds, signature."""
        moment = str(int(at.timestamp()))
        signed = b".".join((notice.id.encode(), moment.encode(), body))
        signature = hmac.digest(self._key(notice.account_id), signed, "sha256")
        return {
            "webhook-id": notice.id,
            "webhook-timestamp": moment,
            "webhook-signature": "v1," + b64encode(signature).decode(),
        }

    def _key(self, account_id: str) -> bytes:
        return hmac.digest(self._secret, f"webhooks of {account_id}".encode(), "sha256")
