"""Text broken into strips: pieces of a page that are never cut."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportlab.pdfbase.pdfmetrics import stringWidth

from sample.building.source import Block, Piece

INCH, WIDTH = 72.0, 451.0
_WORDS = re.compile(r"[\u2e80-\uffef][，。；：、）”]*|[^ \u2e80-\uffef]+ ?| +")  # noqa: RUF001
_MARK_WIDTH, _LEADING = 32.0, 1.25
_HEADINGS = {1: 14.0, 2: 12.0, 3: 10.0}


@dataclass(frozen=True, slots=True)
class Fonts:
    """The two faces of a document; a font without a bold face stands in for it."""

    plain: str = "Times-Roman"
    bold: str = "Times-Bold"


@dataclass(frozen=True, slots=True)
class Ink:
    """A run of text at its place within a strip."""

    x: float
    drop: float
    text: str
    font: str
    size: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A line, or a table row, with the footnotes it calls."""

    height: float
    inks: tuple[Ink, ...] = ()
    calls: tuple[str, ...] = ()
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: its face, its left edge, the width left to it and its mark."""

    font: str
    size: float = 10.0
    left: float = 0.0
    width: float = WIDTH
    mark: str = ""


def strips_of(blocks: Iterable[Block], fonts: Fonts) -> list[Strip]:
    """All blocks as strips, with the room between them."""
    found = []
    for block in blocks:
        if block.kind == "table":
            found += [_row(row, fonts) for row in block.rows]
        elif block.kind == "heading":
            lines = lines_of(block.pieces(), Setting(fonts.bold, _HEADINGS[block.level]))
            found += [Strip(6), *(replace(line, keeps_next=True) for line in lines)]
        else:
            left = _MARK_WIDTH if block.kind in ("sub", "quote") else 0.0
            setting = Setting(fonts.plain, left=left, width=WIDTH - left, mark=block.mark)
            found += lines_of(block.pieces(), setting)
        found.append(Strip(6))
    return found


def lines_of(pieces: list[Piece], how: Setting) -> list[Strip]:
    """A paragraph as lines; its first begins after the mark, the others below the mark."""
    start = _MARK_WIDTH if how.mark else 0.0
    mark = Ink(how.left, 0, how.mark, how.font, how.size)
    lines: list[list[Ink]] = [[mark] if how.mark else []]
    calls: list[list[str]] = [[]]
    x = start
    for piece in pieces:
        for word in [piece.text] if piece.is_call else _WORDS.findall(piece.text):
            size = how.size * 0.65 if piece.is_call else how.size
            wide = stringWidth(word.rstrip(" "), how.font, size)
            if x + wide > how.width and not piece.is_call:
                lines.append([])
                calls.append([])
                x = 0.0
            rise = -how.size * 0.35 if piece.is_call else 0.0
            lines[-1].append(Ink(how.left + x, rise, word, how.font, size))
            calls[-1] += [piece.text] if piece.is_call else []
            x += stringWidth(word, how.font, size)
    height = how.size * _LEADING
    return [
        Strip(height, _joined(line), tuple(marks))
        for line, marks in zip(lines, calls, strict=True)
    ]


def _joined(line: list[Ink]) -> tuple[Ink, ...]:
    """The words of a line as few runs as can be."""
    found: list[Ink] = []
    for ink in line:
        before = found[-1] if found else None
        if (
            before
            and (before.drop, before.size) == (ink.drop, ink.size)
            and not _apart(before, ink)
        ):
            found[-1] = replace(before, text=before.text + ink.text)
        else:
            found.append(ink)
    return tuple(found)


def _apart(before: Ink, ink: Ink) -> bool:
    end: float = before.x + stringWidth(before.text, before.font, before.size)
    return abs(end - ink.x) > 0.5


def _row(row: tuple[str, ...], fonts: Fonts) -> Strip:
    """A table row: its cells side by side, the last column the widest of three."""
    shares = (0.36, 0.14, 0.5) if len(row) == 3 else (1 / len(row),) * len(row)
    inks: list[Ink] = []
    height, left = 0.0, 0.0
    for cell, share in zip(row, shares, strict=True):
        lines = lines_of([Piece(cell)], Setting(fonts.plain, 9, left, share * WIDTH - 8))
        for place, line in enumerate(lines):
            inks += [replace(ink, drop=place * line.height) for ink in line.inks]
        height = max(height, sum(line.height for line in lines) + 3)
        left += share * WIDTH
    return Strip(height, tuple(inks))
