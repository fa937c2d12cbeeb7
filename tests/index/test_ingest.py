"""Taking files in: what cannot be taken in is told, and the rest goes on."""

from dataclasses import replace

import pytest

from index import shelf
from index.errors import InputError
from index.filing import store_document
from index.ingest import Placing, ingest, ingest_all
from index.ledger.facts import Facts
from index.scope import scope_of
from tests.small_documents import ENGLISH, facts, report

ALL = scope_of("secretariat")
PLACE = Placing("wg")
TEXT = (
    "Report of the working group on warnings\n\n"
    "1. The working group met in Nairobi and held four meetings on early warnings.\n\n"
    "2. Several speakers said that data should be shared by all of the States free of charge.\n"
)


def test_a_file_without_a_symbol_asks_for_one_and_takes_the_one_given(store, encoder, tmp_path):
    path = tmp_path / "notes on warnings.txt"
    path.write_text(TEXT)
    with pytest.raises(InputError) as caught:
        ingest(store, path, placing=PLACE, encoder=encoder)
    assert caught.value.message == "store.symbol_needed"
    (receipt,) = ingest(store, path, placing=replace(PLACE, symbol="CFW/7"), encoder=encoder)
    assert (receipt.symbol, receipt.language, receipt.paragraphs) == ("CFW/7", "en", 2)


@pytest.mark.parametrize(
    ("placing", "message"),
    [
        (Placing("wg", language="de"), "store.unknown_language"),
        (Placing("wg", audience="everyone"), "store.unknown_audience"),
        (Placing(" "), "store.session_needed"),
    ],
)
def test_what_cannot_be_is_told(store, encoder, tmp_path, placing, message):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    with pytest.raises(InputError) as caught:
        ingest(store, path, placing=placing, encoder=encoder)
    assert caught.value.message == message


def test_one_bad_file_does_not_stop_the_others(store, encoder, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(TEXT)
    told = []
    receipts, failures = ingest_all(
        store,
        [tmp_path / "missing.txt", tmp_path, good],
        placing=replace(PLACE, symbol="CFW/7"),
        encoder=encoder,
        progress=told.append,
    )
    assert [receipt.symbol for receipt in receipts] == ["CFW/7"]
    assert len(failures) == 2
    assert len(told) == 3


def test_facts_outside_the_scope_are_not_joined(store, encoder):
    secret = Placing("wg", audience="secretariat")
    store_document(store, report("en", ENGLISH), facts("COL"), placing=secret, encoder=encoder)
    other = report("en", ENGLISH, symbol="CFW/2")
    store_document(store, other, Facts(), placing=PLACE, encoder=encoder)
    found = shelf.session_facts(store, "wg", scope=scope_of("delegate"), language="en")
    assert (found.statements, found.attendance) == ((), ())


def test_one_symbol_in_two_sessions_is_read_once(store, encoder):
    for name in ("wg", "other"):
        store_document(
            store, report("en", ENGLISH), Facts(), placing=Placing(name), encoder=encoder
        )
    assert len(shelf.paragraphs(store, "CFW/1", scope=ALL)) == len(ENGLISH)


def test_a_program_that_reads_otherwise_reads_the_same_file_anew(
    store, encoder, tmp_path, monkeypatch
):
    path = tmp_path / "report.txt"
    path.write_text("CFW/7\n\n1. The Working Group met in Nairobi.\n", "utf-8")
    placing = Placing("wg")
    assert not ingest(store, path, placing=placing, encoder=encoder)[0].unchanged
    assert ingest(store, path, placing=placing, encoder=encoder)[0].unchanged
    monkeypatch.setattr("index.ingest._READS_AS", b"2")
    assert not ingest(store, path, placing=placing, encoder=encoder)[0].unchanged
