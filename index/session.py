"""What the documents of a session say together: items, statements, attendance, meetings."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import select

from index.database import Store
from index.holdings import AgendaItem, SessionFacts, Source, Sourced
from index.ledger.facts import Attendance, DocumentBefore, Meeting, Officer, Statement
from index.notes.note import SpeakerNote
from index.notes.shelf import notes_of, statements_from_notes
from index.records import DocumentRecord, RenditionRecord, StatementRecord
from index.scope import Scope

_Fact = TypeVar("_Fact")


@dataclass(frozen=True, slots=True)
class _Rendition:
    """One rendition as the joining needs it."""

    symbol: str
    kind: str
    language: str
    agenda: list[list[str]]
    facts: dict[str, Any]
    statements: list[dict[str, Any]]


def session_facts(store: Store, session: str, *, scope: Scope, language: str) -> SessionFacts:
    """The joined facts of a session, each once, from each document's best rendition.

    Best is the one in `language`, else the original, else the fullest; where it says less than
    another rendition on some point, the other's word is taken. The secretariat's notes add those
    who took the floor on an item and whom no document lists.
    """
    renditions = _renditions(store, session, scope, language)
    return SessionFacts(
        session=session,
        items=_items(renditions),
        statements=_with_noted(_statements(renditions), notes_of(store, session, scope=scope)),
        attendance=_joined(
            renditions, "attendance", _attendance, lambda f: (f.section, f.entity or f.written)
        ),
        documents=_documents(renditions),
        meetings=_joined(renditions, "meetings", _meeting, lambda f: f.number),
        officers=_joined(
            renditions, "officers", _officer, lambda f: (f.role, f.person or f.title, f.item)
        ),
    )


def _renditions(store: Store, session: str, scope: Scope, language: str) -> list[_Rendition]:
    with store.reading() as reading:
        rows = reading.execute(
            select(RenditionRecord, DocumentRecord)
            .join(DocumentRecord, DocumentRecord.id == RenditionRecord.document_id)
            .where(DocumentRecord.session == session, DocumentRecord.audience.in_(scope.audiences))
            .order_by(DocumentRecord.date, DocumentRecord.symbol, RenditionRecord.id)
        ).all()
        said: dict[int, list[dict[str, Any]]] = {}
        for rendition_id, details in reading.execute(
            select(StatementRecord.rendition_id, StatementRecord.details)
            .where(StatementRecord.rendition_id.in_([rendition.id for rendition, _ in rows]))
            .order_by(StatementRecord.id)
        ):
            said.setdefault(rendition_id, []).append(details)
    rank = {id(row): _preference(row[0], row[1], language) for row in rows}
    ordered = sorted(rows, key=lambda row: (row[1].date, row[1].symbol, rank[id(row)]))
    return [
        _Rendition(
            owner.symbol,
            owner.kind,
            rendition.language,
            rendition.agenda,
            rendition.facts,
            said.get(rendition.id, []),
        )
        for rendition, owner in ordered
    ]


def _preference(rendition: RenditionRecord, owner: DocumentRecord, language: str) -> int:
    if rendition.language == language:
        return 0
    return 1 if rendition.language == owner.original else 2


def _items(renditions: list[_Rendition]) -> tuple[AgendaItem, ...]:
    """Agenda items: those of the adopted agenda in a report before those of a provisional one."""
    found: dict[str, AgendaItem] = {}
    for rendition in sorted(renditions, key=lambda r: r.kind != "report"):
        for item, title in rendition.agenda:
            source = Source(rendition.symbol, "")
            found.setdefault(item, AgendaItem(item, title, rendition.language, source))
    return tuple(sorted(found.values(), key=lambda entry: item_order(entry.item)))


def item_order(item: str) -> tuple[int, str]:
    """Agenda items in their order: 2 before 10, 1(b) after 1(a)."""
    digits = "".join(c for c in item.split("(")[0] if c.isdigit())
    return (int(digits) if digits else 10_000, item)


def _statements(renditions: list[_Rendition]) -> tuple[Sourced[Statement], ...]:
    """Statements, document by document, from the rendition that has most of them."""
    chosen: dict[str, _Rendition] = {}
    for rendition in renditions:
        known = chosen.get(rendition.symbol)
        if known is None or len(rendition.statements) > len(known.statements):
            chosen[rendition.symbol] = rendition
    seen: set[Hashable] = set()
    joined = []
    for rendition in chosen.values():
        for details in rendition.statements:
            statement = Statement(**{**details, "speech": tuple(details["speech"])})
            mark = _same_statement(statement, rendition.symbol)
            if mark not in seen:
                seen.add(mark)
                source = Source(rendition.symbol, statement.paragraph)
                joined.append(Sourced(statement, source, rendition.language))
    return tuple(joined)


def _with_noted(
    listed: tuple[Sourced[Statement], ...], notes: list[SpeakerNote]
) -> tuple[Sourced[Statement], ...]:
    """The statements of the documents, and after them those that only the notes tell of."""
    seen = {_floor(entry.fact) for entry in listed}
    noted: dict[Hashable, Sourced[Statement]] = {}
    for name in dict.fromkeys(note.source for note in notes):
        of_file = [note for note in notes if note.source == name]
        for statement in statements_from_notes(of_file):
            mark = (_same_statement(statement, ""), statement.meeting)
            if _floor(statement) not in seen:
                noted.setdefault(mark, Sourced(statement, Source(name, ""), of_file[0].language))
    return (*listed, *noted.values())


def _floor(statement: Statement) -> Hashable:
    """Who took the floor on what: a State's panellist is not its delegation."""
    who = statement.entity or statement.written.casefold()
    return (who, statement.item, statement.role == "panellist")


