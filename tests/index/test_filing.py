"""Documents go in whole or not at all, once, and are replaced in one step."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select, text

from index import shelf
from index.filing import Origin, Placing, store_document
from index.ledger.facts import Facts
from index.records import ParagraphRecord, RenditionRecord, VectorRecord
from index.scope import scope_of
from tests.small_documents import CHINESE, ENGLISH, FRENCH, facts, report

ALL = scope_of("secretariat")
PLACE = Placing("wg")


def put(store, encoder, document, *, content="a", said=None, placing=PLACE):
    return store_document(
        store,
        document,
        said or Facts(),
        placing=placing,
        encoder=encoder,
        origin=Origin("f", content),
    )


def counts(store):
    with store.reading() as session:
        return tuple(
            session.scalar(select(func.count()).select_from(table))
            for table in (RenditionRecord, ParagraphRecord, VectorRecord)
        ) + (session.scalar(text("SELECT count(*) FROM keywords")),)


def test_receipt_counts_numbered_paragraphs_and_statements(store, encoder):
    receipt = put(store, encoder, report("en", ENGLISH), said=facts("COL", "EGY"))
    assert (receipt.paragraphs, receipt.statements, receipt.unchanged) == (4, 2, False)
    assert receipt.symbol == "CFW/1"


def test_the_same_file_again_changes_nothing(store, encoder):
    put(store, encoder, report("en", ENGLISH))
    changes = store.changes()
    assert put(store, encoder, report("en", ENGLISH)).unchanged
    assert store.changes() == changes


def test_a_changed_file_replaces_the_rendition_and_leaves_no_trace_of_the_old(store, encoder):
    put(store, encoder, report("en", ENGLISH), said=facts("COL", "EGY"))
    assert not put(
        store, encoder, report("en", ENGLISH[:2]), content="b", said=facts("PER")
    ).unchanged
    assert counts(store) == (1, 2, 2, 2)
    found = shelf.session_facts(store, "wg", scope=ALL, language="en")
    assert [entry.fact.entity for entry in found.statements] == ["PER"]


def test_renditions_of_one_symbol_are_one_document(store, encoder):
    for language, texts in (("en", ENGLISH), ("fr", FRENCH), ("zh", CHINESE)):
        put(store, encoder, report(language, texts), said=facts("COL", "EGY"))
    (document,) = shelf.documents(store, scope=ALL)
    assert document.languages == ("en", "fr", "zh")
    found = shelf.session_facts(store, "wg", scope=ALL, language="fr")
    assert [entry.fact.entity for entry in found.statements] == ["COL", "EGY"]
    assert set(shelf.versions(store, "CFW/1", "4(a)", scope=ALL)) == {"en", "fr", "zh"}


def test_a_failure_half_way_leaves_the_store_as_it_was(store, encoder):
    put(store, encoder, report("en", ENGLISH))
    before = counts(store)
    twice = report("en", (*ENGLISH, ENGLISH[0]))
    with pytest.raises(Exception, match="UNIQUE"):
        put(store, encoder, twice, content="b")
    assert counts(store) == before
    assert put(store, encoder, report("en", ENGLISH)).unchanged


def test_the_audience_last_named_holds_for_all_renditions(store, encoder):
    put(store, encoder, report("en", ENGLISH))
    put(store, encoder, report("fr", FRENCH), placing=replace(PLACE, audience="secretariat"))
    assert shelf.documents(store, scope=scope_of("delegate")) == []
    assert len(shelf.documents(store, scope=ALL)) == 1
