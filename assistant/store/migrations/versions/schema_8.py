"""Groups: which reports are for some people only, who is in them, whose questions were missed."""

import sqlalchemy as sa
from alembic import op

revision = "8"
down_revision = "7"


def upgrade() -> None:
    op.add_column("account", sa.Column("groups", sa.Text, nullable=False, server_default="[]"))
    op.add_column("token", sa.Column("groups", sa.Text, nullable=False, server_default="[]"))
    op.add_column("unanswered", sa.Column("groups", sa.Text, nullable=False, server_default="[]"))
    op.create_table(
        "restriction",
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("group_name", sa.String(64), primary_key=True),
    )
