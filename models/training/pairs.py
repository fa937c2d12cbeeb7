"""Pairs that belong together: translations, and short questions with passages that answer them.

A passage is a segment, often with others around it; a question is a few words of the segment,
sometimes inside a question's frame, so that the frame's words come to weigh little.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from models.builtin.folding import fold
from models.training.corpus import LANGUAGES, Segment
from models.training.pieces import Ids

# The share of a batch from: rows in four languages or more, UN text in two, the rest, words.
_SHARES = {"many": 0.38, "un": 0.22, "rest": 0.17, "words": 0.1}
# The share of questions written by hand, and how often one meets itself in another language.
_ASKED_SHARE = 0.13
_SAME_QUESTION = 0.2
_UN_PAIRS = ("multiun", "sdg_metadata", "un_corpus_demo", "mtuoc")
_LONGEST_LEFT, _LONGEST_RIGHT = 200, 300


@dataclass(frozen=True, slots=True)
class Supply:
    """What batches are drawn from: pieces a segment and language, by kind of source."""

    cut: list[dict[str, Ids]]
    kinds: dict[str, list[int]]
    following: dict[int, int]
    frames: dict[str, list[Ids]]
    starts: NDArray[np.bool_]
    rarity: NDArray[np.float64]
    asked: dict[int, dict[str, Ids]] = field(default_factory=dict)


def kind_of(segment: Segment) -> str:
    """Which share of a batch a segment belongs to."""
    if segment.source.startswith("dict_"):
        return "words"
    if len(segment.texts) >= 4:
        return "many"
    return "un" if segment.source.startswith(_UN_PAIRS) else "rest"


def kinds_of(segments: Sequence[Segment]) -> dict[str, list[int]]:
    """The places of the segments of each kind."""
    kinds: dict[str, list[int]] = {kind: [] for kind in _SHARES}
    for place, segment in enumerate(segments):
        kinds[kind_of(segment)].append(place)
    return kinds


def following_of(segments: Sequence[Segment]) -> dict[int, int]:
    """For each segment the next of the same document, where there is one."""
    return {
        place: place + 1
        for place, (one, other) in enumerate(zip(segments, segments[1:], strict=False))
        if one.source == other.source
        and one.document == other.document
        and other.place == one.place + 1
    }


def frames_of(language: str) -> list[str]:
    """The frames questions of a language are put in, without the place for the words."""
    path = files("models.training").joinpath("lang", language, "questions.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [fold(line.replace("{}", " ")) for line in lines if line.strip()]


def all_frames() -> dict[str, list[str]]:
    """The frames of every language."""
    return {code: frames_of(code) for code in LANGUAGES}


def batch(supply: Supply, size: int, chance: random.Random) -> tuple[list[Ids], list[Ids]]:
    """Lists of left and right texts, the n-th of one belonging to the n-th of the other."""
    left: list[Ids] = []
    right: list[Ids] = []
    for kind, share in _SHARES.items():
        places = supply.kinds[kind]
        for place in chance.sample(places, min(len(places), int(size * share))):
            if len(supply.cut[place]) < 2:
                continue
            one, other = pair(supply, place, kind == "words", chance)
            left.append(one)
            right.append(other)
    asked = list(supply.asked)
    for place in chance.sample(asked, min(len(asked), int(size * _ASKED_SHARE))):
        one, other = asked_pair(supply, place, chance)
        left.append(one)
        right.append(other)
    return left, right


def asked_pair(supply: Supply, place: int, chance: random.Random) -> tuple[Ids, Ids]:
    """A question written by hand and what answers it, or the same question in another language."""
    wordings = supply.asked[place]
    language = chance.choice(list(wordings))
    question = wordings[language]
    if chance.random() < 0.3:
        question = _thinned(question, chance)
    if chance.random() < _SAME_QUESTION:
        return question, wordings[chance.choice(list(wordings))]
    answered = chance.choice(list(supply.cut[place]))
    if chance.random() < 0.45:
        return question, _widened(supply, place, answered, chance)[:_LONGEST_RIGHT]
    return question, supply.cut[place][answered][:_LONGEST_RIGHT]


def pair(supply: Supply, place: int, is_word: bool, chance: random.Random) -> tuple[Ids, Ids]:
    """One pair of a segment: a translation, or a question with its passage (six in ten)."""
    first, second = chance.sample(list(supply.cut[place]), 2)
    ask = chance.random() < 0.6
    if ask and not is_word and chance.random() < 0.3:
        second = first
    one, other = supply.cut[place][first], supply.cut[place][second]
    if is_word:
        if chance.random() < 0.3:
            one = _framed(supply, one, first, chance)
        return one, other
    if ask:
        one = _question(supply, one, first, chance)
    elif chance.random() < 0.5:
        one = _thinned(one, chance)
    if chance.random() < 0.45:
        other = _widened(supply, place, second, chance)
    return one[:_LONGEST_LEFT], other[:_LONGEST_RIGHT]


def span(ids: Ids, starts: NDArray[np.bool_], words: int, chance: random.Random) -> Ids:
    """So many whole words in a row, from anywhere in the text."""
    begins = np.flatnonzero(starts[ids])
    if len(begins) <= words:
        return ids
    first = chance.randrange(len(begins) - words + 1)
    end = begins[first + words] if first + words < len(begins) else len(ids)
    return ids[begins[first] : end]


def _question(supply: Supply, ids: Ids, language: str, chance: random.Random) -> Ids:
    """A few words of the text: in a row, or its rarer ones from anywhere; framed half the time."""
    if chance.random() < 0.6:
        asked = span(ids, supply.starts, chance.randint(3, 8), chance)
    else:
        asked = _rarer(ids, supply.rarity, chance)
    return _framed(supply, asked, language, chance) if chance.random() < 0.5 else asked


def _rarer(ids: Ids, rarity: NDArray[np.float64], chance: random.Random) -> Ids:
    wanted = min(len(ids), chance.randint(3, 9))
    keys = _draws(chance, len(ids)) ** (1 / rarity[ids])
    return ids[np.sort(np.argpartition(-keys, wanted - 1)[:wanted])]


def _framed(supply: Supply, ids: Ids, language: str, chance: random.Random) -> Ids:
    return np.concatenate([chance.choice(supply.frames[language]), ids])


def _thinned(ids: Ids, chance: random.Random) -> Ids:
    """The text with one piece in six gone, so that no single piece is relied on."""
    kept = ids[_draws(chance, len(ids)) > 0.17]
    return kept if len(kept) else ids


def _draws(chance: random.Random, count: int) -> NDArray[np.float64]:
    """So many numbers from 0 to 1 at once: 16 random bits each."""
    return np.frombuffer(chance.randbytes(2 * count), np.uint16) / 65536


def _widened(supply: Supply, place: int, language: str, chance: random.Random) -> Ids:
    """The segment with its next, or with one from elsewhere, as paragraphs hold several points."""
    beside = supply.following.get(place)
    if beside is None or language not in supply.cut[beside] or chance.random() < 0.4:
        beside = chance.choice(supply.kinds["many"])
    if language not in supply.cut[beside]:
        return supply.cut[place][language]
    parts = [supply.cut[place][language], supply.cut[beside][language]]
    chance.shuffle(parts)
    return np.concatenate(parts)
