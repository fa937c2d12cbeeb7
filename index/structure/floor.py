"""How a record writes who takes the floor: title and name or office, State, language, colon."""

import re
from functools import cache

from index.structure.lexicon import Lexicon, lexicon

_LONGEST_SPEAKER = 200
_LONGEST_BARE_NAME = 6
_LONGEST_DIRECTION = 200
_ARABIC_VOWELS = re.compile("[\u064b-\u0652]")
_PARTICLE = re.compile(r"^(?:[a-zà-ÿ]{1,3}|[a-zа-яё]{1,4}[-’'‑].*|van|von|dos|das|bint|della)$")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_BRACKETS = r"(?:\s*[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]){0,4}"


def speaker_of(text: str, language: str) -> tuple[str, str] | None:
    """The speaker a block begins with, as written before the colon, and what follows it."""
    text = text.strip().translate(_HYPHENS)
    found = _speaker_form(language).match(text)
    if not found or len(found["speaker"]) > _LONGEST_SPEAKER:
        return None
    if found["name"] and not _is_name(found["name"]):
        return None
    return found["speaker"].strip(), text[found.end() :].strip()


def opens_speaker(text: str, language: str) -> bool:
    """Whether a short block begins as a speaker's heading does, though its colon is not there."""
    text = text.strip().translate(_HYPHENS)
    if len(text) > _LONGEST_SPEAKER or re.search(r"[:：]", text):
        return False
    return speaker_of(f"{text}:", language) is not None or _is_unclosed(text, language)


def is_direction(text: str, language: str) -> bool:
    """Whether the text is one of the italics of a record: votes, opening, rising."""
    if len(text) >= _LONGEST_DIRECTION:
        return False
    return _directions(language).match(_ARABIC_VOWELS.sub("", text.strip())) is not None


@cache
def _directions(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(lexicon(language).stage_directions)})")


def _is_unclosed(text: str, language: str) -> bool:
    opened = len(re.findall(r"[(（]", text)) > len(re.findall(r"[)）]", text))
    return opened and speaker_of(f"{text}):", language) is not None


def _is_name(name: str) -> bool:
    """Whether what stands after the title can be a name: no verbs, no sentence."""
    words = name.replace("\u00a0", " ").split()
    if not words or len(words) > _LONGEST_BARE_NAME:
        return False
    return all(not word[0].islower() or _PARTICLE.match(word) for word in words)


@cache
def _speaker_form(language: str) -> re.Pattern[str]:
    words = lexicon(language)
    offices = _any_of(words.offices)
    speaker = rf"(?P<speaker>(?:(?:{offices})|{_named(words)}){_BRACKETS})"
    return re.compile(rf"^{speaker}\s*[:：]\s*(?!//)")


def _named(words: Lexicon) -> str:
    titles = _any_of(words.honorifics)
    if words.title_after_name:
        return rf"(?P<name>[^\n：:，。、；（()）]{{1,30}}?)(?:{titles})"
    return rf"(?:{titles})\s*(?P<name>[^:：,،;()（）\n]{{1,80}}?)"


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
