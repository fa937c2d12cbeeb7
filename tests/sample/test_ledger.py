from collections import Counter

import pytest

from index.ledger.extract import facts_of
from index.readers.read import read
from index.structure.understand import understand
from sample.session import documents

REPORTS = {path.stem[-2:]: path for path in documents() if "_4_" in path.name}
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.fixture(scope="module")
def ledgers():
    return {
        language: facts_of(understand(read(path), file_name=path.name))
        for language, path in REPORTS.items()
    }


PARTIES = {
    "1": "BRA EGY FRA KEN GBR USA",
    "2": "ARG BGD BOL CHN EGY EU DEU JPN KEN NLD NOR RUS GBR USA",
    "3": "BGD CHL COL FRA IND IDN KEN MEX SEN ESP VNM",
    "4": "CHL FJI MAR CHE",
    "5": "BRA EGY JPN KEN ESP CHE",
}
OBSERVERS = {"2": "WMO", "3": "ITU LAS"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_spoke_on_each_item(language, ledgers):
    spoke = Counter(
        (s.item, s.role, s.entity) for s in ledgers[language].statements if s.role != "panellist"
    )
    told = [(item, "state_party", code) for item, all_ in PARTIES.items() for code in all_.split()]
    told += [(item, "observer", code) for item, all_ in OBSERVERS.items() for code in all_.split()]
    assert spoke == Counter(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_whom_they_spoke(language, ledgers):
    statements = ledgers[language].statements
    groups = {(s.item, s.entity): s.on_behalf_of for s in statements if s.on_behalf_of}
    assert groups == {
        ("1", "EGY"): "G77_CHINA",
        ("2", "EGY"): "G77_CHINA",
        ("5", "EGY"): "G77_CHINA",
        ("3", "KEN"): "AFRICAN_GROUP",
    }
    assert [(s.item, s.entity) for s in statements if s.also_as] == [("4", "CHL")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_chair_and_panellists_are_titles_without_names(language, ledgers):
    officers = ledgers[language].officers
    assert [(o.role, o.entity, o.item) for o in officers] == [
        ("chair", "KEN", None),
        ("panellist", "BGD", "2"),
        ("panellist", "NOR", "2"),
        ("panellist", "CHL", "3"),
    ]
    assert all(o.title and not o.person for o in officers if o.role == "panellist")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_was_there(language, ledgers):
    attendance = ledgers[language].attendance
    assert Counter(a.section for a in attendance) == {
        "parties": 40,
        "signatories": 2,
        "un_entities": 3,
        "organizations": 3,
        "ngos": 2,
    }
    assert [a.written for a in attendance if not a.entity and a.section != "ngos"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_and_meetings(language, ledgers):
    facts = ledgers[language]
    assert [d.symbol for d in facts.documents] == [f"CSFW/COP/WG.1/2025/{n}" for n in (1, 2, 3)]
    assert all(d.title for d in facts.documents)
    first, second = ("10:00", "13:00"), ("15:00", "18:00")
    assert [(m.number, m.date, (m.begins, m.ends), m.items) for m in facts.meetings] == [
        (1, "2025-05-13", first, ("1", "2")),
        (2, "2025-05-13", second, ("2",)),
        (3, "2025-05-14", first, ("3",)),
        (4, "2025-05-14", second, ("4", "5")),
    ]
