"""How good the answers are on a set of questions: recall and refusals, by language."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.answering.answer import answer
from bot.answering.question import understand_question
from bot.answering.reply import Answer
from index.database import Store
from index.errors import InputError
from index.labels import neutral_label
from index.languages import LANGUAGES
from index.scope import Scope, symbol_key
from index.search.search import search
from models.encoder import Encoder

PLACES = (1, 3, 10)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One line of a question set: its wordings by language; no gold: to be refused.

    `symbol` is the document in which the gold stands, where the line says so.
    """

    id: str
    wordings: dict[str, str]
    gold: tuple[str, ...]
    symbol: str = ""

    def is_gold(self, symbol: str, label: str) -> bool:
        """Whether a paragraph is one that answers."""
        if self.symbol and symbol_key(symbol) != symbol_key(self.symbol):
            return False
        return any(label == one or label.startswith(f"{one}(") for one in self.gold)


@dataclass(slots=True)
class Tally:
    """What was counted in one language; `missed` names the questions that went wrong."""

    questions: int = 0
    found: dict[int, int] = field(default_factory=lambda: dict.fromkeys(PLACES, 0))
    answered: int = 0
    to_refuse: int = 0
    refused: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count another tally's questions too."""
        self.questions += other.questions
        self.answered += other.answered
        self.to_refuse += other.to_refuse
        self.refused += other.refused
        for place in PLACES:
            self.found[place] += other.found[place]

    def as_json(self) -> dict[str, Any]:
        """Shares of the questions with gold, and of those to be refused."""
        recall = {f"recall_at_{n}": _share(self.found[n], self.questions) for n in PLACES}
        return {
            "questions": self.questions,
            **recall,
            "answered": _share(self.answered, self.questions),
            "to_refuse": self.to_refuse,
            "refused": _share(self.refused, self.to_refuse),
            "missed": self.missed,
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def read_questions(path: Path) -> list[AskedQuestion]:
    """The questions of a file, a JSON object a line; InputError names the line at fault."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError("cli.questions_unreadable", path=str(path)) from problem
    found = [
        _question(line, number, path) for number, line in enumerate(lines, start=1) if line.strip()
    ]
    if not found:
        raise InputError("cli.questions_unreadable", path=str(path))
    return found


def _question(line: str, number: int, path: Path) -> AskedQuestion:
    fault = InputError("cli.question_malformed", path=str(path), line=number)
    try:
        said = json.loads(line)
    except json.JSONDecodeError as problem:
        raise fault from problem
    if not isinstance(said, dict) or not isinstance(said.get("q"), dict):
        raise fault
    wordings = {code: text for code, text in said["q"].items() if code in LANGUAGES and text}
    if not wordings:
        raise fault
    gold = tuple(neutral_label(str(label)) for label in said.get("gold_paragraphs") or ())
    symbol = str(said.get("gold_symbol") or "")
    return AskedQuestion(str(said.get("id", number)), wordings, gold, symbol)


@dataclass(frozen=True, slots=True)
class Examination:
    """Asks the questions of a store as one reader would."""

    store: Store
    scope: Scope
    encoder: Encoder

    def evaluate(
        self, questions: list[AskedQuestion], advance: Callable[[str], None] = lambda _name: None
    ) -> dict[str, Tally]:
        """The tally of each language in which there are questions."""
        tallies: dict[str, Tally] = {}
        for question, language, text in _wordings(questions):
            self._ask(question, text, language, tallies.setdefault(language, Tally()))
            advance(question.id)
        return dict(sorted(tallies.items()))

    def _ask(self, question: AskedQuestion, text: str, language: str, tally: Tally) -> None:
        asked = understand_question(text, reader=language)
        given = answer(self.store, asked, scope=self.scope, encoder=self.encoder)
        if not question.gold:
            tally.to_refuse += 1
            tally.refused += given.abstained
            if not given.abstained:
                tally.missed.append(question.id)
            return
        tally.questions += 1
        tally.answered += not given.abstained
        places = self._evidence(given, text, language)
        right = [question.is_gold(*place) for place in places]
        for most in PLACES:
            tally.found[most] += any(right[:most])
        if given.abstained or not any(right[:3]):
            tally.missed.append(question.id)

    def _evidence(self, given: Answer, text: str, language: str) -> list[tuple[str, str]]:
        """The paragraphs an answer rests on, best first, then those that search brings."""
        hits = search(
            self.store,
            text,
            scope=self.scope,
            encoder=self.encoder,
            language=language,
            k=max(PLACES),
        )
        cited = [(citation.symbol, citation.paragraph) for citation in given.citations]
        exact = cited if given.kind not in ("passages", "abstain") else []
        return list(dict.fromkeys([*exact, *((hit.symbol, hit.label) for hit in hits)]))


def _wordings(questions: list[AskedQuestion]) -> Iterator[tuple[AskedQuestion, str, str]]:
    for question in questions:
        for language, text in question.wordings.items():
            yield question, language, text


def together(tallies: dict[str, Tally]) -> Tally:
    """All languages as one."""
    whole = Tally()
    for tally in tallies.values():
        whole.add(tally)
    return whole
