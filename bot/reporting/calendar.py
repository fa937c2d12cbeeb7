"""Days, times and the numbers of sittings as a report writes them."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from itertools import groupby

from bot.reporting.phrasing import House, Word, house, told
from prompts.messages import catalogue

_NOON, _MIDNIGHT, _EVENING = time(12), time(0), 19


def shown_days(written: Iterable[str], language: str, *, year: bool = False) -> str:
    """ISO dates as "on 7 and 8 July", with the year where asked; "" where there is none."""
    days = sorted({day for text in written if (day := _day(text))})
    if not days:
        return ""
    if len(days) > 2 and (days[-1] - days[0]).days == len(days) - 1:
        return _range(days[0], days[-1], language, year=year)
    groups = [list(group) for _, group in groupby(days, key=lambda day: (day.year, day.month))]
    dated = groups[0 if house(language).declared["year_first"] else -1]
    shown = [_dates(group, language, year=year and group is dated) for group in groups]
    how = house(language)
    return told(language, "on", len(days), dates=how.joined(shown, "time_joins"))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _dates(days: Sequence[date], language: str, *, year: bool) -> str:
    """Days of one month."""
    how = house(language)
    first = how.text("first_day")
    numbers = how.joined([first if day.day == 1 else str(day.day) for day in days], "day_joins")
    month = catalogue(language).find(f"answers.month_{days[0].month}", None)
    if not year:
        return told(language, "dates", days=numbers, month=month)
    return told(language, "dates_in_year", days=numbers, month=month, year=days[0].year)


def _range(first: date, last: date, language: str, *, year: bool) -> str:
    """From one day to another, each day between them included."""

    def ends(day: date) -> Word:
        plain = _dates([day], language, year=False)
        own = house(language).text("first_day") if day.day == 1 else str(day.day)
        return Word(plain, day=own, year=_dates([day], language, year=True) if year else plain)

    in_month = (first.year, first.month) == (last.year, last.month)
    message = "on_range_in_month" if in_month else "on_range"
    return told(language, message, first=ends(first), last=ends(last))


def shown_time(written: str, language: str) -> str:
    """A time such as "16:00" as the language writes it: "4 p.m."."""
    at, how = time.fromisoformat(written), house(language).declared["times"]
    if at == _NOON:
        return str(how["noon"])
    if at == _MIDNIGHT:
        return str(how["midnight"])
    quarter = 3 if at.hour >= _EVENING else 2 if at.hour >= _NOON.hour else 1
    hour = (at.hour - 1) % 12 + 1 if how["twelve_hours"] else at.hour
    form = how["part"] if at.minute else how["full"]
    return str(form).format(hour=hour, minute=f"{at.minute:02}", half=how["halves"][quarter])


def shown_ordinals(numbers: Sequence[int], language: str) -> str:
    """The numbers of sittings: "1st and 2nd", "2nd to 5th"."""
    how: House = house(language)
    shown = [how.ordinal(number) for number in numbers]
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return how.text("ordinal_range").format(first=shown[0], last=shown[-1])
    return how.joined(shown, "ordinal_joins")
