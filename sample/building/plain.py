"""Sample documents as plain text."""

import textwrap

from sample.building.source import Block, Source

_MASTHEAD = ("symbol", "distribution", "date", "language", "original")
_WIDTH = 78


def plain_text(source: Source, *, wrapped: bool) -> bytes:
    """The document as UTF-8 text, its lines wrapped by hand or a paragraph a line."""
    front = [
        source.masthead["organ"],
        "\n".join(source.masthead[key] for key in _MASTHEAD),
        source.masthead["title"],
    ]
    body = [_shown(block) for block in source.blocks]
    notes = [f"[{mark}] {text}" for mark, text in source.notes.items()]
    paragraphs = [_filled(text) if wrapped else text for text in body + notes]
    return ("\n\n".join(front + paragraphs) + "\n").encode()


def _shown(block: Block) -> str:
    if block.kind == "table":
        return "\n\n".join(" | ".join(row) for row in block.rows)
    text = "".join(f"[{piece.text}]" if piece.is_call else piece.text for piece in block.pieces())
    return f"{block.mark} {text}" if block.mark else text


def _filled(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, _WIDTH, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
