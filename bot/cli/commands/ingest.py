"""`rapporteur ingest`: take documents in, tell what was understood and every doubt."""

from pathlib import Path
from typing import Any

import click

from bot.cli.opening import opened, the_encoder
from bot.cli.options import AS_JSON, AUDIENCE, LANGUAGE, SESSION_REQUIRED
from bot.cli.output import print_json, print_lines, progress, told
from bot.cli.told import Told
from index.filing import Placing, Receipt
from index.ingest import Failure, take_in

_INPUT_AT_FAULT = 2


@click.command("ingest", cls=Told, help="cli.does_ingest")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@SESSION_REQUIRED
@click.option("--symbol", default=None, help="cli.option_symbol")
@LANGUAGE
@AUDIENCE
@AS_JSON
def command(files: tuple[Path, ...], as_json: bool, **placing: Any) -> int:
    """Take each file in; a file that cannot be taken in does not stop the others."""
    receipts: list[Receipt] = []
    failures: list[Failure] = []
    with opened() as store, progress("cli.taking_in_files", len(files)) as advance:
        known = Placing(**placing)
        for path, found, failure in take_in(store, files, placing=known, encoder=the_encoder()):
            receipts += found
            if not as_json:
                # Told at once: what a person has read is stored, whatever happens next.
                print_lines(*(line for receipt in found for line in _lines(receipt)))
            if failure:
                failures.append(failure)
                click.echo(_sentence(failure), err=True)
            advance(path.name)
    if as_json:
        print_json({
            "documents": [_as_json(receipt) for receipt in receipts],
            "failed": [{"path": f.path, "error": _sentence(f)} for f in failures],
        })  # fmt: skip
    return _INPUT_AT_FAULT if failures else 0


def _sentence(failure: Failure) -> str:
    return told(failure.error.message, **failure.error.values)


def _doubts(receipt: Receipt) -> list[str]:
    return [told(doubt.message, **doubt.values) for doubt in receipt.doubts]


def _as_json(receipt: Receipt) -> dict[str, Any]:
    return {
        "path": receipt.path,
        "symbol": receipt.symbol,
        "language": receipt.language,
        "kind": receipt.kind,
        "title": receipt.title,
        "date": receipt.date,
        "paragraphs": receipt.paragraphs,
        "statements": receipt.statements,
        "unchanged": receipt.unchanged,
        "warnings": _doubts(receipt),
    }


def _lines(receipt: Receipt) -> list[str]:
    values: dict[str, str | int] = {
        "symbol": receipt.symbol,
        "tongue": told(f"answers.language_{receipt.language}"),
        "paragraphs": receipt.paragraphs,
        "statements": receipt.statements,
    }
    first = told("cli.unchanged" if receipt.unchanged else "cli.taken_in", **values)
    return [first, *(f"  ! {doubt}" for doubt in _doubts(receipt))]
