"""The rows of a PDF page as cells: what wide gaps set apart, side by side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.readers.pdf_layout import LABEL_ALONE
from index.readers.pdf_lines import Line, Run, line_of

_GAP = 0.9
_SAME_ROW, _HALF_LINE = 0.5, 0.8
_HAS_WORD = re.compile(r"[^\W\d_]{2}|[\u3400-\u9fff]")


@dataclass(slots=True)
class Cell:
    """Words that stand together in a row."""

    text: str
    left: float
    right: float


@dataclass(slots=True)
class Row:
    """What stands on one base line, with the lines it was read as."""

    cells: list[Cell]
    bottom: float
    size: float
    lines: list[Line]
    edge: float
    labelled: bool = False


def rows_of_cells(lines: list[Line]) -> list[Row]:
    """The lines of a page row by row; an entry of a list with leaders is a row without cells."""
    rows: list[Row] = []
    for row in map(_row, _beside(lines)):
        if rows and _interleaves(rows[-1], row):
            rows[-1].cells = sorted(rows[-1].cells + row.cells, key=lambda cell: cell.left)
            rows[-1].lines = rows[-1].lines + row.lines
        else:
            rows.append(row)
    return rows


def _interleaves(above: Row, row: Row) -> bool:
    """Whether a row stands half a line lower, beside the one above: cells set in the middle."""
    if not (above.cells and row.cells) or above.labelled or row.labelled:
        return False
    low = 0 < above.bottom - row.bottom < _HALF_LINE * row.size
    return low and not any(
        cell.left < other.right and other.left < cell.right
        for cell in row.cells
        for other in above.cells
    )


def _beside(lines: list[Line]) -> Iterator[list[Line]]:
    row: list[Line] = []
    for line in lines:
        last = row[-1] if row else line
        level = abs(last.bottom - line.bottom) < _SAME_ROW * max(last.size, line.size)
        if row and not (level and line.left >= last.right):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _row(lines: list[Line]) -> Row:
    size = max(line.size for line in lines)
    row = Row([], lines[0].bottom, size, lines, lines[0].column[1])
    if all(line.runs for line in lines):
        runs = sorted((run for line in lines for run in line.runs), key=lambda run: run.left)
        row.cells = [_cell(part, lines) for part in _parts(runs, size)]
    if len(row.cells) == 2:
        first, second = (cell.text for cell in row.cells)
        row.labelled = bool(LABEL_ALONE.match(first) and _HAS_WORD.search(second))
    return row


def _parts(runs: list[Run], size: float) -> list[list[Run]]:
    """Runs cut at wide gaps."""
    parts: list[list[Run]] = []
    for run in runs:
        if parts and run.left - max(r.right for r in parts[-1]) < _GAP * size:
            parts[-1].append(run)
        else:
            parts.append([run])
    return parts


def _cell(runs: list[Run], lines: list[Line]) -> Cell:
    whole = len(lines) == 1 and len(runs) == len(lines[0].runs)
    line = lines[0] if whole else line_of(runs, lines[0].page)
    return Cell(line.text, line.left, line.right)
