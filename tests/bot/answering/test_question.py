"""Questions as people ask them, one file a language: what each is understood to ask."""

import tomllib
from pathlib import Path

import pytest

from bot.answering.question import understand_question
from index.languages import LANGUAGES

QUESTIONS = Path(__file__).parent / "questions"


def cases() -> list:
    """All entries of all languages."""
    return [
        pytest.param(language, case, id=f"{language}: {case['asks']}")
        for language in LANGUAGES
        for case in tomllib.loads((QUESTIONS / f"{language}.toml").read_text("utf-8"))["question"]
    ]


@pytest.mark.parametrize(("language", "case"), cases())
def test_what_is_asked_is_understood(language, case):
    found = understand_question(case["asks"])
    expected = {
        "language": language,
        "kind": case["kind"],
        "item": case.get("item"),
        "entities": case.get("entities", []),
        "labels": case.get("labels", []),
        "symbol": case.get("symbol", ""),
        "topic": case.get("topic", False),
    }
    assert expected == {
        "language": found.language,
        "kind": found.kind,
        "item": found.item,
        "entities": list(found.entities),
        "labels": list(found.labels),
        "symbol": found.symbol,
        "topic": found.loose if "topic" in case else False,
    }
