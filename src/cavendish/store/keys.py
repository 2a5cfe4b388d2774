"""Queries on accounts, API keys and idempotency keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from cavendish.domain.keys import Key, Priority
from cavendish.domain.ports import Account, Replay
from cavendish.store.tables import accounts, keys, replays


def _key(row: sa.RowMapping) -> Key:
    values: dict[str, Any] = dict(row)
    del values["fingerprint"]
    values["allowed"] = tuple(values["allowed"])
    values["priority"] = Priority(values["priority"])
    return Key(**values)


@dataclass(frozen=True, slots=True)
class SqlAccounts:
    """The accounts of one transaction."""

    connection: sa.Connection

    def insert(self, account: Account) -> None:
        """Record a new account with empty books."""
        self.connection.execute(
            accounts.insert().values(
                id=account.id,
                name=account.name,
                available=0,
                held=0,
                created_at=account.created_at,
            )
        )

    def find(self, account_id: str) -> Account | None:
        """Return an account."""
        return self._first(accounts.c.id == account_id)

    def named(self, name: str) -> Account | None:
        """Return the account of this name."""
        return self._first(accounts.c.name == name)

    def all(self) -> Sequence[Account]:
        """Return every account, oldest first."""
        rows = self.connection.execute(sa.select(accounts).order_by(accounts.c.created_at))
        return [Account(**dict[str, Any](row)) for row in rows.mappings()]

    def _first(self, condition: sa.ColumnElement[bool]) -> Account | None:
        row = self.connection.execute(sa.select(accounts).where(condition)).mappings().first()
        return Account(**dict[str, Any](row)) if row else None


@dataclass(frozen=True, slots=True)
class SqlKeys:
    """The API keys of one transaction."""

    connection: sa.Connection

    def insert(self, key: Key, fingerprint: str) -> None:
        """Record a new key."""
        values: dict[str, Any] = {
            column: getattr(key, column)
            for column in keys.columns.keys()  # noqa: SIM118 -- a column collection, not a dict
            if column not in ("fingerprint", "allowed")
        }
        self.connection.execute(
            keys.insert().values({**values, "fingerprint": fingerprint, "allowed": [*key.allowed]})
        )

    def find(self, fingerprint: str) -> Key | None:
        """Return the key with this fingerprint."""
        query = sa.select(keys).where(keys.c.fingerprint == fingerprint)
        row = self.connection.execute(query).mappings().first()
        return _key(row) if row else None

    def all(self, account_id: str | None) -> Sequence[Key]:
        """Return the keys of an account, or everybody's, oldest first."""
        query = sa.select(keys).order_by(keys.c.created_at)
        if account_id is not None:
            query = query.where(keys.c.account_id == account_id)
        return [_key(row) for row in self.connection.execute(query).mappings()]

    def get(self, key_id: str) -> Key | None:
        """Return a key by its id."""
        row = self.connection.execute(sa.select(keys).where(keys.c.id == key_id)).mappings().first()
        return _key(row) if row else None

    def change(self, key: Key) -> None:
        """Write what can change of a key."""
        self.connection.execute(
            keys.update()
            .where(keys.c.id == key.id)
            .values(
                name=key.name,
                spend_limit=key.spend_limit,
                allowed=[*key.allowed],
                priority=key.priority,
                expires_at=key.expires_at,
                disabled_at=key.disabled_at,
                last_used_at=key.last_used_at,
            )
        )

    def spend(self, key_id: str, amount: int) -> bool:
        """Count ``amount`` (negative gives back); False when the key's limit would be passed."""
        update = keys.update().where(
            keys.c.id == key_id,
            sa.or_(
                keys.c.spend_limit.is_(None),
                keys.c.spent + amount <= keys.c.spend_limit,
                sa.literal(amount) < 0,
            ),
        )
        return self.connection.execute(update.values(spent=keys.c.spent + amount)).rowcount == 1


@dataclass(frozen=True, slots=True)
class SqlReplays:
    """The idempotency keys of one transaction."""

    connection: sa.Connection

    def find(self, key_id: str, token: str, since: datetime) -> Replay | None:
        """Return what the token was used for since then."""
        query = sa.select(replays.c.body_hash, replays.c.run_id).where(
            replays.c.key_id == key_id, replays.c.token == token, replays.c.created_at >= since
        )
        row = self.connection.execute(query).mappings().first()
        return Replay(**dict[str, Any](row)) if row else None

    def insert(self, key_id: str, token: str, replay: Replay, at: datetime) -> None:
        """Remember a token, in place of one that has aged out."""
        mine = sa.and_(replays.c.key_id == key_id, replays.c.token == token)
        self.connection.execute(replays.delete().where(mine))
        self.connection.execute(
            replays.insert().values(
                key_id=key_id,
                token=token,
                body_hash=replay.body_hash,
                run_id=replay.run_id,
                created_at=at,
            )
        )

    def prune(self, before: datetime) -> None:
        """Forget tokens older than that."""
        self.connection.execute(replays.delete().where(replays.c.created_at < before))
