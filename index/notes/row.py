"""One row of notes, as found and as understood."""

import re
from dataclasses import dataclass, field, replace

from index.names.grammar import grammar
from index.names.table import resolve
from index.names.words import scripts_of
from index.notes.cells import date_of, item_of, meeting_of, time_of
from index.notes.note import SpeakerNote
from index.notes.speaker import Speaker, group_of, speaker_of
from index.notes.words import Column, language_named, role_named
from index.structure.tongue import tongue_of

LONGEST_POINT = 10_000
_NOTHING = frozenset({"-", "–", "—", "n/a", "none", "null", "nil", "…", "..."})
_LONGEST_SHOWN = 60
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row as found: the words of each column, several where columns mean the same."""

    number: int
    cells: dict[Column, tuple[str, ...]]
    sheet: str = ""
    fault: str = ""

    def first(self, column: Column) -> str:
        """The first words of a column that say anything."""
        for words in self.cells.get(column, ()):
            said = _FORBIDDEN.sub("", words).strip()
            if said and (column == "point" or said.lower() not in _NOTHING):
                return said
        return ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was not taken over: its number, and the message that says why."""

    row: int
    message: str
    values: dict[str, str | int] = field(default_factory=dict)


class _Refused(Exception):
    def __init__(self, reason: str, **values: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = {name: value[:_LONGEST_SHOWN] for name, value in values.items()}


def note_of(row: Row, source: str) -> SpeakerNote | Rejected:
    """The note of a row, or why there is none; `language` is "" where nothing tells it."""
    try:
        return _note(row, source)
    except _Refused as refused:
        values: dict[str, str | int] = {**refused.values, "row": row.number}
        return Rejected(row.number, f"notes.{refused.reason}", values)


def _note(row: Row, source: str) -> SpeakerNote:
    if row.fault:
        raise _Refused(row.fault)
    point, declared = _point(row), _declared(row)
    written, speaker = _speaker(row, declared)
    meeting, date = row.first("meeting"), row.first("date")
    note = SpeakerNote(
        point=point,
        language=_tongue(point, declared),
        written=written,
        entity=speaker.entity,
        kind=speaker.kind,
        role=speaker.usual_role,
        item=_item(row),
        on_behalf_of=_behalf(row, speaker, declared),
        person=speaker.person,
        time=time_of(row.first("time")),
        row=row.number,
        source=source,
    )
    number, day = meeting_of(meeting), date_of(date)
    if meeting and number is None:
        raise _Refused("bad_meeting", meeting=meeting)
    if date and day is None:
        raise _Refused("bad_date", date=date)
    return replace(note, meeting=number, date=day or "", spoken_language=_spoken(note, declared))


def _point(row: Row) -> str:
    point = " ".join(row.first("point").split())
    if not any(sign.isalnum() for sign in point):
        raise _Refused("no_point")
    if len(point) > LONGEST_POINT:
        raise _Refused("point_too_long")
    return point


def _declared(row: Row) -> str | None:
    written = row.first("language")
    language = language_named(written)
    if written and language is None:
        raise _Refused("bad_language", language=written)
    return language


def _speaker(row: Row, language: str | None) -> tuple[str, Speaker]:
    """The first of the columns that names somebody; what the others say is the person."""
    words = [word.strip() for word in row.cells.get("speaker", ()) if word.strip()]
    person = row.first("person")
    role = role_named(row.first("role")) if row.first("role") else None
    if row.first("role") and role is None:
        raise _Refused("bad_role", role=row.first("role"))
    if not words:
        raise _Refused("no_speaker")
    found = next(((word, s) for word in words if (s := speaker_of(word, language))), None)
    if found is None and role in ("panellist", "invited", "chair"):
        found = words[0], Speaker(person=words[0])
    if found is None:
        raise _Refused("unknown_speaker", name=words[0])
    written, speaker = found
    others = [word for word in words if word != written and resolve(word) is None]
    known = speaker.person or person or (others[0] if others else None)
    return written, replace(speaker, role=role or speaker.role, person=known)


def _item(row: Row) -> str | None:
    written = row.first("item")
    if not written:
        return None
    item = item_of(written)
    if item is None:
        raise _Refused("bad_item", item=written)
    return item


def _behalf(row: Row, speaker: Speaker, language: str | None) -> str | None:
    """The group spoken for, in its own column or in a second one of those that name speakers."""
    group = group_of(row.first("on_behalf_of"), language) or speaker.on_behalf_of
    if group is None:
        named = (resolve(word.strip()) for word in row.cells.get("speaker", ()) if word.strip())
        others = (one.code for one in named if one and one.kind == "group")
        group = next(others, None)
    return group if group != speaker.entity else None


def _tongue(point: str, declared: str | None) -> str:
    """The language of the point: as declared unless its script is another."""
    scripts = scripts_of(point)
    if declared and (grammar(declared).script in scripts or not scripts):
        return declared
    if not scripts and any(sign.isalpha() for sign in point):
        raise _Refused("unreadable_language", point=point)
    return tongue_of(point) or ""


def _spoken(note: SpeakerNote, declared: str | None) -> str | None:
    """A language that cannot be the note's own is the one that was spoken."""
    return declared if declared and note.language != declared else None


def with_language(notes: list[SpeakerNote]) -> list[SpeakerNote]:
    """The notes, those whose language nothing tells in that of most others in Latin letters."""
    latin = [note.language for note in notes if note.language in ("en", "es", "fr")]
    usual = max(("en", "es", "fr"), key=latin.count)
    return [note if note.language else replace(note, language=usual) for note in notes]
