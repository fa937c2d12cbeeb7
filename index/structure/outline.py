"""From blocks to paragraphs: numbers, letters, headings, lists and joined pieces, in one pass."""

from dataclasses import dataclass, replace

from index.readers.blocks import Block, Doubt
from index.structure import footnotes
from index.structure.agenda_list import (
    opens_list,
    speaks_of_agenda,
    without_item_word,
)
from index.structure.annexes import annex_name
from index.structure.document import AgendaEntry, Paragraph, ParagraphKind
from index.structure.floor import is_direction
from index.structure.headings import (
    Heading,
    extend_path,
    item_heading,
    looks_like_heading,
    plain_heading,
    sub_item_heading,
)
from index.structure.items import is_bare_item, opens_item
from index.structure.joining import ends_sentence, glued, goes_on
from index.structure.lexicon import Lexicon
from index.structure.lines import Line, Lines
from index.structure.numbering import Mark, follows, follows_roman
from index.structure.resolution import is_enacting, is_resolution_title
from index.structure.standing import Genre, Piece, State, add, add_unnumbered, begin_numbers
from index.structure.symbol import find_symbols
from index.structure.titles import plain

_LARGEST_GAP = 3
_LONGEST_JUMP = 60
_LONG_TEXT = 60


@dataclass(frozen=True, slots=True)
class Outline:
    """What the blocks of a body amount to."""

    paragraphs: tuple[Paragraph, ...]
    agenda: tuple[AgendaEntry, ...]
    doubts: tuple[Doubt, ...]


def outline(blocks: list[Block], lexicon: Lexicon, *, genre: Genre, front: str = "") -> Outline:
    """Paragraphs, agenda and doubts of a body.

    In an agenda the first numbered list is the agenda itself, and its lines come again as the
    headings of the annotations. In a resolution numbered paragraphs are operative. In a record
    lines tell of the meeting itself, as that it rose. `front` is text kept from above the body.
    """
    if genre == "agenda":
        blocks = [without_item_word(block, lexicon) for block in blocks]
    state = State(lexicon, Lines(blocks, lexicon), genre)
    if genre == "agenda":
        state.agenda.begin(is_agenda=True)
    if front:
        add_unnumbered(state, front, "unnumbered")
        state.open_text = False
    for place, line in enumerate(state.lines.all):
        state.place = place
        _take(state, line)
    paragraphs = [
        Paragraph(piece.label, piece.number, piece.text, piece.headings, piece.kind)
        for piece in state.pieces
    ]
    attached = footnotes.attach(paragraphs, state.bodies)
    doubts = []
    if state.missing:
        numbers = ", ".join(str(number) for number in state.missing)
        doubts.append(Doubt("structure.numbers_missing", {"numbers": numbers}))
    kept = tuple(paragraph for paragraph in attached if paragraph.text or paragraph.footnotes)
    return Outline(kept, tuple(state.agenda.entries), tuple(doubts))


def _take(state: State, line: Line) -> None:
    """One line: a footnote, a table, a heading, a numbered piece, or more of what went before."""
    if line.footnote:
        state.bodies.append((line.footnote, max(len(state.pieces) - 1, 0)))
    elif line.block.kind == "table":
        add_unnumbered(state, line.block.text, "table")
    elif _tells_of_meeting(state, line):
        add_unnumbered(state, line.text, "unnumbered")
        state.open_text = False
    elif _continues(state, line):
        piece = state.pieces[-1]
        piece.text = glued(piece.text, line.text)
    elif line.numeral and _hangs_on(state, line.numeral):
        _begin_numeral(state, line.numeral)
    elif line.heading:
        _begin_heading(state, line.heading)
    elif not (line.mark and _begin_marked(state, line, line.mark)):
        _take_plain(state, line)


def _tells_of_meeting(state: State, line: Line) -> bool:
    """Whether the line is a record's own, such as that the meeting rose."""
    if state.genre != "record" or line.mark is not None:
        return False
    return is_direction(line.text, state.lexicon.language)


def _continues(state: State, line: Line) -> bool:
    """Whether the line goes on with a sentence that a page, a column or a footnote cut."""
    if not state.pieces or not state.open_text or state.agenda.open or line.heading:
        return False
    piece = state.pieces[-1]
    in_preamble = state.genre == "resolution" and not state.number
    if is_enacting(piece.text, state.lexicon) or is_resolution_title(piece.text):
        return False
    if _is_listed(state, piece.text):
        return False
    if piece.kind == "table" or not goes_on(piece.text, line.block, in_preamble=in_preamble):
        return False
    mark = line.mark
    if mark is None:
        return not _closes_resolution(state, line)
    if mark.number is not None:
        return not (mark.number == 1 or _is_due(state, mark.number))
    return not _is_next_letter(state, mark)


def _is_listed(state: State, text: str) -> bool:
    """Whether a text without a number ends as a line of a list of documents: with a symbol."""
    last = text.rsplit("\n", 1)[-1].rstrip(" .)）")
    symbols = find_symbols(last) if state.genre == "agenda" or not state.number else []
    return bool(symbols) and last.endswith(symbols[-1].rstrip(")"))


