"""Who was there: parties, signatories, other States, organizations, as the report lists them."""

import re

from index.ledger.capacities import take_out
from index.ledger.facts import Attendance
from index.ledger.names_in_list import Named, names_in_list
from index.ledger.sentences import outside_brackets
from index.ledger.wording import pattern, wording

_COLON = re.compile("[:：]")


def attendance_in(sentence: str, language: str, label: str, expected: bool) -> list[Attendance]:
    """Those a sentence says were there; `expected` under a heading that says "attendance"."""
    lead, names = _cut_at_colon(sentence)
    if not pattern(language, "attendance", "attended").search(outside_brackets(lead or sentence)):
        return []
    if lead is None:
        return _told_without_list(sentence, language, label) if expected else []
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
    subject = sentence[: verb.start()] if verb else sentence
    names = [name for name in _names(subject, language) if name.code] or [
        name for name in _names(sentence, language) if name.code
    ]
    section = section_of(sentence, language)
    return [
        Attendance(
            section if section and name.kind == "state" else _by_kind(name, section),
            name.code,
            name.written,
            label,
        )
        for name in names
    ]


def _by_kind(name: Named, section: str) -> str:
    if name.kind == "state":
        return section or "parties"
    if section == "parties" and name.code == "EU":
        return section
    return {"ngo": "ngos", "un_entity": "un_entities"}.get(name.kind or "", "organizations")


def _names(text: str, language: str) -> list[Named]:
    masked, capacities = take_out(text.rstrip(" .。"), language)
    return names_in_list(masked, language, capacities)


def _cut_at_colon(sentence: str) -> tuple[str | None, str]:
    colon = _COLON.search(outside_brackets(sentence))
    if not colon or not sentence[colon.end() :].strip():
        return None, sentence
    return sentence[: colon.start()], sentence[colon.end() :]
