"""Markdown tables, and the clock they are filled with."""

import statistics
import time
from collections.abc import Callable, Sequence


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table: first column to the left, figures to the right."""
    rule = ["---", *["---:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, rule, *rows])


def seconds(work: Callable[[], object], *, runs: int = 1) -> float:
    """The median time of some runs."""
    return statistics.median(_once(work) for _ in range(runs))


def late(times: Sequence[float]) -> float:
    """The 95th percentile: no more than one in twenty takes longer."""
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def _once(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
