"""Speaker notes in the store: taken in once, read back by the secretariat only."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, fields, replace

from sqlalchemy import select

from index.database import Store
from index.errors import InputError
from index.ledger.facts import Statement
from index.notes.note import SpeakerNote
from index.records import NoteRecord
from index.scope import Scope

_FIELDS = frozenset(field.name for field in fields(SpeakerNote))
# What makes two rows the same note: not the file, the row or how the speaker was written.
_TELLING = ("point", "entity", "role", "item", "meeting", "date", "time", "on_behalf_of", "person")


def import_notes(store: Store, session: str, notes: Iterable[SpeakerNote]) -> tuple[int, int]:
    """Take the notes in, all or none; how many are new, and how many were known already."""
    if not session.strip():
        raise InputError("store.session_needed")
    new = known = 0
    with store.writing() as writing:
        query = select(NoteRecord.digest).where(NoteRecord.session == session)
        digests = set(writing.scalars(query))
        for note in notes:
            digest = digest_of(note)
            if digest in digests:
                known += 1
                continue
            digests.add(digest)
            writing.add(_record(session, digest, note))
            new += 1
    return new, known


def _record(session: str, digest: str, note: SpeakerNote) -> NoteRecord:
    details = asdict(note)
    del details["id"]
    return NoteRecord(
        session=session, digest=digest, item=note.item, entity=note.entity, details=details
    )


def digest_of(note: SpeakerNote) -> str:
    """What tells a note from all others, whatever file it came in."""
    told: dict[str, object] = {name: getattr(note, name) for name in _TELLING}
    told["who"] = "" if note.entity else note.written
    plain = {name: _plain(value) for name, value in told.items()}
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _plain(value: object) -> object:
    if not isinstance(value, str):
        return value
    return " ".join(unicodedata.normalize("NFKC", value).split())


def notes_of(
    store: Store, session: str, *, item: str | None = None, scope: Scope
) -> list[SpeakerNote]:
    """The notes of a session or of one item and its sub-items, for the secretariat's eyes only."""
    if "secretariat" not in scope.audiences or scope.session not in (None, session):
        return []
    query = select(NoteRecord).where(NoteRecord.session == session).order_by(NoteRecord.id)
    if item is not None:
        under = NoteRecord.item.startswith(f"{item}(", autoescape=True)
        query = query.where((NoteRecord.item == item) | under)
    with store.reading() as reading:
        return [_note(record) for record in reading.scalars(query)]


def _note(record: NoteRecord) -> SpeakerNote:
    details = {name: value for name, value in record.details.items() if name in _FIELDS}
    return replace(SpeakerNote(**details), id=record.id)


def statements_from_notes(notes: Iterable[SpeakerNote]) -> list[Statement]:
    """The takings of the floor that the notes tell of: one speaker on an item at a meeting."""
    found: dict[tuple[object, ...], Statement] = {}
    orders: dict[str | None, int] = {}
    for note in notes:
        mark = _taking(note)
        known = found.get(mark)
        if known is None:
            orders[note.item] = orders.get(note.item, 0) + 1
            found[mark] = _statement(note, orders[note.item])
        elif known.spoken_language is None:
            found[mark] = replace(known, spoken_language=note.spoken_language)
    return list(found.values())


def _taking(note: SpeakerNote) -> tuple[object, ...]:
    who = note.entity or note.written.casefold()
    return (who, note.item, note.meeting, note.role, note.person, note.on_behalf_of)


def _statement(note: SpeakerNote, order: int) -> Statement:
    return Statement(
        entity=note.entity,
        written=note.written,
        kind=note.kind,
        role=note.role,
        paragraph="",
        order=order,
        item=note.item,
        meeting=note.meeting,
        person=note.person,
        on_behalf_of=note.on_behalf_of,
        spoken_language=note.spoken_language,
    )
