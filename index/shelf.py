"""Reading documents and paragraphs from the store, within a scope."""

from collections.abc import Iterable

from sqlalchemy import Select, select

from index.database import Store
from index.holdings import (
    AgendaItem,
    SessionFacts,
    Source,
    Sourced,
    StoredDocument,
    StoredParagraph,
)
from index.labels import neutral_label
from index.records import DocumentRecord, NoteRecord, ParagraphRecord, RenditionRecord
from index.scope import Scope, symbol_key
from index.session import items_with, session_facts, statements_of
from index.structure.document import Footnote

__all__ = [
    "AgendaItem",
    "SessionFacts",
    "Source",
    "Sourced",
    "StoredDocument",
    "StoredParagraph",
    "document",
    "documents",
    "items_with",
    "paragraphs",
    "session_facts",
    "sessions",
    "statements_of",
    "symbols_like",
    "versions",
]


def sessions(store: Store, *, scope: Scope) -> list[str]:
    """The sessions of which the scope allows some document, the last one first."""
    with store.reading() as session:
        rows = session.execute(
            _within(select(DocumentRecord.session, DocumentRecord.id), scope)
        ).all()
    last: dict[str, int] = {}
    for name, id_ in rows:
        last[name] = max(id_, last.get(name, 0))
    for name in _noted(store, scope):
        last.setdefault(name, 0)
    return sorted(last, key=lambda name: -last[name])


def _noted(store: Store, scope: Scope) -> list[str]:
    """The sessions of which there are speaker notes, for those who may see notes."""
    if "secretariat" not in scope.audiences:
        return []
    query = select(NoteRecord.session).distinct()
    query = query.where(NoteRecord.session == scope.session) if scope.session else query
    with store.reading() as session:
        return list(session.scalars(query))


def documents(store: Store, *, scope: Scope) -> list[StoredDocument]:
    """All documents the scope allows, by symbol."""
    with store.reading() as session:
        rows = session.scalars(
            _within(select(DocumentRecord), scope).order_by(DocumentRecord.symbol)
        ).all()
        return [_stored(row) for row in rows]


def document(store: Store, symbol: str, *, scope: Scope) -> StoredDocument | None:
    """The document of a symbol, however it is spaced or cased, or None."""
    with store.reading() as session:
        row = session.scalars(
            _within(select(DocumentRecord), scope).where(
                DocumentRecord.symbol_key == symbol_key(symbol)
            )
        ).first()
        return _stored(row) if row else None


def _within(query: Select, scope: Scope) -> Select:  # type: ignore[type-arg]
    query = query.where(DocumentRecord.audience.in_(scope.audiences))
    return query.where(DocumentRecord.session == scope.session) if scope.session else query


def _stored(row: DocumentRecord) -> StoredDocument:
    return StoredDocument(
        symbol=row.symbol,
        session=row.session,
        kind=row.kind,
        audience=row.audience,
        date=row.date,
        original=row.original,
        languages=tuple(sorted(rendition.language for rendition in row.renditions)),
        titles={rendition.language: rendition.title for rendition in row.renditions},
        agenda_item=row.agenda_item,
        links=row.links,
    )


def versions(store: Store, symbol: str, label: str, *, scope: Scope) -> dict[str, StoredParagraph]:
    """One paragraph in every language it is indexed in."""
    found = _read(store, symbol, scope=scope, label=label, language=None)
    return {paragraph.language: paragraph for paragraph in found if paragraph.label == label}


def paragraphs(
    store: Store,
    symbol: str,
    *,
    scope: Scope,
    language: str | None = None,
    label: str | None = None,
) -> list[StoredParagraph]:
    """A document's paragraphs in order, or those of one label: "42" brings 42(a) … too.

    In the asked language where it is indexed and has the label, else in the original, else in
    any; `language` of what comes back says which.
    """
    found = _read(store, symbol, scope=scope, label=label, language=None)
    by_language: dict[str, list[StoredParagraph]] = {}
    for paragraph in found:
        by_language.setdefault(paragraph.language, []).append(paragraph)
    original = found[0].original if found else None
    for choice in (language, original, *sorted(by_language)):
        if choice in by_language:
            return by_language[choice]
    return []


def _read(
    store: Store, symbol: str, *, scope: Scope, label: str | None, language: str | None
) -> list[StoredParagraph]:
    query = (
        select(ParagraphRecord, RenditionRecord.language, DocumentRecord)
        .join(RenditionRecord, RenditionRecord.id == ParagraphRecord.rendition_id)
        .join(DocumentRecord, DocumentRecord.id == RenditionRecord.document_id)
        .where(DocumentRecord.symbol_key == symbol_key(symbol))
        .order_by(RenditionRecord.id, ParagraphRecord.position)
    )
    if language:
        query = query.where(RenditionRecord.language == language)
    with store.reading() as session:
        rows = session.execute(_within(query, scope)).all()
    wanted = neutral_label(label) if label is not None else None
    return [
        StoredParagraph(
            symbol=owner.symbol,
            label=record.label,
            number=record.number,
            language=spoken,
            original=owner.original,
            kind=record.kind,
            text=record.text,
            headings=tuple(record.headings),
            footnotes=tuple(Footnote(*note) for note in record.footnotes),
        )
        for record, spoken, owner in rows
        # The same symbol may lie in two sessions: one of them is read, not both in a row.
        if owner.id == rows[0][2].id and (wanted is None or _belongs(record.label, wanted))
    ]


def _belongs(label: str, wanted: str) -> bool:
    """Whether a label is the wanted one or lies under it: 42(a) under 42, 12.3 under 12."""
    return label.casefold() == wanted.casefold() or (
        label.startswith(wanted) and label[len(wanted) : len(wanted) + 1] in ("(", ".")
    )


def symbols_like(names: Iterable[str], written: str) -> list[str]:
    """Symbols that begin or end with what was written, for "did you mean"."""
    key = symbol_key(written)
    return [name for name in names if key and key in symbol_key(name)][:5]
