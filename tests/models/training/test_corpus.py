import zlib

import pytest

from models.training.corpus import read_corpus


def write(folder, **columns):
    folder.mkdir(parents=True)
    for code, lines in columns.items():
        (folder / f"{code}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def document(held):
    return next(
        name
        for name in (f"2015/a/{n}" for n in range(100))
        if (zlib.crc32(name.encode()) % 4 == 0) is held
    )


def test_lines_are_kept_together_and_missing_ones_left_out(tmp_path):
    write(tmp_path / "law", en=["one", "two", "three"], fr=["un", "", "trois"])
    learned = read_corpus(tmp_path).learned
    assert [segment.texts for segment in learned] == [
        {"en": "one", "fr": "un"},
        {"en": "three", "fr": "trois"},
    ]
    assert [segment.place for segment in learned] == [0, 2]


def test_folders_within_folders_are_read_and_texts_folded(tmp_path):
    write(tmp_path / "talk" / "fr-ru", fr=["été"], ru=["ещё"])
    (segment,) = read_corpus(tmp_path).learned
    assert segment.source == "talk/fr-ru"
    assert segment.texts == {"fr": "ete", "ru": "еще"}


@pytest.mark.parametrize("source", ["unbis", "wmt_newstest_en-fr"])
def test_sources_whose_terms_do_not_allow_shipping_are_left_out(tmp_path, source):
    write(tmp_path / source, en=["one"], fr=["un"])
    assert read_corpus(tmp_path).learned == []


def test_whole_documents_are_held_out_wherever_their_lines_turn_up(tmp_path):
    line = "The delegation asked for the floor."
    write(
        tmp_path / "unpc_devset",
        en=[line, "Another line of another document."],
        es=["La delegación pidió la palabra.", "Otra línea de otro documento."],
        ids=[f"{document(True)} en:1:1", f"{document(False)} en:1:1"],
    )
    write(tmp_path / "same_again", en=[line], fr=["La délégation a demandé la parole."])
    corpus = read_corpus(tmp_path)
    assert [segment.texts["en"] for segment in corpus.held_out] == [line]
    assert [segment.source for segment in corpus.learned] == ["unpc_devset"]
