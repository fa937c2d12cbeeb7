"""When the body met, and what stood on the agenda."""

from dataclasses import replace

from bot.answering.asking import Asking
from bot.answering.dates import shown_date
from bot.answering.reply import Answer
from bot.answering.speakers import heading
from bot.answering.topics import item_by_words
from bot.answering.wording import cited, sources_line
from index.holdings import Source, Sourced
from index.labels import show_label
from index.languages import writing
from index.ledger.facts import Meeting
from prompts.messages import say


def answer_meetings(asking: Asking) -> Answer:
    """All meetings with dates and times, the one named, or those that considered an item."""
    question = asking.question
    found = list(asking.facts.meetings)
    if not found:
        return asking.without_facts("answers.no_meetings")
    if question.meeting is not None:
        found = [entry for entry in found if entry.fact.number == question.meeting]
        if not found:
            return asking.refusal("answers.no_such_meeting", number=question.meeting)
        return _told(asking, "", found)
    if question.item is not None:
        return _of_item(asking, question.item, found)
    first = say(asking.language, "answers.meetings_held", count=len(found))
    return _told(asking, first, found)


def _of_item(asking: Asking, item: str, found: list[Sourced[Meeting]]) -> Answer:
    if item not in asking.items():
        return asking.unknown_item(item)
    found = [entry for entry in found if _considers(entry.fact, item)]
    if not found:
        return asking.refusal("answers.no_meeting_of_item", item=item)
    first = say(asking.language, "answers.item_considered", where=heading(asking, item))
    return _told(asking, first, found)


def _told(asking: Asking, first: str, found: list[Sourced[Meeting]]) -> Answer:
    language = asking.language
    lines = [first, *(_line(entry, language) for entry in found)]
    places = cited((_source(entry, asking.question.item), entry.language) for entry in found)
    text = "\n".join([*lines, sources_line(places, language)]).strip()
    return asking.reply(text, kind="meetings", citations=places)


def _source(entry: Sourced[Meeting], item: str | None) -> Source:
    """Where it stands that the sitting was held, or that it considered the item."""
    said = dict(zip(entry.fact.items, entry.fact.item_paragraphs, strict=False))
    return replace(entry.source, label=said.get(item or "", entry.source.label))


def _considers(meeting: Meeting, item: str) -> bool:
    whole = item.split("(")[0]
    return any(one in (item, whole) or one.split("(")[0] == item for one in meeting.items)


def _line(entry: Sourced[Meeting], language: str) -> str:
    fact = entry.fact
    line = say(language, "answers.meeting_number", number=fact.number)
    if fact.date:
        line += say(language, "answers.meeting_date", date=shown_date(fact.date, language))
    if fact.begins:
        times = fact.begins + (f"–{fact.ends}" if fact.ends else "")
        line += say(language, "answers.meeting_times", times=times)
    if fact.items:
        items = writing(language).comma.join(show_label(one, language) for one in fact.items)
        line += say(language, "answers.meeting_items", count=len(fact.items), items=items)
    return line


def answer_agenda(asking: Asking) -> Answer:
    """The agenda, or one item with what is known of it."""
    item = asking.question.item
    if not asking.facts.items:
        return asking.without_facts("answers.no_agenda")
    if item is None and asking.question.cue == "topic":
        item = item_by_words(asking)
    if item is not None and item not in asking.items():
        return asking.unknown_item(item)
    numbers = [item] if item else [entry.item for entry in asking.facts.items]
    lines = [] if item else [say(asking.language, "answers.agenda_is", count=len(numbers))]
    lines += [heading(asking, one) for one in numbers]
    shown = [entry for entry in asking.facts.items if entry.item in numbers]
    sources = [(entry.source or Source("", ""), entry.language) for entry in shown]
    places = cited(source for source in sources if source[0].symbol)
    text = "\n".join([*lines, sources_line(places, asking.language)])
    return asking.reply(text, kind="meetings", citations=places)
