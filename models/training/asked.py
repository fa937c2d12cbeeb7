"""Questions written for this project, each about a line of the parallel text.

`questions/*.jsonl`: a JSON object a line, `{"line": 59, "q": {"en": …}}`, the line counted
from 1 in the development set of the UN Parallel Corpus. The lines themselves are not kept here.
"""

import json
from collections.abc import Sequence
from importlib.resources import files

from models.builtin.folding import fold
from models.training.corpus import LANGUAGES, Segment

_SOURCE = "unpc_devset"


def read_asked(segments: Sequence[Segment]) -> dict[int, dict[str, str]]:
    """By place among the segments, the question about it in each language, folded."""
    places = {
        segment.place: place for place, segment in enumerate(segments) if segment.source == _SOURCE
    }
    asked: dict[int, dict[str, str]] = {}
    for line, wordings in _written():
        place = places.get(line - 1)
        if place is not None:
            asked[place] = {code: fold(wordings[code]) for code in LANGUAGES if wordings.get(code)}
    return asked


def _written() -> list[tuple[int, dict[str, str]]]:
    folder = files("models.training").joinpath("questions")
    found = []
    for path in sorted(folder.iterdir(), key=str):
        if path.name.endswith(".jsonl"):
            for line in path.read_text("utf-8").splitlines():
                said = json.loads(line)
                found.append((int(said["line"]), said["q"]))
    return found
