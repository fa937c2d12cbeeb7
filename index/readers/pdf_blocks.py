"""From the lines of a PDF to its paragraphs, headings and footnotes."""

import re
import statistics
from collections import Counter
from dataclasses import dataclass, field

from index.readers.blocks import Block, BlockKind
from index.readers.mending import Mender
from index.readers.pdf_front import below_masthead, with_whole_organ
from index.readers.pdf_lines import Line
from index.readers.pdf_tables import with_tables
from index.readers.pdf_wide import WideJoiner
from index.readers.tidy import plain_mark, starts_with_label, tidy

_RULE = re.compile(r"^[_\u2014\u2015]{5,}$")
_NOTE_MARK = re.compile(r"^([⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡]{1,3})\s*(?=\S)")
_PLAIN_MARK = re.compile(r"^(\d{1,3})[.)]?\s+(?=[^\W\d])")
_CALL = re.compile(r"(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_SENTENCE_END = re.compile(r"[.!?:;。！？：；…؟؛][\"'”’»)\]）」]*[⁰¹²³⁴-⁹]*$")
_STARTS_SMALL = re.compile(r"[\"'“«(]?[a-zà-ÿа-яё]")
_LONGEST_HEADING = 320


@dataclass
class _Piece:
    """A block in the making."""

    lines: list[Line]
    note: str | None = None
    closed: bool = False


@dataclass
class _Measure:
    """What is usual in the document: the letters' size and the distance of lines."""

    size: float
    leading: float
    indents: bool = False
    pieces: list[_Piece] = field(default_factory=list)


def blocks_of(pages: list[list[Line]]) -> tuple[Block, ...]:
    """The blocks of a document whose running heads are gone."""
    lines = [line for page in pages for line in page]
    if not lines:
        return ()
    measure = _measure(lines)
    _gather(measure, _front(pages[0], measure.size))
    for page in pages[1:]:
        _gather(measure, with_tables(page))
    measure.indents = _uses_indents(measure.pieces)
    pieces = _joined(measure)
    texts = [line.text for line in lines]
    mender, wide = Mender(texts), WideJoiner(texts)
    blocks = [_block(piece, measure, mender, wide) for piece in pieces]
    return tuple(block for block in blocks if block.text)


def _front(page: list[Line], usual: float) -> list[Line]:
    """The first page, where only what stands below the masthead may be a table."""
    return with_tables(with_whole_organ(page, usual), below=below_masthead(page))


def _measure(lines: list[Line]) -> _Measure:
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = max(sizes.most_common(1)[0][0], 1.0)
    steps = [
        before.bottom - line.bottom
        for before, line in zip(lines, lines[1:], strict=False)
        if _is_full(before) and _is_full(line) and 0 < before.bottom - line.bottom < size * 2.5
    ]
    counted = Counter(round(step * 2) / 2 for step in steps)
    return _Measure(size, counted.most_common(1)[0][0] if counted else size * 1.3)


def _is_full(line: Line) -> bool:
    return line.right - line.left > 0.6 * (line.column[1] - line.column[0])


def _gather(measure: _Measure, lines: list[Line]) -> None:
    """The lines of a page to pieces; below a rule stand its footnotes."""
    below_rule = False
    before: Line | None = None
    calls = _calls(lines)
    for line in lines:
        if _RULE.match(line.text):
            below_rule, before = True, None
            continue
        if below_rule and before is not None and line.bottom > before.bottom + line.size:
            below_rule = False
        small = line.size < measure.size * 0.94
        mark = _note_mark(line, calls, small=small) if small or below_rule else None
        if below_rule and (small or mark):
            _take_note(measure, line, mark, first=before is None)
        elif mark and _at_foot(line, lines):
            _take_note(measure, line, mark, first=False)
            below_rule = True
        else:
            _take_line(measure, line, before)
        before = line


def _calls(lines: list[Line]) -> set[str]:
    """The numbers of notes that the lines of a page call."""
    return {plain_mark(call) for line in lines for call in _CALL.findall(line.text)}


def _note_mark(line: Line, calls: set[str], *, small: bool) -> re.Match[str] | None:
    """The mark a note begins with; a number that is not raised where the page calls it."""
    plain = _PLAIN_MARK.match(line.text) if small else None
    if plain and plain[1] in calls:
        return plain
    return _NOTE_MARK.match(line.text)


def _at_foot(line: Line, lines: list[Line]) -> bool:
    """Whether only small letters stand below a line in its column."""
    below = [
        x for x in lines if x.bottom < line.bottom and x.left < line.right and x.right > line.left
    ]
    return all(other.size < line.size * 1.08 for other in below) and line.bottom < 330


def _take_note(measure: _Measure, line: Line, mark: re.Match[str] | None, *, first: bool) -> None:
    notes = [piece for piece in measure.pieces if piece.note is not None]
    if mark:
        text = line.text[mark.end() :]
        measure.pieces.append(_Piece([_with_text(line, text)], plain_mark(mark[1]), closed=True))
    elif notes:
        notes[-1].lines.append(line)
    else:
        measure.pieces.append(_Piece([line], "", closed=True))


def _with_text(line: Line, text: str) -> Line:
    return Line(
        text, line.left, line.right, line.bottom, line.size, line.page, line.bold, line.column
    )


def _take_line(measure: _Measure, line: Line, before: Line | None) -> None:
    last = measure.pieces[-1] if measure.pieces else None
    goes_on = (
        last is not None
        and before is not None
        and not last.closed
        and last.lines[-1] is before
        and not _begins(measure, last, line)
    )
    if goes_on and last is not None:
        last.lines.append(line)
    else:
        measure.pieces.append(_Piece([line], closed=line.alone))


def _begins(measure: _Measure, piece: _Piece, line: Line) -> bool:
    """Whether a line begins a new block below the line before it."""
    before = piece.lines[-1]
    step = before.bottom - line.bottom
    if line.alone or step > 1.28 * _leading(measure, line) or step < line.size * 0.3:
        return True
    if line.left > before.right or line.right < before.left:
        return True
    if abs(line.size - before.size) > 0.12 * measure.size or line.bold != _bold(piece):
        return not (line.bold and not _bold(piece) and len(line.text) < 25)
    if starts_with_label(line.text) and (_ended(before) or line.left < before.left - 2):
        return True
    return _indented_or_short(piece, before, line)


def _leading(measure: _Measure, line: Line) -> float:
    """The distance of lines that is usual for letters of this size."""
    return measure.leading * max(line.size / measure.size, 1.0)


def _bold(piece: _Piece) -> bool:
    return all(line.bold for line in piece.lines)


def _ended(line: Line) -> bool:
    short = line.right < line.column[1] - 2.5 * line.size
    return short or bool(_SENTENCE_END.search(line.text)) or line.text.endswith(",")


def _indented_or_short(piece: _Piece, before: Line, line: Line) -> bool:
    """Whether the form of the page begins a paragraph: an indent, or a line left unfilled."""
    if _STARTS_SMALL.match(line.text) or _bold(piece):
        return False
    width = before.column[1] - before.column[0]
    indented = line.left > before.left + 0.9 * line.size and len(piece.lines) > 1
    narrow = before.right - before.left < 0.4 * width
    room = before.column[1] - before.right
    unfilled = room > (2.5 * before.size if narrow else 0.3 * width) and not _is_centred(before)
    filled = before.right > before.column[1] - 2 * before.size
    outdented = line.left < before.left - 0.9 * line.size
    return (indented and (not filled or _ended(before))) or unfilled or (outdented and not filled)


def _is_centred(line: Line) -> bool:
    left, right = line.left - line.column[0], line.column[1] - line.right
    return left > 2.5 * line.size and abs(left - right) < 2 * line.size


def _uses_indents(pieces: list[_Piece]) -> bool:
    """Whether paragraphs begin with an indent in this document."""
    long = [piece for piece in pieces if len(piece.lines) > 2 and piece.note is None]
    indented = sum(p.lines[0].left > p.lines[1].left + 0.9 * p.lines[0].size for p in long)
    return len(long) > 2 and indented > len(long) * 0.6


def _joined(measure: _Measure) -> list[_Piece]:
    """The pieces with those that a page or a column cut joined again."""
    joined: list[_Piece] = []
    last: _Piece | None = None
    for piece in measure.pieces:
        if piece.note is not None:
            joined.append(piece)
            continue
        if last is not None and (_was_cut(measure, last, piece) or _same_table(last, piece)):
            last.lines.extend(piece.lines)
            continue
        joined.append(piece)
        last = piece
    return joined


def _was_cut(measure: _Measure, before: _Piece, piece: _Piece) -> bool:
    """Whether a piece goes on with the one before, on another page or in another column."""
    end, start = before.lines[-1], piece.lines[0]
    same_column = (
        end.page == start.page and end.bottom > start.bottom and end.column == start.column
    )
    if same_column or before.closed or piece.closed or _bold(before) or _bold(piece):
        return False
    if abs(end.size - start.size) > 0.08 * measure.size or starts_with_label(start.text):
        return False
    if _STARTS_SMALL.match(start.text):
        return not end.text.endswith(".")
    filled = end.right > end.column[1] - 0.2 * (end.column[1] - end.column[0])
    if not _SENTENCE_END.search(end.text):
        return filled
    unindented = start.left < start.column[0] + 0.6 * start.size
    return measure.indents and filled and unindented and len(before.lines) > 1


def _same_table(before: _Piece, piece: _Piece) -> bool:
    """Whether a table goes on at the head of the next page."""
    end, start = before.lines[-1], piece.lines[0]
    if not (end.rows and start.rows) or start.page != end.page + 1:
        return False
    return len(end.rows[0]) == len(start.rows[0]) and abs(end.left - start.left) < 3


def _block(piece: _Piece, measure: _Measure, mender: Mender, wide: WideJoiner) -> Block:
    first = piece.lines[0]
    if first.rows:
        # A head is printed again on every page.
        more = [row for line in piece.lines[1:] for row in line.rows if row != first.rows[0]]
        rows = [
            "\t".join(tidy(mender.paragraph(wide.lines(list(cell)))) for cell in row)
            for row in [*first.rows, *more]
        ]
        return Block("\n".join(rows), "table", page=first.page)
    text = tidy(mender.paragraph(wide.lines([line.text for line in piece.lines])))
    if piece.note is not None:
        return Block(text, "footnote", marker=piece.note, page=first.page)
    bold = _bold(piece)
    centred = all(_is_centred(line) for line in piece.lines)
    size = statistics.median(line.size for line in piece.lines)
    marked = bold or (size > measure.size * 1.12 and not first.alone)
    heading = marked and len(text) <= _LONGEST_HEADING and not re.search(r"[.;,]$", text)
    kind: BlockKind = "heading" if heading else "text"
    return Block(text, kind, bold=bold, centred=centred, page=first.page)
