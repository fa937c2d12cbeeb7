"""Vectors: FAISS over what the records hold; its file is a cache that can be made again."""

import json
import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import faiss
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select

from index.database import Store
from index.records import VectorRecord
from models.encoder import Encoder

# One question is one small product: waking more threads costs more than it saves.
faiss.omp_set_num_threads(1)

_LOCK = Lock()
_OPEN: dict[tuple[str, str], "VectorIndex"] = {}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice of paragraph ids as FAISS takes it: a bit for each id."""

    bits: NDArray[np.uint8]
    selector: faiss.IDSelector


def chosen(ids: NDArray[np.int64]) -> Chosen:
    """The choice of these ids, made once and used for many questions."""
    flags = np.zeros(int(ids.max(initial=0)) + 1, np.bool_)
    flags[ids] = True
    bits = np.packbits(flags, bitorder="little")
    # FAISS keeps only the address: the array must live as long as the selector.
    return Chosen(bits, faiss.IDSelectorBitmap(bits))  # type: ignore[call-arg, arg-type]


@dataclass(frozen=True, slots=True)
class VectorIndex:
    """An index of one encoder's vectors as of one count of changes; ids are paragraph ids."""

    changes: int
    index: faiss.Index
    ids: NDArray[np.int64]

    def find(
        self, vectors: NDArray[np.float32], most: int, within: Chosen | None
    ) -> list[list[tuple[int, float]]]:
        """For each vector the nearest ids with their cosine, within the given ids or all."""
        most = min(most, len(self.ids))
        if most == 0:
            return [[] for _ in vectors]
        parameters = None
        if within is not None:
            parameters = faiss.SearchParameters(sel=within.selector)  # type: ignore[call-arg]
        scores, ids = self.index.search(vectors, most, params=parameters)
        return [
            [(int(id_), float(score)) for id_, score in zip(*row, strict=True) if id_ >= 0]
            for row in zip(ids, scores, strict=True)
        ]

    def nearness(self, id_: int, vector: NDArray[np.float32]) -> float:
        """The cosine of one paragraph to a vector; 0 for one without a vector."""
        try:
            return float(self.index.reconstruct(id_) @ vector)
        except RuntimeError:
            return 0.0


def vector_index(store: Store, encoder: Encoder) -> VectorIndex:
    """The index of the store's vectors, from memory, from its file, or from the records."""
    changes = store.changes()
    key = (str(store.home), encoder.name)
    with _LOCK:
        known = _OPEN.get(key)
        if known is None or known.changes != changes:
            known = _from_file(store, encoder, changes) or _from_records(store, encoder, changes)
            _OPEN[key] = known
        return known


def forget(store: Store) -> None:
    """Let go of the store's indexes in memory."""
    with _LOCK:
        for key in [key for key in _OPEN if key[0] == str(store.home)]:
            del _OPEN[key]


def _file(home: Path, encoder: Encoder) -> Path:
    return home / f"vectors-{encoder.name.replace('/', '_')}.faiss"


def _from_file(store: Store, encoder: Encoder, changes: int) -> VectorIndex | None:
    """The cached index if it is whole and of this very state of the records."""
    path = _file(store.home, encoder)
    try:
        stamp = json.loads(path.with_suffix(".json").read_text())
        if stamp != {"changes": changes, "checksum": _checksum(path)}:
            return None
        index = faiss.read_index(str(path))
        ids = faiss.vector_to_array(index.id_map)  # type: ignore[attr-defined]
    except (OSError, ValueError, RuntimeError, AttributeError):
        return None
    with store.reading() as session:
        count, last = session.execute(
            select(func.count(), func.max(VectorRecord.paragraph_id)).where(
                VectorRecord.encoder == encoder.name
            )
        ).one()
    if (count, last or 0) != (len(ids), int(ids.max(initial=0))):
        return None
    return VectorIndex(changes, index, ids)


def _checksum(path: Path) -> int:
    """A sum over the file: half-written and damaged ones are told from whole ones."""
    found = 0
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            found = zlib.crc32(piece, found)
    return found


def _from_records(store: Store, encoder: Encoder, changes: int) -> VectorIndex:
    with store.reading() as session:
        rows: Sequence[tuple[int, bytes]] = session.execute(
            select(VectorRecord.paragraph_id, VectorRecord.vector).where(
                VectorRecord.encoder == encoder.name
            )
        ).all()
    ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
    joined = b"".join(row[1] for row in rows)
    matrix = np.frombuffer(joined, np.float16).reshape(len(rows), encoder.dimensions)
    index = faiss.IndexIDMap2(
        faiss.IndexScalarQuantizer(
            encoder.dimensions, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        )
    )
    if len(rows):
        index.add_with_ids(matrix.astype(np.float32), ids)
    _write(_file(store.home, encoder), index, changes)
    return VectorIndex(changes, index, ids)


def _write(path: Path, index: faiss.Index, changes: int) -> None:
    """Put the cache in place in one step; a store on a full or read-only disk goes without."""
    try:
        # A name of its own: two programs may write the cache at once.
        fresh = path.with_suffix(f".{os.getpid()}")
        faiss.write_index(index, str(fresh))
        stamp = {"changes": changes, "checksum": _checksum(fresh)}
        fresh.replace(path)
        path.with_suffix(".json").write_text(json.dumps(stamp))
    except (OSError, RuntimeError):
        return
