"""How notes name their columns, roles and languages: `lang/<code>/notes.toml`, of all six."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from index.languages import LANGUAGES
from index.ledger.facts import Role
from index.ledger.wording import item_number, ordinal
from index.names.words import key

Column = Literal[
    "meeting",
    "date",
    "time",
    "item",
    "speaker",
    "role",
    "on_behalf_of",
    "language",
    "point",
    "person",
]
ROLES: tuple[Role, ...] = get_args(Role)
# ISO 639-2 and the letters by which UN documents mark their languages.
_CODES = {
    "ar": ("ar", "ara", "a"),
    "en": ("en", "eng", "e"),
    "es": ("es", "spa", "s"),
    "fr": ("fr", "fra", "fre", "f"),
    "ru": ("ru", "rus", "r"),
    "zh": ("zh", "zho", "chi", "cn", "c"),
}
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header may mean in a language; `rank` tells how plainly, 0 the plainest."""

    language: str
    column: Column
    rank: int


def folded(written: str) -> str:
    """Words without case, accents, marks and points, to compare what people type."""
    return " ".join(word for word in key(written[:_LONGEST_NAME]) if word[0].isalnum())


@cache
def declared(language: str) -> dict[str, Any]:
    """The declaration of one language."""
    text = files("index.lang").joinpath(language, "notes.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def meanings() -> dict[str, tuple[Meaning, ...]]:
    """All that a header may mean, by its folded form."""
    found: dict[str, list[Meaning]] = {}
    for language in LANGUAGES:
        for column, names in declared(language)["columns"].items():
            for rank, name in enumerate(names):
                found.setdefault(folded(name), []).append(Meaning(language, column, rank))
    return {name: tuple(all_) for name, all_ in found.items()}


def role_named(written: str) -> Role | None:
    """The role that a word or a code names in any of the six languages."""
    return _roles().get(folded(written.replace("_", " ")))


@cache
def _roles() -> dict[str, Role]:
    named = {folded(role.replace("_", " ")): role for role in ROLES}
    for language in LANGUAGES:
        for role in ROLES:
            for name in declared(language)["roles"].get(role, ()):
                named.setdefault(folded(name), role)
    return named


def language_named(written: str) -> str | None:
    """The language that a code ("ru", "ru-RU", "R") or a name in the six languages means."""
    first = re.split(r"[-_/]", written.strip())[0]
    return _language_names().get(folded(first))


@cache
def _language_names() -> dict[str, str]:
    named = {name: code for code, names in _CODES.items() for name in names}
    for language in LANGUAGES:
        for code, names in declared(language)["languages"].items():
            for name in names:
                named.setdefault(folded(name), code)
    return named


@cache
def line_patterns(language: str, which: str) -> tuple[re.Pattern[str], ...]:
    """What a line of notes may begin with: item, item_bare, meeting, speaker."""
    wanted = declared(language)["lines"][which]
    return tuple(re.compile(_filled(one, language), re.IGNORECASE) for one in wanted)


def _filled(fragment: str, language: str) -> str:
    ready = fragment.replace(" ", r"\s+").replace("'", "['’]")
    places = {
        "{item}": rf"(?P<item>{item_number(language)})",
        "{number}": r"(?P<number>\d{1,3})(?!\d)",
        "{ordinal}": f"(?P<ordinal>{ordinal(language)})",
    }
    for place, pattern in places.items():
        ready = ready.replace(place, pattern)
    return ready
