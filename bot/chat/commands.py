"""The commands of a chat, the same wherever it is held."""

from dataclasses import dataclass

from bot.answering.question import Kind


@dataclass(frozen=True, slots=True)
class Command:
    """A command and the kind of question it stands for, if it stands for one."""

    name: str
    kind: Kind | None = None


COMMANDS = (
    Command("help"),
    Command("speakers", "speakers"),
    Command("show", "paragraph"),
    Command("documents", "documents"),
    Command("agenda", "agenda"),
    Command("attendance", "attendance"),
    Command("meetings", "meetings"),
    Command("language"),
    Command("history"),
    Command("quit"),
)
_OTHER_NAMES = {"start": "help", "lang": "language", "exit": "quit", "bye": "quit", "h": "help"}


def command_named(name: str) -> Command | None:
    """The command of a name, or of another name people try."""
    wanted = _OTHER_NAMES.get(name, name)
    return next((command for command in COMMANDS if command.name == wanted), None)
