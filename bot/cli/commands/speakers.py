"""`rapporteur speakers`: the statement ledger of a session, item by item."""

from dataclasses import asdict
from typing import Any

import click

from bot.answering.speakers import Statements, floor_takers
from bot.answering.wording import cited, ordered, place, speaker, speaker_in_words
from bot.cli.opening import known_scope, opened
from bot.cli.options import AS_JSON, KEEPER_ROLE, LANGUAGE, SESSION_REQUIRED
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from bot.settings import operator_language
from index.errors import NotFound
from index.holdings import SessionFacts
from index.labels import neutral_label
from index.names.table import entity, resolve
from index.session import item_order, items_with, session_facts, statements_of


@click.command("speakers", cls=Told, help="cli.does_speakers")
@SESSION_REQUIRED
@click.option("--item", default=None, help="cli.option_item")
@click.option("--speaker", "who", metavar="CODE", default=None, help="cli.option_speaker")
@KEEPER_ROLE
@LANGUAGE
@AS_JSON
def command(
    session: str, item: str | None, who: str | None, role: str, language: str | None, as_json: bool
) -> None:
    """Print who spoke, in the order of the list or of speaking."""
    language = language or operator_language()
    with opened() as store:
        scope = known_scope(store, role, session)
        facts = session_facts(store, session, scope=scope, language=language)
    found = statements_of(facts, item=_item(facts, item), entity=_code(who, language))
    blocks = [_block(facts, one, found, language) for one in _items(found)]
    if as_json:
        print_json({"session": session, "items": blocks})
        return
    for one, block in zip(_items(found), blocks, strict=True):
        print_lines(*_lines(one, block, found, language))
    if not blocks:
        print_lines(told("answers.no_lists"))


def _item(facts: SessionFacts, written: str | None) -> str | None:
    """The item in its neutral form; NotFound where the agenda has none such."""
    if written is None:
        return None
    item = neutral_label(written)
    known = {entry.item for entry in facts.items}
    known |= {entry.fact.item for entry in facts.statements if entry.fact.item}
    if item in known:
        return item
    if not known:
        raise NotFound("answers.no_agenda")
    shown = ", ".join(sorted(known, key=item_order))
    raise NotFound("answers.no_such_item", item=written, items=shown)


def _code(written: str | None, language: str) -> str | None:
    """The code of the names table for a code or a name."""
    if written is None:
        return None
    known = entity(written.upper()) or resolve(written, language)
    if known is None:
        raise NotFound("cli.no_such_speaker", name=written)
    return known.code


def _items(found: Statements) -> list[str | None]:
    bare: list[str | None] = [None] if any(entry.fact.item is None for entry in found) else []
    return [*items_with(found), *bare]


def _on(item: str | None, found: Statements) -> Statements:
    return [entry for entry in found if entry.fact.item == item]


def _block(
    facts: SessionFacts, item: str | None, found: Statements, language: str
) -> dict[str, Any]:
    spoken = ordered(_on(item, found), language)
    taken = floor_takers(spoken)
    panellists = [entry for entry in spoken if entry not in taken]
    title = next((entry.title for entry in facts.items if entry.item == item), "")
    sources = cited((entry.source, entry.language) for entry in spoken)
    return {
        "item": item,
        "title": title,
        "speakers": [asdict(speaker(entry, language)) for entry in taken],
        "panellists": [asdict(speaker(entry, language)) for entry in panellists],
        "citations": [citation.as_json() for citation in sources],
    }


def _lines(item: str | None, block: dict[str, Any], found: Statements, language: str) -> list[str]:
    head = told("answers.item_bare", item=item) if item else told("answers.whole_meeting")
    lines = [f"{head}  {block['title']}".rstrip()]
    for number, entry in enumerate(ordered(_on(item, found), language), start=1):
        at = place(entry.source.symbol, entry.source.label, language)
        lines.append(f"  {number:>3}  {speaker_in_words(entry, language)}  [{at}]")
    return [*lines, ""]
