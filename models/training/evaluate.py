"""How often the right line comes first: for translations, and for a few words of a line."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from models.encoder import Encoder
from models.training.corpus import LANGUAGES, Segment


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares found, by direction (asked in, found in)."""

    translation: dict[tuple[str, str], float]
    question_first: dict[tuple[str, str], float]
    question_third: dict[tuple[str, str], float]


def evaluate(encoder: Encoder, held_out: Sequence[Segment]) -> Scores:
    """Scores of all directions on lines that have every language."""
    lines = [segment.texts for segment in held_out if len(segment.texts) == len(LANGUAGES)]
    passages = {code: encoder.encode([line[code] for line in lines]) for code in LANGUAGES}
    asked = {code: encoder.encode(questions(lines, code)) for code in LANGUAGES}
    ways = list(permutations(LANGUAGES, 2))
    same = [(code, code) for code in LANGUAGES]
    return Scores(
        {way: found(passages[way[0]], passages[way[1]], 1) for way in ways},
        {way: found(asked[way[0]], passages[way[1]], 1) for way in ways + same},
        {way: found(asked[way[0]], passages[way[1]], 3) for way in ways + same},
    )


def found(asked: NDArray[np.float32], passages: NDArray[np.float32], most: int) -> float:
    """The share of rows whose own passage is among the `most` nearest."""
    nearness = asked @ passages.T
    own = nearness.diagonal()[:, None]
    return float(((nearness > own).sum(axis=1) < most).mean())


def questions(lines: Sequence[dict[str, str]], language: str, seed: int = 5) -> list[str]:
    """Three to six words in a row of each line; twice as many characters where words have none."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    return [_span(line[language], chance) for line in lines]


def report(scores: Scores) -> Iterator[str]:
    """Lines to print: the means, then each language asked in."""
    across = {way: share for way, share in scores.question_third.items() if way[0] != way[1]}
    first = {way: share for way, share in scores.question_first.items() if way[0] != way[1]}
    yield f"translation first {_mean(scores.translation):.3f}"
    yield f"words of a line, other language: first {_mean(first):.3f} third {_mean(across):.3f}"
    for code in LANGUAGES:
        yield (
            f"{code}: translation {_mean(_from(scores.translation, code)):.3f}"
            f" to {_mean(_to(scores.translation, code)):.3f};"
            f" words first {_mean(_from(first, code)):.3f} third {_mean(_from(across, code)):.3f};"
            f" same language third {scores.question_third[code, code]:.3f}"
        )


def _span(text: str, chance: random.Random) -> str:
    words = text.split()
    wanted = chance.randint(3, 6)
    if len(words) > wanted and len(text) / len(words) < 25:
        start = chance.randrange(len(words) - wanted + 1)
        return " ".join(words[start : start + wanted])
    start = chance.randrange(max(1, len(text) - 2 * wanted + 1))
    return text[start : start + 2 * wanted]


def _mean(shares: dict[tuple[str, str], float]) -> float:
    return float(np.mean(list(shares.values())))


def _from(shares: dict[tuple[str, str], float], code: str) -> dict[tuple[str, str], float]:
    return {way: share for way, share in shares.items() if way[0] == code}


def _to(shares: dict[tuple[str, str], float], code: str) -> dict[tuple[str, str], float]:
    return {way: share for way, share in shares.items() if way[1] == code}
