"""The names table: who is meant by a name, what an entity is called, in which order."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from index.errors import InputError
from index.languages import LANGUAGES, writing
from index.ledger.facts import EntityKind
from index.names.entity import Entity
from index.names.grammar import grammar
from index.names.lookup import cases_of, code_of, grow, languages_of
from index.names.matcher import Mention, Tree
from index.names.words import key

__all__ = [
    "Case",
    "Form",
    "Mention",
    "codes",
    "display",
    "entities",
    "entity",
    "extend",
    "in_order",
    "mentions",
    "phrase",
    "published",
    "resolve",
]

Form = Literal["short", "long", "first"]
Case = Literal["nominative", "with_article", "genitive", "of", "dative", "by"]

_TABLES: tuple[tuple[str, EntityKind], ...] = (
    ("states.toml", "state"),
    ("groups.toml", "group"),
    ("organizations.toml", "igo"),
)
# Case names that mean the same; "by" is the instrumental where the language has one.
_SAME_CASE = {"of": "genitive", "with_article": "nominative"}
_INFLECTED = {"genitive": 0, "dative": 1, "by": 3}
# No name is longer, with all that may stand around it.
_LONGEST = 300
# What stands before or after a name and is no part of it: list dashes, footnote marks, points.
_AROUND = re.compile(
    r"[\s*†‡§¹²³⁰-⁹]+$|(?<=[^\W\d])\s*(?:\[\d{1,2}\]|\d{1,2})$"
    r"|^[\s\-–—•*·]+|[\s.,;:،؛。；：、]+$"  # noqa: RUF001
)


@cache
def entities() -> dict[str, Entity]:
    """All entities by code."""
    found: dict[str, Entity] = {}
    for name, kind in _TABLES:
        text = files("index.names").joinpath("data", name).read_text("utf-8")
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
            row.get("prose", {}),
            {language: tuple(forms) for language, forms in row.get("cases", {}).items()},
            row.get("long_first", False),
        )
        for code, row in tomllib.loads(text).items()
    }


def extend(path: Path) -> None:
    """Add the entities of a person's own table, or replace those with the same code."""
    try:
        own = _read(path.read_text("utf-8"), "igo")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, AttributeError) as error:
        raise InputError("names.unreadable", path=str(path)) from error
    entities().update(own)
    _tree.cache_clear()


def entity(code: str) -> Entity | None:
    """The entity of a code, or None."""
    return entities().get(code)


def codes(kind: EntityKind | None = None) -> list[str]:
    """All codes of the table, or those of a kind."""
    return [code for code, known in entities().items() if kind in (None, known.kind)]


def published(code: str) -> str:
    """The code as shown outside; most are shown as they are."""
    known = entities().get(code)
    return known.published if known and known.published else code


def display(code: str, language: str, form: Form = "short") -> str:
    """What the entity is called in a list in that language; an unknown code is returned as is.

    "long" is the formal or long form; "first" is what the first mention in a document takes: the
    long form for the few that ask for it (United Kingdom, United States), else the short one.
    """
    known = entities().get(code)
    if known is None or language not in known.names:
        return code
    names = known.names[language]
    long = form == "long" or (form == "first" and known.long_first)
    return names[1] if long and len(names) > 1 else names[0]


def phrase(code: str, language: str, case: Case, form: Form = "short") -> str:
    """The name in prose, with article and preposition, or in the case asked for.

    "nominative" (also "with_article"): le Brésil, the Russian Federation. "genitive" (also "of"):
    du Brésil, del Brasil, Бразилии, of the Russian Federation. "dative": au Brésil, Бразилии.
    "by": par le Brésil, Бразилией. Chinese does not change.
    """
    known = entities().get(code)
    if known is None or language not in known.names:
        return code
    how, wanted = grammar(language), _SAME_CASE.get(case, case)
    name = display(code, language, form)
    if how.nouns and wanted in _INFLECTED:
        cases = cases_of(known, language, name)
        return cases[_INFLECTED[wanted]]
    if name == known.names[language][0]:
        article = known.articles.get(language, "")
        joined = article if article.endswith("'") or not article else article + " "
        name = known.prose.get(language) or joined + name
    else:
        name = how.with_article(name, known.articles.get(language, ""))
    return how.put(name, wanted)


def in_order(codes: Iterable[str], language: str) -> list[str]:
    """The codes as a UN list of that language has them: its own alphabet, Chinese the English."""
    order = language if writing(language).sorted_by_own_alphabet else "en"
    return sorted(codes, key=lambda code: _sorting_form(display(code, order), order))


def _sorting_form(name: str, language: str) -> tuple[str, ...]:
    """The words by which the alphabet of the language sorts a name."""
    how = grammar(language)
    for article in how.sort_without:
        name = name.removeprefix(article)
    name = name.lower()
    for letter, place in how.sort_as.items():
        name = name.replace(letter, place)
    return key(name)


def resolve(written: str, language: str | None = None) -> Entity | None:
    """The entity whose name in any of the six languages the whole text is, or None.

    Case, accents, articles, Russian cases, attached Arabic particles and footnote marks do not
    matter. `language` is asked first: PMA are the least developed countries in French, the World
    Food Programme in Spanish; what several languages give to different entities is nobody's.
    """
    if len(written) > _LONGEST:
        return None
    for text in dict.fromkeys((written.strip(), _plain(written))):
        for languages in ((language,) if language else (), languages_of(text)):
            code = code_of(text, languages, _tree(languages)) if languages and text else None
            if code:
                return entities()[code]
    return entities().get(written.strip())


def _plain(written: str) -> str:
    """What is written without list dashes, footnote marks and closing points."""
    before = ""
    while before != written:
        before, written = written, _AROUND.sub("", written)
    return written


def mentions(text: str, language: str | None = None) -> list[Mention]:
    """All names in a running text, in order: the longest from the left, none overlapping.

    Without a language the names of all languages of the text's scripts are looked for. An
    abbreviation of up to three letters counts only in capitals (US, not us).
    """
    languages = (language,) if language else languages_of(text)
    return list(_tree(languages).find(text)) if languages else []


@cache
def _tree(languages: tuple[str, ...]) -> Tree:
    """The names of some languages."""
    return grow(entities().values(), languages)
