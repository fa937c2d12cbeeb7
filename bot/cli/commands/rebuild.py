"""`rapporteur rebuild`: keywords and vectors made again from the records."""

import click

from bot.cli.opening import opened, the_encoder
from bot.cli.options import AS_JSON
from bot.cli.output import print_json, print_lines, progress_of, told
from bot.cli.told import Told
from index.search.rebuild import rebuild


@click.command("rebuild", cls=Told, help="cli.does_rebuild")
@AS_JSON
def command(as_json: bool) -> None:
    """Remake what can be remade; the records stay as they are."""
    with opened() as store, progress_of("cli.rebuilding") as advance:
        count = rebuild(store, the_encoder(), advance)
    if as_json:
        print_json({"paragraphs": count})
    else:
        print_lines(told("cli.rebuilt", count=count))
