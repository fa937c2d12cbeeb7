"""Sample documents as web pages."""

from html import escape

from sample.building.source import Block, Source

_STYLE = "body{max-width:44em;margin:2em auto;font-family:serif}td{padding:.2em 1em .2em 0}"


def web_page(source: Source, *, right_to_left: bool) -> bytes:
    """The document as HTML, its footnotes below the text and linked both ways."""
    head = source.masthead
    direction = "rtl" if right_to_left else "ltr"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{source.language}" dir="{direction}">',
        '<head><meta charset="utf-8">',
        f"<title>{escape(head['symbol'])}</title><style>{_STYLE}</style></head>",
        "<body>",
        f'<nav><a href="/">CSFW</a> › <a href="/wg1">{escape(head["symbol"])}</a></nav>',
        "<main>",
        *_masthead(head),
        *(_shown(block) for block in source.blocks),
        *_footnotes(source),
        "</main>",
        "</body></html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _masthead(head: dict[str, str]) -> list[str]:
    issued = "<br>".join(
        escape(head[key]) for key in ("distribution", "date", "language", "original")
    )
    return [
        f"<table><tr><td>{escape(head['organ'])}</td><td>{escape(head['symbol'])}</td></tr>",
        f"<tr><td></td><td>{issued}</td></tr></table>",
        f"<h1>{escape(head['title'])}</h1>",
    ]


def _shown(block: Block) -> str:
    if block.kind == "table":
        return f"<table>{''.join(map(_row, block.rows))}</table>"
    if block.kind == "heading":
        return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>"
    text = "".join(
        _call(piece.text) if piece.is_call else escape(piece.text) for piece in block.pieces()
    )
    if block.kind == "quote":
        return f"<blockquote><p>{text}</p></blockquote>"
    return f"<p>{escape(block.mark)} {text}</p>" if block.mark else f"<p>{text}</p>"


def _row(row: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"


def _call(mark: str) -> str:
    return f'<sup><a id="fnref{mark}" href="#fn{mark}">{mark}</a></sup>'


def _footnotes(source: Source) -> list[str]:
    if not source.notes:
        return []
    items = [
        f'<li id="fn{mark}">{escape(text)} <a href="#fnref{mark}">↩</a></li>'
        for mark, text in source.notes.items()
    ]
    return ['<ol class="footnotes">', *items, "</ol>"]
