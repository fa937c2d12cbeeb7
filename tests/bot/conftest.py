"""What the tests of the bot share: the sample session, taken in once; the program, run in place."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.answering.answer import answer
from bot.answering.question import understand_question
from bot.answering.reply import Answer
from bot.cli.main import run
from index.database import Store
from index.filing import Placing
from index.ingest import ingest_all
from index.scope import scope_of
from models.builtin.encoder import builtin_encoder
from sample.session import SESSION_ID, documents

REPORT = "CSFW/COP/WG.1/2025/4"


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the sample session."""
    home = tmp_path_factory.mktemp("sample")
    store = Store.open(home)
    _, failures = ingest_all(
        store, documents(), placing=Placing(SESSION_ID), encoder=builtin_encoder()
    )
    store.close()
    assert not failures
    return home


@pytest.fixture(scope="session")
def sample_store(sample_home: Path) -> Iterator[Store]:
    """The sample session, to be read only."""
    opened = Store.open(sample_home)
    yield opened
    opened.close()


@pytest.fixture
def ask(sample_store: Store) -> Callable[..., Answer]:
    """Ask the sample session as a delegate."""

    def ask_it(text: str, **options: str) -> Answer:
        question = understand_question(text, **options)
        scope = scope_of("delegate", SESSION_ID)
        return answer(sample_store, question, scope=scope, encoder=builtin_encoder())

    return ask_it


class Program:
    """The command line, run in this process: exit code, output and what stands on stderr."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.code = 0
        self.out = ""
        self.err = ""

    def __call__(self, *arguments: str | Path) -> "Program":
        self.code = run([str(argument) for argument in arguments])
        captured = self._capsys.readouterr()
        self.out, self.err = captured.out, captured.err
        return self

    @property
    def json(self) -> dict:
        """The one object on standard output."""
        return json.loads(self.out)


@pytest.fixture
def program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Program:
    """The program with an empty home of its own, speaking English."""
    monkeypatch.setenv("RAPPORTEUR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", "en")
    return Program(capsys)


@pytest.fixture
def sample_program(
    sample_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Program:
    """The program with the sample session taken in, to be read only."""
    monkeypatch.setenv("RAPPORTEUR_HOME", str(sample_home))
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", "en")
    return Program(capsys)