def _begin_heading(state: State, heading: Heading) -> None:
    if state.genre == "record" and _names_item_above(state):
        above = state.path.pop()
        heading = replace(above, text=f"{above.text}. {heading.text}")
    state.path = extend_path(state.path, heading)
    state.headed = state.place
    state.open_text = False
    # A list of agenda items may begin under its own title; any later heading ends it.
    if state.agenda.open and state.agenda.number:
        state.agenda.end()
    if heading.annex:
        begin_numbers(state, f"{annex_name(heading.text, state.lexicon)}:")


def _names_item_above(state: State) -> bool:
    """Whether the line above is a heading that only names the agenda item: its title follows."""
    if not state.path or state.headed != state.place - 1:
        return False
    return is_bare_item(state.path[-1].text, state.lexicon)


def _is_due(state: State, number: int) -> bool:
    """Whether the number is the next paragraph's, or a later one's where some are missing."""
    due = state.number + 1
    if number == due:
        return True
    if (
        number < due
        or number > due + _LONGEST_JUMP
        or state.lines.number_returns(due, state.place)
    ):
        return False
    near = number <= state.number + _LARGEST_GAP
    return near or state.lines.number_returns(number + 1, state.place)


def _is_next_letter(state: State, mark: Mark) -> bool:
    if mark.letter is None or not state.number:
        return False
    return follows(mark.letter, state.letter) or follows_roman(mark.letter, state.numeral)


def _begin_marked(state: State, line: Line, mark: Mark) -> bool:
    """A numbered paragraph, a lettered one, or a line of a list; False if the mark is none."""
    if _is_annotation_heading(state, mark) or _is_list_line(state, mark):
        return True
    if mark.letter is not None:
        return _begin_letter(state, mark.letter, mark.rest)
    return _begin_number(state, line, mark)


def _begin_number(state: State, line: Line, mark: Mark) -> bool:
    number = mark.number or 0
    if _is_numbered_heading(state, line, mark):
        _begin_heading(state, item_heading(line.text))
        return True
    if not _is_due(state, number):
        if not _begins_part(state, number, mark.rest):
            return False
        state.parts += 1
        begin_numbers(state, f"part {state.parts}:")
    state.missing.extend(range(state.number + 1, number))
    state.agenda.end()
    state.number, state.letter, state.numeral = number, None, None
    kind: ParagraphKind = "operative" if state.genre == "resolution" else "paragraph"
    add(state, f"{state.prefix}{number}", mark.rest, kind)
    return True


def _begins_part(state: State, number: int, text: str) -> bool:
    """Whether the numbers begin anew under a heading, as in a report that holds decisions."""
    if number != 1 or state.open_text or not state.path or not state.number:
        return False
    return len(text) > _LONG_TEXT or state.lines.number_returns(2, state.place)


def _is_numbered_heading(state: State, line: Line, mark: Mark) -> bool:
    """Whether the line is "1. Opening of the meeting", and paragraphs go on under it."""
    if ends_sentence(mark.rest) or len(mark.rest) > 150 or not mark.rest or state.agenda.open:
        return False
    if line.block.kind == "heading":
        return True
    follower = state.lines.next_after(state.place)
    marked = follower.mark if follower else None
    return marked is not None and marked.number == state.number + 1 and bool(state.number)


def _is_annotation_heading(state: State, mark: Mark) -> bool:
    """Whether an annotation begins with its agenda item's number and title; then it is begun."""
    if state.genre != "agenda":
        return False
    if mark.number and state.agenda.names(str(mark.number), mark.rest):
        state.item = mark.number
        _begin_heading(state, item_heading(f"{mark.number}. {mark.rest}"))
        state.agenda.end()
        return True
    if (
        mark.letter
        and state.item
        and state.agenda.names(f"{state.item}({mark.letter})", mark.rest)
    ):
        _begin_heading(state, sub_item_heading(f"({mark.letter}) {mark.rest}"))
        return True
    return False


def _is_list_line(state: State, mark: Mark) -> bool:
    """Whether the mark is a line of a list inside the paragraph before it; then it is taken."""
    listed = state.agenda
    if not listed.open and mark.number == 1 and state.number and _leads_in(state):
        listed.begin(is_agenda=speaks_of_agenda(state.pieces[-1].text, state.lexicon))
    if mark.letter is not None and listed.takes_letter(mark.letter):
        listed.letter = mark.letter
        _add_list_line(state, f"{listed.number}({mark.letter})", mark.rest)
        return True
    if not listed.takes_number(mark) or _is_paragraph_after_list(state, mark):
        return False
    listed.number, listed.letter = mark.number or 0, None
    _add_list_line(state, str(mark.number), mark.rest)
    return True


