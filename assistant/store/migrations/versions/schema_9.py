"""The change feed, and the keyword index it begins with: what hosts beside a server follow."""

import sqlalchemy as sa
from alembic import op

revision = "9"
down_revision = "8"


def upgrade() -> None:
    op.create_table(
        "change",
        sa.Column("generation", sa.Integer, primary_key=True),
        sa.Column("report", sa.String(32), primary_key=True),
        sa.Column("passages", sa.Integer, nullable=False),
        sa.Column("documents", sa.LargeBinary),
    )
    op.create_table(
        "snapshot",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("file", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
