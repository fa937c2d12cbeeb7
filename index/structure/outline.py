"""From blocks to paragraphs: numbers, letters, headings, lists and joined pieces, in one pass."""

import re
from dataclasses import dataclass, field

from index.readers.blocks import Block, Doubt
from index.structure import footnotes
from index.structure.document import AgendaEntry, Footnote, Paragraph, ParagraphKind
from index.structure.headings import (
    Heading,
    extend_path,
    heading_of,
    looks_like_heading,
    plain_heading,
)
from index.structure.lexicon import Lexicon
from index.structure.numbering import Mark, follows, follows_roman, mark_of

_SENTENCE_END = re.compile(r"[.!?。！？…؟；;：:][\"'”»’)\]）》⁰¹²³⁴-⁹]*$")
_OPENS_LIST = re.compile(r"[:：][\"'”»⁰¹²³⁴-⁹]*$")
_HAN_EDGE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_LARGEST_GAP = 3
_LONGEST_LIST_LINE = 220


@dataclass
class _Piece:
    """A paragraph in the making."""

    label: str
    number: int | None
    text: str
    headings: tuple[str, ...]
    kind: ParagraphKind


@dataclass
class Outline:
    """What the blocks of a body amount to."""

    paragraphs: list[Paragraph]
    agenda: list[AgendaEntry]
    doubts: list[Doubt]


@dataclass
class _State:
    """Where the pass stands: the number, letter and numeral last seen, the list it is in."""

    lexicon: Lexicon
    number: int = 0
    letter: str | None = None
    numeral: str | None = None
    annex: str = ""
    unnumbered: int = 0
    path: list[Heading] = field(default_factory=list)
    pieces: list[_Piece] = field(default_factory=list)
    bodies: list[tuple[Footnote, int]] = field(default_factory=list)
    list_number: int = 0
    list_letter: str | None = None
    in_list: bool = False
    list_is_agenda: bool = False
    agenda: list[AgendaEntry] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    open_text: bool = True


def outline(
    blocks: list[Block], lexicon: Lexicon, *, agenda_first: bool, plain_kind: ParagraphKind
) -> Outline:
    """Paragraphs, agenda and doubts of a body.

    `agenda_first`: the first numbered list is the agenda itself, as in a provisional agenda.
    `plain_kind` is the kind of a numbered paragraph ("paragraph" or "operative").
    """
    state = _State(lexicon)
    if agenda_first:
        state.in_list = state.list_is_agenda = True
    for place, block in enumerate(blocks):
        _take(state, block, blocks[place + 1 :], plain_kind)
    paragraphs = [
        Paragraph(piece.label, piece.number, piece.text, piece.headings, piece.kind)
        for piece in state.pieces
        if piece.text
    ]
    doubts = []
    if state.missing:
        numbers = ", ".join(str(number) for number in state.missing)
        doubts.append(Doubt("structure.numbers_missing", {"numbers": numbers}))
    return Outline(footnotes.attach(paragraphs, state.bodies), state.agenda, doubts)


def _take(state: _State, block: Block, after: list[Block], plain_kind: ParagraphKind) -> None:
    """One block: a footnote, a table, a heading, a numbered piece, or more of what went before."""
    footnote = footnotes.footnote_of(block)
    if footnote:
        state.bodies.append((footnote, max(len(state.pieces) - 1, 0)))
        return
    if block.kind == "table":
        _add_unnumbered(state, block.text, "table")
        return
    if _continues(state, block):
        _join(state, block.text)
        return
    heading = heading_of(block, state.lexicon)
    if heading:
        _begin_heading(state, heading)
        return
    mark = mark_of(block)
    if mark and _begin_marked(state, mark, block, after, plain_kind):
        return
    _take_plain(state, block, after)


def _continues(state: _State, block: Block) -> bool:
    """Whether the block goes on with a sentence that a page, a column or a footnote cut."""
    if not state.pieces or not state.open_text or state.in_list:
        return False
    text = state.pieces[-1].text
    if state.pieces[-1].kind == "table" or _SENTENCE_END.search(text) or len(text) < 25:
        return False
    if block.kind == "heading" or heading_of(block, state.lexicon):
        return False
    mark = mark_of(block)
    if mark is None:
        return True
    return not (_is_next_number(state, mark) or _is_next_letter(state, mark) or mark.number == 1)


def _join(state: _State, text: str) -> None:
    piece = state.pieces[-1]
    edges = piece.text[-1:] + text[:1]
    glue = "" if all(_HAN_EDGE.match(edge) for edge in edges) or not piece.text else " "
    piece.text = f"{piece.text}{glue}{text.strip()}"


def _begin_heading(state: _State, heading: Heading) -> None:
    state.path = extend_path(state.path, heading)
    state.open_text = False
    # A list of agenda items may begin under its own title; any later heading ends it.
    if state.in_list and state.list_number:
        _end_list(state)
    if heading.annex:
        state.annex = f"{_annex_name(heading.text)}:"
        state.number, state.letter, state.numeral = 0, None, None


def _annex_name(text: str) -> str:
    """The annex in neutral words: "annex", "annex I"."""
    numeral = re.search(r"\b([IVXLC]+)\b", text)
    chinese = re.search(r"[一二三四五六七八九十]", text)
    if numeral:
        return f"annex {numeral.group(1)}"
    romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    return f"annex {romans['一二三四五六七八九十'.index(chinese.group())]}" if chinese else "annex"


def _is_next_number(state: _State, mark: Mark) -> bool:
    if mark.number is None:
        return False
    first = state.number == 0 and mark.number <= 1
    return first or state.number < mark.number <= state.number + _LARGEST_GAP


