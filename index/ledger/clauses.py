"""The clauses of a sentence that tell of statements, without those that tell of none made."""

import re
from itertools import pairwise

from index.ledger.sentences import outside_brackets
from index.ledger.wording import glued, pattern
from index.names.table import mentions

_SEMICOLON = re.compile("[;；؛]")
_COMMA = re.compile("[,،，]")
_TELLING = ("verbs", "openers")
_NOT_TELLING = ("silent", "joined")


def clauses_of(sentence: str, language: str) -> list[str]:
    """What of a sentence may name speakers, one text for each clause with a verb of its own.

    Those who made no statement, or only joined that of another, are left out.
    """
    if not _tells(sentence, language, _NOT_TELLING) and not _SEMICOLON.search(sentence):
        return [sentence]
    units: list[str] = []
    for part in _parts(sentence):
        own = _tells(part, language, (*_TELLING, *_NOT_TELLING))
        if units and not (own and _tells(units[-1], language, (*_TELLING, *_NOT_TELLING))):
            units[-1] += part
        else:
            units.append(part)
    return [kept for one in units if (kept := _spoken(one, language))]


def _parts(sentence: str) -> list[str]:
    """The sentence cut at its semicolons, each kept with the part before it."""
    cuts = [found.end() for found in _SEMICOLON.finditer(outside_brackets(sentence))]
    return [sentence[a:b] for a, b in pairwise([0, *cuts, len(sentence)]) if sentence[a:b].strip()]


def _tells(text: str, language: str, keys: tuple[str, ...]) -> bool:
    return any(pattern(language, "spoke", key).search(text) for key in keys)


def _spoken(clause: str, language: str) -> str:
    """The clause up to where it says who did not speak or joined another; empty without a verb."""
    found = [pattern(language, "spoke", key).search(clause) for key in _NOT_TELLING]
    begins = min((one.start() for one in found if one), default=None)
    if begins is None:
        return clause
    verbs = [
        one
        for key in _TELLING
        for one in pattern(language, "spoke", key).finditer(clause)
        if one.end() <= begins
    ]
    if not verbs:
        return ""
    verb = max(verbs, key=lambda one: one.end())
    if mentions(clause[: verb.start()], language):
        return clause[: verb.end()]
    return clause[: _last_joint(clause, verb.end(), begins, language)]


def _last_joint(clause: str, begin: int, end: int, language: str) -> int:
    """Where the last part before `end` is joined to the list: at its comma or conjunction."""
    commas = [one.start() for one in _COMMA.finditer(clause, begin, end)]
    if commas:
        return commas[-1]
    weak = [one.start() for one in glued(language, "lists", "weak").finditer(clause, begin, end)]
    return weak[-1] if weak else end
