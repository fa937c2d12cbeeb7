"""Joining: whether a block goes on with a sentence that a page, a column or a footnote cut."""

import re

from index.readers.blocks import Block
from index.structure.headings import looks_like_heading

_SENTENCE_END = re.compile(r"[.!?。！？…؟；;؛：:][\"'”»’)\]）》」⁰¹²³⁴-⁹*]*$")
_CLAUSE_END = re.compile(r"[,，،][\"'”»’)\]）》⁰¹²³⁴-⁹*]*$")
_HAN_EDGE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
# Russian preambular paragraphs begin with a small letter themselves.
_SMALL_LATIN = re.compile(r"[a-zà-ÿ]")
_BULLET = re.compile(r"^[-–—•·●▪◦*]\s")
_SHORTEST_CUT = 25


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence, an item of a list or a lead-in does."""
    return bool(_SENTENCE_END.search(text.rstrip()))


def goes_on(text: str, block: Block, *, in_preamble: bool) -> bool:
    """Whether a block without a label of its own finishes the sentence that the text leaves open.

    `in_preamble`: each preambular paragraph of a resolution ends with a comma, and so only a
    small letter tells there that a sentence goes on.
    """
    last = text.rsplit("\n", 1)[-1].rstrip()
    if block.kind in ("heading", "list", "table") or _BULLET.match(block.text):
        return False
    if ends_sentence(last):
        return False
    short = len(last) + 2 * len(_HAN_EDGE.findall(last)) < _SHORTEST_CUT
    if short and last == text.rstrip() and not block.text[:1].islower():
        return False
    if _CLAUSE_END.search(last) and in_preamble:
        return bool(_SMALL_LATIN.match(block.text))
    return not ((block.bold or block.centred) and looks_like_heading(block))


def glued(text: str, more: str) -> str:
    """The two pieces as one: nothing between Chinese characters, a space elsewhere."""
    text, more = text.rstrip(), more.strip()
    if not text or not more:
        return text or more
    edge = text.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹*")[-1:] or text[-1]
    close = _HAN_EDGE.match(edge) and _HAN_EDGE.match(more[0])
    return f"{text}{'' if close else ' '}{more}"
