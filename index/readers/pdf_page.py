"""The glyphs of a PDF page as runs: what stands side by side on one base line in one size."""

import ctypes
import re

import pypdfium2.raw as pdfium

from index.readers.pdf_arabic import arabic_runs, is_arabic
from index.readers.pdf_lines import Page, Run

_SPACES = frozenset({32, 0xA0, 9})
_WORD_GAP = 0.19
_FALSE_SPACE = 0.07
_RUN_GAP = 0.95
_HYPHENS = dict.fromkeys((0x02, 0xFFFE, 0xAD, 0x2010, 0x2011), "-")
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)


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
    if is_arabic(codes):
        page.runs = arabic_runs(raw, codes, width)
    else:
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
        if code in _SPACES:
            # A space the library guessed has no height: the gap decides.
            spaced = spaced or box.top - box.bottom > 0.5
            continue
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if top - bottom < 0.5:
            # A damaged font gives its glyphs no height.
            top = bottom + max(pdfium.FPDFText_GetFontSize(raw, place), 1.0)
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
