"""Titles: the line of a document's front that is one, without what was printed beside it."""

import re

from index.readers.blocks import Block
from index.structure.lexicon import Lexicon
from index.structure.resolution import resolution_title

_LEAST_WORDS = 3
_LONGEST_RECORD_TITLE = 90
_BRACKETS = re.compile(r"\s*\[[^\[\]]*\]\s*")
# The first word of the name of a place in two words.
_FIRST = r"(?:New|The|Addis|San|Santo|Santa|La|Le|El|Los|Nueva|Buenos|Port|Abu|Kuala|Cape|Sharm)"
_PLACE_AND_DAYS = re.compile(
    rf"(?<=[^\W\d_]{{4}})[,.;]?\s+(?:{_FIRST}\s)?[A-ZÀ-ÞА-Я][\w'’-]*(?:\s\([^()]*\))?,\s"
    r"[^.;]{0,12}\d{1,2}\b[^.;]{0,40}(?:19|20)\d\d(?:\s\w{1,5}\.?)?$"
)
_TAIL = " ,;:，،：؛"


def title_of(titles: list[Block], words: Lexicon, organ: str, *, is_record: bool) -> str:
    """The title among the lines of a front that are no part of the masthead."""
    known = resolution_title([block.text.strip() for block in titles])
    return known or trimmed(_line(titles, words, organ, is_record=is_record), words)


def _line(titles: list[Block], words: Lexicon, organ: str, *, is_record: bool) -> str:
    """The front's line that names the kind of document, else its most marked line."""
    kinds = _kinds(words)
    short_enough = [block for block in titles if len(block.text.strip()) <= 400]
    if is_record:
        named = next((b for b in short_enough if names_record(b.text, words)), None)
        return named.text.strip() if named else ""
    lines = [block for block in short_enough if len(block.text.strip()) >= 8]
    # An organ's long name is no title, unless there is nothing else.
    lines = [block for block in lines if block.text.strip() != organ] or lines
    naming = [b for b in short_enough if any(kind in plain(b.text) for kind in kinds)]
    marked = [block for block in lines if block.kind == "heading" or block.bold or block.centred]
    for candidates in (naming, marked, lines):
        if candidates:
            return max((block.text.strip() for block in candidates), key=len)
    return ""


def names_record(text: str, words: Lexicon) -> bool:
    """Whether a line calls the document the record of a meeting."""
    line = plain(text)
    return len(line) <= _LONGEST_RECORD_TITLE and any(word in line for word in words.record)


def plain(text: str) -> str:
    """Small letters and straight apostrophes, as the word lists have them."""
    return text.lower().replace("’", "'")


def trimmed(title: str, words: Lexicon) -> str:
    """The title without lines run into it: the body's, the place and days, words in brackets."""
    title = _BRACKETS.sub(" ", title).strip() or title
    title = _PLACE_AND_DAYS.sub("", title)
    return title[_begins(title, words) :].strip().rstrip(_TAIL)


def _begins(title: str, words: Lexicon) -> int:
    """Where the kind of document is named with a capital after the line of a body."""
    places = []
    for kind in _kinds(words):
        capital = kind[:1].upper() + kind[1:]
        if capital == kind:
            continue
        found = re.search(rf"(?<=[^\W\d_]\s){re.escape(capital)}\b", title)
        if found and len(title[: found.start()].split()) >= _LEAST_WORDS:
            places.append(found.start())
    return min(places, default=0)


def _kinds(words: Lexicon) -> tuple[str, ...]:
    return (*words.report, *words.agenda, *words.background, *words.resolution)
