"""`rapporteur review`, as the contract has it."""

import io
import sys
from types import SimpleNamespace

import pytest

from bot.settings import home
from index.database import Store
from index.drafts.draft import Flag, Sentence
from index.drafts.shelf import add_drafts, approved
from index.languages import LANGUAGES
from sample.session import notes

FIRST = Sentence("Two speakers regretted that the paper was late.", (1, 13), ("BRA", "KEN"), "two")
SECOND = Sentence(
    "Brazil spoke.", (2,), ("BRA",), "one", (Flag("names_delegation", {"name": "BRA"}),)
)


@pytest.fixture
def drafted(program):
    """The program with two drafted paragraphs on notes of the sample session."""
    program("notes", "import", notes(), "--session", "S")
    store = Store.open(home())
    add_drafts(
        store, session="S", item="1", language="en", author="composer",
        paragraphs=[("discussion", (FIRST, SECOND)), ("discussion", (FIRST,))],
    )  # fmt: skip
    store.close()
    return program


def left():
    store = Store.open(home())
    found = approved(store, "S", "en")
    store.close()
    return [paragraph.id for paragraph in found]


def test_list(drafted):
    told = drafted("review", "list", "--session", "S", "--json").json["paragraphs"]
    assert [(one["id"], one["item"], one["state"], one["revision"]) for one in told] == [
        (1, "1", "draft", 1), (2, "1", "draft", 1),
    ]  # fmt: skip
    assert set(told[0]) >= {"id", "item", "language", "state", "revision", "text"}
    assert drafted("review", "list", "--state", "approved", "--json").json == {"paragraphs": []}
    assert drafted("review", "list", "--session", "T", "--json").json == {"paragraphs": []}
    assert len(drafted("review", "list").out.splitlines()) == 2


def test_from_draft_to_approval(drafted):
    refused = drafted("review", "approve", "1", "--by", "Ada")
    assert (refused.code, refused.out) == (2, "")
    assert len(refused.err.strip().splitlines()) == 1
    assert left() == []
    text = "Two speakers regretted that the paper was late. One speaker spoke."
    edited = drafted("review", "edit", "1", "--by", "Ada", "--text", text, "--json").json
    assert (edited["revision"], edited["state"], edited["text"]) == (2, "draft", text)
    assert edited["sentences"][0]["notes"] == [1, 13]
    while any(sentence["warnings"] for sentence in edited["sentences"]):
        [number, *_] = [n for n, s in enumerate(edited["sentences"], 1) if s["warnings"]]
        edited = drafted(
            "review", "override", "1", "--by", "Ada", "--sentence", number, "--reason", "checked", "--json",
        ).json  # fmt: skip
    assert drafted("review", "submit", "1", "--by", "Ada", "--json").json["state"] == "in_review"
    stale = drafted("review", "approve", "1", "--by", "Bob", "--revision", "1")
    assert (stale.code, left()) == (2, [])
    assert "Ada" in stale.err
    number = str(edited["revision"])
    done = drafted("review", "approve", "1", "--by", "Bob", "--revision", number, "--json")
    assert (done.code, done.json["state"], left()) == (0, "approved", [1])
    shown = drafted("review", "show", "1", "--json").json
    assert set(shown) >= {
        "id",
        "session",
        "item",
        "language",
        "state",
        "revision",
        "text",
        "sentences",
        "revisions",
        "trail",
    }
    assert "[-Brazil-]{+One speaker+} spoke." in shown["revisions"][1]["difference"]
    assert set(shown["revisions"][0]) == {"number", "author", "time", "text", "difference"}
    assert [step["action"] for step in shown["trail"]][-2:] == ["submitted", "approved"]
    assert shown["trail"][-1]["author"] == "Bob"


def test_return_with_a_comment(drafted):
    told = drafted("review", "return", "2", "--by", "Bob", "--comment", "shorter", "--json").json
    assert told["state"] == "returned"
    assert drafted("review", "show", "2", "--json").json["trail"][-1]["comment"] == "shorter"
    assert [
        p["id"]
        for p in drafted("review", "list", "--state", "returned", "--json").json["paragraphs"]
    ] == [2]
    assert drafted("review", "approve", "2", "--by", "Bob").code == 2


def test_a_new_wording_from_standard_input(drafted, monkeypatch):
    typed = io.BytesIO(b"Two speakers regretted that the paper came late.\n")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=typed))
    told = drafted("review", "edit", "2", "--by", "Ada", "--json").json
    assert told["text"] == "Two speakers regretted that the paper came late."
    assert told["sentences"][0]["notes"] == [1, 13]
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(bytes(range(256)))))
    assert drafted("review", "edit", "2", "--by", "Ada").code == 2


def test_two_persons(drafted):
    assert drafted("review", "approvals", "--json").json == {"approvals": 1}
    assert drafted("review", "approvals", "2", "--json").json == {"approvals": 2}
    first = drafted("review", "approve", "2", "--by", "Ada", "--json")
    assert (first.code, first.json["state"], left()) == (0, "in_review", [])
    assert drafted("review", "approve", "2", "--by", "ada").code == 2
    assert drafted("review", "approve", "2", "--by", "Bob", "--json").json["state"] == "approved"
    assert left() == [2]


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "99"),
        ("show", "x"),
        ("approve", "2"),
        ("approve", "2", "--by", " "),
        ("approve", "99", "--by", "Ada"),
        ("approve", "2", "--by", "Ada", "--revision", "7"),
        ("approve", "2", "--by", "Ada", "--revision", "0"),
        ("return", "2"),
        ("submit", "2"),
        ("edit", "2", "--text", "x"),
        ("edit", "2", "--by", "Ada", "--text", " "),
        ("edit", "2", "--by", "Ada", "--text", FIRST.text),
        ("override", "1", "--by", "Ada", "--sentence", "1", "--reason", "x"),
        ("override", "1", "--by", "Ada", "--sentence", "9", "--reason", "x"),
        ("override", "1", "--by", "Ada", "--sentence", "2", "--reason", " "),
        ("override", "1", "--by", "Ada", "--sentence", "2"),
        ("list", "--state", "lost"),
        ("approvals", "3"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_cannot_be_done_is_told_in_one_sentence(arguments, language, drafted, monkeypatch):
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", language)
    told = drafted("review", *arguments)
    assert (told.code, told.out) == (2, "")
    assert len(told.err.strip().splitlines()) == 1
    assert left() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_read_it_in_their_language(language, drafted, monkeypatch):
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", language)
    drafted(
        "review", "override", "1", "--by", "Ada", "--sentence", "2", "--reason", "named itself"
    )
    told = drafted("review", "show", "1")
    assert told.code == 0
    assert "named itself" in told.out
    assert "delegs. had no time to consult capital" in told.out
    for action in ("list", "show", "submit", "approve", "return", "edit", "override", "approvals"):
        assert drafted("review", action, "--help").code == 0
    assert drafted("review", "--help").code == 0
