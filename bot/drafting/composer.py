"""From the notes of an item to the paragraphs of a chair's summary, by rules alone.

In the order in which a summary runs: the item considered, panellists in turn, positions of groups
under their names, the discussion from the point of many to the point of one, what the Secretariat
said, and the proposals again as points for further consideration. Every note is used or accounted
for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.drafting.checks import check
from bot.drafting.counting import Thresholds, delegations, quantifier
from bot.drafting.house import house
from bot.drafting.joining import joined
from bot.drafting.phrasing import Phrased, listed_point, phrase
from bot.drafting.point import Point, points_of
from index.drafts.draft import Flag, Kind, Sentence
from index.languages import writing
from index.names.table import Case, entity
from index.names.table import phrase as phrase_of
from index.notes.note import SpeakerNote
from index.search.tokens import tokens
from models.encoder import Encoder
from prompts.messages import say

_LONGEST_PARAGRAPH = 6
_PROPOSING = ("propose", "request")
_TOLD_BY_NAME = ("panellist", "secretariat", "chair")


class Subject(Protocol):
    """Gives the subject of a sentence for a speaker told by name."""

    def __call__(self, point: Point, *, again: bool) -> str:
        """The words; others when the same speaker goes on."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A note that no sentence carries, and the message that says why."""

    note: int
    why: str


