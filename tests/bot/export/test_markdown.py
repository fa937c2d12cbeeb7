"""Markdown: every sign of the text is taken literally."""

import pytest
from markdown_it import MarkdownIt

from bot.export.markdown import render
from bot.export.notes import Comments
from bot.export.summary import summary
from index.drafts.draft import Sentence
from index.languages import LANGUAGES
from tests.bot.export.conftest import NOTES, SAID, approved, head, small_summary


def paragraphs(text: str) -> list[str]:
    return [
        "".join(child.content for child in token.children or [])
        for token in MarkdownIt().parse(text)
        if token.type == "inline"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_paragraph_bears_its_number_or_letter(language):
    document = summary(small_summary(language), head(language), first_number=24)
    told = paragraphs(render(document, Comments(language)).decode())
    point = document.sections[0].sections[0].paragraphs[0].points[0]
    assert f"{point.mark} {SAID[language][2]}" in told
    assert any(line.startswith(document.sections[1].paragraphs[0].mark) for line in told)


@pytest.mark.parametrize(
    "text", ["# 1. *Not* a_list_ [of](x) <b>tags</b> & `code` \\ | ~~gone~~", "- no list", "1) no"]
)
def test_signs_are_taken_literally(text):
    said = approved(1, "2", "en", "points", Sentence(text))
    document = summary([said], head("en"))
    told = paragraphs(render(document, Comments("en")).decode())
    assert f"(a) {text}" in told


def test_notes_follow_their_sentence():
    document = summary(small_summary("en"), head("en"))
    told = render(document, Comments("en", NOTES)).decode()
    blocks = told.split("\n\n")
    place = blocks.index(f"(a) {SAID['en'][2]}")
    assert blocks[place + 1].startswith("> Peru: 1,200 gauges read")
    assert ">" not in render(document, Comments("en")).decode()
