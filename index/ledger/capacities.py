"""On whose behalf and in what second capacity a speaker speaks, taken out of a list of names."""

import re
from dataclasses import dataclass

from index.ledger.wording import glued, pattern, wording
from index.names.table import mentions, resolve

_BRACKETS = re.compile(r"\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]")
_STOP = re.compile(r"[,;:،؛、，；：\ue000-\uf8ff]|$")
_FIRST_MARK = 0xE000
_MARKS = re.compile("[\ue000-\uf8ff]")
_EDGES = " ,;.،؛、，；。:"


@dataclass(frozen=True, slots=True)
class Capacity:
    """A code or the words of a group, and the second capacity as written."""

    on_behalf_of: str | None = None
    also_as: str | None = None


def take_out(text: str, language: str) -> tuple[str, tuple[Capacity, ...]]:
    """The text with each capacity replaced by one private mark, and the capacities in order."""
    found: list[Capacity] = []

    def mark(capacity: Capacity) -> str:
        found.append(capacity)
        return chr(_FIRST_MARK + len(found) - 1)

    def bracket(match: re.Match[str]) -> str:
        capacity = capacity_in(match.group(1), language)
        return mark(capacity) if capacity else match.group()

    text = _BRACKETS.sub(bracket, text)
    while inline := _inline(text, language):
        begin, end, capacity = inline
        text = text[:begin].rstrip(_EDGES) + mark(capacity) + text[end:]
    return text, tuple(found)


def capacities_of(piece: str, capacities: tuple[Capacity, ...]) -> tuple[str, Capacity]:
    """A piece without its marks, and what they stood for as one capacity."""
    marked = [capacities[ord(mark) - _FIRST_MARK] for mark in _MARKS.findall(piece)]
    on_behalf = next((one.on_behalf_of for one in marked if one.on_behalf_of), None)
    also_as = next((one.also_as for one in marked if one.also_as), None)
    return _MARKS.sub(" ", piece).strip(), Capacity(on_behalf, also_as)


def capacity_in(text: str, language: str) -> Capacity | None:
    """The capacity that a bracket's words give, or None where they give none."""
    second = pattern(language, "capacity", "also_as").search(text)
    first = pattern(language, "capacity", "on_behalf").search(text)
    also_as = _without_tail(text[second.end() :], language) if second else None
    if first and second and first.start() > second.start():
        also_as = _without_tail(text[second.end() : first.start()], language)
    group = None
    if first:
        ends = second.start() if second and second.start() > first.start() else len(text)
        group = group_code(text[first.end() : ends], language)
    return Capacity(group, also_as) if group or also_as else None


def group_code(words: str, language: str) -> str | None:
    """The code of a group spoken for, or its words where the table has none."""
    words = words.strip(_EDGES)
    if not words:
        return None
    known = resolve(words, language)
    if known:
        return known.code
    named = mentions(words, language)
    bare = glued(language, "lists", "leads")
    if len(named) == 1 and not bare.sub("", words[: named[0].start]).strip(_EDGES + "'’"):
        tail = words[named[0].end :].strip(_EDGES)
        if not tail or pattern(language, "capacity", "with_members").match(tail):
            return named[0].code
    return re.sub(r"^the\s+", "", words)


def _inline(text: str, language: str) -> tuple[int, int, Capacity] | None:
    """The first capacity that stands in the sentence without brackets, and its place."""
    for key in ("on_behalf", "also_as"):
        for marker in pattern(language, "capacity", key).finditer(text):
            stop = _STOP.search(text, marker.end())
            ends = stop.start() if stop else len(text)
            if key == "on_behalf":
                ends = _group_end(text, marker.end(), ends, language)
                capacity = Capacity(on_behalf_of=group_code(text[marker.end() : ends], language))
            else:
                capacity = Capacity(also_as=_without_tail(text[marker.end() : ends], language))
            if (capacity.on_behalf_of or capacity.also_as) and ends > marker.end():
                return marker.start(), ends, capacity
    return None


def _group_end(text: str, begin: int, stop: int, language: str) -> int:
    """Where the group's name ends; a Chinese "代表" is a noun unless a name follows at once."""
    for mention in mentions(text, language):
        between = text[begin : mention.start]
        if mention.start >= begin and not glued(language, "lists", "leads").sub("", between).strip(
            " '’"
        ):
            tail = pattern(language, "capacity", "with_members").match(
                text[mention.end :].lstrip()
            )
            return mention.end + (tail.end() + 1 if tail else 0)
        if mention.start > stop:
            break
    return begin if wording(language).flag("lists", "list_before") else stop


def _without_tail(words: str, language: str) -> str | None:
    """The second capacity without the formula's closing words."""
    words = pattern(language, "capacity", "also_as_end").split(words)[0]
    return words.strip(_EDGES) or None
