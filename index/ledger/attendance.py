"""Who was there: parties, signatories, other States, organizations, as the report lists them."""

import re
from itertools import pairwise

from index.ledger.capacities import take_out
from index.ledger.facts import Attendance
from index.ledger.names_in_list import Named, names_in_list
from index.ledger.sentences import outside_brackets
from index.ledger.wording import glued, pattern, wording
from index.names.table import mentions

_NOUNS = ("representatives", "observers", "representative", "observer")
_OBSERVERS = ("observers", "observer")
# Known as States, and members of hardly any body: they are there as observers unless told so.
_OBSERVER_STATES = frozenset({"VAT", "PSE"})
_SEMICOLON = re.compile("[;；؛]")
_COMMA = re.compile("[,،、，]")
_COLON = re.compile("[:：]")


def attendance_in(sentence: str, language: str, label: str, expected: bool) -> list[Attendance]:
    """Those a sentence says were there; `expected` under a heading that says "attendance"."""
    lead, names = _cut_at_colon(sentence)
    if not pattern(language, "attendance", "attended").search(outside_brackets(lead or sentence)):
        return []
    if lead is None:
        told = _told_without_list(sentence, language, label)
        listed = _names_function(sentence, language) or len(_groups(sentence)) > 1
        return told if expected or (len(told) > 1 and listed) else []
    return [
        Attendance(section, name.code, name.written, label)
        for section, name in _sorted_out(lead, names, language)
    ]


def _sorted_out(lead: str, listed: str, language: str) -> list[tuple[str, Named]]:
    """The names of a list with their kinds of attendance, told by its words or its own leads."""
    announced = _announced(outside_brackets(lead), language)
    groups = _groups(listed)
    if len(groups) == len(announced) > 1 and not any(_cut_at_colon(one)[0] for one in groups):
        return [
            (section, name)
            for section, group in zip(announced, groups, strict=True)
            for name in _names(group, language)
        ]
    found: list[tuple[str, Named]] = []
    loose: list[str] = []
    for group in groups:
        own, names = _cut_at_colon(group)
        joined = glued(language, "lists", "leads").match(own or "")
        own = own[joined.end() :] if own and joined else own
        if own is not None and _tells_kind(own, language):
            found += _under(own, _names(names, language), language)
        else:
            loose.append(group)
    plain = _names("; ".join(loose), language)
    return [*_kinds(lead, announced, plain, language), *found]


def _kinds(
    lead: str, announced: list[str], names: list[Named], language: str
) -> list[tuple[str, Named]]:
    """The names under one lead: its kind, or each by its own where it tells several or none."""
    if len(announced) > 1:
        rest = next((one for one in ("ngos", "organizations") if one in announced), announced[0])
        return [
            (_by_kind(one, announced[0], observing=False) if one.code else rest, one)
            for one in names
        ]
    if announced or any(one.person or not one.code for one in names):
        section = _section(outside_brackets(lead), language)
        return [(section, one) for one in names] if section else []
    return _under(lead, names, language) if len(names) > 1 else []


def _under(lead: str, names: list[Named], language: str) -> list[tuple[str, Named]]:
    """The names under a lead, by their own kind where it only says "observers"."""
    section = _section(lead, language)
    if section:
        return [(section, one) for one in names]
    observing = _observing(lead, language)
    return [(_by_kind(one, "", observing=observing), one) for one in names]


def _tells_kind(lead: str, language: str) -> bool:
    """Whether the words before a colon within a list announce a kind of attendance."""
    return bool(section_of(lead, language)) or _observing(lead, language)


def _observing(words: str, language: str) -> bool:
    return any(pattern(language, "spoke", key).search(words) for key in _OBSERVERS) or bool(
        pattern(language, "attendance", "observers").search(words)
    )


def _groups(listed: str) -> list[str]:
    """A list cut at its semicolons, brackets left whole."""
    cuts = [found.start() for found in _SEMICOLON.finditer(outside_brackets(listed))]
    groups = [listed[a + 1 : b] for a, b in pairwise([-1, *cuts, len(listed)])]
    return [one.strip(" .。") for one in groups if one.strip(" .。")]


