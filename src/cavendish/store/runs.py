"""Queries on runs and their translation to records. Status changes obey the domain's table."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from cavendish.domain.geometry import Resolution
from cavendish.domain.ports import Change, Load, Page, Success
from cavendish.domain.run import (
    Character,
    Failure,
    FailureCode,
    Format,
    Order,
    Picture,
    Resolved,
    Run,
    Status,
    TextMode,
    Webhook,
    before,
)
from cavendish.store.tables import runs

_WRITTEN_APART = frozenset(
    {"input", "failure_code", "failure_message", "pictures", "resolved", "webhook"}
)
"""Columns that are not a run's fields as they are."""


def _character(data: Mapping[str, Any]) -> Character:
    return Character(
        name=data["name"],
        description=data["description"],
        image_urls=tuple(data["image_urls"]),
    )


def _order(data: Mapping[str, Any]) -> Order:
    values: dict[str, Any] = {
        **data,
        "resolution": Resolution(data["resolution"]),
        "output_format": Format(data["output_format"]),
        "text_mode": TextMode(data["text_mode"]),
        "image_urls": tuple(data["image_urls"]),
        "characters": tuple(_character(found) for found in data.get("characters", ())),
    }
    return Order(**values)


def _webhook(data: Mapping[str, Any] | None) -> Webhook | None:
    if data is None:
        return None
    return Webhook(url=data["url"], events=tuple(Status(event) for event in data["events"]))


def _run(row: sa.RowMapping) -> Run:
    code = row["failure_code"]
    resolved = row["resolved"]
    return Run(
        id=row["id"],
        account_id=row["account_id"],
        key_id=row["key_id"],
        model=row["model"],
        engine=row["engine"],
        status=Status(row["status"]),
        order=_order(row["input"]),
        price=row["price"],
        cost=row["cost"],
        seed=row["seed"],
        turn=row["turn"],
        created_at=row["created_at"],
        started_at=row["started_at"],
        completed_at=row["completed_at"],
        expires_at=row["expires_at"],
        deadline_at=row["deadline_at"],
        progress=row["progress"],
        pictures=tuple(Picture(**picture) for picture in row["pictures"]),
        resolved=Resolved(**resolved) if resolved else None,
        warnings=tuple(row["warnings"]),
        plan=row["plan"],
        failure=Failure(code=FailureCode(code), message=row["failure_message"]) if code else None,
        metadata=row["metadata"],
        webhook=_webhook(row["webhook"]),
    )


