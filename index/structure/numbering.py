"""What number or letter a block begins with, in the written forms of the six languages."""

import re
from dataclasses import dataclass

from index.labels import chinese_number, latin_letter, plain_digits
from index.readers.blocks import Block

_LEADING = "\u200f\u200e\u202b\u202a\u061c\u00a0\ufeff \t*"
_NUMBER = re.compile(
    r"^(?:第\s*)?(\d{1,4})\s*(?:[.．)、]|\s[-–—]|[-–—](?=\s)|-(?=[^\d\s])|\t)\s*(?=\D|$)"
)
_LETTER = re.compile(r"^[(]?\s*([a-z]{1,5}|[а-я]|[أ-ي]ـ?)\s*[)]\s*")
# The third level: '1' in Arabic documents, (1) or ㈠ in some others.
_QUOTED_DIGIT = re.compile(r"^(?:['‘’′`\"“”«»]\s*(\d{1,2})\s*['‘’′`\"“”«»]|\((\d{1,2})\))\s*")
_DOTTED = re.compile(r"^([a-z]|[ivx]{2,6})\.\s+(?=\S)")
_CHINESE = re.compile(r"^\(\s*([一二三四五六七八九十]{1,3})\s*\)\s*(?=\S)")
_CIRCLED = re.compile(r"^([㈠-㈩])\s*")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMANS = [ten + unit for ten in ("", "x", "xx", "xxx") for unit in _UNITS][1:]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a block begins with: a paragraph `number` or a `letter` in Latin; `rest` follows."""

    number: int | None
    letter: str | None
    rest: str


def mark_of(block: Block) -> Mark | None:
    """The number or letter at a block's start, from its text or the format's own numbering."""
    if block.marker and block.kind != "footnote":
        found = _read(f"{block.marker} ")
        if found:
            return Mark(found.number, found.letter, block.text.strip())
    return _read(block.text)


def _read(text: str) -> Mark | None:
    text = text.lstrip(_LEADING)
    plain = plain_digits(text)
    number = _NUMBER.match(plain)
    if number:
        return Mark(int(number.group(1)), None, _after(text, number))
    return _letter(text, plain) or _numeral(text, plain)


def _letter(text: str, plain: str) -> Mark | None:
    letter = _LETTER.match(plain) or _DOTTED.match(plain)
    if letter:
        return Mark(None, latin_letter(letter.group(1)), _after(text, letter))
    return None


def _numeral(text: str, plain: str) -> Mark | None:
    quoted = _QUOTED_DIGIT.match(plain)
    if quoted:
        place = int(quoted.group(1) or quoted.group(2))
        known = 1 <= place <= len(_ROMANS)
        return Mark(None, _ROMANS[place - 1], _after(text, quoted)) if known else None
    chinese = _CHINESE.match(plain)
    if chinese:
        place = chinese_number(chinese.group(1))
        return Mark(None, _ROMANS[place - 1], _after(text, chinese)) if place else None
    circled = _CIRCLED.match(plain)
    if circled:
        return Mark(None, _ROMANS[ord(circled.group(1)) - ord("㈠")], _after(text, circled))
    return None


def _after(text: str, found: re.Match[str]) -> str:
    return text[found.end() :].lstrip(_LEADING[:-1]).rstrip()


def follows(letter: str, before: str | None) -> bool:
    """Whether the letter is the next after `before`, or the first where there is none."""
    if before is None:
        return letter == "a"
    if len(letter) == 1 and len(before) == 1:
        return ord(letter) == ord(before) + 1
    if before == "z":
        return letter == "aa"
    return (
        len(letter) == len(before) == 2
        and letter[0] == letter[1]
        and follows(letter[0], before[0])
    )


def follows_roman(numeral: str, before: str | None) -> bool:
    """Whether the small roman numeral is the next after `before`, or the first of a list."""
    if numeral not in _ROMANS:
        return False
    place = _ROMANS.index(numeral)
    if before is None:
        return place == 0
    return before in _ROMANS and place == _ROMANS.index(before) + 1
