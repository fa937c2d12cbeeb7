"""What a note says, taken apart: its stance, its content, what must not be lost or mixed up."""

import re
from dataclasses import dataclass, replace

from bot.drafting.house import House, Stance, Verb, house
from index.labels import chinese_number, plain_digits
from index.names.table import mentions
from index.notes.note import SpeakerNote
from index.structure.symbol import find_symbols

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
# Numbers in characters that count something; a lone 一 is as often an article as a number.
_CHINESE = re.compile(
    "(?<=百分之)[一二三四五六七八九十百]+|[二两三四五六七八九十百千][一二三四五六七八九十百千]*"
    "(?=年|个|次|名|倍|国|天|周|页|份|条|项|小时|分钟|万|亿)"
)
_SPACES = re.compile(r"\s+")
_PARTS = re.compile(r"\s*[;；؛]\s*")
_SHORTEST = 4
_ASKING = ("?", "？", "؟")
_ENDS = " .;,。；，、؛،"
_OPPOSED = {"oppose"}
_FOR = {"support"}


@dataclass(frozen=True, slots=True)
class Point:
    """A note with what the reading of it found.

    `content` is the note without its leading verb, abbreviations written out; `numbers` are its
    figures without separators; `names` the codes it mentions.
    """

    note: SpeakerNote
    verb: Verb | None
    stance: Stance
    content: str
    negated: bool
    numbers: frozenset[str]
    names: frozenset[str]
    symbols: frozenset[str]
    is_courtesy: bool
    is_safe: bool

    def side(self) -> int:
        """For (1), against (-1) or neither (0): points of two sides are never joined."""
        return -1 if self.stance in _OPPOSED else int(self.stance in _FOR)


def points_of(note: SpeakerNote) -> list[Point]:
    """The points of a note: one, or one for each part that a semicolon sets apart."""
    parts = [part for part in _PARTS.split(note.point) if len(part.strip(_ENDS)) >= _SHORTEST]
    return [point_of(replace(note, point=part.strip())) for part in parts or [note.point]]


def point_of(note: SpeakerNote) -> Point:
    """One point, taken apart by the rules of its language."""
    how = house(note.language)
    text = written_out(note.point, how)
    verb, content = _verb(text, how)
    symbols = frozenset(find_symbols(note.point))
    unsaid: Stance = "question" if note.point.rstrip().endswith(_ASKING) else "state"
    return Point(
        note=note,
        verb=verb,
        stance=verb.stance if verb else unsaid,
        content=content,
        negated=bool(how.negation.search(content)),
        numbers=numbers_in(note.point),
        names=frozenset(mention.code for mention in mentions(note.point, note.language)),
        symbols=symbols,
        is_courtesy=bool(how.courtesy.match(text)),
        is_safe=not how.unsafe.search(_without(text, symbols)),
    )


def _without(text: str, symbols: frozenset[str]) -> str:
    for symbol in symbols:
        text = text.replace(symbol, " ")
    return text


def written_out(text: str, how: House) -> str:
    """The text with abbreviations written out and without a closing stop."""
    for cue, said in how.abbreviations:
        text = cue.sub(said, text)
    return _SPACES.sub(" ", text).strip(_ENDS)


def _verb(text: str, how: House) -> tuple[Verb | None, str]:
    """The leading verb with the longest cue, and what follows it."""
    found = [(match.end(), verb) for verb in how.verbs if (match := verb.cue.match(text))]
    if not found:
        return None, text
    end, verb = max(found, key=lambda one: one[0])
    rest = text[end:].strip(_ENDS)
    return (verb, rest) if rest else (None, text)


def numbers_in(text: str) -> frozenset[str]:
    """The figures of a text without the signs that group their digits, Chinese numbers too."""
    plain = _CHINESE.sub(lambda found: f" {chinese_number(found.group())} ", plain_digits(text))
    return frozenset(
        re.sub(r"[\u00a0\u202f ]|[.,](?=\d{3}(?!\d))", "", found)
        for found in _NUMBER.findall(plain)
    )
