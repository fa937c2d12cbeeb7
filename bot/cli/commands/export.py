"""`rapporteur export`: the approved paragraphs of a session as a file to take away."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from bot.cli.opening import known_scope, opened
from bot.cli.options import SESSION_REQUIRED
from bot.cli.output import print_lines, told
from bot.cli.told import Told
from bot.export.masthead import about
from bot.export.notes import Comments
from bot.export.saving import must_be_free, save
from bot.export.summary import Summary, summary
from index.database import Store
from index.drafts.shelf import approved, drafts
from index.errors import InputError
from index.languages import LANGUAGES
from index.notes.shelf import notes_of
from index.scope import scope_of

# Each format is a module of its own, loaded only when it is asked for.
_FORMATS = {"docx": "word", "akn": "akoma", "md": "markdown"}
_STANDARD_OUTPUT = "-"
_SYMBOL = re.compile(r"[\w/.()\-:*]{0,100}", re.ASCII)
_HIGHEST = 9_999


@click.command("export", cls=Told, help="cli.does_export")
@SESSION_REQUIRED
@click.option(
    "--language", type=click.Choice(LANGUAGES), required=True, help="cli.option_language"
)
@click.option(
    "--format", "form", type=click.Choice(list(_FORMATS)), required=True, help="cli.option_format"
)
@click.option("-o", "output", metavar="FILE", required=True, help="cli.option_output")
@click.option("--symbol", default="", help="cli.option_export_symbol")
@click.option(
    "--first-paragraph",
    "first_number",
    type=click.IntRange(1, _HIGHEST),
    default=1,
    help="cli.option_first_paragraph",
)
@click.option("--with-notes", is_flag=True, help="cli.option_with_notes")
@click.option("--with-changes", is_flag=True, help="cli.option_with_changes")
@click.option("--force", is_flag=True, help="cli.option_force")
def command(form: str, output: str, force: bool, **wanted: Any) -> None:
    """Write what was approved, and nothing else."""
    to_file = output != _STANDARD_OUTPUT
    if wanted["with_changes"] and form != "docx":
        raise InputError("export.changes_only_in_word")
    if not to_file and form == "docx":
        raise InputError("export.only_to_a_file")
    if not _SYMBOL.fullmatch(wanted["symbol"]):
        raise InputError("export.bad_symbol")
    if to_file:
        must_be_free(Path(output), replace=force)
    with opened() as store:
        document, comments, count = _gather(store, **wanted)
    render: Callable[[Summary, Comments], bytes]
    render = import_module(f"bot.export.{_FORMATS[form]}").render
    content = render(document, comments)
    if to_file:
        save(Path(output), content, replace=force)
        print_lines(told("export.written", path=output, count=count))
    else:
        click.echo(content, nl=False)


def _gather(
    store: Store, *, session: str, language: str, first_number: int, **wanted: Any
) -> tuple[Summary, Comments, int]:
    """The approved text with its head, the notes if asked for, and how many paragraphs."""
    paragraphs = approved(store, session, language)
    if not wanted["with_changes"]:
        paragraphs = [replace(paragraph, before=None) for paragraph in paragraphs]
    scope = scope_of("secretariat", session)
    notes = notes_of(store, session, scope=scope)
    if not paragraphs:
        if not notes and not drafts(store, session):
            known_scope(store, "secretariat", session)
        raise InputError("export.none_approved", session=session)
    head = about(
        store,
        paragraphs,
        scope=scope,
        session=session,
        language=language,
        symbol=wanted["symbol"],
    )
    told = {note.id: note for note in notes} if wanted["with_notes"] else None
    comments = Comments(language, told)
    return summary(paragraphs, head, first_number=first_number), comments, len(paragraphs)
