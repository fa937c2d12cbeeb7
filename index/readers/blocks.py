"""What every reader hands on: the file's text as blocks in reading order."""

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["text", "heading", "list", "table", "footnote"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the receipt must say: a message id of the catalogues and what fills it."""

    message: str
    values: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """One visual paragraph, in logical order, on one line (a table keeps a row a line, cells
    separated by tabs).

    `marker` is a number the text itself does not carry (Word's automatic numbering: "42.",
    "(h)") or, for a footnote, its mark ("3" or "*"). Marks of footnotes inside a text are kept
    as superscript digits (¹ ² ³). `level` is a heading's level where the format tells it, else 0.
    `bold` and `centred` say what the page shows, where the format tells it.
    """

    text: str
    kind: BlockKind = "text"
    level: int = 0
    marker: str = ""
    bold: bool = False
    centred: bool = False
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read. `heads` are the distinct running heads and job marks taken out, which may
    hold the symbol; `language` is what the file declares of itself (HTML lang, Word), if it does.
    `format` is "pdf", "docx", "html", "text" or "marcxml".
    """

    blocks: tuple[Block, ...]
    format: str
    language: str | None = None
    title: str = ""
    heads: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
