"""`rapporteur notes import`: take speaker notes in, tell which rows could not be used."""

from pathlib import Path

import click

from bot.cli.opening import opened
from bot.cli.options import AS_JSON, SESSION_REQUIRED
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from index.errors import InputError
from index.notes.reading import read_notes
from index.notes.row import Rejected
from index.notes.shelf import import_notes

# A file with one thing wrong in every row fills no screen.
_MOST_TOLD = 50


class _Notes(Told, click.Group):
    """The group of commands on speaker notes."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its one command."""
        with formatter.section(told("cli.commands")):
            formatter.write_dl([("import", told("notes.does_import"))])


@click.group("notes", cls=_Notes, help="cli.does_notes")
def command() -> None:
    """Commands on speaker notes."""


@command.command("import", cls=Told, help="notes.does_import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@SESSION_REQUIRED
@AS_JSON
def import_file(file: Path, session: str, as_json: bool) -> None:
    """Take the notes of a file in; rows that cannot be used do not stop the others."""
    read = read_notes(file)
    if not read.notes:
        first, count = read.rejected[0], len(read.rejected)
        raise InputError(
            "notes.nothing_usable", path=str(file), count=count, reason=_numbered(first)
        )
    with opened() as store:
        imported, known = import_notes(store, session, read.notes)
    for wrong in read.rejected[:_MOST_TOLD]:
        click.echo(_numbered(wrong), err=True)
    if len(read.rejected) > _MOST_TOLD:
        click.echo(told("notes.and_more", count=len(read.rejected) - _MOST_TOLD), err=True)
    if as_json:
        rejected = [{"row": wrong.row, "error": _reason(wrong)} for wrong in read.rejected]
        print_json({"imported": imported, "rejected": rejected, "known": known})
        return
    rejected_count = len(read.rejected)
    print_lines(told("notes.imported", count=imported, known=known, rejected=rejected_count))


def _reason(wrong: Rejected) -> str:
    return told(wrong.message, **wrong.values)


def _numbered(wrong: Rejected) -> str:
    return told("notes.row", row=wrong.row, reason=_reason(wrong))
