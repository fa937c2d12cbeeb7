"""The peers that do the same job: bm25s (keywords) and txtai (keywords and vectors)."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from models.builtin.encoder import builtin_encoder

Engine = Callable[[list[str]], Callable[[str], object]]


def available() -> dict[str, Engine]:
    """The peers installed here, by name."""
    engines: dict[str, Engine] = {}
    if find_spec("bm25s"):
        engines["bm25s (keywords, no stemming)"] = _bm25s
    if find_spec("txtai"):
        engines["txtai (hybrid, the same vectors)"] = _txtai
    return engines


def _bm25s(paragraphs: list[str]) -> Callable[[str], object]:
    bm25s = import_module("bm25s")
    index = bm25s.BM25()
    index.index(bm25s.tokenize(paragraphs, show_progress=False), show_progress=False)

    def ask(query: str) -> object:
        words = bm25s.tokenize([query], show_progress=False)
        return index.retrieve(words, k=10, show_progress=False)

    return ask


def _txtai(paragraphs: list[str]) -> Callable[[str], object]:
    encoder = builtin_encoder()
    embeddings = import_module("txtai").Embeddings(
        method="external", transform=encoder.encode, hybrid=True, content=True
    )
    embeddings.index((number, text, None) for number, text in enumerate(paragraphs))
    embeddings.search("warm", 10)
    return lambda query: embeddings.search(query, 10)
