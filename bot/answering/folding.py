"""One form of a text for comparing: small letters, no accents, plain digits and signs."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from index.labels import chinese_number, plain_digits

_PLAIN = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ى": "ي", "ة": "ه", "ـ": None,
    "؟": "?", "，": ",", "،": ",", "؛": ";", "。": ".",
    "\u200e": None, "\u200f": None, "\u061c": None, "\u202a": None, "\u202b": None,
    "\u202c": None, "\u2066": None, "\u2067": None, "\u2068": None, "\u2069": None,
})  # fmt: skip
_SHORTEST_MENDED = 4
# Numbers of paragraphs and items written out: 第二十段, 第四十二(h)段.
_CHINESE_NUMBER = re.compile(
    "(?<=第)[一二三四五六七八九十百零〇]{1,6}(?=[段项個个]|\\s?[(（][a-z])"
)


def fold(text: str) -> str:
    """The text as patterns are compared with it."""
    text = _CHINESE_NUMBER.sub(lambda found: str(chinese_number(found.group())), text)
    text = unicodedata.normalize("NFKD", plain_digits(text).translate(_PLAIN))
    text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(text.casefold().replace("ё", "е").split())


@cache
def known_words(spelling: str) -> tuple[str, ...]:
    """The words against which slips of the keyboard are mended."""
    return tuple(dict.fromkeys(fold(spelling).split()))


def mend(folded: str, words: Sequence[str]) -> str:
    """The text with each long word that is one slip from one of the words replaced by it."""
    known = set(words)
    return " ".join(_mended(word, words) if word not in known else word for word in folded.split())


def _mended(word: str, words: Sequence[str]) -> str:
    bare = word.strip("?.,!:;")
    if len(bare) < _SHORTEST_MENDED or not bare.isalpha():
        return word
    if bare in words:
        return word
    near = [candidate for candidate in words if one_slip_apart(bare, candidate)]
    return word.replace(bare, near[0]) if near else word


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed or two swapped make one word the other."""
    if one == other or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    if len(rest) == len(other_rest):
        swapped = rest[:2][::-1] == other_rest[:2] and rest[2:] == other_rest[2:]
        return rest[1:] == other_rest[1:] or swapped
    longer, shorter = (rest, other_rest) if len(rest) > len(other_rest) else (other_rest, rest)
    return longer[1:] == shorter
