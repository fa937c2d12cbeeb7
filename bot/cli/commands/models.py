"""`rapporteur models`: what infers, and which of it is in use."""

import click

from bot.cli.options import AS_JSON
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from index.errors import InputError

BUILT_IN = "builtin"
_ACTIONS = ("list", "pull", "use")


class _Models(Told, click.Group):
    """The group of commands on models."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List, pull, use."""
        with formatter.section(told("cli.commands")):
            formatter.write_dl([(name, told(f"cli.does_models_{name}")) for name in _ACTIONS])


@click.group("models", cls=_Models, help="cli.does_models")
def command() -> None:
    """Commands on models."""


@command.command("list", cls=Told, help="cli.does_models_list")
@AS_JSON
def list_models(as_json: bool) -> None:
    """The models known; the built-in encoder is the only one so far."""
    # Loading the weights takes a moment, and only this command reports on them.
    from models.builtin.encoder import builtin_encoder  # noqa: PLC0415

    encoder = builtin_encoder()
    if as_json:
        print_json({"models": [{"name": BUILT_IN, "kind": "encoder", "version": encoder.name,
                                "dimensions": encoder.dimensions, "in_use": True}]})  # fmt: skip
        return
    print_lines(told("cli.model_line", name=BUILT_IN, version=encoder.name,
                     dimensions=encoder.dimensions))  # fmt: skip


@command.command("pull", cls=Told, help="cli.does_models_pull")
@click.argument("name")
def pull(name: str) -> None:
    """Fetch a model; the built-in one is there already."""
    _only_built_in(name)
    print_lines(told("cli.model_here", name=name))


@command.command("use", cls=Told, help="cli.does_models_use")
@click.argument("name")
def use(name: str) -> None:
    """Use a model from now on."""
    _only_built_in(name)
    print_lines(told("cli.model_used", name=name))


def _only_built_in(name: str) -> None:
    if name != BUILT_IN:
        raise InputError("cli.no_such_model", name=name, known=BUILT_IN)
