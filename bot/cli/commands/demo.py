"""`rapporteur demo`: the sample session in a scratch home, and a chat in the terminal."""

import tempfile
from pathlib import Path

import click

from bot.chat.conversation import Conversation
from bot.chat.terminal import hold, suggestions
from bot.cli.opening import the_encoder
from bot.cli.output import progress, told
from bot.cli.told import Told
from bot.settings import operator_language
from index.database import Store
from index.filing import Placing
from index.ingest import ingest_all
from index.scope import scope_of
from sample.session import SESSION_ID, documents


@click.command("demo", cls=Told, help="cli.does_demo")
def command() -> None:
    """Take the sample in and open the chat; nothing is left behind."""
    # On Windows a file still open cannot be removed; the store is closed before, but be lenient.
    with tempfile.TemporaryDirectory(prefix="rapporteur-", ignore_cleanup_errors=True) as folder:
        store = Store.open(Path(folder))
        try:
            count = _take_in(store)
            conversation = Conversation(
                store, scope_of("delegate", SESSION_ID), the_encoder(), operator_language()
            )
            welcome = told("chat.welcome", session=SESSION_ID, count=count)
            hold(conversation, welcome=f"{welcome}\n{suggestions()}\n{told('chat.how')}")
        finally:
            store.close()


def _take_in(store: Store) -> int:
    paths = documents()
    with progress("cli.taking_in_files", len(paths)) as advance:
        receipts, _ = ingest_all(
            store,
            paths,
            placing=Placing(SESSION_ID),
            encoder=the_encoder(),
            progress=advance,
        )
    return len(receipts)
