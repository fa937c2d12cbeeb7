"""The organ on a PDF's first page: its lines put together, past what stands beside them."""

import re
from collections import Counter
from dataclasses import replace

from index.readers.pdf_lines import Line
from index.readers.tidy import join, starts_with_label

_STARTS_SMALL = re.compile(r"[a-zà-ÿа-яё]")
_ENDS_OPEN = re.compile(r"\s[a-zà-ÿа-яё]{1,4}$")
_ENDED = re.compile(r"[.:;,。：；，؛،]$")
# Plain lines may be names of their own, one below the other.
_FULL, _FULL_PLAIN = 0.6, 0.75
_MASTHEAD = re.compile(r"\bDistr\b|(?<![\w/])[A-Z]{1,10}(?:/[A-Za-z0-9.()\-]+)+")
_STEP, _FAR = 1.5, 2.6
_ALIKE = 2.0


def with_whole_organ(lines: list[Line], usual: float) -> list[Line]:
    """The first page's lines, those of a name beside the masthead's column as one."""
    beside = _column_beside(lines)
    if not beside:
        return lines
    edge = min(line.left for line in beside)
    lowest = min(line.bottom for line in beside) - 3 * usual
    named = [line for line in lines if line.right < edge and line.bottom > lowest]
    named.sort(key=lambda line: -line.bottom)
    whole: dict[int, Line] = {}
    gone: set[int] = set()
    first: Line | None = None
    for before, line in zip(named, named[1:], strict=False):
        if first is None or id(before) not in gone:
            first = before
        known = whole.get(id(first), first)
        full = _FULL if line.bold or line.size > usual * 1.05 else _FULL_PLAIN
        if _is_one(before, line) and _goes_on(known, before, line, full * (edge - before.left)):
            text, right = join(known.text, line.text), max(known.right, line.right)
            whole[id(first)] = replace(known, text=text, right=right, alone=True)
            gone.add(id(line))
    return [whole.get(id(line), line) for line in lines if id(line) not in gone]


def below_masthead(lines: list[Line]) -> float:
    """The height at which the first page's masthead ends; without bound where it has none."""
    marked = [line.bottom for line in lines if _MASTHEAD.search(line.text)]
    beside = _column_beside(lines)
    if not marked or not beside:
        return float("inf")
    foot = beside[0].bottom
    if max(marked) < foot - _FAR * beside[0].size:
        return float("inf")
    for line in beside:
        if foot - line.bottom > _FAR * line.size:
            break
        foot = line.bottom
    return foot


def _column_beside(lines: list[Line]) -> list[Line]:
    """The masthead's short lines one below the other on the page's further half."""
    left = min((line.column[0] for line in lines), default=0.0)
    right = max((line.column[1] for line in lines), default=0.0)
    further = [line for line in lines if line.left > (left + right) / 2]
    further.sort(key=lambda line: -line.bottom)
    counted = Counter(round(line.left) for line in further)
    edge = next((edge for line in further if counted[edge := round(line.left)] > 1), None)
    if edge is None:
        return []
    column = [line for line in further if abs(line.left - edge) < _ALIKE]
    # What runs across ends the masthead.
    across = [x.bottom for x in lines if x.left < edge < x.right and x.bottom < column[0].bottom]
    above = max(across, default=float("-inf"))
    column = [line for line in column if line.bottom > above]
    return column if len(column) > 1 else []


def _is_one(before: Line, line: Line) -> bool:
    """Whether two lines stand as lines of one paragraph: alike, and close below each other."""
    middles = (before.left + before.right - line.left - line.right) / 2
    aligned = min(abs(before.left - line.left), abs(middles)) < _ALIKE
    alike = abs(before.size - line.size) < 0.06 * before.size and before.bold == line.bold
    return aligned and alike and 0 < before.bottom - line.bottom < _STEP * before.size


def _goes_on(known: Line, before: Line, line: Line, full: float) -> bool:
    """Whether the next line was begun because the one before was full, not as a new name."""
    if _ENDED.search(before.text) or starts_with_label(line.text):
        return False
    open_ = _STARTS_SMALL.match(line.text) or _ENDS_OPEN.search(before.text)
    if open_ or before.right - before.left > full:
        return True
    word = len(line.text.split(" ", 1)[0]) / max(len(line.text), 1) * (line.right - line.left)
    return known is not before and before.right + word > known.right
