"""Tables of PDFs: a row a line, apart from the text around them, and no table where none is."""

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from index.readers.read import read
from index.structure.understand import understand

WORDS = "of the matters that were put before the working group at its meeting in that town, and"
LONG = "Repair of the gauges that were broken in the flood of that year and of their wires"
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
TIGHT = [("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)]
FIGURES = [
    ["Expense", "2023", "2024"],
    ["Repairs", "900", "1,000"],
    ["Connection", "", "250"],
    ["Total", "900", "1,250"],
]
PROSE = [
    ["Party", "Gauges that work today", "Remarks"],
    ["Norway", "12", LONG],
    ["Chile and the islands of the far south of that sea", "7", "None"],
    ["Kenya", "", f"{LONG}, {LONG}"],
]


def flowed(path, rows, style, widths=None, wrap=False):
    """A report whose paragraph 7 announces a table."""
    text = getSampleStyleSheet()["BodyText"]
    cells = [[Paragraph(cell, text) if wrap else cell for cell in row] for row in rows]
    story = [
        Paragraph(f"6. First {WORDS} {WORDS}", text),
        Paragraph("7. The table shows, in dollars, the cost.", text),
        Table(cells, colWidths=widths, style=TableStyle(style), repeatRows=1),
        Spacer(1, 6),
        Paragraph("8. Noted.", text),
    ]
    SimpleDocTemplate(str(path), pagesize=A4).build(story)
    return read(path)


def lines_of(rows):
    return "\n".join("\t".join(row) for row in rows)


@pytest.mark.parametrize(
    "style",
    [GRID, TIGHT, [("ALIGN", (1, 0), (-1, -1), "RIGHT")], [("ALIGN", (0, 0), (-1, -1), "CENTER")]],
)
@pytest.mark.parametrize("widths", [None, [180, 90, 90]])
def test_a_table_is_one_block_of_rows(tmp_path, style, widths):
    reading = flowed(tmp_path / "a.pdf", FIGURES, style, widths)
    assert [block.kind for block in reading.blocks] == ["text", "text", "table", "text"]
    assert reading.blocks[2].text == lines_of(FIGURES)
    paragraphs = understand(reading, file_name="a.pdf").paragraphs
    assert [(p.label, p.kind) for p in paragraphs[1:]] == [
        ("7", "paragraph"), ("[1]", "table"), ("8", "paragraph"),
    ]  # fmt: skip


@pytest.mark.parametrize("middle", ["TOP", "MIDDLE"])
@pytest.mark.parametrize("lines", [GRID, []])
def test_cells_of_several_lines_stay_whole(tmp_path, middle, lines):
    style = [*lines, ("VALIGN", (0, 0), (-1, -1), middle)]
    reading = flowed(tmp_path / "a.pdf", PROSE, style, [110, 90, 250], wrap=True)
    assert [block.text for block in reading.blocks if block.kind == "table"] == [lines_of(PROSE)]


def test_rows_set_close_may_hold_cells_of_several_lines(tmp_path):
    style = [*TIGHT, ("VALIGN", (0, 0), (-1, -1), "TOP")]
    reading = flowed(tmp_path / "a.pdf", PROSE, style, [110, 90, 250], wrap=True)
    assert reading.blocks[2].text == lines_of(PROSE)


def test_a_table_goes_on_over_a_page(tmp_path):
    rows = [["Day", "Subject", "Room"], *([f"{n} May", f"Matter {n}", "A"] for n in range(60))]
    reading = flowed(tmp_path / "a.pdf", rows, GRID)
    assert [block.text for block in reading.blocks if block.kind == "table"] == [lines_of(rows)]


def drawn(path, places):
    page = canvas.Canvas(str(path), pagesize=A4)
    page.setFont("Times-Roman", 10)
    for x, y, text in places:
        page.drawString(x, y, text)
    page.save()
    return read(path).blocks


def test_paragraphs_and_headings_with_their_numbers_apart_are_no_table(tmp_path):
    labels = [
        ("1.", "First"),
        ("(a)", "Second"),
        ("(b)", "Third"),
        ("2.", "Fourth"),
        ("II.", "X."),
    ]
    places = []
    for row, (label, text) in enumerate(labels):
        places += [(72, 700 - 16 * row, label), (104, 700 - 16 * row, f"{text} matter.")]
    blocks = drawn(tmp_path / "a.pdf", places)
    assert {block.kind for block in blocks} == {"text"}
    assert blocks[0].text == "1. First matter."


def test_a_masthead_is_no_table(tmp_path):
    left = ["General Assembly", "Eightieth session", "Agenda item 4", "Matters"]
    right = ["Distr.: General", "9 May 2025", "English", "Original: English"]
    places = [(430, 770, "A/CN.9/2025/4")]
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        places += [(72, 740 - 12 * row, one), (372, 740 - 12 * row, other)]
    for row, name in enumerate(["Norway", "Chile", "Kenya"]):
        places += [(72, 640 - 14 * row, name), (300, 640 - 14 * row, f"Ms. {name[::-1]}")]
    places += [(72, 560 - 12 * row, f"{row} {WORDS}") for row in range(4)]
    blocks = drawn(tmp_path / "a.pdf", places)
    assert set(left + right) < {block.text for block in blocks}
    assert [block.text for block in blocks if block.kind == "table"] == [
        "Norway\tMs. yawroN\nChile\tMs. elihC\nKenya\tMs. ayneK"
    ]


def test_columns_of_text_are_no_table(tmp_path):
    places = []
    for row in range(20):
        places += [(60, 700 - 12 * row, f"left {row} with words enough to fill the column")]
        places += [(320, 700 - 12 * row, f"right {row} with words enough to fill a column")]
    assert not [b for b in drawn(tmp_path / "a.pdf", places) if b.kind == "table"]
