"""The same point in other words, or in another language, joined into one.

Two points may be joined only where nothing keeps them apart: one side against the other, a
negation in one of them, other figures, other names. Of those that may be, the ones near in meaning
are joined, the nearest pair of groups first, as long as the groups are near on average. Across
languages no words are shared, so what all points have in common, the subject of the item, is taken
out of their vectors first.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.drafting.point import Point
from index.search.tokens import tokens
from models.encoder import Encoder

# How near two points must be to be one, in one language and across two.
_SAME_LANGUAGE = 0.68
_ACROSS_LANGUAGES = 0.2
_WEIGHT_OF_WORDS = 0.35
_FOR_A_FIGURE = 0.15
# The mean of few points is their own meaning more than a subject they share: it counts as if so
# many more points stood around it, with nothing in common.
_POINTS_WITHOUT_SUBJECT = 8


def joined(points: Sequence[Point], encoder: Encoder) -> list[list[Point]]:
    """The points in groups that say the same, each group in the order of speaking."""
    if not points:
        return []
    nearness = _nearness(points, encoder)
    groups = [[place] for place in range(len(points))]
    between = nearness.copy()
    np.fill_diagonal(between, -np.inf)
    alive = np.ones(len(points), bool)
    while True:
        one, other = np.unravel_index(int(np.argmax(between)), between.shape)
        if between[one, other] < 0:
            break
        _merge(int(one), int(other), groups, between)
        alive[other] = False
    kept = [sorted(group) for place, group in enumerate(groups) if alive[place]]
    return [[points[place] for place in group] for group in sorted(kept)]


def _merge(one: int, other: int, groups: list[list[int]], between: NDArray[np.float64]) -> None:
    """Put the other group into the one; nearness to the rest is the average of both."""
    size, more = len(groups[one]), len(groups[other])
    groups[one] += groups[other]
    row = (between[one] * size + between[other] * more) / (size + more)
    between[one], between[:, one] = row, row
    between[one, one] = -np.inf
    between[other], between[:, other] = -np.inf, -np.inf


def _nearness(points: Sequence[Point], encoder: Encoder) -> NDArray[np.float64]:
    """How far each pair is above the threshold; minus infinity where it is kept apart."""
    vectors = encoder.encode([point.content for point in points])
    near = (vectors @ vectors.T).astype(np.float64) + _WEIGHT_OF_WORDS * _shared_words(points)
    own = _without_subject(vectors)
    same = _same_language(points)
    above = np.where(same, near - _SAME_LANGUAGE, own @ own.T - _ACROSS_LANGUAGES)
    # Who gives a figure says more than who gives none: they must be the nearer to be one.
    figured = np.array([bool(point.numbers) for point in points])
    above -= _FOR_A_FIGURE * (figured[:, None] != figured[None, :])
    return np.where(_apart(points), -np.inf, above)


def _same_language(points: Sequence[Point]) -> NDArray[np.bool_]:
    languages = np.array([point.note.language for point in points])
    return np.asarray(languages[:, None] == languages[None, :])


def _without_subject(vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """The vectors less what all of them have in common, at unit length; one of zeros stays so."""
    mean = vectors.sum(axis=0) / (len(vectors) + _POINTS_WITHOUT_SUBJECT)
    own = np.where(vectors.any(axis=1, keepdims=True), vectors - mean, 0.0)
    lengths = np.linalg.norm(own, axis=1, keepdims=True)
    return np.asarray(own / np.maximum(lengths, np.finfo(np.float32).tiny), np.float64)


def _shared_words(points: Sequence[Point]) -> NDArray[np.float64]:
    """The share of words that two points have in common, of the shorter one's."""
    words = [set(tokens(point.content, point.note.language)) for point in points]
    vocabulary = {word: place for place, word in enumerate(sorted(set().union(*words)))}
    table = np.zeros((len(points), max(len(vocabulary), 1)))
    for row, held in enumerate(words):
        table[row, [vocabulary[word] for word in held]] = 1.0
    sizes = np.maximum(table.sum(axis=1), 1.0)
    return np.asarray((table @ table.T) / np.minimum(sizes[:, None], sizes[None, :]))


def _apart(points: Sequence[Point]) -> NDArray[np.bool_]:
    """Which pairs nothing may join."""
    sides = np.array([point.side() for point in points])
    negated = np.array([point.negated for point in points])
    asking = np.array([point.stance == "question" for point in points])
    concerned = np.array([point.stance == "concern" for point in points])
    against = sides < 0
    # What worries one as "unsafe" and another as "dangerous" is negated in one language only.
    worry = concerned[:, None] & concerned[None, :] & ~_same_language(points)
    apart = (negated[:, None] != negated[None, :]) & ~worry
    apart |= against[:, None] != against[None, :]
    apart |= asking[:, None] != asking[None, :]
    for kind in ("numbers", "names", "symbols"):
        apart |= _differ([getattr(point, kind) for point in points])
    return np.asarray(apart)


def _differ(held: Sequence[frozenset[str]]) -> NDArray[np.bool_]:
    """Which pairs both hold something of a kind, and not the same."""
    places = {found: place for place, found in enumerate(dict.fromkeys(held))}
    of = np.array([places[found] for found in held])
    some = np.array([bool(found) for found in held])
    return np.asarray((of[:, None] != of[None, :]) & some[:, None] & some[None, :])
