"""What is stored, as tables: documents, paragraphs, facts, vectors; notes, drafts, decisions."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Record(DeclarativeBase):
    """Base of all records."""

    type_annotation_map = {dict[str, Any]: JSON, list[Any]: JSON}  # noqa: RUF012


class DocumentRecord(Record):
    """A document, known by its symbol within a session."""

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("session", "symbol"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    session: Mapped[str] = mapped_column(index=True)
    symbol: Mapped[str] = mapped_column(index=True)
    symbol_key: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    audience: Mapped[str]
    date: Mapped[str]
    original: Mapped[str | None]
    agenda_item: Mapped[str]
    links: Mapped[dict[str, Any]]
    renditions: Mapped[list["RenditionRecord"]] = relationship(
        back_populates="document", cascade="all, delete-orphan", passive_deletes=True
    )


class RenditionRecord(Record):
    """One language version, with what the file said of itself."""

    __tablename__ = "renditions"
    __table_args__ = (UniqueConstraint("document_id", "language"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    language: Mapped[str]
    title: Mapped[str]
    organ: Mapped[str]
    distribution: Mapped[str]
    source: Mapped[str]
    content_hash: Mapped[str]
    agenda: Mapped[list[Any]]
    turns: Mapped[list[Any]]
    facts: Mapped[dict[str, Any]]
    doubts: Mapped[list[Any]]
    document: Mapped[DocumentRecord] = relationship(back_populates="renditions")


class ParagraphRecord(Record):
    """One paragraph of a rendition, by position and label."""

    __tablename__ = "paragraphs"
    __table_args__ = (
        UniqueConstraint("rendition_id", "label"),
        Index("paragraphs_in_order", "rendition_id", "position"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(ForeignKey("renditions.id", ondelete="CASCADE"))
    position: Mapped[int]
    label: Mapped[str]
    number: Mapped[int | None]
    kind: Mapped[str]
    text: Mapped[str]
    headings: Mapped[list[Any]]
    footnotes: Mapped[list[Any]]


class StatementRecord(Record):
    """One taking of the floor, as one rendition has it."""

    __tablename__ = "statements"
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("renditions.id", ondelete="CASCADE"), index=True
    )
    entity: Mapped[str] = mapped_column(index=True)
    item: Mapped[str | None]
    details: Mapped[dict[str, Any]]


class VectorRecord(Record):
    """A paragraph's vector (float16), and the encoder that made it."""

    __tablename__ = "vectors"
    paragraph_id: Mapped[int] = mapped_column(
        ForeignKey("paragraphs.id", ondelete="CASCADE"), primary_key=True
    )
    encoder: Mapped[str]
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class NoteRecord(Record):
    """One speaker note: a point somebody made, as the secretariat wrote it down."""

    __tablename__ = "notes"
    __table_args__ = (
        UniqueConstraint("session", "digest"),
        Index("notes_in_order", "session", "item", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    session: Mapped[str]
    digest: Mapped[str]
    item: Mapped[str | None]
    entity: Mapped[str]
    details: Mapped[dict[str, Any]]


class DraftRecord(Record):
    """One drafted paragraph: where it stands, its state and its current revision."""

    __tablename__ = "drafts"
    __table_args__ = (Index("drafts_in_order", "session", "item", "language", "position"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    session: Mapped[str]
    item: Mapped[str]
    language: Mapped[str]
    batch: Mapped[str]
    position: Mapped[int]
    kind: Mapped[str]
    state: Mapped[str]
    revision: Mapped[int]


class RevisionRecord(Record):
    """One wording of a drafted paragraph; never changed, only followed by another."""

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("draft_id", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"))
    number: Mapped[int]
    author: Mapped[str]
    time: Mapped[str]
    sentences: Mapped[list[Any]]


class TrailRecord(Record):
    """What happened to a drafted paragraph: who, when, to which revision, and why."""

    __tablename__ = "trail"
    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"), index=True)
    revision: Mapped[int]
    action: Mapped[str]
    author: Mapped[str]
    time: Mapped[str]
    comment: Mapped[str]


class SettingRecord(Record):
    """A setting of the store itself, such as the count of its changes."""

    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


# Of a very long paragraph only the beginning makes its vector.
LONGEST_ENCODED = 3_000
