"""Search: across languages, one hit a paragraph, never outside the scope."""

import pytest

from index.filing import Placing, store_document
from index.ledger.facts import Facts
from index.scope import scope_of
from index.search import vectors
from index.search.rebuild import rebuild
from index.search.search import search
from tests.small_documents import CHINESE, ENGLISH, FRENCH, report

DELEGATE = scope_of("delegate", "wg")


def put(store, encoder, language, texts, symbol="CFW/1", audience="public"):
    placing = Placing("wg", audience=audience)
    document = report(language, texts, symbol=symbol)
    store_document(store, document, Facts(), placing=placing, encoder=encoder)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Are satellite data free?", "2"),
        ("données satellitaires gratuites", "2"),
        ("卫星数据免费吗", "2"),
        ("спутниковые данные", "2"),
        ("بيانات السواتل", "2"),
        ("lenguas minoritarias", "4(a)"),
    ],
)
def test_a_question_in_any_language_finds_the_paragraph(store, encoder, question, label):
    put(store, encoder, "zh", CHINESE)
    assert search(store, question, scope=DELEGATE, encoder=encoder)[0].label == label


def test_a_paragraph_is_one_hit_in_the_readers_language(store, encoder):
    for language, texts in (("en", ENGLISH), ("fr", FRENCH), ("zh", CHINESE)):
        put(store, encoder, language, texts)
    hits = search(store, "fausses alertes et pêcheurs", scope=DELEGATE, encoder=encoder)
    assert (hits[0].label, hits[0].language) == ("3", "fr")
    labels = [hit.label for hit in hits]
    assert len(labels) == len(set(labels)) == 6


def test_secretariat_texts_never_reach_a_delegate(store, encoder):
    put(store, encoder, "en", ENGLISH, symbol="CFW/SECRET", audience="secretariat")
    put(store, encoder, "fr", FRENCH[:1])
    found = search(store, "satellite data free of charge", scope=DELEGATE, encoder=encoder)
    assert {hit.symbol for hit in found} == {"CFW/1"}
    own = scope_of("secretariat", "wg")
    assert search(store, "satellite data", scope=own, encoder=encoder)[0].symbol == "CFW/SECRET"


def test_a_damaged_vector_file_is_made_again(store, encoder):
    put(store, encoder, "en", ENGLISH)
    search(store, "drills", scope=DELEGATE, encoder=encoder)
    for path in store.home.glob("vectors-*.faiss"):
        path.write_bytes(b"not an index")
    put(store, encoder, "fr", FRENCH)
    assert search(store, "drills in schools", scope=DELEGATE, encoder=encoder)[0].label == "4(b)"


def test_a_vector_file_with_other_bytes_of_the_same_length_is_made_again(store, encoder):
    put(store, encoder, "en", ENGLISH)
    before = search(store, "drills", scope=DELEGATE, encoder=encoder)
    (path,) = store.home.glob("vectors-*.faiss")
    whole = path.read_bytes()
    path.write_bytes(whole[:-40] + bytes(40))
    vectors.forget(store)
    assert search(store, "drills", scope=DELEGATE, encoder=encoder) == before
    assert path.read_bytes() == whole


def test_ranks_tell_nothing_of_what_may_not_be_seen(store, encoder):
    put(store, encoder, "en", ENGLISH, symbol="CFW/1")
    before = search(store, "satellite data free", scope=DELEGATE, encoder=encoder)
    for number in range(80):
        secret = f"CFW/S{number}"
        put(store, encoder, "en", ENGLISH[1:2], symbol=secret, audience="secretariat")
    after = search(store, "satellite data free", scope=DELEGATE, encoder=encoder)
    assert [(hit.label, hit.score) for hit in after] == [(hit.label, hit.score) for hit in before]


def test_rebuild_makes_keywords_and_vectors_again(store, encoder):
    put(store, encoder, "en", ENGLISH)
    before = search(store, "minority languages", scope=DELEGATE, encoder=encoder)
    assert rebuild(store, encoder) == 6
    assert search(store, "minority languages", scope=DELEGATE, encoder=encoder) == before


def test_an_empty_store_finds_nothing(store, encoder):
    assert search(store, "anything", scope=DELEGATE, encoder=encoder) == []


def test_a_paragraph_with_all_words_of_a_question_covers_it(store, encoder):
    put(store, encoder, "fr", FRENCH)
    hit = search(store, "données satellitaires gratuites", scope=DELEGATE, encoder=encoder)[0]
    assert (hit.label, hit.coverage) == ("2", 1.0)
