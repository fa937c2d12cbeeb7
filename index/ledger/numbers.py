"""Numbers in words and numerals, ordinals and agenda items, one by one or as a range."""

import re
from functools import cache

from index.labels import latin_letter
from index.ledger.wording import any_of, item_number, ordinal, wording

_ITEM = re.compile(r"(?P<number>\w+?)(?:\s?\(\s?(?P<bracketed>\w{1,3})\s?\)|\s?(?P<half>\w)\))?$")
_CYRILLIC = str.maketrans("абвгде", "abcdef")
_CHINESE = {char: value for value, char in enumerate("一二三四五六七八九十", start=1)}


def number_of(written: str, language: str, key: str = "number_words") -> int | None:
    """A number written in digits or in one of the language's words."""
    digits = re.search(r"\d+", written)
    if digits:
        return int(digits.group())
    for place, word in enumerate(wording(language).words("meetings", key), start=1):
        if re.fullmatch(word.replace("'", "['’]"), written.strip(), re.IGNORECASE):
            return place
    return None


def ordinals_of(written: str, language: str) -> tuple[int, ...]:
    """The numbers of "first and second", "1st to 4th", "第一和第二"."""
    return _spread(
        [
            (number_of(one.group(), language, "ordinal_words"), one.span())
            for one in _ordinals(language).finditer(written)
        ],
        written,
        any_of(language, "meetings", "through"),
    )


def items_of(written: str, language: str) -> tuple[str, ...]:
    """The agenda items of "2 and 3 (a)", neutral: ("2", "3(a)"); "2 to 4" is spread."""
    found = [_item(one.group()) for one in re.finditer(item_number(language), written)]
    plain = [int(item) for item in found if item.isdigit()]
    ranged = re.search(rf"\d\s*(?:[-–—]|{_range_words(language)})\s*\d", written)
    if ranged and len(found) == len(plain) == 2 and plain[0] < plain[1]:
        return tuple(str(number) for number in range(plain[0], plain[1] + 1))
    return tuple(dict.fromkeys(found))


def _range_words(language: str) -> str:
    return any_of(language, "items", "ranges")


def _item(written: str) -> str:
    found = _ITEM.match(written.strip())
    if not found:
        return written.strip()
    letter = (found["bracketed"] or found["half"] or "").translate(_CYRILLIC)
    number = found["number"]
    if not number.isdigit():
        number = str(_chinese(number))
    return f"{number}({latin_letter(letter)})" if letter else number


def _chinese(written: str) -> int:
    """十一 and 二十一 as numbers; anything else counts its own digit."""
    tens, _, ones = written.rpartition("十")
    if "十" not in written:
        return _CHINESE.get(written[:1], 0)
    return _CHINESE.get(tens, 1) * 10 + _CHINESE.get(ones, 0)


@cache
def _ordinals(language: str) -> re.Pattern[str]:
    return re.compile(ordinal(language), re.IGNORECASE)


def _spread(
    found: list[tuple[int | None, tuple[int, int]]], written: str, through: str
) -> tuple[int, ...]:
    """The numbers found, a range between two of them filled up."""
    numbers: list[int] = []
    last_end = 0
    for number, (begin, end) in found:
        if number is None:
            continue
        between = written[last_end:begin].strip()
        if numbers and re.fullmatch(through, between, re.IGNORECASE):
            numbers += range(numbers[-1] + 1, number)
        numbers.append(number)
        last_end = end
    return tuple(dict.fromkeys(numbers))
