"""Run by Alembic: brings the connection it is given to the wanted revision."""

from alembic import context

from index.records import Record

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Record.metadata)
with context.begin_transaction():
    context.run_migrations()
