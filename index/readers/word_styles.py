"""Word's styles: which of them are headings, bold, centred or numbered."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from index.readers.word_archive import W
from index.readers.word_numbering import value_of

_HEADING_NAME = re.compile(r"^heading (\d)$", re.IGNORECASE)
# The styles of the templates of New York, Geneva and Vienna: HCh, H1, H23, "_ H _2/3_G".
_HOUSE_HEADING = re.compile(r"^(?:_ ?)?H ?_?(Ch|M|1|2/3|23|4/5/6|456|4|56)(?:_?GC?| ?G)?$")
_HOUSE_LEVELS = {"Ch": 1, "M": 1, "1": 2, "2/3": 3, "23": 3, "4": 4, "4/5/6": 4, "456": 4, "56": 5}
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says of its paragraphs, with what it inherits."""

    level: int = 0
    title: bool = False
    bold: bool = False
    centred: bool = False
    number_id: str = ""
    depth: int = 0


def read_styles(root: "etree._Element | None") -> tuple[dict[str, Style], str]:
    """The paragraph styles by id ("" is the default), and the language the file declares."""
    if root is None:
        return {"": Style()}, ""
    elements = {e.get(f"{W}styleId", ""): e for e in root.iterfind(f"{W}style")}
    styles: dict[str, Style] = {"": Style()}
    for name, element in elements.items():
        styles[name] = _with_parents(element, elements)
        if element.get(f"{W}default") == "1" and element.get(f"{W}type") == "paragraph":
            styles[""] = styles[name]
    language = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    return styles, "" if language is None else language.get(f"{W}val", "")


def _with_parents(element: "etree._Element", elements: dict[str, "etree._Element"]) -> Style:
    chain = [element]
    while len(chain) < 20:
        parent = elements.get(value_of(chain[-1], "basedOn"))
        if parent is None or parent in chain:
            break
        chain.append(parent)
    style = Style()
    for ancestor in reversed(chain):
        style = _own(ancestor, style)
    return style


def _own(element: "etree._Element", inherited: Style) -> Style:
    """A style's own word over what it inherits."""
    name = value_of(element, "name")
    style = inherited
    heading, house = _HEADING_NAME.match(name), _HOUSE_HEADING.match(name)
    if heading:
        style = replace(style, level=int(heading[1]))
    elif house:
        style = replace(style, level=_HOUSE_LEVELS[house[1]])
    elif name.lower() == "title":
        style = replace(style, title=True)
    bold = is_on(element.find(f"{W}rPr/{W}b"))
    if bold is not None:
        style = replace(style, bold=bold)
    paragraph = element.find(f"{W}pPr")
    return style if paragraph is None else with_paragraph(paragraph, style)


def with_paragraph(properties: "etree._Element", style: Style) -> Style:
    """A style with what the paragraph's own properties say."""
    outline = value_of(properties, "outlineLvl")
    if outline.isdecimal():
        style = replace(style, level=int(outline) + 1 if int(outline) < 9 else 0)
    aligned = value_of(properties, "jc")
    if aligned:
        style = replace(style, centred=aligned == "center")
    numbered = properties.find(f"{W}numPr")
    if numbered is not None:
        depth = value_of(numbered, "ilvl")
        style = replace(
            style,
            number_id=value_of(numbered, "numId") or style.number_id,
            depth=int(depth) if depth.isdecimal() else style.depth,
        )
    return style


def is_on(toggle: "etree._Element | None") -> bool | None:
    """Whether a toggle such as w:b is on; None where nothing is said."""
    return None if toggle is None else toggle.get(f"{W}val", "1") not in _OFF
