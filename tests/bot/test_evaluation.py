"""Measuring: what is counted as found, answered and refused; faults in a question set."""

import json

import pytest

from bot.evaluation import Examination, read_questions, together
from index.errors import InputError
from index.scope import scope_of
from models.builtin.encoder import builtin_encoder
from sample.session import SESSION_ID

FOUND = {"id": "radio", "q": {"en": "community radio", "fr": "radios communautaires"},
         "gold_paragraphs": ["42(h)", "37"]}  # fmt: skip
REFUSED = {"id": "far", "q": {"en": "What is the capital of Mongolia?"}}


@pytest.fixture
def questions(tmp_path):
    def written(*lines: str):
        path = tmp_path / "questions.jsonl"
        path.write_text("\n".join(lines), "utf-8")
        return read_questions(path)

    return written


def test_recall_and_refusals_are_counted_by_language(questions, sample_store):
    asked = questions(json.dumps(FOUND), json.dumps(REFUSED))
    examination = Examination(sample_store, scope_of("delegate", SESSION_ID), builtin_encoder())
    tallies = examination.evaluate(asked)
    assert list(tallies) == ["en", "fr"]
    assert tallies["en"].as_json()["recall_at_10"] == 1.0
    assert tallies["en"].as_json()["refused"] == 1.0
    assert tallies["fr"].as_json()["refused"] is None
    assert together(tallies).as_json()["questions"] == 2


def test_gold_of_one_document_is_not_found_in_another(questions):
    [one] = questions(json.dumps({**FOUND, "gold_symbol": "CFW/1"}))
    assert one.is_gold("cfw/1", "42(h)")
    assert one.is_gold("CFW/1", "37(a)")
    assert not one.is_gold("CFW/2", "42(h)")


@pytest.mark.parametrize(
    "line", ["", "no json", "[]", "{}", '{"q": "text"}', '{"q": {"de": "Wer?"}}']
)
def test_a_line_at_fault_is_named(line, questions):
    with pytest.raises(InputError):
        questions(line)
