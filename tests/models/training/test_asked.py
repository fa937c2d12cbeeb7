"""Questions written by hand meet the lines they are about."""

import random

import numpy as np

from models.training.asked import read_asked
from models.training.corpus import LANGUAGES, Segment
from models.training.pairs import Supply, asked_pair, batch


def segment(line: int) -> Segment:
    return Segment("unpc_devset", "d", line - 1, {code: f"{code} text" for code in LANGUAGES})


def test_each_question_has_all_six_languages_and_is_short():
    segments = [segment(line) for line in range(1, 4001)]
    for wordings in read_asked(segments).values():
        assert set(wordings) == set(LANGUAGES)
        assert all(0 < len(text) < 200 for text in wordings.values())


def test_questions_meet_only_lines_of_the_development_set():
    other = Segment("tico19", "d", 58, {"en": "text", "fr": "texte"})
    assert read_asked([other]) == {}


def test_a_pair_is_a_question_and_its_passage_or_its_translation():
    question, passage = np.array([1, 2]), np.array([7, 8, 9])
    supply = Supply(
        cut=[{"en": passage, "fr": passage}],
        kinds={"many": [0], "un": [], "rest": [], "words": []},
        following={},
        frames={code: [np.array([3])] for code in LANGUAGES},
        starts=np.ones(10, bool),
        rarity=np.ones(10),
        asked={0: {"en": question, "fr": question}},
    )
    chance = random.Random(3)
    for _ in range(50):
        one, other = asked_pair(supply, 0, chance)
        assert set(one) <= {1, 2}
        assert set(other) in ({1, 2}, {7, 8, 9})
    left, right = batch(supply, 16, chance)
    assert len(left) == len(right) >= 1