def _same_statement(statement: Statement, symbol: str) -> Hashable:
    """What makes two entries of lists one statement; turns of a verbatim record are all kept."""
    if statement.speech:
        return (symbol, statement.paragraph)
    who = statement.entity or statement.written.casefold()
    return (who, statement.item, statement.role, statement.person, statement.on_behalf_of)


def _joined(
    renditions: list[_Rendition],
    name: str,
    build: Callable[[dict[str, Any]], _Fact],
    mark: Callable[[_Fact], Hashable],
) -> tuple[Sourced[_Fact], ...]:
    """The facts of one sort: each document's fullest rendition, the preferred one where equal."""
    fullest: dict[str, _Rendition] = {}
    for rendition in renditions:
        known = fullest.get(rendition.symbol)
        if known is None or len(rendition.facts[name]) > len(known.facts[name]):
            fullest[rendition.symbol] = rendition
    seen: set[Hashable] = set()
    joined = []
    for rendition in fullest.values():
        for row in rendition.facts[name]:
            fact = build(row)
            key = mark(fact)
            if key not in seen:
                seen.add(key)
                source = Source(rendition.symbol, row["paragraph"])
                joined.append(Sourced(fact, source, rendition.language))
    return tuple(joined)


def _documents(renditions: list[_Rendition]) -> tuple[Sourced[DocumentBefore], ...]:
    """The documents that a report lists; those an agenda announces only where no report does."""
    told = [rendition for rendition in renditions if rendition.kind != "agenda"]
    listed = _joined(told, "documents", _document, lambda fact: fact.symbol)
    return listed or _joined(renditions, "documents", _document, lambda fact: fact.symbol)


def _attendance(row: dict[str, Any]) -> Attendance:
    return Attendance(**row)


def _document(row: dict[str, Any]) -> DocumentBefore:
    return DocumentBefore(**row)


def _meeting(row: dict[str, Any]) -> Meeting:
    items, places = tuple(row["items"]), tuple(row.get("item_paragraphs", ()))
    return Meeting(**{**row, "items": items, "item_paragraphs": places})


def _officer(row: dict[str, Any]) -> Officer:
    return Officer(**row)


def only_from(facts: SessionFacts, symbol: str) -> SessionFacts:
    """What one document says; the agenda stays that of the session where it has none."""

    def kept(entries: tuple[Sourced[_Fact], ...]) -> tuple[Sourced[_Fact], ...]:
        return tuple(entry for entry in entries if entry.source.symbol == symbol)

    items = tuple(item for item in facts.items if item.source and item.source.symbol == symbol)
    return SessionFacts(
        session=facts.session,
        items=items or facts.items,
        statements=kept(facts.statements),
        attendance=kept(facts.attendance),
        documents=kept(facts.documents),
        meetings=kept(facts.meetings),
        officers=kept(facts.officers),
    )


def statements_of(
    facts: SessionFacts, *, item: str | None = None, entity: str | None = None
) -> list[Sourced[Statement]]:
    """The statements on an item (its sub-items too) and by or on behalf of an entity."""
    return [
        entry
        for entry in facts.statements
        if (item is None or _on_item(entry.fact.item, item))
        and (entity is None or entity in (entry.fact.entity, entry.fact.on_behalf_of))
    ]


def _on_item(found: str | None, wanted: str) -> bool:
    return found is not None and (found == wanted or found.startswith(f"{wanted}("))


def items_with(statements: Iterable[Sourced[Statement]]) -> list[str]:
    """The agenda items of the statements, in order."""
    items = {entry.fact.item for entry in statements if entry.fact.item}
    return sorted(items, key=item_order)
