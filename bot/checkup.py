"""Checks of an installation: the store, its keywords and vectors, the encoder, the disk."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from index.checks import counts, is_whole
from index.database import Store
from index.errors import StoreError
from models.builtin.encoder import builtin_encoder

_LEAST_FREE_MEGABYTES = 200
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its name, whether all is well, and the message that tells it."""

    name: str
    well: bool
    message: str
    values: dict[str, str | int] = field(default_factory=dict)


def findings(home: Path) -> list[Finding]:
    """All checks in turn; a store that cannot be opened ends them."""
    try:
        store = Store.open(home)
    except StoreError as fault:
        return [Finding("store", well=False, message=fault.message, values=dict(fault.values))]
    try:
        return [*_store(store, home), _encoder(), _disk(home), _ocr()]
    finally:
        store.close()


def _store(store: Store, home: Path) -> Iterator[Finding]:
    if not is_whole(store):
        path = str(home / "rapporteur.db")
        yield Finding("store", well=False, message="store.damaged", values={"path": path})
        return
    yield Finding("store", well=True, message="cli.store_well", values={"path": str(home)})
    found = counts(store, builtin_encoder().name)
    in_step = found.paragraphs == found.keywords == found.vectors
    yield Finding(
        "search",
        well=in_step,
        message="cli.search_well" if in_step else "cli.search_behind",
        values={
            "count": found.paragraphs,
            "keywords": found.keywords,
            "vectors": found.vectors,
            "documents": found.documents,
        },
    )


def _encoder() -> Finding:
    encoder = builtin_encoder()
    near = encoder.encode(["water", "eau"])
    works = float(near[0] @ near[1]) > 0
    values: dict[str, str | int] = {"name": encoder.name}
    return Finding("encoder", works, "cli.encoder_well" if works else "cli.encoder_ill", values)


def _disk(home: Path) -> Finding:
    free = shutil.disk_usage(home).free // _MEGABYTE
    enough = free >= _LEAST_FREE_MEGABYTES
    message = "cli.disk_well" if enough else "cli.disk_full"
    return Finding("disk", well=enough, message=message, values={"free": free})


def _ocr() -> Finding:
    """Tesseract is optional: without it scanned PDFs are refused with a sentence."""
    here = shutil.which("tesseract") is not None
    return Finding("ocr", well=True, message="cli.ocr_here" if here else "cli.ocr_missing")
