"""The names table: who is meant by a name, what an entity is called, in which order."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from index.languages import LANGUAGES, writing
from index.ledger.facts import EntityKind
from index.names.entity import Entity
from index.names.words import Word, words_of

_TABLES: tuple[tuple[str, EntityKind], ...] = (
    ("states.toml", "state"),
    ("groups.toml", "group"),
    ("organizations.toml", "igo"),
)
_ARTICLES = frozenset(
    {"the", "le", "la", "les", "l", "el", "los", "las", "de", "du", "des", "d", "del", "of"}
)
_PARENTHESIS = re.compile(r"^(?P<name>[^()（）]+?)\s*[(（](?P<inside>[^()（）]+)[)）]$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in running text: whose, where, and as written."""

    code: str
    start: int
    end: int
    written: str


@cache
def entities() -> dict[str, Entity]:
    """All entities by code."""
    found: dict[str, Entity] = {}
    for name, kind in _TABLES:
        text = files("index.names.data").joinpath(name).read_text("utf-8")
        found.update(_read(text, kind))
    return found


def _read(text: str, kind: EntityKind) -> dict[str, Entity]:
    return {
        code: Entity(
            code,
            row.get("kind", kind),
            {language: tuple(row[language]) for language in LANGUAGES if language in row},
            row.get("article", {}),
            row.get("published", ""),
        )
        for code, row in tomllib.loads(text).items()
    }


def extend(path: Path) -> None:
    """Add the entities of a person's own table, or replace those with the same code."""
    entities().update(_read(path.read_text("utf-8"), "igo"))
    _lookup.cache_clear()


def entity(code: str) -> Entity | None:
    """The entity of a code, or None."""
    return entities().get(code)


def published(code: str) -> str:
    """The code as shown outside; most are shown as they are."""
    known = entities().get(code)
    return known.published if known and known.published else code


def display(code: str, language: str, form: Literal["short", "long"] = "short") -> str:
    """What the entity is called in a list in that language; an unknown code is returned as is."""
    known = entities().get(code)
    if known is None or language not in known.names:
        return code
    names = known.names[language]
    return names[1] if form == "long" and len(names) > 1 else names[0]


def in_order(codes: Iterable[str], language: str) -> list[str]:
    """The codes as a UN list of that language has them: its own alphabet, Chinese the English."""
    order = language if writing(language).sorted_by_own_alphabet else "en"
    return sorted(codes, key=lambda code: _sorting_form(display(code, order)))


def _sorting_form(name: str) -> str:
    name = re.sub(r"^(?:ال|the )", "", name)
    name = name.casefold().replace("ñ", "n\uffff").replace("ё", "е")
    name = name.translate(str.maketrans("أإآ", "ااا"))
    folded = unicodedata.normalize("NFKD", name)
    return "".join(c for c in folded if not unicodedata.combining(c) or c == "\uffff")


@dataclass(frozen=True, slots=True)
class _Lookup:
    """Names by their words: all of them, and by the first word, the longest first."""

    whole: dict[tuple[str, ...], str]
    by_first: dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]


@cache
def _lookup() -> _Lookup:
    whole: dict[tuple[str, ...], str] = {}
    starts: dict[str, dict[tuple[str, ...], tuple[str, bool]]] = {}
    for known in entities().values():
        for names in known.names.values():
            for name in names:
                forms = tuple(word.form for word in words_of(name))
                if not forms:
                    continue
                abbreviation = len(forms) == 1 and name.isupper() and len(name) <= 10
                whole.setdefault(forms, known.code)
                starts.setdefault(forms[0], {}).setdefault(forms, (known.code, abbreviation))
    by_first = {
        first: tuple(
            (forms, code, abbreviation)
            for forms, (code, abbreviation) in sorted(found.items(), key=lambda e: -len(e[0]))
        )
        for first, found in starts.items()
    }
    return _Lookup(whole, by_first)


def resolve(written: str, language: str | None = None) -> Entity | None:
    """The entity whose name in any of the six languages the whole text is, or None.

    Case, accents, articles, Russian cases and attached Arabic particles do not matter.
    `language` is not needed; it is there for callers that know it.
    """
    del language
    text = re.sub(r"[⁰¹²³⁴-⁹*]", "", written).strip(" .,;:،؛、。")
    words = words_of(text)
    code = _whole(words) or _whole(_without_articles(words))
    if code is None:
        inside = _PARENTHESIS.match(text)
        if inside:
            code = _whole(words_of(inside["name"]))
            other = _whole(words_of(inside["inside"]))
            code = code if other is None or other == code else None
    return entities().get(code) if code else None


def _without_articles(words: list[Word]) -> list[Word]:
    start = 0
    while start < len(words) - 1 and words[start].form in _ARTICLES:
        start += 1
    return words[start:]


def _whole(words: list[Word]) -> str | None:
    if not words:
        return None
    rest = tuple(word.form for word in words[1:])
    for first in (words[0].form, *words[0].others):
        code = _lookup().whole.get((first, *rest))
        if code:
            return code
    return None


def mentions(text: str, language: str | None = None) -> list[Mention]:
    """All names in a running text, the longest where several fit, none overlapping.

    A Latin abbreviation counts only in capitals, another Latin or Cyrillic name only with a
    capital, unless the whole text is in small letters, as people type on phones.
    """
    del language
    words = words_of(text)
    lower = not any(character.isupper() for character in text[1:])
    found: list[Mention] = []
    place = 0
    while place < len(words):
        length, code = _longest(words, place, lower=lower)
        if code:
            start, end = words[place].start, words[place + length - 1].end
            if words[place].form != words[place].written and words[place].others:
                start = _inner_start(words[place], code, length, start)
            found.append(Mention(code, start, end, text[start:end]))
        place += max(length, 1)
    return found


def _inner_start(word: Word, code: str, length: int, start: int) -> int:
    """Where the name begins inside an Arabic word that carries a conjunction before it."""
    del code, length
    return start + 1 if word.written.startswith("و") and word.others else start


def _longest(words: list[Word], place: int, *, lower: bool) -> tuple[int, str | None]:
    """How many words from here are a name, and whose."""
    word = words[place]
    best: tuple[int, str | None] = (0, None)
    for first in (word.form, *word.others):
        for forms, code, abbreviation in _lookup().by_first.get(first, ()):
            size = len(forms)
            if size <= best[0]:
                break
            if not _fits(word, abbreviation=abbreviation, lower=lower):
                continue
            if all(
                words[place + step].form == forms[step]
                for step in range(1, size)
                if place + step < len(words)
            ) and place + size <= len(words):
                best = (size, code)
                break
    return best


def _fits(word: Word, *, abbreviation: bool, lower: bool) -> bool:
    """Whether the letters' case allows a name here."""
    written = word.written
    if not written[0].isascii() and not written[0].isalpha() or "\u0600" <= written[0]:
        return True
    if abbreviation:
        return written.isupper() or (lower and len(word.form) >= 3 and word.form not in _COMMON)
    return written[0].isupper() or (lower and word.form not in _COMMON)


# Small words of the six languages that are also an abbreviation or a name in small letters.
_COMMON = frozenset(
    {"us", "un", "ue", "eu", "as", "au", "who", "car", "ti", "rca", "pma", "ong", "or"}
)
