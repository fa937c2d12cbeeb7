"""A masthead's organ whose name fills several lines, beside the column of the distribution."""

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from index.readers.read import read
from index.structure.understand import understand

WORDS = "of the matters that were put before the working group at its meeting in that town, and"
COLUMN = ["Distr.: General", "9 May 2025", "English", "Original: French"]


def masthead(path, organ, *, size=11.0, step=13.75, at=0.0, title="Lessons of the great flood"):
    page = canvas.Canvas(str(path), pagesize=A4)
    page.setFont("Times-Roman", 12)
    page.drawRightString(523, 776, "CSFW/COP/2025/2")
    page.setFont("Times-Roman", 10)
    for row, text in enumerate(COLUMN):
        page.drawString(372, 757 - 12.5 * row, text)
    for row, (text, font) in enumerate(organ):
        page.setFont(font, size)
        page.drawString(72, 756 - at - step * row, text)
    page.setFont("Times-Bold", 15)
    page.drawString(72, 660, title)
    page.setFont("Times-Roman", 10)
    for row in range(4):
        page.drawString(72, 620 - 12 * row, f"1. First {WORDS}" if not row else f"{row} {WORDS}")
    page.save()
    reading = read(path)
    return reading, understand(reading, file_name="a.pdf").masthead


@pytest.mark.parametrize(
    ("lines", "size", "step", "at"),
    [
        (["Conference of the Parties to the Convention on", "Shared Flood Warnings"], 11, 13.75, 0),
        (["Conference of the Parties", "to the United Nations", "Convention on Rivers"], 14, 16, 0),
        (["Conference of the Parties to the", "Convention on Shared Rivers", "and Warnings"], 12, 14, 6),
    ],
)  # fmt: skip
def test_an_organ_is_named_whole(tmp_path, lines, size, step, at):
    organ = [(line, "Times-Bold") for line in lines]
    _, read_off = masthead(tmp_path / "a.pdf", organ, size=size, step=step, at=at)
    assert read_off.organ == " ".join(lines)
    assert read_off.title == "Lessons of the great flood"
    assert (read_off.distribution, read_off.date) == ("Distr.: General", "2025-05-09")
    assert read_off.original == "fr"


def test_names_below_each_other_stay_apart(tmp_path):
    organ = [
        ("General Assembly", "Times-Bold"),
        ("Seventieth session", "Times-Bold"),
        ("Working Group on Matters of Rivers", "Times-Roman"),
        ("Agenda item 4", "Times-Roman"),
    ]
    reading, read_off = masthead(tmp_path / "a.pdf", organ)
    texts = [block.text for block in reading.blocks]
    assert all(text in texts for text, _ in organ)
    assert (read_off.organ, read_off.agenda_item) == ("General Assembly", "4")


def test_a_table_below_is_no_masthead(tmp_path):
    path = tmp_path / "a.pdf"
    page = canvas.Canvas(str(path), pagesize=A4)
    page.setFont("Times-Roman", 10)
    page.drawString(72, 740, f"1. First {WORDS}")
    for row in range(5):
        page.drawString(72, 700 - 12 * row, f"Expense {row} of all gauges and all other things")
        page.drawString(330, 700 - 12 * row, f"{row}00")
    page.save()
    assert read(path).blocks[0].text.startswith("1. First")
    assert len(read(path).blocks[0].text) < 110
