"""The parts of a Word file that python-docx has no words for: footnotes and numbering."""

from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from sample.building.source import Block

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FORMS = ("decimal", "lowerLetter")
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


def add_footnotes(document: WordDocument, notes: dict[str, str], *, right_to_left: bool) -> None:
    """The footnotes part; a note's id is its mark."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{mark}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for mark, kind in _SEPARATORS
    )
    bodies = "".join(
        _footnote(mark, text, right_to_left=right_to_left) for mark, text in notes.items()
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:footnotes {_W}>{separators}{bodies}</w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        xml.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _footnote(mark: str, text: str, *, right_to_left: bool) -> str:
    paragraph, run = ("<w:pPr><w:bidi/></w:pPr>", "<w:rtl/>") if right_to_left else ("", "")
    return (
        f'<w:footnote w:id="{mark}"><w:p>{paragraph}'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:rPr><w:sz w:val="18"/>{run}</w:rPr>'
        f'<w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
    )


def add_numbering(document: WordDocument, blocks: list[Block]) -> int:
    """A list of two levels that writes its numbers as the source does; its id."""
    written = {block.kind: block.mark for block in reversed(blocks) if block.mark}
    marks = (written["numbered"].replace("1", "%1"), written["sub"].replace("a", "%2"))
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/></w:lvl>'
        for depth, (form, mark) in enumerate(zip(_FORMS, marks, strict=True))
    )
    numbering = document.part.numbering_part.element
    known = numbering.findall(f"{{{numbering.nsmap['w']}}}abstractNum")
    name = len(known) + 100
    abstract = parse_xml(
        f'<w:abstractNum {_W} w:abstractNumId="{name}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    known[-1].addnext(abstract)
    return int(numbering.add_num(name).numId)
