"""Annexes: their headings in neutral words, for the labels of their paragraphs."""

import re

from index.labels import plain_digits
from index.structure.lexicon import Lexicon

_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def annex_name(heading: str, lexicon: Lexicon) -> str:
    """The annex as labels name it in every language: "annex", "annex I"."""
    roman = re.search(r"\b([IVXLC]+)\b", heading)
    if roman:
        return f"annex {roman.group(1)}"
    digits = re.search(r"\d+", plain_digits(heading))
    if digits:
        place = int(digits.group())
        return f"annex {_NUMERALS[place - 1] if 1 <= place <= len(_NUMERALS) else place}"
    for numeral, ordinal in zip(_NUMERALS, lexicon.ordinals, strict=True):
        if re.search(rf"(?:{ordinal})(?!\w)", heading.lower()):
            return f"annex {numeral}"
    return "annex"
