"""An exported chair's summary before it takes a format: sections, numbers, letters of points."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, groupby

from bot.export.tongue import Tongue, tongue
from index.drafts.draft import ApprovedParagraph, Revision, Sentence
from index.session import item_order
from prompts.messages import say

_LEADS_IN = (":", "：")
_BREAKS = re.compile(r" *[\t\n\v\f\r\u0085\u2028\u2029]+ *")
# What XML cannot hold, and the marks that turn the direction of what follows.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the title, in words; `day` is the ISO date of the last approval."""

    organ: str
    symbol: str
    distribution: str
    date: str
    tongue: str
    original: str
    day: str

    @property
    def issued(self) -> tuple[str, str, str, str]:
        """The lines under the symbol."""
        return self.distribution, self.date, self.tongue, self.original


@dataclass(frozen=True, slots=True)
class About:
    """What the session says of the summary: titles of items by item, the chair in words."""

    session: str
    language: str
    masthead: Masthead
    titles: Mapping[str, str] = field(default_factory=dict)
    chair: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A lettered point: its neutral label and its letter as printed."""

    label: str
    mark: str
    sentence: Sentence


_LETTER = re.compile(r"^[(（]?[^\W\d]{1,2}ـ?[)）]\s+")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph, the points that it leads to, its approved wording before this one."""

    number: int
    mark: str
    sentences: tuple[Sentence, ...]
    points: tuple[Point, ...] = ()
    before: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its letter, if it has one, its paragraphs and what stands under it."""

    mark: str
    heading: str
    paragraphs: tuple[Numbered, ...]
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole document; `preamble` stands before the first section."""

    about: About
    title: str
    preamble: tuple[Numbered, ...]
    sections: tuple[Section, ...]

    @property
    def tongue(self) -> Tongue:
        """What its language takes."""
        return tongue(self.about.language)


def summary(
    paragraphs: Sequence[ApprovedParagraph], about: About, *, first_number: int = 1
) -> Summary:
    """The chair's summary of what was approved; anything else is a TypeError."""
    if not all(type(paragraph) is ApprovedParagraph for paragraph in paragraphs):
        raise TypeError("only approved paragraphs are exported")
    numbering = _Numbering(tongue(about.language), count(first_number))
    ordered = sorted(paragraphs, key=lambda p: (item_order(p.item), p.position, p.id))
    status = _status(about)
    preamble = (
        () if any(p.revision.text == status.text for p in ordered) else (numbering.of([status]),)
    )
    items = [(item, list(said)) for item, said in groupby(ordered, key=lambda p: p.item)]
    sections = tuple(
        # Where there is an A there must be a B.
        _section(said, about, numbering, numbering.how.section_mark(place) if items[1:] else "")
        for place, (_, said) in enumerate(items)
    )
    return Summary(about, say(about.language, "export.title"), preamble, sections)


@dataclass(frozen=True, slots=True)
class _Numbering:
    """Numbers paragraphs one after the other."""

    how: Tongue
    numbers: "count[int]"

    def of(self, sentences: Iterable[Sentence], points: Iterable[Sentence] = ()) -> Numbered:
        number = next(self.numbers)
        lettered = tuple(
            Point(self.how.point_label(place), self.how.point_mark(place), _unmarked(point))
            for place, point in enumerate(points)
        )
        mark = self.how.number_mark(number)
        return Numbered(number, mark, tuple(map(_plain, sentences)), lettered)


def _unmarked(point: Sentence) -> Sentence:
    """The point without the letter that a draft shows before it: the list gives its own."""
    plain = _plain(point)
    return replace(plain, text=_LETTER.sub("", plain.text, count=1))


def _status(about: About) -> Sentence:
    """That the Secretariat prepared the summary and that it was not discussed or adopted."""
    if about.chair:
        return Sentence(say(about.language, "export.status_summary_chair", chair=about.chair))
    return Sentence(say(about.language, "export.status_summary"))


def _section(
    said: list[ApprovedParagraph], about: About, numbering: _Numbering, mark: str
) -> Section:
    """One item: its narrative, then its points under a heading of their own."""
    lead, points = _points(said, about.language)
    told = [p for p in said if p.kind != "points" and p.revision.sentences != lead]
    paragraphs = tuple(
        replace(numbering.of(p.revision.sentences), before=p.before.text if p.before else "")
        for p in told
    )
    item = said[0].item
    heading = about.titles.get(item) or say(about.language, "export.item_heading", item=item)
    below = Section(
        "", say(about.language, "export.points_heading"), (numbering.of(lead, points),)
    ) if points else None  # fmt: skip
    heading = _printable(heading)
    return Section(mark, heading[:1].upper() + heading[1:], paragraphs, (below,) if below else ())


def _points(
    said: list[ApprovedParagraph], language: str
) -> tuple[tuple[Sentence, ...], list[Sentence]]:
    """The sentences that lead to the points, as approved or else the formula; and the points."""
    points = [s for p in said if p.kind == "points" for s in p.revision.sentences]
    if not points:
        return (), []
    if points[1:] and points[0].text.rstrip().endswith(_LEADS_IN):
        return (points[0],), points[1:]
    for paragraph in said:
        if paragraph.kind == "status" and paragraph.revision.text.rstrip().endswith(_LEADS_IN):
            return paragraph.revision.sentences, points
    return (Sentence(say(language, "drafting.status_points")),), points


def _plain(sentence: Sentence) -> Sentence:
    return replace(sentence, text=_printable(sentence.text))


def _printable(text: str) -> str:
    """The text on one line, without what no document can hold."""
    return _UNPRINTABLE.sub("", _BREAKS.sub(" ", text)).strip()


def pieces(sentences: Sequence[Sentence]) -> list[tuple[str, Sentence]]:
    """Each sentence as it is printed after the one before: with a space, or in Chinese without."""
    told: list[tuple[str, Sentence]] = []
    for place, sentence in enumerate(sentences):
        before = sentences[:place][-1:]
        joined = Revision(0, "", "", (*before, sentence)).text
        told.append((joined[len(before[0].text) :] if before else joined, sentence))
    return told
