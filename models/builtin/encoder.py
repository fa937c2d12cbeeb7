"""The encoder that ships with the program: a vector and a weight for each piece of a word.

A text's vector is the weighted sum of its pieces' vectors, at unit length. It runs with numpy and
SentencePiece; `models/training` makes it anew, and MODEL_CARD.md says what it learned from.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files

import numpy as np
import sentencepiece
from numpy.typing import NDArray

from models.builtin.folding import fold

NAME = "rapporteur-3"
_CHUNK = 512
_LONGEST = 4000


class BuiltinEncoder:
    """Sentences of the six languages as vectors of one space; meets `models.encoder.Encoder`."""

    name = NAME

    def __init__(
        self,
        pieces: sentencepiece.SentencePieceProcessor,
        matrix: NDArray[np.int8],
        scales: NDArray[np.float32],
    ) -> None:
        """Take the pieces, a row of int8 a piece, and what a row is multiplied with."""
        self._pieces = pieces
        self._matrix = matrix
        self._scales = scales
        self.dimensions = int(matrix.shape[1])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit-length row a text; a text without known pieces gets a row of zeros."""
        rows = [self._encode_chunk(chunk) for chunk in _chunks(texts)]
        return np.concatenate(rows) if rows else np.zeros((0, self.dimensions), np.float32)

    def _encode_chunk(self, texts: Sequence[str]) -> NDArray[np.float32]:
        pieces = self._pieces.encode([fold(text[:_LONGEST]) for text in texts])
        lengths = np.fromiter((len(found) for found in pieces), np.int64, len(pieces))
        vectors = np.zeros((len(pieces), self.dimensions), np.float32)
        filled = np.flatnonzero(lengths)
        if filled.size:
            ids = np.concatenate([pieces[place] for place in filled]).astype(np.int64)
            starts = np.concatenate(([0], np.cumsum(lengths[filled])[:-1]))
            rows = self._matrix[ids].astype(np.float32)
            rows *= self._scales[ids, None]
            vectors[filled] = np.add.reduceat(rows, starts, axis=0)
            norms = np.linalg.norm(vectors, axis=1, keepdims=True)
            np.divide(vectors, norms, out=vectors, where=norms > 0)
        return vectors


def _chunks(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _CHUNK):
        yield texts[start : start + _CHUNK]


@cache
def builtin_encoder() -> BuiltinEncoder:
    """The shipped encoder, loaded once; its matrix stays on disk until a row is needed."""
    with as_file(files("models.builtin").joinpath("weights")) as folder:
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "pieces.model"))
        matrix = np.load(folder / "matrix.npy", mmap_mode="r")
        scales = np.load(folder / "scales.npy")
    return BuiltinEncoder(pieces, matrix, scales)
