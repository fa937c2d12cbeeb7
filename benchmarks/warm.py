"""Answers of a program that is already running, beside the peers on the same paragraphs."""

import multiprocessing
import statistics
import tempfile
import time
import tomllib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks import peers
from benchmarks.corpus import multiplied
from benchmarks.tables import late, seconds, table

_HEADS = ("paragraphs", "engine", "indexed in, s", "indexed/s", "first answer, s")
_TIMES = ("median, ms", "p95, ms", "memory, MB")


@dataclass(frozen=True, slots=True)
class Figures:
    """What one engine took over one size; `times` are the questions' in seconds."""

    built: float
    first: float
    times: tuple[float, ...]
    megabytes: float


def questions() -> dict[str, list[str]]:
    """The questions by language."""
    path = Path(__file__).with_name("questions.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def warm_rows(texts: dict[str, list[str]], sizes: Sequence[int], engines: Sequence[str]) -> str:
    """A table: every engine at every size, each in a process of its own."""
    rows = []
    for size in sizes:
        paragraphs = multiplied(texts, size)
        for engine in engines:
            figures = _apart(engine, paragraphs)
            rows.append(_row(size, engine, figures))
            print(" | ".join(rows[-1]), flush=True)
    return table((*_HEADS, *_TIMES), rows)


def figures_of(engine: str, paragraphs: peers.Paragraphs) -> Figures:
    """The engine built and asked every question once, after one that is not counted."""
    few = {language: texts[:2] for language, texts in paragraphs.items()}
    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as home:
        # Loading programs and models is no part of indexing.
        peers.build(engine, few, Path(small))("river")
        begun = time.perf_counter()
        ask = peers.build(engine, paragraphs, Path(home))
        built = time.perf_counter() - begun
        first = seconds(lambda: ask("river"))
        times = tuple(_asked(ask, question) for question in _mixed())
    return Figures(built, first, times, psutil.Process().memory_info().rss / 1e6)


def _asked(ask: peers.Ask, question: str) -> float:
    return seconds(lambda: ask(question))


def _mixed() -> list[str]:
    """All questions, a language after the other in turn."""
    return [question for same in zip(*questions().values(), strict=True) for question in same]


def _apart(engine: str, paragraphs: peers.Paragraphs) -> Figures:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(figures_of, engine, paragraphs).result()


def _row(size: int, engine: str, figures: Figures) -> list[str]:
    return [
        f"{size:,}",
        engine,
        f"{figures.built:,.1f}",
        f"{size / figures.built:,.0f}",
        f"{figures.first:.2f}",
        f"{statistics.median(figures.times) * 1e3:.1f}",
        f"{late(figures.times) * 1e3:.1f}",
        f"{figures.megabytes:,.0f}",
    ]
