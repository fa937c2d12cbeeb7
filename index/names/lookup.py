"""Whose name something is: the names of some languages, grown into a tree when first asked for."""

import re
from collections.abc import Iterable, Iterator

from index.languages import LANGUAGES
from index.names.declension import CASES, decline
from index.names.entity import Entity
from index.names.grammar import grammar
from index.names.matcher import Tree
from index.names.words import key, scripts_of, words_of

_BRACKETS = re.compile(r"^(?P<head>[^()（）]+?)\s*[(（](?P<inside>[^()（）]+)[)）]$")  # noqa: RUF001
_LONGEST_ABBREVIATION = 10


def cases_of(entity: Entity, language: str, name: str) -> tuple[str, ...]:
    """The cases of a name of the entity: its own for the first name, else by the rules."""
    written = entity.cases.get(language, ())
    if len(written) == len(CASES) and name == entity.names[language][0]:
        return written
    return decline(name, grammar(language))


def languages_of(text: str) -> tuple[str, ...]:
    """The languages whose script the text has."""
    scripts = scripts_of(text)
    return tuple(language for language in LANGUAGES if grammar(language).script in scripts)


def grow(entities: Iterable[Entity], languages: tuple[str, ...]) -> Tree:
    """The tree of the names of some languages."""
    tree = Tree()
    known = list(entities)
    for language in languages:
        how = grammar(language)
        tree.learn(how)
        for entity in known:
            for name in _written(entity, language, how.script):
                tree.add(name, entity.code, how)
                for form in cases_of(entity, language, name):
                    tree.add(form, entity.code, how, like=name)
        for place in how.places:
            for form in (place, *decline(place, how)):
                tree.add(form, "", how)
    return tree


def _written(entity: Entity, language: str, script: str) -> Iterator[str]:
    """The names of one language; other scripts take over the Latin abbreviations."""
    names = entity.names.get(language, ())
    yield from dict.fromkeys(names)
    # "Bolivia, Plurinational State of": lists of participants turn the bracket into a comma.
    yield from (f"={m['head']}, {m['inside']}" for m in map(_BRACKETS.match, names) if m)
    if script != "latin":
        yield from (name for name in entity.names.get("en", ()) if name.isupper())


def code_of(written: str, languages: tuple[str, ...], tree: Tree) -> str | None:
    """The code of a name as written, with its articles, particles and brackets tolerated."""
    words = tuple(words_of(written).folded)
    found = tree.whole(words)
    if found:
        return found
    for start in _beginnings(words, languages):
        found = tree.whole(start)
        if found:
            return found
    return _bracketed(written, languages, tree)


def _bracketed(written: str, languages: tuple[str, ...], tree: Tree) -> str | None:
    """Name and bracket where both say the same, "African Union (AU)", or "Brésil (le)"."""
    parts = _BRACKETS.match(written)
    if not parts:
        return None
    inside = parts["inside"].strip()
    found = code_of(parts["head"].strip(), languages, tree)
    other = code_of(inside, languages, tree)
    if any(inside.casefold() in grammar(language).leading for language in languages):
        return found
    short = inside.isupper() and len(inside) <= _LONGEST_ABBREVIATION and " " not in inside
    return found if found and (other == found or (other is None and short)) else None


def _beginnings(words: tuple[str, ...], languages: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words without the articles and particles that may lead a name."""
    for language in languages:
        how = grammar(language)
        for lead in sorted(map(key, how.leading), key=len, reverse=True):
            if words[: len(lead)] == lead and len(words) > len(lead):
                yield words[len(lead) :]
        if how.prefixes and words:
            yield from ((start, *words[1:]) for start in _bare(words[0], how.prefixes))


def _bare(word: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """An Arabic word without و, ب, ل, with and without its article."""
    rests = [word]
    for _ in range(2):
        rests += [rest[1:] for rest in rests if len(rest) > 3 and rest[0] in prefixes]
    for rest in rests:
        yield rest
        yield rest.removeprefix("ال")
        yield "ال" + rest
        if rest.startswith("ل"):
            yield "ا" + rest
