"""Parallel text: folders of line-aligned files, one file a language."""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.builtin.folding import fold

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
# Their terms allow research or non-commercial use only, and the weights are shipped to everyone.
LEFT_OUT = ("unbis", "wmt_newstest")
_HELD_OUT_SOURCE = "unpc_devset"
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Segment:
    """One line in the languages that have it, folded, and the document and place it came from."""

    source: str
    document: str
    place: int
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is learned from, and whole documents kept apart to measure with."""

    learned: list[Segment]
    held_out: list[Segment]


def read_corpus(folder: Path) -> Corpus:
    """Every usable segment under the folder; held-out lines found elsewhere are dropped."""
    learned: list[Segment] = []
    held_out: list[Segment] = []
    for leaf in _leaves(folder):
        source = leaf.relative_to(folder).as_posix()
        if source.startswith(LEFT_OUT):
            continue
        for segment in _read_leaf(leaf, source):
            (held_out if _is_held_out(segment) else learned).append(segment)
    seen = {text for segment in held_out for text in segment.texts.values() if len(text) > 20}
    learned = [segment for segment in learned if seen.isdisjoint(segment.texts.values())]
    return Corpus(learned, held_out)


def _leaves(folder: Path) -> Iterator[Path]:
    """Folders that hold language files, in a fixed order."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir() and any((path / f"{code}.txt").is_file() for code in LANGUAGES):
            yield path


def _read_leaf(leaf: Path, source: str) -> Iterator[Segment]:
    columns = {
        code: _lines(leaf / f"{code}.txt")
        for code in LANGUAGES
        if (leaf / f"{code}.txt").is_file()
    }
    ids = _lines(leaf / "ids.txt") if (leaf / "ids.txt").is_file() else []
    for place in range(min(len(lines) for lines in columns.values())):
        texts = {
            code: fold(lines[place].strip()[:_LONGEST])
            for code, lines in columns.items()
            if lines[place].strip()
        }
        if len(texts) > 1:
            document = _document(ids[place]) if place < len(ids) else source
            yield Segment(source, document, place, texts)


def _lines(path: Path) -> Sequence[str]:
    # Not splitlines(): separators inside a segment would break the alignment.
    return path.read_text(encoding="utf-8", errors="replace").split("\n")


def _document(line_id: str) -> str:
    return re.split(r"[\s:]", line_id, maxsplit=1)[0]


def _is_held_out(segment: Segment) -> bool:
    """A quarter of the documents, chosen by their id so that everyone holds out the same."""
    if segment.source != _HELD_OUT_SOURCE:
        return False
    return zlib.crc32(segment.document.encode()) % 4 == 0
