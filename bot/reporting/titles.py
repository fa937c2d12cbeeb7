"""Titles that reports have in every language, such as "Other matters"."""

from functools import cache

from bot.reporting.phrasing import house
from index.languages import LANGUAGES

_ENDS = " .;:。；؛"


def standard(title: str, tongue: str, language: str) -> str:
    """The same title in the language where it is a standard one of another, else ""."""
    if tongue == language or tongue not in LANGUAGES:
        return ""
    key = _keys(tongue).get(_bare(title))
    return str(house(language).declared["standard_titles"][key][0]) if key else ""


def key_of(title: str, tongue: str) -> str:
    """The key of a standard title, else ""."""
    return _keys(tongue).get(_bare(title), "") if tongue in LANGUAGES else ""


@cache
def _keys(tongue: str) -> dict[str, str]:
    """The key of each wording."""
    titles = house(tongue).declared["standard_titles"]
    return {_bare(said): key for key, wordings in titles.items() for said in wordings}


def _bare(title: str) -> str:
    return title.strip(_ENDS).replace("'", "’").casefold()
