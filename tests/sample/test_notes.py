import csv

import pytest

from index.languages import LANGUAGES
from index.ledger.extract import facts_of
from index.names.table import resolve
from index.readers.read import read
from index.structure.understand import understand
from sample.session import documents, notes


@pytest.fixture(scope="module")
def rows():
    with notes().open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def report():
    path = next(path for path in documents() if path.name.endswith("_4_en.docx"))
    return facts_of(understand(read(path), file_name=path.name))


def code(written):
    found = resolve(written, "en")
    return found.code if found else ""


def test_every_row_is_complete(rows):
    assert len(rows) >= 48
    for row in rows:
        assert None not in row
        assert all(row[key] for key in row if key != "on_behalf_of")
        assert row["language"] in LANGUAGES
        assert len(row["point"]) < 110
    assert {row["language"] for row in rows} == set(LANGUAGES)


def test_those_who_speak_in_the_notes_are_those_the_report_lists(rows, report):
    noted = {
        (row["item"], row["role"], code(row["speaker"]), code(row["on_behalf_of"]))
        for row in rows
        if row["role"] != "secretariat"
    }
    told = {(s.item, s.role, s.entity, s.on_behalf_of or "") for s in report.statements}
    assert noted == told


def test_notes_follow_the_clock_and_the_meetings(rows, report):
    moments = [(row["date"], row["time"]) for row in rows]
    assert moments == sorted(moments)
    meetings = {str(one.number): one for one in report.meetings}
    for row in rows:
        meeting = meetings[row["meeting"]]
        assert row["date"] == meeting.date
        assert meeting.begins <= row["time"] < meeting.ends
        assert row["item"] in meeting.items


def test_several_delegations_share_a_point(rows):
    late = {row["speaker"] for row in rows if row["item"] == "1" and "4" in row["point"]}
    open_data = {row["speaker"] for row in rows if "open data" in row["point"]}
    assert late == {"Brazil", "France", "Kenya"}
    assert len(open_data) >= 4
