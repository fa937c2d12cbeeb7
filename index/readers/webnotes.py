"""Footnotes of a web page: which link calls one, and which element is its body."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARK = re.compile(r"[\[(]?\s*(\d{1,3}|[*†‡]{1,3}|[ivxlc]{1,6})\s*[\])]?$")
_DIGITS = re.compile(r"[\[(]?(\d{1,3})[\])]?$")
_NOTE_ID = re.compile(
    r"(?:_?_?ftn|fn|footnote|note|endnote|_edn|cite_note)[-_:]?\w*\d", re.IGNORECASE
)
_CALL_ID = re.compile(r"ref", re.IGNORECASE)
_BLOCK_TAGS = frozenset(["p", "li", "div", "dd", "aside", "td", "section", "blockquote"])


@dataclass(frozen=True)
class Notes:
    """The footnotes of a page: their marks by the place of their bodies."""

    bodies: dict[int, str]
    targets: dict[str, str]

    def body_of(self, node: LexborNode) -> str:
        """The mark of the footnote whose body this element is; empty if it is none."""
        return self.bodies.get(node.mem_id, "")

    def mark_of(self, node: LexborNode) -> str:
        """The mark this element calls a footnote by; empty if it calls none."""
        text = (node.text() or "").strip()
        if node.tag == "sup":
            found = _DIGITS.match(text)
            return found[1] if found else ""
        return (
            self.targets.get((node.attributes.get("href") or "").lstrip("#"), "")
            if _link(node)
            else ""
        )

    def is_way_back(self, node: LexborNode) -> bool:
        """Whether a link leads from a footnote back to its call."""
        href = node.attributes.get("href") or "" if node.tag == "a" else ""
        text = (node.text() or "").strip()
        return (
            href.startswith("#")
            and bool(_CALL_ID.search(href))
            and (text in ("↩", "↩︎", "^", "↑", "⏎") or bool(_MARK.match(text)))
        )


def _link(node: LexborNode) -> bool:
    href = node.attributes.get("href") or ""
    return href.startswith("#") and bool(_MARK.match((node.text() or "").strip()))


def find_notes(tree: LexborHTMLParser) -> Notes:
    """The footnotes of a page, by its links and by lists that are called footnotes."""
    targets: dict[str, str] = {}
    for link in tree.css("a[href^='#']"):
        target = (link.attributes.get("href") or "")[1:]
        mark = _MARK.match((link.text() or "").strip())
        if mark and target and _NOTE_ID.search(target) and not _CALL_ID.search(target):
            targets.setdefault(target, mark[1])
    bodies: dict[int, str] = {}
    if targets:
        for node in tree.css("[id], [name]"):
            name = node.attributes.get("id") or node.attributes.get("name") or ""
            if name in targets:
                bodies[_block(node).mem_id] = targets[name]
    for item in tree.css("ol.footnotes > li, .footnotes ol > li, .endnotes ol > li"):
        if item.mem_id not in bodies:
            number = 1 + sum(1 for _ in _items_before(item))
            bodies[item.mem_id] = str(number)
    return Notes(bodies, targets)


def _items_before(item: LexborNode) -> list[LexborNode]:
    before = []
    node = item.prev
    while node is not None:
        if node.tag == "li":
            before.append(node)
        node = node.prev
    return before


def _block(node: LexborNode) -> LexborNode:
    """The nearest block that holds a node, the node itself if it is one."""
    block = node
    while block.tag not in _BLOCK_TAGS and block.parent is not None:
        block = block.parent
    return block
