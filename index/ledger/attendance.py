"""Who was there: parties, signatories, other States, organizations, as the report lists them."""

import re

from index.ledger.capacities import take_out
from index.ledger.facts import Attendance
from index.ledger.names_in_list import Named, names_in_list
from index.ledger.sentences import outside_brackets
from index.ledger.wording import pattern, wording

_NOUNS = ("representatives", "observers", "representative", "observer")
_COLON = re.compile("[:：]")


def attendance_in(sentence: str, language: str, label: str, expected: bool) -> list[Attendance]:
    """Those a sentence says were there; `expected` under a heading that says "attendance"."""
    lead, names = _cut_at_colon(sentence)
    if not pattern(language, "attendance", "attended").search(outside_brackets(lead or sentence)):
        return []
    if lead is None:
        told = _told_without_list(sentence, language, label)
        return told if expected or (len(told) > 1 and _names_function(sentence, language)) else []
    section = section_of(outside_brackets(lead), language)
    if not section:
        return []
    return [
        Attendance(section, name.code, name.written, label) for name in _names(names, language)
    ]


def section_of(lead: str, language: str) -> str:
    """The kind of attendance the words before a list announce, or an empty string."""
    for section in wording(language).sections():
        if pattern(language, "sections", section).search(lead):
            return section
    return ""


def _told_without_list(sentence: str, language: str, label: str) -> list[Attendance]:
    """Those named in a sentence that has no list: a party that "was also represented"."""
    verb = pattern(language, "attendance", "attended").search(sentence)
    parts = (sentence[: verb.start()], sentence[verb.end() :]) if verb else (sentence,)
    found = (
        [one for one in _names(_bare(part, language), language) if one.code] for part in parts
    )
    names = next((names for names in found if names), [])
    section = section_of(sentence, language)
    observing = any(
        pattern(language, "spoke", key).search(sentence) for key in ("observers", "observer")
    )
    return [
        Attendance(_by_kind(name, section, observing=observing), name.code, name.written, label)
        for name in names
    ]


def _bare(text: str, language: str) -> str:
    """The text with the function words between its names made into commas."""
    for key in _NOUNS:
        text = pattern(language, "spoke", key).sub(", ", text)
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
