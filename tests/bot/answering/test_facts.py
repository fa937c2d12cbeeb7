"""Questions of fact about the sample session, in six languages: kind, language and substance."""

import json
from pathlib import Path

import pytest

FACTS = Path(__file__).parents[2] / "questions" / "facts.jsonl"


def cases() -> list:
    """Every wording of every question."""
    asked = [json.loads(line) for line in FACTS.read_text("utf-8").splitlines()]
    return [
        pytest.param(language, text, one, id=f"{one['id']} {language}")
        for one in asked
        for language, text in one["q"].items()
    ]


@pytest.mark.parametrize(("language", "text", "one"), cases())
def test_a_question_of_fact_is_answered_right(language, text, one, ask):
    given, expected = ask(text), one["expect"]
    assert (given.kind, given.language) == (one["kind"], language)
    assert given.abstained == expected.get("abstained", False)
    if "entities" in expected:
        assert {speaker.entity for speaker in given.speakers} == set(expected["entities"])
    cited = {citation.paragraph for citation in given.citations}
    assert set(expected.get("paragraphs", ())) <= cited
    places = given.text + " ".join(citation.symbol for citation in given.citations)
    assert all(symbol in places for symbol in expected.get("symbols", ()))
