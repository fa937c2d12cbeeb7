"""Letter forms that differ on paper and not in meaning, made one before pieces are cut.

Training and running both call `fold`: pieces cut from text folded otherwise would not be known.
"""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
_LETTERS = str.maketrans(
    {"ى": "ي", "ة": "ه", "ٱ": "ا", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}
)


def fold(text: str) -> str:
    """The text without accents, vowel signs and hamza seats; one final ya and ta for Arabic.

    Decomposing takes ё to е and й to и as well: texts and questions are often typed so, and part
    of what the encoder learns from has come that way.
    """
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_LETTERS)
