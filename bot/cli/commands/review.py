"""`rapporteur review`: look at drafted paragraphs, edit them, decide on them, by name."""

import sys
from typing import Any, get_args

import click

from bot.cli.opening import opened
from bot.cli.options import AS_JSON, LANGUAGE, SESSION
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from bot.review import rules
from bot.review.checking import checks_for
from bot.review.telling import as_json, full_json, full_lines, line_of, short_json
from index.drafts.draft import Draft, State
from index.drafts.shelf import draft, drafts, needs_two, require_two
from index.errors import InputError
from index.labels import neutral_label
from index.readers.decode import decode

_ACTIONS = ("list", "show", "submit", "approve", "return", "edit", "override", "approvals")
_HIGHEST = 2**31
# More than the longest text that is taken.
_LARGEST_INPUT = 2**20

_ID = click.argument("id_", type=click.IntRange(1, _HIGHEST), metavar="ID")
_BY = click.option("--by", metavar="NAME", required=True, help="review.option_by")
_REVISION = click.option(
    "--revision",
    type=click.IntRange(1, _HIGHEST),
    metavar="N",
    default=None,
    help="review.option_revision",
)
_COMMENT = click.option("--comment", default="", help="review.option_comment")


class _Review(Told, click.Group):
    """The group of commands on drafted paragraphs."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What each does."""
        with formatter.section(told("cli.commands")):
            formatter.write_dl([(name, told(f"review.does_{name}")) for name in _ACTIONS])


@click.group("review", cls=_Review, help="cli.does_review")
def command() -> None:
    """Commands on drafted paragraphs."""


@command.command("list", cls=Told, help="review.does_list")
@SESSION
@click.option("--item", default=None, help="cli.option_item")
@LANGUAGE
@click.option(
    "--state", type=click.Choice(get_args(State)), default=None, help="review.option_state"
)
@AS_JSON
def list_paragraphs(
    session: str | None, item: str | None, language: str | None, state: str | None, as_json: bool
) -> None:
    """The paragraphs of a state; without one, all that are not superseded."""
    with opened() as store:
        found = drafts(store, session, neutral_label(item) if item else None, language)
    shown = [
        one for one in found if one.state == state or (state is None and one.state != "superseded")
    ]
    if as_json:
        print_json({"paragraphs": [short_json(one) for one in shown]})
        return
    print_lines(*([line_of(one) for one in shown] or [told("review.none")]))


@command.command("show", cls=Told, help="review.does_show")
@_ID
@AS_JSON
def show(id_: int, as_json: bool) -> None:
    """A paragraph with its sentences, notes, revisions and trail."""
    with opened() as store:
        if as_json:
            print_json(full_json(store, draft(store, id_)))
        else:
            print_lines(*full_lines(store, draft(store, id_)))


@command.command("submit", cls=Told, help="review.does_submit")
@_ID
@_BY
@_REVISION
@_COMMENT
@AS_JSON
def submit(id_: int, as_json: bool, **how: Any) -> None:
    """Hand a paragraph to review."""
    with opened() as store:
        _tell(rules.submit(store, id_, **how), as_json)


@command.command("approve", cls=Told, help="review.does_approve")
@_ID
@_BY
@_REVISION
@_COMMENT
@AS_JSON
def approve(id_: int, as_json: bool, **how: Any) -> None:
    """Approve the exact revision of a paragraph."""
    with opened() as store:
        now = rules.approve(store, id_, **how)
    _tell(now, as_json)
    if now.state != "approved" and not as_json:
        print_lines(told("review.one_more"))


@command.command("return", cls=Told, help="review.does_return")
@_ID
@_BY
@_REVISION
@_COMMENT
@AS_JSON
def send_back(id_: int, as_json: bool, **how: Any) -> None:
    """Return a paragraph to its author."""
    with opened() as store:
        _tell(rules.send_back(store, id_, **how), as_json)


@command.command("edit", cls=Told, help="review.does_edit")
@_ID
@_BY
@_REVISION
@click.option("--text", default=None, help="review.option_text")
@AS_JSON
def edit(id_: int, text: str | None, as_json: bool, **how: Any) -> None:
    """A new wording, from the option or from standard input."""
    with opened() as store:
        # The paragraph is looked for first: nobody types a text for one that is not there.
        recheck = checks_for(store, draft(store, id_))
        words = _from_standard_input() if text is None else text
        _tell(rules.edit(store, id_, text=words, recheck=recheck, **how), as_json)


def _from_standard_input() -> str:
    """The text that is typed or piped in; InputError where it is none."""
    try:
        return decode(sys.stdin.buffer.read(_LARGEST_INPUT))[0]
    except ValueError as error:
        raise InputError("review.not_text") from error


@command.command("override", cls=Told, help="review.does_override")
@_ID
@_BY
@_REVISION
@click.option(
    "--sentence",
    type=click.IntRange(1, _HIGHEST),
    metavar="N",
    required=True,
    help="review.option_sentence",
)
@click.option("--reason", required=True, help="review.option_reason")
@AS_JSON
def override(id_: int, as_json: bool, **how: Any) -> None:
    """Let a doubted sentence stand."""
    with opened() as store:
        _tell(rules.override(store, id_, **how), as_json)


@command.command("approvals", cls=Told, help="review.does_approvals")
@click.argument("count", type=click.Choice(["1", "2"]), required=False, metavar="1|2")
@AS_JSON
def approvals(count: str | None, as_json: bool) -> None:
    """Show or set how many persons must approve a paragraph."""
    with opened() as store:
        if count:
            require_two(store, count == "2")
        needed = 2 if needs_two(store) else 1
    if as_json:
        print_json({"approvals": needed})
        return
    print_lines(told("review.approvals_needed", count=needed))


def _tell(now: Draft, wants_json: bool) -> None:
    if wants_json:
        print_json(as_json(now))
        return
    print_lines(line_of(now))
