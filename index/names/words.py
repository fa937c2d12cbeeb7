"""A text as the words names are matched by: folded, with their places in the text."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from index.labels import EASTERN_DIGITS

# Signs inside a word that are no letters: accents put after, Arabic vowels, joiners, soft hyphen.
_MARKS = (
    "\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u061c"
    "\u202a-\u202e\u2060-\u2069\ufeff"
)
_HAN = "\u3007\u3400-\u9fff"
_HYPHENS = r"\-\u2010-\u2015\u2212"
_WORD = re.compile(rf"[{_HAN}]|\d+|(?:[^\W\d_{_HAN}][{_MARKS}]*)+|[^\s\w{_HYPHENS}{_MARKS}]|_")
_LETTERS = str.maketrans("ىةی", "يهي")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'" * 5)  # noqa: RUF001
_SCRIPTS = {
    "han": re.compile(f"[{_HAN}]"),
    "arabic": re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f]"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The folded words of a text and the span of each."""

    text: str
    folded: list[str]
    spans: list[tuple[int, int]]


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """The word without case, accents, Arabic vowels and hamza; digits in plain form."""
    decomposed = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    kept = "".join(sign for sign in decomposed if unicodedata.category(sign) not in ("Mn", "Cf"))
    return kept.replace("ـ", "").casefold().translate(_LETTERS).translate(EASTERN_DIGITS)


def words_of(text: str) -> Words:
    """The words of a text; blanks and hyphens part words and are none themselves."""
    folded, spans = [], []
    for found in _WORD.finditer(text):
        word = fold(found[0])
        # A lone joining stroke folds to nothing.
        if word:
            folded.append(word)
            spans.append(found.span())
    return Words(text, folded, spans)


@cache
def key(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(words_of(name).folded)


def scripts_of(text: str) -> set[str]:
    """The scripts a text is written in: "latin", "cyrillic", "arabic", "han"."""
    return {script for script, sign in _SCRIPTS.items() if sign.search(text)}
