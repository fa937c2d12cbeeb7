"""Sample documents as Word files, with real footnotes, headers and page numbers."""

from typing import cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bot.export.package import timeless
from sample.building.plan import Tongue
from sample.building.source import Block, Source
from sample.building.word_parts import add_footnotes, add_numbering

_SIZES = {"Heading 1": 14, "Heading 2": 12, "Heading 3": 10, "Normal": 10}
_INDENT = Cm(1.25)


def word_file(source: Source, tongue: Tongue, *, numbered: bool) -> bytes:
    """The document as DOCX, its numbers typed or left to Word's own numbering."""
    document = Document()
    _set_styles(document, tongue)
    _set_heads(document, source.masthead["symbol"])
    _add_masthead(document, source.masthead)
    numbering = add_numbering(document, source.blocks) if numbered else 0
    for block in source.blocks:
        _add(document, block, numbering)
    if source.notes:
        add_footnotes(document, source.notes, right_to_left=tongue.right_to_left)
    if tongue.right_to_left:
        _turn(document)
    return timeless(document)


def _set_styles(document: WordDocument, tongue: Tongue) -> None:
    for name, size in _SIZES.items():
        style = cast(ParagraphStyle, document.styles[name])
        style.font.name, style.font.size = "Times New Roman", Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_after = Pt(6)
    language = document.styles.element.find(
        "/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")))
    )
    language.attrib.clear()
    for key, value in tongue.word.items():
        language.set(qn(f"w:{key}"), value)


def _set_heads(document: WordDocument, symbol: str) -> None:
    """The symbol on every page but the first, and page numbers at the foot."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = symbol
    page = section.footer.paragraphs[0]
    page.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    page._p.append(field)


def _add_masthead(document: WordDocument, head: dict[str, str]) -> None:
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).paragraphs[0].add_run(head["organ"]).bold = True
    table.cell(0, 1).paragraphs[0].add_run(head["symbol"])
    issued = [head[key] for key in ("distribution", "date", "language", "original")]
    _fill(table.cell(1, 1), issued)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(head["title"])
    run.bold, run.font.size = True, Pt(15)


def _fill(cell: _Cell, lines: list[str]) -> None:
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def _add(document: WordDocument, block: Block, numbering: int) -> None:
    if block.kind == "table":
        table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
        for row in block.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    elif block.kind == "heading":
        document.add_paragraph(block.text, style=f"Heading {block.level}")
    else:
        _add_text(document.add_paragraph(), block, numbering)


def _add_text(paragraph: Paragraph, block: Block, numbering: int) -> None:
    paragraph.paragraph_format.left_indent = _INDENT if block.kind in ("sub", "quote") else None
    if block.mark and numbering:
        _number(paragraph, numbering, depth=int(block.kind == "sub"))
    elif block.mark:
        paragraph.add_run(f"{block.mark}\t")
    for piece in block.pieces():
        if piece.is_call:
            _call(paragraph, piece.text)
        else:
            paragraph.add_run(piece.text)


def _number(paragraph: Paragraph, numbering: int, *, depth: int) -> None:
    number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_ilvl().val = depth
    number.get_or_add_numId().val = numbering


def _call(paragraph: Paragraph, mark: str) -> None:
    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), mark)
    run._r.append(reference)


def _turn(document: WordDocument) -> None:
    """Every paragraph, run and table from right to left."""
    body = document.element.body
    for paragraph in body.iter(qn("w:p")):
        properties = paragraph.get_or_add_pPr()
        properties.insert_element_before(
            OxmlElement("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
        )
    for run in body.iter(qn("w:r")):
        run.get_or_add_rPr().append(OxmlElement("w:rtl"))
    for properties in body.iter(qn("w:tblPr")):
        properties.insert_element_before(
            OxmlElement("w:bidiVisual"), "w:tblW", "w:jc", "w:tblLayout", "w:tblLook"
        )
