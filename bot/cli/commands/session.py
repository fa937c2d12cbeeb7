"""`rapporteur session show`: what the documents of a session say together."""

from typing import Any

import click

from bot.answering.dates import shown_date
from bot.answering.wording import clean, listed, name_of
from bot.cli.opening import known_scope, opened
from bot.cli.options import AS_JSON, KEEPER_ROLE, LANGUAGE
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from bot.settings import operator_language
from index.holdings import SessionFacts, StoredDocument
from index.ledger.facts import Officer
from index.names.table import published
from index.session import session_facts
from index.shelf import documents

_OBSERVING_ORGANIZATIONS = ("organizations", "un_entities", "ngos")


class _Sessions(Told, click.Group):
    """The group of commands on sessions."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its one command."""
        with formatter.section(told("cli.commands")):
            formatter.write_dl([("show", told("cli.does_session"))])


@click.group("session", cls=_Sessions, help="cli.does_session")
def command() -> None:
    """Commands on one session."""


@command.command("show", cls=Told, help="cli.does_session")
@click.argument("session", metavar="ID")
@KEEPER_ROLE
@LANGUAGE
@AS_JSON
def show(session: str, role: str, language: str | None, as_json: bool) -> None:
    """Print agenda, meetings, documents, attendance, chair and panellists."""
    language = language or operator_language()
    with opened() as store:
        scope = known_scope(store, role, session)
        facts = session_facts(store, session, scope=scope, language=language)
        taken_in = documents(store, scope=scope)
    if as_json:
        print_json(_as_json(facts, taken_in, language))
    else:
        print_lines(*_lines(facts, taken_in, language))


def _as_json(facts: SessionFacts, taken_in: list[StoredDocument], language: str) -> dict[str, Any]:
    chairs = [entry.fact for entry in facts.officers if entry.fact.role == "chair"]
    return {
        "session": facts.session,
        "items": [{"item": entry.item, "title": entry.title} for entry in facts.items],
        "meetings": [
            {
                "number": entry.fact.number,
                "date": entry.fact.date,
                "begins": entry.fact.begins,
                "ends": entry.fact.ends,
                "items": list(entry.fact.items),
            }
            for entry in facts.meetings
        ],
        "documents": _documents(facts, taken_in),
        "taken_in": [_taken_in(stored) for stored in taken_in],
        "attendance": _attendance(facts),
        "chair": _person(chairs[0], language) if chairs else None,
        "chairs": [_person(fact, language) for fact in chairs],
        "panellists": _panellists(facts, language),
    }


def _documents(facts: SessionFacts, taken_in: list[StoredDocument]) -> list[dict[str, str]]:
    """The documents before the body; those taken in where no report lists any."""
    if facts.documents:
        return [
            {"symbol": entry.fact.symbol, "title": entry.fact.title} for entry in facts.documents
        ]
    return [
        {"symbol": stored.symbol, "title": next(iter(stored.titles.values()), "")}
        for stored in taken_in
    ]


def _taken_in(stored: StoredDocument) -> dict[str, Any]:
    return {
        "symbol": stored.symbol,
        "kind": stored.kind,
        "date": stored.date,
        "audience": stored.audience,
        "languages": list(stored.languages),
        "agenda_item": stored.agenda_item,
        "links": stored.links,
    }


def _attendance(facts: SessionFacts) -> dict[str, list[str]]:
    """Codes by section, a name as written where the table has no code for it."""
    sections: dict[str, list[str]] = {}
    for entry in facts.attendance:
        shown = published(entry.fact.entity) if entry.fact.entity else entry.fact.written
        sections.setdefault(entry.fact.section, []).append(shown)
    organizations = [
        name for section in _OBSERVING_ORGANIZATIONS for name in sections.get(section, [])
    ]
    return {
        "parties": sections.get("parties", []),
        "signatories": sections.get("signatories", []),
        "organizations": organizations,
        "non_signatories": sections.get("non_signatories", []),
        "intergovernmental": sections.get("organizations", []),
        "un_entities": sections.get("un_entities", []),
        "ngos": sections.get("ngos", []),
    }


def _person(fact: Officer, language: str) -> dict[str, str | None]:
    return {
        "person": fact.person,
        "title": fact.title,
        "entity": published(fact.entity) if fact.entity else "",
        "name": name_of(fact.entity, "", language) if fact.entity else "",
    }


def _panellists(facts: SessionFacts, language: str) -> dict[str, list[dict[str, str | None]]]:
    by_item: dict[str, list[dict[str, str | None]]] = {}
    for entry in facts.officers:
        if entry.fact.role == "panellist":
            by_item.setdefault(entry.fact.item or "", []).append(_person(entry.fact, language))
    return by_item


def _lines(facts: SessionFacts, taken_in: list[StoredDocument], language: str) -> list[str]:
    lines = [facts.session, "", told("answers.agenda_is")]
    lines += [f"  {entry.item}  {clean(entry.title)}" for entry in facts.items]
    lines += ["", told("answers.meetings_held", count=len(facts.meetings))]
    for entry in facts.meetings:
        fact = entry.fact
        times = f"{fact.begins}–{fact.ends}" if fact.begins else ""
        row = (str(fact.number), shown_date(fact.date, language), times, ", ".join(fact.items))
        lines.append("  " + "  ".join(part for part in row if part))
    lines += ["", told("answers.documents_indexed", count=len(taken_in))]
    lines += [f"  {stored.symbol}  {' '.join(stored.languages)}" for stored in taken_in]
    lines.append("")
    for section, codes in _attendance(facts).items():
        if codes and section not in ("organizations",):
            message = "organizations" if section == "intergovernmental" else section
            names = listed([name_of(code, code, language) for code in codes], language)
            lines.append(told(f"answers.list_{message}", count=len(codes), names=names))
    return [*lines, *_officers(facts, language)]


def _officers(facts: SessionFacts, language: str) -> list[str]:
    lines = []
    for role in ("chair", "panellist"):
        found = [entry.fact for entry in facts.officers if entry.fact.role == role]
        if found:
            lines += ["", told(f"answers.{role}s_were", count=len(found))]
        for fact in found:
            whose = name_of(fact.entity, "", language) if fact.entity else ""
            row = (fact.item or "", clean(fact.person), clean(fact.title), whose)
            lines.append("  " + "  ".join(part for part in row if part))
    return lines
