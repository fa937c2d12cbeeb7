"""The Word file: read back by our own reader, its direction and fonts looked at in the XML."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from bot.export.notes import Comments
from bot.export.summary import summary
from bot.export.word import render
from bot.export.word_text import parts
from index.languages import LANGUAGES, writing
from index.readers.read import read
from index.structure.understand import understand
from tests.bot.export.conftest import NOTES, ORGANS, SAID, SYMBOL, head, small_summary

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_file(language: str, notes: dict | None = None) -> bytes:
    document = summary(small_summary(language), head(language), first_number=24)
    return render(document, Comments(language, notes))


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_read_back_as_it_was_meant(language, tmp_path: Path):
    path = tmp_path / "summary.docx"
    path.write_bytes(word_file(language))
    found = understand(read(path), file_name=path.name)
    assert found.masthead.symbol == SYMBOL
    assert found.masthead.language == found.masthead.original == language
    assert found.masthead.date == "2025-05-16"
    labels = [paragraph.label for paragraph in found.paragraphs]
    assert labels[-7:] == ["25", "26", "26(a)", "26(b)", "27", "28", "28(a)"]
    by_label = {paragraph.label: paragraph for paragraph in found.paragraphs}
    assert by_label["26(a)"].text == SAID[language][2]
    assert by_label["25"].text.startswith(SAID[language][0][:10])
    assert len(by_label["28"].headings) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_text_makes_the_same_bytes(language):
    assert word_file(language, NOTES) == word_file(language, NOTES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_and_runs_run_as_the_language_does(language):
    right_to_left = writing(language).direction == "rtl"
    body = part(word_file(language), "word/document.xml")
    for paragraph in body.iterfind(f".//{W}body/{W}p"):
        assert (paragraph.find(f"{W}pPr/{W}bidi") is not None) == right_to_left
        for run in paragraph.iterfind(f"{W}r"):
            text = "".join(run.itertext())
            arabic = any("\u0600" <= sign <= "\u06ff" for sign in text)
            assert (run.find(f"{W}rPr/{W}rtl") is not None) == (
                right_to_left and "CSFW" not in text
            )
            assert not (arabic and "CSFW" in text)
    assert (body.find(f".//{W}sectPr/{W}bidi") is not None) == right_to_left


def test_symbols_stand_apart_in_arabic_text():
    cut = list(
        parts("وفقا للوثيقة \u2068A/73/1\u2069 والقرار S/RES/2334(2016).", right_to_left=True)
    )
    assert cut == [
        ("وفقا للوثيقة ", False), ("A/73/1", True), (" والقرار ", False),
        ("S/RES/2334(2016)", True), (".", False),
    ]  # fmt: skip


def test_a_sentence_in_latin_letters_stays_whole_in_arabic_text():
    words = "open data, e.g. 15 min. sat. images – free"
    cut = list(parts(f'أثيرت النقطة التالية: "{words}"، و5 نقاط.', right_to_left=True))
    assert cut == [
        ("أثيرت النقطة التالية: \"", False), (words, True), ("\"، و5 نقاط.", False)
    ]  # fmt: skip


def test_fonts_of_each_script_are_set():
    def fonts(language: str) -> dict[str, str]:
        styles = part(word_file(language), "word/styles.xml")
        found = styles.find(f".//{W}style[@{W}styleId='Normal']/{W}rPr/{W}rFonts")
        return {key.removeprefix(W): value for key, value in found.attrib.items()}

    assert fonts("en")["ascii"] == fonts("ar")["hAnsi"] == "Times New Roman"
    assert fonts("zh")["eastAsia"] == "SimSun"
    assert "cs" in fonts("ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_head_and_foot_bear_symbol_and_page(language):
    document = Document(BytesIO(word_file(language)))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == SYMBOL
    for footer in (section.footer, section.first_page_footer):
        assert footer._element.find(f".//{W}fldSimple").get(f"{W}instr") == "PAGE"
    assert (round(section.page_width.cm), round(section.page_height.cm)) == (21, 30)
    assert document.tables[0].cell(0, 0).text == ORGANS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_comments_carry_the_notes_of_each_sentence(language):
    document = Document(BytesIO(word_file(language, NOTES)))
    comments = [comment.text for comment in document.comments]
    assert len(comments) == 6
    assert "1,200 gauges read" in comments[0]
    assert {comment.author for comment in document.comments} == {"Rapporteur"}


def test_no_note_and_no_person_stand_in_the_file_unless_asked_for():
    with zipfile.ZipFile(BytesIO(word_file("en"))) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    for secret in (b"gauges read", b"Peru", b"Approver", b"Editor", b"python-docx"):
        assert secret not in everything


def test_elements_of_properties_stand_in_the_order_of_the_standard():
    order = [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "tabs", "bidi", "spacing", "ind",
        "contextualSpacing", "jc", "rPr",
    ]  # fmt: skip
    runs = ["rStyle", "rFonts", "b", "bCs", "i", "sz", "szCs", "rtl"]
    for language in LANGUAGES:
        body = part(word_file(language, NOTES), "word/document.xml")
        for tag, wanted in (("pPr", order), ("rPr", runs)):
            for properties in body.iter(f"{W}{tag}"):
                names = [child.tag.removeprefix(W) for child in properties]
                assert names == sorted(names, key=wanted.index)