def _is_paragraph_after_list(state: State, mark: Mark) -> bool:
    """Whether the list's next number is the next paragraph's, which does not come again."""
    if mark.number != state.number + 1 or not state.agenda.number:
        return False
    return not state.lines.number_returns(state.number + 1, state.place)


def _leads_in(state: State) -> bool:
    if not state.pieces or not state.open_text:
        return False
    text = state.pieces[-1].text
    following = state.lines.next_marked(state.place)
    goes = following is not None and (following.number == 2 or following.letter == "a")
    return opens_list(text) or (goes and speaks_of_agenda(text, state.lexicon))


def _add_list_line(state: State, item: str, title: str) -> None:
    """A line of a list: an agenda entry, and in any case text that can be found."""
    shown = state.agenda.add(item, title)
    if state.number and state.pieces:
        piece = state.pieces[-1]
        piece.text = f"{piece.text}\n{shown}"
    else:
        add_unnumbered(state, shown, "unnumbered")


def _begin_letter(state: State, letter: str, rest: str) -> bool:
    if not state.number:
        return False
    lettered = follows(letter, state.letter)
    roman = follows_roman(letter, state.numeral)
    if lettered and roman and state.letter is not None:
        # After (h), "(i)" is the ninth letter or the first numeral: what comes next tells.
        following = state.lines.next_marked(state.place)
        lettered = not (following and follows_roman(following.letter or "", letter))
    if not lettered and not roman:
        return False
    state.agenda.end()
    if lettered:
        state.letter, state.numeral = letter, None
        inner = f"({letter})"
        add(state, f"{state.prefix}{state.number}{inner}", rest, "subparagraph")
    else:
        _begin_numeral(state, Mark(None, letter, rest))
    return True


def _hangs_on(state: State, numeral: Mark) -> bool:
    """Whether a numeral that headings have as well is one of a list in the paragraph above."""
    if not (state.number and state.pieces and state.open_text):
        return False
    if state.numeral is None and not opens_list(state.pieces[-1].text):
        return False
    return follows_roman(numeral.letter or "", state.numeral)


def _begin_numeral(state: State, numeral: Mark) -> None:
    state.numeral = numeral.letter
    inner = f"({state.letter})({numeral.letter})" if state.letter else f"({numeral.letter})"
    add(state, f"{state.prefix}{state.number}{inner}", numeral.rest, "subparagraph")


def _take_plain(state: State, line: Line) -> None:
    """A line without a mark: a heading by its shape, more of a paragraph, or text of its own."""
    if _is_plain_heading(state, line):
        _begin_heading(state, plain_heading(line.text))
    elif state.agenda.open and state.agenda.number and line.text[:1].islower():
        state.agenda.lengthen(line.text)
        state.pieces[-1].text = glued(state.pieces[-1].text, line.text)
    elif state.number and state.pieces and state.open_text and not _closes_resolution(state, line):
        piece = _owner(state)
        piece.text = f"{piece.text}\n{line.text}"
    else:
        add_unnumbered(state, line.text, "unnumbered")


def _is_of_item(state: State, line: Line) -> bool:
    """Whether a record's line names an agenda item or is the title of the one named above it."""
    return opens_item(line.text, state.lexicon) or _names_item_above(state)


def _owner(state: State) -> Piece:
    """The paragraph that unmarked text belongs to: after sub-paragraphs, the one they hang on."""
    last = state.pieces[-1]
    if last.kind != "subparagraph" or not ends_sentence(last.text):
        return last
    if last.text.rstrip()[-1] in ";；؛:：":
        return last
    parent = f"{state.prefix}{state.number}"
    return next((piece for piece in reversed(state.pieces) if piece.label == parent), last)


def _is_plain_heading(state: State, line: Line) -> bool:
    if state.agenda.open and state.agenda.number and not line.block.bold:
        return False
    if not looks_like_heading(line.block) or _closes_resolution(state, line):
        return False
    if state.genre == "record" and _is_of_item(state, line):
        return True
    follower = state.lines.next_after(state.place)
    if find_symbols(line.text) or follower is None:
        return False
    if _titles_annex(state) or _leads_to_documents(state, line, follower):
        return True
    return not (follower.mark is None and follower.heading is None)


def _titles_annex(state: State) -> bool:
    """Whether the line above is only the word and number of an annex, whose title this is."""
    if not state.path or not state.path[-1].annex or state.headed != state.place - 1:
        return False
    return state.lexicon.annex.fullmatch(state.path[-1].text) is not None


def _leads_to_documents(state: State, line: Line, follower: Line) -> bool:
    """Whether the line only says that the documents for an item are named below it."""
    said = plain(line.text).strip(" :：*")
    return said in state.lexicon.documentation and bool(find_symbols(follower.text))


def _closes_resolution(state: State, line: Line) -> bool:
    """Whether the line is the meeting and date that stand under a resolution's text."""
    if state.genre != "resolution" or len(line.text) > 90:
        return False
    return bool(state.lexicon.session_line.match(line.text)) or is_enacting(
        line.text, state.lexicon
    )
