"""Queries on uploaded files."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from cavendish.domain.uploads import Upload
from cavendish.store.tables import uploads


@dataclass(frozen=True, slots=True)
class SqlUploads:
    """The files of one transaction."""

    connection: sa.Connection

    def insert(self, upload: Upload) -> None:
        """Record a new file."""
        self.connection.execute(uploads.insert().values(asdict(upload)))

    def find(self, file_id: str) -> Upload | None:
        """Return a file of any account."""
        found = self._select(uploads.c.id == file_id, limit=1)
        return found[0] if found else None

    def total(self, account_id: str) -> int:
        """Return how many bytes an account keeps."""
        total = sa.func.coalesce(sa.func.sum(uploads.c.bytes), 0)
        query = sa.select(total).where(uploads.c.account_id == account_id)
        return int(self.connection.execute(query).scalar_one())

    def expired(self, at: datetime, limit: int) -> Sequence[Upload]:
        """Return files whose time has passed."""
        return self._select(uploads.c.expires_at <= at, limit=limit)

    def delete(self, file_id: str) -> None:
        """Forget a file."""
        self.connection.execute(uploads.delete().where(uploads.c.id == file_id))

    def _select(self, condition: sa.ColumnElement[bool], *, limit: int) -> list[Upload]:
        query = sa.select(uploads).where(condition).limit(limit)
        rows = self.connection.execute(query).mappings()
        return [Upload(**dict[str, Any](row)) for row in rows]
