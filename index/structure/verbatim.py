"""Verbatim records: who has the floor, and the paragraphs of what is said."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from index.readers.blocks import Block
from index.structure import footnotes
from index.structure.document import Footnote, Paragraph, Turn
from index.structure.floor import is_direction, opens_speaker, speaker_of
from index.structure.headings import looks_like_heading
from index.structure.items import is_bare_item, opens_item
from index.structure.joining import ends_sentence, glued, goes_on
from index.structure.lexicon import lexicon
from index.structure.numbering import mark_of

_MOST_TITLE_LINES = 6
_SHORTEST_TITLE, _LONGEST_TITLE = 10, 220
_LONGEST_NAME = 40
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…。！？؟”»’)）])\s+(?=\S)|(?<=[。！？”])(?=\S)")


@dataclass(frozen=True, slots=True)
class VerbatimRecord:
    """What a verbatim record amounts to: paragraphs, turns, and the titles on its agenda."""

    paragraphs: tuple[Paragraph, ...]
    turns: tuple[Turn, ...]
    agenda_titles: tuple[str, ...]


@dataclass
class _Record:
    """The record in the making; `front` until the meeting is called to order."""

    language: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    bodies: list[tuple[Footnote, int]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    heading: str = ""
    spoken: list[str] = field(default_factory=list)
    unnumbered: int = 0
    title: str = ""
    front: bool = True
    in_agenda: bool = False
    after_title: bool = False
    in_vote: bool = False


def read_record(blocks: list[Block], language: str) -> VerbatimRecord:
    """The paragraphs of a verbatim record and its turns, in order."""
    record = _Record(language)
    whole = _whole(blocks, language)
    for place, block in enumerate(whole):
        footnote = footnotes.footnote_of(block)
        if footnote:
            record.bodies.append((footnote, max(len(record.paragraphs) - 1, 0)))
            continue
        _take(record, block, leads=_leads(whole, place, language))
    _end_turn(record)
    attached = footnotes.attach(record.paragraphs, record.bodies)
    return VerbatimRecord(tuple(attached), tuple(record.turns), tuple(record.titles))


def _whole(blocks: list[Block], language: str) -> list[Block]:
    """The blocks with what a line, a column or a page cut in two joined again."""
    whole: list[Block] = []
    parts = (part for block in blocks for part in _parts(block, language))
    for block in parts:
        if whole and _is_cut(whole[-1], block, language):
            before = whole.pop()
            whole.append(replace(before, text=glued(before.text, block.text), bold=False))
        else:
            whole.append(block)
    return whole


def _parts(block: Block, language: str) -> list[Block]:
    """The block, or its parts where a speaker's heading or a vote's list begins within it."""
    if block.kind != "text" or footnotes.footnote_of(block):
        return [block]
    text = block.text
    ends = [0]
    for found in _SENTENCE_BREAK.finditer(text):
        if speaker_of(text[found.end() : found.end() + 300], language):
            ends.append(found.end())
    ends += [found.start() for found in _votes(language).finditer(text)]
    places = [*sorted(ends), len(text)]
    pieces = [text[start:end].strip() for start, end in zip(places, places[1:], strict=False)]
    return [replace(block, text=piece) for piece in pieces if piece] or [block]


@cache
def _votes(language: str) -> re.Pattern[str]:
    """Where the list of those in favour, against or abstaining begins within a line."""
    words = [form for form in lexicon(language).stage_directions if form.endswith((":", "]"))]
    return re.compile(rf"(?<=\S)\s+(?=(?:{'|'.join(words)}))")


def _is_cut(before: Block, block: Block, language: str) -> bool:
    if footnotes.footnote_of(before) or footnotes.footnote_of(block):
        return False
    joined = glued(before.text, block.text)
    if opens_speaker(before.text, language) and speaker_of(joined, language):
        return True
    if before.kind != "text" or block.kind != "text" or is_direction(block.text, language):
        return False
    if ends_sentence(before.text) or is_direction(before.text, language) or _is_lettered(block):
        return False
    in_speech = len(before.text) > 80 and not looks_like_heading(before)
    return (
        (in_speech or block.text[:1].islower())
        and goes_on(before.text, block, in_preamble=False)
        and speaker_of(block.text, language) is None
        and not opens_speaker(block.text, language)
    )


def _leads(blocks: list[Block], place: int, language: str) -> bool:
    """Whether a turn or a direction follows, be it after more lines of a title."""
    for block in blocks[place + 1 : place + 1 + _MOST_TITLE_LINES]:
        if speaker_of(block.text, language) or is_direction(block.text, language):
            return True
        if block.kind == "table" or len(block.text) > _LONGEST_TITLE or ends_sentence(block.text):
            return False
    return False


def _is_lettered(block: Block) -> bool:
    mark = mark_of(block)
    return mark is not None and mark.letter is not None


def _take(record: _Record, block: Block, *, leads: bool) -> None:
    text = block.text.strip()
    found = speaker_of(text, record.language) if _may_speak(record, block) else None
    if found:
        _end_turn(record)
        record.front = record.after_title = record.in_vote = False
        record.heading, rest = found
        if rest:
            _add_speech(record, rest)
    elif is_direction(text, record.language):
        record.front = record.after_title = False
        record.in_vote = text.endswith((":", "："))
        _add_procedure(record, text)
    elif record.front:
        _take_front(record, text)
    elif _is_title(record, block, leads=leads):
        _end_turn(record)
        record.title = _title_of(record, text)
        record.after_title = True
        _add_procedure(record, text)
    elif record.heading:
        _add_speech(record, text)
    else:
        _add_procedure(record, text)


def _may_speak(record: _Record, block: Block) -> bool:
    """Whether a turn may open here: the front page has a President and members, no turns."""
    if block.kind == "table" or block.text.count("....") or block.text.count(". . ."):
        return False
    if not record.front:
        return True
    # "Председатель: г-н Данг" names who presides; a turn there says more than a name.
    rest = re.split(r"[:：]\s*", block.text, maxsplit=1)[-1]
    return len(rest) > _LONGEST_NAME and not rest.startswith(lexicon(record.language).honorifics)


def _take_front(record: _Record, text: str) -> None:
    """A line of the front page: members, the agenda's titles, the note on corrections."""
    words = lexicon(record.language)
    heads = [head for head in words.record_agenda if re.match(rf"{head}\s*(?:$|[\t\n])", text)]
    if heads:
        record.in_agenda = True
        text = text.removeprefix(heads[0]).strip()
    elif text.startswith(words.record_note):
        record.in_agenda = False
    if record.in_agenda and text:
        record.titles.append(text)
    if text:
        _add_procedure(record, text)


