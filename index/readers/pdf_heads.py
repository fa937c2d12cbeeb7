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
_GAP = 1.55


def is_residue(text: str) -> bool:
    """Whether a line is a page mark, a job number, a bar code or the printer's."""
    return bool(_RESIDUE.match(text.strip()))


def without_heads(
    pages: list[list[Line]], heights: list[float]
) -> tuple[list[list[Line]], list[str]]:
    """The pages without running heads and feet, and their distinct lines."""
    seen = _repeated(pages, heights)
    symbols = {
        symbol for line in (pages[0] if pages else []) for symbol in _SYMBOL.findall(line.text)
    }
    kept: list[list[Line]] = []
    heads: dict[str, None] = {}
    for number, lines in enumerate(pages):
        out = _out(lines, heights[number], seen, symbols if number else set())
        heads.update({line.text: None for line in lines if id(line) in out})
        kept.append([line for line in lines if id(line) not in out])
    return kept, list(heads)


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _repeated(pages: list[list[Line]], heights: list[float]) -> set[tuple[str, int]]:
    """The lines that stand at the same height on three pages or more, numbers aside."""
    found = Counter(
        place
        for lines, height in zip(pages, heights, strict=True)
        for place in {(_key(line), round(line.bottom / 4)) for line in _rim(lines, height)}
    )
    least = 3 if len(pages) > 3 else 2
    return {place for place, count in found.items() if count >= least}


def _rim(lines: list[Line], height: float) -> list[Line]:
    return [line for line in lines if line.bottom > height * 0.84 or line.bottom < height * 0.14]


def _out(
    lines: list[Line], height: float, seen: set[tuple[str, int]], symbols: set[str]
) -> set[int]:
    """The lines of a page to be taken out, by identity."""
    out = set()
    for line in _rim(lines, height):
        repeats = any((_key(line), round(line.bottom / 4) + d) in seen for d in (-1, 0, 1))
        number = bool(_PAGE_NUMBER.match(line.text)) and _outermost(line, lines)
        if is_residue(line.text) or (symbols and (repeats or number)):
            out.add(id(line))
    top = _top_group(lines)
    told = any(id(line) in out or symbols & set(_SYMBOL.findall(line.text)) for line in top)
    if symbols and told and len({round(line.bottom) for line in top}) <= _TALLEST_GROUP:
        out.update(id(line) for line in top if line.bottom > height * 0.84)
    return out


def _outermost(line: Line, lines: list[Line]) -> bool:
    bottoms = [other.bottom for other in lines]
    return line.bottom >= max(bottoms) - 1 or line.bottom <= min(bottoms) + 1


def _top_group(lines: list[Line]) -> list[Line]:
    """The lines above the first wide gap of a page."""
    ordered = sorted(lines, key=lambda line: -line.bottom)
    for place, (above, below) in enumerate(zip(ordered, ordered[1:], strict=False), start=1):
        if above.bottom - below.bottom > _GAP * 1.35 * max(above.size, below.size):
            return ordered[:place]
    return []
