"""Headings: what is one, and how deep it stands."""

import re
from dataclasses import dataclass

from index.readers.blocks import Block
from index.structure.lexicon import Lexicon

_LONGEST = 220
_ENDS_LIKE_TEXT = re.compile(r"[.。;；,，،؛:：]$")
_ROMAN = re.compile(r"^[IVXLC]+\.\s*(?=\S)")
_CAPITAL = re.compile(r"^[A-ZА-Я]\.\s*(?=\S)")
_CHINESE_ONE = re.compile(r"^[一二三四五六七八九十]{1,3}\s*[.．、]\s*")
_CHINESE_TWO = re.compile(r"^[(（][一二三四五六七八九十]{1,3}[)）]\s*")
_ARABIC_ONE = re.compile(
    r"^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|حادي عشر|ثاني عشر)[ًا]?\s*[-–—.:]\s*"
)
_ARABIC_TWO = re.compile(r"^(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)\s*[-–—.:]\s*")
_NUMBERED = (
    (_ROMAN, 1),
    (_CHINESE_ONE, 1),
    (_ARABIC_ONE, 1),
    (_CAPITAL, 2),
    (_CHINESE_TWO, 2),
    (_ARABIC_TWO, 2),
)
_UNNUMBERED_LEVEL = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and its level, 1 the highest; `annex` where an annex begins."""

    text: str
    level: int
    annex: bool = False


def heading_of(block: Block, lexicon: Lexicon) -> Heading | None:
    """The block as a heading if its form says so: numbered, marked by the format, or an annex."""
    text = block.text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if lexicon.annex.fullmatch(text) or (
        len(text) < 120 and lexicon.annex.match(text) and block.kind == "heading"
    ):
        return Heading(text, 1, annex=True)
    if not _ENDS_LIKE_TEXT.search(text):
        for form, level in _NUMBERED:
            if form.match(text):
                return Heading(text, level)
    if block.kind == "heading" and not text[0].isdigit():
        return Heading(text, _UNNUMBERED_LEVEL)
    return None


def looks_like_heading(block: Block) -> bool:
    """Whether an unmarked block has the shape of a heading: short, and no end of sentence."""
    text = block.text.strip()
    limit = 60 if re.search(r"[\u4e00-\u9fff]", text) else 130
    starts = text[:1].isupper() or not text[:1].isascii() or block.bold or block.centred
    return 0 < len(text) <= limit and starts and not _ENDS_LIKE_TEXT.search(text)


def extend_path(path: list[Heading], heading: Heading) -> list[Heading]:
    """The path of headings once this one begins: deeper ones end, the rest stay."""
    return [above for above in path if above.level < heading.level] + [heading]
