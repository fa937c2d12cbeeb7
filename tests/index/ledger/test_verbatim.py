import pytest

from index.languages import LANGUAGES
from index.ledger.extract import facts_of
from index.ledger.verbatim import heading_of
from index.structure.document import Document, Masthead, Paragraph, Turn


def record(language, front, turns, symbol="S/PV.9901"):
    """A verbatim record: unnumbered lines of the first page, then (heading, speech) pairs."""
    paragraphs = [
        Paragraph(f"[{place}]", None, text, kind="unnumbered")
        for place, text in enumerate(front, start=1)
    ]
    spoken = []
    for number, (heading, *speech) in enumerate(turns, start=1):
        labels = tuple(f"{number}.{place}" for place in range(1, len(speech) + 1))
        paragraphs += [
            Paragraph(label, None, text, kind="speech")
            for label, text in zip(labels, speech, strict=True)
        ]
        spoken.append(Turn(number, heading, labels))
    masthead = Masthead(symbol=symbol, language=language, date="2031-03-04")
    return Document("verbatim", masthead, tuple(paragraphs), turns=tuple(spoken))


PAGES = {
    "en": (
        "President: Ms. Amrani . . . . . (Morocco)",
        "Members: Chile . . . . Mr. Soto",
        "Niger . . . . . Mrs. Issa",
    ),
    "fr": (
        "Présidente : Mme Amrani . . . . . (Maroc)",
        "Membres : Chili . . . . M. Soto",
        "Niger . . . . . Mme Issa",
    ),
    "es": (
        "Presidenta: Sra. Amrani . . . . . (Marruecos)",
        "Miembros: Chile . . . . Sr. Soto",
        "Níger . . . . . Sra. Issa",
    ),
    "ru": (
        "Председатель: г-жа Амрани . . . . . (Марокко)",
        "Члены: Нигер . . . . г-жа Исса",
        "Чили . . . . . г-н Сото",
    ),
    "zh": (
        "主席：阿姆拉尼女士. . . . .（摩洛哥）",
        "成员：智利. . . . .索托先生",
        "尼日尔. . . . .伊萨夫人",
    ),
    "ar": (
        "الرئيسة: السيدة أمراني . . . . . (المغرب)",
        "الأعضاء: شيلي . . . . السيد سوتو",
        "النيجر . . . . . السيدة إيسى",
    ),
}
TURNS = {
    "en": (
        "The President",
        "Mrs. Issa (Niger) (spoke in French)",
        "Mr. Soto (Chile)",
        "Mr. Haddad (Lebanon) (spoke in Arabic)",
    ),
    "fr": (
        "La Présidente",
        "Mme Issa (Niger)",
        "M. Soto (Chili) (parle en espagnol)",
        "M. Haddad (Liban) (parle en arabe)",
    ),
    "es": (
        "La Presidenta",
        "Sra. Issa (Níger) (habla en francés)",
        "Sr. Soto (Chile)",
        "Sr. Haddad (Líbano) (habla en árabe)",
    ),
    "ru": (
        "Председатель",
        "Г-жа Исса (Нигер) (говорит по-французски)",
        "Г-н Сото (Чили) (говорит по-испански)",
        "Г-н Хаддад (Ливан) (говорит по-арабски)",
    ),
    "zh": (
        "主席",
        "伊萨夫人（尼日尔）（以法语发言）",
        "索托先生（智利）（以西班牙语发言）",
        "哈达德先生（黎巴嫩）（以阿拉伯语发言）",
    ),
    "ar": (
        "الرئيسة",
        "السيدة إيسى (النيجر) (تكلمت بالفرنسية)",
        "السيد سوتو (شيلي) (تكلم بالإسبانية)",
        "السيد حداد (لبنان)",
    ),
}
TONGUES = {
    "en": ["en", "fr", "en", "ar"],
    "fr": ["fr", "fr", "es", "ar"],
    "es": ["es", "fr", "es", "ar"],
    "ru": ["ru", "fr", "es", "ar"],
    "zh": ["zh", "fr", "es", "ar"],
    "ar": ["ar", "fr", "es", "ar"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_turn_is_a_statement_with_state_role_and_language_spoken(language):
    turns = [(heading, "…") for heading in TURNS[language]]
    facts = facts_of(record(language, PAGES[language], turns))
    assert [(one.entity, one.role) for one in facts.statements] == [
        ("MAR", "chair"),
        ("NER", "member"),
        ("CHL", "member"),
        ("LBN", "invited"),
    ]
    assert [one.spoken_language for one in facts.statements] == TONGUES[language]
    assert [one.speech for one in facts.statements] == [("1.1",), ("2.1",), ("3.1",), ("4.1",)]
    assert [(one.role, one.entity) for one in facts.officers] == [("chair", "MAR")]
    assert {one.entity for one in facts.attendance} == {"CHL", "NER"}


BEHALF = {
    "en": "I make this statement on behalf of the Group of 77 and China.",
    "fr": "Je prononce cette déclaration au nom du Groupe des 77 et de la Chine.",
    "es": "Formulo esta declaración en nombre del Grupo de los 77 y China.",
    "ru": "Я выступаю с этим заявлением от имени Группы 77 и Китая.",
    "zh": "我谨代表77国集团和中国作此发言。",
    "ar": "أدلي بهذا البيان باسم مجموعة الـ 77 والصين.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_behalf_of_is_found_at_the_outset_of_a_speech(language):
    turns = [(TURNS[language][1], BEHALF[language])]
    (statement,) = facts_of(record(language, PAGES[language], turns)).statements
    assert statement.on_behalf_of == "G77_CHINA"


def test_a_group_the_table_does_not_know_keeps_its_words():
    speech = "I have the honour to deliver this statement on behalf of the three island members."
    (statement,) = facts_of(record("en", PAGES["en"], [("Mr. Soto (Chile)", speech)])).statements
    assert statement.on_behalf_of == "three island members"


@pytest.mark.parametrize(
    "speech",
    [
        "On behalf of my delegation, I thank the briefer for the statement.",
        "Let me make a statement on behalf of my country.",
        "I call on the Council, on behalf of the region, to act.",
        "First. Second. Third. Fourth. I make this statement on behalf of the African Group.",
    ],
)
def test_speaking_for_ones_own_is_no_group(speech):
    (statement,) = facts_of(record("en", PAGES["en"], [("Mr. Soto (Chile)", speech)])).statements
    assert statement.on_behalf_of is None


def test_a_briefer_gets_title_and_organization_from_the_introduction():
    turns = [
        (
            "The President",
            "I invite Ms. Vera Lindqvist, Deputy Director of the World Food Programme, to brief us.",
        ),
        ("Ms. Lindqvist", "Thank you."),
    ]
    briefer = facts_of(record("en", PAGES["en"], turns)).statements[1]
    assert (briefer.entity, briefer.role, briefer.kind) == ("WFP", "invited", "person")
    assert briefer.title == "Deputy Director of the World Food Programme"


def test_the_meeting_has_number_day_and_hours():
    front = ("9901st meeting", *PAGES["en"], "The meeting was called to order at 3.05 p.m.")
    document = record("en", front, [("The President", "…", "The meeting rose at 5 p.m.")])
    (meeting,) = facts_of(document).meetings
    assert (meeting.number, meeting.date) == (9901, "2031-03-04")
    assert (meeting.begins, meeting.ends) == ("15:05", "17:00")


def test_an_unknown_president_is_a_person():
    (statement,) = facts_of(record("en", (), [("The President", "…")])).statements
    assert (statement.entity, statement.kind, statement.role) == ("", "person", "chair")


def test_a_heading_with_inner_brackets():
    heading = heading_of("Mr. Soto (Venezuela (Bolivarian Republic of)) (spoke in Spanish)", "en")
    assert (heading.entity, heading.person, heading.spoken_language) == ("VEN", "Mr. Soto", "es")
