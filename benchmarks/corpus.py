"""Multiplied text to measure on: the sample's paragraphs, varied so that no two are the same."""

import random
from collections.abc import Iterator

from index.ledger.facts import Facts
from index.structure.document import Document, Masthead, Paragraph

_PER_DOCUMENT = 250


def varied(texts: list[str], count: int, *, seed: int = 7) -> list[str]:
    """`count` paragraphs, each two halves of different sample paragraphs and a number."""
    draw = random.Random(seed)
    made = []
    for number in range(count):
        first, second = draw.choice(texts), draw.choice(texts)
        made.append(f"{first[: len(first) // 2]} {number} {second[len(second) // 2 :]}")
    return made


def documents(texts: list[str], language: str) -> Iterator[tuple[Document, Facts]]:
    """The texts as reports of 250 paragraphs each."""
    for start in range(0, len(texts), _PER_DOCUMENT):
        batch = texts[start : start + _PER_DOCUMENT]
        paragraphs = tuple(
            Paragraph(label=str(place), number=place, text=text)
            for place, text in enumerate(batch, start=1)
        )
        masthead = Masthead(
            symbol=f"BENCH/{language.upper()}/{start // _PER_DOCUMENT + 1}", language=language
        )
        yield Document(kind="report", masthead=masthead, paragraphs=paragraphs), Facts()
