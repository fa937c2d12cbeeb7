"""A document as understood: masthead, paragraphs with their citation labels, turns, records."""

from dataclasses import dataclass, field
from typing import Literal

from index.readers.blocks import Doubt

DocumentKind = Literal[
    "report", "agenda", "background", "resolution", "verbatim", "summary", "record", "other"
]
ParagraphKind = Literal[
    "paragraph", "subparagraph", "preambular", "operative", "speech", "table", "unnumbered"
]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote taken out of the paragraphs, kept with the one that calls it."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One citable piece of a document.

    `label` is neutral and unique in the document: "42", "42(h)", "PP3" (preambular), "12.3"
    (third paragraph of a verbatim record's turn 12), "[3]" (third unnumbered text), with
    "annex I:4" where an annex begins its numbers anew. `headings` is the path from the top.
    `text` has no label and no footnote mark in it; a sub-paragraph's lead-in stands in the
    paragraph above it.
    """

    label: str
    number: int | None
    text: str
    headings: tuple[str, ...] = ()
    kind: ParagraphKind = "paragraph"
    footnotes: tuple[Footnote, ...] = ()


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the title; an empty string or None where the document does not say.

    `date` is ISO 8601. `language` and `original` are codes ("zh"). `agenda_item` as in "1(b)".
    """

    symbol: str = ""
    organ: str = ""
    distribution: str = ""
    date: str = ""
    language: str | None = None
    original: str | None = None
    title: str = ""
    agenda_item: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One taking of the floor in a verbatim record; `number` counts from 1.

    `heading` is the speaker as written before the colon: "Mr. Abarry (Niger) (spoke in French)".
    `paragraphs` are the labels of what was said.
    """

    number: int
    heading: str
    paragraphs: tuple[str, ...]
    agenda_title: str = ""


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One line of an agenda list: "1(b)" and its title."""

    item: str
    title: str


@dataclass(frozen=True, slots=True)
class Document:
    """One rendition as understood. `agenda` is the list in an agenda or a report; `turns` those
    of a verbatim record; `links` (language to address) and `subjects` those of a library record.
    """

    kind: DocumentKind
    masthead: Masthead
    paragraphs: tuple[Paragraph, ...]
    agenda: tuple[AgendaEntry, ...] = ()
    turns: tuple[Turn, ...] = ()
    links: dict[str, str] = field(default_factory=dict)
    subjects: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
