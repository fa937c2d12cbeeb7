from dataclasses import replace

import pytest

from index.languages import LANGUAGES
from index.ledger.extract import facts_of
from index.ledger.summary import speaker_of_paragraph

# The same short sitting in each language, paragraph by paragraph.
SITTING = {
    "en": [
        "The Chair invited the Committee to consider item 3.",
        "Mr. Example (United Kingdom) said that the buoys were old.",
        "More buoys were needed.",
        "Ms. Sample (Peru), speaking on behalf of the Group of 77 and China, said that funding was short.",
        "Mr. Muster (Observer for the Holy See) thanked the Secretariat.",
        "Ms. Model (United Nations Office on Drugs and Crime) introduced the note.",
        "The Chair said that she took it that the Committee agreed.",
        "It was so decided.",
        "Mr. EXAMPLE (United Kingdom), speaking in exercise of the right of reply, said that he disagreed.",
        "The meeting rose at 1 p.m.",
    ],
    "fr": [
        "La Présidente invite le Comité à examiner le point 3.",
        "M. Exemple (Royaume-Uni) dit que les bouées sont vieilles.",
        "Il en faut davantage.",
        "Mme Muster (Pérou), parlant au nom du Groupe des 77 et de la Chine, dit que les fonds manquent.",
        "M. Modèle (Observateur du Saint-Siège) remercie le Secrétariat.",
        "Mme Modèle (Office des Nations Unies contre la drogue et le crime) présente la note.",
        "La Présidente croit comprendre que le Comité est d’accord.",
        "Il en est ainsi décidé.",
        "M. EXEMPLE (Royaume-Uni), exerçant son droit de réponse, dit qu’il n’est pas d’accord.",
        "La séance est levée à 13 heures.",
    ],
    "es": [
        "La Presidenta invita al Comité a examinar el tema 3.",
        "El Sr. Ejemplo (Reino Unido) dice que las boyas son viejas.",
        "Hacen falta más.",
        "La Sra. Muestra (Perú), hablando en nombre del Grupo de los 77 y China, dice que faltan fondos.",
        "El Sr. Modelo (Observador de la Santa Sede) da las gracias a la Secretaría.",
        "La Sra. Modelo (Oficina de las Naciones Unidas contra la Droga y el Delito) presenta la nota.",
        "La Presidenta entiende que el Comité está de acuerdo.",
        "Así queda acordado.",
        "El Sr. EJEMPLO (Reino Unido), en ejercicio del derecho de respuesta, dice que no está de acuerdo.",
        "Se levanta la sesión a las 13.00 horas.",
    ],
    "ru": [
        "Председатель предлагает Комитету рассмотреть пункт 3.",
        "Г-н Образцов (Соединенное Королевство) говорит, что буи устарели.",
        "Нужно больше буев.",
        "Г-жа Примерова (Перу), выступая от имени Группы 77 и Китая, говорит, что средств не хватает.",
        "Г-н Модель (наблюдатель от Святого Престола) благодарит Секретариат.",
        "Г-жа Модель (Управление Организации Объединенных Наций по наркотикам и преступности) представляет записку.",
        "Председатель говорит, что, как она понимает, Комитет согласен.",
        "Решение принимается.",
        "Г-н ОБРАЗЦОВ (Соединенное Королевство), выступая в порядке осуществления права на ответ, говорит, что он не согласен.",
        "Заседание закрывается в 13 ч. 00 м.",
    ],
    "zh": [
        "主席请委员会审议项目3。",
        "例先生（联合王国）说，浮标已经老旧。",
        "需要更多浮标。",
        "样女士（秘鲁）代表77国集团和中国发言，说资金不足。",
        "模先生（罗马教廷观察员）感谢秘书处。",
        "模女士（联合国毒品和犯罪问题办公室）介绍了说明。",
        "主席说，她认为委员会表示同意。",
        "就这样决定。",
        "例先生（联合王国）行使答辩权发言，说他不同意。",
        "下午1时散会。",
    ],
    "ar": [
        "الرئيسة: دعت اللجنة إلى النظر في البند 3.",
        "السيد مثال (المملكة المتحدة): قال إن العوامات قديمة.",
        "وأضاف أنه يلزم المزيد منها.",
        "السيدة عينة (بيرو): تكلمت باسم مجموعة الـ 77 والصين، فقالت إن الأموال غير كافية.",
        "السيد نموذج (المراقب عن الكرسي الرسولي): شكر الأمانة.",
        "السيدة نموذج (مكتب الأمم المتحدة المعني بالمخدرات والجريمة): عرضت المذكرة.",
        "الرئيسة: قالت إنها تعتبر أن اللجنة موافقة.",
        "وقد تقرر ذلك.",
        "السيد مثال (المملكة المتحدة): تكلم ممارسا حق الرد، فقال إنه لا يوافق.",
        "رفعت الجلسة الساعة 13/00.",
    ],
}
SPEAKERS = [
    ("chair", "", ("1",)),
    ("member", "GBR", ("2", "3")),
    ("member", "PER", ("4",)),
    ("observer", "VAT", ("5",)),
    ("observer", "UNODC", ("6",)),
    ("chair", "", ("7", "8")),
    ("member", "GBR", ("9",)),
]
OFFICIALS = [
    ("en", "Ms. Sample (Director, Codification Division) introduced the note.", "invited"),
    ("en", "Mr. Sample (Secretary of the Committee) said that the list was ready.", "secretariat"),
    ("fr", "M. Exemple (Secrétaire de la Commission) dit que la liste est prête.", "secretariat"),
    (
        "es",
        "El Sr. Ejemplo (Secretario de la Comisión) dice que la lista está lista.",
        "secretariat",
    ),
    ("ru", "Г-н Примеров (Секретарь Комитета) говорит, что список готов.", "secretariat"),
    ("zh", "样先生（委员会秘书）说，名单已备妥。", "secretariat"),
    ("ar", "السيد مثال (أمين اللجنة): قال إن القائمة جاهزة.", "secretariat"),
]
GOING_ON = [
    ("en", "Mr. Sample had said so before."),
    ("en", "The Chair’s proposal was adopted."),
    ("en", "The President of the Tribunal had shown the way."),
    ("fr", "Le Président du Tribunal avait montré la voie."),
    ("es", "El Presidente del Tribunal había mostrado el camino."),
    ("ru", "Председатель Суда указал путь."),
    ("zh", "委员会感谢样先生（秘鲁）的发言。"),
    ("ar", "رئيس المحكمة هو الذي بين الطريق."),
]
OWN = [
    ("en", "Ms. Sample (Peru), on behalf of her delegation, thanked the Chair."),
    ("en", "Ms. Sample (Peru) said that the note, which had been long in the making and longer in the printing, was written on behalf of fishers."),
]  # fmt: skip


