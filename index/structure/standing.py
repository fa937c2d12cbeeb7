"""Where the pass over a body's lines stands: numbers, headings and lists, and what is made."""

from dataclasses import dataclass, field
from typing import Literal

from index.structure.agenda_list import AgendaList
from index.structure.document import Footnote, ParagraphKind
from index.structure.headings import Heading
from index.structure.lexicon import Lexicon
from index.structure.lines import Lines

Genre = Literal["report", "agenda", "resolution", "record"]


@dataclass
class Piece:
    """A paragraph in the making."""

    label: str
    number: int | None
    text: str
    headings: tuple[str, ...]
    kind: ParagraphKind


@dataclass
class State:
    """Where the pass stands: the number, letter and numeral last seen, the list it is in."""

    lexicon: Lexicon
    lines: Lines
    genre: Genre
    place: int = 0
    number: int = 0
    letter: str | None = None
    numeral: str | None = None
    prefix: str = ""
    parts: int = 1
    unnumbered: int = 0
    path: list[Heading] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    bodies: list[tuple[Footnote, int]] = field(default_factory=list)
    agenda: AgendaList = field(default_factory=AgendaList)
    item: int = 0
    missing: list[int] = field(default_factory=list)
    open_text: bool = False
    headed: int = -1


def begin_numbers(state: State, prefix: str) -> None:
    """Paragraphs count anew, their labels under a prefix."""
    state.prefix = prefix
    state.number, state.letter, state.numeral = 0, None, None


def add(state: State, label: str, text: str, kind: ParagraphKind) -> None:
    """A paragraph with a label of its own."""
    headings = tuple(heading.text for heading in state.path)
    while label in state.labels:
        label = f"{label}*"
    state.labels.add(label)
    state.pieces.append(Piece(label, state.number or None, text.strip(), headings, kind))
    state.open_text = True


def add_unnumbered(state: State, text: str, kind: ParagraphKind) -> None:
    """Text without a number, a table among them."""
    state.unnumbered += 1
    headings = tuple(heading.text for heading in state.path)
    label = f"[{state.unnumbered}]"
    state.pieces.append(Piece(label, None, text.strip(), headings, kind))
    state.open_text = kind != "table"
