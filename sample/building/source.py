"""The plain source of a sample document, parsed: masthead, blocks, footnotes."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Kind = Literal["heading", "numbered", "sub", "quote", "table", "text"]

_HEADING = re.compile(r"(#{1,3}) (.+)")
_NUMBERED = re.compile(r"(\d{1,3}[.．、]) ?(?=\S)(.+)")  # noqa: RUF001
_LETTERED = re.compile(r"([(（]?(?:[a-z]|[а-я]|[أ-ي]ـ?)[)）]) ?(.+)")  # noqa: RUF001
_DEFINITION = re.compile(r"\[\^(\d+)\]:\s*(.+)")
_CALL = re.compile(r"\[\^(\d+)\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, or the mark of a footnote called there."""

    text: str
    is_call: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source, or a table with its rows."""

    kind: Kind
    text: str = ""
    mark: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()

    def pieces(self) -> list[Piece]:
        """The text cut at its footnote calls."""
        parts = _CALL.split(self.text)
        found = [Piece(part, bool(place % 2)) for place, part in enumerate(parts)]
        return [piece for piece in found if piece.text]

    def calls(self) -> list[str]:
        """The marks of the footnotes called here, in order."""
        return _CALL.findall(self.text)


@dataclass(slots=True)
class Source:
    """A whole document of the sample."""

    language: str
    masthead: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)


def load(path: Path) -> Source:
    """The document a source file holds; the folder is the language."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    pairs = (line.partition(": ") for line in head.splitlines())
    source = Source(path.parent.name, {key: value.strip() for key, _, value in pairs})
    for line in filter(None, map(str.strip, body.splitlines())):
        note = _DEFINITION.match(line)
        if note:
            source.notes[note[1]] = note[2]
        elif line.startswith("|"):
            _add_row(source.blocks, line)
        else:
            source.blocks.append(_block(line))
    return source


def _add_row(blocks: list[Block], line: str) -> None:
    row = tuple(cell.strip() for cell in line.strip("|").split("|"))
    above = blocks.pop().rows if blocks and blocks[-1].kind == "table" else ()
    blocks.append(Block("table", rows=(*above, row)))


def _block(line: str) -> Block:
    heading = _HEADING.match(line)
    if heading:
        return Block("heading", heading[2], level=len(heading[1]))
    if line.startswith("> "):
        return Block("quote", line[2:])
    numbered, lettered = _NUMBERED.match(line), _LETTERED.match(line)
    if numbered:
        return Block("numbered", numbered[2], numbered[1])
    if lettered:
        return Block("sub", lettered[2], lettered[1])
    return Block("text", line)
