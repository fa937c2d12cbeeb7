"""Plain text: a paragraph a line, or lines wrapped by hand that are put together again."""

import re
from pathlib import Path

from index.errors import UnreadableFile
from index.readers.blocks import Block, Doubt, Reading
from index.readers.decode import decode
from index.readers.tidy import join, starts_with_label, text_block, tidy

_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]]+)\]\((?:#[^)]*|[^()\s]*)\)")
_HASHES = re.compile(r"^(#{1,6})\s+(?=\S)")
_RULE = re.compile(r"^\s*(?:[-=_*]\s?){3,}\s*$")
_SENTENCE_END = re.compile(r"[.;:!?。；：！？؛؟…][\"'”’»)\]）]*$")
_SHORTEST_WRAP = 45
_LONGEST_WRAP = 132
_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uff60]")


def read_text(path: Path) -> Reading:
    """The blocks of a plain text file."""
    try:
        text, guessed = decode(path.read_bytes())
    except ValueError:
        raise UnreadableFile("reading.not_a_document", path=str(path)) from None
    doubts = (Doubt("reading.encoding_guessed", {"encoding": guessed}),) if guessed else ()
    blocks = text_blocks(text)
    if not blocks:
        raise UnreadableFile("reading.no_text", path=str(path))
    return Reading(blocks, "text", doubts=doubts)


def text_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text: pages end at form feeds, paragraphs at blank lines or line ends."""
    pages = re.sub(r"\r\n?|\u2028|\u2029|\x85", "\n", text).split("\f")
    paged = len(pages) > 1
    groups = [
        (number if paged else None, lines)
        for number, page in enumerate(pages, start=1)
        for lines in _groups(page)
    ]
    width = _wrap_width([lines for _, lines in groups])
    blocks = [
        _block(paragraph, page)
        for page, lines in groups
        for paragraph in _paragraphs(lines, width)
    ]
    return tuple(block for block in blocks if block.text)


def _groups(page: str) -> list[list[str]]:
    """Runs of lines between blank lines."""
    groups: list[list[str]] = [[]]
    for line in page.split("\n"):
        if _RULE.match(line) or not line.strip():
            groups.append([])
        else:
            groups[-1].append(line.rstrip())
    return [lines for lines in groups if lines]


def _width(line: str) -> int:
    return len(line) + len(_WIDE.findall(line))


def _wrap_width(groups: list[list[str]]) -> int | None:
    """The width at which the lines were wrapped by hand; None where a line is a paragraph."""
    inner = [line for lines in groups for line in lines[:-1]]
    if not inner:
        return None
    widest = max(_width(line) for lines in groups for line in lines)
    full = [line for line in inner if _width(line) >= widest * 0.75]
    # A line wrapped by hand seldom ends with the sentence; a paragraph always does.
    broken = sum(not _SENTENCE_END.search(line) for line in full)
    wrapped = _SHORTEST_WRAP <= widest <= _LONGEST_WRAP and len(full) >= len(inner) * 0.5
    return widest if wrapped and broken > len(full) * 0.5 else None


def _paragraphs(lines: list[str], width: int | None) -> list[str]:
    """The lines as paragraphs: joined where a line was full and the next begins nothing new."""
    if width is None:
        return lines
    paragraphs = [lines[0]]
    for before, line in zip(lines, lines[1:], strict=False):
        begins = (
            starts_with_label(line.strip())
            or _HASHES.match(line)
            or text_block(line.strip()).marker
        )
        short = _width(before) < width * 0.6
        if begins or short:
            paragraphs.append(line)
        elif re.search(r"[a-zа-яё]-$", before) and re.match(r"\s*[a-zа-яё]", line):
            paragraphs[-1] = paragraphs[-1] + line.strip()
        else:
            paragraphs[-1] = join(paragraphs[-1], line.strip())
    return paragraphs


def _block(line: str, page: int | None) -> Block:
    """A paragraph without its Markdown."""
    hashes = _HASHES.match(line.strip())
    plain = without_markdown(line)
    if hashes:
        return Block(plain, "heading", level=len(hashes[1]), page=page)
    return text_block(plain, page)


def without_markdown(line: str) -> str:
    """The line without the residue of a Markdown export."""
    line = _HASHES.sub("", line.strip())
    return tidy(_LINK.sub(r"\1", _EMPHASIS.sub(r"\2", line)))
