"""The masthead: what stands above the body, read off and taken out."""

import re
from dataclasses import dataclass

from index.labels import plain_digits
from index.languages import LANGUAGES
from index.readers.blocks import Block, Reading
from index.structure.agenda_list import without_item_word
from index.structure.dates import find_date
from index.structure.document import Masthead
from index.structure.floor import is_direction
from index.structure.footnotes import footnote_of
from index.structure.headings import heading_of, looks_like_heading
from index.structure.items import entry_of, item_of
from index.structure.joining import glued
from index.structure.lexicon import Lexicon, language_by_name, lexicon
from index.structure.numbering import mark_of
from index.structure.resolution import is_enacting
from index.structure.symbol import find_symbol, find_symbols
from index.structure.titles import names_record, plain, title_of

_LONGEST_MASTHEAD = 40
_LONGEST_RECORD_FRONT = 80
_SHORTEST_RESOLUTION_FRONT = 6
_ENGLISH = lexicon("en")
_JOB_NUMBER = re.compile(r"^(?:[VGNK]\.)?\d{2}-\d{4,6}\s*\([ACEFRS]\)(?:[\s\d]*)(?:\*\d+\*)?$")
_CALL_AT_END = re.compile(r"(?:(?<=\S)\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]+)$")
_SYMBOL_AT_END = re.compile(r"\s+[A-Z]+(?:/[\w.()-]+)+\*?$")
_BAR_CODE = re.compile(r"^\*\d{6,9}\*$")


@dataclass(frozen=True, slots=True)
class Front:
    """A document's front: its masthead, where the body begins among the blocks, what is kept.

    `leading` are notes and long texts; `page` is the first page of a summary record, line by line.
    """

    masthead: Masthead
    body: int
    leading: tuple[Block, ...]
    page: str = ""


def read_front(reading: Reading, language: str) -> Front:
    """The masthead of a reading, the place of its first body block, and front text to keep.

    Of a summary record all is kept: when and where the meeting was, who presided.
    """
    words = lexicon(language)
    form = _record_form(reading, words)
    is_record = form == "summary"
    end = (_record_end if form else _front_end)(reading.blocks, words)
    front = [block for block in reading.blocks[:end] if not footnote_of(block)]
    said = "\n".join(block.text for block in front)
    titles = [block for block in front if not _is_masthead_line(block.text, words)]
    symbol = next((find_symbol(block.text) for block in front if _holds_symbol(block)), "")
    if not symbol:
        symbol = next((find_symbol(head) for head in reading.heads if find_symbol(head)), "")
    organ = _organ(front, words)
    title = title_of(titles, words, organ, is_record=is_record) or reading.title.strip()
    notes = [block for block in reading.blocks[:end] if footnote_of(block)]
    kept = [block for block in titles if title not in block.text and len(block.text) > 120]
    kept = [*notes, *(block for block in kept if block not in notes and not is_record)]
    masthead = Masthead(
        symbol=symbol,
        organ=organ,
        distribution=_first(words.distribution, said) or _first(_ENGLISH.distribution, said),
        date=_masthead_date(front),
        language=declared_language(front),
        original=_original(said),
        title=_CALL_AT_END.sub("", title),
        agenda_item=_agenda_item(front, words),
    )
    page = "\n".join(_joined(titles)) if is_record else ""
    return Front(masthead, end, tuple(kept), page)


def _joined(blocks: list[Block]) -> list[str]:
    """The lines of a record's first page, a sentence that goes on below a comma in one."""
    lines: list[str] = []
    for block in blocks:
        if lines and lines[-1].endswith((",", "،", "，")):
            lines[-1] = glued(lines[-1], block.text)
        else:
            lines.append(block.text.strip())
    return lines


def _record_form(reading: Reading, words: Lexicon) -> str:
    """Whether the front is that of a verbatim or a summary record, by its symbol or its title."""
    front = reading.blocks[:_LONGEST_MASTHEAD]
    symbol = next((find_symbol(block.text) for block in front if _holds_symbol(block)), "")
    if symbol:
        return "summary" if "/SR." in symbol else "verbatim" if "/PV." in symbol else ""
    return "summary" if any(names_record(block.text, words) for block in front) else ""


def _record_end(blocks: tuple[Block, ...], words: Lexicon) -> int:
    """Where a record's own text begins: the meeting is called to order, or an item is taken up."""
    front = list(enumerate(blocks[:_LONGEST_RECORD_FRONT]))
    for place, block in front:
        if is_direction(block.text, words.language):
            return place
    titled = next((place for place, block in front if names_record(block.text, words)), 0)
    for place, block in front[titled + 1 :]:
        if mark_of(block) or (entry_of((block.text, block.text), words)):
            return place
    return _front_end(blocks, words)


