"""What the paragraphs of a report are written from: the ledger, its sources, the words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.reporting.names import Names
from bot.reporting.phrasing import House, Word, house
from index.database import Store
from index.holdings import SessionFacts, Source, StoredDocument
from index.languages import LANGUAGES
from index.scope import Scope
from index.session import session_facts
from index.shelf import documents, paragraphs

_NO_BODY = "meeting"


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a source paragraph, in the language in which it was read."""

    source: Source
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A formula paragraph: its chapter, its agenda item if any, and where its facts stand."""

    section: str
    item: str | None
    text: str
    citations: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """All that the writers of the chapters share."""

    language: str
    facts: SessionFacts
    taken_in: tuple[StoredDocument, ...]
    passages: tuple[Passage, ...]
    names: Names
    body: Word
    event: Word
    instrument: Word | None

    @property
    def house(self) -> House:
        """The words of the report's language."""
        return house(self.language)

    def at(self, places: Iterable[Source]) -> Iterator[Passage]:
        """The texts of these source paragraphs."""
        wanted = set(places)
        return (passage for passage in self.passages if passage.source in wanted)


def ground(store: Store, session: str, *, scope: Scope, language: str) -> Ground:
    """What is known of a session to those whom the scope lets read it."""
    facts = session_facts(store, session, scope=scope, language=language)
    taken_in = tuple(documents(store, scope=scope))
    symbols = sorted({source.symbol for source in _places(facts)})
    passages = tuple(
        Passage(Source(found.symbol, found.label), found.text, found.language)
        for symbol in symbols
        for found in paragraphs(store, symbol, scope=scope, language=language)
    )
    body = _body(facts, taken_in, passages)
    row = house(language).declared["bodies"][body]
    event = house(language).declared["events"][_event(row["event"], taken_in)]
    instrument = instrument_in(_said(facts, passages))
    return Ground(
        language=language,
        facts=facts,
        taken_in=taken_in,
        passages=passages,
        names=Names(language),
        body=_agreeing(row, language),
        event=Word(**event),
        instrument=instrument_word(instrument, language),
    )


def _agreeing(row: dict[str, str], language: str) -> Word:
    """The body with the verbs that agree with it."""
    forms = {name: said for name, said in row.items() if name not in ("find", "event", "gender")}
    verbs = house(language).declared.get("agreement", {}).get(row.get("gender", ""), {})
    return Word(**forms, **verbs)


def _event(usual: str, taken_in: Iterable[StoredDocument]) -> str:
    """What the body holds; what is known from verbatim records alone are single meetings."""
    kinds = {stored.kind for stored in taken_in}
    return "meeting" if "verbatim" in kinds and "report" not in kinds else usual


def instrument_word(key: str, language: str) -> Word | None:
    """The treaty of a key: "the Convention"."""
    if not key:
        return None
    row = house(language).declared["instruments"][key]
    return Word(**{name: said for name, said in row.items() if name != "find"})


def _places(facts: SessionFacts) -> Iterator[Source]:
    """Where the facts stand."""
    sorts = (facts.statements, facts.attendance, facts.documents, facts.meetings, facts.officers)
    return (entry.source for entries in sorts for entry in entries)


def _body(
    facts: SessionFacts, taken_in: Iterable[StoredDocument], passages: Iterable[Passage]
) -> str:
    """The key of the body: that named first in most paragraphs on items and documents."""
    places = {
        Source(entry.source.symbol, label)
        for entry in facts.meetings
        for label in (entry.fact.paragraph, *entry.fact.item_paragraphs)
    }
    for entry in facts.documents:
        places.add(Source(entry.source.symbol, entry.source.label.split("(")[0]))
    said = [(p.text, p.language) for p in passages if p.source in places]
    titles = [(text, tongue) for one in taken_in for tongue, text in one.titles.items()]
    for texts in (said, titles):
        votes = Counter(key for text, tongue in texts if (key := _first(text, tongue, "bodies")))
        if votes:
            return votes.most_common(1)[0][0]
    return _NO_BODY


def _said(facts: SessionFacts, passages: Iterable[Passage]) -> list[Passage]:
    """The paragraphs that list speakers and those present."""
    places = {entry.source for entry in facts.attendance}
    places |= {entry.source for entry in facts.statements}
    return [passage for passage in passages if passage.source in places]


def instrument_in(passages: Iterable[Passage]) -> str:
    """The key of the treaty that most of these paragraphs name first, or ""."""
    votes = Counter(
        key for one in passages if (key := _first(one.text, one.language, "instruments"))
    )
    return votes.most_common(1)[0][0] if votes else ""


def _first(text: str, language: str, table: str) -> str:
    """The key whose words stand first in the text; of two at one place, the first declared."""
    best, at = "", len(text)
    if language not in LANGUAGES:
        return best
    for key, row in house(language).declared[table].items():
        found = re.search(row["find"], text) if row["find"] else None
        if found and found.start() < at:
            best, at = key, found.start()
    return best
