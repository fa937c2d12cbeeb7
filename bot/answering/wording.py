"""Names, lists, quotations and places as the reader's language writes them."""

import re
from collections.abc import Iterable, Sequence

from bot.answering.reply import Citation, Speaker
from index.holdings import Source, Sourced
from index.labels import show_label
from index.languages import writing
from index.ledger.facts import Statement
from index.names.table import display, entity, in_order, phrase, published
from prompts.messages import say

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


def clean(text: str) -> str:
    """The text without characters that could steer a terminal or turn its direction."""
    return _CONTROL.sub("", text)


def name_of(code: str, written: str, language: str) -> str:
    """What an entity is called, or the name as the document has it."""
    return display(code, language) if entity(code) else clean(written or code)


def listed(parts: Sequence[str], language: str) -> str:
    """The parts as a list in running text: "A, B and C"."""
    how = writing(language)
    if len(parts) < 2:
        return "".join(parts)
    return how.list_comma.join(parts[:-1]) + how.list_and + parts[-1]


def quoted(text: str, language: str) -> str:
    """The text between the quotation marks of the language."""
    opening, closing = writing(language).quotes
    return f"{opening}{clean(text)}{closing}"


def language_name(code: str, language: str) -> str:
    """What one of the six languages is called in another."""
    return say(language, f"answers.language_{code}") if code else ""


def foreign(text: str, text_language: str, language: str) -> str:
    """The text, labelled where it is not in the reader's language."""
    if text_language == language or not text_language:
        return text
    return say(
        language, "answers.labelled", text=text, tongue=language_name(text_language, language)
    )


def place(symbol: str, label: str, language: str) -> str:
    """A citation in words: "CTOC/…, para. 42 (h)"."""
    shown = show_label(label, language)
    if not label:
        return symbol
    if not label[0].isdigit():
        return say(language, "answers.place_other", symbol=symbol, label=shown)
    return say(language, "answers.place", symbol=symbol, label=shown)


def sources_line(citations: Iterable[Citation], language: str) -> str:
    """The closing line that names where an answer stands, each document once."""
    labels: dict[str, dict[str, None]] = {}
    for citation in citations:
        labels.setdefault(citation.symbol, {})[citation.paragraph] = None
    comma = writing(language).comma
    places = [_places(symbol, list(found), language) for symbol, found in labels.items()]
    return say(language, "answers.source", places=comma.join(places)) if places else ""


def _places(symbol: str, labels: list[str], language: str) -> str:
    if len(labels) == 1 or not all(label[:1].isdigit() for label in labels):
        return writing(language).comma.join(place(symbol, label, language) for label in labels)
    shown = listed([show_label(label, language) for label in labels], language)
    return say(language, "answers.places", symbol=symbol, labels=shown)


def cited(sources: Iterable[tuple[Source, str]]) -> tuple[Citation, ...]:
    """Citations without a quotation, each place once."""
    found = {(s.symbol, s.label): Citation(s.symbol, s.label, lang) for s, lang in sources}
    return tuple(found.values())


def speaker(entry: Sourced[Statement], language: str) -> Speaker:
    """A statement of the ledger as told outside."""
    fact = entry.fact
    return Speaker(
        entity=published(fact.entity),
        name=name_of(fact.entity, fact.person or fact.written, language),
        kind=fact.kind,
        role=fact.role,
        order=fact.order,
        person=fact.person,
        on_behalf_of=published(fact.on_behalf_of) if fact.on_behalf_of else None,
        also_as=fact.also_as,
        item=fact.item,
        meeting=fact.meeting,
        spoken_language=fact.spoken_language,
        title=fact.title,
    )


def ordered(entries: Sequence[Sourced[Statement]], language: str) -> list[Sourced[Statement]]:
    """Statements as a list of the language has them; those of a record in order of speaking."""
    if any(entry.fact.speech for entry in entries):
        return list(entries)
    codes = in_order(dict.fromkeys(e.fact.entity for e in entries if e.fact.entity), language)
    places = {code: number for number, code in enumerate(codes)}
    return sorted(entries, key=lambda e: places.get(e.fact.entity, len(places)))


def speaker_in_words(entry: Sourced[Statement], language: str) -> str:
    """A speaker with what he or she spoke as: "Chile (on behalf of …)"."""
    fact = entry.fact
    said = name_of(fact.entity, fact.written, language)
    if fact.role == "panellist" and fact.title and not fact.person:
        title = foreign(clean(fact.title), entry.language, language)
        said = say(language, "answers.person_of", person=title, name=said)
    if fact.person and fact.person not in said:
        said = say(language, "answers.person_of", person=clean(fact.person), name=said)
    if fact.on_behalf_of and entity(fact.on_behalf_of):
        whom = phrase(fact.on_behalf_of, language, "genitive")
        said = say(language, "answers.on_behalf", name=said, whom=whom)
    elif fact.on_behalf_of:
        whom = foreign(clean(fact.on_behalf_of), entry.language, language)
        said = say(language, "answers.on_behalf_as_written", name=said, whom=whom)
    if fact.also_as:
        capacity = foreign(clean(fact.also_as), entry.language, language)
        said = say(language, "answers.also_as", name=said, capacity=capacity)
    return said
