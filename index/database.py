"""The store: the one place that knows SQLAlchemy's session, transactions and SQLite's ways."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from index.errors import StoreError
from index.records import SettingRecord

NEWEST_REVISION = "0002"
_BUSY_MILLISECONDS = 30_000
# SQLite's extended codes carry the main one in their low byte.
_MAIN_CODE = 0xFF


class Store:
    """Everything remembered, in one folder; open it with `Store.open`."""

    def __init__(self, home: Path, engine: Engine) -> None:
        self.home = home
        self._engine = engine

    @classmethod
    def open(cls, home: Path) -> "Store":
        """The store in a folder, made or brought up to date as needed."""
        path = home / "rapporteur.db"
        try:
            home.mkdir(parents=True, exist_ok=True)
            engine = create_engine(f"sqlite:///{path}")
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin)
            _bring_up_to_date(engine)
        except (OSError, DatabaseError, sqlite3.DatabaseError) as problem:
            raise _sentence(problem, home, "store.cannot_open") from problem
        return cls(home, engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the store and writes nothing."""
        with Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are stored together at the end, or not at all."""
        with Session(self._engine) as session:
            try:
                # Take the one writer's place now rather than fail half-way.
                session.connection().execute(text("BEGIN IMMEDIATE"))
                yield session
                _count_change(session)
                session.commit()
            except OperationalError as problem:
                raise _sentence(problem, self.home, "store.cannot_write") from problem

    def changes(self) -> int:
        """How often the store was written: a cache made at another count is stale."""
        with self.reading() as session:
            changes = session.get(SettingRecord, "changes")
            return int(changes.value) if changes else 0

    def close(self) -> None:
        """Let go of the files."""
        self._engine.dispose()


def _count_change(session: Session) -> None:
    changes = session.get(SettingRecord, "changes") or SettingRecord(name="changes", value="0")
    changes.value = str(int(changes.value) + 1)
    session.add(changes)


def _sentence(problem: Exception, home: Path, otherwise: str) -> StoreError:
    """The error to tell: a damaged file, another writer, or the folder and its disk."""
    cause = problem.orig if isinstance(problem, DatabaseError) else problem
    code = getattr(cause, "sqlite_errorcode", 0) & _MAIN_CODE
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StoreError("store.damaged", path=str(home / "rapporteur.db"))
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError("store.busy", path=str(home))
    return StoreError(otherwise, path=str(home))


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not begin transactions on its own: `writing` says when.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")


def _begin(_connection: object) -> None:
    """Nothing: reading needs no transaction of its own, writing opens one by name."""


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        found = _revision_of(connection.connection.dbapi_connection)  # type: ignore[arg-type]
        if found == NEWEST_REVISION:
            return
        if found and found > NEWEST_REVISION:
            raise StoreError("store.newer", path=str(engine.url.database))
        # Two programs may meet a new store at once: one upgrades, the other waits and looks again.
        connection.execute(text("BEGIN IMMEDIATE"))
        if _revision_of(connection.connection.dbapi_connection) != NEWEST_REVISION:  # type: ignore[arg-type]
            # Alembic takes a third of a second to load: only a store that lacks something pays.
            import_module("index.migrations.upgrade").upgrade(connection)
        connection.commit()


def _revision_of(connection: sqlite3.Connection) -> str:
    known = connection.execute(
        "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"
    ).fetchone()
    if not known:
        return ""
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""
