"""Who was there, and who led: attendance, chair and panellists."""

from dataclasses import replace

from bot.answering.asking import Asking
from bot.answering.reply import Answer, Speaker
from bot.answering.wording import cited, clean, foreign, listed, name_of, sources_line
from index.holdings import Sourced
from index.languages import writing
from index.ledger.facts import Attendance, Officer
from index.names.table import entity, in_order, published
from index.session import items_with, statements_of
from prompts.messages import say

_SECTIONS = ("parties", "signatories", "non_signatories", "organizations", "un_entities", "ngos")
_OBSERVING = ("signatories", "non_signatories", "organizations", "un_entities", "ngos")


def answer_attendance(asking: Asking) -> Answer:
    """Whether someone was there, or who was."""
    if not asking.facts.attendance and not asking.facts.statements:
        return asking.without_facts("answers.no_attendance")
    if asking.question.entities:
        return _by_name(asking)
    return _by_section(asking)


def _by_name(asking: Asking) -> Answer:
    lines, citations = [], []
    for code in asking.question.entities:
        line, sources = _presence(asking, code)
        lines.append(line)
        citations += sources
    places = cited(citations)
    text = "\n".join([*lines, sources_line(places[:4], asking.language)])
    return asking.reply(text, kind="attendance", citations=places)


def _presence(asking: Asking, code: str) -> tuple[str, list]:  # type: ignore[type-arg]
    """One sentence on one entity, from the attendance lists, else from who spoke."""
    language, name = asking.language, name_of(code, code, asking.language)
    entries = [e for e in asking.facts.attendance if e.fact.entity == code]
    spoke = statements_of(asking.facts, entity=code)
    sources = [(e.source, e.language) for e in entries]
    if entries:
        section = say(language, f"answers.among_{entries[0].fact.section}")
        message = "answers.is_listed" if asking.question.absent else "answers.was_there"
        line = say(language, message, name=name, section=section)
        items = items_with(spoke)
        if items:
            line += " " + say(
                language,
                "answers.also_spoke",
                name=name,
                items=writing(language).comma.join(items),
            )
            sources += [(e.source, e.language) for e in spoke]
        return line, sources
    if spoke:
        line = say(language, "answers.was_there_spoke", name=name)
        return line, [(e.source, e.language) for e in spoke]
    if not asking.facts.attendance:
        return say(language, "answers.presence_unknown", name=name), []
    everyone = [(e.source, e.language) for e in asking.facts.attendance]
    message = "answers.is_not_listed" if asking.question.absent else "answers.was_not_there"
    return say(language, message, name=name), everyone


def _by_section(asking: Asking) -> Answer:
    wanted = _wanted(asking.question.section)
    found = [e for e in asking.facts.attendance if e.fact.section in wanted]
    if not found:
        if asking.facts.attendance:
            return asking.refusal("answers.none_in_section")
        return asking.without_facts("answers.no_attendance")
    lines = []
    for section in _SECTIONS:
        names = _names(asking, [e for e in found if e.fact.section == section])
        if names:
            joined = listed(names, asking.language)
            lines.append(
                say(asking.language, f"answers.list_{section}", count=len(names), names=joined)
            )
    places = cited((entry.source, entry.language) for entry in found)
    text = "\n".join([*lines, sources_line(places, asking.language)])
    return asking.reply(text, kind="attendance", citations=places)


def _wanted(section: str) -> tuple[str, ...]:
    if not section:
        return _SECTIONS
    return _OBSERVING if section == "observers" else (section,)


def _names(asking: Asking, entries: list[Sourced[Attendance]]) -> list[str]:
    codes = list(dict.fromkeys(e.fact.entity for e in entries if entity(e.fact.entity)))
    unknown = [clean(e.fact.written) for e in entries if not entity(e.fact.entity)]
    known = [name_of(code, code, asking.language) for code in in_order(codes, asking.language)]
    return known + list(dict.fromkeys(unknown))


def answer_officers(asking: Asking) -> Answer:
    """Who chaired, or who the panellists were."""
    question = asking.question
    role = "chair" if question.cue == "chair" else "panellist"
    found = [e for e in asking.facts.officers if e.fact.role == role]
    if question.item and role == "panellist":
        if question.item not in asking.items():
            return asking.unknown_item(question.item)
        found = [e for e in found if e.fact.item == question.item]
    if not found:
        return asking.without_facts(f"answers.no_{role}")
    lines = [say(asking.language, f"answers.{role}s_were", count=len(found))]
    lines += [_officer_line(asking, entry) for entry in found]
    places = cited((entry.source, entry.language) for entry in found)
    text = "\n".join([*lines, sources_line(places, asking.language)])
    reply = asking.reply(text, kind="attendance", citations=places)
    people = tuple(_person(e.fact, n, asking.language) for n, e in enumerate(found, start=1))
    return replace(reply, speakers=people)


def _officer_line(asking: Asking, entry: Sourced[Officer]) -> str:
    fact, language = entry.fact, asking.language
    whose = name_of(fact.entity, "", language) if fact.entity else ""
    title = foreign(clean(fact.title), entry.language, language) if fact.title else ""
    line = " – ".join(part for part in (clean(fact.person), title) if part)
    if whose:
        line = say(language, "answers.person_of", person=line, name=whose)
    if fact.item:
        line = say(language, "answers.with_item", text=line, item=fact.item)
    return line


def _person(fact: Officer, order: int, language: str) -> Speaker:
    known = entity(fact.entity)
    return Speaker(
        entity=published(fact.entity),
        name=name_of(fact.entity, "", language),
        kind=known.kind if known else "person",
        role=fact.role,
        order=order,
        person=fact.person,
        item=fact.item,
        title=fact.title or None,
    )
