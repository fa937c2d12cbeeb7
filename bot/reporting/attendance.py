"""Who was there: parties, signatories, other States, organizations, the list of participants."""

import re
from collections.abc import Iterator

from bot.answering.wording import listed
from bot.reporting.ground import Ground, Paragraph
from bot.reporting.names import ordered
from bot.reporting.phrasing import Word, house, told
from index.holdings import Source, Sourced
from index.languages import LANGUAGES
from index.ledger.facts import Attendance

_SECTIONS = ("parties", "signatories", "non_signatories", "un_entities", "organizations", "ngos")
_NEEDS_INSTRUMENT = {"parties": "states", "signatories": "non_signatories"}
_SYMBOL = re.compile(r"[A-Z][A-Za-z0-9.]*(?:/[A-Za-z0-9.()_-]*[A-Za-z0-9)])+")


def attendance(ground: Ground) -> Iterator[Paragraph]:
    """A paragraph per kind of participant, and one that names the list of participants."""
    lead = ""
    for section in _in_order(ground):
        found = [entry for entry in ground.facts.attendance if entry.fact.section == section]
        text = _present(ground, section, found, lead)
        places = tuple(dict.fromkeys(entry.source for entry in found))
        yield Paragraph("attendance", None, text, places)
        lead = ground.house.text("next_paragraph")
    participants = _participants(ground)
    if participants:
        symbol, place = participants
        text = told(ground.language, "participants", lead=lead, symbol=symbol)
        yield Paragraph("attendance", None, ground.house.mended(text), (place,))


def _in_order(ground: Ground) -> list[str]:
    """The kinds that there are: States first, organizations as the source has them."""
    there = list(dict.fromkeys(entry.fact.section for entry in ground.facts.attendance))
    states = [section for section in _SECTIONS[:3] if section in there]
    return states + [section for section in there if section not in states]


def _present(ground: Ground, section: str, found: list[Sourced[Attendance]], lead: str) -> str:
    by_name = {entry.fact.entity or entry.fact.written: entry for entry in found}
    names = [
        ground.names.listed(entry.fact.entity, entry.fact.written, entry.language)
        for entry in (by_name[name] for name in ordered(by_name, ground.language))
    ]
    text = told(
        ground.language,
        _message(ground, section),
        len(names),
        lead=lead,
        names=listed(names, ground.language),
        event=ground.event,
        body=ground.body,
        instrument=ground.instrument or Word(""),
    )
    return ground.house.mended(text)


def _message(ground: Ground, section: str) -> str:
    """The formula of a kind; without a treaty there are no parties, but members or States."""
    if ground.instrument or section not in _NEEDS_INSTRUMENT:
        return section
    if section == "parties" and any(e.fact.role == "member" for e in ground.facts.statements):
        return "members"
    return _NEEDS_INSTRUMENT[section]


def _participants(ground: Ground) -> tuple[str, Source] | None:
    """The symbol of the list of participants, where a paragraph of the session tells it."""
    for passage in ground.passages:
        if passage.language not in LANGUAGES:
            continue
        for words in house(passage.language).declared["participants"]:
            symbol = _SYMBOL.search(passage.text)
            if symbol and words in passage.text.lower():
                return symbol[0], passage.source
    return None
