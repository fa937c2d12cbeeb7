"""Verbatim records: who has the floor, and the paragraphs of what is said."""

import re
from dataclasses import dataclass, field
from functools import cache

from index.readers.blocks import Block
from index.structure import footnotes
from index.structure.document import Footnote, Paragraph, Turn
from index.structure.headings import looks_like_heading
from index.structure.lexicon import Lexicon, lexicon

_LONGEST_SPEAKER = 200
_SENTENCE_END = re.compile(r"[.!?。！？…؟][\"'”»’)\]）]*$")


@dataclass
class _Record:
    """The record in the making."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    bodies: list[tuple[Footnote, int]] = field(default_factory=list)
    heading: str = ""
    spoken: list[str] = field(default_factory=list)
    unnumbered: int = 0
    title: str = ""


def turns_of(blocks: list[Block], language: str) -> tuple[tuple[Paragraph, ...], tuple[Turn, ...]]:
    """The paragraphs of a verbatim record and its turns, in order."""
    words = lexicon(language)
    record = _Record()
    for block in _whole(blocks, language):
        footnote = footnotes.footnote_of(block)
        if footnote:
            record.bodies.append((footnote, max(len(record.paragraphs) - 1, 0)))
            continue
        _take(record, block, words, language)
    _end_turn(record)
    paragraphs = footnotes.attach(record.paragraphs, record.bodies)
    return tuple(paragraphs), tuple(record.turns)


def _whole(blocks: list[Block], language: str) -> list[Block]:
    """The blocks with a speaker's name that was cut before its colon joined to what follows."""
    whole: list[Block] = []
    for block in blocks:
        if whole and _is_cut(whole[-1], block, language):
            before = whole.pop()
            joined = f"{before.text.rstrip()} {block.text.lstrip()}"
            block = Block(joined, "text", page=before.page)
        whole.append(block)
    return whole


def _is_cut(before: Block, block: Block, language: str) -> bool:
    text = before.text.strip()
    if before.kind == "footnote" or block.kind == "footnote":
        return False
    unfinished = len(text) < _LONGEST_SPEAKER and text.count("(") > text.count(")")
    speaker_cut = unfinished and speaker_of(f"{text} {block.text}", language) is not None
    sentence_cut = (
        len(text) > 60
        and before.kind == "text"
        and block.kind == "text"
        and not _SENTENCE_END.search(text)
        and not text.endswith((":", "：", ";", "—"))
        and speaker_of(block.text, language) is None
        and not looks_like_heading(before)
    )
    return speaker_cut or sentence_cut


def _take(record: _Record, block: Block, words: Lexicon, language: str) -> None:
    found = speaker_of(block.text, language)
    if found:
        _end_turn(record)
        record.heading, rest = found
        if rest:
            _add_speech(record, rest)
        return
    if _is_procedure(block, words, record):
        _end_turn(record)
        if block.kind == "heading" or block.bold:
            record.title = block.text.strip()
        record.unnumbered += 1
        label = f"[{record.unnumbered}]"
        record.paragraphs.append(Paragraph(label, None, block.text.strip(), kind="unnumbered"))
        return
    _add_speech(record, block.text.strip())


def _is_procedure(block: Block, words: Lexicon, record: _Record) -> bool:
    """Whether the block is not anybody's speech: front matter, a title, a stage direction."""
    if not record.heading or block.kind in ("heading", "table"):
        return True
    text = block.text.strip()
    return len(text) < 160 and _stage_direction().search(text) is not None


@cache
def _stage_direction() -> re.Pattern[str]:
    """The italics of a record: votes, adoption of the agenda, opening and rising."""
    return re.compile(
        r"^(?:The meeting (?:was|rose|resumed)|The agenda was adopted|A vote was taken|"
        r"At the invitation|In favour:|Against:|Abstaining:|It was so decided|"
        r"La séance est|L.ordre du jour est adopté|Il est procédé au vote|"
        r"Se (?:abre|levanta|suspende|reanuda) la sesión|Queda aprobado el orden|Se procede a votación|"
        r"Заседание (?:открывается|закрывается)|Повестка дня утверждается|Проводится голосование|"
        r"افتتحت الجلسة|رفعت الجلسة|أقر جدول الأعمال|أُقر جدول الأعمال|أجري التصويت|"
        r"上午.{1,12}开会|下午.{1,12}开会|上午.{1,12}散会|下午.{1,12}散会|议程通过|进行举手表决)"
    )


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


def speaker_of(text: str, language: str) -> tuple[str, str] | None:
    """The speaker a block begins with, as written before the colon, and what follows it."""
    found = _speaker_form(language).match(text.strip())
    if not found or len(found["speaker"]) > _LONGEST_SPEAKER:
        return None
    return found["speaker"].strip(), text.strip()[found.end() :].strip()


@cache
def _speaker_form(language: str) -> re.Pattern[str]:
    """How a turn opens: title and name, or an office; then State and language; then a colon."""
    words = lexicon(language)
    honorifics = "|".join(re.escape(word) for word in words.honorifics)
    offices = "|".join(re.escape(word) for word in sorted(words.offices, key=len, reverse=True))
    brackets = r"(?:\s*[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)?[)）]){0,3}"
    if language in _TITLE_AFTER_NAME:
        named = rf"[^\s：:，。、（(]{{1,30}}(?:{honorifics})"
    else:
        named = rf"(?:{honorifics})\s+[^:：()（）\n]{{1,80}}?"
    return re.compile(rf"^(?P<speaker>(?:(?:{offices})|{named}){brackets})\s*[:：]\s*")


# Chinese writes the title after the name.
_TITLE_AFTER_NAME = frozenset({"zh"})
