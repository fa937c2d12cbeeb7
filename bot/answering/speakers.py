"""Who spoke: exact answers from the statement ledger."""

from dataclasses import replace

from bot.answering.asking import Asking
from bot.answering.reply import Answer
from bot.answering.topics import item_by_words
from bot.answering.wording import (
    cited,
    foreign,
    listed,
    name_of,
    ordered,
    quoted,
    sources_line,
    speaker,
    speaker_in_words,
)
from index.holdings import Sourced
from index.labels import show_label
from index.ledger.facts import Statement
from index.session import items_with, statements_of
from prompts.messages import say

_ROLES = ("chair", "state_party", "signatory", "member", "invited", "observer", "panellist",
          "secretariat")  # fmt: skip

Statements = list[Sourced[Statement]]


def answer_speakers(asking: Asking) -> Answer:
    """Who spoke on an item, on which items someone spoke, or whether they did."""
    question = asking.question
    if not asking.facts.statements:
        return asking.without_facts("answers.no_lists")
    item = question.item
    if item is None and not question.entities and question.subject:
        item = item_by_words(asking)
    if item is not None and item not in asking.items():
        return asking.unknown_item(item)
    if question.entities:
        return _by_name(asking, item)
    return _by_item(asking, item)


def _by_item(asking: Asking, item: str | None) -> Answer:
    found = statements_of(asking.facts, item=item)
    if not found:
        return asking.refusal("answers.none_on_item", item=item or "")
    wanted: list[str | None] = [item] if item else [*items_with(found)] or [None]
    blocks = [_block(asking, one, statements_of(asking.facts, item=one)) for one in wanted]
    return _finished(asking, blocks, found, named=floor_takers(found))


def floor_takers(found: Statements) -> Statements:
    """Without the panellists of a report: they introduced the item, the list names who spoke."""
    return [entry for entry in found if entry.fact.role != "panellist" or entry.fact.speech]


def _block(asking: Asking, item: str | None, found: Statements) -> str:
    """One item: its title, how many spoke, and who, by role."""
    language = asking.language
    many = _many(floor_takers(found))
    lines = [say(language, "answers.spoke_total", where=heading(asking, item), count=many)]
    for role in _ROLES:
        names = _names([entry for entry in found if entry.fact.role == role], language)
        if names:
            line = say(
                language, f"answers.role_{role}", count=len(names), names=listed(names, language)
            )
            lines.append(line)
    return "\n".join(lines)


def _many(found: Statements) -> int:
    return len({(e.fact.entity or e.fact.written, e.fact.person, e.fact.role) for e in found})


def _names(entries: Statements, language: str) -> list[str]:
    return list(dict.fromkeys(speaker_in_words(e, language) for e in ordered(entries, language)))


def heading(asking: Asking, item: str | None) -> str:
    """What an item is called, "Agenda item 3" with its title; the meeting where there is none."""
    language = asking.language
    if item is None:
        return say(language, "answers.whole_meeting")
    known, shown = asking.item(item), show_label(item, language)
    if known is None or not known.title:
        return say(language, "answers.item_bare", item=shown)
    title = foreign(quoted(known.title, language), known.language, language)
    return say(language, "answers.item_named", item=shown, title=title)


def _by_name(asking: Asking, item: str | None) -> Answer:
    """Whether someone spoke, and where."""
    blocks: list[str] = []
    everything: Statements = []
    for code in asking.question.entities:
        found = floor_takers(statements_of(asking.facts, item=item, entity=code))
        blocks.append(_sentence(asking, code, found, item=item))
        everything += found
    if not everything:
        lists = statements_of(asking.facts, item=item) or list(asking.facts.statements)
        return _finished(asking, blocks, lists, named=[])
    return _finished(asking, blocks, everything)


def _sentence(asking: Asking, code: str, found: Statements, *, item: str | None) -> str:
    language = asking.language
    name = name_of(code, code, language)
    if not found:
        where = heading(asking, item)
        return say(language, "answers.did_not_speak", name=name, where=where)
    items: list[str | None] = [*items_with(found)]
    # "Yes" answers whether someone spoke, not where or for whom.
    asked_more = asking.question.cue == "which_items" or asking.question.on_behalf
    message = "answers.spoke_times" if asked_more else "answers.did_speak"
    lines = [say(language, message, name=name, count=len(found))]
    for one in items or [None]:
        spoken = [e for e in found if e.fact.item == one]
        names = listed(_names(spoken, language), language)
        lines.append(say(language, "answers.spoke_as", where=heading(asking, one), names=names))
    return "\n".join(lines)


def _finished(
    asking: Asking, blocks: list[str], found: Statements, named: Statements | None = None
) -> Answer:
    citations = cited((entry.source, entry.language) for entry in found)[:12]
    text = "\n\n".join(blocks)
    text += "\n" + sources_line(citations[:6], asking.language)
    reply = asking.reply(text.strip(), kind="speakers", citations=citations)
    told = found if named is None else named
    return replace(
        reply, speakers=tuple(speaker(e, asking.language) for e in ordered(told, asking.language))
    )
