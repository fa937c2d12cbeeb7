"""`rapporteur doctor`: whether everything is here, whole and in step."""

import click

from bot.checkup import Finding, findings
from bot.cli.options import AS_JSON
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from bot.settings import home

_NOT_WELL = 1


@click.command("doctor", cls=Told, help="cli.does_doctor")
@AS_JSON
def command(as_json: bool) -> int:
    """Print one line a check; exit code 1 where something is wrong."""
    found = findings(home())
    well = all(finding.well for finding in found)
    if as_json:
        print_json({"well": well, "checks": [
            {"name": one.name, "well": one.well, "says": _sentence(one)} for one in found
        ]})  # fmt: skip
    else:
        print_lines(*(f"{'✓' if one.well else '✗'} {_sentence(one)}" for one in found))
    return 0 if well else _NOT_WELL


def _sentence(finding: Finding) -> str:
    return told(finding.message, **finding.values)
