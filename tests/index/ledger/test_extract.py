import pytest

from index.languages import LANGUAGES
from index.ledger.extract import facts_of

ITEM_2 = {"BOL", "BIH", "CIV", "EGY", "IRN", "VCT", "GBR"}
ITEM_3 = {"CHL", "EU", "TUR"}
PARTIES = {"BOL", "BIH", "CHL", "CHN", "CIV", "EGY", "EU"} | {
    *("FIN", "PER", "VCT", "PSE", "TUR", "GBR")
}


def of_item(facts, item, role):
    return [one for one in facts.statements if (one.item, one.role) == (item, role)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_of_speakers_are_complete(report, language):
    facts = facts_of(report(language))
    assert {one.entity for one in of_item(facts, "2", "state_party")} == ITEM_2
    assert [one.entity for one in of_item(facts, "2", "observer")] == ["LAS"]
    assert {one.entity for one in of_item(facts, "3", "state_party")} == ITEM_3
    assert [one.entity for one in of_item(facts, "3", "observer")] == ["INTERPOL", ""]
    assert {one.entity for one in of_item(facts, "4(a)", "state_party")} == {"CHN", "PER", "PSE"}
    assert [one.entity for one in of_item(facts, "4(a)", "secretariat")] == ["SECRETARIAT"]
    assert len(facts.statements) == 19


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_the_table_does_not_know_is_kept_as_written(report, language):
    facts = facts_of(report(language))
    unknown = of_item(facts, "3", "observer")[1]
    assert unknown.written
    assert unknown.kind in ("ngo", "igo")


@pytest.mark.parametrize("language", LANGUAGES)
def test_capacities(report, language):
    by_entity = {(one.item, one.entity): one for one in facts_of(report(language)).statements}
    assert by_entity["2", "EGY"].on_behalf_of == "AFRICAN_GROUP"
    assert by_entity["3", "EU"].on_behalf_of == "EU"
    assert by_entity["4(a)", "PSE"].on_behalf_of == "G77_CHINA"
    assert by_entity["4(a)", "PER"].also_as
    assert "(" not in by_entity["4(a)", "PER"].also_as
    assert by_entity["2", "BOL"].on_behalf_of is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_are_ordered_within_their_item_and_placed_at_their_meeting(report, language):
    facts = facts_of(report(language))
    orders = [one.order for one in facts.statements if one.item == "2"]
    assert orders == list(range(1, 11))
    assert {one.meeting for one in facts.statements if one.item == "2"} == {None}
    assert {one.meeting for one in facts.statements if one.item == "3"} == {3}


@pytest.mark.parametrize("language", LANGUAGES)
def test_attendance(report, language):
    sections: dict[str, list[str]] = {}
    for one in facts_of(report(language)).attendance:
        sections.setdefault(one.section, []).append(one.entity)
    assert set(sections.pop("parties")) == PARTIES
    assert sections.pop("signatories") == ["IRN", "JPN"]
    assert set(sections.pop("organizations")) == {"LAS", "INTERPOL"}
    assert sections.pop("ngos") == [""]
    assert not sections


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_before_the_body(report, language):
    documents = facts_of(report(language)).documents
    assert [(one.symbol, one.paragraph) for one in documents] == [
        ("COAST/WG.2/2024/1", "10(a)"),
        ("COAST/WG.2/2024/2", "10(b)"),
    ]
    assert all(one.title and "COAST" not in one.title for one in documents)
    assert not any(set("()（）") & set(one.title) for one in documents)


@pytest.mark.parametrize("language", LANGUAGES)
def test_meetings_with_days_hours_and_items(report, language):
    meetings = facts_of(report(language)).meetings
    assert [(one.number, one.date, one.begins, one.ends, one.items) for one in meetings] == [
        (1, "2024-05-14", "10:00", "13:00", ("2",)),
        (2, "2024-05-14", "15:00", "18:00", ("2",)),
        (3, "2024-05-15", "10:00", "13:00", ("3",)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_chair_and_panellists(report, language):
    chair, *panel = facts_of(report(language)).officers
    assert (chair.role, chair.entity, bool(chair.person)) == ("chair", "FIN", True)
    assert [(one.entity, bool(one.person), one.item) for one in panel] == [
        ("MAR", True, "2"),
        ("SEN", False, "2"),
    ]
    assert all(one.title for one in panel)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_facts_come_of_every_language(report, language):
    """Order of names apart, which each language has its own way of."""
    facts, english = facts_of(report(language)), facts_of(report("en"))

    def kinds(of):
        return sorted(
            (s.item, s.entity, s.role, s.kind, s.on_behalf_of or "") for s in of.statements
        )

    assert kinds(facts) == kinds(english)
