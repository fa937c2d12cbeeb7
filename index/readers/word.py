"""Word files (DOCX): paragraphs with their automatic numbers, tables, footnotes, text boxes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from index.errors import UnreadableFile
from index.readers.blocks import Block, BlockKind, Reading
from index.readers.tidy import close_wide, split_breaks, starts_with_label, text_block, tidy
from index.readers.word_archive import Archive, W, open_word
from index.readers.word_numbering import Numbering, read_numbering, value_of
from index.readers.word_styles import Style, read_styles, with_paragraph
from index.readers.word_text import NoteCalls, words_of

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MASTHEAD = re.compile(r"\bDistr\b|(?<!\w)[A-Z]{1,10}(?:/[A-Za-z0-9.()]+){2,}")
_SENTENCE_END = re.compile(r"[.;:,。；：،؛!?؟]$")
_LONGEST_HEADING = 160
_LONGEST_CELL = 600
_FRONT = 12
_CONTAINERS = frozenset(
    f"{W}{name}"
    for name in [
        "sdt",
        "sdtContent",
        "customXml",
        "ins",
        "moveTo",
        "smartTag",
        "body",
        "hdr",
        "ftr",
    ]
)


@dataclass
class _Story:
    """The document in the making."""

    archive: Archive
    styles: dict[str, Style]
    numbering: Numbering
    notes: dict[tuple[str, str], "etree._Element"]
    calls: NoteCalls = field(default_factory=NoteCalls)
    blocks: list[Block] = field(default_factory=list)


def read_docx(path: Path) -> Reading:
    """The blocks of a Word file."""
    archive = open_word(path)
    styles, language = read_styles(archive.root("word/styles.xml"))
    numbering = read_numbering(archive.root("word/numbering.xml"))
    story = _Story(archive, styles, numbering, _notes(archive))
    root = archive.root("word/document.xml")
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise UnreadableFile("reading.damaged_word", path=str(path))
    try:
        front, heads = _heads(story)
        story.blocks.extend(front)
        _take_all(story, body)
    except RecursionError:
        raise UnreadableFile("reading.too_deep", path=str(path)) from None
    if not story.blocks:
        raise UnreadableFile("reading.no_text", path=str(path))
    return Reading(tuple(story.blocks), "docx", language=language or None, heads=tuple(heads))


def _notes(archive: Archive) -> dict[tuple[str, str], "etree._Element"]:
    notes = {}
    for kind in ("footnote", "endnote"):
        root = archive.root(f"word/{kind}s.xml")
        for note in root.iterfind(f"{W}{kind}") if root is not None else ():
            if note.get(f"{W}type", "normal") == "normal":
                notes[kind, note.get(f"{W}id", "")] = note
    return notes


def _heads(story: _Story) -> tuple[list[Block], list[str]]:
    """The masthead, where the first header holds it, and the lines of all headers and footers."""
    front: list[Block] = []
    heads: dict[str, None] = {}
    for name in sorted(story.archive.parts):
        if not re.match(r"word/(?:header|footer)\d*\.xml$", name):
            continue
        root = story.archive.root(name)
        inner = _Story(story.archive, story.styles, Numbering(), {})
        if root is not None:
            _take_all(inner, root)
        lines = [
            line for block in inner.blocks for line in re.split(r"[\n\t]", block.text) if line
        ]
        if not front and any(re.search(r"\bDistr\b", line) for line in lines):
            front = [Block(line) for line in lines]
        heads.update(dict.fromkeys(lines))
    return front, list(heads)


def _take_all(story: _Story, parent: "etree._Element") -> None:
    """Every paragraph and table below an element, in order."""
    for element in _children(parent):
        if element.tag == f"{W}p":
            _take_paragraph(story, element)
        elif element.tag == f"{W}tbl":
            _take_table(story, element)


def _children(parent: "etree._Element") -> Iterator["etree._Element"]:
    for child in parent:
        if child.tag in _CONTAINERS:
            yield from _children(child)
        elif child.tag == f"{_COMPATIBLE}AlternateContent":
            choice = child.find(f"{_COMPATIBLE}Choice")
            yield from _children(child if choice is None else choice)
        elif isinstance(child.tag, str):
            yield child


def _style(story: _Story, paragraph: "etree._Element") -> Style:
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return story.styles[""]
    style = story.styles.get(value_of(properties, "pStyle"), story.styles[""])
    return with_paragraph(properties, style)


def _take_paragraph(story: _Story, paragraph: "etree._Element") -> None:
    style = _style(story, paragraph)
    words = words_of(paragraph, story.calls, style_bold=style.bold)
    lines = split_breaks("".join(words.text))
    numbered = bool(style.number_id) and style.number_id != "0"
    if lines:
        marker = story.numbering.next_marker(style.number_id, style.depth) if numbered else None
        bold = bool(words.bold) and all(words.bold)
        story.blocks.append(_block(lines[0], style, marker, bold=bold))
        story.blocks.extend(text_block(line) for line in lines[1:])
    for kind, name in words.notes:
        _take_note(story, kind, name)
    for box in words.boxes:
        _take_all(story, box)


def _block(text: str, style: Style, marker: str | None, *, bold: bool) -> Block:
    """A paragraph as a block; a heading's number goes into its text."""
    plain = text_block(text)
    if plain.kind == "footnote" and not marker:
        return plain
    short = len(text) <= _LONGEST_HEADING and not _SENTENCE_END.search(text)
    heading = (style.level or style.title or (bold and short)) and len(
        text
    ) <= 2 * _LONGEST_HEADING
    if heading and not (marker and not style.level and not bold):
        shown = f"{marker} {text}" if marker else text
        return Block(shown, "heading", style.level, bold=bold, centred=style.centred)
    kind: BlockKind = "list" if marker == "" else "text"
    known = "" if starts_with_label(text) and marker else marker or ""
    return Block(text, kind, marker=known, bold=bold, centred=style.centred)