def _front_end(blocks: tuple[Block, ...], words: Lexicon) -> int:
    """The place of the first heading with a number or the first numbered paragraph."""
    for place, block in enumerate(blocks[:_LONGEST_MASTHEAD]):
        if _is_enacting_line(block.text, place, words) or _begins_items(blocks, place, words):
            return place
        heading = heading_of(block, words)
        if heading and heading.level <= 2 and place:
            return place
        if footnote_of(block) or _is_masthead_line(block.text, words):
            continue
        mark = mark_of(block)
        if mark and (mark.number == 1 or (mark.number and len(mark.rest) > 60)):
            return place
        if place and len(block.text) > 300:
            return place
    return min(len(blocks), _first_text(blocks, words))


def _begins_items(blocks: tuple[Block, ...], place: int, words: Lexicon) -> bool:
    """Whether a list of the form "Item 1. …", "Item 2. …" begins here."""
    marks = [mark_of(without_item_word(block, words)) for block in blocks[place : place + 2]]
    return place > 0 and [mark.number if mark else None for mark in marks] == [1, 2]


def _is_enacting_line(text: str, place: int, words: Lexicon) -> bool:
    """Whether a resolution's text begins: its organ with a comma, or after the masthead's own."""
    own = text.rstrip().endswith((",", "，", "،")) or place >= _SHORTEST_RESOLUTION_FRONT
    return own and is_enacting(text, words)


def _first_text(blocks: tuple[Block, ...], words: Lexicon) -> int:
    """Where running text begins in a document without numbers or headings."""
    for place, block in enumerate(blocks):
        if len(block.text) > 200 and not _is_masthead_line(block.text, words):
            return place
    place = 0
    for block in blocks[:-1]:
        if not (_is_masthead_line(block.text, words) or looks_like_heading(block)):
            break
        place += 1
    return place if place < len(blocks) - 1 else 0


def _is_masthead_line(text: str, words: Lexicon) -> bool:
    """Whether a line is the masthead's: organ, symbol, distribution, date, language, item."""
    line = text.strip()
    if len(line) > 160:
        return False
    if _JOB_NUMBER.match(line) or _BAR_CODE.match(line):
        return True
    rest = line
    for symbol in find_symbols(line):
        rest = rest.replace(symbol, " ")
    for pattern in (
        words.distribution,
        _ENGLISH.distribution,
        words.original,
        _ENGLISH.original,
    ):
        rest = pattern.sub(" ", rest)
    rest = words.agenda_item.sub(" ", rest)
    for organ in words.organs:
        rest = re.sub(re.escape(organ), " ", rest, flags=re.IGNORECASE)
    rest = _without_date(rest)
    for name in language_by_name():
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest, flags=re.IGNORECASE)
    rest = rest.strip(" *.:،,;؛")
    spoken_of = any(form.fullmatch(line) for form in (words.session_line, _ENGLISH.session_line))
    return not rest or (spoken_of and len(line) < 60)


def _without_date(text: str) -> str:
    """The text without a date that is the whole of what is left."""
    longest = 14 if "年" in text else 36
    return " " if len(text.strip()) <= longest and find_date(text) else text


def _holds_symbol(block: Block) -> bool:
    """Whether a front block gives the symbol itself rather than cites one in a sentence."""
    symbol = find_symbol(block.text)
    return bool(symbol) and (len(block.text) - len(symbol) < 90) and "(" + symbol not in block.text


def _organ(front: list[Block], words: Lexicon) -> str:
    """The organ as written; the Organization itself only where no organ is named."""
    cells = [cell.strip() for block in front for cell in re.split(r"[\t\n]", block.text)]
    organization, *organs = words.organs
    for names in (organs, [organization]):
        for cell in cells:
            if len(cell) < 120 and any(name in plain(cell) for name in names):
                return _SYMBOL_AT_END.sub("", cell)
    return ""


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group().strip() if found else ""


def _masthead_date(front: list[Block]) -> str:
    """The date that stands alone or beside the distribution, not one within a title."""
    for block in front:
        date = find_date(block.text)
        if date and len(block.text) < 90 and "–" not in block.text:
            return date
    return next((find_date(block.text) for block in front if find_date(block.text)), "")


def declared_language(front: list[Block]) -> str | None:
    """The language the masthead names on a line of its own ("Chinese", "Français")."""
    names = language_by_name()
    for block in front:
        for line in re.split(r"[\n\t]|\s{2,}", block.text):
            code = names.get(line.strip().lower())
            if code:
                return code
        # A cell that holds the whole masthead: "22 July 2020 Chinese Original: English".
        found = re.search(r"\d{4}\s+(\w+)\s+Original", block.text)
        if found and found.group(1).lower() in names:
            return names[found.group(1).lower()]
    return None


def _original(said: str) -> str | None:
    names = language_by_name()
    for language in LANGUAGES:
        found = lexicon(language).original.search(said)
        if found and found["language"].lower() in names:
            return names[found["language"].lower()]
    return None


def _agenda_item(front: list[Block], words: Lexicon) -> str:
    for block in front:
        found = words.agenda_item.search(plain_digits(block.text))
        if found and len(block.text) < 160:
            return item_of(str(found["item"]))
    return ""
