"""The tables. Knows columns and constraints; the rules live in the domain and the service."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A UTC time as integer microseconds since 1970: the same order and value everywhere."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 -- SQLAlchemy's signature
        """Write an aware datetime."""
        if value is None:
            return None
        return round(value.timestamp() * 1_000_000)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 -- SQLAlchemy's signature
        """Read an aware datetime."""
        return None if value is None else datetime.fromtimestamp(value / 1_000_000, UTC)


metadata = sa.MetaData()

accounts = sa.Table(
    "accounts",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("name", sa.String(128), nullable=False, unique=True),
    sa.Column("available", sa.BigInteger, nullable=False),
    sa.Column("held", sa.BigInteger, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.CheckConstraint("available >= 0", name="available_is_never_negative"),
    sa.CheckConstraint("held >= 0", name="held_is_never_negative"),
)

keys = sa.Table(
    "keys",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("account_id", sa.String(64), sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False, unique=True),
    sa.Column("name", sa.String(128), nullable=False),
    sa.Column("hint", sa.String(16), nullable=False),
    sa.Column("admin", sa.Boolean, nullable=False),
    sa.Column("spend_limit", sa.BigInteger),
    sa.Column("spent", sa.BigInteger, nullable=False),
    sa.Column("allowed", sa.JSON, nullable=False),
    sa.Column("priority", sa.String(16), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("expires_at", Moment),
    sa.Column("disabled_at", Moment),
    sa.Column("last_used_at", Moment),
)

runs = sa.Table(
    "runs",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("account_id", sa.String(64), sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("key_id", sa.String(64), sa.ForeignKey("keys.id"), nullable=False),
    sa.Column("model", sa.String(128), nullable=False),
    sa.Column("engine", sa.String(128), nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("input", sa.JSON, nullable=False),
    sa.Column("price", sa.BigInteger, nullable=False),
    sa.Column("cost", sa.BigInteger, nullable=False),
    sa.Column("seed", sa.BigInteger, nullable=False),
    sa.Column("turn", sa.BigInteger, nullable=False),
    sa.Column("progress", sa.Float, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("started_at", Moment),
    sa.Column("completed_at", Moment),
    sa.Column("expires_at", Moment),
    sa.Column("deadline_at", Moment),
    sa.Column("pictures", sa.JSON, nullable=False),
    sa.Column("resolved", sa.JSON),
    sa.Column("warnings", sa.JSON, nullable=False),
    sa.Column("plan", sa.JSON),
    sa.Column("failure_code", sa.String(32)),
    sa.Column("failure_message", sa.String(1024)),
    sa.Column("metadata", sa.JSON, nullable=False),
    sa.Column("webhook", sa.JSON),
    sa.Index("runs_by_account", "account_id", "created_at"),
    sa.Index("runs_by_completion", "completed_at"),
    sa.Index(
        "runs_by_expiry",
        "expires_at",
        sqlite_where=sa.text("expires_at IS NOT NULL"),
        postgresql_where=sa.text("expires_at IS NOT NULL"),
    ),
    sa.Index(
        "runs_unfinished",
        "status",
        "key_id",
        "turn",
        sqlite_where=sa.text("status IN ('pending', 'processing')"),
        postgresql_where=sa.text("status IN ('pending', 'processing')"),
    ),
)

entries = sa.Table(
    "entries",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("posting", sa.String(16), nullable=False),
    sa.Column("book", sa.String(16), nullable=False),
    sa.Column("amount", sa.BigInteger, nullable=False),
    sa.Column("account_id", sa.String(64), sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("key_id", sa.String(64)),
    sa.Column("run_id", sa.String(64)),
    sa.Column("model", sa.String(128)),
    sa.Column("created_at", Moment, nullable=False),
    sa.Index("entries_by_account", "account_id", "created_at"),
    sa.Index("one_posting_of_a_kind_a_run", "run_id", "posting", "book", unique=True),
    sa.Index(
        "one_settlement_a_run",
        "run_id",
        unique=True,
        sqlite_where=sa.text("book = 'held' AND amount < 0"),
        postgresql_where=sa.text("book = 'held' AND amount < 0"),
    ),
)

uploads = sa.Table(
    "uploads",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("account_id", sa.String(64), sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("mime_type", sa.String(64), nullable=False),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("expires_at", Moment, nullable=False),
    sa.Index("uploads_by_account", "account_id"),
    sa.Index("uploads_by_expiry", "expires_at"),
)

characters = sa.Table(
    "characters",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("account_id", sa.String(64), sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("name", sa.String(64), nullable=False),
    sa.Column("handle", sa.String(128), nullable=False),
    sa.Column("description", sa.String(1024), nullable=False),
    sa.Column("pictures", sa.Integer, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Index("one_character_of_a_name", "account_id", "handle", unique=True),
)

notices = sa.Table(
    "notices",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("run_id", sa.String(64), sa.ForeignKey("runs.id"), nullable=False),
    sa.Column("account_id", sa.String(64), nullable=False),
    sa.Column("event", sa.String(16), nullable=False),
    sa.Column("url", sa.String(4096), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("due_at", Moment, nullable=False),
    sa.Index("notices_by_due", "due_at"),
    sa.Index("notices_by_run", "run_id"),
)

replays = sa.Table(
    "replays",
    metadata,
    sa.Column("key_id", sa.String(64), primary_key=True),
    sa.Column("token", sa.String(255), primary_key=True),
    sa.Column("body_hash", sa.String(64), nullable=False),
    sa.Column("run_id", sa.String(64), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Index("replays_by_age", "created_at"),
)