def sitting(told, language):
    return facts_of(replace(told(language, *SITTING[language]), kind="summary"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_for_each_speaker_with_what_was_said(told, language):
    statements = sitting(told, language).statements
    assert [(one.role, one.entity, one.speech) for one in statements] == SPEAKERS
    assert [one.on_behalf_of for one in statements if one.on_behalf_of] == ["G77_CHINA"]
    assert statements[2].on_behalf_of
    assert all(one.person for one in statements if one.role != "chair")


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_without_articles_and_brackets(told, language):
    people = [one.person for one in sitting(told, language).statements if one.person]
    assert not any(set("()（）:") & set(name) for name in people)
    assert not any(name.startswith(("El ", "La ", "Le ")) for name in people)


@pytest.mark.parametrize(("language", "text", "role"), OFFICIALS)
def test_officials_speak_for_no_state(language, text, role):
    statement = speaker_of_paragraph(text, "4", ("2",), language)
    assert statement is not None
    assert (statement.role, statement.entity, statement.kind) == (role, "", "person")
    assert statement.title
    assert statement.item == "2"


@pytest.mark.parametrize(("language", "text"), GOING_ON)
def test_paragraphs_that_begin_no_statement(language, text):
    assert speaker_of_paragraph(text, "4", (), language) is None


@pytest.mark.parametrize(("language", "text"), OWN)
def test_speaking_for_ones_own_is_no_group(language, text):
    statement = speaker_of_paragraph(text, "4", (), language)
    assert statement is not None
    assert statement.on_behalf_of is None


def test_a_heading_ends_what_was_said(told):
    document = replace(told("en", *SITTING["en"][:3]), kind="summary")
    first, second, third = document.paragraphs
    third = replace(third, headings=("Agenda item 4: Nets",))
    statements = facts_of(replace(document, paragraphs=(first, second, third))).statements
    assert [one.speech for one in statements] == [("1",), ("2",)]
