import random

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs the train extra")

from models.training.corpus import read_corpus  # noqa: E402
from models.training.train import Plan, train  # noqa: E402

WORDS = {
    "en": [
        "peace",
        "water",
        "law",
        "school",
        "border",
        "witness",
        "budget",
        "session",
        "island",
        "forest",
    ],
    "es": [
        "paz",
        "agua",
        "ley",
        "escuela",
        "frontera",
        "testigo",
        "presupuesto",
        "periodo",
        "isla",
        "bosque",
    ],
    "fr": [
        "paix",
        "eau",
        "loi",
        "école",
        "frontière",
        "témoin",
        "budget",
        "session",
        "île",
        "forêt",
    ],
    "ru": [
        "мир",
        "вода",
        "закон",
        "школа",
        "граница",
        "свидетель",
        "бюджет",
        "сессия",
        "остров",
        "лес",
    ],
}


def test_a_tiny_corpus_gives_weights(tmp_path):
    chance = random.Random(1)
    folder = tmp_path / "corpus" / "made_up"
    folder.mkdir(parents=True)
    lines = [[chance.randrange(10) for _ in range(8)] for _ in range(200)]
    for code, words in WORDS.items():
        text = "\n".join(" ".join(words[number] for number in line) for line in lines)
        (folder / f"{code}.txt").write_text(text, encoding="utf-8")
    plan = Plan(tmp_path / "out", pieces=120, dimensions=16, batch=32, minutes=0.01)
    train(read_corpus(tmp_path / "corpus"), plan)
    matrix = np.load(plan.out / "matrix.npy")
    assert matrix.shape[1] == 16
    assert matrix.any()
    assert (plan.out / "pieces.model").exists()
