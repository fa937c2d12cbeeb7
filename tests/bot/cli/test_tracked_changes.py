"""Word shows what changed between two approved wordings, and nothing of what was not approved."""

import zipfile

import pytest


@pytest.fixture
def approved_twice(program, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text(
        "Item 2\nKenya: supports sharing of gauge data\nPeru: proposes a joint fund\n"
    )
    program("notes", "import", notes, "--session", "S")
    told = program("draft", "--session", "S", "--item", "2", "--language", "en", "--json").json
    [chosen] = [p for p in told["paragraphs"] if p["kind"] == "discussion"]
    id_ = str(chosen["id"])
    assert program("review", "approve", id_, "--by", "A").code == 0
    secret = chosen["text"].replace("One speaker", "One unapproved speaker")
    program("review", "edit", id_, "--by", "B", "--text", secret)
    final = chosen["text"].replace("sharing of", "open sharing of")
    program("review", "edit", id_, "--by", "B", "--text", final)
    for number in range(1, 3):
        program("review", "override", id_, "--sentence", str(number), "--by", "A", "--reason", "x")
    assert program("review", "approve", id_, "--by", "A").code == 0
    return program


def document(path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def test_the_changes_are_tracked(approved_twice, tmp_path):
    out = tmp_path / "out.docx"
    export = ("export", "--session", "S", "--language", "en", "--format", "docx", "-o", out)
    assert approved_twice(*export, "--with-changes").code == 0
    xml = document(out)
    assert "<w:ins " in xml
    assert ">open " in xml
    assert "unapproved" not in xml


def test_without_asking_nothing_is_tracked(approved_twice, tmp_path):
    out = tmp_path / "out.docx"
    export = ("export", "--session", "S", "--language", "en", "--format", "docx", "-o", out)
    assert approved_twice(*export).code == 0
    assert "<w:ins " not in document(out)


@pytest.mark.parametrize("form", ["md", "akn"])
def test_other_formats_say_that_they_cannot(form, approved_twice, tmp_path):
    told = approved_twice(
        "export", "--session", "S", "--language", "en", "--format", form,
        "-o", tmp_path / "out", "--with-changes",
    )  # fmt: skip
    assert told.code == 2
