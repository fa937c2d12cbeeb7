"""Whether a model's wording may stand for the composer's: what the checks of drafting leave open.

Each check gives the reason for a refusal, or "". Doubtful means refused: the composer's sentence
is always there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.drafting.house import Stance, house
from bot.drafting.openings import Beginning, beginning_of, beginnings, is_plural
from bot.drafting.point import numbers_in, points_of
from index.drafts.draft import Sentence
from index.ledger.numbers import number_of
from index.names.table import mentions
from index.notes.note import SpeakerNote
from index.search.tokens import tokens
from index.structure.tongue import tongue_of

_MOST_LONGER = 1.6
_ALWAYS_ALLOWED = 60
_LEAST_KEPT = 0.5
_MOST_ADDED = 0.34
# So many words of the instructions in a row are no coincidence.
_ECHOED = 4
_STOPS = re.compile(r"[.?!؟](?=\s|$)|[。？！]")
_ENDS = (".", "。")
_NOT_PLAIN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff<>{}*`#|\\]"
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Task:
    """A composed sentence to be written anew: its subject, its notes, the rules of the prompt."""

    sentence: Sentence
    who: str
    notes: tuple[SpeakerNote, ...]
    language: str
    rules: str

    @cached_property
    def own(self) -> list[Beginning]:
        """How the composed sentence begins."""
        plural = is_plural(self.sentence)
        return beginning_of(self.sentence.text, self.who, self.language, plural=plural)

    @cached_property
    def stances(self) -> frozenset[Stance]:
        """What the beginning of the sentence may express: what its notes do."""
        noted = {point.stance for note in self.notes for point in points_of(note)}
        return frozenset(noted | {one.stance for one in self.own if not one.is_quote})

    def openings(self, most: int) -> list[str]:
        """Beginnings that may be used, the composer's own first."""
        allowed = [*self.own, *beginnings(self.language, plural=is_plural(self.sentence))]
        said = [
            one.of(self.who).strip()
            for one in allowed
            if one.stance in self.stances and not one.is_quote
        ]
        return list(dict.fromkeys(said))[:most]

    def said(self, text: str) -> str:
        """What follows the beginning of a sentence."""
        plural = is_plural(self.sentence)
        found = beginning_of(text, self.who, self.language, plural=plural)
        return text[len(found[0].of(self.who)) :] if found else text


def refused(task: Task, text: str) -> str:
    """The first reason against a wording, "" where there is none."""
    checks = (_form, _echo, _length, _tongue, _beginning, _names, _negation, _numbers, _words)
    return next((reason for check in checks if (reason := check(task, text))), "")


def _form(task: Task, text: str) -> str:
    """One plain sentence: no second one, no markup, no invisible signs."""
    plain = set(_NOT_PLAIN.findall(text)) <= set(_NOT_PLAIN.findall(task.sentence.text))
    one = len(_STOPS.findall(text)) <= max(1, len(_STOPS.findall(task.sentence.text)))
    return "" if plain and one and text.endswith(_ENDS) else "form"


def _echo(task: Task, text: str) -> str:
    """Words of the instructions in a row that neither the sentence nor a note has."""
    known = _runs(task.sentence.text, task.language).union(
        *(_runs(note.point, task.language) for note in task.notes)
    )
    echoed = _runs(text, task.language) & _runs(task.rules, task.language)
    return "echo" if echoed - known else ""


def _runs(text: str, language: str) -> set[tuple[str, ...]]:
    found = tokens(text, language)
    return {tuple(found[at : at + _ECHOED]) for at in range(len(found) - _ECHOED + 1)}


def _length(task: Task, text: str) -> str:
    longest = max(
        (
            len(task.sentence.text) * _MOST_LONGER,
            len(task.sentence.text) + _ALWAYS_ALLOWED,
        )
    )
    return "length" if len(text) > longest else ""


def _tongue(task: Task, text: str) -> str:
    """Not in another language; where nothing tells, the beginning must still be the house's."""
    return "" if tongue_of(text) in (task.language, None) else "language"


def _beginning(task: Task, text: str) -> str:
    """The composer's subject, its quantifier with it, and a verb that the notes bear."""
    found = beginning_of(text, task.who, task.language, plural=is_plural(task.sentence))
    if not found:
        return "verb" if _has_subject(task, text) else "subject"
    borne = any(one.stance in task.stances and not one.is_quote for one in found)
    return "" if borne else "verb"


def _has_subject(task: Task, text: str) -> bool:
    """Whether the subject stands where the house puts one."""
    place = text.find(task.who)
    own = task.sentence.text.find(task.who)
    return place == own or (place > 0 and own > 0)


def _names(task: Task, text: str) -> str:
    """The names of the composed sentence, no other and none less."""
    told, own = (_named(one, task.language) for one in (text, task.sentence.text))
    return "" if told == own else "names"


def _named(text: str, language: str) -> set[str]:
    return {mention.code for mention in mentions(text, language)}


def _negation(task: Task, text: str) -> str:
    """Denied where the composed sentence denies, and only there."""
    negation = house(task.language).negation
    told, own = (bool(negation.search(task.said(one))) for one in (text, task.sentence.text))
    return "" if told == own else "negation"


def _numbers(task: Task, text: str) -> str:
    """Every figure of the composed sentence, and no number in words that nobody noted."""
    if numbers_in(task.sentence.text) - numbers_in(text):
        return "lost"
    known = _in_words((task.sentence.text, *(n.point for n in task.notes)), task.language)
    return "number" if _in_words((text,), task.language) - known else ""


def _in_words(texts: Sequence[str], language: str) -> set[int]:
    words = {word for text in texts for word in _WORD.findall(text)}
    return {number for word in words if (number := number_of(word, language)) is not None}


def _words(task: Task, text: str) -> str:
    """Enough of what the composed sentence says, and little that nobody noted."""
    own = set(tokens(task.said(task.sentence.text), task.language))
    told = set(tokens(task.said(text), task.language))
    noted = own.union(*(tokens(note.point, task.language) for note in task.notes))
    if len(told & own) < _LEAST_KEPT * len(own):
        return "lost"
    return "added" if len(told - noted) > _MOST_ADDED * len(told) else ""
