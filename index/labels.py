"""Paragraph labels: one neutral form to store and cite, each language's own form to show."""

import re
from dataclasses import dataclass

from index.languages import LANGUAGES, writing

EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_FULL_WIDTH = str.maketrans("（）０１２３４５６７８９．", "()0123456789.")
_BIDI_MARKS = dict.fromkeys(
    map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)
_ARABIC_LETTERS = writing("ar").letters
# Russian items lettered in Cyrillic, by their place; с, х and у are Latin letters in disguise.
_CYRILLIC = dict(zip("абвгдежзиклмнопрт", "abcdefghijklmnopq", strict=True)) | {
    "с": "c",
    "х": "x",
    "у": "y",
}
_CHINESE_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAMZA = str.maketrans("اإآ", "أأأ")
_LABEL = re.compile(r"(?P<number>\d{1,4})\s*(?P<rest>(?:\(?\s*(?:\w{1,5}|هـ)\s*\)\s*)*)")
_PART = re.compile(r"\(?\s*(\w{1,5}|هـ)\s*\)")


@dataclass(frozen=True, slots=True)
class Label:
    """A paragraph number and its sub-paragraph letters in Latin: 42 and ("h",) for 42(h)."""

    number: int
    parts: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.number}" + "".join(f"({part})" for part in self.parts)


def plain_digits(text: str) -> str:
    """The text with Eastern Arabic and full-width digits and brackets in their plain form."""
    return text.translate(EASTERN_DIGITS).translate(_FULL_WIDTH)


def chinese_number(written: str) -> int:
    """The value of a number below ten thousand in Chinese characters, such as 二十 or 四十二."""
    total, digit = 0, 0
    for sign in written:
        if sign in _CHINESE_UNITS:
            total += (digit or 1) * _CHINESE_UNITS[sign]
            digit = 0
        else:
            digit = _CHINESE_DIGITS.get(sign, 0)
    return total + digit


def latin_letter(letter: str) -> str:
    """A label letter of any of the six languages as the Latin letter of the same place."""
    letter = letter.strip().rstrip("ـ").translate(_HAMZA)
    if len(letter) == 1 and letter in _ARABIC_LETTERS:
        return "abcdefghijklmnopqrstuvwxyz"[_ARABIC_LETTERS.index(letter)]
    return _CYRILLIC.get(letter.lower(), letter.lower())


def parse_label(written: str) -> Label | None:
    """A label as any of the six languages writes it ("42 (h)", "42 h)", "٤٢ (ح)"), or None."""
    text = plain_digits(written.translate(_BIDI_MARKS)).strip().rstrip(".")
    found = _LABEL.fullmatch(text)
    if not found:
        return None
    parts = tuple(latin_letter(part) for part in _PART.findall(found["rest"]))
    return Label(int(found["number"]), parts)


def neutral_label(written: str) -> str:
    """A label in its neutral form, "42(h)"; what is no label comes back trimmed."""
    parsed = parse_label(written)
    return str(parsed) if parsed else written.strip()


def show_label(label: str, language: str) -> str:
    """A neutral label such as "42(h)" as the given language writes it; others as they are."""
    parsed = parse_label(label)
    if parsed is None or not parsed.parts:
        return label
    how = writing(language)
    first, *deeper = (_letter_of(part, language) for part in parsed.parts)
    shown = how.label_form.format(number=parsed.number, letter=first)
    return shown + "".join(how.letter_form.format(letter=letter) for letter in deeper)


def _letter_of(part: str, language: str) -> str:
    """The Latin letter as the language's labels write it; roman numerals stay as they are."""
    letters = writing(language).letters
    place = ord(part) - ord("a") if len(part) == 1 else -1
    if language not in LANGUAGES or not 0 <= place < len(letters):
        return part
    letter = letters[place]
    return "هـ" if letter == "ه" else letter
