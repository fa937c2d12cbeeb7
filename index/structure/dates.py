"""Dates as the six languages write them, as ISO 8601."""

import re
from functools import cache

from index.labels import plain_digits
from index.languages import LANGUAGES
from index.structure.lexicon import lexicon

_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


@cache
def _written_dates() -> tuple[tuple[re.Pattern[str], int], ...]:
    """A pattern and its month for every month of every language that spells months."""
    patterns = []
    for language in LANGUAGES:
        for month, name in enumerate(lexicon(language).months, start=1):
            # Arabic writes both month names: the Levantine, a slash, the Egyptian.
            day = r"\b(\d{1,2})(?:er|º|-?го)?\.?\s+(?:de\s+)?"
            form = rf"{day}{name}(?:\s*/\s*\w+)?\.?,?\s+(?:de\s+|del\s+)?(\d{{4}})"
            patterns.append((re.compile(form, re.IGNORECASE), month))
            # "July 22, 2020": the month first.
            form = rf"\b{name}\s+(\d{{1,2}}),\s+(\d{{4}})"
            patterns.append((re.compile(form, re.IGNORECASE), month))
    return tuple(patterns)


def find_date(text: str) -> str:
    """The first full date in the text as "2020-07-22", or an empty string."""
    text = plain_digits(text)
    chinese = _CHINESE.search(text)
    if chinese:
        year, month, day = (int(part) for part in chinese.groups())
        return _iso(year, month, day)
    earliest: tuple[int, str] | None = None
    for pattern, month in _written_dates():
        found = pattern.search(text)
        if found and (earliest is None or found.start() < earliest[0]):
            earliest = (found.start(), _iso(int(found.group(2)), month, int(found.group(1))))
    return earliest[1] if earliest else ""


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
