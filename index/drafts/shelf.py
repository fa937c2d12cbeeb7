"""Drafted paragraphs in the store: batches, revisions, the trail, what may leave."""

from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from index.database import Store
from index.drafts.deciding import (
    StaleRevision,
    add_revision,
    decide,
    named,
    needs_two,
    now,
    require_two,
    write_step,
)
from index.drafts.draft import ApprovedParagraph, Draft, Kind, Revision, Sentence, TrailEntry
from index.drafts.packing import draft_of, entry_of, packed, revision_of
from index.errors import InputError, NotFound
from index.records import DraftRecord, RevisionRecord, TrailRecord
from index.session import item_order

__all__ = [
    "StaleRevision",
    "add_drafts",
    "add_revision",
    "approved",
    "decide",
    "draft",
    "drafts",
    "needs_two",
    "require_two",
    "revisions",
    "trail",
]

Paragraphs = Sequence[tuple[Kind, tuple[Sentence, ...]]]
_OPEN = ("draft", "in_review", "returned")


def add_drafts(
    store: Store, *, session: str, item: str, language: str, paragraphs: Paragraphs, author: str
) -> list[Draft]:
    """A new batch of an item; what was not approved of the batches before it is superseded."""
    if not session.strip():
        raise InputError("store.session_needed")
    author, batch = named(author), uuid4().hex
    with store.writing() as writing:
        _supersede(writing, (session, item, language), author)
        records = [
            DraftRecord(
                session=session,
                item=item,
                language=language,
                batch=batch,
                position=position,
                kind=kind,
                state="draft",
                revision=1,
            )
            for position, (kind, _) in enumerate(paragraphs)
        ]
        writing.add_all(records)
        writing.flush()
        made = []
        for record, (_, sentences) in zip(records, paragraphs, strict=True):
            first = RevisionRecord(
                draft_id=record.id,
                number=1,
                author=author,
                time=now(),
                sentences=packed(sentences),
            )
            writing.add(first)
            write_step(writing, record, "drafted", author)
            made.append(draft_of(record, first))
    return made


def _supersede(writing: Session, place: tuple[str, str, str], author: str) -> None:
    session, item, language = place
    for record in writing.scalars(
        select(DraftRecord).where(
            DraftRecord.session == session,
            DraftRecord.item == item,
            DraftRecord.language == language,
            DraftRecord.state.in_(_OPEN),
        )
    ):
        record.state = "superseded"
        write_step(writing, record, "superseded", author)


def drafts(
    store: Store,
    session: str | None = None,
    item: str | None = None,
    language: str | None = None,
) -> list[Draft]:
    """The paragraphs with their current revisions, in the order of the summary."""
    wanted = {"session": session, "item": item, "language": language}
    query = _with_current()
    for name, value in wanted.items():
        if value is not None:
            query = query.where(getattr(DraftRecord, name) == value)
    with store.reading() as reading:
        rows = reading.execute(query.order_by(DraftRecord.id)).all()
        found = [draft_of(record, current) for record, current in rows]
    return sorted(found, key=lambda one: (one.session, item_order(one.item), one.language))


def draft(store: Store, id_: int) -> Draft:
    """One paragraph; NotFound where there is none of that number."""
    with store.reading() as reading:
        row = reading.execute(_with_current().where(DraftRecord.id == id_)).first()
        if row is None:
            raise NotFound("review.no_such_paragraph", id=id_)
        return draft_of(row[0], row[1])


def _with_current() -> Select:  # type: ignore[type-arg]
    return select(DraftRecord, RevisionRecord).join(
        RevisionRecord,
        (RevisionRecord.draft_id == DraftRecord.id)
        & (RevisionRecord.number == DraftRecord.revision),
    )


def revisions(store: Store, id_: int) -> list[Revision]:
    """All wordings of a paragraph, the first one first."""
    draft(store, id_)
    query = select(RevisionRecord).where(RevisionRecord.draft_id == id_)
    with store.reading() as reading:
        return [revision_of(row) for row in reading.scalars(query.order_by(RevisionRecord.number))]


def trail(store: Store, id_: int) -> list[TrailEntry]:
    """All that happened to a paragraph, the first step first."""
    draft(store, id_)
    query = select(TrailRecord).where(TrailRecord.draft_id == id_)
    with store.reading() as reading:
        return [entry_of(row) for row in reading.scalars(query.order_by(TrailRecord.id))]


def approved(store: Store, session: str, language: str) -> list[ApprovedParagraph]:
    """What may leave: of each item the approved paragraphs of its newest batch that has any."""
    query = (
        _with_current()
        .where(
            DraftRecord.session == session,
            DraftRecord.language == language,
            DraftRecord.state == "approved",
        )
        .order_by(DraftRecord.id)
    )
    with store.reading() as reading:
        rows = reading.execute(query).all()
        newest = {record.item: record.batch for record, _ in rows}
        found = [
            _approved(reading, record, current)
            for record, current in rows
            if record.batch == newest[record.item]
        ]
    known = [one for one in found if one is not None]
    return sorted(known, key=lambda one: (item_order(one.item), one.position))


def _approved(
    reading: Session, record: DraftRecord, current: RevisionRecord
) -> ApprovedParagraph | None:
    """The paragraph with those who approved this very revision; None where nobody did."""
    steps = reading.scalars(
        select(TrailRecord)
        .where(TrailRecord.draft_id == record.id, TrailRecord.revision == current.number)
        .order_by(TrailRecord.id)
    ).all()
    said: list[TrailRecord] = []
    for step in steps:
        # What was approved before it was returned or submitted anew counts no more.
        said = [*said, step] if step.action == "approved" else []
    if not said:
        return None
    return ApprovedParagraph(
        id=record.id,
        item=record.item,
        language=record.language,
        position=record.position,
        kind=record.kind,  # type: ignore[arg-type]
        revision=revision_of(current),
        approved_by=", ".join(dict.fromkeys(step.author for step in said)),
        approved_at=said[-1].time,
        before=_approved_before(reading, record, current),
    )


def _approved_before(
    reading: Session, record: DraftRecord, current: RevisionRecord
) -> Revision | None:
    """The last earlier revision that anybody approved."""
    query = (
        select(RevisionRecord)
        .join(TrailRecord, TrailRecord.draft_id == RevisionRecord.draft_id)
        .where(
            RevisionRecord.draft_id == record.id,
            RevisionRecord.number < current.number,
            TrailRecord.revision == RevisionRecord.number,
            TrailRecord.action == "approved",
        )
        .order_by(RevisionRecord.number.desc())
    )
    found = reading.scalars(query).first()
    return revision_of(found) if found else None
