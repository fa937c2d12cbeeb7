"""`make bench`: reading, indexing, cold and warm answers, beside bm25s and txtai in one run.

Prints one Markdown table a question. Figures are of the machine it runs on, to be compared within
one run only.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sample.session import SESSION_ID, documents

from benchmarks import peers
from benchmarks.corpus import store_of, varied
from index.database import Store
from index.ingest import ingest
from index.readers.read import read
from index.scope import scope_of
from index.search.search import search
from models.builtin.encoder import builtin_encoder

QUERIES = (
    "flood warnings in minority languages",
    "coût des capteurs et partage des frais",
    "данные со спутников",
    "сколько стоит обучение операторов",
    "手机预警信息",
    "responsabilidad por falsas alarmas",
    "تدريب المشغلين",
    "drills with schools",
)


def main() -> None:
    """Run the parts asked for, all by default."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--without-peers", action="store_true")
    chosen = parser.parse_args()
    print_formats()
    print_cold()
    print_warm(chosen.sizes, with_peers=not chosen.without_peers)


def print_formats() -> None:
    """Paragraphs a second read, and read and indexed, for each format of the sample."""
    print("| format | file | paragraphs | read/s | read and indexed/s |")
    print("|---|---|---|---|---|")
    encoder = builtin_encoder()
    encoder.encode(["warm"])
    seen: set[str] = set()
    for path in sorted(documents(), key=lambda path: -path.stat().st_size):
        if path.suffix in seen:
            continue
        seen.add(path.suffix)
        reading = _timed(lambda path=path: read(path), repeat=5)
        with tempfile.TemporaryDirectory() as home:
            store = Store.open(Path(home))
            begun = time.perf_counter()
            receipts = ingest(store, path, session=SESSION_ID, encoder=encoder)
            indexed = time.perf_counter() - begun
        count = len(read(path).blocks)
        print(
            f"| {path.suffix[1:]} | {path.name} | {receipts[0].paragraphs} numbered, {count} blocks"
            f" | {count / reading:,.0f} | {count / indexed:,.0f} |"
        )


def print_cold() -> None:
    """Time and memory of whole commands, started from nothing."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "RAPPORTEUR_HOME": home}
        program = str(Path(sys.executable).with_name("rapporteur"))
        files = [str(path) for path in documents()]
        indexing = _command([program, "ingest", *files, "--session", SESSION_ID], environment)
        print("\n| command | seconds (median of 5) | peak memory, MB |\n|---|---|---|")
        print(f"| ingest, {len(files)} files (once) | {indexing[0]:.2f} | {indexing[1]:.0f} |")
        for words in (
            ["--help"],
            ["ask", "Who spoke on item 3?"],
            ["ask", "Comment les coûts sont-ils partagés ?"],
        ):
            runs = [_command([program, *words], environment) for _ in range(5)]
            seconds = statistics.median(run[0] for run in runs)
            print(f"| {' '.join(words)} | {seconds:.2f} | {max(run[1] for run in runs):.0f} |")


def print_warm(sizes: list[int], *, with_peers: bool) -> None:
    """A warm search over multiplied text, beside the peers on the same paragraphs."""
    texts = [
        block.text for path in documents() for block in read(path).blocks if len(block.text) > 80
    ]
    print("\n| paragraphs | engine | indexed/s | median ms | 95th percentile ms |")
    print("|---|---|---|---|---|")
    for size in sizes:
        paragraphs = varied(texts, size)
        engines: dict[str, Callable[[list[str]], Callable[[str], object]]] = {
            "rapporteur (keywords + vectors)": _rapporteur
        }
        if with_peers:
            engines |= peers.available()
        for name, build in engines.items():
            begun = time.perf_counter()
            ask = build(paragraphs)
            built = time.perf_counter() - begun
            times = sorted(_timed(lambda query=query: ask(query)) for query in QUERIES * 8)[:]
            middle, high = statistics.median(times), times[int(len(times) * 0.95)]
            print(
                f"| {size:,} | {name} | {size / built:,.0f} | {middle * 1e3:.1f} | {high * 1e3:.1f} |",
                flush=True,
            )


def _rapporteur(paragraphs: list[str]) -> Callable[[str], object]:
    encoder = builtin_encoder()
    store = store_of(paragraphs, Path(tempfile.mkdtemp()), encoder)
    scope = scope_of("delegate")
    search(store, "warm", scope=scope, encoder=encoder)
    return lambda query: search(store, query, scope=scope, encoder=encoder, k=10)


def _timed(work: Callable[[], object], *, repeat: int = 1) -> float:
    begun = time.perf_counter()
    for _ in range(repeat):
        work()
    return (time.perf_counter() - begun) / repeat


def _command(words: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds and peak resident megabytes of one command."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    if status:
        raise SystemExit(f"{words} failed: {process.stderr.read().decode() if process.stderr else ''}")
    if process.stderr:
        process.stderr.close()
    process.returncode = status
    return seconds, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
