"""The names of a list as a text gives it: split by its own structure, looked up in the table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.ledger.capacities import Capacity, capacities_of
from index.ledger.facts import EntityKind
from index.ledger.sentences import outside_brackets
from index.ledger.wording import glued, pattern, wording
from index.names.entity import Entity
from index.names.table import mentions, resolve

_STRONG = re.compile(r"[,;،؛、，；]|\n")
_EDGES = " ,;.:،؛、，；。：\x00-–—"
_QUOTES = '«“„"'
_LONGEST_ACRONYM = 6
_BRACKET = re.compile(r"^(?P<base>[^(（]+?)\s*[(（](?P<inside>.+)[)）]$")


@dataclass(frozen=True, slots=True)
class Named:
    """One name of a list: as written, its code and kind where the table knows it."""

    written: str
    code: str = ""
    kind: EntityKind | None = None
    person: str | None = None
    title: str | None = None
    capacity: Capacity = Capacity()


def names_in_list(
    text: str, language: str, capacities: tuple[Capacity, ...] = (), plural: bool = True
) -> list[Named]:
    """The names of a list in order; `plural` tells that there is more than one to be found."""
    found: list[Named] = []
    for piece in pieces(text, language, plural):
        bare, capacity = capacities_of(piece, capacities)
        name = named(bare, language)
        if found and _is_apposition(name, language):
            found[-1] = replace(found[-1], kind=found[-1].kind or "ngo")
        elif name.written:
            found.append(replace(name, capacity=capacity))
    return found


def _is_apposition(name: Named, language: str) -> bool:
    """Whether words only tell the kind of the name before: a non-governmental organization."""
    told = None if name.code else pattern(language, "sections", "ngos").match(name.written)
    rest = name.written[told.end() :] if told else ""
    return bool(told) and (not rest or rest.islower())


def pieces(text: str, language: str, plural: bool = True) -> list[str]:
    """The text cut at its commas and conjunctions, known names and brackets left whole."""
    held = _held(text, language)
    cuts = [found.span() for found in _STRONG.finditer(text) if not held[found.start()]]
    parts = list(_between(text, held, cuts))
    found: list[str] = []
    for place, (part, part_held) in enumerate(parts):
        last = plural and place == len(parts) - 1
        found += _split_weakly(part, part_held, language, last)
    return [piece.strip(_EDGES) for piece in found if piece.strip(_EDGES)]


def named(piece: str, language: str) -> Named:
    """What the table knows of one piece of a list; unknown names keep their words."""
    candidates = list(_less_and_less(piece.strip(_EDGES), language))
    known = [one for one in (_whole(candidate, language) for candidate in candidates) if one]
    if known:
        # "de la Chine" is looked up with its article, and written without it.
        return [one for one in known if one.code == known[0].code][-1]
    bare = candidates[-1]
    inner = _only_mention(bare, language)
    if inner:
        return Named(bare, inner.code, inner.kind)
    if names_function(bare, language):
        place = _place(bare, language)
        return (
            Named(bare, place.code, place.kind, title=bare) if place else Named(bare, title=bare)
        )
    organization = _told_organization(bare, language)
    return organization or Named("" if _is_filler(bare, language) else bare)


def _told_organization(words: str, language: str) -> Named | None:
    """What "the non-governmental organization X" names."""
    told = pattern(language, "sections", "ngos").match(words)
    rest = words[told.end() :].strip() if told else ""
    if not rest or not (rest[0] in _QUOTES or rest[0].isupper()):
        return None
    return Named(rest, kind="ngo")


def _whole(candidate: str, language: str) -> Named | None:
    """The entity that a whole candidate names, with or without a bracket."""
    entity = None if _is_small_acronym(candidate, language) else resolve(candidate, language)
    split = _BRACKET.match(candidate)
    if entity and not (split and entity.kind == "state" and _is_person(split, language)):
        return Named(candidate, entity.code, entity.kind)
    return _either(split, candidate, language) if split else None


def _is_small_acronym(word: str, language: str) -> bool:
    """Whether a word only reads like an acronym because it is compared without its case: "who"."""
    if len(word) > _LONGEST_ACRONYM or not word.islower() or not word.isalpha():
        return False
    entity = resolve(word, language)
    return entity is not None and any(word.upper() in names for names in entity.names.values())


def _is_person(split: re.Match[str], language: str) -> bool:
    return bool(pattern(language, "roles", "honorifics").match(split["base"]))


def names_function(words: str, language: str) -> bool:
    """Whether the words begin (in Chinese: end) with a function: "Head of …"."""
    functions = pattern(language, "roles", "functions")
    if wording(language).flag("lists", "list_before"):
        return bool(functions.fullmatch(words)) and not words.isascii()
    return bool(functions.match(words))


def _place(words: str, language: str) -> Entity | None:
    """The organization, or else the State, of whoever holds a function."""
    found = [one for m in mentions(words, language) if (one := resolve(m.written, language))]
    return next((one for one in found if one.kind != "state"), found[0] if found else None)


def _is_filler(piece: str, language: str) -> bool:
    """Whether nothing but articles and joining words is left."""
    spaced = glued(language, "lists", "leads").sub(" ", f"{piece} ")
    return not re.sub(r"[\W_]+", "", spaced)


def _either(split: re.Match[str], candidate: str, language: str) -> Named | None:
    """A full name with its short form in brackets, or a person with the State in brackets."""
    entity = resolve(split["base"], language)
    if entity:
        return Named(candidate, entity.code, entity.kind)
    entity = resolve(split["inside"], language)
    if entity is None:
        return None
    if entity.kind == "state":
        if split["base"][0].islower():
            return Named(candidate, entity.code, entity.kind, title=split["base"])
        return Named(candidate, entity.code, entity.kind, person=split["base"])
    return Named(candidate, entity.code, entity.kind)


def _only_mention(piece: str, language: str) -> Entity | None:
    """The one known name a piece consists of, but for articles and the like."""
    found = mentions(piece, language)
    if len(found) != 1:
        return None
    rest = piece[: found[0].start] + " " + piece[found[0].end :]
    if glued(language, "lists", "leads").sub(" ", rest).strip(_EDGES + "'’()（）"):
        return None
    return resolve(found[0].written, language)


def _less_and_less(piece: str, language: str) -> Iterator[str]:
    """The piece, then without each leading article or preposition in turn."""
    yield piece
    lead = glued(language, "lists", "leads")
    while (found := lead.match(piece)) and found.end() < len(piece) and not piece[0].isupper():
        piece = piece[found.end() :].strip(_EDGES)
        yield piece


def _held(text: str, language: str) -> list[bool]:
    """For each place, whether no cut may fall there: in brackets or inside a known name."""
    held = [char == "\x00" for char in outside_brackets(text)]
    for mention in mentions(text, language):
        held[mention.start : mention.end] = [True] * (mention.end - mention.start)
    return [*held, False]


def _between(
    text: str, held: list[bool], cuts: list[tuple[int, int]]
) -> Iterator[tuple[str, list[bool]]]:
    begin = 0
    for start, end in [*cuts, (len(text), len(text))]:
        if text[begin:start].strip(_EDGES):
            yield text[begin:start], held[begin:start]
        begin = end


def _split_weakly(part: str, held: list[bool], language: str, last: bool) -> list[str]:
    """A piece cut at conjunctions where a side is a known name, or at its last one in a list."""
    weak = glued(language, "lists", "weak")
    cuts = [one for one in weak.finditer(part) if not any(held[one.start() : one.end()])]
    cuts = [one for one in cuts if part[: one.start()].strip(_EDGES)]
    if not cuts:
        return [part]
    ends = [*(one.start() for one in cuts[1:]), len(part)]
    found, begin, split = [], 0, False
    for cut, end in zip(cuts, ends, strict=True):
        left, right = part[begin : cut.start()], part[cut.end() : end]
        final = last and cut is cuts[-1] and not split and not _one_title(left, right, language)
        if final or _known(left, language) or _known(right, language):
            found.append(left)
            begin, split = cut.end(), True
    return [*found, part[begin:]]


def _one_title(left: str, right: str, language: str) -> bool:
    """Whether a conjunction stands within a title: "the Chief of the Rail and Road Section"."""
    bare = [*_less_and_less(left.strip(_EDGES), language)][-1]
    right = right.strip()
    if not right or not names_function(bare, language):
        return False
    new = (
        glued(language, "lists", "leads").match(right)
        or pattern(language, "roles", "honorifics").match(right)
        or names_function(right, language)
    )
    return not new


def _known(piece: str, language: str) -> bool:
    bare, _ = capacities_of(re.sub("[\ue000-\uf8ff]", " ", piece), ())
    candidates = _less_and_less(bare.strip(_EDGES), language)
    if any(_whole(candidate, language) for candidate in candidates):
        return True
    return _only_mention(bare, language) is not None
