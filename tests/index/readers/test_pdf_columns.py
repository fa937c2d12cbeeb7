"""Two columns of a page, told from the columns of a table."""

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen import canvas

from index.readers.read import read

WORDS = "of what was said of the harbour that day"


def page_of(path, left, right, *, above=(), below=()):
    """A page of lines in two columns, a blank line for None, under and over lines across."""
    page = canvas.Canvas(str(path), pagesize=letter)
    page.setFont("Times-Roman", 10)
    for row, line in enumerate(above):
        page.drawString(72, 720 - 14 * row, line)
    for edge, lines in ((72, left), (320, right)):
        height = 640
        for line in lines:
            height -= 12 if line else 6
            page.drawString(edge, height, line or "")
    for row, line in enumerate(below):
        page.drawString(72, 96 - 12 * row, line)
    page.save()
    return read(path).blocks


def column(name, *lengths):
    """Paragraphs of so many lines."""
    lines = []
    for number, length in enumerate(lengths):
        lines += [f"{name}{number}.{row} {WORDS}" for row in range(length)] + [None]
    return lines


ACROSS = [
    "A line that runs across both of the columns of this page, from the one edge to the other",
    "and another line that runs across both of them in the same way and quite as far as that",
    "and a third line that runs across both of them in the same way and quite as far as that",
]


@pytest.mark.parametrize("lengths", [(5,), (3, 4), (6, 2, 1), (9, 9, 9)])
@pytest.mark.parametrize("above", [0, 1, 3])
@pytest.mark.parametrize("below", [0, 2])
def test_a_short_right_column_is_read_after_the_left(tmp_path, lengths, above, below):
    left, right = column("left", 4, 7, 2, 8, 5, 6), column("right", *lengths)
    blocks = page_of(
        tmp_path / "a.pdf", left, right, above=ACROSS[:above], below=ACROSS[3 - below :]
    )
    assert not any(block.kind == "table" for block in blocks)
    said = " ".join(block.text for block in blocks)
    places = [said.index(line) for line in [*left, *right] if line]
    assert places == sorted(places)


def test_rows_of_a_table_are_no_columns(tmp_path):
    left = [line for row in range(12) for line in (f"Port {row} {WORDS[:28]}", None)]
    right = [line for row in range(12) for line in (f"Kept {row} {WORDS[:28]}", None)]
    blocks = page_of(tmp_path / "a.pdf", left, right, above=ACROSS)
    table = next(block for block in blocks if block.kind == "table")
    assert len(table.text.splitlines()) == 12
    assert table.text.splitlines()[3].split("\t")[1].startswith("Kept 3")


def test_a_note_across_both_columns_keeps_its_raised_mark(tmp_path):
    page = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=letter)
    for edge, lines in ((72, 30), (320, 12)):
        for row in range(lines):
            page.setFont("Times-Roman", 10)
            page.drawString(edge, 700 - 12 * row, f"{edge} {row} {WORDS}")
    raised = page.beginText(72 + page.stringWidth(f"72 29 {WORDS}", "Times-Roman", 10), 352)
    raised.setFont("Times-Roman", 6)
    raised.setRise(4)
    raised.textOut("1")
    page.drawText(raised)
    note = page.beginText(72, 80)
    note.setFont("Times-Roman", 5)
    note.setRise(3)
    note.textOut("1")
    note.setRise(0)
    note.setFont("Times-Roman", 8)
    note.textOut(f" A note {WORDS}, {WORDS}, and no more of it than that here.")
    page.drawText(note)
    page.save()
    found = [block for block in read(tmp_path / "a.pdf").blocks if block.kind == "footnote"]
    assert [block.marker for block in found] == ["1"]
