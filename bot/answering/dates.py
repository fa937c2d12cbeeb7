"""Dates and times as the reader's language writes them."""

from datetime import date

from prompts.messages import say


def shown_date(written: str, language: str) -> str:
    """An ISO date in words; any other text as it is."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    month = say(language, f"answers.month_{day.month}")
    form = "answers.date_first" if day.day == 1 else "answers.date"
    return say(language, form, day=day.day, month=month, year=day.year)