@dataclass(frozen=True, slots=True)
class SqlRuns:
    """The runs of one transaction."""

    connection: sa.Connection

    def insert(self, run: Run) -> None:
        """Record a new run."""
        values: dict[str, Any] = {
            column: getattr(run, column)
            for column in runs.columns.keys()  # noqa: SIM118 -- a column collection, not a dict
            if column not in _WRITTEN_APART
        }
        webhook = sa.null() if run.webhook is None else asdict(run.webhook)
        kept: dict[str, Any] = {
            "input": asdict(run.order),
            "pictures": [],
            "resolved": None,
            "webhook": webhook,
        }
        self.connection.execute(runs.insert().values({**values, **kept}))

    def find(self, run_id: str) -> Run | None:
        """Return a run of any account."""
        row = self.connection.execute(sa.select(runs).where(runs.c.id == run_id)).mappings().first()
        return _run(row) if row else None

    def page(self, account_id: str | None, page: Page) -> Sequence[Run]:
        """Return runs newest first; ids break ties of equal times."""
        query = sa.select(runs).order_by(runs.c.created_at.desc(), runs.c.id.desc())
        if account_id is not None:
            query = query.where(runs.c.account_id == account_id)
        if page.status is not None:
            query = query.where(runs.c.status == page.status)
        if page.created_after is not None:
            query = query.where(runs.c.created_at >= page.created_after)
        if page.created_before is not None:
            query = query.where(runs.c.created_at < page.created_before)
        if page.before is not None:
            mark = sa.select(runs.c.created_at).where(runs.c.id == page.before).scalar_subquery()
            query = query.where(
                sa.tuple_(runs.c.created_at, runs.c.id) < sa.tuple_(mark, page.before)
            )
        for name, value in (page.metadata or {}).items():
            query = query.where(runs.c.metadata[name].as_string() == value)
        return [_run(row) for row in self.connection.execute(query.limit(page.limit)).mappings()]

    def start(self, run_id: str, at: datetime) -> bool:
        """Move pending to processing."""
        return self._move(run_id, Status.PROCESSING, started_at=at)

    def advance(self, run_id: str, progress: float) -> bool:
        """Raise the progress of a processing run; False when it isn't processing any more."""
        higher = sa.case((runs.c.progress < progress, progress), else_=runs.c.progress)
        update = runs.update().where(runs.c.id == run_id, runs.c.status == Status.PROCESSING)
        return self.connection.execute(update.values(progress=higher)).rowcount == 1

    def succeed(self, run_id: str, success: Success, *, cost: int, at: datetime) -> bool:
        """Move processing to succeeded."""
        return self._move(
            run_id,
            Status.SUCCEEDED,
            completed_at=at,
            cost=cost,
            progress=1.0,
            pictures=[asdict(picture) for picture in success.pictures],
            engine=success.engine,
            resolved=asdict(success.resolved),
            warnings=list(success.warnings),
            plan=dict(success.plan),
        )

    def fail(self, run_id: str, failure: Failure, *, at: datetime) -> bool:
        """Move pending or processing to failed."""
        return self._move(
            run_id,
            Status.FAILED,
            completed_at=at,
            cost=0,
            failure_code=failure.code,
            failure_message=failure.message,
        )

    def _move(self, run_id: str, status: Status, **values: Any) -> bool:
        update = runs.update().where(runs.c.id == run_id, runs.c.status.in_(before(status)))
        return self.connection.execute(update.values(status=status, **values)).rowcount == 1

    def forget(self, run_id: str) -> None:
        """Remove prompt, inputs and outputs of a final run."""
        self.connection.execute(
            runs.update()
            .where(runs.c.id == run_id)
            .values(
                input=asdict(Order(prompt="")),
                pictures=[],
                plan=None,
                metadata={},
                webhook=sa.null(),
                warnings=[],
                failure_message=sa.case((runs.c.failure_code.is_(None), None), else_="Deleted."),
            )
        )

    def expired(self, at: datetime, limit: int) -> Sequence[Run]:
        """Return final runs with outputs whose time to live has passed."""
        query = (
            sa.select(runs)
            .where(
                runs.c.expires_at <= at,
                runs.c.status == Status.SUCCEEDED,
                sa.cast(runs.c.pictures, sa.String) != "[]",
            )
            .limit(limit)
        )
        return [_run(row) for row in self.connection.execute(query).mappings()]

    def load(self, key_id: str) -> Load:
        """Return what is unfinished, as one key finds it; reads one small partial index."""
        pending = runs.c.status == Status.PENDING
        query = sa.select(
            sa.func.count(sa.case((pending, 1))),
            sa.func.count(sa.case((runs.c.key_id == key_id, 1))),
            sa.func.max(sa.case((runs.c.key_id == key_id, runs.c.turn))),
            sa.func.coalesce(
                sa.func.max(sa.case((~pending, runs.c.turn))),
                sa.func.min(sa.case((pending, runs.c.turn))),
                1,
            ),
        ).where(sa.text("status IN ('pending', 'processing')"))
        waiting, mine, last, present = self.connection.execute(query).one()
        return Load(waiting=waiting, mine=mine, last_turn=last, present_turn=present)

    def changes(self, since: datetime) -> Sequence[Change]:
        """Return where every processing run is, and every run that ended since then."""
        columns = (runs.c.id, runs.c.status, runs.c.progress)
        working = sa.select(*columns).where(runs.c.status == Status.PROCESSING)
        ended = sa.select(*columns).where(runs.c.completed_at >= since)
        return [
            Change(run_id=row.id, status=Status(row.status), progress=row.progress)
            for row in self.connection.execute(sa.union_all(working, ended))
        ]

    def overdue(self, now: datetime) -> Sequence[Run]:
        """Return unfinished runs past their deadline."""
        query = sa.select(runs).where(
            runs.c.status.in_((Status.PENDING, Status.PROCESSING)), runs.c.deadline_at < now
        )
        return [_run(row) for row in self.connection.execute(query).mappings()]

    def processing(self) -> Sequence[Run]:
        """Return the runs that are in work: as many as there are workers, at most."""
        query = sa.select(runs).where(runs.c.status == Status.PROCESSING)
        return [_run(row) for row in self.connection.execute(query).mappings()]
