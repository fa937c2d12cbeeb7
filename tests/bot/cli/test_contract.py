"""The keys that the command line promises, on the sample session."""

import pytest

from bot.cli.commands import COMMANDS, PLANNED
from index.languages import LANGUAGES
from sample.session import SESSION_ID, documents
from tests.bot.conftest import REPORT

SPEAKER = {"entity", "name", "kind", "role", "person", "on_behalf_of", "also_as", "item",
           "meeting", "spoken_language", "order"}  # fmt: skip
CITATION = {"symbol", "paragraph", "language", "official", "quote", "url"}


def test_ask(sample_program):
    told = sample_program("ask", "Who spoke on item 3?", "--session", SESSION_ID, "--json").json
    assert told["kind"] == "speakers"
    assert told["language"] == "en"
    assert not told["abstained"]
    assert all(set(speaker) >= SPEAKER for speaker in told["speakers"])
    assert all(set(citation) >= CITATION for citation in told["citations"])
    assert (told["citations"][0]["symbol"], told["citations"][0]["paragraph"]) == (REPORT, "6")


def test_ask_answers_in_the_language_asked_for(sample_program):
    told = sample_program("ask", "Who spoke on item 3?", "--language", "fr", "--json").json
    assert told["language"] == "fr"
    assert "Viet Nam" in told["answer"]
    assert "Espagne" in told["answer"]


def test_search_brings_each_paragraph_once(sample_program):
    hits = sample_program(
        "search", "cost of gauges", "--session", SESSION_ID, "-k", "8", "--json"
    ).json["hits"]
    places = [(hit["symbol"], hit["paragraph"]) for hit in hits]
    assert len(places) == len(set(places)) == 8
    assert {hit["language"] for hit in hits} == {"en"}
    assert all(set(hit) >= {"symbol", "paragraph", "language", "score", "text"} for hit in hits)


def test_speakers_of_all_items(sample_program):
    told = sample_program("speakers", "--session", SESSION_ID, "--json").json
    assert told["session"] == SESSION_ID
    assert [(block["item"], len(block["speakers"])) for block in told["items"]] == [
        ("1", 6), ("2", 15), ("3", 13), ("4", 4), ("5", 6),
    ]  # fmt: skip
    assert all(block["title"] and block["citations"] for block in told["items"])


def test_speakers_of_one_item_and_one_speaker(sample_program):
    told = sample_program(
        "speakers", "--session", SESSION_ID, "--item", "4", "--speaker", "CHL", "--json"
    ).json
    [block] = told["items"]
    [chile] = block["speakers"]
    assert chile["entity"] == "CHL"
    assert "River Authorities" in chile["also_as"]


