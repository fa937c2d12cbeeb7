"""`rapporteur show`: a document or one of its paragraphs, as it stands."""

import click

from bot.answering.wording import clean, place
from bot.cli.opening import opened
from bot.cli.options import AS_JSON, KEEPER_ROLE, LANGUAGE
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from bot.settings import operator_language
from index.database import Store
from index.errors import NotFound
from index.holdings import StoredParagraph
from index.labels import show_label
from index.scope import Scope, scope_of
from index.shelf import documents, paragraphs, symbols_like


@click.command("show", cls=Told, help="cli.does_show")
@click.argument("symbol")
@click.argument("paragraph", required=False)
@LANGUAGE
@KEEPER_ROLE
@AS_JSON
def command(
    symbol: str, paragraph: str | None, language: str | None, role: str, as_json: bool
) -> None:
    """Print the paragraphs in the language asked for, else in the original."""
    scope = scope_of(role)
    with opened() as store:
        found = paragraphs(store, symbol, scope=scope, language=language, label=paragraph)
        if not found:
            raise _missing(store, symbol, paragraph, scope)
    if as_json:
        shown = [_as_json(one) for one in found]
        print_json({
            "symbol": found[0].symbol, "language": found[0].language, "paragraphs": shown
        })  # fmt: skip
        return
    for one in found:
        print_lines(*_lines(one), "")


def _missing(store: Store, symbol: str, paragraph: str | None, scope: Scope) -> NotFound:
    names = [stored.symbol for stored in documents(store, scope=scope)]
    known = paragraphs(store, symbol, scope=scope)
    if known and paragraph is not None:
        label = show_label(paragraph, operator_language())
        return NotFound("answers.no_such_paragraph", label=label, symbol=known[0].symbol)
    near = symbols_like(names, symbol)
    if near:
        return NotFound("cli.did_you_mean", symbol=symbol, near=", ".join(near))
    return NotFound("answers.no_such_document", symbol=symbol)


def _as_json(one: StoredParagraph) -> dict[str, object]:
    return {
        "label": one.label,
        "number": one.number,
        "kind": one.kind,
        "text": one.text,
        "headings": list(one.headings),
        "footnotes": [{"mark": note.mark, "text": note.text} for note in one.footnotes],
    }


def _lines(one: StoredParagraph) -> list[str]:
    at = place(one.symbol, one.label, operator_language())
    notes = [f"  {note.mark} {clean(note.text)}" for note in one.footnotes]
    return [told("cli.at", place=at, tongue=told(f"answers.language_{one.language}")),
            clean(one.text), *notes]  # fmt: skip
