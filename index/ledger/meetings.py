"""The sittings of a session: number, day, hours, and the items each considered."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from index.ledger.dates import count_in, dates_at, dates_in, hours_in
from index.ledger.facts import Meeting
from index.ledger.numbers import items_of, ordinals_of
from index.ledger.wording import fragments, pattern

_YEAR = re.compile(r"(?<![\d/])((?:19|20)\d\d)(?![\d/])")

Line = tuple[str, str]
"""A paragraph's label and one of its sentences."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one sentence says of sittings."""

    numbers: tuple[int, ...]
    dates: tuple[str, ...]
    items: tuple[str, ...]
    hours: tuple[tuple[str, str], ...]
    label: str


@lru_cache(maxsize=4096)
def items_in(sentence: str, language: str) -> tuple[str, ...]:
    """The agenda items a sentence names."""
    found: list[str] = []
    for one in fragments(language, "items", "patterns"):
        for match in one.finditer(sentence):
            found += items_of(match["items"], language)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def meetings_in(sentence: str, language: str) -> tuple[int, ...]:
    """The sittings a sentence says something happened at."""
    found: list[int] = []
    for one in fragments(language, "meetings", "at"):
        for match in one.finditer(sentence):
            found += ordinals_of(match["ordinals"], language)
    return tuple(dict.fromkeys(found))


def sittings_of(lines: list[Line], language: str) -> dict[Line, tuple[int, ...]]:
    """The sittings each sentence tells of; "at the same meeting" is the one last named."""
    found: dict[Line, tuple[int, ...]] = {}
    last: tuple[int, ...] = ()
    same = pattern(language, "meetings", "same")
    for label, sentence in lines:
        named = meetings_in(sentence, language)
        if not named and last and same.search(sentence):
            named = last
        found[label, sentence] = named
        last = named[-1:] or last
    return found


def meetings_of(lines: list[Line], language: str, year: int | None) -> tuple[Meeting, ...]:
    """All sittings the text tells of, in order of their numbers."""
    sittings = sittings_of(lines, language)
    said = [_said(line, sittings[line], language, year) for line in lines]
    count, held = _held(lines, language)
    numbered = [one for one in said if one.numbers and (one.items or one.dates)]
    named = {number for one in numbered for number in one.numbers}
    known = range(1, count + 1) if count else sorted(named)
    found = {number: Meeting(number, paragraph=held) for number in known}
    for one in numbered:
        _add(one, found)
    if held:
        days = next((one.dates for one in said if one.label == held and one.dates), ())
        of_all = [one for one in said if one.hours and (one.label == held or not one.numbers)]
        of_all.sort(key=lambda one: one.label != held)
        hours = next((one.hours for one in of_all), ())
        _spread(found, days, hours)
    return tuple(found.values())


def _said(line: Line, numbers: tuple[int, ...], language: str, year: int | None) -> _Said:
    label, sentence = line
    return _Said(
        numbers,
        _dates(sentence, len(numbers), language, year),
        items_in(sentence, language),
        hours_in(sentence, language),
        label,
    )


def _dates(sentence: str, count: int, language: str, year: int | None) -> tuple[str, ...]:
    """The days of a sentence's sittings: of several groups of dates, the one next to them."""
    groups = dates_at(sentence, language, year)
    days = tuple(dict.fromkeys(day for _, _, group in groups for day in group))
    if not count or len(groups) < 2 or len(days) == count:
        return days
    places = [
        found.span()
        for one in fragments(language, "meetings", "at")
        for found in one.finditer(sentence)
    ]
    if not places:
        return days
    nearest = min(
        groups,
        key=lambda one: min(max(one[0] - end, begin - one[1]) for begin, end in places),
    )
    return tuple(dict.fromkeys(nearest[2]))


def _held(lines: list[Line], language: str) -> tuple[int | None, str]:
    """How many sittings there were, and the paragraph that says so."""
    for label, sentence in lines:
        count = count_in(sentence, language)
        if count and count <= 60:
            return count, label
    return None, ""


def _add(said: _Said, found: dict[int, Meeting]) -> None:
    """Join what a sentence says of its sittings to what is known of them."""
    for place, number in enumerate(said.numbers):
        known = found.get(number)
        if known is None:
            continue
        day = _day(said, place)
        begins, ends = said.hours[0] if len(said.hours) == len(said.numbers) == 1 else ("", "")
        places = dict.fromkeys(said.items, said.label)
        places |= dict(zip(known.items, known.item_paragraphs, strict=True))
        items = tuple(dict.fromkeys((*known.items, *said.items)))
        found[number] = Meeting(
            number,
            known.date or day,
            known.begins or begins,
            known.ends or ends,
            items,
            known.paragraph or said.label,
            tuple(places[item] for item in items),
        )


def _day(said: _Said, place: int) -> str:
    """The day of one of a sentence's sittings, where the sentence leaves no doubt."""
    dates, count = said.dates, len(said.numbers)
    if len(dates) == 1 or (1 < len(dates) < count and place == 0):
        return dates[0]
    if 1 < len(dates) < count and place == count - 1:
        return dates[-1]
    return dates[place] if len(dates) == count else ""


def _spread(
    found: dict[int, Meeting], days: tuple[str, ...], hours: tuple[tuple[str, str], ...]
) -> None:
    """Share out the days and hours of a whole session where no doubt is left."""
    a_day = len(found) // len(days) if days and len(found) % len(days) == 0 else 0
    ranks: dict[str, int] = {}
    for number, meeting in found.items():
        day = meeting.date or (days[(number - 1) // a_day] if a_day else "")
        rank = ranks[day] = ranks.get(day, -1) + 1
        begins, ends = hours[rank] if day and rank < len(hours) else ("", "")
        if meeting.begins or meeting.ends:
            begins, ends = meeting.begins, meeting.ends
        found[number] = replace(meeting, date=day, begins=begins, ends=ends)


def year_of(lines: list[Line], language: str, title: str, date: str) -> int | None:
    """The year of the session: its title's, that of the sittings counted, else the document's."""
    held = [sentence for _, sentence in lines if count_in(sentence, language)]
    place = _held(lines, language)[1] if held else None
    opening = [sentence for label, sentence in lines if label == place]
    for text in (title, *held, *opening):
        dated = dates_in(text, language, None)
        if dated:
            return int(dated[-1][:4])
    if date[:4].isdigit():
        return int(date[:4])
    named = _YEAR.findall(" ".join(sentence for _, sentence in lines))
    return int(max(set(named), key=named.count)) if named else None
