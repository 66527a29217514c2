"""The first schema that later versions upgrade; an earlier store has to be made again."""

revision = "5"
down_revision = None


def upgrade() -> None:
    """Change nothing: a store of this schema was made whole."""
