"""The documents that lay before the body: symbol and title."""

import re

from index.ledger.facts import DocumentBefore
from index.ledger.wording import pattern
from index.structure.document import Paragraph

_SYMBOL = re.compile(
    r"(?<![\w/])(?!https?:|www\.)[A-Z][A-Za-z]{0,9}(?:/[A-Za-z0-9][A-Za-z0-9.\-]*(?:\(\w+\))?)+"
)
_ADDENDUM = re.compile(
    r"\s*(?:,|and|et|y|e|и|和|及|و|/|-|、|،)*\s*(?P<part>(?:Add|Corr|Rev|Amend)\.\s?\d+)"
)
_BRACKETED = re.compile(r"\s*[(（\[]\s*\x01[^()（）]*[)）\]]|\s*\x01")
_EDGES = ' ,;.:،؛、，；。：\x01-–—"“”«»'
_JOINING = re.compile(r"^(?:and|et|y|e|и|和|以及|及|و)(?:\s+|(?<=[和及و]))", re.IGNORECASE)
_COLON = re.compile("[:：]")


def documents_of(
    paragraph: Paragraph, text: str, below: list[tuple[str, str]], language: str
) -> list[DocumentBefore]:
    """The documents a paragraph says lay before the body, there or in its sub-paragraphs."""
    opener = pattern(language, "documents", "before").search(text)
    if not opener:
        return []
    found = []
    for label, written in below:
        found += _listed(written, label, whole=True)
    if found:
        return found
    told = text[opener.end() :]
    colon = _COLON.search(told)
    listed = told[colon.end() :] if colon and colon.start() < 90 else told
    return _listed(listed, paragraph.label, whole=False)


def _listed(text: str, label: str, *, whole: bool) -> list[DocumentBefore]:
    """The documents of a text; `whole` when it is about one title, however many symbols."""
    symbols: list[tuple[str, ...]] = []

    def mark(match: re.Match[str]) -> str:
        symbols.append((match.group().rstrip(".-"),))
        return "\x01"

    marked = _SYMBOL.sub(mark, text)
    if not symbols:
        return []
    if whole:
        title = _title(marked)
        return [DocumentBefore(symbol, title, label) for one in symbols for symbol in one]
    parts = re.split("\x01", marked)
    found, title = [], ""
    for place, (symbol,) in enumerate(symbols):
        told = _title(parts[place])
        title = (_JOINING.sub("", told).strip(_EDGES) if place else told) or title
        found.append(DocumentBefore(symbol, title, label))
    return found


def _title(text: str) -> str:
    """A title without symbols, their brackets and numbering."""
    text = _ADDENDUM.sub("", text)
    text = _BRACKETED.sub("", text).strip(_EDGES).rstrip("(（[ ")
    text = re.sub(r"^[)）\]]+", "", text).strip(_EDGES)
    text = re.sub(r"^\(?[a-z]\)\s+", "", text)
    return text.strip(_EDGES + "(（")
