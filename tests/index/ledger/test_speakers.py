import pytest

from index.languages import LANGUAGES
from index.ledger.extract import facts_of

# (language, paragraph, [(item, entity, role, on behalf of)]): one wording each.
WORDINGS = [
    (
        "en",
        "Under item 2, the representatives of Algeria, Brazil (also on behalf of Argentina), Cuba and the Lao People’s Democratic Republic made statements.",
        [
            ("2", "DZA", "member", None),
            ("2", "BRA", "member", "ARG"),
            ("2", "CUB", "member", None),
            ("2", "LAO", "member", None),
        ],
    ),
    (
        "en",
        "Statements were made by the representatives of Zimbabwe (on behalf of the Group of African States), the European Union, also on behalf of its member States, and the United States, as well as by the observers for Palestine and the Holy See.",
        [
            (None, "ZWE", "member", "AFRICAN_GROUP"),
            (None, "EU", "observer", "EU"),
            (None, "USA", "member", None),
            (None, "PSE", "observer", None),
            (None, "VAT", "observer", None),
        ],
    ),
    (
        "en",
        "On item 3, introductory statements were made by the Chair and the Director of the Division for Treaty Affairs of UNODC.",
        [("3", "", "chair", None), ("3", "UNODC", "observer", None)],
    ),
    (
        "en",
        "The Commission heard statements by the representatives of Mexico and Viet Nam under agenda items 4 and 5.",
        [
            ("4", "MEX", "member", None),
            ("5", "MEX", "member", None),
            ("4", "VNM", "member", None),
            ("5", "VNM", "member", None),
        ],
    ),
    (
        "en",
        "The following delegations took the floor: Canada, Czechia and Republic of Korea.",
        [
            (None, "CAN", "member", None),
            (None, "CZE", "member", None),
            (None, "KOR", "member", None),
        ],
    ),
    (
        "en",
        "Statements under agenda item 6 were made by the following States: Trinidad and Tobago; Sao Tome and Principe.",
        [("6", "TTO", "member", None), ("6", "STP", "member", None)],
    ),
    ("en", "A representative of UNODC made a statement.", [(None, "UNODC", "secretariat", None)]),
    (
        "fr",
        "Au titre du point 2, des déclarations ont été faites par les représentants de l’Algérie, du Brésil (au nom du Groupe des États d’Amérique latine et des Caraïbes), d’Haïti et des Pays-Bas.",
        [
            ("2", "DZA", "member", None),
            ("2", "BRA", "member", "GRULAC"),
            ("2", "HTI", "member", None),
            ("2", "NLD", "member", None),
        ],
    ),
    (
        "fr",
        "Les représentants de Cuba, de l’Inde et du Viet Nam et l’observateur de la Palestine ont pris la parole.",
        [
            (None, "CUB", "member", None),
            (None, "IND", "member", None),
            (None, "VNM", "member", None),
            (None, "PSE", "observer", None),
        ],
    ),
    (
        "fr",
        "Le représentant de la France, s’exprimant au nom de l’Union européenne, a fait une déclaration.",
        [(None, "FRA", "member", "EU")],
    ),
    (
        "fr",
        "Le Président a prononcé une déclaration liminaire au titre du point 1. La Secrétaire de la Commission a également fait une déclaration.",
        [("1", "", "chair", None), ("1", "", "secretariat", None)],
    ),
    (
        "es",
        "En relación con el tema 2, formularon declaraciones los representantes de Argelia, el Brasil (en nombre del Grupo de los Estados de América Latina y el Caribe), El Salvador y los Países Bajos.",
        [
            ("2", "DZA", "member", None),
            ("2", "BRA", "member", "GRULAC"),
            ("2", "SLV", "member", None),
            ("2", "NLD", "member", None),
        ],
    ),
    (
        "es",
        "En la misma sesión hicieron uso de la palabra los representantes de Cuba, la India y Viet Nam y el observador de Palestina.",
        [
            (None, "CUB", "member", None),
            (None, "IND", "member", None),
            (None, "VNM", "member", None),
            (None, "PSE", "observer", None),
        ],
    ),
    (
        "es",
        "Intervinieron los representantes de Colombia y el Ecuador. Intervino también la Unión Europea.",
        [
            (None, "COL", "member", None),
            (None, "ECU", "member", None),
            (None, "EU", "observer", None),
        ],
    ),
    (
        "ru",
        "По пункту 2 повестки дня выступили представители Алжира, Бразилии (от имени Группы государств Латинской Америки и Карибского бассейна), Сальвадора и Нидерландов.",
        [
            ("2", "DZA", "member", None),
            ("2", "BRA", "member", "GRULAC"),
            ("2", "SLV", "member", None),
            ("2", "NLD", "member", None),
        ],
    ),
    (
        "ru",
        "Представитель Франции, выступая от имени Европейского союза, сделал заявление. Выступили: Бразилия; Колумбия.",
        [
            (None, "FRA", "member", "EU"),
            (None, "BRA", "member", None),
            (None, "COL", "member", None),
        ],
    ),
    (
        "ru",
        "По пункту 5 с заявлениями выступили следующие государства: Германия; Тринидад и Тобаго.",
        [("5", "DEU", "member", None), ("5", "TTO", "member", None)],
    ),
    (
        "zh",
        "在议程项目二下，古巴、印度和越南代表以及巴勒斯坦观察员作了发言。",
        [
            ("2", "CUB", "member", None),
            ("2", "IND", "member", None),
            ("2", "VNM", "member", None),
            ("2", "PSE", "observer", None),
        ],
    ),
    (
        "zh",
        "法国代表代表欧洲联盟作了发言。发言的还有德国、特立尼达和多巴哥的代表。",
        [
            (None, "FRA", "member", "EU"),
            (None, "DEU", "member", None),
            (None, "TTO", "member", None),
        ],
    ),
    (
        "zh",
        "主席就项目1作了介绍性发言。委员会秘书也作了发言。",
        [("1", "", "chair", None), ("1", "", "secretariat", None)],
    ),
    (
        "ar",
        "في إطار البند ٢ من جدول الأعمال، تكلم ممثلو الجزائر، والبرازيل (باسم مجموعة دول أمريكا اللاتينية والكاريبي)، والسلفادور، وهولندا.",
        [
            ("2", "DZA", "member", None),
            ("2", "BRA", "member", "GRULAC"),
            ("2", "SLV", "member", None),
            ("2", "NLD", "member", None),
        ],
    ),
    (
        "ar",
        "وأدلى ببيانات ممثلو كوبا والهند وفييت نام، والمراقب عن فلسطين.",
        [
            (None, "CUB", "member", None),
            (None, "IND", "member", None),
            (None, "VNM", "member", None),
            (None, "PSE", "observer", None),
        ],
    ),
    (
        "ar",
        "وأدلت الدول التالية ببيانات في إطار البند 5: ألمانيا، وترينيداد وتوباغو.",
        [("5", "DEU", "member", None), ("5", "TTO", "member", None)],
    ),
    (
        "ar",
        "وأدلى الرئيس ببيان استهلالي في إطار البند 1. وأدلى ببيان ممثل المملكة المتحدة.",
        [("1", "", "chair", None), ("1", "GBR", "member", None)],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), WORDINGS)