@dataclass(frozen=True, slots=True)
class Composed:
    """The paragraphs, each of a kind, and the notes left out."""

    paragraphs: tuple[tuple[Kind, tuple[Sentence, ...]], ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What the ledger knows of the item: its title, and how the report's formula opens it."""

    item: str
    title: str = ""
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Composer:
    """Drafts in one language; `facts` open the summary."""

    language: str
    encoder: Encoder
    thresholds: Thresholds = Thresholds()

    def compose(self, notes: Sequence[SpeakerNote], facts: ItemFacts) -> Composed:
        """All paragraphs of an item, every sentence checked."""
        points = [point for note in notes for point in points_of(note)]
        spoken = [point for point in points if not point.is_courtesy and point.content]
        told = {point.note.id for point in spoken}
        left = tuple(LeftOut(note.id, "courtesy") for note in notes if note.id not in told)
        if not spoken:
            return Composed((), left)
        panel = [point for point in spoken if point.note.role == "panellist"]
        groups = [p for p in spoken if p.note.on_behalf_of and p not in panel]
        officials = [p for p in spoken if p.note.role in ("secretariat", "chair")]
        named = {id(point) for point in (*panel, *groups, *officials)}
        rest = [point for point in spoken if id(point) not in named]
        paragraphs: list[tuple[Kind, list[Sentence]]] = [
            ("opening", [self._opening(spoken, facts)]),
            *(("panellists", part) for part in self._by_speaker(panel, self._panellist)),
            *(("discussion", part) for part in self._by_speaker(groups, self._group)),
            *(("discussion", part) for part in self._discussion(rest)),
            *(("discussion", part) for part in self._by_speaker(officials, self._official)),
            *(("points", part) for part in self._points(rest)),
        ]
        by_id = {note.id: note for note in notes}
        return Composed(
            tuple(
                (kind, tuple(self._checked(sentence, by_id) for sentence in part))
                for kind, part in paragraphs
            ),
            left,
        )

    def _opening(self, points: list[Point], facts: ItemFacts) -> Sentence:
        """The item considered: as the ledger tells it, else with no more than its title."""
        message = "drafting.opening_titled" if facts.title else "drafting.opening"
        plain = say(self.language, message, item=facts.item, title=facts.title)
        notes = tuple(dict.fromkeys(point.note.id for point in points))
        return Sentence(facts.opening or plain, notes=notes)

    def _by_speaker(self, points: list[Point], subject: Subject) -> list[list[Sentence]]:
        """A paragraph for each speaker who is told by name, in the order of speaking."""
        speakers: dict[tuple[str, str | None], list[Point]] = {}
        for point in points:
            who = (point.note.entity or point.note.written, point.note.on_behalf_of)
            speakers.setdefault(who, []).append(point)
        return [
            [
                self._sentence([point], subject(point, again=place > 0), plural=False)
                for place, point in enumerate(said)
            ]
            for said in speakers.values()
        ]

    def _panellist(self, point: Point, *, again: bool) -> str:
        return self._named("panellist_again" if again else "panellist", point)

    def _official(self, point: Point, *, again: bool) -> str:
        return house(self.language).subjects[point.note.role]

    def _group(self, point: Point, *, again: bool) -> str:
        return self._named("group_again" if again else "group", point)

    def _named(self, form: str, point: Point) -> str:
        """The subject with the State and the group in the cases that the language needs."""
        who, group = point.note.entity or point.note.written, point.note.on_behalf_of or ""
        subjects = house(self.language).subjects
        known = form if form in subjects else form.removesuffix("_again")
        return subjects[known].format(
            name=self._in_case(who, "with_article"),
            of=self._in_case(who, "genitive"),
            of_group=self._in_case(group, "genitive"),
            group=self._in_case(group, "with_article"),
        )

    def _in_case(self, code: str, case: Case) -> str:
        if entity(code):
            return phrase_of(code, self.language, case)
        # A name that the table does not know is not inflected, only governed.
        return house(self.language).of_unknown.format(name=code) if case == "genitive" else code

    def _discussion(self, points: list[Point]) -> list[list[Sentence]]:
        """Anonymous points, from the widest to the single ones, in paragraphs of a few."""
        groups = joined(points, self.encoder)
        groups.sort(key=lambda group: -len(delegations(group)))
        sentences = []
        one_before = False
        for group in groups:
            count = len(delegations(group))
            word = quantifier(count, self.thresholds)
            form = "another" if word == "one" and one_before else word
            one_before = word == "one"
            subject = house(self.language).subjects[form]
            sentence = self._sentence(group, subject, plural=count > 1)
            sentences.append(replace(sentence, quantifier=word))
        return [
            sentences[start : start + _LONGEST_PARAGRAPH]
            for start in range(0, len(sentences), _LONGEST_PARAGRAPH)
        ]

    def _points(self, points: list[Point]) -> list[list[Sentence]]:
        """What was proposed, once more as a lettered list for further consideration.

        Only proposals that are safe to repeat in the language of the summary; no count and no
        verb, for points are neither discussed nor negotiated.
        """
        proposed = [
            point
            for point in points
            if point.verb
            and point.stance in _PROPOSING
            and point.is_safe
            and point.note.language == self.language
        ]
        groups = joined(proposed, self.encoder)
        if not groups:
            return []
        notes = tuple(dict.fromkeys(point.note.id for point in proposed))
        sentences = [Sentence(say(self.language, "drafting.status_points"), notes=notes)]
        letters = writing(self.language)
        for place, group in enumerate(groups[: len(letters.letters)]):
            mark = letters.letter_form.format(letter=letters.letters[place])
            content = listed_point(min(group, key=lambda p: _beyond(p, group)), self.language)
            message = "drafting.point_last" if place == len(groups) - 1 else "drafting.point"
            sentences.append(
                Sentence(
                    say(self.language, message, mark=mark, content=content),
                    notes=tuple(dict.fromkeys(point.note.id for point in group)),
                    delegations=delegations(group),
                )
            )
        return [sentences]

    def _sentence(self, group: list[Point], subject: str, *, plural: bool) -> Sentence:
        """The group's most telling point in words, with all its notes."""
        phrased = self._best(group, subject, plural=plural)
        flags = [Flag("in_the_notes_words")] if phrased.is_quoted else []
        return Sentence(
            phrased.text,
            notes=tuple(dict.fromkeys(point.note.id for point in group)),
            delegations=delegations(group),
            quantifier=None,
            flags=tuple(flags),
        )

    def _best(self, group: list[Point], subject: str, *, plural: bool) -> Phrased:
        """The wording that needs no quoting, of the point that says no more than the others."""
        ordered = sorted(group, key=lambda point: (len(point.numbers), _beyond(point, group)))
        phrased = [
            phrase(point, subject, plural=plural, language=self.language) for point in ordered
        ]
        return next((one for one in phrased if not one.is_quoted), phrased[0])

    def _checked(self, sentence: Sentence, notes: Mapping[int, SpeakerNote]) -> Sentence:
        """The sentence with what the checks say; formulas rest on the ledger, not on notes."""
        if not sentence.delegations:
            return sentence
        return replace(sentence, flags=(*sentence.flags, *self.doubts(sentence, notes)))

    def doubts(self, sentence: Sentence, notes: Mapping[int, SpeakerNote]) -> tuple[Flag, ...]:
        """What the checks say of a sentence about some of the notes, whoever wrote it."""
        told = [notes[id_] for id_ in sentence.notes]
        may = {n.entity for n in told if n.role in _TOLD_BY_NAME or n.on_behalf_of}
        may |= {n.on_behalf_of for n in told if n.on_behalf_of}
        return check(
            sentence,
            notes,
            self.language,
            thresholds=self.thresholds,
            may_name=frozenset(code for code in may if code),
        )


def _beyond(point: Point, group: list[Point]) -> int:
    """How many of its words no other point of the group has: what not everybody said."""
    own = set(tokens(point.content, point.note.language))
    others = {
        word
        for other in group
        if other is not point
        for word in tokens(other.content, other.note.language)
    }
    return len(own - others) if len(group) > 1 else 0
