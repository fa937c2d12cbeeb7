"""Speaker notes of a file: CSV, Excel workbook or text, whatever its name says."""

from dataclasses import dataclass
from pathlib import Path

from index.errors import UnreadableFile
from index.notes.grid import table_in
from index.notes.lines import rows_of_text
from index.notes.note import SpeakerNote
from index.notes.row import Rejected, Row, note_of, with_language
from index.notes.workbook import rows_of_workbook
from index.readers.decode import decode, looks_like_text
from index.readers.detect import sound_head

_LARGEST = 20 * 2**20
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLES = frozenset({".csv", ".tsv"})


@dataclass(frozen=True, slots=True)
class NotesRead:
    """The notes of a file, and the rows that could not be taken over."""

    notes: tuple[SpeakerNote, ...]
    rejected: tuple[Rejected, ...]


def read_notes(path: Path) -> NotesRead:
    """The notes of a file; UnreadableFile where it holds none that can be told apart."""
    found = [note_of(row, path.name) for row in _rows(path)]
    notes = with_language([one for one in found if isinstance(one, SpeakerNote)])
    rejected = tuple(one for one in found if isinstance(one, Rejected))
    return NotesRead(tuple(notes), rejected)


def _rows(path: Path) -> list[Row]:
    head = sound_head(path)
    size = path.stat().st_size
    if size > _LARGEST:
        limit, found = _LARGEST // 2**20, -(-size // 2**20)
        raise UnreadableFile("notes.too_large", path=str(path), size=found, limit=limit)
    if head.startswith(_OLD_EXCEL):
        raise UnreadableFile("notes.old_workbook", path=str(path))
    rows = rows_of_workbook(path) if head.startswith(_ZIP) else _rows_of_text(path, head)
    if rows is None:
        raise UnreadableFile("notes.no_columns", path=str(path))
    if not rows:
        raise UnreadableFile("notes.no_rows", path=str(path))
    return rows


def _rows_of_text(path: Path, head: bytes) -> list[Row] | None:
    if b"%PDF-" in head[:1024] or head.startswith(b"{\\rtf") or not looks_like_text(head):
        raise UnreadableFile("notes.not_notes", path=str(path))
    try:
        text, _guessed = decode(path.read_bytes())
    except ValueError as error:
        raise UnreadableFile("notes.not_notes", path=str(path)) from error
    rows = table_in(text)
    if rows is None and path.suffix.lower() not in _TABLES:
        return rows_of_text(text)
    return rows