def test_wordings_of_lists(told, language, text, expected):
    statements = facts_of(told(language, text)).statements
    assert [(s.item, s.entity, s.role, s.on_behalf_of) for s in statements] == expected


NARRATIVE = {
    "en": "Some speakers referred to statements made by several delegations. The representative of Chile said that more had to be done. One speaker made a proposal on behalf of victims.",
    "fr": "Certains orateurs ont évoqué les déclarations de plusieurs délégations. Le représentant du Chili a dit qu’il fallait faire davantage.",
    "es": "Algunos oradores se refirieron a las declaraciones de varias delegaciones. El representante de Chile dijo que había que hacer más.",
    "ru": "Некоторые ораторы упомянули заявления ряда делегаций. Представитель Чили отметил, что надо сделать больше.",
    "zh": "一些发言者提到了若干代表团的发言。智利代表指出，还需作出更多努力。",
    "ar": "وأشار بعض المتكلمين إلى بيانات عدة وفود. وقال ممثل شيلي إنه ينبغي بذل المزيد من الجهود.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_narrative_gives_no_statements(told, language):
    assert facts_of(told(language, NARRATIVE[language])).statements == ()


def test_a_statement_told_twice_is_one(told):
    document = told(
        "en",
        "Under agenda item 2, statements were made by the representatives of Chile and Peru.",
        "Under agenda item 2, the representative of Chile made a statement on costs.",
    )
    assert [one.entity for one in facts_of(document).statements] == ["CHL", "PER"]


def test_the_item_comes_from_the_sentence_before_or_the_heading(told):
    first = told(
        "en",
        "The Group considered agenda item 4. Statements were made by the representatives of Chad and Mali.",
    )
    assert {one.item for one in facts_of(first).statements} == {"4"}
    under = told(
        "en",
        "Statements were made by the representatives of Chad and Mali.",
        heading="Agenda item 3: Costs",
    )
    assert {one.item for one in facts_of(under).statements} == {"3"}


def test_the_meeting_named_in_the_sentence_is_that_of_the_statement(told):
    document = told(
        "en",
        "At its 2nd meeting, on 8 July, statements were made by the representatives of Chad and Mali.",
    )
    assert {one.meeting for one in facts_of(document).statements} == {2}


def test_parties_and_signatories_are_told_by_the_attendance(told):
    document = told(
        "en",
        "Statements were made by the representatives of Chad, Mali and Togo.",
        "The following parties to the Convention were represented: Chad and Mali.",
        "The following signatory to the Convention was represented by an observer: Togo.",
    )
    roles = {one.entity: one.role for one in facts_of(document).statements}
    assert roles == {"TCD": "state_party", "MLI": "state_party", "TGO": "signatory"}
