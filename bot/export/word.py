"""A chair's summary as a Word file, laid out as a document of the United Nations."""

from datetime import UTC, datetime

from docx import Document
from docx.comments import Comment
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from bot.export.notes import Comments
from bot.export.package import timeless
from bot.export.summary import Masthead, Numbered, Section, Summary, pieces
from bot.export.tongue import Tongue
from bot.export.word_text import add_field, set_font, turn, write, write_line
from bot.review.difference import Change, changes
from index.drafts.draft import Sentence

_TAB = Cm(1.2)
_REMARKED_BY = "Rapporteur"
# Sizes relative to body text, bold or not, and the space before and after in points.
_STYLES = {
    "Normal": (1.0, False, 0, 6),
    "Title": (1.4, True, 18, 12),
    "Heading 1": (1.2, True, 12, 6),
    "Heading 2": (1.0, True, 10, 6),
}


def render(document: Summary, comments: Comments) -> bytes:
    """The file, the same bytes for the same text; comments become Word comments."""
    word = Document()
    how = document.tongue
    _set_page(word, how)
    _set_styles(word, how)
    _set_properties(word, document)
    _add_masthead(word, document.about.masthead, how)
    _set_running_head(word, document.about.masthead.symbol or document.title, how)
    write(turn(word.add_paragraph(style="Title"), how), document.title, how, bold=True)
    body = _Body(word, document, comments)
    body.fill()
    return timeless(word)


class _Body:
    """Writes sections and paragraphs, and remarks on sentences."""

    def __init__(self, word: WordDocument, document: Summary, comments: Comments) -> None:
        self._word = word
        self._document = document
        self._how = document.tongue
        self._comments = comments
        self._tracks = 0

    def fill(self) -> None:
        """The whole text."""
        for paragraph in self._document.preamble:
            self._numbered(paragraph)
        for part in self._document.sections:
            self._section(part, level=1)

    def _section(self, part: Section, *, level: int) -> None:
        heading = turn(self._word.add_paragraph(style=f"Heading {level}"), self._how)
        heading.paragraph_format.tab_stops.add_tab_stop(_TAB)
        mark = f"{part.mark}\t" if part.mark else ""
        write(heading, mark + part.heading, self._how, bold=True)
        for paragraph in part.paragraphs:
            self._numbered(paragraph)
        for below in part.sections:
            self._section(below, level=level + 1)

    def _numbered(self, paragraph: Numbered) -> None:
        element = self._paragraph()
        element.paragraph_format.tab_stops.add_tab_stop(_TAB)
        write(element, f"{paragraph.mark}\t", self._how)
        if paragraph.before:
            self._tracked(element, paragraph)
        else:
            for text, sentence in pieces(paragraph.sentences):
                self._sentence(element, text, sentence)
        element.paragraph_format.keep_with_next = bool(paragraph.points) or None
        for point in paragraph.points:
            lettered = self._paragraph()
            lettered.paragraph_format.left_indent = _TAB * 2
            lettered.paragraph_format.first_line_indent = -_TAB
            write(lettered, f"{point.mark}\t", self._how)
            self._sentence(lettered, point.sentence.text, point.sentence)

    def _tracked(self, element: Paragraph, paragraph: Numbered) -> None:
        """The changes since the approved wording before, as Word tracks them."""
        after = "".join(text for text, _ in pieces(paragraph.sentences))
        for change, words in changes(paragraph.before, after):
            runs = write(element, words, self._how)
            if change != "same":
                self._track(element, runs, change)

    def _track(self, element: Paragraph, runs: list[Run], change: Change) -> None:
        mark = OxmlElement("w:del" if change == "gone" else "w:ins")
        self._tracks += 1
        mark.set(qn("w:id"), str(self._tracks))
        mark.set(qn("w:author"), _REMARKED_BY)
        mark.set(qn("w:date"), f"{self._document.about.masthead.day}T00:00:00Z")
        element._p.append(mark)
        for run in runs:
            mark.append(run._r)
            for text in run._r.findall(qn("w:t")) if change == "gone" else ():
                text.tag = qn("w:delText")

    def _paragraph(self) -> Paragraph:
        element = turn(self._word.add_paragraph(), self._how)
        element.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        return element

    def _sentence(self, paragraph: Paragraph, text: str, sentence: Sentence) -> None:
        runs = write(paragraph, text, self._how)
        if said := self._comments.on(sentence):
            self._remark(runs, said)

    def _remark(self, runs: list[Run], said: list[str]) -> None:
        comment: Comment = self._word.add_comment(
            runs, author=_REMARKED_BY, initials=_REMARKED_BY[:1]
        )
        comment._comment_elm.set(qn("w:date"), f"{self._document.about.masthead.day}T00:00:00Z")
        for place, line in enumerate(said):
            paragraph = comment.paragraphs[0] if place == 0 else comment.add_paragraph()
            write(turn(paragraph, self._how), line, self._how)


