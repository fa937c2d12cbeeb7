"""What repeats on every PDF page, and the marks of printing: taken out of the body."""

import re
from collections import Counter

from index.readers.pdf_lines import Line

_OF_ALL = r"\d{1,4}\s?/\s?\d{1,4}"
_LETTER = r"[(\[][ACEFRS][)\]]"
_MADE = r"(?:\s+\d{6})"
_JOB_NUMBER = r"(?:(?:[A-Z]{1,2}\.\s?)?\d{2}[-–]\d{4,6}[A-Z]?|[GKNV]E?\d{7})"
_JOB = rf"(?:{_LETTER}\s*)?{_JOB_NUMBER}(?:\s*{_LETTER})?{_MADE}{{0,3}}"
_BAR_CODE = r"\*\s?\d{6,10}\s?\*"
_PAGE_WORD = r"(?:page|página|стр\.|страница|第|صفحة|الصفحة)"
_NUMBER = rf"(?:[-–—]\s?)?(?:{_PAGE_WORD}\s?)?\d{{1,4}}(?:\s?页)?(?:\s?[-–—])?"
_PRINTED = r"Please recycle\b.{0,6}|Accessible document|Prière de recycler.{0,6}|-\s?\d{1,4}\s?-"
_RESIDUE = re.compile(
    rf"(?:{_PRINTED}|\(?[ACEFRS]\){_MADE}+"
    rf"|(?:{_NUMBER}\s+)?(?:(?:{_OF_ALL}|{_JOB}|{_BAR_CODE})\s*)+(?:\s{_NUMBER})?)$",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"(?<![\w/])[A-Z]{1,10}(?:/[A-Za-z0-9.()\-]+)+")
_PAGE_NUMBER = re.compile(rf"{_NUMBER}$", re.IGNORECASE)
_TALLEST_GROUP = 4
_GAP, _SAME_ROW = 1.9, 2.0
_TOP, _FOOT = 0.84, 0.14
_SHORT = 60


def is_residue(text: str) -> bool:
    """Whether a line is a page mark, a job number, a bar code or the printer's."""
    return bool(_RESIDUE.match(text.strip()))


def without_heads(
    pages: list[list[Line]], heights: list[float]
) -> tuple[list[list[Line]], list[str]]:
    """The pages without running heads and feet, and their distinct lines."""
    seen = _repeated(pages, heights)
    front = pages[0] if pages else []
    symbols = {symbol for line in front for symbol in _SYMBOL.findall(line.text)}
    kept: list[list[Line]] = []
    heads: dict[str, None] = {}
    for lines, height in zip(pages, heights, strict=True):
        out = _printed(_rim(lines, height, all_of=True))
        if lines is front:
            out |= _front_number(lines, height)
        else:
            out |= _running(lines, height, seen, symbols)
        heads.update({line.text: None for line in lines if id(line) in out})
        kept.append([line for line in lines if id(line) not in out])
    return kept, list(heads)


def _printed(lines: list[Line]) -> set[int]:
    """The marks of printing at the edges of a page, by identity: lines, or all of a row."""
    out = {id(line) for line in lines if is_residue(line.text)}
    for line in lines:
        row = [other for other in lines if abs(other.bottom - line.bottom) < _SAME_ROW]
        row.sort(key=lambda other: other.left)
        if len(row) > 1 and is_residue(" ".join(other.text for other in row)):
            out.update(id(other) for other in row)
    return out


def _front_number(lines: list[Line], height: float) -> set[int]:
    """The page number of the front page, which stands in a row of its own."""
    downwards = sorted(lines, key=lambda line: -line.bottom)
    rim = {id(line) for line in _rim(lines, height)}
    out = set()
    for ordered in (downwards, downwards[::-1]):
        row = _row(ordered)
        if len(row) != 1 or id(row[0]) not in rim or not _PAGE_NUMBER.match(row[0].text):
            continue
        said = re.sub(r"\D", "", row[0].text)
        if int(said) == row[0].page or _group(ordered) == row:
            out.add(id(row[0]))
    return out


def _key(line: Line) -> tuple[str, int]:
    """A line to be found again on other pages: short ones may differ in their numbers."""
    text = re.sub(r"\d+", "0", line.text) if len(line.text) < _SHORT else line.text
    return text, round(line.bottom / 4)


def _repeated(pages: list[list[Line]], heights: list[float]) -> set[tuple[str, int]]:
    """The outermost lines that stand at the same height on several pages."""
    found = Counter(
        key
        for lines, height in zip(pages, heights, strict=True)
        for key in {_key(line) for line in _rim(lines, height)}
    )
    least = 3 if len(pages) > 3 else 2
    return {key for key, count in found.items() if count >= least}


def _running(
    lines: list[Line], height: float, seen: set[tuple[str, int]], symbols: set[str]
) -> set[int]:
    """The running heads and feet of a page, by identity."""
    out = set()
    for line in _rim(lines, height):
        text, place = _key(line)
        repeats = any((text, place + near) in seen for near in (-1, 0, 1))
        if repeats or _PAGE_NUMBER.match(line.text):
            out.add(id(line))
    top = _group(sorted(lines, key=lambda line: -line.bottom))
    own = tuple(symbols)
    told = any(id(x) in out or x.text.startswith(own) or x.text.endswith(own) for x in top)
    if told and len({round(line.bottom) for line in top}) <= _TALLEST_GROUP:
        out.update(id(line) for line in top if line.bottom > height * _TOP)
    return out


def _rim(lines: list[Line], height: float, *, all_of: bool = False) -> list[Line]:
    """The lines at the upper and lower edge of a page that stand apart from its text."""
    edges = [x for x in lines if x.bottom > height * _TOP or x.bottom < height * _FOOT]
    if all_of or not edges:
        return edges
    downwards = sorted(lines, key=lambda line: -line.bottom)
    apart = [
        *(_group(downwards) or _row(downwards)),
        *(_group(downwards[::-1]) or _row(downwards[::-1])),
    ]
    return [line for line in edges if any(line is other for other in apart)]


def _row(ordered: list[Line]) -> list[Line]:
    return [line for line in ordered if abs(line.bottom - ordered[0].bottom) < _SAME_ROW]


def _group(ordered: list[Line]) -> list[Line]:
    """The first lines before a gap wider than lines of text leave."""
    for place, (line, after) in enumerate(zip(ordered, ordered[1:], strict=False), start=1):
        if abs(line.bottom - after.bottom) > _GAP * max(line.size, after.size):
            return ordered[:place]
    return []
