import pytest

from index.ledger.chairs import chairs_in
from index.ledger.extract import facts_of

# (language, sentence, [(person, title, State)]): one wording each.
CHAIRS = [
    ("en", "The meeting was chaired by the Head of the Water Resources Authority (Kenya).", [("", "Head of the Water Resources Authority", "KEN")]),
    ("en", "The session was chaired by Ms. Anna Example (Kenya), Head of the Water Resources Authority, who welcomed the participants.", [("Ms. Anna Example", "Head of the Water Resources Authority", "KEN")]),
    ("en", "The session was opened by the Chair, Ms. Anna Example (Kenya).", [("Ms. Anna Example", "", "KEN")]),
    ("en", "The Director of the Harbour Office, Mr. Tom Sample (Fiji), chaired the meeting.", [("Mr. Tom Sample", "Director of the Harbour Office", "FJI")]),
    ("en", "Mr. Omar Model (Egypt) and Ms. Rosa Muster (Peru) served as Co-Chairs of the session.", [("Mr. Omar Model", "", "EGY"), ("Ms. Rosa Muster", "", "PER")]),
    ("en", "The meeting was co-chaired by Omar Model (Egypt) and Rosa Muster (Peru).", [("Omar Model", "", "EGY"), ("Rosa Muster", "", "PER")]),
    ("en", "The Committee elected Mr. Paul Muster (France) Chair and Ms. Aiko Sample (Japan) Vice-Chair.", [("Mr. Paul Muster", "", "FRA")]),
    ("en", "By acclamation, Paul Muster (France) was elected Chair and Aiko Sample (Japan) Rapporteur.", [("Paul Muster", "", "FRA")]),
    ("en", "The following officers were elected: Chair: Paul Muster (France); Vice-Chairs: Rosa Muster (Peru) and Tom Sample (Fiji); Rapporteur: Aiko Sample (Japan).", [("Paul Muster", "", "FRA")]),
    ("en", "The Committee elected Ms. Aiko Sample (Japan) Rapporteur.", []),
    ("en", "The panel discussion was chaired by Ms. Aiko Sample (Japan).", []),
    ("en", "The meeting was chaired by Ms. Anna Example (Kenya), and Mr. Omar Model (Egypt) made a statement.", [("Ms. Anna Example", "", "KEN")]),
    ("fr", "La réunion a été présidée par le Chef de l’Autorité des ressources en eau (Kenya).", [("", "Chef de l’Autorité des ressources en eau", "KEN")]),
    ("fr", "La session était présidée par M. Paul Dubois (France), Président du Comité.", [("M. Paul Dubois", "Président du Comité", "FRA")]),
    ("fr", "La session était présidée par le Président du Comité, M. Paul Dubois (France).", [("M. Paul Dubois", "Président du Comité", "FRA")]),
    ("fr", "La réunion a été ouverte par la Présidente, Mme Anna Exemple (Kenya).", [("Mme Anna Exemple", "", "KEN")]),
    ("fr", "M. Omar Modèle (Égypte) et Mme Rosa Muster (Pérou) ont assuré la coprésidence.", [("M. Omar Modèle", "", "EGY"), ("Mme Rosa Muster", "", "PER")]),
    ("fr", "Le Comité a élu M. Paul Dubois (France) Président et Mme Aiko Exemple (Japon) Vice-Présidente.", [("M. Paul Dubois", "", "FRA")]),
    ("fr", "M. Paul Dubois (France) a été élu Président et Mme Aiko Exemple (Japon) Rapporteuse.", [("M. Paul Dubois", "", "FRA")]),
    ("fr", "Mme Aiko Exemple (Japon) a été élue Rapporteuse.", []),
    ("es", "Presidió la reunión el Jefe de la Autoridad de Recursos Hídricos (Kenya).", [("", "Jefe de la Autoridad de Recursos Hídricos", "KEN")]),
    ("es", "La reunión fue presidida por la Sra. Anna Ejemplo (Kenya), Directora de la Autoridad de Aguas.", [("Sra. Anna Ejemplo", "Directora de la Autoridad de Aguas", "KEN")]),
    ("es", "Inauguró la reunión la Presidenta, Sra. Anna Ejemplo (Kenya).", [("Sra. Anna Ejemplo", "", "KEN")]),
    ("es", "El Sr. Omar Modelo (Egipto) y la Sra. Rosa Muestra (Perú) actuaron como Copresidentes.", [("Sr. Omar Modelo", "", "EGY"), ("Sra. Rosa Muestra", "", "PER")]),
    ("es", "El Comité eligió Presidente al Sr. Paul Muestra (Francia) y Vicepresidenta a la Sra. Aiko Ejemplo (Japón).", [("Sr. Paul Muestra", "", "FRA")]),
    ("es", "El Sr. Paul Muestra (Francia) fue elegido Presidente y la Sra. Aiko Ejemplo (Japón), Relatora.", [("Sr. Paul Muestra", "", "FRA")]),
    ("es", "La Sra. Anna Ejemplo (Kenya) presidió la reunión, a la que asistió el Sr. Luis Modelo (Chile).", [("Sra. Anna Ejemplo", "", "KEN")]),
    ("es", "El Comité eligió Relatora a la Sra. Aiko Ejemplo (Japón).", []),
    ("ru", "Совещание проходило под председательством руководителя Управления водных ресурсов (Кения).", [("", "руководителя Управления водных ресурсов", "KEN")]),
    ("ru", "Заседание проходило под председательством г-жи Анны Примеровой (Кения), руководителя Управления водных ресурсов.", [("г-жи Анны Примеровой", "руководителя Управления водных ресурсов", "KEN")]),
    ("ru", "Сессию открыла Председатель г-жа Анна Примерова (Кения).", [("г-жа Анна Примерова", "", "KEN")]),
    ("ru", "Г-н Омар Модель (Египет) и г-жа Роза Образцова (Перу) выполняли функции сопредседателей.", [("Г-н Омар Модель", "", "EGY"), ("г-жа Роза Образцова", "", "PER")]),
    ("ru", "Комитет избрал г-на Поля Образцова (Франция) Председателем и г-жу Айко Примерову (Япония) заместителем Председателя.", [("г-на Поля Образцова", "", "FRA")]),
    ("ru", "Председателем был избран г-н Поль Образцов (Франция), а заместителем Председателя — г-жа Айко Примерова (Япония).", [("г-н Поль Образцов", "", "FRA")]),
    ("ru", "Докладчиком была избрана г-жа Айко Примерова (Япония).", []),
    ("zh", "会议由水资源管理局局长（肯尼亚）主持。", [("", "水资源管理局局长", "KEN")]),
    ("zh", "会议由水资源管理局局长安娜·例女士（肯尼亚）主持。", [("安娜·例女士", "水资源管理局局长", "KEN")]),
    ("zh", "主席安娜·例女士（肯尼亚）宣布会议开幕。", [("安娜·例女士", "", "KEN")]),
    ("zh", "奥马尔·莫先生（埃及）和罗莎·穆女士（秘鲁）担任会议共同主席。", [("奥马尔·莫先生", "", "EGY"), ("罗莎·穆女士", "", "PER")]),
    ("zh", "委员会选举保罗·穆先生（法国）为主席，爱子·例女士（日本）为副主席。", [("保罗·穆先生", "", "FRA")]),
    ("zh", "委员会选举爱子·例女士（日本）为报告员。", []),
    ("ar", "ترأس الاجتماع رئيس هيئة الموارد المائية (كينيا).", [("", "رئيس هيئة الموارد المائية", "KEN")]),
    ("ar", "وترأست الاجتماع السيدة آنا مثال (كينيا)، رئيسة هيئة الموارد المائية.", [("السيدة آنا مثال", "رئيسة هيئة الموارد المائية", "KEN")]),
    ("ar", "وافتتحت الاجتماع الرئيسة، السيدة آنا مثال (كينيا).", [("السيدة آنا مثال", "", "KEN")]),
    ("ar", "وتولى رئاسة الاجتماع السيد عمر نموذج (مصر) والسيدة روزا عينة (بيرو).", [("السيد عمر نموذج", "", "EGY"), ("السيدة روزا عينة", "", "PER")]),
    ("ar", "وعمل السيد عمر نموذج (مصر) والسيدة روزا عينة (بيرو) رئيسين مشاركين للاجتماع.", [("السيد عمر نموذج", "", "EGY"), ("السيدة روزا عينة", "", "PER")]),
    ("ar", "وانتخبت اللجنة السيد بول عينة (فرنسا) رئيساً والسيدة أيكو مثال (اليابان) نائبةً للرئيس.", [("السيد بول عينة", "", "FRA")]),
    ("ar", "وانتخبت اللجنة السيدة أيكو مثال (اليابان) مقررةً.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CHAIRS)
def test_chairs_by_name_and_title(told, language, text, expected):
    officers = facts_of(told(language, text)).officers
    assert [(one.person, one.title, one.entity) for one in officers] == expected
    assert {one.role for one in officers} <= {"chair"}


def test_who_chaired_comes_before_who_opened(told):
    document = told(
        "en",
        "The session was opened by Mr. Tom Sample (Fiji).",
        "The session was chaired by Ms. Anna Example (Kenya).",
    )
    assert [one.entity for one in facts_of(document).officers] == ["KEN"]


def test_the_chair_is_no_panellist():
    said = chairs_in("会议由安娜·例女士（肯尼亚）主持。", "zh", "1")
    assert said.sure
    assert [one.person for one in said.officers] == ["安娜·例女士"]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was held in Nairobi (Kenya).",
        "Ms. Anna Example (Kenya) made a statement.",
        "The Chair thanked the delegation (Kenya).",
    ],
)
def test_sentences_without_a_chair(text):
    assert chairs_in(text, "en", "1").officers == ()
