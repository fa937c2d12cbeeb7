"""What kind of document it is: told by its symbol, then by its title."""

import re

from index.structure.document import DocumentKind, Masthead
from index.structure.lexicon import Lexicon

_BY_SYMBOL: tuple[tuple[re.Pattern[str], DocumentKind], ...] = (
    (re.compile(r"/PV\.\d"), "verbatim"),
    (re.compile(r"/SR\.\d"), "summary"),
    (re.compile(r"/RES/|^S/RES/"), "resolution"),
)


def kind_of(masthead: Masthead, lexicon: Lexicon) -> DocumentKind:
    """The kind of a document."""
    for pattern, kind in _BY_SYMBOL:
        if pattern.search(masthead.symbol):
            return kind
    title = masthead.title.lower().replace("’", "'")
    by_title: tuple[tuple[tuple[str, ...], DocumentKind], ...] = (
        (lexicon.resolution, "resolution"),
        (lexicon.report, "report"),
        (lexicon.agenda, "agenda"),
        (lexicon.background, "background"),
    )
    said: list[tuple[int, DocumentKind]] = [
        (min(title.find(word) for word in words if word in title), kind)
        for words, kind in by_title
        if any(word in title for word in words)
    ]
    return min(said)[1] if said else "other"
