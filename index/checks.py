"""Whether the store is whole and its keywords and vectors are in step with the records."""

from dataclasses import dataclass

from sqlalchemy import func, select, text

from index.database import Store
from index.records import DocumentRecord, ParagraphRecord, VectorRecord


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each; the last three are equal where all is in step."""

    documents: int
    paragraphs: int
    keywords: int
    vectors: int


def is_whole(store: Store) -> bool:
    """What the database says of itself."""
    with store.reading() as session:
        return session.execute(text("PRAGMA integrity_check")).scalar() == "ok"


def counts(store: Store, encoder: str) -> Counts:
    """The counts, vectors of the given encoder only."""
    with store.reading() as session:
        vectors = select(func.count(VectorRecord.paragraph_id)).where(
            VectorRecord.encoder == encoder
        )
        return Counts(
            documents=session.scalar(select(func.count(DocumentRecord.id))) or 0,
            paragraphs=session.scalar(select(func.count(ParagraphRecord.id))) or 0,
            keywords=session.execute(text("SELECT count(*) FROM keywords")).scalar() or 0,
            vectors=session.scalar(vectors) or 0,
        )
