import re
import zipfile

import pytest

from index.readers.read import read
from index.structure.understand import understand
from sample.build import built
from sample.building.plan import orders
from sample.building.source import load
from sample.session import documents, notes

ORDERS = {order.name: order for order in orders()}
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
PATHS = {path.name: path for path in documents()}


def source_of(name):
    return load(PATHS[name].parents[1] / "source" / ORDERS[name].source)


def named(kind, language):
    return next(name for name, o in ORDERS.items() if (o.kind, o.tongue.code) == (kind, language))


@pytest.fixture(scope="module")
def understood():
    return {name: understand(read(path), file_name=name) for name, path in PATHS.items()}


def bare(text):
    """Text without spaces, which a PDF does not keep between all its words."""
    return re.sub(r"\s+", "", text)


def test_the_session_has_three_documents_in_each_of_six_languages():
    assert sorted(PATHS) == sorted(ORDERS)
    assert len(PATHS) == 18
    assert notes().name == "notes.csv"


def test_documents_are_small_and_come_in_all_formats():
    assert all(path.stat().st_size < 60_000 for path in PATHS.values())
    assert {path.suffix for path in PATHS.values()} == {".docx", ".html", ".pdf", ".txt"}


@pytest.mark.parametrize("name", sorted(ORDERS))
def test_a_document_built_again_says_the_same(name, tmp_path):
    # Not byte for byte: compression may differ from one computer to the next.
    again = tmp_path / name
    again.write_bytes(built(ORDERS[name]))
    assert read(again) == read(PATHS[name])


def test_word_files_hold_no_date_of_their_building():
    for path in (path for path in PATHS.values() if path.suffix == ".docx"):
        with zipfile.ZipFile(path) as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_pdf_and_word_files_are_the_same_at_every_building():
    for order in ORDERS.values():
        assert built(order) == built(order)


@pytest.mark.parametrize("name", sorted(ORDERS))
def test_the_masthead_is_read(name, understood):
    masthead, head = understood[name].masthead, source_of(name).masthead
    dates = {"agenda": "2025-03-03", "background": "2025-05-09", "report": "2025-05-30"}
    assert masthead.symbol == head["symbol"]
    assert masthead.language == ORDERS[name].tongue.code
    assert masthead.original == "en"
    assert masthead.date == dates[ORDERS[name].kind]
    assert masthead.title == head["title"]
    assert masthead.distribution == head["distribution"]
    assert understood[name].kind == ORDERS[name].kind
    assert understood[name].doubts == ()


@pytest.mark.parametrize("name", sorted(n for n, o in ORDERS.items() if o.kind != "agenda"))
def test_numbered_paragraphs_hold_the_text_of_the_source(name, understood):
    written = [
        bare("".join(p.text for p in b.pieces() if not p.is_call))
        for b in source_of(name).blocks
        if b.kind in ("numbered", "sub")
    ]
    found = [
        bare(p.text)
        for p in understood[name].paragraphs
        if p.kind in ("paragraph", "subparagraph")
    ]
    assert len(found) == len(written)
    for text, expected in zip(found, written, strict=True):
        assert text.startswith(expected)
    # What lies below a paragraph without a number, a table or the agenda, may stand in it.
    longer = [text[:40] for text, expected in zip(found, written, strict=True) if text != expected]
    assert len(longer) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_reports_have_their_paragraphs_and_footnotes(language, understood):
    document = understood[named("report", language)]
    numbers = [p.number for p in document.paragraphs if p.kind == "paragraph"]
    assert numbers == list(range(1, 51))
    labels = [p.label for p in document.paragraphs if p.kind == "subparagraph"]
    wanted = {"20": "abc", "32": "abcdefghij", "42": "abcdefghij", "48": "ab", "50": "abc"}
    assert len(labels) == len(set(labels)) == sum(map(len, wanted.values()))
    assert [label.split("(")[0] for label in labels] == [
        number for number, letters in wanted.items() for _ in letters
    ]
    called = [(p.label, note.mark) for p in document.paragraphs for note in p.footnotes]
    assert called == [("13", "1"), ("27", "2"), ("30", "3"), ("36", "4"), ("45", "5")]
    notes_written = list(source_of(named("report", language)).notes.values())
    assert [bare(n.text) for p in document.paragraphs for n in p.footnotes] == list(
        map(bare, notes_written)
    )
    assert len({p.headings[0] for p in document.paragraphs}) == 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["agenda", "report"])
def test_the_agenda_has_five_items(kind, language, understood):
    agenda = understood[named(kind, language)].agenda
    assert [entry.item for entry in agenda] == ["1", "1(a)", "1(b)", "2", "3", "4", "5"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_background_papers_have_26_paragraphs(language, understood):
    document = understood[named("background", language)]
    numbers = [p.number for p in document.paragraphs if p.kind == "paragraph"]
    assert numbers == list(range(1, 27))
    called = [(p.label, note.mark) for p in document.paragraphs for note in p.footnotes]
    assert called == [("8", "1"), ("12", "2"), ("20", "3")]
    assert sum(p.kind == "subparagraph" for p in document.paragraphs) == 3 + 4 + 5
