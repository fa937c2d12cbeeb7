"""From notes to an approved paragraph through the command line, and no other way out."""

import csv

import pytest

COLUMNS = ("meeting", "date", "time", "item", "speaker", "role", "on_behalf_of", "language",
           "point")  # fmt: skip
NOTES = (
    ("Colombia", "", "supports sharing of gauge data"),
    ("France", "", "supported sharing gauge data"),
    ("Japan", "", "in favour of sharing of gauge data"),
    ("Kenya", "", "opposes sharing of gauge data"),
    ("Brazil", "", "regrets late issue of documents"),
    ("Egypt", "Group of 77 and China", "requests travel support for small delegations"),
    ("Peru", "", "proposes a guide on school drills"),
    ("Chile", "", "thanks the Chair"),
)


@pytest.fixture
def noted(program, tmp_path):
    path = tmp_path / "notes.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for speaker, group, point in NOTES:
            writer.writerow((1, "2025-05-13", "", "2", speaker, "", group, "en", point))
    assert program("notes", "import", path, "--session", "S", "--json").json["imported"] == 8
    return program


@pytest.fixture
def drafted(noted):
    return noted("draft", "--session", "S", "--item", "2", "--language", "en", "--json").json


def sentences(drafted):
    return [s for paragraph in drafted["paragraphs"] for s in paragraph["sentences"]]


def test_points_are_joined_and_counted(drafted):
    told = {s["text"]: s for s in sentences(drafted)}
    [joined] = [s for s in told.values() if s["quantifier"] == "several"]
    assert sorted(joined["delegations"]) == ["COL", "FRA", "JPN"]
    assert joined["text"].startswith("Several speakers")
    [against] = [s for s in told.values() if s["delegations"] == ["KEN"]]
    assert against["quantifier"] == "one"
    assert "opposed" in against["text"]


def test_groups_are_named_and_delegations_are_not(drafted):
    text = " ".join(paragraph["text"] for paragraph in drafted["paragraphs"])
    assert "Group of 77 and China" in text
    for name in ("Colombia", "France", "Japan", "Kenya", "Brazil", "Peru"):
        assert name not in text


def test_each_sentence_has_notes_and_each_note_is_accounted_for(drafted):
    assert all(s["notes"] for s in sentences(drafted))
    assert len(drafted["coverage"]) == len(NOTES)
    assert [left["note"] for left in drafted["left_out"]] == [8]


def test_drafting_again_changes_nothing(noted, drafted):
    again = noted("draft", "--session", "S", "--item", "2", "--language", "en", "--json").json
    assert again == drafted


def test_notes_join_the_ledger_of_the_secretariat(noted):
    told = noted("speakers", "--session", "S", "--json").json
    assert len(told["items"][0]["speakers"]) == len(NOTES)
    assert noted("speakers", "--session", "S", "--as", "delegate").code == 2


def test_only_approved_paragraphs_leave(noted, drafted, tmp_path):
    export = ("export", "--session", "S", "--language", "en", "--format", "md", "-o")
    assert noted(*export, tmp_path / "none.md").code == 2
    assert not (tmp_path / "none.md").exists()
    chosen = drafted["paragraphs"][1]
    assert noted("review", "approve", str(chosen["id"]), "--by", "A. Editor").code == 0
    assert noted(*export, tmp_path / "one.md").code == 0
    text = (tmp_path / "one.md").read_text("utf-8")
    assert chosen["sentences"][0]["text"] in text
    for other in drafted["paragraphs"][2:]:
        assert other["sentences"][0]["text"] not in text


@pytest.mark.parametrize("role", ["delegate", "chair"])
def test_drafts_and_notes_are_never_found_by_asking(role, noted, drafted):
    words = ["sharing of gauge data", "travel support", "guide on school drills"]
    for text in words:
        told = noted("ask", f"What was said about {text}?", "--as", role, "--json").json
        assert told["abstained"]
        assert noted("search", text, "--as", role, "--json").json["hits"] == []


@pytest.mark.parametrize("item", ["9", "x", ""])
def test_an_item_without_notes_is_told(item, noted):
    told = noted("draft", "--session", "S", "--item", item)
    assert told.code == 2
    assert len(told.err.strip().splitlines()) == 1
