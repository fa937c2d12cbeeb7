"""Letter forms that differ on paper and not in meaning, made one before pieces are cut."""

import re

_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ё": "е", "Ё": "Е"}
)
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")


def fold(text: str) -> str:
    """The text with one form for hamza seats, final ya and ta, ё; without vowel signs."""
    return _MARKS.sub("", text).translate(_ARABIC)
