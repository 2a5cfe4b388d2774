"""The database: connections, pragmas, transactions, migrations. Knows no queries.

One writer at a time, everywhere: what a transaction has read (a balance, the queue's length) still
holds when it commits. SQLite runs in WAL with ``synchronous=FULL``: what was acknowledged survives
a power cut. Its writers start with BEGIN IMMEDIATE and queue on one lock in the process, so that
they wait in order instead of spinning on the file. PostgreSQL's queue on an advisory lock.
"""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from cavendish import limits
from cavendish.domain.ports import Queue
from cavendish.domain.run import Run
from cavendish.errors import SetupError
from cavendish.store.characters import SqlCharacters
from cavendish.store.credits import SqlCredits
from cavendish.store.keys import SqlAccounts, SqlKeys, SqlReplays
from cavendish.store.notices import SqlNotices
from cavendish.store.runs import SqlRuns
from cavendish.store.uploads import SqlUploads

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
"""secure_delete: what a user deleted is overwritten, not only unlinked."""
_WRITERS, _SERVER = 0x43617665, 0x6E646973
"""PostgreSQL's advisory locks: whoever writes; the one server that works on the runs."""


@dataclass(frozen=True, slots=True)
class SqlQueue:
    """The queue of one transaction."""

    connection: sa.Connection
    hand_over: Callable[[sa.Connection, Run], None]

    def enqueue(self, run: Run) -> None:
        """Hand a run to the workers once the transaction commits."""
        self.hand_over(self.connection, run)


@dataclass(frozen=True, slots=True)
class SqlTransaction:
    """One unit of work on one connection."""

    connection: sa.Connection
    queue: Queue

    @property
    def runs(self) -> SqlRuns:
        """The runs."""
        return SqlRuns(self.connection)

    @property
    def credits(self) -> SqlCredits:
        """The ledger."""
        return SqlCredits(self.connection)

    @property
    def keys(self) -> SqlKeys:
        """The API keys."""
        return SqlKeys(self.connection)

    @property
    def accounts(self) -> SqlAccounts:
        """The accounts."""
        return SqlAccounts(self.connection)

    @property
    def uploads(self) -> SqlUploads:
        """The files sent ahead."""
        return SqlUploads(self.connection)

    @property
    def characters(self) -> SqlCharacters:
        """The saved characters."""
        return SqlCharacters(self.connection)

    @property
    def notices(self) -> SqlNotices:
        """The notices."""
        return SqlNotices(self.connection)

    @property
    def replays(self) -> SqlReplays:
        """The idempotency keys."""
        return SqlReplays(self.connection)


class Claim:
    """Makes this the one server on a PostgreSQL database, until it is closed.

    A second server would resume the runs that the first is working on. A SQLite database lies in
    its data folder, which the server has locked already. Raises SetupError.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._connection = self._claimed()

    def renew(self) -> None:
        """Claim the database again if it was restarted: that ends all locks. Raises SetupError."""
        try:
            self._connection.execute(sa.text("SELECT 1"))
        except DBAPIError:
            self._connection.close()
            self._connection = self._claimed()

    def close(self) -> None:
        """Let others have it."""
        self._connection.close()

    def _claimed(self) -> sa.Connection:
        connection = self._engine.connect()
        if connection.dialect.name == "postgresql":
            claim = sa.select(sa.func.pg_try_advisory_lock(_SERVER))
            if not connection.execute(claim).scalar_one():
                connection.close()
                message = "Another server is working on this database. Stop it, or use another."
                raise SetupError(message)
        return connection


class SqlStore:
    """Transactions on one database. ``hand_over`` puts a run on the durable queue."""

    def __init__(self, engine: sa.Engine, hand_over: Callable[[sa.Connection, Run], None]) -> None:
        self.engine = engine
        self._writer = engine.execution_options(cavendish_writes=True)
        self._hand_over = hand_over
        self._turn = threading.Lock()

    def scrub(self) -> None:
        """Make what was removed unreadable: SQLite's log still holds the pages as they were."""
        if self.engine.dialect.name == "sqlite":
            with self._turn, self.engine.connect() as connection:
                connection.rollback()
                connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def read(self) -> Generator[SqlTransaction]:
        """Open a consistent view for reading."""
        with self.engine.connect() as connection:
            yield SqlTransaction(connection, SqlQueue(connection, self._hand_over))

    def claim(self) -> Claim:
        """Return the server's claim on the database. Raises SetupError where there is another."""
        return Claim(self.engine)

    @contextmanager
    def write(self) -> Generator[SqlTransaction]:
        """Open a transaction that commits at the end, or rolls back when something is raised."""
        with self._turn, self._writer.begin() as connection:
            yield SqlTransaction(connection, SqlQueue(connection, self._hand_over))


def open_engine(url: str) -> sa.Engine:
    """Return an engine; ``sqlite://`` is a database in memory on one shared connection."""
    if not url.startswith("sqlite"):
        return _open_postgresql(url)
    options = {"check_same_thread": False, "timeout": limits.DATABASE_BUSY_SECONDS}
    if url == "sqlite://":
        engine = sa.create_engine(url, connect_args=options, poolclass=StaticPool)
    else:
        engine = sa.create_engine(url, connect_args=options, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _open_postgresql(url: str) -> sa.Engine:
    engine = sa.create_engine(
        url,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"connect_timeout": limits.DATABASE_CONNECT_SECONDS},
    )

    def take_turn(connection: sa.Connection) -> None:
        options = connection.get_execution_options()
        if options.get("isolation_level") == "AUTOCOMMIT":
            return
        if options.get("cavendish_writes", False):
            waiting = round(limits.DATABASE_BUSY_SECONDS * 1000)
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {waiting}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    event.listen(engine, "begin", take_turn)
    return engine


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    """Set what SQLite keeps per connection; transactions are begun by ``_begin`` alone."""
    connection.isolation_level = None  # pyright: ignore[reportAttributeAccessIssue] -- sqlite3 has it
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: sa.Connection) -> None:
    """Take the write lock at once when writing, so that no statement fails half-way for it."""
    writes = connection.get_execution_options().get("cavendish_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def migrate(engine: sa.Engine) -> None:
    """Bring the schema up to date; safe to call at every start. Raises SetupError."""
    from alembic import command  # noqa: PLC0415 -- 60 ms that only a start needs
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    try:
        connection = engine.execution_options(cavendish_writes=True).connect()
    except OperationalError as error:
        where = engine.url.render_as_string(hide_password=True)
        message = f"The database {where} can't be reached: {str(error.orig).splitlines()[0]}"
        raise SetupError(message) from None
    with connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
