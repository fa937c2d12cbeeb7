"""Making keywords and vectors again from the records."""

from collections.abc import Callable

from sqlalchemy import delete, func, select, text

from index.database import Store
from index.records import (
    LONGEST_ENCODED,
    DocumentRecord,
    ParagraphRecord,
    RenditionRecord,
    VectorRecord,
)
from index.scope import scope_token
from index.search.keywords import keyword_row
from index.search.vectors import vector_index
from models.encoder import Encoder

_BATCH = 1_000


def rebuild(
    store: Store, encoder: Encoder, progress: Callable[[int, int], None] = lambda _d, _t: None
) -> int:
    """Remake the keyword table and all vectors in one transaction; returns how many paragraphs."""
    done = 0
    with store.writing() as session:
        session.execute(text("DELETE FROM keywords"))
        session.execute(delete(VectorRecord))
        total = session.scalar(select(func.count(ParagraphRecord.id))) or 0
        last = 0
        while True:
            rows = session.execute(
                select(ParagraphRecord, RenditionRecord.language, DocumentRecord)
                .join(RenditionRecord, RenditionRecord.id == ParagraphRecord.rendition_id)
                .join(DocumentRecord, DocumentRecord.id == RenditionRecord.document_id)
                .where(ParagraphRecord.id > last)
                .order_by(ParagraphRecord.id)
                .limit(_BATCH)
            ).all()
            if not rows:
                break
            last = rows[-1][0].id
            session.execute(
                text(
                    "INSERT INTO keywords(rowid, body, headings, scope) VALUES (:id, :b, :h, :s)"
                ),
                [
                    keyword_row(record, language, scope_token(owner.session, owner.audience))
                    for record, language, owner in rows
                ],
            )
            vectors = encoder.encode([record.text[:LONGEST_ENCODED] for record, _, _ in rows])
            session.add_all(
                VectorRecord(
                    paragraph_id=row[0].id,
                    encoder=encoder.name,
                    vector=vector.astype("float16").tobytes(),
                )
                for row, vector in zip(rows, vectors, strict=True)
            )
            session.flush()
            done += len(rows)
            progress(done, total)
    vector_index(store, encoder)
    return done
