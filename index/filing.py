"""Putting a document into the store: one transaction, replacing the rendition that was there."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from numpy.typing import NDArray
from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from index.database import Store
from index.ledger.facts import Facts
from index.readers.blocks import Doubt
from index.records import (
    LONGEST_ENCODED,
    DocumentRecord,
    ParagraphRecord,
    RenditionRecord,
    StatementRecord,
    VectorRecord,
)
from index.scope import scope_token, symbol_key
from index.search.keywords import keyword_row
from index.structure.document import Document
from models.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Placing:
    """Where documents go: session and audience, and what the person knows of them."""

    session: str
    audience: str = "public"
    symbol: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The file a document comes from: its name and the hash of its content."""

    name: str = ""
    content_hash: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was understood of one document.

    `paragraphs` counts the numbered ones, `statements` those who took the floor.
    """

    path: str
    symbol: str
    language: str
    kind: str
    title: str
    date: str
    paragraphs: int
    statements: int
    unchanged: bool
    doubts: tuple[Doubt, ...] = ()


def store_document(
    store: Store,
    document: Document,
    facts: Facts,
    *,
    placing: Placing,
    encoder: Encoder,
    origin: Origin | None = None,
) -> Receipt:
    """One document in one transaction, replacing the rendition that was there."""
    origin = origin or Origin()
    receipt = _receipt(document, facts)
    language = document.masthead.language or "en"
    with store.reading() as reading:
        known = _rendition(reading, document.masthead.symbol, language, placing)
        same = (
            known is not None
            and known.content_hash == origin.content_hash != ""
            and known.document.audience == placing.audience
        )
    if same:
        return replace(receipt, unchanged=True)
    vectors = encoder.encode([p.text[:LONGEST_ENCODED] for p in document.paragraphs])
    with store.writing() as writing:
        owner = _document_record(writing, document, placing)
        _remove_rendition(writing, owner, language)
        rendition = _rendition_record(document, facts, origin)
        owner.renditions.append(rendition)
        writing.flush()
        _add_paragraphs(writing, rendition, document, (owner.session, owner.audience))
        writing.flush()
        _add_vectors(writing, rendition, vectors, encoder.name)
        _add_statements(writing, rendition, facts)
    return receipt


def _receipt(document: Document, facts: Facts) -> Receipt:
    numbers = {p.label.split("(")[0] for p in document.paragraphs if p.kind != "subparagraph"}
    counted = sum(p.number is not None and p.kind in ("paragraph", "operative")
                  for p in document.paragraphs)  # fmt: skip
    return Receipt(
        path="",
        symbol=document.masthead.symbol,
        language=document.masthead.language or "",
        kind=document.kind,
        title=document.masthead.title,
        date=document.masthead.date,
        paragraphs=counted or len(numbers),
        statements=sum(s.role != "panellist" or bool(s.speech) for s in facts.statements),
        unchanged=False,
        doubts=document.doubts,
    )


def _rendition(
    session: Session, symbol: str, language: str, placing: Placing
) -> RenditionRecord | None:
    return session.scalar(
        select(RenditionRecord)
        .join(DocumentRecord)
        .where(
            DocumentRecord.session == placing.session,
            DocumentRecord.symbol_key == symbol_key(symbol),
            RenditionRecord.language == language,
        )
    )


def _document_record(session: Session, document: Document, placing: Placing) -> DocumentRecord:
    """The document's record, made or brought up to date; its audience is the one last named."""
    masthead = document.masthead
    owner = session.scalar(
        select(DocumentRecord).where(
            DocumentRecord.session == placing.session,
            DocumentRecord.symbol_key == symbol_key(masthead.symbol),
        )
    )
    if owner is None:
        owner = DocumentRecord(
            session=placing.session, symbol=masthead.symbol, audience=placing.audience, links={}
        )
        session.add(owner)
    owner.symbol_key = symbol_key(masthead.symbol)
    owner.kind, owner.date = document.kind, masthead.date or owner.date or ""
    owner.original = masthead.original or owner.original
    owner.agenda_item = masthead.agenda_item or owner.agenda_item or ""
    owner.links = {**owner.links, **document.links}
    if owner.audience != placing.audience:
        _change_audience(session, owner, placing.audience)
    return owner


def _change_audience(session: Session, owner: DocumentRecord, audience: str) -> None:
    """A new audience holds for every rendition, in the keyword table too."""
    owner.audience = audience
    session.flush()
    for rendition in owner.renditions:
        session.execute(
            text(
                "UPDATE keywords SET scope = :scope WHERE rowid IN "
                "(SELECT id FROM paragraphs WHERE rendition_id = :rendition)"
            ),
            {"scope": scope_token(owner.session, audience), "rendition": rendition.id},
        )


def _remove_rendition(session: Session, owner: DocumentRecord, language: str) -> None:
    old = next((found for found in owner.renditions if found.language == language), None)
    if old is None:
        return
    session.execute(
        text(
            "DELETE FROM keywords WHERE rowid IN "
            "(SELECT id FROM paragraphs WHERE rendition_id = :rendition)"
        ),
        {"rendition": old.id},
    )
    session.execute(delete(RenditionRecord).where(RenditionRecord.id == old.id))
    session.expire(owner)


def _rendition_record(document: Document, facts: Facts, origin: Origin) -> RenditionRecord:
    masthead = document.masthead
    rest: dict[str, Any] = asdict(replace(facts, statements=()))
    return RenditionRecord(
        language=masthead.language or "en",
        title=masthead.title,
        organ=masthead.organ,
        distribution=masthead.distribution,
        source=origin.name,
        content_hash=origin.content_hash,
        agenda=[[entry.item, entry.title] for entry in document.agenda],
        turns=[asdict(turn) for turn in document.turns],
        facts=rest,
        doubts=[asdict(doubt) for doubt in document.doubts],
    )


def _add_paragraphs(
    session: Session, rendition: RenditionRecord, document: Document, limits: tuple[str, str]
) -> None:
    records = [
        ParagraphRecord(
            rendition_id=rendition.id,
            position=position,
            label=paragraph.label,
            number=paragraph.number,
            kind=paragraph.kind,
            text=paragraph.text,
            headings=list(paragraph.headings),
            footnotes=[[note.mark, note.text] for note in paragraph.footnotes],
        )
        for position, paragraph in enumerate(document.paragraphs)
    ]
    session.add_all(records)
    session.flush()
    scope = scope_token(*limits)
    if records:
        session.execute(
            text("INSERT INTO keywords(rowid, body, headings, scope) VALUES (:id, :b, :h, :s)"),
            [keyword_row(record, rendition.language, scope) for record in records],
        )


def _add_vectors(
    session: Session, rendition: RenditionRecord, vectors: Iterable[NDArray[Any]], encoder: str
) -> None:
    ids = session.scalars(
        select(ParagraphRecord.id)
        .where(ParagraphRecord.rendition_id == rendition.id)
        .order_by(ParagraphRecord.position)
    ).all()
    session.add_all(
        VectorRecord(paragraph_id=id_, encoder=encoder, vector=row.astype("float16").tobytes())
        for id_, row in zip(ids, vectors, strict=True)
    )


def _add_statements(session: Session, rendition: RenditionRecord, facts: Facts) -> None:
    session.add_all(
        StatementRecord(
            rendition_id=rendition.id,
            entity=statement.entity,
            item=statement.item,
            details=asdict(statement),
        )
        for statement in facts.statements
    )
