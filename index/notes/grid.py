"""A table of notes: which column is which, and the rows under the headers."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.languages import LANGUAGES
from index.notes.row import Row
from index.notes.words import Column, Meaning, folded, meanings

DELIMITERS = (",", ";", "\t", "|")
# The headers stand in one of the first rows; titles may stand above them.
_HEADER_WITHIN = 15
_NEEDED: tuple[Column, ...] = ("speaker", "point")
_LONGEST_CELL = 1_000_000


class Line(NamedTuple):
    """The cells of one row of a file; `fault` where they cannot be told apart."""

    number: int
    cells: Sequence[str]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Headers:
    """The columns by place, and the row they stand in."""

    row: int
    columns: tuple[Column | None, ...]
    ranks: tuple[int, ...]


def headers_in(lines: Iterable[Line]) -> Headers | None:
    """The headers among the first rows, or None where no row names both speaker and point."""
    for place, line in enumerate(lines):
        if place >= _HEADER_WITHIN:
            return None
        found = _headers(line.number, line.cells)
        if found:
            return found
    return None


def _headers(number: int, cells: Sequence[str]) -> Headers | None:
    known = [meanings().get(folded(cell), ()) for cell in cells]
    told = Counter(meaning.language for all_ in known for meaning in set(all_))
    # Most headers are of one language: an ambiguous one is read as that language has it.
    order = sorted(LANGUAGES, key=lambda language: (-told[language], language != "en"))
    ranked = [
        sorted(all_, key=lambda one: (order.index(one.language), one.rank)) for all_ in known
    ]
    chosen = _with_needed(ranked)
    columns = [meaning.column if meaning else None for meaning in chosen]
    if not set(_NEEDED) <= set(columns):
        return None
    return Headers(number, tuple(columns), tuple(m.rank if m else 0 for m in chosen))


def _with_needed(ranked: list[list[Meaning]]) -> list[Meaning | None]:
    """The first meaning of each header; another where a needed column would be missing."""
    chosen = [meanings_[0] if meanings_ else None for meanings_ in ranked]
    for needed in _NEEDED:
        if any(one and one.column == needed for one in chosen):
            continue
        others = [
            (place, one)
            for place, all_ in enumerate(ranked)
            for one in all_
            if one.column == needed
        ]
        if others:
            # "Point" is an agenda item in French where another column holds what was said.
            place, one = max(others, key=lambda other: (_doubled(chosen, other[0]), other[0]))
            chosen[place] = one
    return chosen


def _doubled(chosen: list[Meaning | None], place: int) -> bool:
    mine = chosen[place]
    return mine is not None and sum(o is not None and o.column == mine.column for o in chosen) > 1


def rows_under(headers: Headers, lines: Iterable[Line], sheet: str = "") -> Iterator[Row]:
    """The rows below the headers that hold anything."""
    for line in lines:
        if line.number > headers.row and any(map(str.isalnum, "".join(line.cells))):
            yield _row(headers, line, sheet)


def _row(headers: Headers, line: Line, sheet: str) -> Row:
    extra = any(cell.strip() for cell in line.cells[len(headers.columns) :])
    found: dict[Column, list[tuple[int, str]]] = {}
    for column, rank, cell in zip(headers.columns, headers.ranks, line.cells, strict=False):
        if column is not None:
            found.setdefault(column, []).append((rank, cell))
    ordered = {column: tuple(cell for _, cell in sorted(all_, key=lambda one: one[0]))
               for column, all_ in found.items()}  # fmt: skip
    return Row(line.number, ordered, sheet, line.fault or ("too_many_cells" if extra else ""))


def table_in(text: str) -> list[Row] | None:
    """The rows of a CSV text with any delimiter, or None where it has no headers."""
    for delimiter in sorted(DELIMITERS, key=lambda one: -text[:4000].count(one)):
        lines = list(_lines(text, delimiter))
        headers = headers_in(lines)
        if headers:
            return list(rows_under(headers, lines))
    return None


def _lines(text: str, delimiter: str) -> Iterator[Line]:
    csv.field_size_limit(_LONGEST_CELL)
    try:
        # Strictly, so that a quotation mark left open does not swallow the rows that follow.
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        yield from [Line(number, cells) for number, cells in enumerate(reader, start=1)]
    except csv.Error:
        yield from _line_by_line(text, delimiter)


def _line_by_line(text: str, delimiter: str) -> Iterator[Line]:
    """Each line as a row, where quotation marks are used otherwise than a table uses them."""
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            cells = next(csv.reader([line], delimiter=delimiter, strict=True), [])
            yield Line(number, cells)
        except csv.Error:
            open_ended = line.count('"') % 2
            yield Line(number, line.split(delimiter), "open_quotation" if open_ended else "")
