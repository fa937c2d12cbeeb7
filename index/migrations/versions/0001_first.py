"""The first tables."""

from alembic import op

from index.records import KEYWORDS_TABLE, Record

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    Record.metadata.create_all(op.get_bind())
    op.execute(KEYWORDS_TABLE)


def downgrade() -> None:
    """Drop all tables."""
    op.execute("DROP TABLE keywords")
    Record.metadata.drop_all(op.get_bind())
