"""Verbatim records: turns with their headings as written, in six languages."""

import pytest

from index.readers.blocks import Block, Reading
from index.structure.floor import speaker_of
from index.structure.understand import understand

HEADINGS = {
    "en": ["The President", "Mr. Van Shalkwyk (South Africa)", "Ms. DeShong (Saint Vincent and the Grenadines)", "Mr. Abarry (Niger) (spoke in French)", "Mr. Chambas", "The President (spoke in Russian)"],
    "fr": ["Le Président", "M. de Rivière (France)", "Mme Gueguen (France) (parle en anglais)", "La Présidente (parle en russe)"],
    "es": ["El Presidente", "Sr. Ugarelli (Perú) (habla en francés)", "Sra. de la Cruz (Chile)", "La Presidenta (habla en inglés)"],
    "ru": ["Председатель", "Г-н Небензя (Российская Федерация)", "Г-жа Гегген (Франция) (говорит по-французски)", "Председатель (говорит по-английски)"],
    "ar": ["الرئيس", "السيد أباري (النيجر) (تكلم بالفرنسية)", "السيدة بيرس (المملكة المتحدة) (تكلمت بالإنكليزية)", "الرئيس (تكلم بالإنكليزية)"],
    "zh": ["主席", "吴海涛先生(中国)", "皮尔斯女士（大不列颠及北爱尔兰联合王国）（以英语发言）", "主席（以俄语发言）"],
}  # fmt: skip
SAID = {
    "en": "I thank the members of the Council for their statements on this matter today.",
    "fr": "Je remercie les membres du Conseil de leurs déclarations sur cette question.",
    "es": "Doy las gracias a los miembros del Consejo por sus declaraciones sobre este asunto.",
    "ru": "Я благодарю членов Совета за их выступления по этому вопросу сегодня.",
    "ar": "أشكر أعضاء المجلس على بياناتهم بشأن هذه المسألة التي نناقشها اليوم.",
    "zh": "我感谢安理会成员今天就这一问题所作的发言，并期待继续合作。",
}
OPENED = {
    "en": "The meeting was called to order at 10 a.m.",
    "fr": "La séance est ouverte à 10 heures.",
    "es": "Se abre la sesión a las 10.00 horas.",
    "ru": "Заседание открывается в 10 ч. 00 м.",
    "ar": "افتتحت الجلسة الساعة 10/00.",
    "zh": "上午10时开会。",
}
MARK = {"fr": " : ", "zh": "："}


@pytest.mark.parametrize("language", sorted(HEADINGS))
def test_each_turn_keeps_its_heading(language: str) -> None:
    blocks = [Block("S/PV.9001"), Block(OPENED[language])]
    for heading in HEADINGS[language]:
        blocks.append(Block(f"{heading}{MARK.get(language, ': ')}{SAID[language]}"))
        blocks.append(Block(SAID[language]))
    reading = Reading(tuple(blocks), "text")
    document = understand(reading, file_name="S_PV.9001.txt", language=language)
    assert document.kind == "verbatim"
    assert [turn.heading for turn in document.turns] == HEADINGS[language]
    assert [turn.paragraphs for turn in document.turns][1] == ("2.1", "2.2")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mr. President, I have three points: first, peace."),
        ("en", "Mr. Smith told us the following: nothing."),
        ("en", "The President of the Republic said: no."),
        ("fr", "M. Dupont a dit ceci : rien."),
        ("es", "El Presidente de la República dijo: no."),
        ("ru", "Г-н Председатель, у меня три вопроса: первый."),
    ],
)
def test_speech_with_a_colon_is_no_turn(language: str, text: str) -> None:
    assert speaker_of(text, language) is None


def test_heading_cut_before_its_end_is_joined() -> None:
    blocks = (
        Block("S/PV.9001"),
        Block(OPENED["en"]),
        Block("Ms. DeShong (Saint Vincent and the"),
        Block(f"Grenadines): {SAID['en']}"),
        Block("Mr. Repkin (Russian Federation)"),
        Block(f"(spoke in Russian): {SAID['en']}"),
    )
    document = understand(Reading(blocks, "pdf"), file_name="S_PV.9001.pdf")
    assert [turn.heading for turn in document.turns] == [
        "Ms. DeShong (Saint Vincent and the Grenadines)",
        "Mr. Repkin (Russian Federation) (spoke in Russian)",
    ]


