"""Footnotes: taken out of the run of blocks, given back to the paragraph that calls them."""

import re
from dataclasses import replace

from index.readers.blocks import Block
from index.structure.document import Footnote, Paragraph

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CALL = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[^\s*])\*{1,3}(?![\w*])")
_STARRED = re.compile(r"^(\*{1,3})\s*([^\s*].*)$", re.DOTALL)
_LONGEST_STARRED = 500
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BRACKETED_BODY = re.compile(r"^\[(\d{1,3})\]\s*(?=\S)")
_BRACKETED_CALL = re.compile(r"(?<=\S)\s?\[(\d{1,3})\]")
_BODY = re.compile(r"^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*(?=\S)")


def with_superscripts(blocks: list[Block]) -> list[Block]:
    """The blocks with notes written [1], as web pages write them, in the form of all others.

    A number in brackets is a note's mark only where a block begins with it and another calls it.
    """
    bodies = {found.group(1) for block in blocks if (found := _BRACKETED_BODY.match(block.text))}
    calls = {mark for block in blocks for mark in _BRACKETED_CALL.findall(block.text)}
    marks = bodies & calls
    if not marks:
        return blocks
    return [_superscribed(block, marks) for block in blocks]


def _superscribed(block: Block, marks: set[str]) -> Block:
    def raised(found: re.Match[str]) -> str:
        known = found.group(1) in marks
        return found.group(1).translate(_RAISED) if known else found.group()

    body = _BRACKETED_BODY.match(block.text)
    if body and body.group(1) in marks:
        rest = _BRACKETED_CALL.sub(raised, block.text[body.end() :])
        return replace(block, text=rest, kind="footnote", marker=body.group(1))
    return replace(block, text=_BRACKETED_CALL.sub(raised, block.text))


def footnote_of(block: Block) -> Footnote | None:
    """The block as a footnote's body, if it is one."""
    if block.kind == "footnote":
        return Footnote(block.marker.translate(_SUPERSCRIPTS), block.text.strip())
    starred = _STARRED.match(block.text)
    if starred and len(block.text) < _LONGEST_STARRED and block.kind != "list":
        return Footnote(starred.group(1), starred.group(2).strip())
    body = _BODY.match(block.text)
    if body:
        return Footnote(body.group(1).translate(_SUPERSCRIPTS), block.text[body.end() :].strip())
    return None


def attach(paragraphs: list[Paragraph], bodies: list[tuple[Footnote, int]]) -> list[Paragraph]:
    """Each footnote with the paragraph that calls it, and the calls out of the texts.

    A body comes with the place of the paragraph it interrupted: one that nothing calls stays
    there. Marks may begin anew in an annex: a body is claimed once, the nearest first.
    """
    waiting = list(bodies)
    claimed: list[list[Footnote]] = [[] for _ in paragraphs]
    texts = []
    for place, paragraph in enumerate(paragraphs):
        texts.append(_claim(paragraph.text, place, waiting, claimed[place]))
    for footnote, place in waiting:
        if claimed:
            claimed[min(place, len(claimed) - 1)].append(footnote)
    return [
        replace(paragraph, text=text, footnotes=tuple(notes))
        for paragraph, text, notes in zip(paragraphs, texts, claimed, strict=True)
    ]


def _claim(
    text: str, place: int, waiting: list[tuple[Footnote, int]], claimed: list[Footnote]
) -> str:
    """The text without its calls; the called bodies move from `waiting` to `claimed`."""

    def take(call: re.Match[str]) -> str:
        mark = call.group().translate(_SUPERSCRIPTS)
        candidates = [entry for entry in waiting if entry[0].mark == mark]
        if not candidates:
            return "" if any(note.mark == mark for note in claimed) else call.group()
        nearest = min(candidates, key=lambda entry: abs(entry[1] - place))
        waiting.remove(nearest)
        claimed.append(nearest[0])
        return ""

    return re.sub(r" +(?=[,.] |$)", "", _CALL.sub(take, text)) if _CALL.search(text) else text
