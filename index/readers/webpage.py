"""HTML pages, also those Word writes: blocks, list numbers, tables and footnotes."""

import re
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.errors import UnreadableFile
from index.readers.blocks import Block, BlockKind, Doubt, Reading
from index.readers.counting import count_as
from index.readers.decode import decode
from index.readers.tidy import (
    LINE_BREAK,
    split_breaks,
    starts_with_label,
    superscript,
    text_block,
    tidy,
)
from index.readers.webnotes import Notes, find_notes

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)|encoding=[\"']([\w-]+)", re.IGNORECASE)
_DEEPEST = 2_000
_DROPPED = frozenset(
    [
        "nav",
        "script",
        "style",
        "noscript",
        "template",
        "button",
        "form",
        "select",
        "svg",
        "iframe",
        "head",
        "object",
        "audio",
        "video",
        "math",
    ]
)
_HEADS = frozenset({"header", "footer"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "aside",
        "blockquote",
        "figure",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ol",
        "ul",
        "dl",
        "dt",
        "dd",
        "pre",
        "table",
        "caption",
        "tr",
        "td",
        "th",
        "hr",
        "body",
        "address",
        "center",
        "fieldset",
        "details",
        "summary",
        "header",
        "footer",
    ]
)
_HEADING = re.compile(r"h([1-6])$")
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_SYMBOL = re.compile(r"\b[A-Z]{1,10}(?:/[A-Za-z0-9.]+){2,}|\bDistr\b")
_STYLES = {"1": "{}.", "a": "({})", "A": "{}.", "i": "({})", "I": "{}."}
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}


@dataclass
class _Walk:
    """The page in the making: what is open, and the text gathered since the last block."""

    notes: Notes
    blocks: list[Block] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    marker: str = ""
    in_item: int = 0
    level: int = 0
    centred: bool = False
    bold_depth: int = 0
    note: str = ""


def read_html(path: Path) -> Reading:
    """The blocks of an HTML file."""
    raw = path.read_bytes()
    declared = _DECLARED.search(raw[:4096])
    name = (declared[1] or declared[2]).decode("ascii", "ignore") if declared else None
    try:
        text, guessed = decode(raw, _browser_encoding(name))
    except ValueError:
        raise UnreadableFile("reading.not_a_document", path=str(path)) from None
    tree = LexborHTMLParser(text)
    if tree.body is None:
        raise UnreadableFile("reading.no_text", path=str(path))
    walk = _Walk(find_notes(tree))
    if not _walk(walk, tree.body):
        raise UnreadableFile("reading.too_deep", path=str(path))
    if not walk.blocks:
        raise UnreadableFile("reading.no_text", path=str(path))
    title = tree.css_first("title")
    return Reading(
        tuple(walk.blocks),
        "html",
        language=_language(tree),
        title=tidy(title.text()) if title else "",
        heads=tuple(dict.fromkeys(walk.heads)),
        doubts=(Doubt("reading.encoding_guessed", {"encoding": guessed}),) if guessed else (),
    )


