"""Who is called what in the lists of speakers, from ledgers made for the purpose."""

import pytest

from bot.reporting.ground import Ground, Paragraph
from bot.reporting.names import Names
from bot.reporting.phrasing import Word
from bot.reporting.speakers import speakers
from index.holdings import SessionFacts, Source, Sourced
from index.ledger.facts import Statement
from index.names.table import entity

PLACE = Source("X/1", "6")
BODIES = {
    "en": Word("the Commission", of="of the Commission"),
    "ru": Word("Комиссия", of="Комиссии"),
    "ar": Word("اللجنة"),
}


def statement(code: str, role: str = "state_party", **more: str) -> Sourced[Statement]:
    known = entity(code)
    kind = known.kind if known else "person"
    fact = Statement(code if known else "", code, kind, role, "6", 1, **{"item": "2", **more})  # type: ignore[arg-type]
    return Sourced(fact, PLACE, "en")


def told(language: str, *statements: Sourced[Statement]) -> list[Paragraph]:
    facts = SessionFacts("S", (), statements, (), (), (), ())
    body = BODIES[language]
    ground = Ground(language, facts, (), (), Names(language), body, Word("the session"), None)
    return list(speakers(ground))


def text(language: str, *statements: Sourced[Statement]) -> str:
    [paragraph] = told(language, *statements)
    return paragraph.text


@pytest.mark.parametrize(
    ("statements", "noun"),
    [
        ([statement("KEN"), statement("CHL")], "States parties"),
        ([statement("KEN"), statement("EU")], "parties"),
        ([statement("KEN", "member"), statement("CHL", "member")], "States"),
        ([statement("KEN", "member"), statement("AFRICAN_GROUP", "member")], "delegations"),
    ],
)
def test_noun(statements, noun):
    assert f"the following {noun}: " in text("en", *statements)


def test_one_speaker():
    said = text("en", statement("GBR"))
    assert said == (
        "Under agenda item 2, a statement was made by the representative of the United Kingdom "
        "of Great Britain and Northern Ireland."
    )
    assert text("ru", statement("EGY")) == (
        "По пункту 2 повестки дня с заявлением выступил представитель Египта."
    )
    assert text("ar", statement("EGY")) == (
        "في إطار البند 2 من جدول الأعمال، أدلى ببيان ممثل مصر."
    )


def test_two_are_dual_in_arabic():
    said = text("ar", statement("EGY"), statement("KEN"))
    assert "أدلى ببيانين ممثلا الدولتين الطرفين التاليتين: كينيا، ومصر." in said


def test_observers_alone_begin_the_paragraph():
    said = text("en", statement("WMO", "observer"))
    assert said == (
        "Under agenda item 2, a statement was made by the observer for the World "
        "Meteorological Organization."
    )


def test_the_secretariat_and_the_chair_come_last():
    said = text(
        "en",
        statement("Secretariat", "secretariat"),
        statement("KEN"),
        statement("Chair", "chair"),
    )
    assert said.endswith(
        "of Kenya. A representative of the Secretariat also made a statement. "
        "The Chair also made a statement."
    )


def test_on_behalf_and_for_oneself():
    group = statement("EGY", on_behalf_of="G77_CHINA")
    assert "Egypt (on behalf of the Group of 77 and China)" in text("en", group, statement("KEN"))
    both = text("en", group, statement("EGY"), statement("KEN"))
    assert "Egypt (also on behalf of the Group of 77 and China) and Kenya" in both


def test_another_capacity_in_another_language_is_marked():
    said = text("ru", statement("CHL", also_as="President of X"), statement("KEN"))
    assert "Чили (также в качестве President of X [английский язык])" in said


def test_an_unknown_name_stays_as_written():
    assert "Atlantis [английский язык]" in text("ru", statement("Atlantis"), statement("KEN"))


def test_items_in_their_order():
    made = told("en", statement("KEN", item="10"), statement("KEN", item="2"))
    assert [paragraph.item for paragraph in made] == ["2", "10"]
