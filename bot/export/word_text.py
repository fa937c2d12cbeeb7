"""Text in a Word file: fonts of a language, paragraphs and runs in their direction."""

import re
from collections.abc import Iterator

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.font import CT_RPr
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from bot.export.tongue import Tongue

_WORD = r"\d*[A-Za-z\u00c0-\u024f](?:[\w/.:@&'’+\-]*[A-Za-z0-9\u00c0-\u024f])?(?:\(\w+\))*"
# Between two Latin words everything but brackets and letters of other scripts belongs to them.
_BETWEEN = r"[^A-Za-z\u00c0-\u024f\u0590-\u08ff\ufb1d-\ufeff()\[\]\t]{1,16}"
_LATIN = re.compile(rf"(?<!\w){_WORD}(?:{_BETWEEN}{_WORD})*", re.ASCII)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ISOLATED = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069")
_ISOLATES = re.compile("[\u2066-\u2069\u200e\u200f]")
_HALF_POINTS = 2
# The elements that follow w:bidi in the properties of a paragraph.
_AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
               "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
               "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle",
               "w:rPr", "w:sectPr", "w:pPrChange")  # fmt: skip


def set_font(properties: CT_RPr, how: Tongue, *, size: float, bold: bool = False) -> None:
    """Nothing but the language's fonts, for its script too; `size` is relative to body text."""
    for old in list(properties):
        properties.remove(old)
    _add(properties, "w:rFonts", {key: font for key, font in how.fonts.items() if key != "hint"})
    for name in ("w:b", "w:bCs") if bold else ():
        _add(properties, name, {})
    for name, points in (("w:sz", how.size), ("w:szCs", how.size_complex)):
        _add(properties, name, {"val": str(round(points * size * _HALF_POINTS))})


def _add(properties: CT_RPr, name: str, values: dict[str, str]) -> None:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    properties.append(element)


def turn(paragraph: Paragraph, how: Tongue) -> Paragraph:
    """The paragraph in the direction of its language."""
    if how.right_to_left:
        properties = paragraph._p.get_or_add_pPr()
        properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
    return paragraph


def write(paragraph: Paragraph, text: str, how: Tongue, *, bold: bool = False) -> list[Run]:
    """Runs at the end of the paragraph, words in Latin letters apart from right-to-left ones."""
    runs = []
    for part, latin in parts(text, right_to_left=how.right_to_left):
        run = paragraph.add_run(part)
        properties = run._r.get_or_add_rPr()
        if bold:
            run.bold = True
            run.font.cs_bold = True
        if how.right_to_left and not latin:
            run.font.rtl = True
        if "hint" in how.fonts:
            fonts = OxmlElement("w:rFonts")
            fonts.set(qn("w:hint"), how.fonts["hint"])
            properties.insert(0, fonts)
        runs.append(run)
    return runs


def write_line(paragraph: Paragraph, text: str, how: Tongue, *, bold: bool = False) -> None:
    """A line of its own; one without right-to-left letters runs from left to right."""
    if how.right_to_left and not _RIGHT_TO_LEFT.search(text):
        paragraph.add_run(text).bold = bold or None
    else:
        write(turn(paragraph, how), text, how, bold=bold)


def parts(text: str, *, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """The text cut where its direction changes, and whether each part is in Latin letters.

    Word does not heed the marks that set a part off: the cuts take their place.
    """
    if not right_to_left:
        yield text, True
        return
    place = 0
    for isolated in _ISOLATED.finditer(text):
        yield from _by_letters(text[place : isolated.start()])
        inside = _ISOLATES.sub("", isolated.group(1))
        if inside:
            yield inside, bool(_LATIN.search(inside))
        place = isolated.end()
    yield from _by_letters(text[place:])


def _by_letters(text: str) -> Iterator[tuple[str, bool]]:
    text = _ISOLATES.sub("", text)
    place = 0
    for latin in _LATIN.finditer(text):
        if latin.start() > place:
            yield text[place : latin.start()], False
        yield latin.group(), True
        place = latin.end()
    if place < len(text):
        yield text[place:], False


def add_field(paragraph: Paragraph, instruction: str, how: Tongue) -> None:
    """A field such as PAGE; Word fills it in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = write(paragraph, "1", how)[0]
    field.append(run._r)
    paragraph._p.append(field)
