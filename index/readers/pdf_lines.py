"""The lines of a PDF page: runs to rows, rows to lines, by where they stand on the page."""

import re
import statistics
from dataclasses import dataclass, field

from index.readers.tidy import superscript

_WORD_GAP = 0.19
TableRows = tuple[tuple[tuple[str, ...], ...], ...]
_MARK = re.compile(r"\s*(?:\d{1,3}|[*†‡]{1,3})\s*$")


@dataclass(slots=True)
class Run:
    """Glyphs that follow one another on one base line in one size."""

    text: list[str]
    left: float
    right: float
    bottom: float
    top: float
    first: int
    last: int
    bold: bool = False

    @property
    def size(self) -> float:
        """The height of the run's glyph boxes."""
        return self.top - self.bottom


@dataclass(slots=True)
class Line:
    """A line of a column, left to right as it stands; or a table, its rows' cells by lines."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int
    bold: bool = False
    column: tuple[float, float] = (0.0, 0.0)
    alone: bool = False
    runs: list[Run] = field(default_factory=list)
    rows: TableRows = ()


@dataclass
class Page:
    """The runs of a page and its size."""

    number: int
    width: float
    height: float
    runs: list[Run] = field(default_factory=list)


def rows_of(runs: list[Run]) -> list[list[Run]]:
    """Runs that stand beside one another, row by row from the top."""
    rows: list[list[Run]] = []
    spans: list[tuple[float, float]] = []
    for run in sorted(runs, key=lambda run: (-run.size, -run.bottom)):
        place = _row_for(run, spans)
        if place is None:
            rows.append([run])
            spans.append((run.bottom, run.top))
        else:
            rows[place].append(run)
    order = sorted(range(len(rows)), key=lambda place: -spans[place][0])
    by_left = (sorted(rows[place], key=lambda run: run.left) for place in order)
    return [part for row in by_left for part in _parted(row)]


def _parted(row: list[Run]) -> list[list[Run]]:
    """A row without what stands above or below another of its runs, which larger letters span."""
    parts = [[row[0]]]
    for run in row[1:]:
        part = parts[0]
        if len(parts) > 1:
            part = min(parts, key=lambda part: abs(part[-1].bottom - run.bottom))
        inside = run.left < part[-1].right - 0.7 * run.size
        if inside and abs(run.bottom - part[-1].bottom) > 0.5 * run.size:
            parts.append([run])
        else:
            part.append(run)
    return sorted(parts, key=lambda part: -part[0].bottom) if len(parts) > 1 else parts


def _row_for(run: Run, spans: list[tuple[float, float]]) -> int | None:
    """The row that holds more than half of the run's height, the one that holds most."""
    low, high = run.bottom, run.top
    best, most = None, 0.5 * max(high - low, 0.1)
    for place, (bottom, top) in enumerate(spans):
        if bottom < high and top > low:
            shared = min(top, high) - max(bottom, low)
            if shared > most:
                best, most = place, shared
    return best


def line_of(row: list[Run], page: int) -> Line:
    """A row of runs as a line, raised small numbers as superscripts."""
    # Most of the letters are of the line's own size.
    size = statistics.median_high(
        [size for run in row for size in [run.size] * min(len(run.text), 60)]
    )
    bottom = min((run.bottom for run in row if run.size > size * 0.85), default=row[0].bottom)
    text, right = "", row[0].left
    for run in row:
        piece = "".join(run.text)
        raised = run.size < size * 0.82 and run.bottom > bottom + size * 0.1
        if raised and _MARK.match(piece):
            text = text.rstrip() + superscript(piece.strip())
        else:
            text += (" " if text and run.left - right > _WORD_GAP * run.size else "") + piece
        right = max(right, run.right)
    bold = all(run.bold for run in row)
    return Line(text.strip(), row[0].left, right, bottom, size, page, bold, runs=row)
