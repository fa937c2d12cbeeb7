"""`rapporteur ask`: one question, one answer with its citations, or an honest refusal."""

import click

from bot.answering.answer import answer
from bot.answering.question import understand_question
from bot.cli.opening import known_scope, opened, the_encoder
from bot.cli.options import AS_JSON, LANGUAGE, ROLE, SESSION
from bot.cli.output import print_json, print_lines
from bot.cli.told import Told
from index.errors import InputError

_LONGEST = 2_000


@click.command("ask", cls=Told, help="cli.does_ask")
@click.argument("question")
@SESSION
@ROLE
@LANGUAGE
@AS_JSON
def command(
    question: str, session: str | None, role: str, language: str | None, as_json: bool
) -> None:
    """Answer in the language of the question, or in the one asked for."""
    asked = question.strip()
    if not asked:
        raise InputError("cli.empty_question")
    if len(asked) > _LONGEST:
        raise InputError("cli.question_too_long", most=_LONGEST)
    with opened() as store:
        scope = known_scope(store, role, session)
        understood = understand_question(asked, reader=language)
        found = answer(store, understood, scope=scope, encoder=the_encoder())
    if as_json:
        print_json(found.as_json())
    else:
        print_lines(found.text)
