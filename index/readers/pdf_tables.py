"""Tables of a PDF page: rows whose cells keep to the same columns, made one line each."""

import re
import statistics
from collections.abc import Iterator
from dataclasses import replace

from index.readers.pdf_cells import Cell, Row, rows_of_cells
from index.readers.pdf_lines import Line, TableRows

_FIGURES = re.compile(r"[\d\s.,%–—()+-]+$")
_LEAST_CORRIDOR = 0.5
_WIDEST_STEP = 3.2
_MOST_ROWS, _MANY_ROWS = 200, 60
_TIGHT, _LOOSER = 1.5, 1.12
_ALIGNED, _PADDING = 3.0, 1.2
_LONGEST_CELL, _USUAL_CELL = 400, 90

Columns = list[tuple[float, float]]


def with_tables(lines: list[Line], *, below: float = float("inf")) -> list[Line]:
    """The lines of a page, those of every table below that height as one line with its rows."""
    rows = rows_of_cells(lines)
    if sum(map(_is_row, rows)) < 2:
        return lines
    found: list[Line] = []
    place = 0
    for start, end, table in _tables(rows, below - _ALIGNED):
        found += [line for row in rows[place:start] for line in row.lines]
        whole = [line for row in rows[start:end] for line in row.lines]
        found.append(replace(whole[0], bottom=whole[-1].bottom, alone=True, rows=table))
        place = end
    return found + [line for row in rows[place:] for line in row.lines]


def _tables(rows: list[Row], below: float) -> Iterator[tuple[int, int, TableRows]]:
    """Where tables begin and end, and their rows."""
    place = taken = 0
    while place < len(rows):
        end, columns = _zone(rows, place) if rows[place].bottom < below else (place, [])
        table: TableRows = ()
        if end > place + 1:
            start = max(_with_head(rows, place, columns), taken)
            table = _table(rows[start:end], columns)
        if table:
            yield start, end, table
            taken = end
        # More rows than a page holds are not looked at again and again.
        place = end if table or end - place > _MANY_ROWS else place + 1


def _is_row(row: Row) -> bool:
    return len(row.cells) > 1 and not row.labelled


def _zone(rows: list[Row], start: int) -> tuple[int, Columns]:
    """How far the rows from this one on keep to their columns, and where these stand."""
    columns: Columns = []
    end = place = start
    while place < min(len(rows), start + _MOST_ROWS):
        row = rows[place]
        before = rows[place - 1] if place > start else None
        if before and not 0 < before.bottom - row.bottom < _WIDEST_STEP * row.size:
            break
        if before and abs(before.size - row.size) > 0.2 * row.size:
            break
        wider = _widened(columns, row)
        if wider is None or (before is None and not _is_row(row)):
            break
        columns = wider
        place += 1
        if len(row.cells) > 1:
            end = place
    while end < place and _runs_on(rows[end - 1], rows[end], columns):
        end += 1
    return end, columns


def _widened(columns: Columns, row: Row) -> Columns | None:
    """The columns with a row's cells in them; None where a cell stands in two of them."""
    least = _LEAST_CORRIDOR * row.size
    if row.labelled and columns and row.cells[0].left < columns[0][1] + least:
        return None
    for cell in row.cells:
        touched = [c for c in columns if c[0] < cell.right + least and c[1] > cell.left - least]
        if len(touched) > 1 or (not touched and len(row.cells) < 2):
            return None
        left = min([cell.left, *(c[0] for c in touched)])
        right = max([cell.right, *(c[1] for c in touched)])
        columns = sorted([*(c for c in columns if c not in touched), (left, right)])
    return columns if row.cells and len(columns) > 1 else None


def _runs_on(before: Row, row: Row, columns: Columns) -> bool:
    """Whether every cell of a row is the rest of the one above it, which was full."""
    if before.bottom - row.bottom > _TIGHT * row.size:
        return False
    return bool(row.cells) and all(_is_rest(before, row, cell, columns) for cell in row.cells)


def _is_rest(before: Row, row: Row, cell: Cell, columns: Columns) -> bool:
    column = _column_of(cell, columns)
    above = next((other for other in before.cells if _column_of(other, columns) == column), None)
    if above is None or _FIGURES.match(above.text):
        return False
    if column + 1 < len(columns):
        limit = columns[column + 1][0] - _PADDING * row.size
    else:
        limit = min(max(columns[-1][1], row.edge), columns[-1][1] + 2 * row.size)
    word = len(cell.text.split(" ", 1)[0]) / max(len(cell.text), 1) * (cell.right - cell.left)
    return above.right + word + 0.3 * row.size > limit


def _column_of(cell: Cell, columns: Columns) -> int:
    middle = (cell.left + cell.right) / 2
    return min(
        range(len(columns)),
        key=lambda n: max(columns[n][0] - middle, middle - columns[n][1], 0.0),
    )


def _with_head(rows: list[Row], start: int, columns: Columns) -> int:
    """Where a table begins whose head has words above the first row, but in a later column."""
    while start > 0:
        row, after = rows[start - 1], rows[start]
        tight = 0 < row.bottom - after.bottom < _TIGHT * row.size
        if not tight or len(row.cells) != 1 or row.cells[0].left < columns[1][0] - _ALIGNED:
            break
        if _widened(columns, row) is None:
            break
        start -= 1
    return start


def _table(rows: list[Row], columns: Columns) -> TableRows:
    """The table's rows, a cell as the lines it fills; nothing where it is none after all."""
    made: list[list[list[str]]] = []
    for row, begins in zip(rows, _beginnings(rows, columns), strict=True):
        if begins:
            made.append([[] for _ in columns])
        for cell in row.cells:
            made[-1][_column_of(cell, columns)].append(cell.text)
    sizes = [sum(map(len, cell)) for row in made for cell in row if cell]
    full = sum(sum(map(bool, row)) > 1 for row in made)
    short = max(sizes) <= _LONGEST_CELL and statistics.median(sizes) <= _USUAL_CELL
    if full < 2 or not short or not _keeps_edges(rows, columns):
        return ()
    return tuple(tuple(tuple(cell) for cell in row) for row in made)


def _beginnings(rows: list[Row], columns: Columns) -> Iterator[bool]:
    """For every line of a table whether a new row begins with it."""
    steps = [a.bottom - b.bottom for a, b in zip(rows, rows[1:], strict=False)]
    tight = _LOOSER * min(steps, default=0.0)
    followed = list(zip(rows, rows[1:], steps, strict=False))
    wide = sum(step > tight for step in steps)
    close = [(before, row) for before, row, step in followed if step <= tight]
    full = sum(len(row.cells) == len(columns) for _, row in close)
    # Rows set close below a head are more than the head; lines of cells are not.
    apart = full <= wide and any(
        _is_rest(before, row, cell, columns) for before, row in close for cell in row.cells
    )
    yield True
    for before, row, step in followed:
        begins = len(row.cells) == len(columns) or not _runs_on(before, row, columns)
        yield step > min(tight, _TIGHT * row.size) or (begins and not apart)


def _keeps_edges(rows: list[Row], columns: Columns) -> bool:
    """Whether in some column after the first most cells keep to a left, a right or a middle."""
    for number in range(1, len(columns)):
        cells = [c for row in rows for c in row.cells if _column_of(c, columns) == number]
        places = (
            [c.left for c in cells],
            [c.right for c in cells],
            [c.left + c.right for c in cells],
        )
        if len(cells) > 1 and any(_alike(side) >= 0.6 * len(cells) for side in places):
            return True
    return False


def _alike(places: list[float]) -> int:
    return max(sum(abs(place - other) < _ALIGNED for other in places) for place in places)
