"""Where a sentence names the State or organization of a person: in brackets or in a title."""

import re
from dataclasses import dataclass

from index.ledger.officers import names_office, place_of
from index.ledger.sentences import outside_brackets
from index.ledger.wording import glued, pattern, wording
from index.names.table import mentions

_BRACKET = re.compile(r"[(（]((?:[^()（）]|[(（][^()（）]*[)）])+)[)）]")
_COMMA = re.compile("[,،，]")
_STOP = re.compile("[,،，;؛；:：.。]")
_ABBREVIATED = re.compile(r"\b[^\W\d_]{1,4}\.$")
# A name without a State ends before the first word written small.
_CAPITALIZED = re.compile(
    r"(?:\.?\s*(?:(?:d[eiu]|del?|la|van|von|bin|al|el)\s+)?[^\W\d_a-zа-яё][^\s,;:]*)+"
)
_EDGES = " ,،，.。"


@dataclass(frozen=True, slots=True)
class Holder:
    """A person's State or organization: where it begins and ends, and the gap before."""

    gap: int
    begin: int
    end: int
    place: str


def holders_in(sentence: str, language: str) -> tuple[Holder, ...]:
    """Those whose brackets name a State, else those whose title does."""
    found: list[Holder] = []
    for bracket in _BRACKET.finditer(sentence):
        place = place_of(bracket.group(1), language)
        if place:
            gap = found[-1].end if found else 0
            found.append(Holder(gap, bracket.start(), bracket.end(), place))
    return tuple(found) or _titled(sentence, language)


def _titled(sentence: str, language: str) -> tuple[Holder, ...]:
    """The persons called Mr. or Ms. whose State stands in the title, or nowhere."""
    bare = outside_brackets(sentence)
    named = list(pattern(language, "roles", "honorifics").finditer(bare))
    if not named or not _speaks_of_chair(bare, language):
        return ()
    ends = [*(one.start() for one in named[1:]), len(bare)]
    before = wording(language).flag("lists", "list_before")
    found: list[Holder] = []
    for one, end in zip(named, ends, strict=True):
        gap = found[-1].end if found else 0
        holder = (
            _before_name(bare, gap, one.end(), language)
            if before
            else _after_name(bare, gap, (one.end(), end), language)
        )
        found.append(holder)
    return tuple(found)


def _speaks_of_chair(text: str, language: str) -> bool:
    return any(pattern(language, "chair", key).search(text) for key in ("by", "did", "elected"))


def _before_name(text: str, gap: int, end: int, language: str) -> Holder:
    """A Chinese name: State and function stand before it."""
    begin = max((one.end() for one in _STOP.finditer(text, gap, end)), default=gap)
    place = place_of(text[begin:end], language) if mentions(text[begin:end], language) else ""
    return Holder(gap, end, end, place)


def _after_name(text: str, gap: int, span: tuple[int, int], language: str) -> Holder:
    """A name with "of Sweden" or ", Ambassador of Sweden" after it, or with nothing."""
    begin, end = span
    stops = [
        one.start()
        for one in _STOP.finditer(text, begin, end)
        if one.group() != "." or not _ABBREVIATED.search(text[: one.end()])
    ]
    stop = stops[0] if stops else end
    for mention in mentions(text[begin:stop], language)[:1]:
        words = text[begin : begin + mention.start].rstrip()
        lead = list(glued(language, "lists", "leads").finditer(words + " "))
        if lead and lead[-1].end() >= len(words):
            at = begin + lead[-1].start()
            return Holder(gap, at, begin + mention.end, mention.code)
    if len(stops) > 0 and _COMMA.match(text[stop]):
        closing = stops[1] if len(stops) > 1 else end
        title = text[stop + 1 : closing].strip(_EDGES)
        if names_office(title, language):
            return Holder(gap, stop, stop, place_of(title, language))
    name = _CAPITALIZED.match(text, begin, stop)
    at = name.end() if name else stop
    return Holder(gap, at, at, "")
