"""`rapporteur evaluate`: recall at 1, 3 and 10, and refusals, by language."""

from pathlib import Path

import click

from bot.cli.opening import known_scope, opened, the_encoder
from bot.cli.options import AS_JSON, ROLE, SESSION_REQUIRED
from bot.cli.output import print_json, print_lines, progress, told
from bot.cli.told import Told
from bot.evaluation import PLACES, Examination, Tally, read_questions, together


@click.command("evaluate", cls=Told, help="cli.does_evaluate")
@click.argument("questions", type=click.Path(path_type=Path), metavar="QUESTIONS.jsonl")
@SESSION_REQUIRED
@ROLE
@AS_JSON
def command(questions: Path, session: str, role: str, as_json: bool) -> None:
    """Ask every wording of every question and count."""
    asked = read_questions(questions)
    steps = sum(len(question.wordings) for question in asked)
    with opened() as store, progress("cli.asking", steps) as advance:
        scope = known_scope(store, role, session)
        tallies = Examination(store, scope, the_encoder()).evaluate(asked, advance)
    if as_json:
        languages = {code: tally.as_json() for code, tally in tallies.items()}
        print_json({"session": session, "languages": languages,
                    "all": together(tallies).as_json()})  # fmt: skip
        return
    for code, tally in tallies.items():
        print_lines(_line(told(f"answers.language_{code}"), tally))
    print_lines(_line(told("cli.all_languages"), together(tallies)))


def _line(name: str, tally: Tally) -> str:
    found = " · ".join(f"{tally.found[place]}" for place in PLACES)
    return told(
        "cli.evaluated",
        name=name,
        questions=tally.questions,
        found=found,
        refused=tally.refused,
        to_refuse=tally.to_refuse,
    )
