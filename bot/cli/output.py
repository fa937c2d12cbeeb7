"""What is printed: one JSON object, or lines for people; progress on standard error."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from bot.settings import operator_language
from prompts.messages import say


def print_json(value: dict[str, Any]) -> None:
    """The one object on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False))


def print_lines(*lines: str) -> None:
    """Lines for people."""
    for line in lines:
        click.echo(line)


def told(message: str, **values: str | int) -> str:
    """A message in the operator's language."""
    return say(operator_language(), message, **values)


@contextmanager
def progress(message: str, steps: int) -> Iterator[Callable[[str], None]]:
    """A bar that moves on by one each time it is told what was done."""
    with progress_of(message) as advance:
        done = 0

        def one_more(_name: str) -> None:
            nonlocal done
            done += 1
            advance(done, steps)

        yield one_more


@contextmanager
def progress_of(message: str) -> Iterator[Callable[[int, int], None]]:
    """A bar told how much is done of how much; on standard error, only where it is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    # Loaded only for a person at a terminal.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(told(message), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
