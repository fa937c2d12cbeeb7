"""A program killed while taking documents in loses nothing that it acknowledged."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from index import shelf
from index.database import Store
from index.filing import Placing, store_document
from index.ledger.facts import Facts
from index.scope import scope_of
from index.search.search import search
from tests.small_documents import ENGLISH, report

ALL = scope_of("secretariat")
ROOT = Path(__file__).parents[2]
COUNT = 400
PROGRAM = """
import sys
from pathlib import Path
from index.database import Store
from index.filing import Placing, store_document
from index.ledger.facts import Facts
from models.builtin.encoder import builtin_encoder
from tests.small_documents import ENGLISH, report
store = Store.open(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    document = report("en", ENGLISH, symbol=f"CFW/{number}")
    receipt = store_document(
        store, document, Facts(), placing=Placing("wg"), encoder=builtin_encoder()
    )
    print(receipt.symbol, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 7])
def test_killed_in_the_middle_it_keeps_what_was_acknowledged_whole(
    tmp_path, encoder, acknowledged
):
    home = tmp_path / "home"
    running = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(home), str(COUNT)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with running:
        told = [running.stdout.readline().strip() for _ in range(acknowledged)]
        running.kill()
        told += running.stdout.read().split()
    store = Store.open(home)
    kept = {document.symbol for document in shelf.documents(store, scope=ALL)}
    assert set(told) <= kept
    assert len(told) < COUNT
    for symbol in kept:
        assert len(shelf.paragraphs(store, symbol, scope=ALL)) == len(ENGLISH)
    assert rows(store) == {len(kept) * len(ENGLISH)}
    again = report("en", ENGLISH, symbol="CFW/LAST")
    store_document(store, again, Facts(), placing=Placing("wg"), encoder=encoder)
    assert search(store, "drills in schools", scope=ALL, encoder=encoder)
    store.close()


def rows(store):
    with store.reading() as session:
        return {
            session.scalar(text(f"SELECT count(*) FROM {table}"))
            for table in ("paragraphs", "vectors", "keywords")
        }
