"""The text of a paragraph made ready for reading: plain digits, no marks, one sentence each."""

import re
import unicodedata
from functools import lru_cache

from index.labels import EASTERN_DIGITS
from index.ledger.wording import wording

_UNSEEN = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
_SPACES = re.compile(r"\s+")
_HAN = r"\u3000-\u303f\u3400-\u9fff\uff00-\uffef—"
_INNER_SPACE = re.compile(rf"(?<=[{_HAN}])\s+|\s+(?=[{_HAN}])")
_LINK = re.compile(r"\[([^\[\]]+)\]\((?:#|https?:)[^()]*\)")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_END = re.compile(r"[.!?؟](?:[\"»”’)\]]|\s»)*\s+(?=\S)|[。！？](?:[”’」）]*)")
_LAST_WORD = re.compile(r"[^\s(«\"“]+$")


@lru_cache(maxsize=8192)
def plain(text: str, language: str) -> str:
    """The text with plain digits and spaces, without unseen marks, vowel signs and emphasis."""
    text = unicodedata.normalize("NFC", text).translate(EASTERN_DIGITS).translate(_WIDE)
    text = _UNSEEN.sub("", _VOWELS.sub("", text)).replace("**", "")
    text = _SPACES.sub(" ", _LINK.sub(r"\1", text)).strip()
    if wording(language).flag("lists", "list_before"):
        text = _INNER_SPACE.sub("", text)
    return text


def sentences(text: str, language: str) -> list[str]:
    """The sentences of a plain text; a full stop of an abbreviation or a bracket ends none."""
    short = {word.lower() for word in wording(language).words("", "abbreviations")}
    found, begin = [], 0
    for end in _END.finditer(text):
        piece = text[begin : end.start()]
        if _inside_brackets(piece) or _is_abbreviation(piece, short, text[end.end() :]):
            continue
        found.append(text[begin : end.end()].strip())
        begin = end.end()
    found.append(text[begin:].strip())
    return [sentence for sentence in found if sentence]


def outside_brackets(text: str) -> str:
    """The text with everything in brackets blanked out, so that places stay the same."""
    if "(" not in text and "（" not in text:
        return text
    depth, kept = 0, []
    for char in text:
        depth += char in "(（"
        kept.append("\x00" if depth else char)
        if char in ")）" and depth:
            depth -= 1
    return "".join(kept)


def _inside_brackets(piece: str) -> bool:
    opened = piece.count("(") + piece.count("（")
    return opened > piece.count(")") + piece.count("）")


def _is_abbreviation(piece: str, short: set[str], rest: str) -> bool:
    """Whether the stop after the piece belongs to its last word or the next one goes on."""
    word = _LAST_WORD.search(piece)
    last = word.group().lower() if word else ""
    return last in short or (len(last) == 1 and last.isalpha()) or rest[:1].islower()
