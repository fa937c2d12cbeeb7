"""What is checked of every sentence, whoever wrote it: composer, model or person."""

import re
from collections.abc import Mapping

from bot.drafting.counting import Thresholds, quantifier
from bot.drafting.house import House, house
from bot.drafting.point import Point, numbers_in, points_of
from index.drafts.draft import Flag, Sentence
from index.names.table import mentions
from index.notes.note import SpeakerNote
from index.structure.symbol import find_symbols

_QUOTED = re.compile('[“«"].*[”»"]')
_PLACES = re.compile(r"\{(?:rest|who)\}")
# From weak to strong: a sentence may not stand above its notes.
_STRENGTH = {
    "state": 0,
    "question": 0,
    "offer": 1,
    "concern": 1,
    "propose": 1,
    "request": 2,
    "support": 2,
    "oppose": 2,
}


def check(
    sentence: Sentence,
    notes: Mapping[int, SpeakerNote],
    language: str,
    *,
    thresholds: Thresholds,
    may_name: frozenset[str] = frozenset(),
) -> tuple[Flag, ...]:
    """All doubts about a sentence; `notes` by id, `may_name` the entities it may name."""
    known = [notes[id_] for id_ in sentence.notes if id_ in notes]
    if not known:
        return (Flag("no_notes"),)
    points = [point for note in known for point in points_of(note)]
    return (
        *_leaked(sentence, points, language, may_name),
        *_figures(_without_names(_said(sentence.text, house(language)), language), points),
        *_symbols(sentence, points),
        *_count(sentence, points, thresholds),
        *_side(sentence, points, house(language)),
    )


def _leaked(
    sentence: Sentence, points: list[Point], language: str, may_name: frozenset[str]
) -> tuple[Flag, ...]:
    """A delegation that made the point is named; a State that the note itself is about may be."""
    made_by = {point.note.entity for point in points} | {
        point.note.on_behalf_of for point in points if point.note.on_behalf_of
    }
    about = frozenset().union(*(point.names for point in points))
    named = {mention.code for mention in mentions(sentence.text, language)} - may_name
    leaked = sorted(code for code in named if code in made_by or code not in about)
    return tuple(Flag("names_delegation", {"name": code}) for code in leaked)


def _said(text: str, how: House) -> str:
    """What follows the subject: the two of "two speakers" is no figure of the notes."""
    subjects = sorted(how.subjects.values(), key=len, reverse=True)
    for subject in subjects:
        if "{" not in subject and subject in text:
            return text.replace(subject, " ", 1)
    return text


def _without_names(text: str, language: str) -> str:
    """The text without names: the 77 of a group is no figure."""
    for mention in reversed(mentions(text, language)):
        text = text[: mention.start] + " " + text[mention.end :]
    return text


def _figures(text: str, points: list[Point]) -> tuple[Flag, ...]:
    """Figures of the text that no note has."""
    known = frozenset().union(*(point.numbers for point in points))
    told = numbers_in(text)
    added = sorted(told - known)
    return tuple(Flag("figure_not_in_notes", {"figure": figure}) for figure in added)


def _symbols(sentence: Sentence, points: list[Point]) -> tuple[Flag, ...]:
    known = frozenset().union(*(point.symbols for point in points))
    added = sorted(set(find_symbols(sentence.text)) - known)
    return tuple(Flag("symbol_not_in_notes", {"symbol": symbol}) for symbol in added)


def _count(sentence: Sentence, points: list[Point], thresholds: Thresholds) -> tuple[Flag, ...]:
    """The quantifier against the delegations counted anew from the notes."""
    if sentence.quantifier is None:
        return ()
    count = len({point.note.entity or point.note.written for point in points})
    right = quantifier(count, thresholds)
    if right == sentence.quantifier:
        return ()
    return (Flag("count_differs", {"count": count}),)


def _side(sentence: Sentence, points: list[Point], how: House) -> tuple[Flag, ...]:
    """A verb stronger than the notes', or the other side's."""
    text = _QUOTED.sub(" ", sentence.text)
    told = [
        verb for verb in how.verbs if _stands_in(verb.one, text) or _stands_in(verb.many, text)
    ]
    if not told:
        return ()
    longest = max(told, key=lambda verb: len(verb.one))
    stances = {point.stance for point in points}
    if {longest.stance, *stances} >= {"support", "oppose"}:
        return (Flag("other_side"),)
    if _STRENGTH[longest.stance] > max(_STRENGTH[stance] for stance in stances):
        return (Flag("stronger_than_notes"),)
    return ()


def _stands_in(words: str, text: str) -> bool:
    """Whether the words of a verb stand in a text, those around its object in order."""
    place = 0
    for part in _PLACES.split(words):
        place = text.find(part.strip(), place)
        if place < 0:
            return False
        place += len(part.strip())
    return True
