"""The rows of the names table: states.csv, groups.csv, organizations.csv and a person's own."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import cast, get_args

from index.errors import InputError
from index.languages import LANGUAGES
from index.ledger.facts import EntityKind
from index.names.entity import Entity

FILES = {"states.csv": "state", "groups.csv": "group", "organizations.csv": "igo"}


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one entity in one language, as the columns have them.

    `prose`, `long` and `formal` carry their article. `other` are all further names; one that
    begins with "=" counts only where it is the whole of what is written.
    """

    short: str
    prose: str
    long: str
    formal: str
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: an entity and its names; `everywhere` are names that all languages share."""

    entity: Entity
    names: dict[str, Names]
    everywhere: tuple[str, ...] = ()
    cases: dict[str, tuple[str, ...]] = field(default_factory=dict)


def entries(extra: Path | None = None) -> dict[str, Entry]:
    """All rows by code; a person's own file adds rows, and names to rows that are there."""
    table: dict[str, Entry] = {}
    for name, kind in FILES.items():
        text = files("index.names").joinpath("data", name).read_text("utf-8")
        for row in csv.DictReader(StringIO(text)):
            entry = _entry(row, kind)
            table[entry.entity.code] = entry
    if extra is not None and extra.is_file():
        for entry in _own(extra):
            known = table.get(entry.entity.code)
            table[entry.entity.code] = _joined(known, entry) if known else entry
    return table


def _own(path: Path) -> Iterator[Entry]:
    """The rows of a person's file; a row without code or with an unknown kind is told."""
    rows = csv.DictReader(StringIO(path.read_text("utf-8-sig")))
    for number, row in enumerate(rows, start=2):
        kind = (row.get("kind") or "").strip()
        if not (row.get("code") or "").strip() or (kind and kind not in get_args(EntityKind)):
            raise InputError("names.bad_row", path=str(path), row=number)
        yield _entry({k: v for k, v in row.items() if isinstance(v, str) and k}, "group")


def _entry(row: dict[str, str], kind: str) -> Entry:
    """One row read; a missing kind is that of the file."""

    def cell(column: str) -> str:
        return row.get(column, "").strip()

    names = {
        language: Names(
            short=cell(language),
            prose=cell(f"{language}_prose"),
            long=cell(f"{language}_long"),
            formal=cell(f"{language}_formal"),
            other=_parts(cell(f"{language}_other")),
        )
        for language in LANGUAGES
    }
    forms = {language: _parts(cell(f"{language}_cases")) for language in LANGUAGES}
    entity = Entity(cell("code"), cast("EntityKind", cell("kind") or kind))
    return Entry(
        entity, names, _parts(cell("any")), {lang: found for lang, found in forms.items() if found}
    )


def _joined(known: Entry, own: Entry) -> Entry:
    """A known row with a person's names; what the person wrote is shown, the rest still found."""
    names = {}
    for language in LANGUAGES:
        old, new = known.names[language], own.names[language]
        names[language] = Names(
            short=new.short or old.short,
            prose=new.prose or ("" if new.short else old.prose),
            long=new.long or old.long,
            formal=new.formal or old.formal,
            other=tuple(_some((*new.other, *old.other, old.short, old.prose))),
        )
    return Entry(known.entity, names, known.everywhere + own.everywhere, known.cases | own.cases)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(_some(part.strip() for part in cell.split("|")))


def _some(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if name)
