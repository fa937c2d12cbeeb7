"""The words of a text as names are compared: folded, with their places."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"[\u4e00-\u9fff]|\d+|[A-Za-zÀ-ɏ](?:\.[A-Za-z](?![A-Za-z]))+\.?"
    r"|[A-Za-zÀ-ɏ]+|[\u0400-\u04ff]+|[\u0621-\u064a\u064b-\u0652\u0670\u0671ـ]+"
)
_ARABIC_MARKS = re.compile(r"[\u064b-\u0652\u0670ـ]")
_ARABIC_FOLD = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
)
_RUSSIAN_ENDING = re.compile(
    r"(?:ыми|ими|ого|его|ому|ему|ами|ями|ая|яя|ое|ее|ые|ие|ой|ей|ый|ий|ую|юю|ых|их|ым|им"
    r"|ом|ем|ам|ям|ах|ях|ов|ев|а|я|о|е|у|ю|ы|и|ь|й)$"
)
# Names in -ия keep their -и-: else Nigeria would compare equal to Niger.
_RUSSIAN_SOFT_ENDING = re.compile(r"(?<=и)(?:я|и|ю|ей|ям|ями|ях)$")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its comparing form, other forms it may stand for, its place and how it is written."""

    form: str
    others: tuple[str, ...]
    start: int
    end: int
    written: str


def words_of(text: str) -> list[Word]:
    """The words of a text; a Chinese character is a word of its own."""
    found = []
    for match in _WORD.finditer(text):
        form, others = _forms(match.group())
        found.append(Word(form, others, match.start(), match.end(), match.group()))
    return found


@lru_cache(maxsize=50_000)
def _forms(written: str) -> tuple[str, tuple[str, ...]]:
    """The comparing form of a word, and the forms it has without what may be attached to it."""
    first = written[0]
    if "\u0400" <= first <= "\u04ff":
        return _russian(written), ()
    if "\u0600" <= first <= "\u06ff":
        return _arabic(written)
    folded = unicodedata.normalize("NFKD", written.replace("œ", "oe")).casefold()
    return "".join(c for c in folded if not unicodedata.combining(c)).replace(".", ""), ()


def _russian(written: str) -> str:
    """The word without its case ending: all its forms compare equal."""
    if written.isupper():
        return written
    word = written.casefold().replace("ё", "е")
    soft = _RUSSIAN_SOFT_ENDING.sub("", word)
    stem = soft if soft != word else _RUSSIAN_ENDING.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM else word


def _arabic(written: str) -> tuple[str, tuple[str, ...]]:
    """The folded word, and what it is without attached conjunction, preposition and article."""
    folded = _ARABIC_MARKS.sub("", written).translate(_ARABIC_FOLD)
    others = []
    bare = folded
    if bare.startswith("و") and len(bare) > 3:
        bare = bare[1:]
        others.append(bare)
    if bare.startswith("لل") and len(bare) > 4:
        others.append("ال" + bare[2:])
        others.append(bare[2:])
    elif bare[0] in "بلكف" and len(bare) > 4:
        others.append(bare[1:])
    return folded, tuple(others)
