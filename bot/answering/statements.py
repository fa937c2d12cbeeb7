"""What someone said: from the turns of a record, or from what a report tells under a name.

A report tells the positions of groups, panellists and the Secretariat by name, and those of
States without one. For a State that spoke on an item whose views are told without names, the
answer says just that and gives the place where it is listed; it never guesses which sentence
was whose.
"""

from dataclasses import replace

import numpy as np

from bot.answering.asking import Asking
from bot.answering.narrative import actors_in, speaks_again
from bot.answering.paragraphs import original_note
from bot.answering.passages import good_enough, looked_up
from bot.answering.reply import Answer, Citation
from bot.answering.speakers import Statements, heading
from bot.answering.wording import (
    cited,
    clean,
    name_of,
    ordered,
    place,
    quoted,
    sources_line,
    speaker,
)
from index.holdings import Source, StoredParagraph
from index.languages import LANGUAGES
from index.names.table import display, entity
from index.search.sentences import best_sentence, sentences
from index.search.tokens import query_tokens, tokens
from index.session import items_with, statements_of
from index.shelf import documents, paragraphs
from prompts.messages import say

_MOST_SHOWN = 4
_LOOKED_AT = 40
_LONGEST_SHOWN = 700
_WEIGHT_OF_WORDS = 0.5
_RECORDS = ("verbatim", "summary")
# Kinds of documents that tell what was said; an agenda or a background paper only names speakers.
_TELLING = ("report", "summary", "verbatim", "other")
# What share of the best paragraph's score a further one needs to be shown on a topic.
_NEAR_THE_BEST = 0.6


def answer_statement(asking: Asking) -> Answer:
    """What the entities of the question said, as far as the documents tell it."""
    codes = asking.question.entities
    item = asking.question.item
    if item is not None and item not in asking.items():
        return asking.unknown_item(item)
    spoken = [
        entry for code in codes for entry in statements_of(asking.facts, item=item, entity=code)
    ]
    told = _turns(asking, spoken) or _narrated(asking)
    if told:
        return _shown(asking, _chosen(asking, told), spoken)
    if spoken:
        return _without_attribution(asking, spoken)
    names = name_of(codes[0], codes[0], asking.language)
    return asking.refusal("answers.no_statement", name=names)


def _turns(asking: Asking, spoken: Statements) -> list[StoredParagraph]:
    """The paragraphs of the turns, where the documents are records of meetings."""
    scope = replace(asking.scope, session=asking.session)
    records = {d.symbol for d in documents(asking.store, scope=scope) if d.kind in _RECORDS}
    found: list[StoredParagraph] = []
    for symbol in dict.fromkeys(e.source.symbol for e in spoken if e.source.symbol in records):
        labels = {
            label
            for entry in spoken
            if entry.source.symbol == symbol
            for label in (entry.fact.speech or (entry.fact.paragraph,))
        }
        whole = paragraphs(asking.store, symbol, scope=scope, language=asking.language)
        found += [paragraph for paragraph in whole if paragraph.label in labels]
    return found


def _narrated(asking: Asking) -> list[StoredParagraph]:
    """The paragraphs that tell what the entities said under their names, and go on to tell it."""
    lists = _lists(asking)
    found: dict[Source, StoredParagraph] = {}
    for symbol, labels in _named(asking).items():
        scope = replace(asking.scope, session=asking.session)
        whole = paragraphs(asking.store, symbol, scope=scope, language=asking.language)
        telling = False
        for paragraph in whole:
            here = Source(symbol, paragraph.label)
            if here in lists or paragraph.kind == "agenda":
                telling = False
                continue
            named = paragraph.label in labels
            telling = named or (telling and _goes_on(paragraph))
            if telling:
                found[here] = paragraph
    return list(found.values())


def _goes_on(paragraph: StoredParagraph) -> bool:
    """Whether a paragraph tells more of the speaker before it, and of no other."""
    again = speaks_again(paragraph.text, paragraph.language)
    return again and not actors_in(paragraph.text, paragraph.language)


def _lists(asking: Asking) -> set[Source]:
    """The paragraphs that only list names."""
    facts = asking.facts
    lists = (facts.statements, facts.attendance, facts.documents)
    return {entry.source for facts_of_sort in lists for entry in facts_of_sort}


def _named(asking: Asking) -> dict[str, set[str]]:
    """By symbol, the labels of paragraphs where one of the entities acts under its name."""
    codes = [code for code in asking.question.entities if entity(code)]
    within = replace(asking, scope=replace(asking.scope, session=asking.session))
    known = [asking.about] if asking.about else documents(asking.store, scope=within.scope)
    telling = {stored.symbol for stored in known if stored.kind in _TELLING}
    wordings = {display(code, language) for code in codes for language in LANGUAGES}
    found: dict[str, set[str]] = {}
    for wording in sorted(wordings):
        hits = looked_up(within, wording, k=_LOOKED_AT, closely=False)
        for hit in hits:
            if hit.symbol in telling and not actors_in(hit.text, hit.language).isdisjoint(codes):
                found.setdefault(hit.symbol, set()).add(hit.label)
    return found


