"""The documents that lay before the body: symbol and title."""

import re

from index.ledger.facts import DocumentBefore
from index.ledger.sentences import plain, sentences
from index.ledger.wording import glued, pattern
from index.structure.document import Paragraph

_SYMBOL = re.compile(
    r"(?<![\w/])(?!https?:|www\.)[A-Z][A-Za-z]{0,9}(?:/[A-Za-z0-9][A-Za-z0-9.\-]*(?:\(\w+\))?)+"
)
_PART = re.compile(r"(?:Add|Corr|Rev|Amend)\.\s?\d+")
_WITH_ADDENDA = re.compile(
    rf"(?P<symbol>{_SYMBOL.pattern})"
    rf"(?P<added>(?:\s*(?:,|and|et|y|e|и|和|及|و|-|、|،)+\s*{_PART.pattern})*)"
)
_BRACKETED = re.compile(r"\s*[(（\[]\s*\x01[^()（）]*[)）\]]|\s*\x01")
_EDGES = ' ,;.:،؛、，；。：\x01-–—"“”«»'
_ENDS = ".。!?؟:：;；"
_JOINING = re.compile(r"^(?:and|et|y|e|и|和|以及|及|و)(?:\s+|(?<=[和及و]))", re.IGNORECASE)
_COLON = re.compile("[:：]")


def documents_of(
    paragraph: Paragraph, text: str, below: list[tuple[str, str]], language: str
) -> list[DocumentBefore]:
    """The documents a paragraph says lay before the body, there or in its sub-paragraphs."""
    before = pattern(language, "documents", "before")
    if not before.search(text):
        return []
    found = [
        one for label, written in below for one in _listed(written, label, language, whole=True)
    ]
    if found:
        return found
    for sentence in sentences(text, language):
        opener = before.search(sentence)
        told = sentence[opener.end() :] if opener else ""
        colon = _COLON.search(told)
        listed = told[colon.end() :] if colon and colon.start() < 90 else told
        found += _listed(listed, paragraph.label, language, whole=False)
    return found


def documents_announced(paragraph: Paragraph, text: str, language: str) -> list[DocumentBefore]:
    """The documents an annotated agenda names after "Documentation:", or under that heading."""
    listed = pattern(language, "documents", "listed")
    heading = plain(paragraph.headings[-1], language) if paragraph.headings else ""
    if listed.fullmatch(heading.strip(_EDGES)):
        return _listed(text, paragraph.label, language, whole=False)
    for found in listed.finditer(text):
        before = text[: found.start()].rstrip()
        colon = _COLON.match(text[found.end() :].lstrip())
        if colon and (not before or before[-1] in _ENDS):
            told = text[found.end() :].lstrip()[1:]
            return _listed(told, paragraph.label, language, whole=False)
    return []


def _listed(text: str, label: str, language: str, *, whole: bool) -> list[DocumentBefore]:
    """The documents of a text; `whole` when it is about one title, however many symbols."""
    symbols: list[tuple[str, ...]] = []

    def mark(match: re.Match[str]) -> str:
        symbol = match["symbol"].rstrip(".-")
        added = [part.replace(" ", "") for part in _PART.findall(match["added"])]
        symbols.append((symbol, *(f"{symbol}/{part}" for part in added)))
        return "\x01"

    marked = _WITH_ADDENDA.sub(mark, text)
    if not symbols:
        return []
    if whole:
        title = _title(marked)
        return [DocumentBefore(symbol, title, label) for one in symbols for symbol in one]
    parts = re.split("\x01", marked)
    found, title = [], ""
    for place, group in enumerate(symbols):
        told = _title(parts[place])
        title = _without_articles(told, language, later=place > 0) or title
        found += [DocumentBefore(symbol, title, label) for symbol in group]
    return found


def _without_articles(title: str, language: str, *, later: bool) -> str:
    """A title in a running sentence without the joining words and articles before it."""
    title = _JOINING.sub("", title).strip(_EDGES) if later else title
    lead = glued(language, "lists", "leads")
    while title[:1].islower() and (found := lead.match(title)):
        title = title[found.end() :].strip(_EDGES)
    return title


def _title(text: str) -> str:
    """A title without symbols, their brackets and numbering."""
    text = _BRACKETED.sub("", text).strip(_EDGES).rstrip("(（[ ")
    text = re.sub(r"^[)）\]]+", "", text).strip(_EDGES)
    text = re.sub(r"^\(?[a-z]\)\s+", "", text)
    return text.strip(_EDGES + "(（")
