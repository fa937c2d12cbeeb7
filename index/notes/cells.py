"""What single cells say: item, meeting, date, time."""

import re
from datetime import date

from index.labels import neutral_label, plain_digits
from index.languages import LANGUAGES
from index.ledger.dates import dates_in
from index.ledger.numbers import items_of, ordinals_of
from index.ledger.wording import item_number, ordinal
from index.notes.words import line_patterns

_ITEM = re.compile(r"\d{1,3}(?:\s*\(?\s*(?:\w{1,4}|هـ)\s*\))*")
_LETTERED = re.compile(r"(\d{1,3})\s?[.\-]?\s?([^\W\d_])")
_WHOLE = re.compile(r"(\d{1,3})(?:[.,]0+)?[.)]?")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)日?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)?\d\d)")
_CLOCK = re.compile(
    r"(\d{1,2})\s*[:.hH时點点٫]\s*(\d{2})?(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?\s*m\.?)?",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?P<item>\d{1,3}(?:\s*\(\s*\w{1,4}\s*\))?)\s*[.:：,،–—-]\s*[^\W\d].*")
# After the number: nothing, or a title.
_ENDED = re.compile(r"\s*(?:[.:：,،–—-].*)?")
_CENTURY = 2000


def item_of(written: str) -> str | None:
    """The agenda item in its neutral form ("1(b)", "3"); None where it is no number or letter."""
    text = plain_digits(_without_words(plain_digits(written.strip()), "item")).strip(" .:،,")
    whole = _WHOLE.fullmatch(text)
    if whole:
        return str(int(whole[1]))
    if _ITEM.fullmatch(text):
        return neutral_label(text)
    lettered = _LETTERED.fullmatch(text)
    if lettered:
        return neutral_label(f"{lettered[1]}({lettered[2]})")
    if re.fullmatch(r"\(?([^\W\d_])\)?", text) and text[0] < "\u3000":
        letter = neutral_label(f"1({text.strip('()')})")
        return letter[2:-1]
    return _in_words(text)


def _in_words(text: str) -> str | None:
    """An item whose number is a word, as 三 or 十一."""
    for language in LANGUAGES:
        if re.fullmatch(item_number(language), text):
            found = items_of(text, language)
            return found[0] if len(found) == 1 and found[0][:1] not in ("", "0") else None
    return None


def meeting_of(written: str) -> int | None:
    """The number of a meeting: "2", "2nd", "Meeting 2", "第二次会议"; None where there is none."""
    text = plain_digits(_without_words(plain_digits(written.strip()), "meeting")).strip(" .:،,")
    whole = _WHOLE.fullmatch(text)
    if whole:
        return int(whole[1]) or None
    for language in LANGUAGES:
        if re.fullmatch(ordinal(language), text, re.IGNORECASE):
            found = ordinals_of(text, language)
            return found[0] if len(found) == 1 else None
    return None


def _without_words(text: str, which: str) -> str:
    """The number or ordinal alone, where a language's words for it or a title stand around it."""
    keys = ("item", "item_bare") if which == "item" else (which,)
    for language in LANGUAGES:
        for pattern in (one for key in keys for one in line_patterns(language, key)):
            found = pattern.match(text)
            if found and _ENDED.fullmatch(text, found.end()):
                return next(value for value in found.groupdict().values() if value)
    titled = _TITLED.fullmatch(text) if which == "item" else None
    return titled["item"] if titled and not _LETTERED.fullmatch(text) else text


def date_of(written: str) -> str | None:
    """The ISO date; the day stands before the month unless that cannot be."""
    text = plain_digits(written.strip())
    first = _YEAR_FIRST.match(text)
    if first:
        return _iso(int(first[1]), int(first[2]), int(first[3]))
    last = _YEAR_LAST.fullmatch(text)
    if last:
        one, two, year = (int(part) for part in last.groups())
        year += _CENTURY if year < _CENTURY and len(last[3]) == len("25") else 0
        return _iso(year, two, one) or _iso(year, one, two)
    for language in LANGUAGES:
        found = dates_in(text, language, None)
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def time_of(written: str) -> str:
    """The time as 24-hour "10:12"; what is no time stays as it is written."""
    text = plain_digits(written.strip())
    found = _CLOCK.fullmatch(text)
    if not found:
        return text
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower()
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else text