def _announced(lead: str, language: str) -> list[str]:
    """The kinds of attendance that the words before a list name one beside the other."""
    lead = glued(language, "lists", "weak").sub(" , ", lead)
    spans: list[tuple[int, int, str]] = []
    for section in wording(language).sections():
        for found in pattern(language, "sections", section).finditer(lead):
            if not any(begin < found.end() and found.start() < end for begin, end, _ in spans):
                spans.append((found.start(), found.end(), section))
    spans.sort()
    kept = spans[:1]
    for span in spans[1:]:
        joined = _COMMA.search(lead, kept[-1][1], span[0])
        if joined and span[2] not in {one[2] for one in kept}:
            kept.append(span)
    told = [section for _, _, section in kept]
    # "States that signed, but have not ratified" are one kind, not two.
    signing = {"signatories", "non_signatories"} & {*told}
    return [one for one in told if not (signing and one == "parties")]


def section_of(lead: str, language: str) -> str:
    """The kind of attendance the words before a list announce, or an empty string."""
    for section in wording(language).sections():
        if pattern(language, "sections", section).search(lead):
            return section
    return ""


def _section(words: str, language: str) -> str:
    """The kind of attendance announced; States represented by observers are no parties."""
    section = section_of(words, language)
    as_observers = pattern(language, "attendance", "as_observers")
    return "non_signatories" if section == "parties" and as_observers.search(words) else section


def _without_names(text: str, language: str) -> str:
    """The text without its known names, whose words announce nothing: "the State of Palestine"."""
    kept, begin = [], 0
    for mention in mentions(text, language):
        kept.append(text[begin : mention.start])
        begin = mention.end
    return " ".join((*kept, text[begin:]))


def _told_without_list(sentence: str, language: str, label: str) -> list[Attendance]:
    """Those named in a sentence that has no list: a party that "was also represented"."""
    verb = pattern(language, "attendance", "attended").search(sentence)
    parts = (sentence[: verb.start()], sentence[verb.end() :]) if verb else (sentence,)
    found = (
        [one for one in _names(_bare(part, language), language) if one.code] for part in parts
    )
    names = next((names for names in found if names), [])
    bare = _without_names(sentence, language)
    section = _section(bare, language)
    beside = {one.code for one in names if one.kind == "state"} <= _OBSERVER_STATES
    observing = beside or _observing(bare, language)
    return [
        Attendance(_by_kind(name, section, observing=observing), name.code, name.written, label)
        for name in names
    ]


def _bare(text: str, language: str) -> str:
    """The text with the function words between its names made into commas."""
    for key in _NOUNS:
        text = pattern(language, "spoke", key).sub(", ", text)
    for key in ("as_observers", "among"):
        text = pattern(language, "attendance", key).sub(", ", text)
    return text


def _by_kind(name: Named, section: str, *, observing: bool) -> str:
    """The kind of attendance that an entity's own kind tells."""
    if name.kind == "state":
        return section or ("non_signatories" if observing else "parties")
    if section == "parties" and name.code == "EU":
        return section
    return {"ngo": "ngos", "un_entity": "un_entities"}.get(name.kind or "", "organizations")


def _names_function(sentence: str, language: str) -> bool:
    """Whether a sentence speaks of representatives or observers."""
    return any(pattern(language, "spoke", key).search(sentence) for key in _NOUNS)


def _names(text: str, language: str) -> list[Named]:
    masked, capacities = take_out(text.rstrip(" .。"), language)
    return names_in_list(masked, language, capacities)


def _cut_at_colon(sentence: str) -> tuple[str | None, str]:
    colon = _COLON.search(outside_brackets(sentence))
    if not colon or not sentence[colon.end() :].strip():
        return None, sentence
    return sentence[: colon.start()], sentence[colon.end() :]
