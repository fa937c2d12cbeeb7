"""Chinese PDFs: what a line's end leaves between characters, figures and Latin words."""

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from index.readers.pdf_wide import WideJoiner
from index.readers.read import read

CLOSE = "水位计共有21个，每年维修3次，由12个站点负责"
SPACED = "水位计共有 21 个，每年维修 3 次，由 12 个站点负责"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("平均使用年数为", "11年。"), ("他提到77", "国集团。"), ("根据SMS", "短信，"), ("称为", "GPS的"),
        ("报告，", "2024年"), ("2024", "年"), ("占60%", "的站点"), ("结束。", "WMO称"), ("所谓“", "预警”"),
        ("“预警”", "和"), ("“预警”", "12次"), ("水位¹", "下降"),
    ],
)  # fmt: skip
def test_nothing_stands_at_a_line_s_end(before, after):
    joiner = WideJoiner([CLOSE, before, after])
    assert joiner.lines([before, after]) == [before + after]


def test_a_document_that_writes_spaces_keeps_them():
    joiner = WideJoiner([SPACED, SPACED])
    assert joiner.lines(["他提到", "77", "国集团，", "12 国", "和“预警”", "等"]) == [
        "他提到", "77", "国集团，12 国和“预警”等",
    ]  # fmt: skip


def test_other_scripts_keep_their_spaces():
    lines = ["the name of the river is 水", "in that language and 12", "of the others"]
    assert WideJoiner(lines).lines(lines) == lines
    assert WideJoiner([CLOSE] * 9).lines(["the World", "Bank"]) == ["the World", "Bank"]


@pytest.mark.parametrize(("line", "joined"), [(CLOSE, "年数为11年"), (SPACED, "年数为 11 年")])
def test_a_chinese_pdf_is_joined_as_it_writes(tmp_path, line, joined):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    page.setFont("STSong-Light", 10)
    last = "11年。" if line is CLOSE else "11 年。"
    for row, text in enumerate([line, line, line[:-2] + "年数为", last]):
        page.drawString(72, 700 - 14 * row, text)
    page.save()
    assert joined in read(tmp_path / "a.pdf").blocks[0].text
