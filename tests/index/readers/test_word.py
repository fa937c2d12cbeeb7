import zipfile

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from index.readers.counting import count_as
from index.readers.read import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(path, body: str, numbering: str = "", footnotes: str = "", header: str = ""):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
        if numbering:
            archive.writestr("word/numbering.xml", f"<w:numbering {W}>{numbering}</w:numbering>")
        if footnotes:
            archive.writestr("word/footnotes.xml", f"<w:footnotes {W}>{footnotes}</w:footnotes>")
        if header:
            archive.writestr("word/header1.xml", f"<w:hdr {W}>{header}</w:hdr>")
    return path


def paragraph(text: str, *, list_id: int = 0, depth: int = 0) -> str:
    numbered = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>'
    )
    return f"<w:p>{numbered if list_id else ''}<w:r><w:t>{text}</w:t></w:r></w:p>"


def level(depth: int, form: str, written: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{written}"/></w:lvl>'
    )


LISTS = (
    f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal", "%1.", 41)}{level(1, "lowerLetter", "(%2)")}'
    f"{level(2, 'lowerRoman', '(%3)')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="8">{level(0, "arabicAbjad", "(%1)")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
)


def test_automatic_numbers_are_counted_and_begin_anew(tmp_path):
    body = "".join(
        [
            paragraph("One", list_id=1), paragraph("a", list_id=1, depth=1), paragraph("b", list_id=1, depth=1),
            paragraph("i", list_id=1, depth=2), paragraph("Two", list_id=1), paragraph("a again", list_id=1, depth=1),
            paragraph("New", list_id=2), paragraph("next", list_id=2), paragraph("alif", list_id=3), paragraph("ba", list_id=3),
        ]
    )  # fmt: skip
    reading = read(package(tmp_path / "a.docx", body, LISTS))
    assert [block.marker for block in reading.blocks] == [
        "41.", "(a)", "(b)", "(i)", "42.", "(a)", "1.", "2.", "(أ)", "(ب)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (28, "lowerLetter", "bb"),
        (14, "upperRoman", "XIV"),
        (3, "hindiNumbers", "٣"),
        (3, "arabicAlpha", "ت"),
        (21, "chineseCounting", "二十一"),
    ],
)
def test_numbers_in_other_forms(number, form, written):
    assert count_as(number, form) == written


def test_footnotes_are_called_by_superscripts_and_stand_after_their_paragraph(tmp_path):
    call = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    body = (
        f"<w:p><w:r><w:t>A text,</w:t></w:r>{call}<w:r><w:t> and more</w:t></w:r></w:p>"
        + paragraph("After")
    )
    note = '<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> See there.</w:t></w:r></w:p></w:footnote>'
    text, footnote, after = read(package(tmp_path / "a.docx", body, footnotes=note)).blocks
    assert text.text == "A text,¹ and more"
    assert (footnote.kind, footnote.marker, footnote.text) == ("footnote", "1", "See there.")
    assert after.text == "After"


def test_insertions_are_read_and_deletions_are_not(tmp_path):
    body = (
        "<w:p><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:softHyphen/><w:t>ed</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('inside')}</w:sdtContent></w:sdt>"
    )
    blocks = read(package(tmp_path / "a.docx", body)).blocks
    assert [block.text for block in blocks] == ["new linked", "inside"]


def test_a_masthead_in_the_header_is_kept_in_order(tmp_path):
    cell = "<w:tc>{}</w:tc>"
    row = f"<w:tr>{cell.format(paragraph('Body'))}{cell.format(paragraph('AB/C/2031/4') + paragraph('Distr.: General'))}</w:tr>"
    reading = read(
        package(tmp_path / "a.docx", paragraph("1. Text"), header=f"<w:tbl>{row}</w:tbl>")
    )
    assert [block.text for block in reading.blocks][:3] == [
        "Body",
        "AB/C/2031/4",
        "Distr.: General",
    ]
    assert "AB/C/2031/4" in reading.heads


def test_headings_tables_and_arabic(tmp_path):
    document = docx.Document()
    document.add_heading("Opening", 2)
    document.add_paragraph(
        "١ - عقد الفريق العامل اجتماعه (أ) في فيينا"
    ).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    table = document.add_table(2, 2)
    for place, text in enumerate("ABCD"):
        table.cell(place // 2, place % 2).text = text
    document.save(str(tmp_path / "a.docx"))
    heading, arabic, rows = read(tmp_path / "a.docx").blocks
    assert (heading.kind, heading.level) == ("heading", 2)
    assert arabic.text == "١ - عقد الفريق العامل اجتماعه (أ) في فيينا"
    assert (rows.kind, rows.text) == ("table", "A\tB\nC\tD")
