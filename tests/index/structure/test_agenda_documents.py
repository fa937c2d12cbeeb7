"""Provisional agendas: the list is the agenda, the annotations stand under its items."""

import pytest

from index.readers.blocks import Block, Reading
from index.structure.document import Document
from index.structure.understand import understand

FORMS = {
    "en": ("Provisional agenda", "Annotations", "{n}. ", "({l}) ", ["Organizational matters", "Opening of the meeting", "Election of officers", "Safe moorings", "Adoption of the report"], "The meeting will be opened on Monday, 7 July 2031, at 10 a.m. in the Vienna International Centre."),
    "fr": ("Ordre du jour provisoire", "Annotations", "{n}. ", "{l}) ", ["Questions d’organisation", "Ouverture de la réunion", "Élection du Bureau", "Amarrages sûrs", "Adoption du rapport"], "La réunion sera ouverte le lundi 7 juillet 2031, à 10 heures, au Centre international de Vienne."),
    "es": ("Programa provisional", "Anotaciones", "{n}. ", "{l}) ", ["Cuestiones de organización", "Apertura de la reunión", "Elección de la Mesa", "Amarres seguros", "Aprobación del informe"], "La reunión se inaugurará el lunes 7 de julio de 2031 a las 10.00 horas en el Centro Internacional de Viena."),
    "ru": ("Предварительная повестка дня", "Аннотации", "{n}. ", "{l}) ", ["Организационные вопросы", "Открытие совещания", "Выборы должностных лиц", "Надежные причалы", "Утверждение доклада"], "Совещание откроется в понедельник, 7 июля 2031 года, в 10 ч. 00 м. в Венском международном центре."),
    "ar": ("جدول الأعمال المؤقت", "الشروح", "{n}- ", "({l}) ", ["المسائل التنظيمية", "افتتاح الاجتماع", "انتخاب أعضاء المكتب", "المراسي المأمونة", "اعتماد التقرير"], "سيفتتح الاجتماع يوم الاثنين 7 تموز/يوليه 2031 الساعة 10/00 في مركز فيينا الدولي وسيستمر يومين."),
    "zh": ("临时议程", "说明", "{n}. ", "({l}) ", ["组织事项", "会议开幕", "选举主席团成员", "安全系泊", "通过报告"], "会议将于2031年7月7日星期一上午10时在维也纳国际中心开幕，会期两天，共举行四场会议，届时将提供同声传译。"),
}  # fmt: skip
ITEMS = ["1", "1(a)", "1(b)", "2", "3"]


def numbered(language: str) -> list[tuple[str, str]]:
    _, _, number, letter, titles, _ = FORMS[language]
    second = "ب" if language == "ar" else "b"
    first = "أ" if language == "ar" else "a"
    heads = [
        number.format(n=1),
        letter.format(l=first),
        letter.format(l=second),
        number.format(n=2),
        number.format(n=3),
    ]
    return list(zip(heads, titles, strict=True))


def agenda_document(language: str, *, paragraphs_numbered: bool) -> Document:
    title, annotations, number, _, _, text = FORMS[language]
    blocks = [Block("CTOC/COP/WG.9/2031/1"), Block("22 July 2031"), Block(title, bold=True)]
    blocks += [Block(head + name) for head, name in numbered(language)]
    blocks.append(Block(annotations, bold=True))
    for count, (head, name) in enumerate(numbered(language), start=1):
        blocks.append(Block(head + name))
        blocks.append(Block((number.format(n=count) if paragraphs_numbered else "") + text))
    return understand(Reading(tuple(blocks), "text"), file_name="agenda.txt", language=language)


@pytest.mark.parametrize("language", sorted(FORMS))
@pytest.mark.parametrize("paragraphs_numbered", [True, False])
def test_agenda_is_the_list(language: str, paragraphs_numbered: bool) -> None:
    document = agenda_document(language, paragraphs_numbered=paragraphs_numbered)
    assert document.kind == "agenda"
    assert [entry.item for entry in document.agenda] == ITEMS
    assert [entry.title for entry in document.agenda] == FORMS[language][4]


@pytest.mark.parametrize("language", sorted(FORMS))
def test_numbered_annotations_are_paragraphs_under_their_items(language: str) -> None:
    document = agenda_document(language, paragraphs_numbered=True)
    numbered_ones = [p for p in document.paragraphs if p.number]
    assert [p.label for p in numbered_ones] == ["1", "2", "3", "4", "5"]
    for paragraph, title in zip(numbered_ones, FORMS[language][4], strict=True):
        assert title in paragraph.headings[-1]


