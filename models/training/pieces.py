"""The pieces words are cut into, learned from the corpus with every language given its share."""

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece
from numpy.typing import NDArray

from models.training.corpus import LANGUAGES, Segment

Ids = NDArray[np.int32]
_LINES_PER_LANGUAGE = 70_000


def train_pieces(segments: Sequence[Segment], size: int, out: Path, seed: int = 1) -> Path:
    """Write `pieces.model` into the folder; lines in many languages come first."""
    chosen = _choose_lines(segments, random.Random(seed))  # noqa: S311 - no secret
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(chosen),
        model_prefix=str(out / "pieces"),
        vocab_size=size,
        model_type="unigram",
        character_coverage=0.9995,
        normalization_rule_name="nmt_nfkc_cf",
        num_threads=2,
        max_sentence_length=4000,
        hard_vocab_limit=False,
        bos_id=-1,
        eos_id=-1,
        minloglevel=2,
    )
    (out / "pieces.vocab").unlink(missing_ok=True)
    return out / "pieces.model"


def cut(model: Path, texts: Sequence[str]) -> list[Ids]:
    """The piece numbers of each text."""
    processor = sentencepiece.SentencePieceProcessor(model_file=str(model))
    found: list[Ids] = []
    for start in range(0, len(texts), 20_000):
        part = processor.encode(list(texts[start : start + 20_000]), num_threads=2)
        found += [np.asarray(ids, dtype=np.int32) for ids in part]
    return found


def word_starts(model: Path) -> NDArray[np.bool_]:
    """For each piece whether it begins a word; a Chinese piece always does."""
    processor = sentencepiece.SentencePieceProcessor(model_file=str(model))
    written = [processor.id_to_piece(number) for number in range(processor.vocab_size())]
    return np.array([piece.startswith("▁") or "一" <= piece[0] <= "鿿" for piece in written])


def _choose_lines(segments: Sequence[Segment], chance: random.Random) -> list[str]:
    chosen: list[str] = []
    for code in LANGUAGES:
        ranked = [
            (-len(segment.texts), chance.random(), segment.texts[code])
            for segment in segments
            if code in segment.texts
        ]
        chosen += [text for _, _, text in sorted(ranked)[:_LINES_PER_LANGUAGE]]
    chance.shuffle(chosen)
    return chosen
