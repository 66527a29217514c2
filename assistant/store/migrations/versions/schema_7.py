"""Tokens: by which other programs are known."""

import sqlalchemy as sa
from alembic import op

revision = "7"
down_revision = "6"


def upgrade() -> None:
    op.create_table(
        "token",
        sa.Column("name", sa.String(48), primary_key=True),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("is_revoked", sa.Boolean, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
