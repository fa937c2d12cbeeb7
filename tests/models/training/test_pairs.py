import random

import numpy as np
import pytest

from models.training.corpus import LANGUAGES, Segment
from models.training.pairs import all_frames, following_of, frames_of, kind_of, span


def segment(source="multiun_en-fr", document="d", place=0, languages=("en", "fr")):
    return Segment(source, document, place, dict.fromkeys(languages, "text"))


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (segment("dict_wiktionary/en-fr"), "words"),
        (segment("tico19", languages=LANGUAGES), "many"),
        (segment("multiun_en-fr"), "un"),
        (segment("canada_laws_en-fr"), "rest"),
    ],
)
def test_sources_go_where_they_belong(given, kind):
    assert kind_of(given) == kind


def test_only_neighbours_of_one_document_follow_one_another():
    segments = [
        segment(place=0),
        segment(place=1),
        segment(place=3),
        segment(document="e", place=4),
    ]
    assert following_of(segments) == {0: 1}


def test_a_span_is_of_whole_words():
    ids = np.arange(10, dtype=np.int32)
    starts = np.array([True, False] * 5)
    for seed in range(20):
        cut = span(ids, starts, 2, random.Random(seed))
        assert len(cut) == 4
        assert cut[0] % 2 == 0


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_frames_for_questions(code):
    frames = frames_of(code)
    assert len(frames) >= 40
    assert len(set(frames)) == len(frames)
    assert not any("{" in frame for frame in frames)
    assert set(all_frames()) == set(LANGUAGES)
