"""How a language says who spoke, who was there and when: `lang/<code>/ledger.toml`, compiled."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Wording:
    """The declared words of one language; sections and keys as in its file."""

    language: str
    declared: dict[str, Any]

    def words(self, section: str, key: str) -> list[str]:
        """A declared list of words or fragments, empty where there is none."""
        found = (self.declared.get(section, {}) if section else self.declared).get(key, [])
        return [found] if isinstance(found, str) else list(found)

    def flag(self, section: str, key: str) -> bool:
        """A declared yes or no."""
        return bool(self.declared.get(section, {}).get(key, False))

    def sections_of(self, section: str) -> list[str]:
        """The keys of a section in the order of the file."""
        return list(self.declared[section])

    def sections(self) -> list[str]:
        """The kinds of attendance, in the order in which they are to be looked for."""
        return list(self.declared["sections"])


@cache
def wording(language: str) -> Wording:
    """The declaration of one of the six languages."""
    text = files("index.lang").joinpath(language, "ledger.toml").read_text("utf-8")
    return Wording(language, tomllib.loads(text))


@cache
def pattern(language: str, section: str, key: str) -> re.Pattern[str]:
    """All fragments under one key as one pattern that begins and ends at word borders."""
    return re.compile(_filled(language, section, key), re.IGNORECASE)


@cache
def fragments(language: str, section: str, key: str) -> tuple[re.Pattern[str], ...]:
    """Each fragment under one key as a pattern of its own; for those with named groups."""
    found = wording(language).words(section, key)
    return tuple(re.compile(_expand(language, one), re.IGNORECASE) for one in found)


@cache
def glued(language: str, section: str, key: str) -> re.Pattern[str]:
    """All fragments under one key as one pattern whose borders the fragments give themselves."""
    return re.compile(any_of(language, section, key), re.IGNORECASE)


def any_of(language: str, section: str, key: str) -> str:
    """The fragments under one key as one group, to build a larger pattern of."""
    found = wording(language).words(section, key)
    return "(?:" + "|".join(_expand(language, one) for one in found) + ")" if found else _NEVER


def _filled(language: str, section: str, key: str) -> str:
    """Word borders hold only where the language puts spaces between words."""
    group = any_of(language, section, key)
    if wording(language).flag("lists", "list_before"):
        return group
    return rf"(?<![^\W_]){group}(?![^\W_])"


def _expand(language: str, fragment: str) -> str:
    """A fragment with its white space, its apostrophes and its `{places}` filled in."""
    ready = re.sub(r" (?![?*+])", r"\\s+", fragment).replace(" ", r"\s").replace("'", "['’]")
    for place in ("items", "ordinals", "number", "days", "month", "year", "time"):
        if "{" + place + "}" in ready:
            ready = ready.replace("{" + place + "}", _place(language, place))
    return ready


def _place(language: str, place: str) -> str:
    """What stands for one `{place}`, as a named group of that name."""
    if place == "time":
        return any_of(language, "times", "time")
    if place == "number":
        return rf"(?P<number>\d+|{any_of(language, 'meetings', 'number_words')})"
    if place == "month":
        return f"(?P<month>{any_of(language, 'dates', 'months')})"
    if place == "year":
        return r"(?P<year>(?:19|20)\d\d)"
    joined = {
        "items": (item_number(language), any_of(language, "items", "and")),
        "days": (r"(?<!\d)\d{1,2}(?!\d)", any_of(language, "dates", "joins")),
        "ordinals": (ordinal(language), _ordinal_joins(language)),
    }[place]
    one, joins = joined
    return rf"(?P<{place}>{one}(?:\s*(?:[,،、]\s*|{joins}\s*)+{one})*)"


@cache
def item_number(language: str) -> str:
    """One agenda item as written: 2, 2 (a), 2 a), 2(أ), 二."""
    letter = r"(?:\s?\(\s?\w{1,3}\s?\)|\s?\w\)(?!\w))"
    numeral = any_of(language, "items", "numerals")
    return rf"(?:\d{{1,3}}|{numeral}){letter}?"


@cache
def ordinal(language: str) -> str:
    """One ordinal, as a word or a numeral."""
    number = any_of(language, "meetings", "ordinal_number").replace("(\\d+)", "\\d+")
    return f"(?:{number}|{any_of(language, 'meetings', 'ordinal_words')})"


def _ordinal_joins(language: str) -> str:
    both = (any_of(language, "meetings", "and"), any_of(language, "meetings", "through"))
    return "(?:" + "|".join(both) + ")"
