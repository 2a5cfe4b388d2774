"""Notices: what a run's webhook is to hear is written down with the event itself.

Knows transactions; who delivers, and how often, the courier knows.
"""

import secrets
from datetime import datetime

from cavendish.domain.notices import PREFIX, Notice
from cavendish.domain.ports import Transaction
from cavendish.domain.run import Run, Status


def announce(tx: Transaction, run: Run, event: Status, at: datetime) -> None:
    """Write down that a run's webhook is to hear of an event, if it wants to."""
    if run.webhook is None or event not in run.webhook.events:
        return
    tx.notices.insert(
        Notice(
            id=PREFIX + secrets.token_hex(16),
            run_id=run.id,
            account_id=run.account_id,
            event=event,
            url=run.webhook.url,
            tries=0,
            created_at=at,
            due_at=at,
        )
    )
