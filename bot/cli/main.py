"""The program `rapporteur`: finds the command, runs it, tells what went wrong in one sentence.

Exit codes: 0 done; 2 the input is at fault; 1 anything else.
"""

import os
import sys

import click

from bot.cli.commands import Lazy
from bot.cli.faults import told
from bot.settings import operator_language
from index.errors import InputError, RapporteurError
from prompts.messages import say

_INPUT_AT_FAULT = 2
_ELSE = 1
_INTERRUPTED = 130


@click.command("rapporteur", cls=Lazy, invoke_without_command=True, help="cli.about")
@click.version_option(
    None,
    "--version",
    message="%(prog)s %(version)s",
    package_name="rapporteur",
    help="cli.version",
)
@click.pass_context
def rapporteur(context: click.Context) -> None:
    """The whole program."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: list[str] | None = None) -> None:
    """Run the program and leave with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Run one command; the exit code."""
    language = operator_language()
    try:
        outcome = rapporteur.main(arguments, prog_name="rapporteur", standalone_mode=False)
    except InputError as fault:
        return _tell(say(language, fault.message, **fault.values), _INPUT_AT_FAULT)
    except RapporteurError as fault:
        return _tell(say(language, fault.message, **fault.values), _ELSE)
    except click.UsageError as fault:
        return _tell(told(fault, language), _INPUT_AT_FAULT)
    except (click.Abort, KeyboardInterrupt):
        return _tell(say(language, "cli.interrupted"), _INTERRUPTED)
    except BrokenPipeError:
        return _reader_gone()
    return outcome if isinstance(outcome, int) else 0


def _tell(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _reader_gone() -> int:
    """Who reads the output has left (`| head`): nothing is wrong, and nothing more is written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    main()
