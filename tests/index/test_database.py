"""Opening the store: from nothing, again, and when it cannot be."""

import sqlite3
import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from index.database import NEWEST_REVISION, Store
from index.errors import StoreError
from index.languages import LANGUAGES
from index.records import Record
from prompts.messages import catalogue, say

TABLES = {
    "documents",
    "renditions",
    "paragraphs",
    "statements",
    "vectors",
    "settings",
    "keywords",
    "notes",
    "drafts",
    "revisions",
    "trail",
}


def test_an_empty_folder_becomes_a_store_of_the_newest_revision(tmp_path):
    store = Store.open(tmp_path / "a" / "b")
    with store.reading() as session:
        names = set(session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
        assert session.scalar(text("SELECT version_num FROM alembic_version")) == NEWEST_REVISION
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
    assert names >= TABLES
    store.close()


def test_the_migrations_make_what_the_records_need(store):
    with store.reading() as session:
        context = MigrationContext.configure(session.connection())
        differences = compare_metadata(context, Record.metadata)
    virtual = [one for one in differences if "keywords" in str(one)]
    assert [one for one in differences if one not in virtual] == []


def test_a_store_that_lacks_nothing_opens_without_alembic(tmp_path):
    Store.open(tmp_path).close()
    program = (
        "import sys; from pathlib import Path; from index.database import Store;"
        f"Store.open(Path({str(tmp_path)!r})).close(); print('alembic' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "False", ran.stderr


def test_a_file_that_is_no_database_is_told_as_damaged(tmp_path):
    (tmp_path / "rapporteur.db").write_bytes(b"no database at all " * 200)
    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path)
    assert caught.value.message == "store.damaged"


def test_a_file_where_the_folder_should_be_is_told(tmp_path):
    (tmp_path / "home").write_text("a file")
    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path / "home")
    assert caught.value.message == "store.cannot_open"


def test_a_database_of_a_newer_version_is_left_alone(tmp_path):
    Store.open(tmp_path).close()
    path = tmp_path / "rapporteur.db"
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path)
    assert caught.value.message == "store.newer"


def test_what_was_written_before_an_error_is_not_kept(store):
    def fail():
        with store.writing() as session:
            session.execute(text("INSERT INTO settings VALUES ('a', 'b')"))
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        fail()
    with store.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM settings")) == 0
    assert store.changes() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_store_exists_in_six_languages(language):
    own = {name for name in catalogue(language).ids() if name.startswith("store.")}
    assert own == {name for name in catalogue("en").ids() if name.startswith("store.")}
    assert "--symbol" in say(language, "store.symbol_needed", path="a.pdf")
