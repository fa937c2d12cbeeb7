"""The front page of a summary record: which meeting it is of, when it was held, who chaired."""

import re
from dataclasses import dataclass, replace

from index.ledger.chairs import chairs_in
from index.ledger.dates import dates_in, hour_of
from index.ledger.facts import Meeting, Officer, Statement
from index.ledger.numbers import ordinals_of
from index.ledger.sentences import plain
from index.ledger.wording import any_of, fragments, pattern
from index.structure.document import Document

_SYMBOL = re.compile(r"(?:PV|SR)\.(\d+)")

Line = tuple[str, str]
"""A paragraph's label and one of its lines."""


@dataclass(frozen=True, slots=True)
class Front:
    """The meeting and its chair; `changed` where others took the chair later."""

    meeting: Meeting | None
    chair: Officer | None
    changed: bool = False


def front_of(document: Document, language: str) -> Front:
    """What stands before the first numbered paragraph."""
    lines = front_lines(document, language)
    chair = chair_of(lines, language)
    later = pattern(language, "chair", "later")
    changed = any(later.match(text) for _, text in lines)
    return Front(_meeting(document, lines, language), chair, changed)


def front_lines(document: Document, language: str) -> list[Line]:
    """The lines before the first numbered paragraph."""
    lines: list[Line] = []
    for paragraph in document.paragraphs:
        if paragraph.kind != "unnumbered":
            break
        texts = (plain(line, language) for line in paragraph.text.splitlines())
        lines += [(paragraph.label, text) for text in texts if text]
    return lines


def chair_of(lines: list[Line], language: str) -> Officer | None:
    """The chair whom a line like "Chair: Ms. X (Tunisia)" names."""
    office = re.compile(rf"\W*{any_of(language, 'chair', 'office')}\s*[:：]", re.IGNORECASE)
    for label, text in lines:
        found = chairs_in(text, language, label).officers if office.match(text) else ()
        if found:
            return found[0]
    return None


def at_sitting(statements: list[Statement], front: Front) -> list[Statement]:
    """The statements with the number of the meeting, and with the chair's name and State."""
    number = front.meeting.number if front.meeting else None
    found = [replace(one, meeting=number) for one in statements]
    chair = front.chair
    if chair is None or front.changed:
        return found
    return [
        replace(
            one,
            entity=chair.entity,
            kind="state" if chair.entity else "person",
            person=chair.person or None,
        )
        if one.role == "chair" and not one.person
        else one
        for one in found
    ]


def with_items(meeting: Meeting, statements: list[Statement]) -> Meeting:
    """The meeting with the items on which statements were made."""
    first: dict[str, str] = {}
    for one in statements:
        if one.item:
            first.setdefault(one.item, one.paragraph)
    return replace(meeting, items=tuple(first), item_paragraphs=tuple(first.values()))


def _meeting(document: Document, lines: list[Line], language: str) -> Meeting | None:
    title = plain(document.masthead.title, language)
    said = [*lines, ("", title)]
    number, label = _number(said, language)
    symbol = _SYMBOL.search(document.masthead.symbol)
    if number is None and symbol:
        number = int(symbol.group(1))
    if number is None:
        return None
    year = int(document.masthead.date[:4]) if document.masthead.date[:4].isdigit() else None
    dated = [(day, text) for _, text in lines for day in dates_in(text, language, year)[:1]]
    day, line = dated[0] if dated else ("", "")
    texts = [plain(one.text, language) for one in document.paragraphs]
    begins = _hour(texts, "called", language) or _hour([line], "at_hour", language)
    return Meeting(number, day, begins, _hour(texts[::-1], "rose", language), (), label)


def _number(lines: list[Line], language: str) -> tuple[int | None, str]:
    for label, text in lines:
        for one in fragments(language, "meetings", "front"):
            found = one.search(text)
            numbers = ordinals_of(found["ordinals"], language) if found else ()
            if numbers:
                return numbers[0], label
    return None, ""


def _hour(texts: list[str], key: str, language: str) -> str:
    for text in texts:
        for one in fragments(language, "meetings", key):
            found = one.search(text)
            if found:
                return hour_of(found, language)
    return ""
