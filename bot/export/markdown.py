"""A chair's summary as Markdown, its numbers and letters as text."""

import re
from collections.abc import Iterator, Sequence

from bot.export.notes import Comments
from bot.export.summary import Numbered, Section, Summary, pieces
from index.drafts.draft import Sentence

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&])")
# What would begin a list or a heading at the beginning of a line.
_BEGINS = re.compile(r"^(\d{1,9})([.)])|^([-+#=])")
_BREAK = "  \n"


def render(document: Summary, comments: Comments) -> bytes:
    """The file; comments stand under the paragraph whose sentences they belong to."""
    head = document.about.masthead
    top = [line for line in (f"**{_safe(head.organ)}**" * bool(head.organ), _safe(head.symbol),
                             *map(_safe, head.issued)) if line]  # fmt: skip
    blocks = [
        _BREAK.join(top),
        f"# {_safe(document.title)}",
        *(block for paragraph in document.preamble for block in _paragraph(paragraph, comments)),
        *(block for part in document.sections for block in _section(part, comments, depth=2)),
    ]
    if document.tongue.right_to_left:
        blocks = [f'<div dir="rtl" lang="{document.about.language}">', *blocks, "</div>"]
    return ("\n\n".join(blocks) + "\n").encode()


def _section(part: Section, comments: Comments, *, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {_safe(f'{part.mark} {part.heading}'.strip())}"
    for paragraph in part.paragraphs:
        yield from _paragraph(paragraph, comments)
    for below in part.sections:
        yield from _section(below, comments, depth=depth + 1)


def _paragraph(paragraph: Numbered, comments: Comments) -> Iterator[str]:
    told = "".join(text for text, _ in pieces(paragraph.sentences))
    yield f"{_safe(paragraph.mark)} {_safe(told, begins=False)}"
    yield from _remarks(paragraph.sentences, comments)
    for point in paragraph.points:
        yield f"{_safe(point.mark)} {_safe(point.sentence.text, begins=False)}"
        yield from _remarks((point.sentence,), comments)


def _remarks(sentences: Sequence[Sentence], comments: Comments) -> Iterator[str]:
    for sentence in sentences:
        if said := comments.on(sentence):
            yield "\n".join(f"> {_safe(line)}{_BREAK[:-1]}" for line in said)


def _safe(text: str, *, begins: bool = True) -> str:
    """The text with the signs of Markdown taken literally."""
    escaped = _SIGNS.sub(r"\\\1", text)
    return _BEGINS.sub(r"\1\\\2\3", escaped) if begins else escaped
