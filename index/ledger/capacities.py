"""On whose behalf and in what second capacity a speaker speaks, taken out of a list of names."""

import re
from dataclasses import dataclass

from index.ledger.wording import glued, pattern, wording
from index.names.table import Mention, entity, mentions, resolve

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
    words = pattern(language, "capacity", "also_as_end").split(words)[0].strip(_EDGES)
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
    article = bare.match(words)
    return words[article.end() :].strip() if article and words[0].islower() else words


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
    named = mentions(text, language)
    for place, mention in enumerate(named):
        between = text[begin : mention.start]
        if mention.start >= begin and not glued(language, "lists", "leads").sub("", between).strip(
            " '’"
        ):
            rest = text[mention.end :]
            tail = pattern(language, "capacity", "with_members").match(rest.lstrip())
            if tail:
                return mention.end + len(rest) - len(rest.lstrip()) + tail.end()
            return _list_end(text, named[place:], named[:place], language)
        if mention.start > stop:
            break
    return begin if wording(language).flag("lists", "list_before") else stop


def _list_end(text: str, spoken_for: list[Mention], before: list[Mention], language: str) -> int:
    """Where the States end that one speaker speaks for: "on behalf of Ireland, Malta and Peru".

    Of several speakers each may be followed by the next, so that only one State is spoken for.
    """
    first = spoken_for[0]
    own = bool(before) and before[-1].code == first.code
    alone = len(before) <= 1 and pattern(language, "capacity", "one_speaker").search(text)
    last = first
    for mention in spoken_for[1:] if own or alone else ():
        if {_kind(last), _kind(mention)} != {"state"}:
            break
        between = glued(language, "lists", "weak").sub(" ", text[last.end : mention.start] + " ")
        if glued(language, "lists", "leads").sub("", between).strip(" ,،、，'’و"):
            break
        last = mention
    return last.end


def _kind(mention: Mention) -> str:
    known = entity(mention.code)
    return known.kind if known else ""


def _without_tail(words: str, language: str) -> str | None:
    """The second capacity without the formula's closing words."""
    words = pattern(language, "capacity", "also_as_end").split(words)[0]
    return words.strip(_EDGES) or None
