"""Sections, numbers and letters of a summary, and what may go into it at all."""

import pytest

from bot.export.masthead import masthead
from bot.export.summary import About, Summary, pieces, summary
from bot.export.tongue import tongue
from index.drafts.draft import Draft, Revision, Sentence
from index.labels import latin_letter
from index.languages import LANGUAGES
from prompts.messages import say
from tests.bot.export.conftest import SAID, approved, head, small_summary

MARKS = {
    "ar": ("ألف-", "باء-", "(أ)", "7 -"),
    "en": ("A.", "B.", "(a)", "7."),
    "es": ("A.", "B.", "a)", "7."),
    "fr": ("A.", "B.", "a)", "7."),
    "ru": ("A.", "B.", "a)", "7."),
    "zh": ("A.", "B.", "(a)", "7."),
}


def made(language: str, **options: int) -> Summary:
    return summary(small_summary(language), head(language), **options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_and_points_are_marked_as_the_language_does(language):
    document = made(language, first_number=7)
    first, second = document.sections
    [below] = first.sections
    assert MARKS[language] == (
        first.mark, second.mark, below.paragraphs[0].points[0].mark, document.preamble[0].mark,
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_run_on_through_sections(language):
    document = made(language, first_number=24)
    numbers = [paragraph.number for paragraph in document.preamble]
    for part in document.sections:
        numbers += [p.number for p in (*part.paragraphs, *part.sections[0].paragraphs)]
    assert numbers == [24, 25, 26, 27, 28]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_of_summary_and_points_is_always_told(language):
    document = made(language)
    [status] = document.preamble[0].sentences
    assert status.text == say(language, "export.status_summary")
    lead = say(language, "drafting.status_points")
    for part in document.sections:
        [paragraph] = part.sections[0].paragraphs
        assert [sentence.text for sentence in paragraph.sentences] == [lead]


def test_an_approved_status_is_not_told_twice():
    status = approved(1, "2", "en", "status", Sentence(say("en", "export.status_summary")))
    document = summary([status, *small_summary("en")[:1]], head("en"))
    assert document.preamble == ()


def test_a_status_paragraph_of_its_own_leads_to_the_points():
    lead = approved(1, "2", "en", "status", Sentence("The Chair noted these points:"))
    point = approved(2, "2", "en", "points", Sentence("One."), Sentence("Two."))
    [part] = summary([point, lead], head("en")).sections
    assert part.paragraphs == ()
    [paragraph] = part.sections[0].paragraphs
    assert [s.text for s in paragraph.sentences] == ["The Chair noted these points:"]
    assert [p.sentence.text for p in paragraph.points] == ["One.", "Two."]


def test_nothing_approved_is_lost():
    only_lead = approved(1, "2", "en", "points", Sentence("These points:"))
    [part] = summary([only_lead], head("en")).sections
    assert part.sections[0].paragraphs[0].points[0].sentence.text == "These points:"


def test_one_section_alone_has_no_letter():
    [part] = summary(small_summary("en")[:1], head("en")).sections
    assert part.mark == ""


def test_sections_come_in_the_order_of_the_agenda():
    said = [
        approved(place, item, "en", "discussion", Sentence("Said."))
        for place, item in enumerate(("10", "2", "1(b)"))
    ]
    headings = [part.heading for part in summary(said, head("en")).sections]
    assert headings == ["Agenda item 1(b)", "Title of two", "Agenda item 10"]


def test_the_chair_is_named_once():
    chaired = About("S", "en", masthead("", "", "2025-05-16", "en"), chair="Ada Moe (Kenya)")
    document = summary(small_summary("en"), chaired)
    assert "the Chair, Ada Moe (Kenya)." in document.preamble[0].sentences[0].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_of_points_are_those_of_citations(language):
    how = tongue(language)
    for place in range(10):
        mark = how.point_mark(place).strip("()")
        assert latin_letter(mark) == how.point_label(place)
    labels = [how.point_label(place) for place in range(60)]
    assert len(set(labels)) == len(labels)


def test_sentences_join_as_they_were_approved():
    for language in LANGUAGES:
        sentences = tuple(map(Sentence, SAID[language]))
        told = "".join(text for text, _ in pieces(sentences))
        assert told == Revision(1, "", "", sentences).text


def test_what_no_document_can_hold_is_left_out():
    said = approved(
        1, "2", "en", "discussion", Sentence("One\x00\x0b line\n\u202eand \ud800more.")
    )
    [part] = summary([said], head("en")).sections
    assert part.paragraphs[0].sentences[0].text == "One line and more."


@pytest.mark.parametrize("state", ["draft", "in_review", "approved", "returned", "superseded"])
def test_a_draft_is_refused_whatever_its_state(state):
    revision = Revision(1, "", "", (Sentence("Not yet."),))
    draft = Draft(1, "S", "2", "en", 1, "discussion", state, revision)
    with pytest.raises(TypeError):
        summary([*small_summary("en"), draft], head("en"))
