"""The ledger's queries: append-only entries, and balances moved by conditional updates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from cavendish.domain.credits import Book, Posting, entries, usd
from cavendish.domain.ports import Usage
from cavendish.domain.run import Run
from cavendish.store import tables


@dataclass(frozen=True, slots=True)
class SqlCredits:
    """The ledger of one transaction."""

    connection: sa.Connection

    def post(
        self, posting: Posting, amount: int, *, account_id: str, run: Run | None, at: datetime
    ) -> bool:
        """Write both sides and move the balances; False when ``available`` can't cover a hold."""
        sides = entries(posting, amount)
        change = {side.book: side.amount for side in sides}
        available, held = change.get(Book.AVAILABLE, 0), change.get(Book.HELD, 0)
        accounts = tables.accounts
        moved = self.connection.execute(
            accounts.update()
            .where(
                accounts.c.id == account_id,
                accounts.c.available + available >= 0,
                accounts.c.held + held >= 0,
            )
            .values(available=accounts.c.available + available, held=accounts.c.held + held)
        )
        if moved.rowcount != 1:
            return False
        self.connection.execute(
            tables.entries.insert(),
            [
                {
                    "posting": posting,
                    "book": side.book,
                    "amount": side.amount,
                    "account_id": account_id,
                    "key_id": run.key_id if run else None,
                    "run_id": run.id if run else None,
                    "model": run.model if run else None,
                    "created_at": at,
                }
                for side in sides
            ],
        )
        return True

    def usage(self, account_id: str, since: datetime) -> Sequence[Usage]:
        """Return what was captured, by UTC day, key and model."""
        day = sa.type_coerce(tables.entries.c.created_at, sa.BigInteger) // 86_400_000_000
        rows = self.connection.execute(
            sa.select(
                day.label("day"),
                tables.entries.c.key_id,
                tables.entries.c.model,
                sa.func.count().label("runs"),
                sa.func.sum(tables.entries.c.amount).label("spent"),
            )
            .where(
                tables.entries.c.account_id == account_id,
                tables.entries.c.book == Book.REVENUE,
                tables.entries.c.created_at >= since,
            )
            .group_by(day, tables.entries.c.key_id, tables.entries.c.model)
            .order_by(day)
        )
        return [
            Usage(
                day=datetime.fromtimestamp(row.day * 86_400, UTC).date().isoformat(),
                key_id=row.key_id,
                model=row.model,
                runs=row.runs,
                spent=int(row.spent),
            )
            for row in rows
        ]

    def drift(self) -> Sequence[str]:
        """Re-add all history; return a sentence for every balance that doesn't match."""
        return [*self._unbalanced(), *self._misremembered()]

    def _unbalanced(self) -> list[str]:
        total = self.connection.execute(
            sa.select(sa.func.coalesce(sa.func.sum(tables.entries.c.amount), 0))
        ).scalar_one()
        return [f"all entries add up to {usd(int(total))} USD instead of 0"] if total else []

    def _misremembered(self) -> list[str]:
        books = {
            book: sa.func.coalesce(
                sa.func.sum(sa.case((tables.entries.c.book == book, tables.entries.c.amount))), 0
            )
            for book in (Book.AVAILABLE, Book.HELD)
        }
        accounts = tables.accounts
        rows = self.connection.execute(
            sa.select(
                accounts.c.name,
                accounts.c.available,
                accounts.c.held,
                books[Book.AVAILABLE].label("was_available"),
                books[Book.HELD].label("was_held"),
            )
            .join_from(accounts, tables.entries, isouter=True)
            .group_by(accounts.c.id)
        )
        return [
            f"account {row.name!r} has {row.available} available and {row.held} held, "
            f"its entries say {row.was_available} and {row.was_held} micro-USD"
            for row in rows
            if (row.available, row.held) != (row.was_available, row.was_held)
        ]
