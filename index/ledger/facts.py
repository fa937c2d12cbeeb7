"""What a document says about who spoke, who was there, what lay before the body, and when."""

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["state", "group", "igo", "ngo", "un_entity", "person"]
Role = Literal[
    "state_party",
    "signatory",
    "observer",
    "panellist",
    "secretariat",
    "chair",
    "member",
    "invited",
]


@dataclass(frozen=True, slots=True)
class Statement:
    """One taking of the floor.

    `entity` is a code of the names table ("COL", "INTERPOL"), or "" where the table does not
    know `written`, the name as the document has it. `on_behalf_of` is a code, or the name as
    written where there is none. `paragraph` is the label of the source paragraph; `speech` the
    labels of what was said, in a verbatim record. `order` counts from 1 within item and document.
    """

    entity: str
    written: str
    kind: EntityKind
    role: Role
    paragraph: str
    order: int
    item: str | None = None
    meeting: int | None = None
    person: str | None = None
    title: str | None = None
    on_behalf_of: str | None = None
    also_as: str | None = None
    spoken_language: str | None = None
    speech: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """One entity named in the attendance paragraphs, in the order of the text.

    `section` is "parties", "signatories", "non_signatories", "organizations" (intergovernmental),
    "ngos" or "un_entities".
    """

    section: str
    entity: str
    written: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class DocumentBefore:
    """A document before the body: symbol, title as written, label of the source paragraph."""

    symbol: str
    title: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One numbered sitting: ISO date, "12:00"-"14:00" where said, the items it considered.

    `item_paragraphs` are the labels of the paragraphs that say so, item by item.
    """

    number: int
    date: str = ""
    begins: str = ""
    ends: str = ""
    items: tuple[str, ...] = ()
    paragraph: str = ""
    item_paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Officer:
    """The chair or a panellist: name, title and State or organization as the document has them."""

    role: Role
    person: str
    paragraph: str
    title: str = ""
    entity: str = ""
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one rendition says; the ledger of a session joins those of its documents."""

    statements: tuple[Statement, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    documents: tuple[DocumentBefore, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    officers: tuple[Officer, ...] = ()
