"""One small report, written for this test in six languages, comes back the same from each."""

import re
import tomllib
from pathlib import Path

import pytest

from index.labels import plain_digits
from index.languages import LANGUAGES
from index.readers.blocks import Block, Reading
from index.structure.document import Document
from index.structure.understand import understand
from prompts.messages import say

REPORTS = tomllib.loads(
    Path(__file__).with_name("documents").joinpath("report.toml").read_text("utf-8")
)
REAL = Path(__file__).parents[3].parent / "shared" / "documents" / "wg3_2020_report_zh.txt"
LABELS = [
    *("1", "2", "3", "4", "5", "6", "6(a)", "6(b)", "6(b)(i)", "6(b)(ii)", "6(c)"),
    *("7", "7(a)", "7(b)", "annex I:1", "annex I:2"),
]


def reading_of(text: str) -> Reading:
    blocks = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        note = re.match(r"^([¹²³⁴⁵])\s*(\S.*)", line)
        blocks.append(Block(note[2], "footnote", marker=note[1]) if note else Block(line))
    return Reading(tuple(blocks), "text")


def report_in(language: str) -> Document:
    return understand(reading_of(REPORTS[language]["text"]), file_name="report.txt")


@pytest.fixture(params=LANGUAGES)
def report(request: pytest.FixtureRequest) -> Document:
    return report_in(request.param)


def test_paragraphs_and_subparagraphs_bear_the_same_labels(report: Document) -> None:
    assert [paragraph.label for paragraph in report.paragraphs] == LABELS
    assert report.doubts == ()


def test_masthead_is_read(report: Document) -> None:
    masthead = report.masthead
    assert masthead.symbol == "CTOC/COP/WG.9/2031/4"
    assert masthead.date == "2031-07-22"
    assert masthead.original == "fr"
    assert masthead.agenda_item == "3(b)"
    assert masthead.distribution.startswith("Distr")
    assert plain_digits(masthead.title).count("2031") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_is_told(language: str) -> None:
    assert report_in(language).masthead.language == language


def test_kind_is_report(report: Document) -> None:
    assert report.kind == "report"


def test_agenda_list_is_no_paragraph(report: Document) -> None:
    assert [entry.item for entry in report.agenda] == ["1", "1(a)", "1(b)", "2", "3"]
    assert report.agenda[3].title in report.paragraphs[3].text


def test_cut_sentence_is_joined_and_footnote_stays(report: Document) -> None:
    first = report.paragraphs[0]
    assert len(first.footnotes) == 1
    assert first.footnotes[0].mark == "1"
    assert "www.example.org" in first.footnotes[0].text
    assert "¹" not in first.text
    assert "\n" not in first.text


def test_headings_are_a_path(report: Document) -> None:
    depths = [len(paragraph.headings) for paragraph in report.paragraphs]
    assert depths == [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]


def test_real_report_comes_back_whole() -> None:
    if not REAL.exists():
        pytest.skip("the shared documents are not here")
    document = understand(reading_of(REAL.read_text("utf-8")), file_name=REAL.name)
    numbers = [p.number for p in document.paragraphs if p.kind == "paragraph"]
    assert numbers == list(range(1, 73))
    letters = {24: "abc", 42: "abcdefghij", 57: "abcdefghij", 71: "ab", 72: "abcde"}
    expected = [f"{number}({letter})" for number, row in letters.items() for letter in row]
    assert [p.label for p in document.paragraphs if p.kind == "subparagraph"] == expected
    notes = {p.label: [n.mark for n in p.footnotes] for p in document.paragraphs if p.footnotes}
    assert notes == {"19": ["1"], "38": ["2"], "57(g)": ["3"], "57(j)": ["4", "5"]}
    assert [entry.item for entry in document.agenda] == ["1", "1(a)", "1(b)", "2", "3", "4", "5"]
    assert document.masthead.symbol == ""
    paths = {p.label: p.headings for p in document.paragraphs}
    assert [heading[:2] for heading in paths["58"]] == ["三.", "C."]
    assert [heading[:2] for heading in paths["42"]] == ["三.", "A.", "供今"]
    assert not any("**" in p.text or "](" in p.text for p in document.paragraphs)


def document_of(*texts: str, name: str = "report.txt", **known: str) -> Document:
    return understand(
        Reading(tuple(Block(text) for text in texts), "text"), file_name=name, **known
    )


BODY = (
    "Report on the harbours of the north",
    "1. The Group met in Vienna and looked at [see A/73/9].",
)


def test_symbol_given_wins_and_a_difference_is_told() -> None:
    document = document_of("A/73/1", *BODY, symbol="A/73/2")
    assert document.masthead.symbol == "A/73/2"
    assert [doubt.message for doubt in document.doubts] == ["structure.symbol_differs"]


def test_symbol_of_the_masthead_comes_before_the_file_name() -> None:
    assert document_of("A/73/1", *BODY, name="A_73_2-EN.pdf").masthead.symbol == "A/73/1"


def test_symbol_cited_in_the_body_is_not_the_documents() -> None:
    assert document_of(*BODY).masthead.symbol == ""
    assert document_of(*BODY, name="A_73_2-EN.pdf").masthead.symbol == "A/73/2"


def test_running_head_gives_the_symbol() -> None:
    reading = Reading(tuple(Block(text) for text in BODY), "pdf", heads=("A/73/7", "2/5"))
    assert understand(reading, file_name="x.pdf").masthead.symbol == "A/73/7"


def test_language_given_against_the_text_is_a_doubt() -> None:
    document = document_of("A/73/1", *BODY, language="fr")
    assert document.masthead.language == "fr"
    assert [doubt.message for doubt in document.doubts] == ["structure.language_uncertain"]


def test_bracketed_notes_are_footnotes() -> None:
    document = document_of(
        "A/73/1", "Report on harbours", "1. The Group met.[1]", "2. It rose.", "[1] In Vienna."
    )
    assert [paragraph.text for paragraph in document.paragraphs] == ["The Group met.", "It rose."]
    assert document.paragraphs[0].footnotes[0].text == "In Vienna."


def test_starred_note_of_the_title_is_kept() -> None:
    document = document_of(
        "A/73/1", "Report on harbours*", "* Issued late.", "1. The Group met.", "2. It rose."
    )
    assert document.masthead.title == "Report on harbours"
    assert [note.text for p in document.paragraphs for note in p.footnotes] == ["Issued late."]


def test_text_without_numbers_can_still_be_cited() -> None:
    document = document_of("A/73/1", "Letter on harbours", "We met in Vienna.", "We then rose.")
    assert [paragraph.label for paragraph in document.paragraphs][-2:] == ["[1]", "[2]"]


def test_nothing_at_all_is_an_empty_document() -> None:
    document = document_of()
    assert document.paragraphs == ()


def test_every_doubt_has_words_in_every_language() -> None:
    messages = (
        "numbers_missing",
        "no_numbered_paragraphs",
        "symbol_differs",
        "language_uncertain",
    )
    values = {"numbers": "3", "given": "A/1", "found": "A/2"}
    for language in LANGUAGES:
        assert all(say(language, f"structure.{message}", **values) for message in messages)
