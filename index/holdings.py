"""Reading from the store: documents, paragraphs, and the joined facts of a session."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from index.ledger.facts import Attendance, DocumentBefore, Meeting, Officer, Statement
from index.structure.document import Footnote

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: the citation."""

    symbol: str
    label: str


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One document with all its renditions; `titles` by language; `links` by language."""

    symbol: str
    session: str
    kind: str
    audience: str
    date: str
    original: str | None
    languages: tuple[str, ...]
    titles: dict[str, str]
    agenda_item: str
    links: dict[str, str]


@dataclass(frozen=True, slots=True)
class StoredParagraph:
    """One paragraph in one rendition; `original` is the document's original language."""

    symbol: str
    label: str
    number: int | None
    language: str
    original: str | None
    kind: str
    text: str
    headings: tuple[str, ...]
    footnotes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An agenda item with its title in the best language for the reader."""

    item: str
    title: str
    language: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class Sourced(Generic[Fact]):
    """A fact of the ledger with the document it comes from and that document's language."""

    fact: Fact
    source: Source
    language: str


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What the documents of one session say together, each fact once."""

    session: str
    items: tuple[AgendaItem, ...]
    statements: tuple[Sourced[Statement], ...]
    attendance: tuple[Sourced[Attendance], ...]
    documents: tuple[Sourced[DocumentBefore], ...]
    meetings: tuple[Sourced[Meeting], ...]
    officers: tuple[Sourced[Officer], ...]
