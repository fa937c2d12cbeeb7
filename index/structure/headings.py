"""Headings: what is one, and how deep it stands."""

import re
from dataclasses import dataclass, replace

from index.readers.blocks import Block
from index.structure.lexicon import Lexicon

_LONGEST = 220
_ENDS_LIKE_TEXT = re.compile(r"[.。;；,，،؛:：][\"'”»’)\]]*\s?[⁰¹²³⁴-⁹*]*$")
_ROMAN = re.compile(r"^[IVXLC]{1,6}\.\s*(?=[^\s.])(?!\w\.)")
_CAPITAL = re.compile(r"^[A-ZА-Я]\.\s*(?=[^\s.])(?!\w\.)")
_CHINESE_ONE = re.compile(r"^[一二三四五六七八九十]{1,3}\s*[.．、]\s*")
_CHINESE_TWO = re.compile(r"^[(（][一二三四五六七八九十]{1,3}[)）]\s*")
_ARABIC_ONE = re.compile(
    r"^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|حادي عشر|ثاني عشر)"
    r"[ًا]{0,2}\s*[-–—.:]\s*"
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
_BULLET = re.compile(r"^[-–—•·●▪◦*]\s")
_CHAPTER_LEVEL = 0
_ITEM_LEVEL = 3
_UNNUMBERED_LEVEL = 4
_ROMAN_ORDER = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ONE_LETTER = re.compile(r"^([IVXLCDM])\.")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and its level, 0 the highest; `annex` where an annex begins.

    `styled` is the level the file's own format gives it, 0 where it gives none.
    """

    text: str
    level: int
    annex: bool = False
    styled: int = 0


def heading_of(block: Block, lexicon: Lexicon) -> Heading | None:
    """The block as a heading if its form says so: numbered, marked by the format, or an annex."""
    text = block.text.strip()
    if not text or len(text) > _LONGEST:
        return None
    marked = block.kind == "heading"
    if lexicon.annex.fullmatch(text) or (marked and lexicon.annex.match(text)):
        return Heading(text, _CHAPTER_LEVEL, annex=True, styled=block.level)
    if _ENDS_LIKE_TEXT.search(text) and not marked:
        return None
    if lexicon.chapter.fullmatch(text) and len(text) < 120:
        return Heading(text, _CHAPTER_LEVEL, styled=block.level)
    written = f"{block.marker} {text}" if block.marker else text
    for form, level in _NUMBERED:
        if form.match(written):
            return Heading(written, level, styled=block.level)
    if marked and not block.marker and not text[0].isdigit() and text[0] not in "([":
        return Heading(text, _UNNUMBERED_LEVEL + max(block.level, 1), styled=block.level)
    return None


def item_heading(text: str) -> Heading:
    """A heading that carries an Arabic number of its own: "1. Opening of the meeting"."""
    return Heading(text, _ITEM_LEVEL)


def sub_item_heading(text: str) -> Heading:
    """A heading that carries a letter of its own: "(a) Election of officers"."""
    return Heading(text, _UNNUMBERED_LEVEL)


def plain_heading(text: str) -> Heading:
    """A heading that nothing but its shape tells."""
    return Heading(text, _UNNUMBERED_LEVEL + 1)


def looks_like_heading(block: Block) -> bool:
    """Whether an unmarked block has the shape of a heading: short, and no end of sentence."""
    text = block.text.strip()
    limit = 60 if re.search(r"[\u4e00-\u9fff]", text) else 130
    starts = text[:1].isupper() or not text[:1].isascii() or block.bold or block.centred
    if _BULLET.match(text) or block.kind in ("list", "table"):
        return False
    return 0 < len(text) <= limit and starts and not _ENDS_LIKE_TEXT.search(text)


def extend_path(path: list[Heading], heading: Heading) -> list[Heading]:
    """The path of headings once this one begins: deeper ones end, the rest stay."""
    placed = replace(heading, level=_level_in(path, heading))
    return [above for above in path if above.level < placed.level] + [placed]


def _level_in(path: list[Heading], heading: Heading) -> int:
    """The level the heading has where it stands.

    "C." is a letter after "B." and "I." one after "H.", else a numeral; a heading that only the
    format marks stands beside those of the same style.
    """
    single = _ONE_LETTER.match(heading.text)
    if single:
        return _level_of_letter(path, single.group(1))
    if heading.level >= _UNNUMBERED_LEVEL and heading.styled:
        beside = [above.level for above in path if above.styled == heading.styled]
        return beside[-1] if beside else heading.level
    return heading.level


def _level_of_letter(path: list[Heading], letter: str) -> int:
    siblings = [above.text[0] for above in path if above.level == 2 and above.text[1:2] == "."]
    if siblings and ord(siblings[-1]) + 1 == ord(letter):
        return 2
    numerals = [above.text.split(".")[0] for above in path if above.level == 1]
    before = numerals[-1] if numerals and numerals[-1] in _ROMAN_ORDER else ""
    due = _ROMAN_ORDER.index(before) + 1
    is_due = due < len(_ROMAN_ORDER) and _ROMAN_ORDER[due] == letter
    return 1 if is_due or letter in "IVX" else 2
