import pytest

from index.ledger.extract import facts_of
from index.structure.document import Document, Masthead, Paragraph

# The first page and two paragraphs of one made-up sitting.
PAGES = {
    "en": ("Summary record of the 4th meeting\nHeld at Headquarters, New York, on Tuesday, 3 March 2026, at 3 p.m.\nChair: Ms. Example (Tunisia)", "The Chair invited comments.", "Ms. Sample asked how old the nets were.", "The representative of Fiji said that they were new.", "Ms. Example resumed the Chair."),
    "fr": ("Compte rendu analytique de la 4e séance\nTenue au Siège, à New York, le mardi 3 mars 2026, à 15 heures\nPrésidente : Mme Exemple (Tunisie)", "La Présidente invite à s’exprimer.", "Mme Modèle demande de quand datent les filets.", "Le représentant des Fidji dit qu’ils sont neufs.", "Mme Exemple reprend la présidence."),
    "es": ("Acta resumida de la cuarta sesión\nCelebrada en la Sede, Nueva York, el martes 3 de marzo de 2026, a las 15.00 horas\nPresidenta: Sra. Ejemplo (Túnez)", "La Presidenta invita a hacer observaciones.", "La Sra. Muestra pregunta de cuándo son las redes.", "El representante de Fiji dice que son nuevas.", "La Sra. Ejemplo vuelve a ocupar la Presidencia."),
    "ru": ("Краткий отчет о 4-м заседании,\nсостоявшемся в Центральных учреждениях, Нью-Йорк, во вторник, 3 марта 2026 года, в 15 ч 00 мин\nПредседатель: г-жа Пример (Тунис)", "Председатель предлагает высказываться.", "Г-жа Образцова спрашивает, когда сделаны сети.", "Представитель Фиджи говорит, что они новые.", "Г-жа Пример вновь занимает место Председателя."),
    "zh": ("第4次会议简要记录\n2026年3月3日星期二下午3时在纽约总部举行\n主席：例女士（突尼斯）", "主席请大家发表意见。", "样女士问渔网有多旧。", "斐济代表说，渔网是新的。", "例女士主持会议。"),
    "ar": ("محضر موجز للجلسة الرابعة\nالمعقودة في المقر، نيويورك، يوم الثلاثاء 3 آذار/مارس 2026، الساعة 15/00\nالرئيسة: السيدة مثال (تونس)", "الرئيسة: دعت إلى إبداء التعليقات.", "السيدة نموذج: سألت عن عمر الشباك.", "وقال ممثل فيجي إنها جديدة.", "تولت السيدة مثال رئاسة الجلسة."),
}  # fmt: skip


def record(language, *texts, symbol="COAST/SR.4"):
    front = Paragraph("[1]", 0, texts[0], (), "unnumbered")
    told = (Paragraph(str(n), n, text, ("5. Nets",)) for n, text in enumerate(texts[1:], start=1))
    masthead = Masthead(symbol=symbol, language=language, date="2026-04-01")
    return facts_of(Document("summary", masthead, (front, *told)))


@pytest.mark.parametrize("language", PAGES)
def test_the_first_page_tells_the_meeting(language):
    (meeting,) = record(language, *PAGES[language]).meetings

    assert (meeting.number, meeting.date, meeting.begins) == (4, "2026-03-03", "15:00")


@pytest.mark.parametrize("language", PAGES)
def test_the_first_page_tells_the_chair(language):
    found = record(language, *PAGES[language])

    assert [(one.role, one.entity) for one in found.officers] == [("chair", "TUN")]
    assert (found.statements[0].role, found.statements[0].entity) == ("chair", "TUN")
    assert found.statements[0].person == found.officers[0].person


@pytest.mark.parametrize("language", PAGES)
def test_members_without_a_state_and_states_without_a_person_speak(language):
    found = record(language, *PAGES[language]).statements

    told = [(one.paragraph, one.entity, one.role, bool(one.person)) for one in found]
    assert told[1:3] == [("2", "", "member", True), ("3", "FJI", "member", False)]
    assert {one.meeting for one in found} == {4}


@pytest.mark.parametrize("language", [one for one in PAGES if one != "ar"])
def test_taking_the_chair_is_no_speech(language):
    found = record(language, *PAGES[language]).statements

    assert [one.paragraph for one in found] == ["1", "2", "3"]
    assert found[-1].speech == ("3",)


def test_a_person_named_again_without_the_state_is_the_same():
    found = record("en", PAGES["en"][0], "Ms. Sample (Fiji) said that nets were dear.", "The Chair thanked her.", "Ms. Sample said that she agreed.").statements  # fmt: skip

    assert [one.entity for one in found] == ["FJI", "TUN", "FJI"]


def test_where_the_chair_changed_nobody_is_put_in_it():
    page = PAGES["en"][0] + "\nlater: Mr. Muster (Vice-Chair) (Peru)"
    found = record("en", page, "The Chair invited comments.")

    assert found.statements[0].entity == ""


def test_the_symbol_gives_the_number_where_the_page_does_not():
    (meeting,) = record("en", "Summary record", "The Chair invited comments.", symbol="COAST/SR.9").meetings  # fmt: skip

    assert (meeting.number, meeting.date) == (9, "")
