"""`rapporteur report`: the formula paragraphs of a report, from the ledger."""

from typing import Any

import click

from bot.cli.opening import known_scope, opened
from bot.cli.options import AS_JSON, LANGUAGE, SESSION_REQUIRED
from bot.cli.output import print_json, print_lines
from bot.cli.told import Told
from bot.reporting.ground import Paragraph
from bot.reporting.report import SECTIONS, report
from bot.settings import operator_language


@click.command("report", cls=Told, help="cli.does_report")
@SESSION_REQUIRED
@LANGUAGE
@click.option("--section", type=click.Choice(SECTIONS), default=None, help="cli.option_section")
@click.option(
    "--as",
    "role",
    type=click.Choice(["delegate", "secretariat", "chair"]),
    default="secretariat",
    help="cli.option_as",
)
@AS_JSON
def command(
    session: str, language: str | None, section: str | None, role: str, as_json: bool
) -> None:
    """Print the formula paragraphs of a session."""
    language = language or operator_language()
    with opened() as store:
        scope = known_scope(store, role, session)
        written = report(store, session, scope=scope, language=language, section=section)
    if as_json:
        shown = [_as_json(paragraph) for paragraph in written]
        print_json({"session": session, "language": language, "paragraphs": shown})
    else:
        print_lines("\n\n".join(paragraph.text for paragraph in written))


def _as_json(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "section": paragraph.section,
        "item": paragraph.item,
        "text": paragraph.text,
        "citations": [
            {"symbol": place.symbol, "paragraph": place.label} for place in paragraph.citations
        ],
    }
