"""The marks of printing at a page's edges, where few pages leave nothing to repeat."""

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from index.readers.read import read

WORDS = "of the matters that were put before the working group at its meeting in that town,"
LETTERS = "ACEFRS"
ENDS = ("", "to a second line.", "as far as the foot.")
TOLD = ("", "A word on the harbour", "Observers of the ropeway spoke of it")


def pages(path, *feet, at=36):
    """A page for each foot: what stands left, what stands right."""
    page = canvas.Canvas(str(path), pagesize=A4)
    for number, (left, right) in enumerate(feet, start=1):
        page.setFont("Times-Roman", 10)
        for row in range(3):
            page.drawString(72, 700 - 12 * row, f"{number}{row} {WORDS}")
        page.drawString(72, 200, f"Last of {number}.")
        page.setFont("Times-Roman", 9)
        page.drawString(72, at, left)
        page.drawRightString(A4[0] - 72, at, right)
        page.showPage()
    page.save()
    reading = read(path)
    return " ".join(block.text for block in reading.blocks), reading.heads


def bare(count):
    """The text of so many pages without their feet."""
    said = []
    for number in range(1, count + 1):
        said += [f"{number}{row} {WORDS}" for row in range(3)] + [f"Last of {number}."]
    return " ".join(said)


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("at", [36, 815])
@pytest.mark.parametrize(
    "feet",
    [
        [("1", "")],
        [("", "1")],
        [("", "25-04417 ({})")],
        [("25-04417 ({})   030425   040425", "*2504417*")],
        [("25-04417 ({}) *2504417*", "1")],
        [("", "1"), ("2 25-04417 ({})", "")],
        [("", "25-04417 ({})"), ("2/2   25-04417 ({})", "")],
        [("({}) 25-04417", "*2504417*"), ("2/2", "25-04417 ({})")],
        [("V.25-04417 ({})", "1/3"), ("2", "V.25-04417 ({})"), ("V.25-04417 ({})", "3")],
        [("K2504417[{}]", "*1817962*"), ("Page 2", ""), ("", "- 3 -")],
    ],
)
def test_page_marks_leave_no_trace(tmp_path, feet, letter, at):
    written = [tuple(side.format(letter) for side in foot) for foot in feet]
    text, heads = pages(tmp_path / "a.pdf", *written, at=at)
    assert text == bare(len(feet))
    assert heads


def test_a_number_that_ends_the_text_is_kept(tmp_path):
    path = tmp_path / "a.pdf"
    page = canvas.Canvas(str(path), pagesize=A4)
    page.setFont("Times-Roman", 10)
    for row in range(40):
        page.drawString(72, 80 + 12 * row, f"{WORDS} {row}" if row else "2025")
    page.save()
    assert read(path).blocks[-1].text.endswith("2025")


def test_figures_beside_words_at_the_foot_are_kept(tmp_path):
    text, _ = pages(tmp_path / "a.pdf", ("Repairs", "900"))
    assert "Repairs" in text
    assert "900" in text


@pytest.mark.parametrize("form", ["{n} ", "{n}. ", "{n}) "])
@pytest.mark.parametrize("called", [True, False])
def test_notes_whose_number_is_not_raised(tmp_path, form, called):
    page = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    for number in (1, 2):
        for row in range(20):
            page.setFont("Times-Roman", 10)
            page.drawString(72, 700 - 12 * row, f"{number}{row} {WORDS}")
        if called:
            raised = page.beginText(
                72 + page.stringWidth(f"{number}5 {WORDS}", "Times-Roman", 10), 640
            )
            raised.setFont("Times-Roman", 6)
            raised.setRise(4)
            raised.textOut(str(number))
            page.drawText(raised)
        page.line(72, 92, 200, 92)
        page.setFont("Times-Roman", 8)
        page.drawString(72, 80, form.format(n=number) + f"{TOLD[number]} that runs on")
        page.drawString(72, 71, ENDS[number])
        page.showPage()
    page.save()
    notes = [block for block in read(tmp_path / "a.pdf").blocks if block.kind == "footnote"]
    assert [block.marker for block in notes] == (["1", "2"] if called else [])
    assert all(block.text.endswith(ENDS[int(block.marker)]) for block in notes)
