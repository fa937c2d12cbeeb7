"""Builds the sample session's documents from their sources: `python -m sample.build`."""

from pathlib import Path

from sample.building.pdf import pdf_file
from sample.building.plain import plain_text
from sample.building.plan import Order, orders
from sample.building.source import load
from sample.building.web import web_page
from sample.building.word import word_file

_HERE = Path(__file__).parent


def built(order: Order) -> bytes:
    """One document of the sample, the same bytes at every building."""
    source = load(_HERE / "source" / order.source)
    if order.format == "docx":
        return word_file(source, order.tongue, numbered=order.manner == "numbered")
    if order.format == "pdf":
        return pdf_file(source, order.tongue)
    if order.format == "html":
        return web_page(source, right_to_left=order.tongue.right_to_left)
    return plain_text(source, wrapped=order.manner == "wrapped")


def main() -> None:
    """Writes every document whose source is there."""
    folder = _HERE / "documents"
    folder.mkdir(exist_ok=True)
    for order in orders():
        if (_HERE / "source" / order.source).exists():
            (folder / order.name).write_bytes(built(order))


if __name__ == "__main__":
    main()
