from pathlib import Path

import pytest

from index.readers.read import read
from index.readers.text import text_blocks

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "documents"


def texts(written: str) -> list[str]:
    return [block.text for block in text_blocks(written)]


def test_lines_wrapped_by_hand_are_joined_and_labels_begin_anew():
    written = (
        "5. The body met in three sittings and considered the items that were put\n"
        "before it by the members, which took the floor one after the other and in\n"
        "good order.\n"
        "6. It then turned to the next item of its agenda and heard an introductory\n"
        "statement by the secretariat.\n"
    )
    assert [text[:2] for text in texts(written)] == ["5.", "6."]
    assert texts(written)[0].endswith(
        "put before it by the members, which took the floor one after the other and in good order."
    )


def test_a_paragraph_a_line_stays_as_it_is():
    assert texts("First line.\nSecond line which is much longer than the first.\nThird.") == [
        "First line.", "Second line which is much longer than the first.", "Third.",
    ]  # fmt: skip


def test_markdown_residue_is_taken_out():
    blocks = text_blocks("# Heading\n\n**Bold** and [SYM/1](#) here")
    assert blocks[0].kind == "heading"
    assert blocks[0].text == "Heading"
    assert blocks[1].text == "Bold and SYM/1 here"


def test_a_line_that_begins_with_a_raised_number_is_a_footnote():
    note = text_blocks("A text¹\n\n¹ See document 5.")[1]
    assert (note.kind, note.marker, note.text) == ("footnote", "1", "See document 5.")


def test_form_feeds_are_pages():
    assert [block.page for block in text_blocks("One\fTwo")] == [1, 2]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "مرحبا"),
        ("utf-16", "Бюджет на год"),
        ("utf-16-le", "Первый доклад рабочей группы по вопросу о сотрудничестве"),
        ("cp1251", "Рабочая группа провела свое заседание в Вене и приняла доклад"),
        ("koi8-r", "Рабочая группа провела свое заседание в Вене и приняла доклад"),
        ("cp1256", "عقد الفريق العامل اجتماعه في فيينا واعتمد التقرير المقدم إليه"),
        ("gb18030", "工作组在会议上通过了报告并审议了议程项目"),
        ("cp1252", "La réunion a été ouverte à Genève par le président élu"),
    ],
)
def test_encodings_are_recognized(tmp_path, encoding, text):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert read(path).blocks[0].text == text


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
def test_the_report_of_2020_keeps_its_lines_and_gives_its_five_footnotes():
    reading = read(SHARED / "wg3_2020_report_zh.txt")
    notes = [block.marker for block in reading.blocks if block.kind == "footnote"]
    assert notes == ["1", "2", "3", "4", "5"]
    assert not any("**" in block.text or "](#" in block.text for block in reading.blocks)
