"""The panellists of a session's items, and how officers are named."""

import re
from functools import lru_cache
from itertools import pairwise

from index.ledger.facts import Officer
from index.ledger.names_in_list import names_function
from index.ledger.sentences import outside_brackets
from index.ledger.wording import any_of, glued, pattern, wording
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


def panellists_in(sentence: str, language: str, label: str, item: str | None) -> list[Officer]:
    """The panellists a sentence presents, with title and State or organization."""
    return [
        officer
        for entry in _entries(_listed(sentence, language), language)
        if (officer := _panellist(entry, label, item, language))
    ]


@lru_cache(maxsize=4096)
def _listed(sentence: str, language: str) -> str:
    """The list of panellists of a sentence, empty where it presents none."""
    if not glued(language, "panel", "must").search(sentence):
        return ""
    open_text = outside_brackets(sentence)
    served = glued(language, "panel", "served").search(open_text)
    first = pattern(language, "roles", "honorifics").search(open_text) if served else None
    if served and first and first.start() < served.start():
        return sentence[first.start() : served.start()]
    openers = [*glued(language, "panel", "openers").finditer(open_text)]
    opener = next((one for one in openers if not _only_chair(one, openers, open_text)), None)
    opener = served or opener
    if not opener:
        return ""
    listed = sentence[opener.end() :]
    closer = pattern(language, "panel", "closers").search(outside_brackets(listed))
    return listed[: closer.start()] if closer else listed


def _only_chair(opener: re.Match[str], openers: list[re.Match[str]], text: str) -> bool:
    """Whether an opener leads to a moderator, and another to those who spoke."""
    later = [one for one in openers if one.start() >= opener.end()]
    return bool(later) and ":" not in text[opener.start() : later[0].start()]


def _entries(listed: str, language: str) -> list[str]:
    """The panellists of a list: between semicolons, else each up to its bracket's end."""
    if not listed:
        return []
    if _SEMICOLON.search(outside_brackets(listed)):
        cuts = [found.start() for found in _SEMICOLON.finditer(outside_brackets(listed))]
        parts = [listed[a + 1 : b] for a, b in pairwise([-1, *cuts, len(listed)])]
        return [*parts[:-1], *_last_two(parts[-1], language)]
    pairs = [*_PAIR.finditer(listed)]
    rest = listed[pairs[-1].end() :] if pairs else listed
    found = [*(one.group() for one in pairs), rest]
    return [entry for one in found for entry in _by_person(one, language)]


def _last_two(part: str, language: str) -> list[str]:
    """The last part between semicolons, cut where it holds two: "A (Chile), and B (Peru)"."""
    first = _PAIR.match(part)
    joined = rf"\s*[,،，]?\s*{any_of(language, 'lists', 'weak')}"
    if not first or not re.match(joined, part[first.end() :], re.IGNORECASE):
        return [part]
    return [part[: first.end()], part[first.end() :]]


def _by_person(entry: str, language: str) -> list[str]:
    """An entry cut before each further Mr. or Ms., where persons without brackets follow."""
    if wording(language).flag("lists", "list_before"):
        return [entry]
    named = pattern(language, "roles", "honorifics").finditer(outside_brackets(entry))
    cuts = [0, *[one.start() for one in named][1:], len(entry)]
    return [_without_end(entry[a:b], language) for a, b in pairwise(cuts)]


def _without_end(entry: str, language: str) -> str:
    """An entry without the conjunction that joins the next to it."""
    weak = any_of(language, "lists", "weak")
    return re.sub(
        rf"(?:[,،]\s*)?{weak}(?:{any_of(language, 'lists', 'leads')}\s*)*$",
        "",
        f"{entry.rstrip()} ",
        flags=re.IGNORECASE,
    ).rstrip()


def _panellist(entry: str, label: str, item: str | None, language: str) -> Officer | None:
    """One panellist; what names neither person, State nor organization is none."""
    bare = _without_article(_without_joining(entry, language), language)
    chair = pattern(language, "spoke", "chair").match(bare)
    if chair and bare[chair.end() :].lstrip()[:1] in ("", ",", "،", "."):
        return None
    pair = _PAIR.search(entry)
    if pair:
        return _officer(pair["before"], pair["inside"], label, item, language)
    alone = entry.strip(_EDGES)
    told = _without_article(_without_joining(alone, language), language)
    known = place_of(alone, language) or names_function(told, language)
    known = known or _is_named(told, language)
    return _officer(alone, "", label, item, language) if known and alone else None


def _is_named(words: str, language: str) -> bool:
    """Whether words begin with Mr. or Ms., or are a name and a function."""
    first, _, rest = _partition(words)
    if pattern(language, "roles", "honorifics").match(words):
        return is_person(first, language)
    office = names_function(_without_articles(rest, language), language)
    return bool(rest) and office and is_person(first, language)


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
    bare = _without_articles(before, language)
    before = bare if pattern(language, "roles", "honorifics").match(bare) else before
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


def names_office(words: str, language: str) -> bool:
    """Whether the words are a function, with or without an article."""
    return names_function(_without_articles(words, language), language)


def person_and_title(words: str, language: str, *, strict: bool) -> tuple[str, str]:
    """A chair's name and title in the words before the State, each empty where not told.

    `strict` refuses words that hold anything besides; else only the last of them count.
    """
    person, titles = "", list[str]()
    for part in reversed([*_SEPARATORS.split(words)]):
        part = _without_articles(_without_joining(part, language), language)
        first = glued(language, "lists", "leads").match(part)
        if first and names_function(part[first.end() :].strip(), language):
            part = part[first.end() :].strip()
        if not part:
            continue
        title, name = _title_and_name(part, language, strict=strict)
        if not title and not name or (name and person):
            if strict:
                return "", ""
            break
        person = person or name
        titles[:0] = [title] if title else []
    bare = pattern(language, "chair", "office")
    own = [one for one in titles if not bare.fullmatch(one)]
    return person, ", ".join(own if own or person else titles)


def _title_and_name(part: str, language: str, *, strict: bool) -> tuple[str, str]:
    """A part between commas as a title and a name after it, both empty where it is neither."""
    honorific = pattern(language, "roles", "honorifics").search(part)
    inside = glued(language, "roles", "functions_before").match(part)
    if inside and inside.end() < len(part):
        return inside.group(), part[inside.end() :].strip(_EDGES)
    if honorific and wording(language).flag("lists", "list_before"):
        return "", part
    if honorific:
        before = _without_articles(part[: honorific.start()].strip(_EDGES), language)
        known = not before or names_function(before, language)
        return (
            (before if known else "", part[honorific.start() :])
            if known or not strict
            else ("", "")
        )
    if _names_function(part, language):
        return (part, "") if names_function(part, language) else ("", "")
    return ("", part) if is_person(part, language) and part[:1].isalpha() else ("", "")


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


def _without_articles(words: str, language: str) -> str:
    """The words without all articles and prepositions before them."""
    words = words.strip(_EDGES)
    while (shorter := _without_article(words, language).strip(_EDGES)) != words:
        words = shorter
    return words


def _partition(words: str) -> tuple[str, str, str]:
    comma = _SEPARATORS.search(words)
    if not comma:
        return words, "", ""
    return words[: comma.start()], ",", words[comma.end() :]
