"""Multiplied text: as many paragraphs as asked for, of every language, no two the same."""

from itertools import chain

from benchmarks.corpus import files_of, multiplied, reports_of, texts_of
from index.languages import LANGUAGES

TEXTS = {
    "en": ["The 3 gauges upstream of the bridge send a reading every 15 minutes by radio."],
    "zh": ["桥上游的三个水文站每15分钟用无线电发送一次读数。"],
}


def test_every_copy_is_different_and_languages_have_equal_parts():
    made = multiplied(TEXTS, 601)
    assert {language: len(texts) for language, texts in made.items()} == {"en": 301, "zh": 300}
    everything = list(chain.from_iterable(made.values()))
    assert len(set(everything)) == 601


def test_the_same_seed_gives_the_same_text():
    assert multiplied(TEXTS, 50) == multiplied(TEXTS, 50)
    assert multiplied(TEXTS, 50) != multiplied(TEXTS, 50, seed=8)


def test_reports_hold_every_paragraph_once_under_symbols_of_their_own():
    made = multiplied(TEXTS, 601)
    reports = list(reports_of(made))
    assert [len(report.paragraphs) for report in reports] == [250, 51, 250, 50]
    assert len({report.masthead.symbol for report in reports}) == len(reports)
    stored = {p.text for report in reports for p in report.paragraphs}
    assert stored == set(chain.from_iterable(made.values()))


def test_the_sample_session_gives_text_in_every_language():
    texts = texts_of(files_of(None))
    assert list(texts) == list(LANGUAGES)
    assert all(len(found) > 20 for found in texts.values())


def test_of_a_folder_only_documents_are_taken(tmp_path):
    for name in ("b.txt", "a.html", "names.csv"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in files_of(tmp_path)] == ["a.html", "b.txt"]
