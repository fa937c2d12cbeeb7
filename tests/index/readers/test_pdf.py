import re
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas

from index.errors import UnreadableFile
from index.readers.pdf_arabic import looks_doubtful, to_logical
from index.readers.read import read

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "documents"
FILLER = "of the matters that were put before the working group at its meeting in that town,"


def drawn(path, draw, **options):
    page = canvas.Canvas(str(path), pagesize=letter, **options)
    draw(page)
    page.save()
    return path


def write(
    page, left: float, top: float, lines: list[str], size: float = 10, font: str = "Times-Roman"
) -> float:
    page.setFont(font, size)
    for line in lines:
        page.drawString(left, top, line)
        top -= 12
    return top


def report(page):
    for number in (1, 2, 3):
        write(page, 100, 760, ["AB/C/2031/4"] if number > 1 else ["United Bodies"])
        top = write(page, 100, 700, [f"{number}. First words {FILLER}", f"and went on {FILLER}"])
        if number == 1:
            write(page, 100, 150, [f"9. Cut here {FILLER}", f"again {FILLER}"])
            write(page, 100, 120, ["__________________"])
            write(page, 108, 108, ["See document AB/1."], 8)
            page.setFont("Times-Roman", 6)
            page.drawString(104, 111, "1")
        else:
            page.setFont("Times-Roman", 10)
            page.drawString(100, top, "the end of the resolve")
            page.setFont("Times-Roman", 6)
            page.drawString(
                100 + page.stringWidth("the end of the resolve", "Times-Roman", 10), top + 4, "1"
            )
            page.setFont("Times-Roman", 10)
        write(page, 100, 40, [f"{number}/3"])
        write(page, 450, 40, ["31-01234"])
        page.showPage()


def test_heads_feet_and_footnotes_are_taken_out(tmp_path):
    reading = read(drawn(tmp_path / "a.pdf", report))
    body = [block.text for block in reading.blocks if block.kind == "text"]
    assert {"AB/C/2031/4", "2/3 31-01234"} <= set(reading.heads)
    assert not any("31-01234" in text or "AB/C/2031/4" in text for text in body)
    note = next(block for block in reading.blocks if block.kind == "footnote")
    assert (note.marker, note.text) == ("1", "See document AB/1.")
    assert any(text.endswith("resolve¹") for text in body)


def test_a_paragraph_cut_by_a_page_is_joined(tmp_path):
    def draw(page):
        write(page, 100, 120, [f"4. It began {FILLER}", f"and went on {FILLER}"])
        page.showPage()
        write(
            page, 100, 700, [f"while it ended {FILLER}", "at last.", f"5. It began anew {FILLER}"]
        )

    first, second = read(drawn(tmp_path / "a.pdf", draw)).blocks
    assert first.text.startswith("4.")
    assert first.text.endswith("at last.")
    assert second.text.startswith("5.")


def test_columns_are_read_one_after_the_other(tmp_path):
    def draw(page):
        for row in range(30):
            write(page, 60, 700 - 12 * row, [f"left {row} with words enough to fill the column"])
            write(page, 320, 694 - 12 * row, [f"right {row} with words enough to fill a column"])

    text = " ".join(block.text for block in read(drawn(tmp_path / "a.pdf", draw)).blocks)
    assert re.findall(r"(?:left|right) \d+", text) == [
        *(f"left {n}" for n in range(30)),
        *(f"right {n}" for n in range(30)),
    ]


def test_hyphens_at_the_end_of_lines(tmp_path):
    def draw(page):
        write(page, 100, 700, [
            f"The Secretary-General spoke of cooperation {FILLER[:30]} of the Under-Secretary-",
            "General and of coopera-", "tion and of drug -resistant forms, and first of the twenty-", "first century.",
        ])  # fmt: skip

    text = " ".join(block.text for block in read(drawn(tmp_path / "a.pdf", draw)).blocks)
    assert "Under-Secretary-General" in text
    assert "cooperation and of drug-resistant" in text
    assert "twenty-first century" in text


def test_a_locked_and_a_scanned_file_are_refused(tmp_path):
    locked = drawn(
        tmp_path / "a.pdf", lambda p: p.drawString(9, 9, "x"), encrypt=StandardEncryption("secret")
    )
    scanned = drawn(tmp_path / "b.pdf", lambda p: p.rect(10, 10, 100, 100))
    for path, message in ((locked, "reading.pdf_password"), (scanned, "reading.scanned_pdf")):
        with pytest.raises(UnreadableFile) as error:
            read(path)
        assert error.value.message == message


def test_visual_arabic_is_put_into_logical_order():
    # As sorted from right to left: every number and Latin word stands reversed.
    assert to_logical("في عام 0202 )1/67/SER/A( انتهى") == "في عام 2020 (A/RES/76/1) انتهى"
    assert to_logical("1/67/SER/A") == "A/RES/76/1"
    assert to_logical("ﻻ يوجد") == "لا يوجد"


def test_a_broken_arabic_text_layer_is_doubted():
    sound = "عقد الفريق العامل اجتماعه الأول في فيينا واعتمد التقرير الذي قدمته الأمانة إلى الدول الأطراف"
    assert not looks_doubtful(sound)
    assert looks_doubtful(
        " ".join(word[::-1] for word in (sound + " ورقة معلومات أساسية").split())
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
@pytest.mark.parametrize(
    "name", ["A_RES_73_3-EN", "A_RES_73_6-EN", "S_PV.8698-EN", "S_PV.8700-EN", "S_PV.8701-EN"]
)
def test_real_documents_have_no_residue(name):
    reading = read(SHARED / f"{name}.pdf")
    residue = re.compile(r"\d{2}-\d{5}|\*\d{7}\*|^\d{1,2}/\d{1,2}$|(?:\. ){3}|\w[a-z]\d$")
    found = [b.text for b in reading.blocks if residue.search(b.text)]
    assert not found
    assert len(reading.heads) > 3


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
def test_the_declaration_has_its_53_paragraphs_and_7_footnotes():
    blocks = read(SHARED / "A_RES_73_3-EN.pdf").blocks
    numbers = [int(m[1]) for b in blocks if (m := re.match(r"(\d+)\. ", b.text))]
    assert numbers == list(range(1, 54))
    assert [b.marker for b in blocks if b.kind == "footnote"] == list("1234567")
