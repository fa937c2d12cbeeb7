"""What a speaker note is."""

from dataclasses import dataclass

from index.ledger.facts import EntityKind, Role


@dataclass(frozen=True, slots=True)
class SpeakerNote:
    """One point that somebody made, as the secretariat wrote it down; always the secretariat's.

    `id` is that of the store, 0 before it is stored. `entity` is a code of the names table, or ""
    where the table does not know `written`. `language` is that of `point`, `spoken_language` that
    of the speaker where the notes tell it. `row` is the line or row of the file it came from.
    """

    point: str
    language: str
    written: str
    entity: str
    kind: EntityKind
    role: Role
    item: str | None
    meeting: int | None = None
    date: str = ""
    time: str = ""
    on_behalf_of: str | None = None
    person: str | None = None
    row: int = 0
    source: str = ""
    id: int = 0
    spoken_language: str | None = None
