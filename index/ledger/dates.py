"""Days and hours as the six languages write them, for the sittings of a session."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache

from index.ledger.numbers import number_of
from index.ledger.wording import any_of, fragments

_LONGEST_JOINT = 30


def dates_in(text: str, language: str, year: int | None) -> tuple[str, ...]:
    """The ISO dates a sentence names, in order; `year` where it names none itself."""
    found = (day for _, _, days in dates_at(text, language, year) for day in days)
    return tuple(dict.fromkeys(found))


def dates_at(text: str, language: str, year: int | None) -> list[tuple[int, int, list[str]]]:
    """The dates of a sentence with their places; those joined to one another stand together."""
    groups: list[tuple[int, int, list[str]]] = []
    later: int | None = None
    for match in _dates(text, language)[::-1]:
        joined = bool(groups) and _joint(text[match.end() : groups[-1][0]], language)
        stated = match["year"] if "year" in match.groupdict() else None
        later = int(stated) if stated else later if joined else None
        within, month = later or year, _month(match["month"], language)
        days = _days(match["days"], within, month, language) if within and month else []
        if joined:
            _, end, following = groups.pop()
            groups.append((match.start(), end, days + following))
        else:
            groups.append((match.start(), match.end(), days))
    return [one for one in reversed(groups) if one[2]]


def _dates(text: str, language: str) -> list[re.Match[str]]:
    """The dates written in a text, the longer where two begin or overlap."""
    found = [
        one
        for pattern in fragments(language, "dates", "patterns")
        for one in pattern.finditer(text)
    ]
    found.sort(key=lambda one: (one.start(), -one.end()))
    kept: list[re.Match[str]] = []
    for one in found:
        if not kept or one.start() >= kept[-1].end():
            kept.append(one)
    return kept


def _joint(between: str, language: str) -> bool:
    """Whether words join two dates: "7 July and 8 July 2020", so that they share the year."""
    return len(between) <= _LONGEST_JOINT and bool(
        re.search(any_of(language, "dates", "joins"), between, re.IGNORECASE)
    )


def hours_in(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """The spans of time a sentence names: ("10:00", "13:00")."""
    return tuple(
        (begins, ends)
        for match in _span(language).finditer(text)
        if _tells_hours(match)
        and (begins := _clock(match, "", "2", language))
        and (ends := _clock(match, "2", "", language))
    )


def hour_of(match: re.Match[str], language: str) -> str:
    """The one time a pattern with `{time}` found."""
    return _clock(match, "", "", language)


def _tells_hours(match: re.Match[str]) -> bool:
    """Whether anything but bare numbers was found: "7 to 9" are as well days or pages."""
    return any(value for name, value in match.groupdict().items() if not name.startswith("hour"))


@cache
def _span(language: str) -> re.Pattern[str]:
    first = any_of(language, "times", "time")
    second = re.sub(r"\?P<(\w+)>", r"?P<\g<1>2>", first)
    to = any_of(language, "times", "to")
    return re.compile(rf"(?<![\d.:/]){first},?\s*{to}\s*{second}(?![\d:])", re.IGNORECASE)


def _clock(match: re.Match[str], mine: str, other: str, language: str) -> str:
    """One end of a span as 24-hour time; an end without "a.m." or "p.m." borrows the other's."""
    groups = match.groupdict()
    word = groups.get(f"word{mine}") or ""
    if not groups.get(f"hour{mine}"):
        return "12:00" if _is(word, "noon", language) else "00:00" if word else ""
    hour, minute = int(groups[f"hour{mine}"] or 0), int(groups.get(f"minute{mine}") or 0)
    minute = 30 if word else minute
    half = groups.get(f"half{mine}") or groups.get(f"after{mine}") or ""
    borrowed = "" if half else (groups.get(f"half{other}") or groups.get(f"after{other}") or "")
    after_noon = hour < 12 and _is(half or borrowed, "after_noon", language)
    past_noon = hour < 6 and _is(half or borrowed, "noon", language)
    hour += 12 if after_noon or past_noon else 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


def _is(half: str, key: str, language: str) -> bool:
    return bool(re.fullmatch(any_of(language, "times", key), half, re.IGNORECASE))


def _month(written: str, language: str) -> int | None:
    for number, month in enumerate(fragments(language, "dates", "months"), start=1):
        if month.fullmatch(written):
            return number
    return None


def _days(written: str, year: int, month: int, language: str) -> list[str]:
    """The days of "7", "7 and 8", "7 to 9", each as an ISO date; none that do not exist."""
    numbers = [int(day) for day in re.findall(r"\d{1,2}", written)]
    ranged = re.search(any_of(language, "dates", "ranges"), written, re.IGNORECASE)
    if ranged and len(numbers) == 2 and numbers[0] < numbers[1]:
        numbers = list(range(numbers[0], numbers[1] + 1))
    return [iso for day in numbers if (iso := _iso(year, month, day))]


def _iso(year: int, month: int, day: int) -> str:
    if not 1 <= day <= 31:
        return ""
    wanted = date(year, month, 1) + timedelta(days=day - 1)
    return wanted.isoformat() if wanted.month == month else ""


@lru_cache(maxsize=4096)
def count_in(text: str, language: str) -> int | None:
    """How many meetings a sentence says were held."""
    for pattern in fragments(language, "meetings", "held"):
        found = pattern.search(text)
        if found:
            return number_of(found["number"], language)
    return None