def _browser_encoding(name: str | None) -> str | None:
    """The encoding a browser would take a declared name for."""
    wider = {"iso-8859-1": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
    return wider.get(name.lower(), name) if name else None


def _language(tree: LexborHTMLParser) -> str | None:
    for selector in ("html", "body"):
        node = tree.css_first(selector)
        language = node.attributes.get("lang") or node.attributes.get("xml:lang") if node else None
        if language:
            return language
    return None


def _events(root: LexborNode) -> Generator[tuple[str, LexborNode, int], bool | None, None]:
    """Every node on the way in and on the way out, without recursion; "skip" may be sent back."""
    node: LexborNode | None = root
    depth = 0
    while node is not None:
        skip = yield ("in", node, depth)
        child = None if skip else node.child
        if child is not None:
            node, depth = child, depth + 1
            continue
        yield ("out", node, depth)
        while node.next is None:
            node, depth = node.parent, depth - 1
            if node is None or depth < 0:
                return
            yield ("out", node, depth)
            if depth == 0:
                return
        node = node.next


def _walk(walk: _Walk, root: LexborNode) -> bool:
    """Gather the blocks below the root; False where the page is nested too deep to be one."""
    events = _events(root)
    event = next(events, None)
    while event is not None:
        way, node, depth = event
        if depth > _DEEPEST:
            return False
        skip = _enter(walk, node) if way == "in" else _leave(walk, node)
        try:
            event = events.send(skip or None)
        except StopIteration:
            break
    _flush(walk)
    return True


def _enter(walk: _Walk, node: LexborNode) -> bool:
    """Take a node on the way in; True where what is below it is not to be walked."""
    tag = node.tag or ""
    if tag == "-text":
        _add(walk, node.text_content or "")
        return True
    if tag in _DROPPED or _is_hidden(node) or tag.startswith("-"):
        return True
    if tag in _HEADS and not _holds_body(node):
        walk.heads.extend(
            filter(None, (tidy(line) for line in node.text(separator="\n").split("\n")))
        )
        return True
    if tag == "br":
        _add(walk, LINE_BREAK)
    if tag in ("sup", "a") and _take_mark(walk, node):
        return True
    if tag in _BLOCKS:
        return _enter_block(walk, node, tag)
    walk.bold_depth += tag in ("b", "strong")
    return False


def _holds_body(node: LexborNode) -> bool:
    return node.parent is None or len(node.css("p, li, table")) > 12


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _enter_block(walk: _Walk, node: LexborNode, tag: str) -> bool:
    _flush(walk)
    attributes = node.attributes
    heading = _HEADING.match(tag)
    walk.level = int(heading[1]) if heading else walk.level if tag in ("span",) else 0
    walk.centred = (
        attributes.get("align") == "center"
        or tag == "center"
        or bool(_CENTRED.search(attributes.get("style") or ""))
    )
    note = walk.notes.body_of(node)
    if note:
        walk.note = note
    if tag == "li":
        walk.marker, walk.in_item = _item_marker(node), walk.in_item + 1
    if tag == "pre":
        lines = re.sub(r"\r\n?", "\n", node.text())
        walk.blocks.extend(text_block(tidy(line)) for line in lines.split("\n") if line.strip())
        return True
    return tag == "table" and _take_table(walk, node)


def _leave(walk: _Walk, node: LexborNode) -> bool:
    tag = node.tag or ""
    if tag in _BLOCKS:
        _flush(walk)
        walk.level = 0
        walk.in_item -= tag == "li"
        if walk.notes.body_of(node):
            walk.note = ""
    if tag in ("b", "strong"):
        walk.bold_depth = max(walk.bold_depth - 1, 0)
    return False


def _add(walk: _Walk, text: str) -> None:
    walk.pieces.append(text if text == LINE_BREAK else text.replace(LINE_BREAK, " "))
    if text.strip(" \r\n\t" + LINE_BREAK):
        walk.bold.append(walk.bold_depth > 0)


def _take_mark(walk: _Walk, node: LexborNode) -> bool:
    """A footnote's call as superscript digits; the mark and the way back in its body dropped."""
    if walk.notes.is_way_back(node):
        return True
    mark = walk.notes.mark_of(node)
    if mark and not (walk.note and not "".join(walk.pieces).strip()):
        walk.pieces.append(superscript(mark))
        return True
    return bool(mark)


def _flush(walk: _Walk) -> None:
    """What was gathered as a block, or as several where line breaks part them."""
    text, bold = "".join(walk.pieces), bool(walk.bold) and all(walk.bold)
    walk.pieces, walk.bold = [], []
    if not text.strip(" \r\n\t\xa0" + LINE_BREAK):
        return
    for part in split_breaks(text):
        _add_block(walk, part, bold)


def _add_block(walk: _Walk, text: str, bold: bool) -> None:
    if walk.note:
        text = re.sub(
            rf"^[\[(]?{re.escape(walk.note)}[\])]?[.\s]+(?=\S)", "", text.lstrip("⁰¹²³⁴⁵⁶⁷⁸⁹ ")
        )
        walk.blocks.append(Block(text, "footnote", marker=walk.note))
        return
    plain = text_block(text)
    if plain.kind == "footnote":
        walk.blocks.append(plain)
        return
    kind: BlockKind = "heading" if walk.level else "list" if walk.in_item else "text"
    marker, walk.marker = ("" if starts_with_label(text) else walk.marker), ""
    walk.blocks.append(
        Block(text, kind, walk.level, marker=marker, bold=bold, centred=walk.centred)
    )


def _item_marker(node: LexborNode) -> str:
    """The number a browser shows before an item of an ordered list."""
    parent = node.parent
    if parent is None or parent.tag != "ol":
        return ""
    place = _number(parent.attributes.get("start"), 1) - 1
    sibling = parent.child
    while sibling is not None:
        if sibling.tag == "li":
            place = _number(sibling.attributes.get("value"), place + 1)
            if sibling == node:
                break
        sibling = sibling.next
    style = parent.attributes.get("type") or "1"
    style = style if style in _STYLES else "1"
    return _STYLES[style].format(count_as(place, _FORMATS[style]))


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.strip().isdecimal() else otherwise


def _take_table(walk: _Walk, node: LexborNode) -> bool:
    """A table as one block; a table that only lays out the page is walked like text."""
    rows = [
        [tidy(cell.text(separator=" ")) for cell in row.css("td, th")] for row in node.css("tr")
    ]
    rows = [cells for cells in rows if any(cells)]
    layout = len(node.css("table")) > 1 or any(len(cell) > 600 for row in rows for cell in row)
    front = len(walk.blocks) < 6 and any(_SYMBOL.search(cell) for row in rows for cell in row)
    notes = any(walk.notes.body_of(n) for n in node.css("[id], [name]")) if not layout else True
    if layout or front or notes or max((len(row) for row in rows), default=0) < 2:
        return False
    walk.blocks.append(Block("\n".join("\t".join(row) for row in rows), "table"))
    return True
