"""Text broken into strips: pieces of a page that are never cut."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportlab.pdfbase.pdfmetrics import stringWidth

from sample.building.source import Block, Piece

INCH, WIDTH = 72.0, 451.0
_WIDE = re.compile(r"[\u2e80-\uffef]")
_WORDS = re.compile(
    r"[\u2e80-\uffef][，。；：、）]*|(?:« )?[^ \u2e80-\uffef]+(?: [»:;?!])* ?| +"  # noqa: RUF001
)
_MARK_WIDTH, _LEADING = 32.0, 1.25
_HEADINGS = {1: 14.0, 2: 12.0, 3: 10.0}


@dataclass(frozen=True, slots=True)
class Fonts:
    """The faces of a document; `wide` is the one for Chinese characters."""

    plain: str = "Times-Roman"
    bold: str = "Times-Bold"
    wide: str = ""

    def of(self, text: str, *, bold: bool = False) -> str:
        """The face of a text, one for all of it: a change of face within a line may lose it."""
        if self.wide and _WIDE.search(text):
            return self.wide
        return self.bold if bold else self.plain


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
            lines = lines_of(
                block.pieces(), Setting(fonts.of(block.text, bold=True), _HEADINGS[block.level])
            )
            found += [Strip(6), *(replace(line, keeps_next=True) for line in lines)]
        else:
            left = _MARK_WIDTH if block.kind in ("sub", "quote") else 0.0
            setting = Setting(fonts.of(block.text), left=left, width=WIDTH - left, mark=block.mark)
            found += lines_of(block.pieces(), setting)
        found.append(Strip(6))
    return found


def lines_of(pieces: list[Piece], how: Setting) -> list[Strip]:
    """A paragraph as lines; its first begins after the mark, the others below the mark."""
    x = _MARK_WIDTH if how.mark else 0.0
    lines = [[Ink(how.left, 0, how.mark, how.font, how.size)] if how.mark else []]
    calls: list[list[str]] = [[]]
    for word, is_call in _words(pieces):
        ink = _ink(word, how, x, raised=is_call)
        if not is_call and x + stringWidth(word.rstrip(" "), ink.font, ink.size) > how.width:
            lines.append([])
            calls.append([])
            x, ink = 0.0, replace(ink, x=how.left)
        lines[-1].append(ink)
        calls[-1] += [word] if is_call else []
        x += stringWidth(word, ink.font, ink.size)
    return [
        Strip(how.size * _LEADING, _joined(line), tuple(marks))
        for line, marks in zip(lines, calls, strict=True)
    ]


def _words(pieces: list[Piece]) -> Iterator[tuple[str, bool]]:
    for piece in pieces:
        for word in [piece.text] if piece.is_call else _WORDS.findall(piece.text):
            yield word, piece.is_call


def _ink(word: str, how: Setting, x: float, *, raised: bool) -> Ink:
    if raised:
        return Ink(how.left + x, -how.size * 0.35, word, how.font, how.size * 0.65)
    return Ink(how.left + x, 0, word, how.font, how.size)


def _joined(line: list[Ink]) -> tuple[Ink, ...]:
    """The words of a line as few runs as can be."""
    found: list[Ink] = []
    for ink in line:
        before = found[-1] if found else None
        if before and _same(before, ink):
            found[-1] = replace(before, text=before.text + ink.text)
        else:
            found.append(ink)
    return tuple(found)


def _same(before: Ink, ink: Ink) -> bool:
    """Whether the one run continues the other."""
    end: float = before.x + stringWidth(before.text, before.font, before.size)
    alike = (before.drop, before.size, before.font) == (ink.drop, ink.size, ink.font)
    return alike and abs(end - ink.x) < 0.5


def _row(row: tuple[str, ...], fonts: Fonts) -> Strip:
    """A table row: its cells side by side, the last column the widest of three."""
    shares = (0.36, 0.14, 0.5) if len(row) == 3 else (1 / len(row),) * len(row)
    inks: list[Ink] = []
    height, left = 0.0, 0.0
    for cell, share in zip(row, shares, strict=True):
        lines = lines_of([Piece(cell)], Setting(fonts.of(cell), 9, left, share * WIDTH - 8))
        for place, line in enumerate(lines):
            inks += [replace(ink, drop=place * line.height) for ink in line.inks]
        height = max(height, sum(line.height for line in lines) + 3)
        left += share * WIDTH
    return Strip(height, tuple(inks))
