"""`rapporteur report`: the keys of the contract, sections, and what is refused."""

import pytest

from index.languages import LANGUAGES
from sample.session import SESSION_ID
from tests.bot.conftest import REPORT

SECTIONS = {"speakers", "attendance", "documents", "items", "status"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_report(sample_program, language):
    told = sample_program("report", "--session", SESSION_ID, "--language", language, "--json").json
    assert told["language"] == language
    assert {one["section"] for one in told["paragraphs"]} == SECTIONS
    assert all(one["text"].strip() for one in told["paragraphs"])
    spoken = [one["item"] for one in told["paragraphs"] if one["section"] == "speakers"]
    assert spoken == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_one_section(sample_program, section):
    told = sample_program("report", "--session", SESSION_ID, "--section", section, "--json").json
    found = {one["section"] for one in told["paragraphs"]}
    # What a summary is goes with what it summarizes.
    assert found == ({"items", "status"} if section == "items" else {section})


def test_citations(sample_program):
    told = sample_program(
        "report", "--session", SESSION_ID, "--section", "speakers", "--json"
    ).json
    assert told["paragraphs"][1]["citations"] == [{"symbol": REPORT, "paragraph": "5"}]


def test_for_people(sample_program):
    out = sample_program("report", "--session", SESSION_ID, "--language", "fr").out
    assert out.count("\n\n") > 10
    assert "{" not in out
    assert (
        "\u2068" not in sample_program("report", "--session", SESSION_ID, "--language", "ar").out
    )


def test_unknown_session(sample_program):
    told = sample_program("report", "--session", "NOWHERE", "--json")
    assert told.code == 2
    assert told.out == ""
    assert "NOWHERE" in told.err
    assert "Traceback" not in told.err


def test_nothing_that_a_report_could_state(program, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("A/RES/99/1\n\nResolution\n\n1. Decides to meet again.\n", "utf-8")
    assert program("ingest", note, "--session", "S", "--language", "en").code == 0
    told = program("report", "--session", "S")
    assert (told.code, told.out) == (2, "")
    assert "rapporteur ingest" in told.err
