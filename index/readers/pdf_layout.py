"""The reading order of a PDF page: columns one after the other, wide gaps apart."""

import re
from collections import Counter

from index.readers.pdf_columns import has_columns, page_gutter
from index.readers.pdf_lines import Line, Page, Run, line_of, rows_of

_WIDE_GAP = 2.4
LABEL_ALONE = re.compile(
    r"(?:\d{1,4}[.)]?|[(（]?\w{1,4}[)）]|[IVXLC]{1,6}\.|[A-ZА-Я]\.|\d+/\d+\.?|[•●–—-]|[*⁰¹²³⁴-⁹]+)$"
)
_LEADERS = re.compile(r"(?:[.…]\s?){4,}")


def gutter_of(pages: list[Page]) -> float | None:
    """Where the space between two columns runs in this document; None for one column."""
    found = [place for page in pages if (place := page_gutter(page)) is not None]
    if not found or len(found) * 2 < len(pages) - 1:
        return None
    return Counter(found).most_common(1)[0][0]


def page_lines(page: Page, gutter: float | None) -> list[Line]:
    """The lines of a page in reading order: column by column between what runs across."""
    across = _with_marks([r for r in page.runs if gutter and r.left < gutter < r.right], page.runs)
    heights = {round(run.bottom / 4) for run in page.runs}
    many = len(across) > max(3, len(heights) * 0.12)
    if gutter is None or (many and not has_columns(page, gutter)):
        return _column(rows_of(page.runs), page)
    ordered: list[Line] = []
    above = float("inf")
    for row in [*rows_of(across), []]:
        below = min((run.bottom for run in row), default=float("-inf"))
        zone = [run for run in page.runs if run not in across and below <= run.bottom < above]
        ordered += _column(rows_of([run for run in zone if run.right <= gutter]), page)
        ordered += _column(rows_of([run for run in zone if run.left >= gutter]), page)
        ordered += _column([row], page) if row else []
        above = below
    return ordered


def _with_marks(across: list[Run], runs: list[Run]) -> list[Run]:
    """Runs that cross both columns, with the small marks that stand right before them."""
    marks = [
        run
        for run in runs
        if any(
            0 <= wide.left - run.right < wide.size
            and run.size < wide.size
            and wide.bottom <= run.bottom < wide.top
            for wide in across
        )
    ]
    return across + [run for run in marks if run not in across]


def _segments(row: list[Run]) -> list[list[Run]]:
    """A row cut at wide gaps, but not after a label."""
    segments: list[list[Run]] = [[row[0]]]
    for before, run in zip(row, row[1:], strict=False):
        gap = run.left - max(r.right for r in segments[-1])
        text = "".join("".join(r.text) for r in segments[-1]).strip()
        if gap > _WIDE_GAP * max(run.size, before.size) and not LABEL_ALONE.match(text):
            segments.append([run])
        else:
            segments[-1].append(run)
    return segments


def _without_leaders(row: list[Run]) -> list[Run]:
    """A row without the dots that lead the eye from an entry to what belongs to it."""
    dots = [run for run in row if not "".join(run.text).strip(". …·")]
    return [run for run in row if run not in dots] if len(dots) > 1 else row


def _column(rows: list[list[Run]], page: Page) -> list[Line]:
    """The lines of one column, each with the column's edges."""
    lines: list[Line] = []
    for row in rows:
        entry = _without_leaders(row)
        if not entry:
            continue
        listed = len(entry) < len(row)
        segments = [entry] if listed else _segments(entry)
        for segment in segments:
            line = line_of(segment, page.number)
            listed = listed or bool(_LEADERS.search(line.text))
            line.alone = listed or len(segments) > 1
            line.runs = [] if listed else line.runs
            lines.append(line)
    if not lines:
        return []
    left = _edge([line.left for line in lines], low=True)
    right = _edge([line.right for line in lines], low=False)
    for line in lines:
        line.column = (left, right)
    return lines


def _edge(places: list[float], *, low: bool) -> float:
    """The edge most lines keep to, the outermost of those that many keep to."""
    counted = Counter(round(place / 3) * 3 for place in places)
    many = [place for place, count in counted.items() if count >= max(2, len(places) * 0.15)]
    chosen = many or list(counted)
    return float(min(chosen) if low else max(chosen))


def order(pages: list[Page]) -> list[list[Line]]:
    """The lines of every page in reading order."""
    gutter = gutter_of(pages)
    return [page_lines(page, gutter) for page in pages]
