"""The text of a Word paragraph: insertions in, deletions out, footnote calls as superscripts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from index.readers.tidy import LINE_BREAK, superscript
from index.readers.word_archive import W
from index.readers.word_numbering import value_of
from index.readers.word_styles import is_on

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = frozenset(
    f"{W}{name}"
    for name in [
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "instrText",
        "delText",
        "footnoteRef",
    ]
)
_PLAIN = {
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}cr": LINE_BREAK,
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_NOTE_CALLS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


@dataclass
class NoteCalls:
    """The footnotes called so far, counted in the order of their calls."""

    counted: int = 0
    marks: dict[tuple[str, str], str] = field(default_factory=dict)

    def mark(self, kind: str, name: str) -> str:
        """The mark of a note at its call."""
        if (kind, name) not in self.marks:
            self.counted += 1
            self.marks[kind, name] = str(self.counted)
        return self.marks[kind, name]


@dataclass
class Words:
    """What a paragraph holds: its text, the notes it calls, the text boxes that hang on it."""

    text: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list["etree._Element"] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)


def words_of(paragraph: "etree._Element", calls: NoteCalls, *, style_bold: bool = False) -> Words:
    """All that a reader sees of a paragraph."""
    words = Words()
    for element in _visible(paragraph, words):
        if element.tag == f"{W}r":
            _take_run(words, element, calls, style_bold=style_bold)
    return words


def _visible(element: "etree._Element", words: Words) -> Iterator["etree._Element"]:
    """The runs below an element, without what is deleted or shown twice."""
    for child in element:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == f"{W}r":
            yield child
        else:
            yield from _visible(child, words)


def _take_run(words: Words, run: "etree._Element", calls: NoteCalls, *, style_bold: bool) -> None:
    properties = run.find(f"{W}rPr")
    raised, bold = False, style_bold
    if properties is not None:
        if is_on(properties.find(f"{W}vanish")):
            return
        raised = value_of(properties, "vertAlign") == "superscript"
        own = is_on(properties.find(f"{W}b"))
        bold = style_bold if own is None else own
    text = "".join(_pieces(words, run, calls))
    if raised and text.strip().isdecimal():
        text = superscript(text)
    words.text.append(text)
    if text.strip():
        words.bold.append(bold)


def _pieces(words: Words, run: "etree._Element", calls: NoteCalls) -> Iterator[str]:
    for part in run:
        if part.tag == f"{W}t":
            yield part.text or ""
        elif part.tag in _PLAIN:
            yield _PLAIN[part.tag]
        elif part.tag == f"{W}br":
            yield LINE_BREAK
        elif part.tag in _NOTE_CALLS:
            yield _call(words, part, calls)
        elif isinstance(part.tag, str) and part.tag not in _LEFT_OUT:
            _take_boxes(words, part)


def _call(words: Words, reference: "etree._Element", calls: NoteCalls) -> str:
    kind, name = _NOTE_CALLS[reference.tag], reference.get(f"{W}id", "")
    if reference.get(f"{W}customMarkFollows") in ("1", "true", "on"):
        calls.marks[kind, name] = "*"
        words.notes.append((kind, name))
        return ""
    mark = calls.mark(kind, name)
    words.notes.append((kind, name))
    return superscript(mark)


def _take_boxes(words: Words, element: "etree._Element") -> None:
    """The text boxes below a drawing; of two forms of the same one the first."""
    chosen = element
    if element.tag == f"{_COMPATIBLE}AlternateContent":
        choice = element.find(f"{_COMPATIBLE}Choice")
        chosen = element if choice is None else choice
    words.boxes.extend(chosen.iter(f"{W}txbxContent"))