@pytest.mark.parametrize("language", sorted(FORMS))
def test_unnumbered_annotations_stand_under_their_items(language: str) -> None:
    document = agenda_document(language, paragraphs_numbered=False)
    texts = [p for p in document.paragraphs if p.text == FORMS[language][5]]
    assert [len([t for t in FORMS[language][4] if t in p.headings[-1]]) for p in texts] == [1] * 5


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "Item 1. "), ("fr", "Point 1. "), ("es", "Tema 1: "), ("ru", "Пункт 1. "), ("ar", "البند ١- "), ("zh", "项目1："), ("zh", "议程项目 1. ")],
)  # fmt: skip
def test_items_may_be_called_items(language: str, word: str) -> None:
    title, _, _, _, titles, text = FORMS[language]
    second = word.replace("1", "2").replace("١", "٢")
    blocks = [Block("CTOC/COP/WG.9/2031/1"), Block(title, bold=True)]
    blocks += [Block(word + titles[0]), Block(second + titles[3]), Block(text)]
    document = understand(Reading(tuple(blocks), "text"), file_name="a.txt", language=language)
    assert [(e.item, e.title) for e in document.agenda] == [("1", titles[0]), ("2", titles[3])]


ADOPTED = {
    "en": ["adopted the following agenda:", "approved the following order of business:"],
    "fr": ["a adopté l’ordre du jour suivant :", "a approuvé le programme de travail ci-après :"],
    "es": [
        "aprobó el siguiente temario:",
        "aprobó el orden del día que figura a continuación:",
        "aprobó el programa siguiente:",
    ],
    "ru": ["утвердила следующую повестку дня:", "утвердила следующий порядок работы:"],
    "ar": ["أقرت جدول الأعمال التالي:", "أقرت جدول أعمالها التالي:"],
    "zh": ["通过了以下议程：", "通过了以下议事日程："],
}


@pytest.mark.parametrize(
    ("language", "words"), [(code, one) for code, forms in ADOPTED.items() for one in forms]
)
def test_whatever_a_language_calls_its_agenda(language: str, words: str) -> None:
    text = FORMS[language][5]
    blocks = [Block("A/91/40"), Block(f"1. {text}"), Block(f"2. {text} {words}")]
    blocks += [Block(head + name) for head, name in numbered(language)]
    blocks += [Block(f"3. {text}"), Block(f"4. {text}")]
    reading = Reading(tuple(blocks), "text")
    document = understand(reading, file_name="report.txt", language=language)
    assert [entry.item for entry in document.agenda] == ITEMS
    assert [paragraph.label for paragraph in document.paragraphs] == ["1", "2", "3", "4"]


DOCUMENTS = {
    "en": ("Documentation", "Report on mooring (A/91/3)", "Note on ropes (A/91/L.4)", "Annex I"),
    "fr": ("Documentation", "Rapport sur l’amarrage (A/91/3)", "Note sur les cordes (A/91/L.4)", "Annexe I"),
    "es": ("Documentación", "Informe sobre el amarre (A/91/3)", "Nota sobre las cuerdas (A/91/L.4)", "Anexo I"),
    "ru": ("Документация", "Доклад о швартовке (A/91/3)", "Записка о канатах (A/91/L.4)", "Приложение I"),
    "ar": ("الوثائق", "تقرير عن الإرساء (A/91/3)", "مذكرة عن الحبال (A/91/L.4)", "المرفق الأول"),
    "zh": ("文件", "关于系泊的报告（A/91/3）", "关于缆绳的说明（A/91/L.4）", "附件一"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(FORMS))
@pytest.mark.parametrize("paragraphs_numbered", [True, False])
@pytest.mark.parametrize("spelled", [True, False])
def test_documents_of_an_item_are_text(
    language: str, paragraphs_numbered: bool, spelled: bool
) -> None:
    title, annotations, number, _, _, text = FORMS[language]
    word, *named, _ = DOCUMENTS[language]
    blocks = [Block("CTOC/COP/WG.9/2031/1"), Block("22 July 2031"), Block(title, bold=True)]
    blocks += [Block(head + name) for head, name in numbered(language)]
    blocks.append(Block(annotations, bold=True))
    for count, (head, name) in enumerate(numbered(language), start=1):
        blocks.append(Block(head + name))
        blocks.append(Block((number.format(n=count) if paragraphs_numbered else "") + text))
        if count in (2, 4):
            blocks += [Block(word)] if spelled else []
            blocks += [Block(one) for one in named]
    reading = Reading(tuple(blocks), "text")
    document = understand(reading, file_name="agenda.txt", language=language)
    said = [line for p in document.paragraphs for line in p.text.splitlines()]
    assert all(said.count(one) == 2 for one in named)
    under = [p.headings[-1] for p in document.paragraphs if named[0] in p.text]
    assert [word in heading for heading in under] == [spelled, spelled]
    annotated = [p for p in document.paragraphs if text in p.text]
    assert len(annotated) == 5
    assert not any(word == heading for p in annotated for heading in p.headings)


@pytest.mark.parametrize("language", sorted(DOCUMENTS))
def test_an_annexed_list_has_its_title_as_a_heading(language: str) -> None:
    word, first, second, annex = DOCUMENTS[language]
    text = FORMS[language][5]
    blocks = [
        Block("A/91/40"),
        Block(f"1. {text}"),
        Block(f"2. {text}"),
        Block(annex),
        Block(word),
    ]
    blocks += [Block(first), Block(second)]
    document = understand(
        Reading(tuple(blocks), "text"), file_name="report.txt", language=language
    )
    listed = document.paragraphs[2:]
    assert [p.text for p in listed] == [first, second]
    assert {p.headings for p in listed} == {(annex, word)}
