"""The first tables, written out: a migration does not change when the records do."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Words are cut and stemmed by our own rules before they come here; the signs of document symbols
# stay inside a token.
_KEYWORDS = (
    "CREATE VIRTUAL TABLE keywords USING fts5("
    "body, headings, scope, tokenize=\"unicode61 remove_diacritics 0 tokenchars './_-'\")"
)
_TABLES = ("vectors", "statements", "paragraphs", "renditions", "documents", "settings")


def upgrade() -> None:
    """Make all tables."""
    _documents()
    _renditions()
    _paragraphs()
    _statements()
    op.create_table(
        "vectors",
        sa.Column("paragraph_id", sa.Integer, _within("paragraphs"), primary_key=True),
        sa.Column("encoder", sa.String, nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.execute(_KEYWORDS)


def downgrade() -> None:
    """Drop all tables."""
    op.execute("DROP TABLE keywords")
    for table in _TABLES:
        op.drop_table(table)


def _within(table: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete="CASCADE")


def _text(name: str, *, index: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False, index=index)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON, nullable=False)


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("session", index=True),
        _text("symbol", index=True),
        _text("symbol_key", index=True),
        _text("kind"),
        _text("audience"),
        _text("date"),
        sa.Column("original", sa.String),
        _text("agenda_item"),
        _json("links"),
        sa.UniqueConstraint("session", "symbol"),
    )


def _renditions() -> None:
    op.create_table(
        "renditions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("document_id", sa.Integer, _within("documents"), nullable=False),
        _text("language"),
        _text("title"),
        _text("organ"),
        _text("distribution"),
        _text("source"),
        _text("content_hash"),
        _json("agenda"),
        _json("turns"),
        _json("facts"),
        _json("doubts"),
        sa.UniqueConstraint("document_id", "language"),
    )


def _paragraphs() -> None:
    op.create_table(
        "paragraphs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("rendition_id", sa.Integer, _within("renditions"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        _text("label"),
        sa.Column("number", sa.Integer),
        _text("kind"),
        _text("text"),
        _json("headings"),
        _json("footnotes"),
        sa.UniqueConstraint("rendition_id", "label"),
        sa.Index("paragraphs_in_order", "rendition_id", "position"),
    )


def _statements() -> None:
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("rendition_id", sa.Integer, _within("renditions"), nullable=False, index=True),
        _text("entity", index=True),
        sa.Column("item", sa.String),
        _json("details"),
    )