def _set_page(word: WordDocument, how: Tongue) -> None:
    """A4."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.5)
    section.different_first_page_header_footer = True
    if how.right_to_left:
        section._sectPr.insert_element_before(
            OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid", "w:printerSettings"
        )


def _set_styles(word: WordDocument, how: Tongue) -> None:
    for name, (size, bold, before, after) in _STYLES.items():
        style = word.styles[name]
        if isinstance(style, ParagraphStyle):
            set_font(style.element.get_or_add_rPr(), how, size=size, bold=bold)
            # The template's headings are blue; United Nations documents are black throughout.
            style.font.color.rgb = RGBColor(0, 0, 0)
            _blacken(word, f"{name} Char")
            style.paragraph_format.space_before = Pt(before)
            style.paragraph_format.space_after = Pt(after)
            style.paragraph_format.keep_with_next = name != "Normal"
    title = word.styles["Title"].element.get_or_add_pPr()
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)
    defaults = "/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")))
    spoken = word.styles.element.find(defaults)
    spoken.attrib.clear()
    for key, value in how.word.items():
        spoken.set(qn(f"w:{key}"), value)


def _blacken(word: WordDocument, name: str) -> None:
    """The character style beside a paragraph style: some programs take its colour instead."""
    if name in word.styles:
        beside = word.styles[name]
        if isinstance(beside, CharacterStyle):
            beside.font.color.rgb = RGBColor(0, 0, 0)


def _set_properties(word: WordDocument, document: Summary) -> None:
    """Nothing of the machine or of persons: title, language and the day of approval."""
    known = word.core_properties
    day = datetime.fromisoformat(document.about.masthead.day).replace(tzinfo=UTC)
    known.title, known.language = document.title, document.about.language
    known.author = known.last_modified_by = known.comments = known.keywords = ""
    known.created = known.modified = day
    known.revision = 1


def _set_running_head(word: WordDocument, head: str, how: Tongue) -> None:
    """The symbol on every page but the first, page numbers at the foot of each."""
    section = word.sections[0]
    write(turn(section.header.paragraphs[0], how), head, how, bold=True)
    for footer in (section.footer, section.first_page_footer):
        foot = turn(footer.paragraphs[0], how)
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        add_field(foot, "PAGE", how)


def _add_masthead(word: WordDocument, head: Masthead, how: Tongue) -> None:
    """The organ before, symbol and lines of issue after, a rule between and below."""
    table = word.add_table(rows=2, cols=2)
    if how.right_to_left:
        table._tbl.tblPr.insert_element_before(
            OxmlElement("w:bidiVisual"), "w:tblStyleRowBandSize", "w:tblW", "w:jc", "w:tblLayout",
            "w:tblLook",
        )  # fmt: skip
    _set_widths(table)
    _fill(table.cell(0, 0), [head.organ], how, bold=True)
    _fill(table.cell(0, 1), [head.symbol], how)
    _fill(table.cell(1, 1), list(head.issued), how)
    for cell in (*table.row_cells(0), *table.row_cells(1)):
        _rule_below(cell)


def _set_widths(table: Table) -> None:
    table.autofit = False
    for place, width in enumerate((Cm(9.5), Cm(5.5))):
        table.columns[place].width = width
        for cell in table.column_cells(place):
            cell.width = width


def _fill(cell: _Cell, lines: list[str], how: Tongue, *, bold: bool = False) -> None:
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        write_line(paragraph, line, how, bold=bold)


def _rule_below(cell: _Cell) -> None:
    borders, rule = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "8"), ("space", "0"), ("color", "000000")):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)
    cell._tc.get_or_add_tcPr().insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar")
