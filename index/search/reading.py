"""Reading the first hits closely: whole paragraph, best sentence, rare words, headings."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from index.search.hit import Hit
from index.search.sentences import sentences
from index.search.tokens import tokens
from models.encoder import Encoder

# What each reading weighs beside the nearness of the whole paragraph; chosen on the question sets.
_SENTENCE = 0.8
_WORDS = 0.5
_HEADINGS = 0.2
_LEAST_WEIGHT = 0.1
_MOST_SENTENCES = 12


@dataclass(frozen=True, slots=True)
class AskedWords:
    """A question: its text and language, its content words, how often each form is found."""

    text: str
    language: str
    words: Sequence[frozenset[str]]
    counts: Mapping[str, int]

    def weights(self) -> list[float]:
        """Of each word, the more the rarer it is."""
        most = 1 + max(self.counts.values(), default=0)
        return [
            max(math.log(2 * most / (1 + self._found(word))), _LEAST_WEIGHT) for word in self.words
        ]

    def _found(self, word: frozenset[str]) -> int:
        return max((self.counts.get(form, 0) for form in word), default=0)


def by_close_reading(hits: Sequence[Hit], question: AskedWords, encoder: Encoder) -> list[Hit]:
    """The hits in the order of a closer reading, with its score; best first."""
    if not hits:
        return []
    pieces: list[str] = [question.text]
    spans = []
    for hit in hits:
        begin = len(pieces)
        pieces += [" ".join(hit.headings) or hit.text, *sentences(hit.text)[:_MOST_SENTENCES]]
        spans.append((begin, len(pieces)))
    vectors = encoder.encode(pieces)
    nearness = vectors @ vectors[0]
    weights = question.weights()
    read = [
        replace(hit, score=round(_score(hit, nearness[begin:end], question, weights), 5))
        for hit, (begin, end) in zip(hits, spans, strict=True)
    ]
    return sorted(read, key=lambda hit: (-hit.score, hit.symbol, hit.label))


def _score(
    hit: Hit,
    near: np.ndarray[tuple[int], np.dtype[np.float32]],
    question: AskedWords,
    weights: Sequence[float],
) -> float:
    """Nearness of the paragraph, of its best sentence and its headings, and rare words held."""
    heading, best = float(near[0]) if hit.headings else 0.0, float(near[1:].max(initial=0.0))
    held = 0.0
    if weights and hit.language == question.language:
        own = set(tokens(f"{hit.text} {' '.join(hit.headings)}", hit.language))
        shares = (
            weight
            for word, weight in zip(question.words, weights, strict=True)
            if not word.isdisjoint(own)
        )
        held = sum(shares) / sum(weights)
    return hit.nearness + _SENTENCE * best + _HEADINGS * heading + _WORDS * held
