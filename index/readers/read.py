"""One way in: a file of any of the formats read, as blocks in reading order."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from index.errors import UnreadableFile
from index.readers.blocks import Doubt, Reading
from index.readers.detect import Format, format_of, suffix_differs
from index.readers.pdf import read_pdf
from index.readers.text import read_text
from index.readers.webpage import read_html
from index.readers.word import read_docx

_READERS: dict[Format, Callable[[Path], Reading]] = {
    "pdf": read_pdf,
    "docx": read_docx,
    "html": read_html,
    "text": read_text,
}
_SHOWN = {"pdf": "PDF", "docx": "DOCX", "html": "HTML", "text": "TXT"}


def read(path: Path) -> Reading:
    """The file as read; UnreadableFile says what is wrong with it and what to do."""
    path = Path(path)
    found = format_of(path)
    if found not in _READERS:
        raise UnreadableFile("reading.unknown_xml", path=str(path))
    reading = _READERS[found](path)
    if suffix_differs(path, found):
        values: dict[str, str | int] = {"suffix": path.suffix, "format": _SHOWN[found]}
        doubt = Doubt("reading.wrong_extension", values)
        return replace(reading, doubts=(*reading.doubts, doubt))
    return reading
