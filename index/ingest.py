"""Taking files in: file, reading, structure, facts, and then the store; receipts come back."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from index.database import Store
from index.errors import InputError
from index.filing import Origin, Placing, Receipt, store_document
from index.languages import LANGUAGES
from index.ledger.extract import facts_of
from index.readers.read import read
from index.scope import AUDIENCES
from index.structure.document import Document
from index.structure.library import is_library_records, library_records
from index.structure.understand import understand
from models.encoder import Encoder

__all__ = ["Failure", "Placing", "Receipt", "ingest", "ingest_all", "take_in"]

# Raised whenever documents are understood otherwise than before: the same file is then read anew.
_READS_AS = b"1"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not taken in, and why."""

    path: str
    error: InputError


def take_in(
    store: Store, paths: Iterable[Path], *, placing: Placing, encoder: Encoder
) -> Iterator[tuple[Path, list[Receipt], Failure | None]]:
    """Each file in turn, told as soon as it is stored or refused."""
    for path in paths:
        try:
            yield path, ingest(store, path, placing=placing, encoder=encoder), None
        except InputError as error:
            yield path, [], Failure(str(path), error)


def ingest_all(
    store: Store,
    paths: Sequence[Path],
    *,
    placing: Placing,
    encoder: Encoder,
    progress: Progress = lambda _name: None,
) -> tuple[list[Receipt], list[Failure]]:
    """Every file in turn; each document is stored whole before its receipt exists."""
    receipts: list[Receipt] = []
    failures: list[Failure] = []
    for path, found, failure in take_in(store, paths, placing=placing, encoder=encoder):
        receipts.extend(found)
        failures += [failure] if failure else []
        progress(path.name)
    return receipts, failures


def ingest(store: Store, path: Path, *, placing: Placing, encoder: Encoder) -> list[Receipt]:
    """The documents of one file; InputError where it cannot be taken in."""
    _check(placing)
    receipts = []
    found = list(_documents(path, placing))
    # All are looked at before the first is stored: a file is not taken in by halves.
    if not all(document.masthead.symbol for document, _ in found):
        raise InputError("store.symbol_needed", path=str(path))
    for document, origin in found:
        facts = facts_of(document)
        receipt = store_document(
            store, document, facts, placing=placing, encoder=encoder, origin=origin
        )
        receipts.append(replace(receipt, path=str(path)))
    return receipts


def _digest(content: bytes) -> str:
    """What tells whether a file was taken in before, by a program that reads as this one does."""
    return hashlib.sha256(_READS_AS + content).hexdigest()


def _check(placing: Placing) -> None:
    if placing.audience not in AUDIENCES:
        raise InputError("store.unknown_audience", audience=placing.audience)
    if placing.language is not None and placing.language not in LANGUAGES:
        raise InputError("store.unknown_language", language=placing.language)
    if not placing.session.strip():
        raise InputError("store.session_needed")


def _documents(path: Path, placing: Placing) -> Iterator[tuple[Document, Origin]]:
    if path.is_file() and is_library_records(path):
        if placing.symbol:
            raise InputError("store.one_symbol_many_documents", path=str(path))
        for document in library_records(path):
            yield document, Origin(path.name, _digest(repr(document).encode()))
        return
    reading = read(path)
    digest = _digest(path.read_bytes())
    document = understand(
        reading, file_name=path.name, symbol=placing.symbol, language=placing.language
    )
    yield document, Origin(path.name, digest)
