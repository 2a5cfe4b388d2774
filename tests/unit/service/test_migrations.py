"""A data folder of any earlier version opens with this one, and nothing in it is lost."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

import cavendish.store
from cavendish.store.database import migrate, open_engine
from house import House

MIGRATIONS = Path(cavendish.store.__file__).parent / "migrations"
REVISIONS = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("0*.py"))


def of_version(revision: str) -> sa.Engine:
    """Return a database as the version with this revision left it, empty."""
    engine = open_engine("sqlite://")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.execution_options(cavendish_writes=True).connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()
    return engine


def poured(source: sa.Engine, target: sa.Engine) -> None:
    """Copy every row into an older schema, without what it has no column for."""
    new, old = sa.MetaData(), sa.MetaData()
    new.reflect(source)
    old.reflect(target)
    reading = source.connect()
    writing = target.execution_options(cavendish_writes=True).begin()
    with reading, writing as connection:
        for table in old.sorted_tables:
            rows = reading.execute(new.tables[table.name].select()).mappings().all()
            kept = [{k: v for k, v in row.items() if k in table.c} for row in rows]
            if kept and table.name != "alembic_version":
                connection.execute(table.delete()) if table.name == "accounts" else None
                connection.execute(table.insert(), kept)


def columns(engine: sa.Engine) -> dict[str, set[str]]:
    """Return the columns of every table."""
    found = sa.MetaData()
    found.reflect(engine)
    return {table.name: {column.name for column in table.c} for table in found.sorted_tables}


@pytest.mark.promise(12)
@pytest.mark.parametrize("revision", REVISIONS)
def test_a_database_of_every_version_comes_up_with_its_rows(house: House, revision: str) -> None:
    key = house.key()
    done, open_ = house.ask(key), house.ask(key)
    house.finish(done)
    old = of_version(revision)
    poured(house.store.engine, old)
    migrate(old)
    assert columns(old) == columns(house.store.engine)
    moved = House(old)
    assert moved.runs.read(done.id, None) == house.runs.read(done.id, None)
    assert moved.balance() == house.balance()
    assert moved.accounts.drift() == []
    moved.finish(open_)
    assert moved.balance() == (25_000_000 - 120_000, 0)
    moved.ask(moved.key())
    old.dispose()
