"""The lines of a PDF page: glyphs to runs, runs to lines, by where they stand on the page."""

import ctypes
import re
import statistics
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from index.readers.tidy import superscript

_WORD_GAP = 0.19
_FALSE_SPACE = 0.07
_RUN_GAP = 0.95
_HYPHENS = dict.fromkeys((0x02, 0xFFFE, 0xAD, 0x2010, 0x2011), "-")
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
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
    """A line of a column, left to right as it stands."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int
    bold: bool = False
    column: tuple[float, float] = (0.0, 0.0)
    alone: bool = False


@dataclass
class Page:
    """The runs of a page and its size."""

    number: int
    width: float
    height: float
    runs: list[Run] = field(default_factory=list)


def page_runs(text_page: object, number: int, width: float, height: float) -> Page:
    """All runs of a page in the order of the file."""
    raw = text_page.raw  # type: ignore[attr-defined]
    count = pdfium.FPDFText_CountChars(raw)
    page = Page(number, width, height)
    if count <= 0:
        return page
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(raw, 0, count, buffer)
    codes = list(buffer[:count]) if written - 1 == count else _codes(raw, count)
    _gather(raw, codes, page.runs)
    for run in page.runs:
        run.bold = _is_bold(raw, run.first) and _is_bold(raw, run.last)
    return page


def _codes(raw: object, count: int) -> list[int]:
    return [pdfium.FPDFText_GetUnicode(raw, place) for place in range(count)]


def _gather(raw: object, codes: list[int], runs: list[Run]) -> None:
    """Glyph after glyph into runs; spaces by where the next glyph stands, not by the file."""
    box = pdfium.FS_RECTF()
    pointer, measure = ctypes.byref(box), pdfium.FPDFText_GetLooseCharBox
    run: Run | None = None
    spaced = False
    for place, code in enumerate(codes):
        if code in (10, 13, 0) or not measure(raw, place, pointer):
            continue
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if code in (32, 0xA0, 9):
            # A space the library guessed has no height: the gap decides.
            spaced = spaced or top - bottom > 0.5
            continue
        character = _HYPHENS.get(code) or (chr(code) if code < 0x110000 else "")
        if run is not None and _goes_on(run, left, bottom, top):
            gap = (left - run.right) / max(run.top - run.bottom, 1.0)
            if gap > _WORD_GAP or (spaced and gap > _FALSE_SPACE):
                run.text.append(" ")
            run.text.append(character)
            run.right, run.last = max(right, run.right), place
        else:
            run = Run([character], left, right, bottom, top, place, place)
            runs.append(run)
        spaced = False


def _goes_on(run: Run, left: float, bottom: float, top: float) -> bool:
    size = run.top - run.bottom
    near = -0.7 * size < left - run.right < _RUN_GAP * size
    return near and abs(bottom - run.bottom) < 0.12 * size and abs(top - run.top) < 0.2 * size


def _is_bold(raw: object, place: int) -> bool:
    name = ctypes.create_string_buffer(96)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(raw, place, name, 96, ctypes.byref(flags))
    return bool(_BOLD_NAME.search(name.value)) or pdfium.FPDFText_GetFontWeight(raw, place) >= 600


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
    return [sorted(rows[place], key=lambda run: run.left) for place in order]


def _row_for(run: Run, spans: list[tuple[float, float]]) -> int | None:
    best, most = None, 0.5
    for place, (bottom, top) in enumerate(spans):
        shared = (min(top, run.top) - max(bottom, run.bottom)) / max(run.size, 0.1)
        if shared > most:
            best, most = place, shared
    return best


def line_of(row: list[Run], page: int) -> Line:
    """A row of runs as a line, raised small numbers as superscripts."""
    # Most of the letters are of the line's own size.
    size = statistics.median_high([run.size for run in row for _ in run.text[:60]])
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
    return Line(text.strip(), row[0].left, right, bottom, size, page, bold)
