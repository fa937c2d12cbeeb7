"""Sample documents as PDF files, with running heads and footnotes at the foot of the page."""

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from sample.building.plan import Tongue
from sample.building.source import Piece, Source
from sample.building.strips import INCH, WIDTH, Fonts, Setting, Strip, lines_of, strips_of

_WIDE, _HIGH = map(float, A4)
_NOTE_SIZE = 8.0
_RULE_ROOM = 14.0
_HEAD_AT, _FOOT_AT = _HIGH - 40, 36.0


def pdf_file(source: Source, tongue: Tongue) -> bytes:
    """The document as PDF, the same bytes at every building."""
    fonts = Fonts()
    if tongue.font:
        pdfmetrics.registerFont(UnicodeCIDFont(tongue.font))
        fonts = Fonts(wide=tongue.font)
    # The foot of each page says how many there are, which only a first making tells.
    total = _made(source, tongue, fonts, 0)[1]
    return _made(source, tongue, fonts, total)[0]


def _made(source: Source, tongue: Tongue, fonts: Fonts, total: int) -> tuple[bytes, int]:
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=True)
    canvas.setTitle(source.masthead["symbol"])
    pages = _Pages(canvas, source, fonts, job=tongue.job, total=total)
    pages.fill()
    canvas.save()
    return made.getvalue(), pages.number


class _Pages:
    """The pages in the making: strips from above, footnotes from below."""

    def __init__(
        self, canvas: Canvas, source: Source, fonts: Fonts, *, job: str, total: int
    ) -> None:
        self.canvas, self.source, self.fonts = canvas, source, fonts
        self.job, self.total = job, total
        self.number = 1
        self.y: float = _HIGH - INCH
        self.notes: list[Strip] = []
        self.bottom = INCH
        self._masthead()

    def fill(self) -> None:
        """Every strip and its footnotes, page after page."""
        strips = strips_of(self.source.blocks, self.fonts)
        for place, strip in enumerate(strips):
            notes = [line for mark in strip.calls for line in self._note(mark)]
            following = strips[place + 1 : place + 4] if strip.keeps_next else []
            if not self._fits([strip, *notes, *following], new_notes=bool(notes)):
                self._turn_page()
            self.notes += notes
            self._draw(strip)
        self._close_page()

    def _fits(self, strips: list[Strip], *, new_notes: bool) -> bool:
        rule = _RULE_ROOM if self.notes or new_notes else 0
        needed = rule + sum(strip.height for strip in (*strips, *self.notes))
        return self.y - needed > self.bottom

    def _note(self, mark: str) -> list[Strip]:
        pieces = [Piece(mark, is_call=True), Piece(f" {self.source.notes[mark]}")]
        return lines_of(pieces, Setting(self.fonts.of(pieces[1].text), _NOTE_SIZE))

    def _draw(self, strip: Strip) -> None:
        size = max((ink.size for ink in strip.inks), default=0)
        for ink in strip.inks:
            self.canvas.setFont(ink.font, ink.size)
            self.canvas.drawString(INCH + ink.x, self.y - size - ink.drop, ink.text)
        self.y -= strip.height

    def _turn_page(self) -> None:
        self._close_page()
        self.number += 1
        self.y = _HIGH - INCH
        self._at_edges(_HEAD_AT, [self.source.masthead["symbol"]])

    def _close_page(self) -> None:
        if self.notes:
            self.y = self.bottom + sum(strip.height for strip in self.notes)
            self.canvas.line(INCH, self.y + 4, INCH + 120, self.y + 4)
            for strip in self.notes:
                self._draw(strip)
        self.notes = []
        inner = self.number > 1
        words = (
            [f"{self.number}/{self.total}", self.job.split(" ")[0]] if inner else ["", self.job]
        )
        self._at_edges(_FOOT_AT, words)
        self.canvas.showPage()

    def _at_edges(self, y: float, words: list[str]) -> None:
        """Outer edge first: left on even pages, right on odd ones."""
        self.canvas.setFont("Times-Roman", 9)
        for place, word in enumerate(words):
            if (self.number + place) % 2:
                self.canvas.drawRightString(_WIDE - INCH, y, word)
            else:
                self.canvas.drawString(INCH, y, word)

    def _masthead(self) -> None:
        head, fonts = self.source.masthead, self.fonts
        column = Setting(fonts.plain, 10, 300, WIDTH - 300)
        top = self.y
        self.canvas.setFont("Times-Roman", 12)
        self.canvas.drawRightString(_WIDE - INCH, self.y + 6, head["symbol"])
        self.canvas.line(INCH, self.y, _WIDE - INCH, self.y)
        for key in ("distribution", "date", "language", "original"):
            for strip in lines_of([Piece(head[key])], column):
                self._draw(strip)
        below, self.y = self.y, top
        organ = Setting(fonts.of(head["organ"], bold=True), 11, width=260)
        for strip in lines_of([Piece(head["organ"])], organ):
            self._draw(strip)
        self.y = min(below, self.y) - 30
        title = Setting(fonts.of(head["title"], bold=True), 15)
        for strip in lines_of([Piece(head["title"])], title):
            self._draw(strip)
        self.y -= 12
