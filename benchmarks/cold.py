"""Time and peak memory of whole commands, each in a new process."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.tables import table
from index.database import Store
from index.ingest import Placing, ingest_all
from models.builtin.encoder import builtin_encoder

_RUNS = 5
_SESSION = "bench"
_QUESTIONS = (
    "Who spoke on agenda item 3?",
    "Comment les données des stations sont-elles partagées ?",
    "卫星数据是否免费？",
)
_HEADS = ("command", "median of 5, s", "slowest, s", "peak memory, MB")
_NO_PROGRAM = "The program `rapporteur` is not installed here: nothing was measured."
# A small program stands between: a process begun straight from a large one is counted as large.
_LAUNCHER = """
import json, os, sys, time
begun = time.perf_counter()
silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
_, status, usage = os.wait4(process, 0)
spent = time.perf_counter() - begun
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps([os.waitstatus_to_exitcode(status), spent, usage.ru_maxrss * unit / 1e6]))
"""


def cold_rows(files: list[Path], program: Path | None = None) -> str:
    """A table: help, and answers over the files taken in, or why there is none."""
    program = program or Path(sys.executable).with_name("rapporteur")
    if not program.exists():
        return _NO_PROGRAM
    asks = [["ask", question, "--session", _SESSION, "--json"] for question in _QUESTIONS]
    with tempfile.TemporaryDirectory() as home:
        _fill(Path(home), files)
        rows = [_row([str(program), *words], home) for words in (["--help"], *asks)]
    measured = [row for row in rows if len(row) == len(_HEADS)]
    told = [" ".join(row) for row in rows if row not in measured]
    return "\n\n".join([table(_HEADS, measured)] * bool(measured) + told)


def _fill(home: Path, files: list[Path]) -> None:
    store = Store.open(home)
    ingest_all(store, files, placing=Placing(_SESSION), encoder=builtin_encoder())
    store.close()


def _row(command: list[str], home: str) -> list[str]:
    """The row of one command, or why it has none; its first run, which fills the caches, is not
    counted.
    """
    name = f"`rapporteur {' '.join(command[1:3])}`"
    runs = [once(command, home) for _ in range(_RUNS + 1)][1:]
    failed = next((code for code, _, _ in runs if code), 0)
    if failed:
        return [name, f"ended with exit code {failed}: not measured."]
    times = [spent for _, spent, _ in runs]
    peak = max(megabytes for _, _, megabytes in runs)
    return [name, f"{statistics.median(times):.2f}", f"{max(times):.2f}", f"{peak:.0f}"]


def once(command: list[str], home: str) -> tuple[int, float, float]:
    """Exit code, seconds and peak megabytes of one run."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command],
        env={**os.environ, "RAPPORTEUR_HOME": home},
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    code, spent, megabytes = json.loads(done.stdout)
    return code, spent, megabytes
