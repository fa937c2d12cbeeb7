"""The same numbered paragraphs as a file of each format that is read."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from docx import Document as new_word_document
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><main><h1>{title}</h1>{body}</main></body></html>"
)
_FIELD = '<datafield tag="{}" ind1=" " ind2=" "><subfield code="a">{}</subfield></datafield>'
_TITLE = "Report on the multiplied meeting"


def write_all(folder: Path, texts: Sequence[str]) -> dict[str, Path]:
    """One file a format, by the format's name; a record of the library stands for a paragraph."""
    paths = {}
    for name, (file_name, write) in _WRITERS.items():
        paths[name] = folder / file_name
        write(paths[name], texts)
    return paths


def _numbered(texts: Sequence[str]) -> list[str]:
    return [f"{number}. {text}" for number, text in enumerate(texts, start=1)]


def _write_text(path: Path, texts: Sequence[str]) -> None:
    path.write_text("\n\n".join([_TITLE, *_numbered(texts)]) + "\n", encoding="utf-8")


def _write_page(path: Path, texts: Sequence[str]) -> None:
    body = "\n".join(f"<p>{escape(text)}</p>" for text in _numbered(texts))
    path.write_text(_PAGE.format(title=_TITLE, body=body), encoding="utf-8")


def _write_word(path: Path, texts: Sequence[str]) -> None:
    document = new_word_document()
    document.add_heading(_TITLE, 0)
    for text in _numbered(texts):
        document.add_paragraph(text)
    document.save(str(path))


def _write_pdf(path: Path, texts: Sequence[str]) -> None:
    style = getSampleStyleSheet()
    body = [Paragraph(escape(text), style["BodyText"]) for text in _numbered(texts)]
    SimpleDocTemplate(str(path)).build([Paragraph(_TITLE, style["Title"]), *body])


def _write_records(path: Path, texts: Sequence[str]) -> None:
    records = "\n".join(_record(number, text) for number, text in enumerate(texts, start=1))
    path.write_text(
        f'<collection xmlns="http://www.loc.gov/MARC21/slim">{records}</collection>',
        encoding="utf-8",
    )


def _record(number: int, text: str) -> str:
    fields = {"191": f"BENCH/R/{number}", "245": f"Record {number}", "520": escape(text)}
    body = "".join(_FIELD.format(tag, value) for tag, value in fields.items())
    return f"<record>{body}</record>"


_WRITERS: dict[str, tuple[str, Callable[[Path, Sequence[str]], None]]] = {
    "DOCX": ("report.docx", _write_word),
    "PDF": ("report.pdf", _write_pdf),
    "HTML": ("report.html", _write_page),
    "TXT": ("report.txt", _write_text),
    "MARCXML": ("records.marcxml", _write_records),
}
