"""The engines that are compared: ours, and the peers that do the same job where installed."""

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from benchmarks.corpus import reports_of
from index.database import Store
from index.filing import Placing, store_document
from index.ledger.facts import Facts
from index.scope import scope_of
from index.search.search import search
from models.builtin.encoder import builtin_encoder

OURS = "Rapporteur"
_MOST = 10

Paragraphs = dict[str, list[str]]
Ask = Callable[[str], Sequence[object]]


def available() -> list[str]:
    """Ours first, then the peers installed here."""
    return [name for name, (needs, _) in _ENGINES.items() if find_spec(needs)]


def build(name: str, paragraphs: Paragraphs, home: Path) -> Ask:
    """The engine over the paragraphs, ready for its first question, its files in `home`."""
    return _ENGINES[name][1](paragraphs, home)


def _ours(paragraphs: Paragraphs, home: Path) -> Ask:
    encoder = builtin_encoder()
    store = Store.open(home)
    placing = Placing("bench")
    for document in reports_of(paragraphs):
        store_document(store, document, Facts(), placing=placing, encoder=encoder)
    scope = scope_of("delegate", "bench")
    return lambda query: search(store, query, scope=scope, encoder=encoder, k=_MOST)


def _bm25s(paragraphs: Paragraphs, _home: Path) -> Ask:
    bm25s = import_module("bm25s")
    texts = list(chain.from_iterable(paragraphs.values()))
    index = bm25s.BM25()
    index.index(bm25s.tokenize(texts, stopwords=None, show_progress=False), show_progress=False)
    most = min(_MOST, len(texts))

    def ask(query: str) -> Sequence[object]:
        words = bm25s.tokenize([query], stopwords=None, show_progress=False)
        places, _ = index.retrieve(words, k=most, show_progress=False)
        return [texts[place] for place in places[0]]

    return ask


def _txtai(paragraphs: Paragraphs, _home: Path) -> Ask:
    encoder = builtin_encoder()
    embeddings = import_module("txtai").Embeddings(
        method="external",
        # A plain function is taken as it is; anything else would be called without texts.
        transform=lambda texts: encoder.encode(texts),
        hybrid=True,
        content=True,
    )
    embeddings.index(enumerate(chain.from_iterable(paragraphs.values())))
    return lambda query: embeddings.search(query, _MOST)


_ENGINES: dict[str, tuple[str, Callable[[Paragraphs, Path], Ask]]] = {
    OURS: ("index", _ours),
    "bm25s": ("bm25s", _bm25s),
    "txtai": ("txtai", _txtai),
}
ALL = tuple(_ENGINES)