@pytest.mark.parametrize("name", ["Chile", "智利", "Чили", "تشيلي"])
def test_a_speaker_may_be_given_by_name(name, sample_program):
    told = sample_program(
        "speakers", "--session", SESSION_ID, "--item", "4", "--speaker", name, "--json"
    ).json
    assert [speaker["entity"] for speaker in told["items"][0]["speakers"]] == ["CHL"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_show_a_paragraph(language, sample_program):
    told = sample_program("show", REPORT, "42(h)", "--language", language, "--json").json
    assert told["symbol"] == REPORT
    assert told["language"] == language
    [paragraph] = told["paragraphs"]
    assert paragraph["label"] == "42(h)"
    assert paragraph["number"] == 42
    assert paragraph["headings"]
    assert paragraph["footnotes"] == []


@pytest.mark.parametrize("written", ["42 (h)", "42 h)", "42(ح)", "٤٢ (ح)"])
def test_a_label_may_be_written_as_any_language_writes_it(written, sample_program):
    told = sample_program("show", REPORT.lower(), written, "--json").json
    assert [paragraph["label"] for paragraph in told["paragraphs"]] == ["42(h)"]


def test_show_keeps_footnotes_with_their_paragraph(sample_program):
    told = sample_program("show", REPORT, "36", "--language", "en", "--json").json
    assert "Annex II" in told["paragraphs"][0]["footnotes"][0]["text"]


def test_session_show(sample_program):
    told = sample_program("session", "show", SESSION_ID, "--json").json
    assert [item["item"] for item in told["items"]] == ["1", "1(a)", "1(b)", "2", "3", "4", "5"]
    assert [meeting["number"] for meeting in told["meetings"]] == [1, 2, 3, 4]
    assert told["meetings"][0]["date"] == "2025-05-13"
    assert len(told["documents"]) == 3
    assert len(told["attendance"]["parties"]) == 40
    assert told["attendance"]["signatories"] == ["NPL", "THA"]
    assert told["chair"]["entity"] == "KEN"
    assert {item: len(people) for item, people in told["panellists"].items()} == {"2": 2, "3": 1}


def test_the_same_file_again_changes_nothing(program):
    paths = documents()[:2]
    first = program("ingest", *paths, "--session", "S", "--json").json
    again = program("ingest", *paths, "--session", "S", "--json").json
    assert [document["unchanged"] for document in first["documents"]] == [False, False]
    assert [document["unchanged"] for document in again["documents"]] == [True, True]
    keys = {"path", "symbol", "language", "kind", "paragraphs", "statements", "unchanged",
            "warnings"}  # fmt: skip
    assert all(set(document) >= keys for document in again["documents"])


def test_what_is_for_the_secretariat_is_shown_to_nobody_else(program):
    program("ingest", documents()[1], "--session", "S", "--audience", "secretariat")
    asked = ("ask", "When will the meeting be opened?", "--json")
    told = program(*asked, "--as", "delegate").json
    assert told["abstained"]
    assert told["citations"] == []
    assert program("search", "opened", "--json", "--as", "chair").json["hits"] == []
    assert program("show", "CSFW/COP/WG.1/2025/1", "--as", "delegate").code == 2
    assert program("session", "show", "S", "--as", "chair").code == 2
    assert program("search", "opened", "--json", "--as", "secretariat").json["hits"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "A/1/1"),
        ("show", REPORT, "99"),
        ("speakers", "--session", SESSION_ID, "--item", "9"),
        ("speakers", "--session", SESSION_ID, "--speaker", "Atlantis"),
        ("speakers", "--session", "unknown"),
        ("session", "show", "unknown"),
        ("ask", " "),
        ("ask", "x" * 5000),
        ("ask", "Who?", "--session", "unknown"),
        ("search", "x", "-k", "0"),
        ("evaluate", "none.jsonl", "--session", SESSION_ID),
        ("models", "use", "other"),
        ("nonsense",),
    ],
)
def test_what_is_not_there_is_told_in_one_sentence(arguments, sample_program):
    told = sample_program(*arguments)
    assert told.code == 2
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1


@pytest.mark.parametrize("name", PLANNED)
def test_what_is_not_built_yet_says_so(name, sample_program):
    told = sample_program(name, "x", "--session", SESSION_ID)
    assert told.code == 2
    assert name in told.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_the_operators_language(language, sample_program, monkeypatch):
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", language)
    helps = [sample_program("--help").out]
    helps += [sample_program(name, "--help").out for name in COMMANDS]
    assert all(told.strip() for told in helps)
    english = [told for told in helps if "Show this help" in told]
    assert len(english) == (len(helps) if language == "en" else 0)


def test_doctor_and_rebuild(sample_program):
    told = sample_program("doctor", "--json")
    assert told.code == 0
    assert told.json["well"]
    assert {check["name"] for check in told.json["checks"]} >= {"store", "search", "encoder"}


def test_models_lists_the_one_in_use(sample_program):
    [model] = sample_program("models", "list", "--json").json["models"]
    assert model["in_use"]
    assert sample_program("models", "use", "builtin").code == 0


def test_rebuild_makes_search_again(program):
    program("ingest", documents()[1], "--session", "S")
    before = program("search", "interpretation", "--json").json
    assert program("rebuild", "--json").json["paragraphs"] > 0
    assert program("search", "interpretation", "--json").json == before
