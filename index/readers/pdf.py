"""PDF files: text by where it stands on the page, heads and residue taken out."""

from pathlib import Path

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError

from index.errors import UnreadableFile
from index.readers.blocks import Doubt, Reading
from index.readers.pdf_arabic import looks_doubtful
from index.readers.pdf_blocks import blocks_of
from index.readers.pdf_heads import without_heads
from index.readers.pdf_layout import order
from index.readers.pdf_lines import Page
from index.readers.pdf_page import page_runs

_MOST_PAGES = 5_000
_PASSWORD = pypdfium2.raw.FPDF_ERR_PASSWORD


def read_pdf(path: Path) -> Reading:
    """The blocks of a PDF file."""
    document = _open(path)
    try:
        count = len(document)
        if count > _MOST_PAGES:
            values = {"pages": count, "limit": _MOST_PAGES}
            raise UnreadableFile("reading.too_many_pages", path=str(path), **values)
        pages = [_page(document, number) for number in range(count)]
    finally:
        document.close()
    if not pages:
        raise UnreadableFile("reading.damaged_pdf", path=str(path))
    return _reading(path, pages)


def _open(path: Path) -> PdfDocument:
    try:
        return PdfDocument(path)
    except PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower()
        message = "reading.pdf_password" if locked else "reading.damaged_pdf"
        raise UnreadableFile(message, path=str(path)) from None


def _page(document: PdfDocument, number: int) -> Page:
    """A page's runs; a page that cannot be loaded is as good as blank."""
    try:
        page = document[number]
    except PdfiumError:
        return Page(number + 1, 612.0, 792.0)
    width, height = page.get_size()
    text_page = page.get_textpage()
    found = page_runs(text_page, number + 1, width, height)
    text_page.close()
    page.close()
    return found


def _reading(path: Path, pages: list[Page]) -> Reading:
    blank = [page.number for page in pages if not page.runs]
    if len(blank) == len(pages):
        raise UnreadableFile("reading.scanned_pdf", path=str(path))
    lines = order(pages)
    body, heads = without_heads(lines, [page.height for page in pages])
    blocks = blocks_of(body)
    if not blocks:
        raise UnreadableFile("reading.scanned_pdf", path=str(path))
    doubts = []
    if len(blank) > 1 or (blank and len(pages) > 2 and blank[0] != len(pages)):
        shown = ", ".join(str(number) for number in blank[:20])
        doubts.append(Doubt("reading.pages_without_text", {"pages": shown}))
    if looks_doubtful("\n".join(block.text for block in blocks)):
        doubts.append(Doubt("reading.arabic_pdf_doubtful"))
    return Reading(blocks, "pdf", heads=tuple(heads), doubts=tuple(doubts))
