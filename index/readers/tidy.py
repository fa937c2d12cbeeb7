"""One line of clean text: white space, invisible characters, footnote marks, joined lines."""

import re

from index.readers.blocks import Block

# Where a format breaks a line inside a paragraph.
LINE_BREAK = "\x1e"
_INVISIBLE = dict.fromkeys(
    [*range(0x00, 0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]
    + [0xAD, 0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF]
    + [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_SPACES = re.compile(r"[\s\u00a0\u3000]+")
_LEADERS = re.compile(r"\s*(?:\.\s?){4,}|\s*…{2,}|\s*_{4,}\s*")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FOOTNOTE = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*(?=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])")
_WIDE = r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]"
_BETWEEN_WIDE = re.compile(rf"(?<={_WIDE}) +(?={_WIDE})")
LABEL = re.compile(
    r"(?:\d{1,4}\s?[.)．、](?!\d)|\d{1,4}\s[-–—]|[٠-٩]{1,4}\s?[-–.)]"
    r"|[(（]\s?(?:\w{1,4}|هـ)\s?[)）]|[a-zа-я]{1,2}\)|[•●▪–—*-]\s)\s*(?=\S)"
)


def tidy(text: str) -> str:
    """The text on one line, without invisible characters, leaders or repeated spaces."""
    text = text.translate(_INVISIBLE)
    return _SPACES.sub(" ", _LEADERS.sub(" ", text)).strip()


def superscript(mark: str) -> str:
    """A footnote's number as it stands in a text: "3" as "³"; other marks as they are."""
    return mark.translate(_SUPERSCRIPTS)


def plain_mark(mark: str) -> str:
    """A footnote's number as it stands in `Block.marker`: "³" as "3"."""
    return mark.translate(_PLAIN)


def text_block(text: str, page: int | None = None) -> Block:
    """A block of plain text, or of a footnote where it begins with a superscript number."""
    mark = _FOOTNOTE.match(text)
    if mark:
        return Block(text[mark.end() :], "footnote", marker=plain_mark(mark[1]), page=page)
    return Block(text, page=page)


def join(before: str, after: str) -> str:
    """Two pieces of a text as one: no space between Chinese characters."""
    if not before or not after:
        return before + after
    return _BETWEEN_WIDE.sub("", f"{before.rstrip()} {after.lstrip()}")


def close_wide(text: str) -> str:
    """The text without the spaces a line's end leaves between Chinese characters."""
    return _BETWEEN_WIDE.sub("", text)


def starts_with_label(text: str) -> bool:
    """Whether the text begins with a paragraph's number, letter or bullet."""
    return LABEL.match(text) is not None


def split_breaks(text: str) -> list[str]:
    """The text cut at double line breaks and before lines that begin with a label."""
    parts: list[str] = []
    open_part = False
    for line in text.split(LINE_BREAK):
        line = tidy(line)
        if not line:
            open_part = False
        elif open_part and not starts_with_label(line):
            parts[-1] = close_wide(f"{parts[-1]} {line}")
        else:
            parts.append(line)
            open_part = True
    return parts
