import subprocess
import sys
import tomllib
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.builtin.encoder import BuiltinEncoder, builtin_encoder
from models.encoder import Encoder

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))[
    "sentence"
]
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.fixture(scope="module")
def encoder() -> BuiltinEncoder:
    return builtin_encoder()


def test_meets_the_contract(encoder):
    used: Encoder = encoder
    assert used.name.startswith("rapporteur-")
    assert used.encode(["one", "two"]).shape == (2, used.dimensions)


def test_runs_without_torch():
    code = (
        "import sys; from models.builtin.encoder import builtin_encoder;"
        "builtin_encoder().encode(['hello']);"
        "print(','.join(m for m in ('torch', 'faiss', 'transformers') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_is_loaded_once(encoder):
    assert builtin_encoder() is encoder


def test_rows_are_of_unit_length_and_always_the_same(encoder):
    texts = [line[code] for line in SENTENCES for code in LANGUAGES]
    once = encoder.encode(texts)
    assert once.dtype == np.float32
    assert np.linalg.norm(once, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert np.array_equal(once, encoder.encode(texts))


def test_a_text_has_the_same_vector_alone_as_among_others(encoder):
    texts = [SENTENCES[0]["en"], "", SENTENCES[1]["zh"], SENTENCES[2]["ar"]]
    together = encoder.encode(texts)
    alone = np.concatenate([encoder.encode([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-6)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b"])
def test_nothing_said_gives_zeros(encoder, text):
    assert not encoder.encode([text]).any()


def test_no_texts_give_no_rows(encoder):
    assert encoder.encode([]).shape == (0, encoder.dimensions)


@pytest.mark.parametrize("pair", list(permutations(LANGUAGES, 2)), ids="-".join)
def test_the_right_translation_comes_first(encoder, pair):
    one, other = (encoder.encode([line[code] for line in SENTENCES]) for code in pair)
    right = (one @ other.T).argmax(axis=1) == np.arange(len(SENTENCES))
    assert right.mean() >= 0.9


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        ("Les délégations européennes", "les delegations EUROPEENNES"),
        ("le cœur de la réforme", "le coeur de la reforme"),
        ("مكافحةُ الفسادِ", "مكافحة الفساد"),
        ("أعضاء الأمانة", "اعضاء الامانه"),
        ("Ещё один счёт", "Еще один счет"),
        ("ＡＢＣ　２０２０", "abc 2020"),
    ],
)
def test_forms_that_mean_the_same_have_one_vector(encoder, written, otherwise):
    one, other = encoder.encode([written, otherwise])
    assert one @ other == pytest.approx(1.0, abs=1e-5)


@given(st.lists(st.text(), max_size=5))
def test_any_text_gives_finite_rows_of_length_one_or_none(texts):
    rows = builtin_encoder().encode(texts)
    norms = np.linalg.norm(rows, axis=1)
    assert np.isfinite(rows).all()
    assert ((norms < 1e-6) | (np.abs(norms - 1) < 1e-4)).all()


def test_a_very_long_text_is_taken(encoder):
    assert np.linalg.norm(encoder.encode(["peace and security " * 50_000])[0]) > 0.99
