"""Speaker notes in the store and in the ledger."""

from dataclasses import replace

import pytest

from index.errors import InputError
from index.filing import Placing
from index.ingest import ingest_all
from index.notes.note import SpeakerNote
from index.notes.reading import read_notes
from index.notes.shelf import import_notes, notes_of, statements_from_notes
from index.scope import scope_of
from index.session import session_facts
from sample.session import SESSION_ID, documents, notes

SECRETARIAT = scope_of("secretariat")
NOTE = SpeakerNote(
    "supports", "en", "Norway", "NOR", "state", "state_party", "3", 2, source="n.csv"
)


def test_the_same_notes_twice_add_nothing(store):
    read = read_notes(notes()).notes
    assert import_notes(store, "S", read) == (98, 0)
    assert import_notes(store, "S", read) == (0, 98)
    assert import_notes(store, "other", read) == (98, 0)
    assert len(notes_of(store, "S", scope=SECRETARIAT)) == 98


@pytest.mark.parametrize(
    ("changed", "count"),
    [
        ({"row": 9, "source": "m.xlsx", "written": "NORWAY"}, 1),
        ({"point": " supports  "}, 1),
        ({"meeting": 3}, 2),
        ({"time": "10:10"}, 2),
        ({"point": "supports not"}, 2),
        ({"role": "panellist"}, 2),
        ({"on_behalf_of": "EU"}, 2),
    ],
)
def test_two_rows_are_two_notes_where_they_differ(changed, count, store):
    assert sum(import_notes(store, "S", [NOTE, replace(NOTE, **changed)])) == 2
    assert len(notes_of(store, "S", scope=SECRETARIAT)) == count


def test_what_is_read_back_is_what_was_taken_in(store):
    import_notes(store, "S", [NOTE, replace(NOTE, item="3(a)"), replace(NOTE, item="30")])
    first, second = notes_of(store, "S", item="3", scope=SECRETARIAT)
    assert replace(first, id=0) == NOTE
    assert (first.id, second.item) == (1, "3(a)")


@pytest.mark.parametrize("role", ["delegate", "chair"])
def test_notes_are_for_the_secretariat_only(role, store):
    import_notes(store, "S", [NOTE])
    assert notes_of(store, "S", scope=scope_of(role)) == []
    assert session_facts(store, "S", scope=scope_of(role), language="en").statements == ()
    assert notes_of(store, "S", scope=scope_of("secretariat", "other")) == []


def test_notes_need_a_session(store):
    with pytest.raises(InputError):
        import_notes(store, " ", [NOTE])


def test_several_points_are_one_statement():
    found = statements_from_notes(
        [NOTE, replace(NOTE, point="asks"), replace(NOTE, meeting=3), replace(NOTE, entity="KEN")]
    )
    assert [(s.entity, s.item, s.meeting, s.order) for s in found] == [
        ("NOR", "3", 2, 1), ("NOR", "3", 3, 2), ("KEN", "3", 2, 3),
    ]  # fmt: skip


def test_notes_join_the_ledger(store):
    import_notes(store, "S", [NOTE, replace(NOTE, point="asks")])
    [entry] = session_facts(store, "S", scope=SECRETARIAT, language="fr").statements
    assert (entry.fact.entity, entry.fact.item, entry.fact.meeting) == ("NOR", "3", 2)
    assert entry.source.symbol == "n.csv"


def test_what_a_report_lists_is_not_doubled(store, encoder):
    report = [path for path in documents() if path.name.endswith("_4_en.docx")]
    ingest_all(store, report, placing=Placing(SESSION_ID), encoder=encoder)
    before = session_facts(store, SESSION_ID, scope=SECRETARIAT, language="en").statements
    import_notes(store, SESSION_ID, read_notes(notes()).notes)
    after = session_facts(store, SESSION_ID, scope=SECRETARIAT, language="en").statements
    added = [entry.fact for entry in after if entry not in before]
    assert len(before) > 40
    assert {(s.role, s.item) for s in added} <= {("secretariat", "4"), ("secretariat", "5")}
    extra = replace(NOTE, item="5", entity="FJI")
    import_notes(store, SESSION_ID, [extra])
    more = session_facts(store, SESSION_ID, scope=SECRETARIAT, language="en").statements
    assert [e.fact.entity for e in more[len(after) :]] == ["FJI"]
