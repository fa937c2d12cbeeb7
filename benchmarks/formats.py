"""Paragraphs a second read, and read and indexed, for each format."""

import tempfile
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.corpus import multiplied, texts_of
from benchmarks.files import write_all
from benchmarks.tables import seconds, table
from index.database import Store
from index.ingest import Placing, ingest
from index.readers.read import read
from index.records import ParagraphRecord
from index.structure.library import is_library_records, library_records
from models.builtin.encoder import builtin_encoder

_MADE = 500
_RUNS = 3
_HEADS = ("file", "paragraphs", "read, s", "read/s", "read and indexed, s", "read and indexed/s")


def format_rows(files: list[Path]) -> str:
    """A table: the same paragraphs written in each format, then the files as they are."""
    texts = texts_of(files)
    language = "en" if "en" in texts else next(iter(texts))
    paragraphs = multiplied({language: texts[language]}, _MADE)[language]
    with tempfile.TemporaryDirectory() as folder:
        made = write_all(Path(folder), paragraphs)
        rows = [_row(f"{name}, multiplied text", path) for name, path in made.items()]
    return table(_HEADS, rows + [_row(path.name, path) for path in files])


def _row(name: str, path: Path) -> list[str]:
    builtin_encoder().encode(["warm"])
    reading = seconds(lambda: _read(path), runs=_RUNS)
    taken = [_taken_in(path) for _ in range(_RUNS)]
    count, whole = taken[0][0], sorted(spent for _, spent in taken)[_RUNS // 2]
    return [
        name,
        f"{count:,}",
        f"{reading:.2f}",
        f"{count / reading:,.0f}",
        f"{whole:.2f}",
        f"{count / whole:,.0f}",
    ]


def _read(path: Path) -> object:
    return library_records(path) if is_library_records(path) else read(path)


def _taken_in(path: Path) -> tuple[int, float]:
    """How many paragraphs a new store holds after the file, and the seconds it took."""
    encoder = builtin_encoder()
    with tempfile.TemporaryDirectory() as home:
        store = Store.open(Path(home))
        placing = Placing("bench", symbol=None if is_library_records(path) else "BENCH/1")
        spent = seconds(lambda: ingest(store, path, placing=placing, encoder=encoder))
        with store.reading() as reading:
            count = reading.scalar(select(func.count()).select_from(ParagraphRecord)) or 0
        store.close()
    return count, spent
