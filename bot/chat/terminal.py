"""A conversation held in a terminal, or through a pipe: one line asked, one answer."""

import sys
from collections.abc import Iterator

from bot.chat.commands import COMMANDS
from bot.chat.conversation import Conversation, Reply
from index.languages import LANGUAGES
from prompts.messages import say

_PROMPT = "> "


def hold(conversation: Conversation, *, welcome: str) -> None:
    """Ask and answer until the person leaves or the input ends."""
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if at_terminal:
        _keep_history()
        _show(Reply(welcome, conversation.language))
    for line in _typed() if at_terminal else _piped():
        reply = conversation.reply(line)
        if reply.text:
            _show(reply) if at_terminal else _print(reply)
        if reply.ends:
            return
    if at_terminal:
        _show(Reply(say(conversation.language, "chat.goodbye"), conversation.language))


def suggestions() -> str:
    """A first question in each of the six languages."""
    return "\n".join(f"  {say(language, 'chat.suggestion')}" for language in LANGUAGES)


def _typed() -> Iterator[str]:
    """Lines typed at the prompt; the end of input and Ctrl-C both take leave."""
    while True:
        try:
            yield input(_PROMPT)
        except (EOFError, KeyboardInterrupt):
            sys.stdout.write("\n")
            return


def _piped() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace")


def _print(reply: Reply) -> None:
    sys.stdout.write(reply.text + "\n\n")
    sys.stdout.flush()


def _show(reply: Reply) -> None:
    """Wrapped at words to the width of the terminal."""
    # Loaded only at a terminal.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    Console(highlight=False).print(Text(reply.text), end="\n\n")


def _keep_history() -> None:
    """Arrow keys bring back earlier lines; the tab key completes commands."""
    try:
        import readline  # noqa: PLC0415
    except ImportError:
        return
    names = [f"/{command.name}" for command in COMMANDS]

    def complete(begun: str, place: int) -> str | None:
        fitting = [name for name in names if name.startswith(begun)]
        return fitting[place] if place < len(fitting) else None

    readline.set_completer_delims(" ")
    readline.set_completer(complete)
    readline.parse_and_bind("tab: complete")
