"""What repeats on every PDF page, and the marks of printing: taken out of the body."""

import re
from collections import Counter

from index.readers.pdf_lines import Line

_PAGE_MARK = r"\d{1,4}\s?/\s?\d{1,4}"
_JOB = r"(?:[VGNK]\.)?\d{2}-\d{4,6}"
_JOB_LANGUAGE = r"(?:\s*\([ACEFRS]\))?(?:\s+\d{6}){0,3}"
_RESIDUE = re.compile(
    rf"(?:{_PAGE_MARK}|{_JOB}{_JOB_LANGUAGE}|{_PAGE_MARK}\s*{_JOB}|{_JOB}\s*{_PAGE_MARK}"
    rf"|(?:{_JOB}{_JOB_LANGUAGE}\s*)?\*\s?\d{{6,10}}\s?\*|\(?[ACEFRS]\)\s+\d{{6}}(?:\s+\d{{6}})*"
    r"|Please recycle\b.{0,6}|Accessible document|Prière de recycler.{0,6}|-\s?\d{1,4}\s?-)$",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"(?<![\w/])[A-Z]{1,10}(?:/[A-Za-z0-9.()\-]+)+")
_PAGE_NUMBER = re.compile(r"(?:-\s?)?(?:page\s+|Page\s+)?\d{1,4}(?:\s?-)?$", re.IGNORECASE)
_TALLEST_GROUP = 4
_GAP = 1.9
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
        out = {id(line) for line in _rim(lines, height, all_of=True) if is_residue(line.text)}
        if lines is not front:
            out |= _running(lines, height, seen, symbols)
        heads.update({line.text: None for line in lines if id(line) in out})
        kept.append([line for line in lines if id(line) not in out])
    return kept, list(heads)


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
    return [line for line in ordered if abs(line.bottom - ordered[0].bottom) < 2]


def _group(ordered: list[Line]) -> list[Line]:
    """The first lines before a gap wider than lines of text leave."""
    for place, (line, after) in enumerate(zip(ordered, ordered[1:], strict=False), start=1):
        if abs(line.bottom - after.bottom) > _GAP * max(line.size, after.size):
            return ordered[:place]
    return []
