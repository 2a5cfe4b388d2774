"""Queries on notices that are yet to be delivered."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from cavendish.domain.notices import Notice
from cavendish.domain.run import Status
from cavendish.store.tables import notices


@dataclass(frozen=True, slots=True)
class SqlNotices:
    """The notices of one transaction."""

    connection: sa.Connection

    def insert(self, notice: Notice) -> None:
        """Record a new notice."""
        self.connection.execute(notices.insert().values(asdict(notice)))

    def due(self, at: datetime, limit: int) -> Sequence[Notice]:
        """Return notices whose time has come, the longest due first."""
        query = sa.select(notices).where(notices.c.due_at <= at)
        rows = self.connection.execute(query.order_by(notices.c.due_at).limit(limit)).mappings()
        return [Notice(**_values(row)) for row in rows]

    def put_off(self, notice_id: str, due_at: datetime) -> None:
        """Count a try that failed, and say when the next is due."""
        later = notices.update().where(notices.c.id == notice_id)
        self.connection.execute(later.values(tries=notices.c.tries + 1, due_at=due_at))

    def delete(self, notice_id: str) -> None:
        """Forget a notice: delivered, or given up."""
        self.connection.execute(notices.delete().where(notices.c.id == notice_id))

    def drop(self, run_id: str) -> None:
        """Forget every notice of a run."""
        self.connection.execute(notices.delete().where(notices.c.run_id == run_id))


def _values(row: sa.RowMapping) -> dict[str, Any]:
    return {**row, "event": Status(row["event"])}
