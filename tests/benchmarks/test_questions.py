"""The questions: ten in each of six languages, at least fifty in all."""

import pytest

from index.languages import LANGUAGES

warm = pytest.importorskip("benchmarks.warm", reason="the measurements' packages are not here")


def test_ten_questions_a_language():
    asked = warm.questions()
    assert set(asked) == set(LANGUAGES)
    assert {len(set(found)) for found in asked.values()} == {10}


def test_every_question_is_timed():
    texts = {"en": [f"Gauge {number} stands by the river." for number in range(12)]}
    figures = warm.figures_of("Rapporteur", texts)
    assert len(figures.times) == 60
    assert min(figures.times) > 0
