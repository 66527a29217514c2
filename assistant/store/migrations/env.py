"""What Alembic runs: the revisions, on the connection and in the transaction of upgrade.py."""

from alembic import context

# SQLite can undo changes of tables as well; Alembic supposes that it cannot.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