def _is_next_letter(state: _State, mark: Mark) -> bool:
    if mark.letter is None or not state.number:
        return False
    return follows(mark.letter, state.letter) or follows_roman(mark.letter, state.numeral)


def _begin_marked(
    state: _State, mark: Mark, block: Block, after: list[Block], plain_kind: ParagraphKind
) -> bool:
    """A numbered paragraph, a lettered one, or a line of a list; False if the mark is none."""
    if mark.letter is not None:
        return _begin_letter(state, mark.letter, mark.rest, after)
    assert mark.number is not None  # noqa: S101
    if _is_list_line(state, mark, after):
        _add_list_line(state, str(mark.number), mark.rest)
        state.list_number, state.list_letter = mark.number, None
        return True
    if not _is_next_number(state, mark) and state.number:
        return False
    if mark.number > state.number + 1 and state.number:
        state.missing.extend(range(state.number + 1, mark.number))
    _end_list(state)
    state.number, state.letter, state.numeral = mark.number, None, None
    _add(state, f"{state.annex}{mark.number}", mark.rest, plain_kind)
    return True


def _is_list_line(state: _State, mark: Mark, after: list[Block]) -> bool:
    """Whether a number is a line of a list (an agenda, say) inside the paragraph before it."""
    if len(mark.rest) > _LONGEST_LIST_LINE:
        return False
    if state.in_list:
        if mark.number != state.list_number + 1:
            return False
        if mark.number != state.number + 1 or not state.list_number:
            return True
        return _number_returns(state, state.number + 1, after)
    opens = bool(state.pieces) and _leads_in(state)
    if mark.number != 1 or not state.number or not opens:
        return False
    state.in_list = True
    state.list_number, state.list_letter = 0, None
    lead = state.pieces[-1].text.lower()
    state.list_is_agenda = any(word in lead for word in state.lexicon.agenda_words)
    return True


def _leads_in(state: _State) -> bool:
    return bool(_OPENS_LIST.search(state.pieces[-1].text)) or any(
        word in state.pieces[-1].text.lower() for word in state.lexicon.agenda_words
    )


def _number_returns(state: _State, number: int, after: list[Block]) -> bool:
    """Whether the number stands again further on, as the paragraph it would else have been."""
    for block in after:
        heading = heading_of(block, state.lexicon)
        if heading and heading.annex:
            return False
        mark = mark_of(block)
        if mark and mark.number == number:
            return True
    return False


def _end_list(state: _State) -> None:
    state.in_list = state.list_is_agenda = False
    state.list_number, state.list_letter = 0, None


def _add_list_line(state: _State, item: str, title: str) -> None:
    """A line of a list: an agenda entry, and in any case text that can be found."""
    title = title.rstrip(".;:。；：،؛ ")
    if state.list_is_agenda:
        state.agenda.append(AgendaEntry(item, title))
    if state.number and state.pieces:
        piece = state.pieces[-1]
        piece.text = f"{piece.text}\n{item}. {title}"
    else:
        _add_unnumbered(state, f"{item}. {title}", "unnumbered")


def _begin_letter(state: _State, letter: str, rest: str, after: list[Block]) -> bool:
    if state.in_list and state.list_number and follows(letter, state.list_letter):
        state.list_letter = letter
        _add_list_line(state, f"{state.list_number}({letter})", rest)
        return True
    if not state.number:
        return False
    lettered = follows(letter, state.letter)
    roman = follows_roman(letter, state.numeral) and state.letter is not None
    if lettered and roman:
        # After (h), "(i)" is the ninth letter or the first numeral: what comes next tells.
        lettered = not _numeral_goes_on(letter, after)
    if lettered:
        _end_list(state)
        state.letter, state.numeral = letter, None
        _add(state, f"{state.annex}{state.number}({letter})", rest, "subparagraph")
        return True
    if roman or (follows_roman(letter, state.numeral) and state.letter is None):
        state.numeral = letter
        inner = f"({state.letter})({letter})" if state.letter else f"({letter})"
        _add(state, f"{state.annex}{state.number}{inner}", rest, "subparagraph")
        return True
    return False


def _numeral_goes_on(numeral: str, after: list[Block]) -> bool:
    for block in after:
        mark = mark_of(block)
        if mark and mark.letter:
            return follows_roman(mark.letter, numeral) and not follows(mark.letter, numeral)
        if mark and mark.number:
            return False
    return False


def _take_plain(state: _State, block: Block, after: list[Block]) -> None:
    """A block without a mark: a heading by its shape, more of the paragraph, or text of its own."""
    follower = next((b for b in after if footnotes.footnote_of(b) is None), None)
    leads_on = follower is not None and (
        mark_of(follower) is not None or heading_of(follower, state.lexicon) is not None
    )
    if looks_like_heading(block) and leads_on and not state.in_list:
        _begin_heading(state, plain_heading(block.text.strip()))
        return
    if state.number and state.pieces and state.open_text:
        piece = state.pieces[-1]
        piece.text = f"{piece.text}\n{block.text.strip()}"
        return
    _add_unnumbered(state, block.text, "unnumbered")


def _add(state: _State, label: str, text: str, kind: ParagraphKind) -> None:
    headings = tuple(heading.text for heading in state.path)
    taken = {piece.label for piece in state.pieces[-400:]}
    if label in taken:
        label = f"{label}*"
    state.pieces.append(_Piece(label, state.number or None, text.strip(), headings, kind))
    state.open_text = True


def _add_unnumbered(state: _State, text: str, kind: ParagraphKind) -> None:
    state.unnumbered += 1
    headings = tuple(heading.text for heading in state.path)
    label = f"{state.annex}[{state.unnumbered}]"
    state.pieces.append(_Piece(label, None, text.strip(), headings, kind))
    state.open_text = kind != "table"