def _chosen(asking: Asking, told: list[StoredParagraph]) -> list[StoredParagraph]:
    """The paragraphs nearest to the topic, or the ones that stand for the whole; best first."""
    topic = asking.question.topic
    texts = [paragraph.text for paragraph in told]
    wanted = set(query_tokens(topic, asking.question.language))
    vectors = asking.encoder.encode([topic or " ", *texts])
    if wanted:
        nearness = vectors[1:] @ vectors[0]
        shared = [len(wanted & set(tokens(p.text, p.language))) / len(wanted) for p in told]
        score = nearness + _WEIGHT_OF_WORDS * np.array(shared)
    else:
        score = vectors[1:] @ vectors[1:].mean(axis=0)
    best = np.argsort(-score, kind="stable")[:_MOST_SHOWN]
    if wanted:
        near = score[best] >= score[best[0]] * _NEAR_THE_BEST
        near[0] = True
        best = best[near]
    return [told[int(place)] for place in (best if wanted else sorted(best))]


def _shown(asking: Asking, told: list[StoredParagraph], spoken: Statements) -> Answer:
    language = asking.language
    blocks, citations = [], []
    for paragraph in told:
        quote = _quote(asking, paragraph)
        at = place(paragraph.symbol, paragraph.label, language)
        blocks.append(say(language, "answers.quote_at", quote=quoted(quote, language), place=at))
        citations.append(
            Citation(paragraph.symbol, paragraph.label, paragraph.language, quote=quote)
        )
    notes = (
        original_note(p.language, language, is_original=p.language == p.original) for p in told
    )
    text = "\n\n".join([*blocks, *dict.fromkeys(note for note in notes if note)])
    reply = asking.reply(text, kind="statement", citations=tuple(citations))
    return replace(
        reply, speakers=tuple(speaker(entry, language) for entry in ordered(spoken, language))
    )


def _quote(asking: Asking, paragraph: StoredParagraph) -> str:
    """The whole paragraph where it is short, else the sentence that answers and those after it."""
    if len(paragraph.text) <= _LONGEST_SHOWN:
        return clean(paragraph.text)
    best = best_sentence(
        paragraph.text,
        asking.question.topic or asking.question.text,
        language=asking.question.language,
        encoder=asking.encoder,
    )
    whole = sentences(paragraph.text)
    start = whole.index(best) if best in whole else 0
    quote = whole[start]
    for sentence in whole[start + 1 :]:
        if len(quote) + len(sentence) > _LONGEST_SHOWN:
            break
        quote = f"{quote} {sentence}"
    return clean(quote)


def _without_attribution(asking: Asking, spoken: Statements) -> Answer:
    """Where someone spoke, though the report does not tell whose view was whose."""
    language = asking.language
    name = name_of(asking.question.entities[0], asking.question.entities[0], language)
    items = items_with(spoken)
    where = [heading(asking, item) for item in items] or [heading(asking, None)]
    places = cited((entry.source, entry.language) for entry in spoken)
    lines = [
        say(language, "answers.views_not_attributed", name=name),
        *where,
        sources_line(places, language),
    ]
    told_anyway = _on_topic(asking)
    lines += told_anyway[0]
    reply = asking.reply("\n".join(lines), kind="statement", citations=places + told_anyway[1])
    return replace(
        reply, speakers=tuple(speaker(entry, language) for entry in ordered(spoken, language))
    )


def _on_topic(asking: Asking) -> tuple[list[str], tuple[Citation, ...]]:
    """What was said on the topic by whomever, clearly marked as nobody's in particular."""
    topic, language = asking.question.topic, asking.language
    if not query_tokens(topic, asking.question.language):
        return [], ()
    hits = looked_up(asking, topic, k=2)
    sure = [hit for hit in hits if good_enough(asking, hit)]
    if not sure:
        return [], ()
    lines = ["", say(language, "answers.said_by_anyone")]
    citations = []
    for hit in sure:
        quote = best_sentence(
            hit.text, topic, language=asking.question.language, encoder=asking.encoder
        )
        at = place(hit.symbol, hit.label, language)
        lines.append(say(language, "answers.quote_at", quote=quoted(quote, language), place=at))
        citations.append(Citation(hit.symbol, hit.label, hit.language, quote=quote))
    return lines, tuple(citations)
