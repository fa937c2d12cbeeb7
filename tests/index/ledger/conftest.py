"""Small reports of one made-up session in six languages, read from `reports/<code>.txt`."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from index.structure.document import Document, Masthead, Paragraph

_REPORTS = Path(__file__).parent / "reports"


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    headings: tuple[str, ...] = ()
    found = []
    for line in text.splitlines():
        if line.startswith("## "):
            headings = (line.removeprefix("## "),)
        elif line:
            label, _, told = line.partition(". ")
            number = int(re.match(r"\d+", label).group())
            kind = "subparagraph" if "(" in label else "paragraph"
            found.append(Paragraph(label, number, told, headings, kind))
    return tuple(found)


@pytest.fixture
def report() -> Callable[[str], Document]:
    """The made-up report in a language."""

    def read(language: str) -> Document:
        text = (_REPORTS / f"{language}.txt").read_text("utf-8")
        masthead = Masthead(symbol="COAST/WG.2/2024/4", language=language, date="2024-06-01")
        return Document("report", masthead, _paragraphs(text))

    return read


@pytest.fixture
def told() -> Callable[..., Document]:
    """A report of the paragraphs given, numbered from 1."""

    def write(language: str, *texts: str, heading: str = "") -> Document:
        headings = (heading,) if heading else ()
        paragraphs = tuple(
            Paragraph(str(number), number, text, headings)
            for number, text in enumerate(texts, start=1)
        )
        return Document("report", Masthead(language=language, date="2024-06-01"), paragraphs)

    return write
