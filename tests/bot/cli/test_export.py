"""Export through the command line: only what was approved gets out, whole or not at all."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from index.database import Store
from index.drafts.deciding import add_revision, decide, require_two
from index.drafts.draft import Draft, Sentence
from index.drafts.shelf import add_drafts
from index.languages import LANGUAGES

FORMATS = ("docx", "akn", "md")
ASKED = ("export", "--session", "S", "--language", "en")


@pytest.fixture
def kept(program, tmp_path: Path) -> Iterator[Store]:
    """The store that the program uses."""
    opened = Store.open(tmp_path / "home")
    yield opened
    opened.close()


def drafted(store: Store, *texts: str, item: str = "2", language: str = "en") -> list[Draft]:
    paragraphs = [("discussion", (Sentence(text, notes=(1,)),)) for text in texts]
    return add_drafts(
        store, session="S", item=item, language=language, paragraphs=paragraphs, author="Composer"
    )


def approve(store: Store, draft: Draft, revision: int = 1, author: str = "Mr. Approver") -> Draft:
    return decide(store, draft.id, expected=revision, state="approved", author=author)


def edit(store: Store, draft: Draft, text: str, revision: int = 1) -> Draft:
    sentences = [Sentence(text, notes=(1,))]
    return add_revision(
        store, draft.id, expected=revision, sentences=sentences, author="Ms. Editor"
    )


def everything(path: Path) -> str:
    """All text of a file, that of every part of a package."""
    content = path.read_bytes()
    if not zipfile.is_zipfile(BytesIO(content)):
        return content.decode()
    with zipfile.ZipFile(BytesIO(content)) as package:
        return "".join(
            "".join(etree.fromstring(package.read(name)).itertext())
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        )


@pytest.mark.parametrize("form", FORMATS)
def test_only_approved_paragraphs_get_out(form, kept, program, tmp_path):
    names = ("good", "plain", "submitted", "returned", "edited", "older", "again")
    by = dict(zip(names, drafted(kept, *(f"Text {name}." for name in names)), strict=True))
    approve(kept, by["good"])
    decide(kept, by["submitted"].id, expected=1, state="in_review", author="A")
    decide(kept, by["returned"].id, expected=1, state="returned", author="A")
    approve(kept, by["edited"])
    edit(kept, by["edited"], "Text changed.")
    edit(kept, by["older"], "Text newer.")
    approve(kept, by["older"], 2)
    approve(kept, by["again"])
    edit(kept, by["again"], "Text between.")
    edit(kept, by["again"], "Text anew.", 2)
    approve(kept, by["again"], 3)
    path = tmp_path / "out"
    told = program(*ASKED, "--format", form, "-o", path, "--with-notes")
    assert told.code == 0
    text = everything(path)
    for out in ("Text good.", "Text newer.", "Text anew."):
        assert out in text
    for secret in (
        "plain",
        "submitted",
        "returned",
        "edited",
        "changed",
        "older",
        "again",
        "between",
    ):
        assert f"Text {secret}." not in text


@pytest.mark.parametrize("form", FORMATS)
def test_where_nothing_is_approved_no_file_is_made(form, kept, program, tmp_path):
    first, second, third = drafted(kept, "One.", "Two.", "Three.")
    decide(kept, first.id, expected=1, state="in_review", author="A")
    decide(kept, second.id, expected=1, state="returned", author="A")
    approve(kept, third)
    edit(kept, third, "Changed.")
    before = set(tmp_path.iterdir())
    told = program(*ASKED, "--format", form, "-o", tmp_path / "out", "--force")
    assert told.code == 2
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert "approve" in told.err
    assert set(tmp_path.iterdir()) == before


def test_superseded_paragraphs_stay_in(kept, program, tmp_path):
    drafted(kept, "First batch.")
    [second] = drafted(kept, "Second batch.")
    assert program(*ASKED, "--format", "md", "-o", tmp_path / "out").code == 2
    approve(kept, second)
    assert program(*ASKED, "--format", "md", "-o", tmp_path / "out").code == 0
    assert "First batch" not in everything(tmp_path / "out")


def test_one_approval_of_two_is_none(kept, program, tmp_path):
    require_two(kept, True)
    [draft] = drafted(kept, "Needs two.")
    approve(kept, draft)
    assert program(*ASKED, "--format", "md", "-o", tmp_path / "out").code == 2
    approve(kept, draft, author="Another")
    assert program(*ASKED, "--format", "md", "-o", tmp_path / "out").code == 0


def test_another_language_or_session_is_not_exported(kept, program, tmp_path):
    approve(kept, drafted(kept, "Texte.", language="fr")[0])
    approve(kept, drafted(kept, "Text.")[0])
    told = program(*ASKED, "--format", "md", "-o", "-")
    assert "Text." in told.out
    assert "Texte." not in told.out
    other = program("export", "--session", "T", "--language", "en", "--format", "md", "-o", "-")
    assert other.code == 2
    assert other.out == ""


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_that_exists_is_replaced_only_with_force(form, kept, program, tmp_path):
    approve(kept, drafted(kept, "Text.")[0])
    path = tmp_path / "out"
    path.write_text("mine")
    told = program(*ASKED, "--format", form, "-o", path)
    assert (told.code, path.read_text()) == (2, "mine")
    assert "--force" in told.err
    assert program(*ASKED, "--format", form, "-o", path, "--force").code == 0
    assert "Text." in everything(path)
    assert {entry.name for entry in tmp_path.iterdir()} == {"home", "out"}


@pytest.mark.parametrize("options", [(), ("--force",)])
@pytest.mark.parametrize("target", ["", "folder", "none/out", "x" * 400, "dangling"])
def test_where_nothing_can_be_written_one_sentence_says_so(
    target, options, kept, program, tmp_path
):
    approve(kept, drafted(kept, "Text.")[0])
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    told = program(*ASKED, "--format", "md", "-o", tmp_path / target, *options)
    assert told.code == 2
    assert len(told.err.strip().splitlines()) == 1
    assert {entry.name for entry in tmp_path.iterdir()} == {"home", "folder", "dangling"}


def test_word_goes_to_a_file_only(kept, program):
    approve(kept, drafted(kept, "Text.")[0])
    told = program(*ASKED, "--format", "docx", "-o", "-")
    assert (told.code, told.out) == (2, "")


def test_akoma_ntoso_goes_to_standard_output(kept, program):
    approve(kept, drafted(kept, "Text.")[0])
    told = program(*ASKED, "--format", "akn", "-o", "-", "--first-paragraph", "42")
    root = etree.fromstring(told.out.encode())
    assert [num.text for num in root.iter("{*}num")] == ["42.", "43."]


@pytest.mark.parametrize(
    "options", [("--first-paragraph", "0"), ("--symbol", "A 1\n2"), ("--format", "pdf")]
)
def test_a_command_line_at_fault_is_told_in_one_sentence(options, program):
    told = program(*ASKED, "--format", "md", "-o", "-", *options)
    assert told.code == 2
    assert len(told.err.strip().splitlines()) == 1


def test_a_session_that_is_not_there_is_named(sample_program):
    told = sample_program(*ASKED, "--format", "md", "-o", "-")
    assert told.code == 2
    assert "CSFW-WG1-2025" in told.err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_what_goes_wrong_is_told_in_the_operators_language(
    form, language, program, tmp_path, monkeypatch
):
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", language)
    told = program(*ASKED, "--format", form, "-o", tmp_path / "none" / "out")
    assert told.code == 2
    assert ("There is no folder" in told.err) == (language == "en")
