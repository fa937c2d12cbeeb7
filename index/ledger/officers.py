"""The chair of the session and the panellists of its items."""

import re
from itertools import pairwise

from index.ledger.facts import Officer
from index.ledger.names_in_list import names_function
from index.ledger.sentences import outside_brackets
from index.ledger.wording import any_of, fragments, glued, pattern, wording
from index.names.table import mentions, resolve

_EDGES = " ,;.:،؛、，；。：-–—"
_SEPARATORS = re.compile(r"[,،、，]")
_SEMICOLON = re.compile("[;；؛]")
_PAIR = re.compile(
    r"(?P<before>[^()（）]*?)\s*[(（](?P<inside>(?:[^()（）]|[(（][^()（）]*[)）])*)[)）]"
)
_SMALL_WORD = re.compile(
    r"(?:d[eiu]|del?|la|van|von|der|den|bin|bint|al|el|ben|da|do|dos|y|ibn|abu)$", re.IGNORECASE
)


def chair_in(sentence: str, language: str, label: str) -> Officer | None:
    """The chair a sentence names with a State, or None."""
    for one in fragments(language, "chair", "patterns"):
        for found in one.finditer(sentence):
            place = place_of(found["place"], language)
            person = _person_words(found["person"], language)
            if place and person and len(person.split()) <= 8:
                return Officer("chair", person, label, entity=place)
    return None


def panellists_in(sentence: str, language: str, label: str, item: str | None) -> list[Officer]:
    """The panellists a sentence presents, with title and State or organization."""
    if not glued(language, "panel", "must").search(sentence):
        return []
    opener = glued(language, "panel", "openers").search(outside_brackets(sentence))
    if not opener:
        return []
    listed = sentence[opener.end() :]
    closer = pattern(language, "panel", "closers").search(outside_brackets(listed))
    listed = listed[: closer.start()] if closer else listed
    return [
        officer
        for entry in _entries(listed)
        if (officer := _panellist(entry, label, item, language))
    ]


def _entries(listed: str) -> list[str]:
    """The panellists of a list: between semicolons, else each up to its bracket's end."""
    if _SEMICOLON.search(outside_brackets(listed)):
        cuts = [found.start() for found in _SEMICOLON.finditer(outside_brackets(listed))]
        return [listed[a + 1 : b] for a, b in pairwise([-1, *cuts, len(listed)])]
    pairs = [*_PAIR.finditer(listed)]
    rest = listed[pairs[-1].end() :] if pairs else listed
    return [*(one.group() for one in pairs), rest]


def _panellist(entry: str, label: str, item: str | None, language: str) -> Officer | None:
    """One panellist; what names neither State nor organization is none."""
    pair = _PAIR.search(entry)
    if pair:
        return _officer(pair["before"], pair["inside"], label, item, language)
    alone = entry.strip(_EDGES)
    told = _without_article(_without_joining(alone, language), language)
    known = place_of(alone, language) or names_function(told, language)
    return _officer(alone, "", label, item, language) if known and alone else None


def place_of(words: str, language: str) -> str:
    """The State, or else the organization, that a title or bracket names."""
    known = resolve(words, language)
    if known:
        return known.code
    found = [
        entity for one in mentions(words, language) if (entity := resolve(one.written, language))
    ]
    states = [entity.code for entity in found if entity.kind == "state"]
    return (states or [entity.code for entity in found] or [""])[0]


def _officer(before: str, inside: str, label: str, item: str | None, language: str) -> Officer:
    before = _without_joining(before, language)
    first, _, rest = _partition(before)
    if is_person(first, language):
        person, titles = _person_words(first, language), [rest, inside]
    else:
        person, titles = "", [_without_article(before, language), inside]
    entity = place_of(inside, language) or place_of(before, language)
    title = ", ".join(shown for one in titles if (shown := _title(one, language)))
    return Officer("panellist", person, label, title, entity, item)


def _title(words: str, language: str) -> str:
    """A title without a State that stands in it as a part of its own."""
    parts = [part.strip(_EDGES) for part in _SEPARATORS.split(words)]
    kept = [part for part in parts if part and not resolve(part, language)]
    if len(kept) == len([part for part in parts if part]):
        return words.strip(_EDGES)
    return ", ".join(kept)


def is_person(words: str, language: str) -> bool:
    """Whether the words are a personal name and not a function."""
    words = words.strip(_EDGES)
    if not words or pattern(language, "roles", "honorifics").match(words):
        return bool(words)
    if _names_function(words, language):
        return False
    tokens = words.split()
    if any(token[:1].islower() and not _SMALL_WORD.match(token) for token in tokens):
        return False
    return len(tokens) <= 7 and not glued(language, "lists", "leads").match(words)


def _names_function(words: str, language: str) -> bool:
    if names_function(words, language):
        return True
    spaced = not wording(language).flag("lists", "list_before")
    return spaced and bool(pattern(language, "roles", "functions").search(words))


def _person_words(words: str, language: str) -> str:
    """A name without the function and the joining words before it."""
    name = _SEPARATORS.split(_without_joining(words, language))[-1].strip(_EDGES)
    name = _without_article(name, language)
    function = pattern(language, "spoke", "chair").match(name)
    return name[function.end() :].strip(_EDGES) or name if function else name


def _without_joining(words: str, language: str) -> str:
    """The words without what joins them to the name before or the sentence around."""
    words = words.strip(_EDGES)
    for spaced in (words, f" {words}"):
        joined = re.match(any_of(language, "lists", "weak"), spaced, re.IGNORECASE)
        if joined and joined.end() < len(spaced):
            return spaced[joined.end() :].strip(_EDGES)
    return words


def _without_article(words: str, language: str) -> str:
    """A function without the article the sentence gives it."""
    found = glued(language, "lists", "leads").match(words)
    return words[found.end() :].strip(_EDGES) if found and words[0].islower() else words


def _partition(words: str) -> tuple[str, str, str]:
    comma = _SEPARATORS.search(words)
    if not comma:
        return words, "", ""
    return words[: comma.start()], ",", words[comma.end() :]
