"""`make bench`: reading, cold commands and warm answers, beside the peers in one run.

Prints Markdown and writes it to RESULTS.md here. Figures can be compared within one run only.
"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import peers
from benchmarks.cold import cold_rows
from benchmarks.corpus import files_of, texts_of
from benchmarks.formats import format_rows
from benchmarks.machine import load_words, machine_words, others_load
from benchmarks.warm import questions, warm_rows

_SIZES = (1_000, 10_000, 100_000)
_READING = """## Reading and indexing

Median of 3 runs into a new store. The first rows are the same 500 English paragraphs written in
each format, in MARCXML 500 records; the others are the files as they are. "Read" is the reader
alone; "read and indexed" adds structure, facts, vectors, keywords and the store's transactions."""
_COLD = """## Cold commands

Each run is a new process; the files are in the system's cache from a run that is not counted."""
_WARM = """## Warm answers

Search for the ten best paragraphs with {count} questions, ten in each of six languages, each asked
once, after one that is not counted (the first answer: there our vectors are read into memory).
The paragraphs are those of the documents, each copy with other numbers and without some word, in
equal parts in {languages}. They share a small vocabulary, so a question's words stand
in more of them than in real documents. All engines ran in this run on the same paragraphs, each
in a process of its own; memory is what that process holds at the end, with the texts handed to it.

- Rapporteur: keywords and vectors, words cut and stemmed in six languages, texts on disk, one
  transaction for 250 paragraphs.
- bm25s: keywords alone, all in memory; it neither stems nor cuts Chinese into words, so it does
  less work.
- txtai: keywords and vectors; its vectors are made by the encoder that we use, its vector search
  is approximate from some thousands of paragraphs on, where ours is exact."""


def main() -> None:
    """Measure the parts in turn and write the results."""
    chosen = _arguments()
    files = files_of(chosen.documents)
    texts = texts_of(files)
    engines = [peers.OURS] if chosen.without_peers else peers.available()
    loads = [others_load()]
    reading = format_rows(files)
    print(f"{reading}\n", flush=True)
    loads.append(others_load())
    cold = cold_rows(files)
    print(f"{cold}\n", flush=True)
    loads.append(others_load())
    warm = warm_rows(texts, chosen.sizes, engines)
    loads.append(others_load())
    count = sum(map(len, questions().values()))
    parts = [
        _front(loads),
        f"{_READING}\n\n{reading}",
        f"{_COLD}\n\n{cold}",
        f"{_WARM.format(count=count, languages=', '.join(texts))}\n{_absent(engines)}\n{warm}",
    ]
    page = "\n\n".join(parts) + "\n"
    chosen.results.write_text(page, encoding="utf-8")
    print(page)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure Rapporteur beside its peers.")
    parser.add_argument("--documents", type=Path, help="a folder; else the sample session")
    parser.add_argument("--sizes", type=int, nargs="+", default=_SIZES)
    parser.add_argument("--without-peers", action="store_true")
    parser.add_argument("--results", type=Path, default=Path(__file__).with_name("RESULTS.md"))
    return parser.parse_args()


def _front(loads: list[float]) -> str:
    day = datetime.now(UTC).date().isoformat()
    return (
        "# Measurements\n\nWritten by `make bench`; compare figures within one run only.\n\n"
        f"{day}. {machine_words()}.\n\n{load_words(loads)}"
    )


def _absent(engines: list[str]) -> str:
    """A line for each peer that was not run."""
    absent = [name for name in peers.ALL if name not in engines]
    return "".join(f"- {name} was not run: not installed here, or left out.\n" for name in absent)


if __name__ == "__main__":
    main()
