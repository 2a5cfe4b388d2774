"""Keys get a priority."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; every key there is keeps being served as before."""
    op.add_column(
        "keys", sa.Column("priority", sa.String(length=16), nullable=False, server_default="normal")
    )
