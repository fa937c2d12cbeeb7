"""`rapporteur search`: the paragraphs nearest to some words, one hit a paragraph."""

import click

from bot.answering.wording import clean, place
from bot.cli.opening import known_scope, opened, the_encoder
from bot.cli.options import AS_JSON, LANGUAGE, ROLE, SESSION
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from bot.settings import operator_language
from index.errors import InputError
from index.search.hit import Hit
from index.search.search import search

_MOST = 100
_SHOWN = 300


@click.command("search", cls=Told, help="cli.does_search")
@click.argument("query")
@SESSION
@ROLE
@LANGUAGE
@click.option("-k", "k", type=click.IntRange(1, _MOST), default=10, help="cli.option_k")
@AS_JSON
def command(
    query: str, session: str | None, role: str, language: str | None, k: int, as_json: bool
) -> None:
    """Print the hits, best first."""
    if not query.strip():
        raise InputError("cli.empty_question")
    with opened() as store:
        scope = known_scope(store, role, session)
        hits = search(store, query, scope=scope, encoder=the_encoder(), language=language, k=k)
    if as_json:
        print_json({"hits": [_as_json(hit) for hit in hits]})
        return
    print_lines(*(line for hit in hits for line in _lines(hit)))
    if not hits:
        print_lines(told("answers.not_found"))


def _as_json(hit: Hit) -> dict[str, str | float | list[str]]:
    return {
        "symbol": hit.symbol,
        "paragraph": hit.label,
        "language": hit.language,
        "score": hit.score,
        "text": hit.text,
        "headings": list(hit.headings),
    }


def _lines(hit: Hit) -> tuple[str, str, str]:
    text = clean(hit.text)
    shown = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return place(hit.symbol, hit.label, operator_language()), f"  {shown}", ""
