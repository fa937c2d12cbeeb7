"""Engines answer from the paragraphs they were given."""

import importlib.util

import pytest

from benchmarks import peers

PARAGRAPHS = {
    "en": [f"Gauge {number} stands upstream of the harbour." for number in range(20)]
    + ["Satellite pictures are free of charge for hospitals."],
    "fr": [f"La station {number} se trouve en amont du port." for number in range(20)],
}


def test_ours_is_always_there_and_comes_first():
    assert peers.available()[0] == peers.OURS
    assert set(peers.available()) <= set(peers.ALL)


@pytest.mark.parametrize("name", [peers.OURS, "bm25s"])
def test_an_engine_finds_what_it_was_given(name, tmp_path):
    if name != peers.OURS and not importlib.util.find_spec(name):
        pytest.skip(f"{name} is not installed")
    found = peers.build(name, PARAGRAPHS, tmp_path)("satellite pictures for hospitals")
    assert len(found) == 10
    assert "Satellite pictures" in str(found[0])
