"""A conversation: what was asked before, the language chosen, commands that begin with "/".

It knows nothing of where it is held: a terminal, a pipe or a messenger shows its replies.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.answering.answer import answer
from bot.answering.question import Kind, Question, understand_question
from bot.chat.commands import command_named
from index.database import Store
from index.labels import neutral_label
from index.languages import LANGUAGES, writing
from index.scope import Scope
from index.structure.symbol import find_symbol
from models.encoder import Encoder
from prompts.messages import say

_COMMAND = re.compile(r"/(?P<name>\w+)\s*(?P<rest>.*)", re.DOTALL)
_KEPT_FOR_FOLLOW_UPS = ("speakers", "statement", "attendance", "paragraph")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said back, in which language; `ends` when the person takes leave."""

    text: str
    language: str
    ends: bool = False


@dataclass
class Conversation:
    """One person's talk with the store; `asked` holds the lines so far."""

    store: Store
    scope: Scope
    encoder: Encoder
    language: str = "en"
    asked: list[str] = field(default_factory=list)
    _before: Question | None = None

    def reply(self, line: str) -> Reply:
        """The reply to one line; an empty one to an empty line."""
        text = line.strip()
        if not text:
            return Reply("", self.language)
        self.asked.append(text)
        command = _COMMAND.fullmatch(text)
        if command:
            return self._obey(command["name"].casefold(), command["rest"].strip())
        return self._answer(text)

    def _answer(self, text: str) -> Reply:
        question = understand_question(text, usual=self.language, before=self._before)
        given = answer(self.store, question, scope=self.scope, encoder=self.encoder)
        if question.kind in _KEPT_FOR_FOLLOW_UPS:
            self._before = question
        return Reply(given.text, given.language)

    def _obey(self, name: str, rest: str) -> Reply:
        command = command_named(name)
        if command is None:
            return self._say("chat.no_such_command", name=name)
        if command.kind is not None:
            return self._ask_for(command.kind, rest)
        own: dict[str, Callable[[str], Reply]] = {
            "help": self._help,
            "language": self._change_language,
            "history": lambda _rest: Reply("\n".join(self.asked[:-1]), self.language),
            "quit": lambda _rest: replace(self._say("chat.goodbye"), ends=True),
        }
        return own[command.name](rest)

    def _help(self, _rest: str) -> Reply:
        parts = (say(self.language, message) for message in ("answers.help", "chat.commands"))
        return Reply("\n\n".join(parts), self.language)

    def _ask_for(self, kind: Kind, rest: str) -> Reply:
        """A command that is a question in short: `/speakers 3`, `/show SYMBOL 42(h)`."""
        question = Question(rest, self.language, kind)
        if kind == "paragraph":
            symbol = find_symbol(rest)
            label = rest.replace(symbol, " ").strip() if symbol else rest
            if not rest:
                return self._say("chat.show_what")
            question = replace(question, symbol=symbol, labels=(neutral_label(label),))
            question = question if label else replace(question, kind="document")
        elif rest:
            question = replace(question, item=neutral_label(rest))
        given = answer(self.store, question, scope=self.scope, encoder=self.encoder)
        return Reply(given.text, given.language)

    def _change_language(self, rest: str) -> Reply:
        code = _language(rest)
        if code is None:
            known = ", ".join(f"{code} ({writing(code).native_name})" for code in LANGUAGES)
            return self._say("chat.language_what", known=known)
        self.language = code
        return self._say("chat.language_changed")

    def _say(self, message: str, **values: str) -> Reply:
        return Reply(say(self.language, message, **values), self.language)


def _language(written: str) -> str | None:
    """The code of a language given by its code or by its own name."""
    wanted = written.strip().casefold()
    names = {writing(code).native_name.casefold(): code for code in LANGUAGES}
    return wanted if wanted in LANGUAGES else names.get(wanted)