def test_titles_and_votes_are_nobodys_speech() -> None:
    blocks = (
        Block("S/PV.9001"),
        Block("Agenda"),
        Block("The situation in the harbours"),
        Block("This record contains the text of speeches delivered in English."),
        Block(OPENED["en"]),
        Block("Adoption of the agenda"),
        Block("The agenda was adopted."),
        Block("The situation in the harbours"),
        Block(f"The President: {SAID['en']}"),
        Block("A vote was taken by show of hands."),
        Block("In favour:"),
        Block("Belgium, China, Estonia, France"),
        Block(f"The President: {SAID['en']}"),
        Block("The meeting rose at 11 a.m."),
    )
    document = understand(Reading(blocks, "pdf"), file_name="S_PV.9001.pdf")
    assert [len(turn.paragraphs) for turn in document.turns] == [1, 1]
    assert {turn.agenda_title for turn in document.turns} == {"The situation in the harbours"}
    assert document.masthead.title == "The situation in the harbours"


def test_heading_within_a_block_opens_a_turn() -> None:
    blocks = (
        Block("S/PV.9001"),
        Block(OPENED["en"]),
        Block("The President: I now give the floor to Mr. Chambas. Mr. Chambas: I am honoured."),
        Block("A vote was taken by show of hands. In favour:"),
        Block("Belgium, China Against:"),
        Block("France"),
    )
    document = understand(Reading(blocks, "pdf"), file_name="S_PV.9001.pdf")
    assert [turn.heading for turn in document.turns] == ["The President", "Mr. Chambas"]
    procedure = [p.text for p in document.paragraphs if p.kind == "unnumbered"]
    assert procedure[-4:] == ["In favour:", "Belgium, China", "Against:", "France"]


FRONTS = {
    "en": ("President: Mr. Dang (Viet Nam)", "Members: Belgium Mr. Pecsteen de Buytswerve", "Agenda", "Safe harbours of the world"),
    "fr": ("Président : M. Dang (Viet Nam)", "Membres : Belgique M. Pecsteen de Buytswerve", "Ordre du jour", "La sûreté des ports du monde"),
    "es": ("Presidente: Sr. Dang (Viet Nam)", "Miembros: Bélgica Sr. Pecsteen de Buytswerve", "Orden del día", "La seguridad de los puertos del mundo"),
    "ru": ("Председатель: г-н Данг Динь Кюи, Социалистическая Республика (Вьетнам)", "Члены: Бельгия г-н Пекстен де Бёйтсверве", "Повестка дня", "Безопасность гаваней мира"),
    "ar": ("الرئيس: السيد دانغ (فييت نام)", "الأعضاء: بلجيكا السيد بيكستين", "جدول الأعمال", "سلامة موانئ العالم كله"),
    "zh": ("主席：邓廷贵先生（越南）", "成员：比利时 佩克斯滕先生", "议程", "世界各地港口的安全问题"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(FRONTS))
def test_front_page_holds_no_turns_but_the_agenda(language: str) -> None:
    president, members, agenda, title = FRONTS[language]
    first = HEADINGS[language][0] + MARK.get(language, ": ") + SAID[language]
    blocks = [Block(text) for text in ("S/PV.9001", president, members, agenda, title)]
    blocks += [Block(OPENED[language]), Block(title), Block(first)]
    reading = Reading(tuple(blocks), "text")
    document = understand(reading, file_name="S_PV.9001.txt", language=language)
    assert [turn.heading for turn in document.turns] == [HEADINGS[language][0]]
    assert document.turns[0].agenda_title == title
    assert document.masthead.title == title


def test_a_short_chinese_title_is_one() -> None:
    said = SAID["zh"]
    texts = (
        "S/PV.9001",
        "2035年3月5日星期四上午10时",
        OPENED["zh"],
        "桥梁与和平",
        f"主席：{said}",
        said,
    )
    document = understand(
        Reading(tuple(Block(text) for text in texts), "text"), file_name="S_PV.9001.txt"
    )
    assert document.turns[0].agenda_title == "桥梁与和平"
    assert document.masthead.title == "桥梁与和平"
    assert document.masthead.date == "2035-03-05"
