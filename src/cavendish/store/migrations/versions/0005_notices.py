"""Runs may name a webhook; what it is to be told waits in a table."""

import sqlalchemy as sa
from alembic import op

from cavendish.store.tables import Moment

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column and create the table; runs that are there have no webhook."""
    op.add_column("runs", sa.Column("webhook", sa.JSON(), nullable=True))
    op.create_table(
        "notices",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("run_id", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=16), nullable=False),
        sa.Column("url", sa.String(length=4096), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("notices_by_due", "notices", ["due_at"], unique=False)
    op.create_index("notices_by_run", "notices", ["run_id"], unique=False)
