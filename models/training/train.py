"""The training command: `python -m models.training.train CORPUS_DIR [--out DIR] [--minutes N]`."""

import argparse
import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import sentencepiece
import torch

from models.builtin.encoder import BuiltinEncoder
from models.training.asked import read_asked
from models.training.corpus import Corpus, Segment, read_corpus
from models.training.evaluate import evaluate, report
from models.training.loss import Learner, new_learner, rarity_of
from models.training.pairs import Supply, all_frames, batch, following_of, kinds_of
from models.training.pieces import Ids, cut, train_pieces, word_starts
from models.training.quantize import quantize, write_weights

logger = logging.getLogger("models.training")


@dataclass(frozen=True)
class Plan:
    """How large the encoder is and how long it learns."""

    out: Path
    pieces: int = 40_000
    dimensions: int = 320
    batch: int = 2048
    minutes: float = 12.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the corpus, learn, write the weights and log the scores."""
    parser = argparse.ArgumentParser(prog="models.training.train")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=Path("encoder"))
    parser.add_argument("--minutes", type=float, default=Plan.minutes)
    parser.add_argument("--pieces", type=int, default=Plan.pieces)
    parser.add_argument("--dimensions", type=int, default=Plan.dimensions)
    parser.add_argument("--batch", type=int, default=Plan.batch)
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    plan = Plan(given.out, given.pieces, given.dimensions, given.batch, given.minutes)
    train(read_corpus(given.corpus), plan)


def train(corpus: Corpus, plan: Plan) -> None:
    """Everything after reading: pieces, pairs, steps until the time is up, weights, scores."""
    torch.set_num_threads(2)
    plan.out.mkdir(parents=True, exist_ok=True)
    logger.info("%d segments, %d held out", len(corpus.learned), len(corpus.held_out))
    model = plan.out / "pieces.model"
    if not model.exists():
        train_pieces(corpus.learned, plan.pieces, plan.out)
    supply = prepare(corpus.learned, model)
    logger.info("%s", {kind: len(places) for kind, places in supply.kinds.items()})
    logger.info("%d lines with questions", len(supply.asked))
    learner = new_learner(supply.rarity, plan.dimensions)
    for done in _learn(learner, supply, plan):
        write_weights(learner.matrix(), plan.out)
        if corpus.held_out:
            logger.info("at %.2f", done)
            _log_scores(learner, model, corpus.held_out)


def prepare(segments: Sequence[Segment], model: Path) -> Supply:
    """Cut every text once and sort the segments by kind."""
    keys = [(place, code) for place, segment in enumerate(segments) for code in segment.texts]
    pieces = cut(model, [segments[place].texts[code] for place, code in keys])
    starts = word_starts(model)
    rarity = rarity_of(pieces, len(starts))
    by_place: list[dict[str, Ids]] = [{} for _ in segments]
    for (place, code), ids in zip(keys, pieces, strict=True):
        if len(ids):
            by_place[place][code] = ids
    frames = {code: cut(model, lines) for code, lines in all_frames().items()}
    asked = {
        place: dict(zip(wordings, cut(model, list(wordings.values())), strict=True))
        for place, wordings in read_asked(segments).items()
    }
    kinds, following = kinds_of(segments), following_of(segments)
    return Supply(by_place, kinds, following, frames, starts, rarity, asked)


def _learn(learner: Learner, supply: Supply, plan: Plan) -> Iterator[float]:
    """Steps until the minutes are over; gives the share done now and then, and at the end."""
    chance = random.Random(1)  # noqa: S311 - no secret
    begun, steps, said = time.monotonic(), 0, 0.0
    done = 0.0
    while done < 1.0:
        loss = learner.step(*batch(supply, plan.batch, chance), done)
        done = min(1.0, (time.monotonic() - begun) / (60 * plan.minutes))
        steps += 1
        if steps % 100 == 0:
            logger.info("%d steps, loss %.3f", steps, loss)
        if done >= min(1.0, said + 0.25):
            said = done
            yield done


def _log_scores(learner: Learner, model: Path, held_out: Sequence[Segment]) -> None:
    """The scores of the encoder as it would be shipped now."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(model))
    encoder = BuiltinEncoder(pieces, *quantize(learner.matrix()))
    for line in report(evaluate(encoder, held_out)):
        logger.info("%s", line)


if __name__ == "__main__":
    main()