def _title_of(record: _Record, text: str) -> str:
    """The item's name: as the front page has it, or the first line of a title in several."""
    if record.after_title and record.title in record.titles:
        return record.title
    known = [title for title in record.titles if _same(text, title)]
    if known:
        return known[0]
    if not record.after_title:
        return text
    bare = is_bare_item(record.title, lexicon(record.language))
    return f"{record.title}. {text}" if bare else record.title


def _is_title(record: _Record, block: Block, *, leads: bool) -> bool:
    """Whether the block is the title of an agenda item between two turns."""
    text = block.text.strip()
    if record.in_vote and block.kind != "heading":
        return False
    if leads and _at_rest(record) and _is_of_item(record, block):
        return True
    if block.kind == "table" or _width(text) < _SHORTEST_TITLE or ends_sentence(text):
        return any(_same(text, title) for title in record.titles)
    if block.kind == "heading" or block.bold or any(_same(text, t) for t in record.titles):
        return True
    return leads and looks_like_heading(block) and _at_rest(record)


def _width(text: str) -> int:
    """The length of a text, in which a Chinese character says as much as two letters."""
    return len(text) + len(_HAN.findall(text))


def _is_of_item(record: _Record, block: Block) -> bool:
    """Whether the line names an agenda item or is the title of the one named above it."""
    words = lexicon(record.language)
    if record.after_title and is_bare_item(record.title, words) and looks_like_heading(block):
        return True
    return opens_item(block.text, words)


def _at_rest(record: _Record) -> bool:
    """Whether what was said last is finished."""
    return not record.paragraphs or ends_sentence(record.paragraphs[-1].text) or not record.heading


def _same(text: str, title: str) -> bool:
    one, other = (re.sub(r"\W+", "", part).lower() for part in (text, title))
    return len(one) > 5 and (one == other or other.startswith(one) or one.startswith(other))


def _add_procedure(record: _Record, text: str) -> None:
    _end_turn(record)
    record.unnumbered += 1
    path = (record.title,) if record.title and record.title != text else ()
    label = f"[{record.unnumbered}]"
    record.paragraphs.append(Paragraph(label, None, text, path, "unnumbered"))


def _add_speech(record: _Record, text: str) -> None:
    turn = len(record.turns) + 1
    label = f"{turn}.{len(record.spoken) + 1}"
    record.spoken.append(label)
    path = (record.title,) if record.title else ()
    record.paragraphs.append(Paragraph(label, turn, text, path, "speech"))


def _end_turn(record: _Record) -> None:
    if record.heading and record.spoken:
        number = len(record.turns) + 1
        record.turns.append(Turn(number, record.heading, tuple(record.spoken), record.title))
    record.heading, record.spoken = "", []
