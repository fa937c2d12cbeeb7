"""What number or letter a block begins with, in the written forms of the six languages."""

import re
from dataclasses import dataclass

from index.labels import latin_letter, plain_digits
from index.readers.blocks import Block

_NUMBER = re.compile(
    r"^(?:第\s*)?(\d{1,4})\s*(?:[.．)]|\s[-–—]|[-–—](?=\s)|-(?=[^\d\s]))\s*(?=\D|$)"
)
_LETTER = re.compile(r"^[(]?\s*([a-z]{1,5}|[أ-ي]ـ?)\s*[)]\s*")
_CYRILLIC_LETTER = re.compile(r"^[(]?\s*([абвгдежзиклмнопрст])\s*[)]\s*")
_CYRILLIC = "абвгдежзиклмнопрст"
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()


@dataclass(frozen=True, slots=True)
class Mark:
    """What a block begins with: a paragraph `number` or a `letter` in Latin; `rest` follows."""

    number: int | None
    letter: str | None
    rest: str


def mark_of(block: Block) -> Mark | None:
    """The number or letter at the start of a block, from its text or the format's own numbering."""
    if block.marker and block.kind != "footnote":
        found = _read(f"{block.marker} ")
        if found:
            return Mark(found.number, found.letter, block.text.strip())
    return _read(block.text)


def _read(text: str) -> Mark | None:
    plain = plain_digits(text.lstrip("\u200f\u200e\u202b\u202a "))
    number = _NUMBER.match(plain)
    if number:
        return Mark(int(number.group(1)), None, _after(text, number.end()))
    letter = _LETTER.match(plain)
    if letter:
        return Mark(None, latin_letter(letter.group(1)), _after(text, letter.end()))
    cyrillic = _CYRILLIC_LETTER.match(plain)
    if cyrillic:
        latin = "abcdefghijklmnopqrst"[_CYRILLIC.index(cyrillic.group(1))]
        return Mark(None, latin, _after(text, cyrillic.end()))
    return None


def _after(text: str, end: int) -> str:
    return text.lstrip("\u200f\u200e\u202b\u202a ")[end:].strip()


def follows(letter: str, before: str | None) -> bool:
    """Whether the letter is the next after `before`, or the first where there is none."""
    if before is None:
        return letter == "a"
    if len(letter) == 1 and len(before) == 1:
        return ord(letter) == ord(before) + 1
    return before == "z" and letter == "aa"


def follows_roman(numeral: str, before: str | None) -> bool:
    """Whether the small roman numeral is the next after `before`, or the first of a list."""
    if numeral not in _ROMANS:
        return False
    place = _ROMANS.index(numeral)
    return (
        place == 0 if before is None else before in _ROMANS and place == _ROMANS.index(before) + 1
    )
