"""The commands by name, each in a module of its own, loaded only when it is called."""

from importlib import import_module

import click

from bot.cli.told import Told
from bot.settings import operator_language
from index.errors import InputError
from prompts.messages import say

COMMANDS = (
    "ingest",
    "ask",
    "search",
    "speakers",
    "show",
    "session",
    "demo",
    "evaluate",
    "rebuild",
    "doctor",
    "models",
    "notes",
    "review",
    "draft",
    "report",
    "export",
)
# Named in the contract, not built yet: each refuses with a sentence.
PLANNED = ("serve",)


class Lazy(Told, click.Group):
    """The group of all commands; imports one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of work."""
        return [*COMMANDS, *PLANNED]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command of a name; InputError where there is none."""
        if cmd_name in PLANNED:
            raise InputError("cli.planned", name=cmd_name)
        if cmd_name not in COMMANDS:
            known = ", ".join(COMMANDS)
            raise InputError("cli.no_such_command", name=cmd_name, known=known)
        module = import_module(f"bot.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What each command does, without importing any."""
        language = operator_language()
        rows = [(name, say(language, f"cli.does_{name}")) for name in COMMANDS]
        with formatter.section(say(language, "cli.commands")):
            formatter.write_dl(rows)
