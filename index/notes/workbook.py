"""Notes in Excel workbooks, opened with care."""

import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from index.errors import UnreadableFile
from index.notes.grid import Line, headers_in, rows_under
from index.notes.row import Row

_LARGEST_TOTAL = 200 * 2**20
_LARGEST_PART = 100 * 2**20
_MOST_PARTS = 2_000
_MOST_ROWS = 100_000
_MOST_COLUMNS = 100
_PROLOG = 4096
_ENCRYPTED = 0x1
# What the library raises on damaged parts, besides what the archive itself raises.
_DAMAGED = (
    BadZipFile,
    InvalidFileException,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    SyntaxError,
    NotImplementedError,
)


def rows_of_workbook(path: Path) -> list[Row] | None:
    """The rows of all sheets that have headers, or None where none has."""
    _check(path)
    try:
        return _read(path)
    except _DAMAGED as error:
        raise UnreadableFile("notes.damaged_workbook", path=str(path)) from error


def _read(path: Path) -> list[Row] | None:
    with path.open("rb") as file, warnings.catch_warnings():
        # What the library leaves out (styles, validation) is not read anyway.
        warnings.simplefilter("ignore")
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            sheets = list(_sheets(book, path))
        finally:
            book.close()
    return [row for rows in sheets for row in rows] if sheets else None


def _sheets(book: Workbook, path: Path) -> Iterator[list[Row]]:
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        lines = list(islice(_lines(sheet.iter_rows(values_only=True)), _MOST_ROWS + 1))
        if len(lines) > _MOST_ROWS:
            raise UnreadableFile("notes.too_many_rows", path=str(path), most=_MOST_ROWS)
        headers = headers_in(lines)
        if headers:
            yield list(rows_under(headers, lines, sheet.title))


def _lines(rows: Iterator[tuple[object, ...]]) -> Iterator[Line]:
    for number, values in enumerate(rows, start=1):
        if any(value is not None for value in values):
            yield Line(number, [_text(value) for value in values[:_MOST_COLUMNS]])


def _text(value: object) -> str:
    """A cell as it would be typed: whole numbers without a fraction, dates and times in ISO."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _check(path: Path) -> None:
    """Refuse what is a trap, behind a password, or no workbook."""
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
            if not any(part.filename.startswith("xl/") for part in parts):
                raise UnreadableFile("notes.not_notes", path=str(path))
            if any(part.flag_bits & _ENCRYPTED for part in parts):
                raise UnreadableFile("notes.password", path=str(path))
            large = any(part.file_size > _LARGEST_PART for part in parts)
            total = sum(part.file_size for part in parts)
            declares = any(_declares(archive, part.filename) for part in parts[:_MOST_PARTS])
    except _DAMAGED as error:
        raise UnreadableFile("notes.damaged_workbook", path=str(path)) from error
    if large or total > _LARGEST_TOTAL or len(parts) > _MOST_PARTS or declares:
        raise UnreadableFile("notes.unsafe_workbook", path=str(path))


def _declares(archive: ZipFile, name: str) -> bool:
    """Whether a part begins with declarations of its own, which no workbook needs."""
    if not name.endswith((".xml", ".rels")):
        return False
    with archive.open(name) as part:
        head = part.read(_PROLOG).replace(b"\0", b"").upper()
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head
