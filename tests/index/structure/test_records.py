"""Records of meetings in six languages: their items, their titles, what is said of the meeting."""

import tomllib
from pathlib import Path

import pytest

from index.languages import LANGUAGES
from index.readers.blocks import Block, Reading
from index.readers.text import text_blocks
from index.structure.document import AgendaEntry, Document
from index.structure.understand import understand

RECORDS = tomllib.loads(
    Path(__file__).with_name("documents").joinpath("records.toml").read_text("utf-8")
)


def record(language: str, form: str, *, headings: bool = False) -> Document:
    blocks = list(text_blocks(RECORDS[language][form]))
    if headings:
        named = (RECORDS[language]["safe"], RECORDS[language]["clean"])
        blocks = [
            Block(block.text, "heading", level=1 + (block.text in named))
            if block.text in named or _names_item(blocks, place, named)
            else block
            for place, block in enumerate(blocks)
        ]
    return understand(Reading(tuple(blocks), "text"), file_name="record.txt")


def _names_item(blocks: list[Block], place: int, named: tuple[str, str]) -> bool:
    after = blocks[place + 1].text if place + 1 < len(blocks) else ""
    return after in named or "(E/C.31/2035/6)" in blocks[place].text.replace("（", "(").replace(
        "）", ")"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("headings", [False, True])
def test_turns_stand_under_their_items(language: str, headings: bool) -> None:
    told = RECORDS[language]
    document = record(language, "verbatim", headings=headings)
    assert document.kind == "verbatim"
    assert document.masthead.date == "2035-10-04"
    assert document.agenda == (AgendaEntry("14", told["safe"]), AgendaEntry("15", told["clean"]))
    assert document.masthead.title == told["safe"]
    titles = [turn.agenda_title for turn in document.turns]
    assert ["14" in title for title in titles] == [True, True, False]
    assert all(told["safe"] in title for title in titles[:2])
    assert "15" in titles[2]
    assert told["clean"] in titles[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("headings", [False, True])
def test_summaries_keep_their_items_and_their_first_page(language: str, headings: bool) -> None:
    told = RECORDS[language]
    document = record(language, "summary", headings=headings)
    assert document.kind == "summary"
    assert document.masthead.title == told["title"]
    assert document.masthead.date == "2035-10-30"
    assert document.agenda == (AgendaEntry("5", told["safe"]), AgendaEntry("6", told["clean"]))
    numbered = [paragraph for paragraph in document.paragraphs if paragraph.number]
    assert [paragraph.label for paragraph in numbered] == ["1", "2", "3", "4"]
    assert all(told["safe"] in " ".join(paragraph.headings) for paragraph in numbered[:2])
    assert all("6" in " ".join(paragraph.headings) for paragraph in numbered[2:])
    assert all(told["clean"] in " ".join(paragraph.headings) for paragraph in numbered[2:])
    front = [paragraph.text for paragraph in document.paragraphs if not paragraph.headings]
    assert len(front) == 2
    assert "2035" in front[0].splitlines()[-2]
    assert len(front[0].splitlines()) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rising_of_a_meeting_is_nobodys_statement(language: str) -> None:
    last = RECORDS[language]["summary"].strip().splitlines()[-1]
    document = record(language, "summary")
    assert document.paragraphs[-1].text == last
    assert document.paragraphs[-1].number is None
