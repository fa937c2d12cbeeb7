"""Speaker notes, drafted paragraphs, their revisions and what was decided on them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of notes and drafts."""
    _notes()
    _drafts()
    _revisions()
    _trail()


def downgrade() -> None:
    """Drop them."""
    for table in ("trail", "revisions", "drafts", "notes"):
        op.drop_table(table)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _of_draft(*, index: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey("drafts.id", ondelete="CASCADE")
    return sa.Column("draft_id", sa.Integer, key, nullable=False, index=index)


def _notes() -> None:
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("session"),
        _text("digest"),
        sa.Column("item", sa.String),
        _text("entity"),
        sa.Column("details", sa.JSON, nullable=False),
        sa.UniqueConstraint("session", "digest"),
        sa.Index("notes_in_order", "session", "item", "id"),
    )


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("session"),
        _text("item"),
        _text("language"),
        _text("batch"),
        _number("position"),
        _text("kind"),
        _text("state"),
        _number("revision"),
        sa.Index("drafts_in_order", "session", "item", "language", "position"),
    )


def _revisions() -> None:
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer, primary_key=True),
        _of_draft(),
        _number("number"),
        _text("author"),
        _text("time"),
        sa.Column("sentences", sa.JSON, nullable=False),
        sa.UniqueConstraint("draft_id", "number"),
    )


def _trail() -> None:
    op.create_table(
        "trail",
        sa.Column("id", sa.Integer, primary_key=True),
        _of_draft(index=True),
        _number("revision"),
        _text("action"),
        _text("author"),
        _text("time"),
        _text("comment"),
    )
