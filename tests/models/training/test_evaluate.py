import numpy as np
import pytest

from models.training.corpus import LANGUAGES, Segment
from models.training.evaluate import evaluate, found, questions, report


class LengthEncoder:
    """Tells texts apart by how many letters a they have."""

    name = "letters"
    dimensions = 64

    def encode(self, texts):
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[text.count("a")] = 1
        return rows


def test_found_counts_rows_whose_own_partner_is_near_enough():
    passages = np.eye(3, dtype=np.float32)
    asked = passages[[0, 2, 1]]
    assert found(asked, passages, 1) == pytest.approx(1 / 3)
    assert found(asked, passages, 3) == 1


def test_questions_are_short_and_from_the_line():
    line = {
        "en": "one two three four five six seven eight nine ten",
        "zh": "一二三四五六七八九十" * 4,
    }
    for code in line:
        (asked,) = questions([line], code)
        assert asked in line[code]
        assert len(asked) < len(line[code])


def test_a_perfect_encoder_scores_one():
    held_out = [
        Segment("unpc_devset", "d", n, dict.fromkeys(LANGUAGES, "a" * (n + 1))) for n in range(8)
    ]
    scores = evaluate(LengthEncoder(), held_out)
    assert len(scores.translation) == 30
    assert set(scores.translation.values()) == {1.0}
    assert next(report(scores)) == "translation first 1.000"
