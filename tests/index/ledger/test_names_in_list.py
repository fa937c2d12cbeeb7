import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.languages import LANGUAGES, writing
from index.ledger.names_in_list import names_in_list, pieces
from index.ledger.speakers import speakers_in
from index.names.table import codes, display

STATES = sorted(codes("state"))
LISTS = {
    "ar": "في إطار البند 2 من جدول الأعمال، أدلى ببيانات ممثلو الدول الأطراف التالية: {}.",
    "en": "Under agenda item 2, statements were made by the representatives of the following States parties: {}.",
    "es": "En relación con el tema 2 del programa, formularon declaraciones los representantes de los siguientes Estados partes: {}.",
    "fr": "Au titre du point 2 de l’ordre du jour, des déclarations ont été faites par les représentants des États parties ci-après : {}.",
    "ru": "По пункту 2 повестки дня с заявлениями выступили представители следующих государств-участников: {}.",
    "zh": "在议程项目2下，下列缔约国的代表作了发言：{}。",
}


def joined(names, language):
    """A list as the language writes it: commas, and the last name after its conjunction."""
    how = writing(language)
    if len(names) == 1:
        return names[0]
    return how.list_comma.join(names[:-1]) + how.list_and + names[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(chosen=st.lists(st.sampled_from(STATES), min_size=1, max_size=12, unique=True))
def test_any_list_of_states_comes_back_complete_and_in_order(language, chosen):
    written = joined([display(code, language) for code in chosen], language)
    spoken = speakers_in(LISTS[language].format(written), language)
    assert [one.name.code for one in spoken] == chosen


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(chosen=st.lists(st.sampled_from(STATES), min_size=2, max_size=8, unique=True))
def test_semicolons_separate_as_commas_do(language, chosen):
    mark = {"ar": "؛ ", "zh": "；"}.get(language, "; ")
    names = names_in_list(mark.join(display(code, language) for code in chosen), language)
    assert [one.code for one in names] == chosen


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Bosnia and Herzegovina and Chile", ["BIH", "CHL"]),
        (
            "en",
            "the Bahamas, Trinidad and Tobago, and Saint Kitts and Nevis",
            ["BHS", "TTO", "KNA"],
        ),
        ("en", "Iran (Islamic Republic of) and the Islamic Republic of Iran", ["IRN", "IRN"]),
        (
            "fr",
            "du Brésil, d’Haïti, des Pays-Bas et de la Bosnie-Herzégovine",
            ["BRA", "HTI", "NLD", "BIH"],
        ),
        ("es", "el Brasil, El Salvador e Italia", ["BRA", "SLV", "ITA"]),
        ("es", "San Vicente y las Granadinas y Trinidad y Tabago", ["VCT", "TTO"]),
        ("ru", "Боснии и Герцеговины, Кот-д’Ивуара и Чили", ["BIH", "CIV", "CHL"]),
        ("zh", "塞尔维亚、波斯尼亚和黑塞哥维那和大韩民国", ["SRB", "BIH", "KOR"]),
        ("ar", "البرازيل وشيلي والبوسنة والهرسك", ["BRA", "CHL", "BIH"]),
    ],
)
def test_names_that_hold_a_conjunction_stay_whole(language, text, expected):
    assert [one.code for one in names_in_list(text, language)] == expected


def test_unknown_names_are_split_by_the_list_not_by_the_table():
    names = names_in_list("the Institute of Tides, Chile and the Guild of Pilots", "en")
    assert [(one.code, one.written) for one in names] == [
        ("", "Institute of Tides"),
        ("CHL", "Chile"),
        ("", "Guild of Pilots"),
    ]


def test_a_single_unknown_name_keeps_its_conjunction():
    names = names_in_list("the Guild of Pilots and Mariners", "en", plural=False)
    assert [one.written for one in names] == ["Guild of Pilots and Mariners"]


def test_brackets_hold_commas():
    assert pieces("Chile (by video, from Lima), Peru", "en") == [
        "Chile (by video, from Lima)",
        "Peru",
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the Bridge Watch, a non-governmental organization", [("Bridge Watch", "ngo")]),
        (
            "fr",
            "la Garde des ponts, organisation non gouvernementale",
            [("Garde des ponts", "ngo")],
        ),
        (
            "es",
            "la Guardia de Puentes, organización no gubernamental",
            [("Guardia de Puentes", "ngo")],
        ),
        ("ru", "неправительственной организации «Дозор мостов»", [("«Дозор мостов»", "ngo")]),
    ],
)
def test_the_kind_of_an_organization_is_no_name(language, text, expected):
    assert [(one.written, one.kind) for one in names_in_list(text, language)] == expected


def test_a_title_is_not_cut_at_its_conjunction():
    (one,) = names_in_list("the Chief of the Road and Rail Section of the secretariat", "en")

    assert one.title == "Chief of the Road and Rail Section of the secretariat"


def test_a_relative_pronoun_is_no_acronym():
    assert [one.code for one in names_in_list("Fiji, who", "en")] == ["FJI", ""]
    assert [one.code for one in names_in_list("Fiji and WHO", "en")] == ["FJI", "WHO"]
