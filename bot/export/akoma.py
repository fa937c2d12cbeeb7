"""A chair's summary as an Akoma Ntoso 3 `debateReport`, named as the AKN4UN guidelines have it."""

import re
import unicodedata
from collections.abc import Sequence

from lxml import etree

from bot.export.notes import Comments
from bot.export.summary import Numbered, Point, Section, Summary, pieces
from index.drafts.draft import Sentence

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_XML = "http://www.w3.org/XML/1998/namespace"
_NOT_IN_AN_IRI = re.compile(r"[^0-9A-Za-z.\-]+")
_SOURCE = "#rapporteur"
_NAME = "chairSummary"


def render(document: Summary, comments: Comments) -> bytes:
    """The file; comments are the editorial remarks that the standard calls notes."""
    root = etree.Element("akomaNtoso", nsmap={None: NAMESPACE})
    report = _add(root, "debateReport", name=_NAME)
    meta = _add(report, "meta")
    _identify(meta, document)
    _refer(meta)
    _preface(report, document)
    body = _Body(_add(report, "mainBody"), document, comments)
    body.fill()
    _remark(meta, body.remarks)
    for element in root.iter("*"):
        element.tag = f"{{{NAMESPACE}}}{element.tag}"
    etree.cleanup_namespaces(root, top_nsmap={None: NAMESPACE})
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    added = etree.SubElement(parent, tag, attributes)
    added.text = text or None
    return added


def _identify(meta: etree._Element, document: Summary) -> None:
    """Work, expression and manifestation; a work's IRI is the same in all languages."""
    about, how = document.about, document.tongue
    day = about.masthead.day
    number = _in_iri(about.masthead.symbol) or "summary"
    held = about.held or day
    work = f"/akn/un/debateReport/report/{_in_iri(about.session).lower()}/{held}/{number}"
    expression = f"{work}/{how.iso}@{day}"
    found = _add(meta, "identification", source=_SOURCE)
    level = _level(found, "FRBRWork", (f"{work}/!main", work), (held, "held"))
    _add(level, "FRBRcountry", value="un")
    _add(level, "FRBRsubtype", value="report")
    _add(level, "FRBRnumber", value=about.masthead.symbol or "summary")
    _add(level, "FRBRname", value=_NAME)
    level = _level(found, "FRBRExpression", (f"{expression}/!main", expression), (day, "approved"))
    _add(level, "FRBRlanguage", language=how.iso)
    level = _level(
        found,
        "FRBRManifestation",
        (f"{expression}/!main.xml", f"{expression}.akn"),
        (day, "exported"),
    )
    _add(level, "FRBRformat", value="application/akn+xml")


def _level(
    parent: etree._Element, tag: str, iris: tuple[str, str], dated: tuple[str, str]
) -> etree._Element:
    level = _add(parent, tag)
    this, iri = iris
    day, name = dated
    _add(level, "FRBRthis", value=this)
    _add(level, "FRBRuri", value=iri)
    _add(level, "FRBRdate", date=day, name=name)
    _add(level, "FRBRauthor", href="#secretariat", **{"as": "#author"})
    return level


def _refer(meta: etree._Element) -> None:
    references = _add(meta, "references", source=_SOURCE)
    for tag, name, shown in (
        ("TLCOrganization", "secretariat", "Secretariat"),
        ("TLCOrganization", "rapporteur", "Rapporteur"),
        ("TLCRole", "author", "Author"),
    ):
        kind = tag.removeprefix("TLC").lower()
        href = f"/akn/ontology/{kind}/un/{name}"
        _add(references, tag, eId=name, href=href, showAs=shown)


def _remark(meta: etree._Element, remarks: list[tuple[str, list[str]]]) -> None:
    if not remarks:
        return
    notes = _add(meta, "notes", source=_SOURCE)
    for name, lines in remarks:
        note = _add(notes, "note", eId=name)
        for line in lines:
            _add(note, "p", line)


def _preface(report: etree._Element, document: Summary) -> None:
    head = document.about.masthead
    preface = _add(report, "preface", eId="preface")
    if head.organ:
        _add(preface, "p").append(_inline("docAuthority", head.organ))
    if head.symbol:
        _add(preface, "p").append(_inline("docNumber", head.symbol))
    distribution, date, spoken, original = head.issued
    _add(preface, "p", distribution)
    _add(preface, "p").append(_inline("docDate", date, date=head.day))
    for line in (spoken, original):
        _add(preface, "p", line)
    _add(preface, "p").append(_inline("docTitle", document.title))


def _inline(tag: str, text: str, **attributes: str) -> etree._Element:
    element = etree.Element(tag, attributes)
    element.text = text
    return element


class _Body:
    """The main body, and the remarks that its sentences call for."""

    def __init__(self, body: etree._Element, document: Summary, comments: Comments) -> None:
        self._body = body
        self._document = document
        self._comments = comments
        self.remarks: list[tuple[str, list[str]]] = []

    def fill(self) -> None:
        """All paragraphs and sections."""
        self._body.set(f"{{{_XML}}}lang", self._document.about.language)
        for paragraph in self._document.preamble:
            self._paragraph(self._body, paragraph)
        for place, part in enumerate(self._document.sections, 1):
            self._section(self._body, part, f"sec_{place}")

    def _section(self, parent: etree._Element, part: Section, name: str) -> None:
        tag = "subsection" if "__" in name else "section"
        section = _add(parent, tag, eId=name)
        if part.mark:
            _add(section, "num", part.mark)
        _add(section, "heading", part.heading)
        for paragraph in part.paragraphs:
            self._paragraph(section, paragraph)
        for place, below in enumerate(part.sections, 1):
            self._section(section, below, f"{name}__subsec_{place}")

    def _paragraph(self, parent: etree._Element, paragraph: Numbered) -> None:
        above = parent.get("eId", "")
        name = f"{above}__para_{paragraph.number}".removeprefix("__")
        element = _add(parent, "paragraph", eId=name)
        _add(element, "num", paragraph.mark)
        opening = "intro" if paragraph.points else "content"
        self._text(element, opening, name, paragraph.sentences)
        for point in paragraph.points:
            self._point(element, point, name)

    def _point(self, parent: etree._Element, point: Point, above: str) -> None:
        name = f"{above}__point_{point.label}"
        element = _add(parent, "point", eId=name)
        _add(element, "num", point.mark)
        self._text(element, "content", name, (point.sentence,))

    def _text(
        self, parent: etree._Element, tag: str, name: str, sentences: Sequence[Sentence]
    ) -> None:
        """The sentences as one block; after each that is remarked on, a reference to the note."""
        content = _add(parent, tag, eId=f"{name}__{tag}")
        block = _add(content, "p", eId=f"{name}__{tag}__p_1")
        for text, sentence in pieces(sentences):
            _write_on(block, text)
            if said := self._comments.on(sentence):
                note = f"note_{len(self.remarks) + 1}"
                self.remarks.append((note, said))
                _add(block, "noteRef", href=f"#{note}", marker=str(len(self.remarks)))


def _write_on(block: etree._Element, text: str) -> None:
    """The text at the end of what the block already has."""
    if len(block):
        block[-1].tail = (block[-1].tail or "") + text
    else:
        block.text = (block.text or "") + text


def _in_iri(written: str) -> str:
    """The words in Latin letters, digits, full stops and hyphens, the rest as low lines."""
    plain = unicodedata.normalize("NFKD", written).encode("ascii", "ignore").decode()
    return _NOT_IN_AN_IRI.sub("_", plain).strip("_")
