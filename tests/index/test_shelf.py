"""Reading paragraphs: labels, languages, scopes."""

import pytest

from index import shelf
from index.filing import Placing, store_document
from index.ledger.facts import Facts
from index.scope import Scope, scope_of
from tests.small_documents import CHINESE, ENGLISH, FRENCH, report

DELEGATE = scope_of("delegate")


@pytest.fixture
def filled(store, encoder):
    for language, texts in (("en", ENGLISH), ("zh", CHINESE)):
        store_document(
            store, report(language, texts), Facts(), placing=Placing("wg"), encoder=encoder
        )
    secret = Placing("wg", audience="secretariat")
    store_document(
        store, report("fr", FRENCH, symbol="CFW/2"), Facts(), placing=secret, encoder=encoder
    )
    return store


def test_a_number_brings_its_sub_paragraphs(filled):
    found = shelf.paragraphs(filled, "CFW/1", scope=DELEGATE, language="zh", label="4")
    assert [(p.label, p.language) for p in found] == [("4", "zh"), ("4(a)", "zh"), ("4(b)", "zh")]


@pytest.mark.parametrize("written", ["4 (a)", "4 a)", "4(a)", "٤ (أ)"])
def test_a_label_may_be_written_as_any_language_writes_it(filled, written):
    (found,) = shelf.paragraphs(filled, "cfw / 1", scope=DELEGATE, language="en", label=written)
    assert found.text.startswith("States are encouraged")


def test_a_missing_language_gives_the_original(filled):
    found = shelf.paragraphs(filled, "CFW/1", scope=DELEGATE, language="ru", label="3")
    assert [p.language for p in found] == ["en"]


def test_footnotes_come_with_their_paragraph(filled):
    (found,) = shelf.paragraphs(filled, "CFW/1", scope=DELEGATE, language="en", label="2")
    assert found.footnotes[0].text == "See CFW/9."


def test_nothing_outside_the_scope_is_read(filled):
    assert shelf.document(filled, "CFW/2", scope=DELEGATE) is None
    assert shelf.paragraphs(filled, "CFW/2", scope=DELEGATE) == []
    assert shelf.versions(filled, "CFW/2", "1", scope=DELEGATE) == {}
    elsewhere = Scope("other", frozenset({"public"}))
    assert shelf.documents(filled, scope=elsewhere) == []
    assert shelf.sessions(filled, scope=elsewhere) == []