def _take_note(story: _Story, kind: str, name: str) -> None:
    note = story.notes.get((kind, name))
    if note is None:
        return
    text = " ".join(_note_lines(note))
    mark = story.calls.marks[kind, name]
    text = tidy(text).removeprefix(mark if mark == "*" else "").strip()
    if text:
        story.blocks.append(Block(close_wide(text), "footnote", marker=mark))


def _note_lines(note: "etree._Element") -> Iterator[str]:
    for paragraph in note.iter(f"{W}p"):
        yield "".join(words_of(paragraph, NoteCalls()).text)


def _take_table(story: _Story, table: "etree._Element") -> None:
    """A table as one block; a masthead and a table that only lays out text as blocks in order."""
    rows = [
        [list(_paragraph_texts(story, cell)) for cell in _cells(row)]
        for row in _children(table)
        if row.tag == f"{W}tr"
    ]
    shown = [[tidy(" ".join(cell)) for cell in row] for row in rows]
    shown = [row for row in shown if any(row)]
    front = len(story.blocks) < _FRONT and any(_MASTHEAD.search(c) for row in shown for c in row)
    layout = any(len(cell) > _LONGEST_CELL for row in shown for cell in row)
    if front or layout or len(shown) < 2 or max(len(row) for row in shown) < 2:
        for row in _children(table):
            for cell in _cells(row):
                _take_all(story, cell)
        return
    story.blocks.append(Block("\n".join("\t".join(row) for row in shown), "table"))
    for note in table.iter(f"{W}footnoteReference"):
        story.calls.mark("footnote", note.get(f"{W}id", ""))
        _take_note(story, "footnote", note.get(f"{W}id", ""))


def _cells(row: "etree._Element") -> list["etree._Element"]:
    """The cells of a row that say something themselves: not the rest of one merged from above."""
    return [cell for cell in _children(row) if cell.tag == f"{W}tc"]


def _paragraph_texts(story: _Story, cell: "etree._Element") -> Iterator[str]:
    for paragraph in cell.iter(f"{W}p"):
        text = "".join(words_of(paragraph, _Preview(story.calls)).text)
        if tidy(text):
            yield tidy(text)


class _Preview(NoteCalls):
    """Marks as they will be, without counting: a table is looked at before it is taken."""

    def __init__(self, calls: NoteCalls) -> None:
        super().__init__(calls.counted, dict(calls.marks))
