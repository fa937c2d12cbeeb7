"""Notes as text: `NAME (on behalf of GROUP): point`, under lines that name item and meeting."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.labels import plain_digits
from index.languages import LANGUAGES
from index.ledger.wording import fragments
from index.notes.cells import date_of, item_of, meeting_of
from index.notes.row import Row
from index.notes.speaker import speaker_of
from index.notes.words import Column, declared, line_patterns
from index.structure.tongue import tongue_of

_SPOKEN = re.compile(r"(?P<head>[^:：]{1,200}?)\s*[:：](?!\d|//)\s*(?P<point>.*)")
_BULLET = re.compile(r"^\s*(?:[-–—•*·▪◦‣]|\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))\s*")
_CLOCK = re.compile(r"[\[(]?(?P<time>\d{1,2}[:.h]\d{2})[\])]?(?:\s*[-–—,]\s*|\s+)")
_DECORATION = " \t#*=_~–—-[]•·"
_PARTING = re.compile(r"[\s,;،；，.|/–—-]+")
_NUMERIC = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}")
_TITLE = re.compile(r"\s*(?:[:：.,،，–—(«“\"-].*)?")


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where in the session the lines that follow belong."""

    item: str = ""
    meeting: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class _Floor:
    """Who has the floor: the name as written and the time, and the first fault met."""

    name: str = ""
    time: str = ""


def rows_of_text(text: str) -> list[Row]:
    """The notes of a text, one row each, numbered by line."""
    return list(_rows(text, tongue_of(text)))


def _rows(text: str, language: str | None) -> Iterator[Row]:
    setting, floor = _Setting(), _Floor()
    waiting: Row | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not any(map(str.isalnum, line)):
            continue
        if waiting and line[0].isspace() and not _starts_anew(line):
            waiting = _longer(waiting, line)
            continue
        if waiting:
            yield waiting
            waiting = None
        changed = setting_in(line, language)
        if changed:
            setting, floor = _joined(setting, changed), _Floor()
            continue
        floor, point = _taken(line, floor)
        waiting = _row(number, setting, floor, point) if point else None
    if waiting:
        yield waiting


def _starts_anew(line: str) -> bool:
    """Whether an indented line is a point of its own and not the rest of the one above."""
    _, spoken = _spoken(line.strip())
    return bool(_BULLET.match(line)) or bool(spoken and speaker_of(_name(spoken)))


def _longer(row: Row, line: str) -> Row:
    point = f"{row.first('point')} {line.strip()}"
    return replace(row, cells={**row.cells, "point": (point,)})


def _taken(line: str, floor: _Floor) -> tuple[_Floor, str]:
    """Who has the floor after a line, and the point that the line makes."""
    bullet = _BULLET.match(line)
    text = line[bullet.end() :] if bullet else line.strip()
    time, spoken = _spoken(text)
    # A colon within a point: only a name that is known takes the floor from the one before.
    if spoken and (not bullet or not floor.name or speaker_of(_name(spoken))):
        return _Floor(_name(spoken), time), spoken["point"]
    return (floor, text) if bullet else (_Floor(), text)


def _spoken(text: str) -> tuple[str, re.Match[str] | None]:
    """The time a line begins with, and its name and point where it has both."""
    clock = _CLOCK.match(text)
    return clock["time"] if clock else "", _SPOKEN.match(text, clock.end() if clock else 0)


def _name(spoken: re.Match[str]) -> str:
    return spoken["head"].strip(_DECORATION)


def _row(number: int, setting: _Setting, floor: _Floor, point: str) -> Row:
    said: dict[Column, str] = {
        "item": setting.item,
        "meeting": setting.meeting,
        "date": setting.date,
        "speaker": floor.name,
        "time": floor.time,
        "point": point.strip(" \t*_"),
    }
    return Row(number, {column: (words,) for column, words in said.items()})


def _joined(old: _Setting, new: _Setting) -> _Setting:
    """What a line does not say stays as it was; another meeting may be on another day."""
    another = bool(new.meeting and old.meeting and new.meeting != old.meeting)
    date = new.date or ("" if another else old.date)
    return _Setting(new.item or old.item, new.meeting or old.meeting, date)


def setting_in(line: str, language: str | None) -> _Setting | None:
    """The item, meeting and date of a line that says nothing else, or None."""
    rest = plain_digits(line).strip(_DECORATION).rstrip(":：")
    found = _Setting()
    while rest:
        piece = _piece(rest, language)
        if piece is None:
            return None
        setting, length = piece
        found = _joined(found, setting)
        rest = rest[length:]
        if setting.item and not _begins(rest, language):
            return found if _TITLE.fullmatch(rest) else None
        rest = _PARTING.sub("", rest, count=1) if _PARTING.match(rest) else rest.strip(" :：()")
    return found if found != _Setting() else None


def _begins(rest: str, language: str | None) -> bool:
    bare = _PARTING.sub("", rest, count=1) if _PARTING.match(rest) else rest.strip()
    return bool(bare) and _piece(bare, language) is not None


def _piece(text: str, language: str | None) -> tuple[_Setting, int] | None:
    """What a text begins with, and how much of it says so."""
    for one in LANGUAGES:
        bare = ("item_bare",) if one == language else ()
        for which in ("item", *bare, "meeting"):
            for pattern in line_patterns(one, which):
                found = pattern.match(text)
                if found:
                    return _said(which, found.group()), found.end()
    return _dated(text)


def _said(which: str, words: str) -> _Setting:
    if which == "meeting":
        return _Setting(meeting=str(meeting_of(words) or words))
    return _Setting(item=item_of(words) or words)


def _dated(text: str) -> tuple[_Setting, int] | None:
    """A line that is a date and nothing else, with or without the word for it."""
    names = "|".join(declared(one)["lines"]["date"] for one in LANGUAGES)
    rest = re.sub(rf"^(?:{names})\s*[:：]\s*", "", text, flags=re.IGNORECASE).strip(" ()")
    bare = rest.partition(",")[2].strip() or rest.partition("،")[2].strip()
    for words in (rest, bare):
        day = date_of(words) if _is_date(words) else None
        if day:
            return _Setting(date=day), len(text)
    return None


def _is_date(words: str) -> bool:
    return bool(_NUMERIC.fullmatch(words)) or any(
        pattern.fullmatch(words) for one in LANGUAGES for pattern in _date_patterns(one)
    )


def _date_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    return fragments(language, "dates", "patterns")
