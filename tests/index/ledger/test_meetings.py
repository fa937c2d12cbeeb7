import pytest

from index.ledger.extract import facts_of

# (number, date, items) of the sittings told of in one sentence.
TWO_DAYS = [(2, "2024-02-26", ("3",)), (3, "2024-02-27", ("3",))]
A_RANGE = [
    (3, "2024-06-04", ("4", "5")),
    (4, "2024-06-05", ("4", "5")),
    (5, "2024-06-06", ("4", "5")),
]
ONE_DAY = [(7, "2024-06-06", ("6",)), (8, "2024-06-06", ("6",))]
TOLD = [
    ("en", "The Committee considered item 3 at its 2nd and 3rd meetings, on 26 and 27 February.", TWO_DAYS),
    ("en", "At its second and third meetings, held on 26 February and 27 February 2024, respectively, the Committee considered agenda item 3.", TWO_DAYS),
    ("en", "At its 3rd to 5th meetings, from 4 to 6 June, the Group considered items 4 and 5.", A_RANGE),
    ("en", "Items 4 and 5 were taken up at the 3rd, 4th and 5th meetings, held on 4, 5 and 6 June, respectively.", A_RANGE),
    ("en", "At its 7th and 8th meetings, on 6 June, the Committee considered item 6.", ONE_DAY),
    ("en", "The 2nd and 3rd meetings, on 26 and 27 February, were devoted to agenda item 3.", TWO_DAYS),
    ("fr", "Le Comité a examiné le point 3 à ses 2e et 3e séances, les 26 et 27 février.", TWO_DAYS),
    ("fr", "À ses deuxième et troisième séances, tenues les 26 et 27 février 2024, le Comité a examiné le point 3 de l’ordre du jour.", TWO_DAYS),
    ("fr", "De la 3e à la 5e séance, du 4 au 6 juin, le Groupe a examiné les points 4 et 5.", A_RANGE),
    ("en", "From the 3rd to the 5th meeting, from 4 to 6 June, the Group considered items 4 and 5.", A_RANGE),
    ("fr", "De sa 3e à sa 5e séance, du 4 au 6 juin, le Groupe a examiné les points 4 et 5.", A_RANGE),
    ("fr", "À ses 3e, 4e et 5e séances, tenues respectivement les 4, 5 et 6 juin, le Groupe a examiné les points 4 et 5.", A_RANGE),
    ("fr", "À ses 7e et 8e séances, le 6 juin, le Comité a examiné le point 6.", ONE_DAY),
    ("fr", "Les 2e et 3e séances, les 26 et 27 février, ont été consacrées au point 3 de l’ordre du jour.", TWO_DAYS),
    ("es", "El Comité examinó el tema 3 en sus sesiones 2ª y 3ª, los días 26 y 27 de febrero.", TWO_DAYS),
    ("es", "En sus sesiones segunda y tercera, celebradas el 26 y el 27 de febrero de 2024, el Comité examinó el tema 3 del programa.", TWO_DAYS),
    ("es", "En sus sesiones 3ª a 5ª, celebradas del 4 al 6 de junio, el Grupo examinó los temas 4 y 5.", A_RANGE),
    ("es", "En sus sesiones tercera a quinta, celebradas los días 4, 5 y 6 de junio, el Grupo examinó los temas 4 y 5.", A_RANGE),
    ("es", "En sus sesiones 7ª y 8ª, celebradas el 6 de junio, el Comité examinó el tema 6.", ONE_DAY),
    ("es", "Las sesiones 2ª y 3ª, los días 26 y 27 de febrero, se dedicaron al tema 3 del programa.", TWO_DAYS),
    ("ru", "Комитет рассмотрел пункт 3 на своих 2-м и 3-м заседаниях 26 и 27 февраля.", TWO_DAYS),
    ("ru", "На своих втором и третьем заседаниях, состоявшихся 26 и 27 февраля 2024 года, Комитет рассмотрел пункт 3 повестки дня.", TWO_DAYS),
    ("ru", "На своих 3–5-м заседаниях 4–6 июня Группа рассмотрела пункты 4 и 5.", A_RANGE),
    ("ru", "На своих 3-м, 4-м и 5-м заседаниях, состоявшихся соответственно 4, 5 и 6 июня, Группа рассмотрела пункты 4 и 5.", A_RANGE),
    ("ru", "На заседаниях с 3-го по 5-е, с 4 по 6 июня, Группа рассмотрела пункты 4 и 5.", A_RANGE),
    ("ru", "На своих 7-м и 8-м заседаниях 6 июня Комитет рассмотрел пункт 6.", ONE_DAY),
    ("ru", "2-е и 3-е заседания, 26 и 27 февраля, были посвящены пункту 3 повестки дня.", TWO_DAYS),
    ("zh", "委员会在2月26日和27日举行的第2和第3次会议上审议了项目3。", TWO_DAYS),
    ("zh", "2024年2月26日和27日，委员会第二次和第三次会议审议了议程项目3。", TWO_DAYS),
    ("zh", "工作组在6月4日至6日第3次至第5次会议上审议了项目4和5。", A_RANGE),
    ("zh", "工作组在6月4日、5日和6日举行的第3、第4和第5次会议上审议了项目4和5。", A_RANGE),
    ("zh", "委员会在6月6日第7次和第8次会议上审议了项目6。", ONE_DAY),
    ("ar", "نظرت اللجنة في البند 3 في جلستيها 2 و3 المعقودتين في 26 و27 شباط/فبراير.", TWO_DAYS),
    ("ar", "نظرت اللجنة، في جلستيها الثانية والثالثة المعقودتين يومي 26 و27 شباط/فبراير 2024، في البند 3 من جدول الأعمال.", TWO_DAYS),
    ("ar", "نظر الفريق العامل، في جلساته من الثالثة إلى الخامسة، المعقودة في الفترة من 4 إلى 6 حزيران/يونيه، في البندين 4 و5.", A_RANGE),
    ("ar", "نظر الفريق العامل في البندين 4 و5 في جلساته 3 إلى 5، من 4 إلى 6 حزيران/يونيه.", A_RANGE),
    ("ar", "ونظر الفريق العامل في البندين 4 و5 في جلساته الثالثة والرابعة والخامسة، المعقودة في 4 و5 و6 حزيران/يونيه.", A_RANGE),
    ("ar", "نظرت اللجنة في البند 6 في جلستيها السابعة والثامنة، المعقودتين في 6 حزيران/يونيه.", ONE_DAY),
    ("ar", "وخصصت الجلستان 2 و3، المعقودتان في 26 و27 شباط/فبراير، للبند 3.", TWO_DAYS),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_sittings_of_one_sentence(told, language, text, expected):
    meetings = facts_of(told(language, text)).meetings
    assert [(one.number, one.date, one.items) for one in meetings] == expected


def test_sittings_of_other_bodies_are_not_told_by_a_number_alone(told):
    text = "The report of the 3rd meeting of the Panel was recalled under item 2."
    assert facts_of(told("en", text)).meetings == ()


# The sitting and a budget, plan or session of another year in one sentence.
OTHER_YEARS = [
    ("en", "At its 2nd meeting, on 5 March, the Board took up item 3, the budget for 2031."),
    ("fr", "À sa 2e séance, le 5 mars, le Conseil a examiné le point 3, le budget de 2031."),
    ("es", "En su segunda sesión, celebrada el 5 de marzo, la Junta examinó el tema 3, el presupuesto de 2031."),
    ("ru", "На своем 2-м заседании 5 марта Совет рассмотрел пункт 3 — бюджет на 2031 год."),
    ("zh", "在3月5日第2次会议上，理事会审议了项目3，即2031-2034年预算。"),
    ("ar", "وفي جلسته الثانية، المعقودة في 5 آذار/مارس، نظر المجلس في البند 3، ميزانية عام 2031."),
    ("en", "At its 2nd meeting, on 5 March, the Board took up item 3 and set its next session for 7 to 9 May 2031."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), OTHER_YEARS)
def test_a_year_named_later_is_not_that_of_the_sitting(told, language, sentence):
    (found,) = facts_of(told(language, sentence)).meetings

    assert (found.number, found.date, found.items) == (2, "2024-03-05", ("3",))


SAME = [
    ("en", "At its 2nd meeting, on 5 March, the Board considered item 3.", "At the same meeting, it considered item 4. The representative of Fiji made a statement."),
    ("fr", "À sa 2e séance, le 5 mars, le Conseil a examiné le point 3.", "À la même séance, il a examiné le point 4. Le représentant des Fidji a fait une déclaration."),
    ("es", "En su segunda sesión, celebrada el 5 de marzo, la Junta examinó el tema 3.", "En la misma sesión, examinó el tema 4. El representante de Fiji formuló una declaración."),
    ("ru", "На своем 2-м заседании 5 марта Совет рассмотрел пункт 3.", "На том же заседании он рассмотрел пункт 4. С заявлением выступил представитель Фиджи."),
    ("zh", "在3月5日第2次会议上，理事会审议了项目3。", "在同一次会议上，理事会审议了项目4。斐济代表作了发言。"),
    ("ar", "وفي جلسته الثانية، المعقودة في 5 آذار/مارس، نظر المجلس في البند 3.", "وفي الجلسة نفسها، نظر في البند 4. وأدلى ممثل فيجي ببيان."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "second"), SAME)
def test_the_same_meeting_is_the_one_named_before(told, language, first, second):
    found = facts_of(told(language, first, second))

    assert [(one.number, one.items) for one in found.meetings] == [(2, ("3", "4"))]
    assert [(one.entity, one.meeting) for one in found.statements] == [("FJI", 2)]


UNEVEN = [
    ("en", "At its 1st, 2nd and 3rd meetings, on 5 and 6 March, the Board considered item 2."),
    ("fr", "De la 1re à la 3e séance, les 5 et 6 mars, le Conseil a examiné le point 2."),
    ("es", "En sus sesiones primera a tercera, celebradas los días 5 y 6 de marzo, la Junta examinó el tema 2."),
    ("ru", "На своих 1–3-м заседаниях 5 и 6 марта Совет рассмотрел пункт 2."),
    ("zh", "理事会第1至3次会议（3月5日和6日）审议了项目2。"),
    ("ar", "وفي جلساته من الأولى إلى الثالثة، المعقودة يومي 5 و6 آذار/مارس، نظر المجلس في البند 2."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), UNEVEN)
def test_of_more_sittings_than_days_the_first_and_last_are_known(told, language, sentence):
    found = facts_of(told(language, sentence)).meetings

    assert [one.date for one in found] == ["2024-03-05", "", "2024-03-06"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "At its 7th (closed) meeting, on 6 June, the Board considered item 6."),
        ("fr", "À sa 7e séance (privée), le 6 juin, le Conseil a examiné le point 6."),
        (
            "es",
            "En su séptima sesión (privada), celebrada el 6 de junio, la Junta examinó el tema 6.",
        ),
        ("ru", "На своем 7-м (закрытом) заседании 6 июня Совет рассмотрел пункт 6."),
        ("zh", "在6月6日第7次（非公开）会议上，理事会审议了项目6。"),
        ("ar", "وفي جلسته السابعة (المغلقة)، المعقودة في 6 حزيران/يونيه، نظر المجلس في البند 6."),
    ],
)
def test_a_closed_meeting_is_a_meeting(told, language, sentence):
    (found,) = facts_of(told(language, sentence)).meetings

    assert (found.number, found.date, found.items) == (7, "2024-06-06", ("6",))
