import pytest

from index.ledger.extract import facts_of

STATES_AND_OBSERVER = [("non_signatories", "CHL"), ("parties", "EGY"), ("parties", "PER")]
ORGANIZATIONS = [("organizations", "INTERPOL"), ("organizations", "LAS"), ("un_entities", "UNODC")]
ALL_KINDS = [("ngos", ""), *ORGANIZATIONS]
STATES = [("parties", "EGY"), ("parties", "KEN"), ("parties", "PER")]
NOBODY: list[tuple[str, str]] = []
TOLD = [
    ("en", "The following States were represented: Egypt, Peru; observers: Chile.", STATES_AND_OBSERVER),
    ("en", "The session was attended by the following States: Egypt and Peru; and by the following observer: Chile.", STATES_AND_OBSERVER),
    ("en", "Representatives of Egypt, Kenya and Peru attended the session.", STATES),
    ("en", "The session was attended by representatives of Egypt, Kenya and Peru.", STATES),
    ("en", "Representatives of 34 States attended the session.", NOBODY),
    ("en", "Representatives of 34 States attended the session, among them Egypt, Kenya and Peru.", STATES),
    ("en", "The following were represented: United Nations entities: UNODC; intergovernmental organizations: League of Arab States and INTERPOL; non-governmental organizations: Institute of Deep Waters.", ALL_KINDS),
    ("en", "The United Nations Office on Drugs and Crime; the League of Arab States and INTERPOL; and several institutes were represented.", ORGANIZATIONS),
    ("en", "The following United Nations entities, intergovernmental organizations and non-governmental organizations were represented: UNODC; League of Arab States and INTERPOL; Institute of Deep Waters.", ALL_KINDS),
    ("fr", "Les entités des Nations Unies, organisations intergouvernementales et organisations non gouvernementales ci-après étaient représentées : ONUDC ; Ligue des États arabes et INTERPOL ; Institut des eaux profondes.", ALL_KINDS),
    ("es", "Estuvieron representadas las siguientes entidades de las Naciones Unidas, organizaciones intergubernamentales y organizaciones no gubernamentales: UNODC; Liga de los Estados Árabes e INTERPOL; Instituto de Aguas Profundas.", ALL_KINDS),
    ("ru", "Были представлены следующие учреждения Организации Объединенных Наций, межправительственные организации и неправительственные организации: УНП ООН; Лига арабских государств и Интерпол; Институт глубоких вод.", ALL_KINDS),
    ("zh", "下列联合国机构、政府间组织和非政府组织派代表出席了会议：联合国毒品和犯罪问题办公室；阿拉伯国家联盟和国际刑警组织；深水研究所。", ALL_KINDS),
    ("ar", "وكانت كيانات الأمم المتحدة والمنظمات الحكومية الدولية والمنظمات غير الحكومية التالية ممثلة: مكتب الأمم المتحدة المعني بالمخدرات والجريمة؛ وجامعة الدول العربية والإنتربول؛ ومعهد المياه العميقة.", ALL_KINDS),
    ("fr", "Ont participé à la session des représentants de 34 États, dont l’Égypte, le Kenya et le Pérou.", STATES),
    ("es", "Asistieron representantes de 34 Estados, entre ellos Egipto, Kenya y el Perú.", STATES),
    ("ru", "В работе сессии приняли участие представители 34 государств, включая Египет, Кению и Перу.", STATES),
    ("zh", "34个国家的代表出席了会议，其中有埃及、肯尼亚和秘鲁。", STATES),
    ("ar", "وحضر الدورة ممثلو 34 دولة، من بينها مصر وكينيا وبيرو.", STATES),
    ("fr", "Les États ci-après étaient représentés : Égypte, Pérou ; observateurs : Chili.", STATES_AND_OBSERVER),
    ("fr", "Des représentants de l’Égypte, du Kenya et du Pérou ont participé à la session.", STATES),
    ("fr", "Ont assisté à la réunion les représentants de l’Égypte, du Kenya et du Pérou.", STATES),
    ("fr", "Des représentants de 34 États ont participé à la session.", NOBODY),
    ("fr", "Étaient représentés : entités des Nations Unies : ONUDC ; organisations intergouvernementales : Ligue des États arabes et INTERPOL ; organisations non gouvernementales : Institut des eaux profondes.", ALL_KINDS),
    ("es", "Estuvieron representados los siguientes Estados: Egipto, Perú; observadores: Chile.", STATES_AND_OBSERVER),
    ("es", "Asistieron al período de sesiones representantes de Egipto, Kenya y el Perú.", STATES),
    ("es", "Asistieron al período de sesiones representantes de 34 Estados.", NOBODY),
    ("es", "Estuvieron representados: entidades de las Naciones Unidas: UNODC; organizaciones intergubernamentales: Liga de los Estados Árabes e INTERPOL; organizaciones no gubernamentales: Instituto de Aguas Profundas.", ALL_KINDS),
    ("ru", "Были представлены следующие государства: Египет, Перу; наблюдатели: Чили.", STATES_AND_OBSERVER),
    ("ru", "В работе сессии приняли участие представители Египта, Кении и Перу.", STATES),
    ("ru", "В работе сессии приняли участие представители 34 государств.", NOBODY),
    ("ru", "Были представлены: учреждения Организации Объединенных Наций: УНП ООН; межправительственные организации: Лига арабских государств и Интерпол; неправительственные организации: Институт глубоких вод.", ALL_KINDS),
    ("zh", "下列国家派代表出席了会议：埃及、秘鲁；观察员：智利。", STATES_AND_OBSERVER),
    ("zh", "埃及、肯尼亚和秘鲁的代表出席了会议。", STATES),
    ("zh", "34个国家的代表出席了会议。", NOBODY),
    ("zh", "出席会议的有：联合国机构：联合国毒品和犯罪问题办公室；政府间组织：阿拉伯国家联盟和国际刑警组织；非政府组织：深水研究所。", ALL_KINDS),
    ("ar", "كانت الدول التالية ممثلة: مصر، وبيرو؛ والمراقبون: شيلي.", STATES_AND_OBSERVER),
    ("ar", "وحضر الدورة ممثلو مصر وكينيا وبيرو.", STATES),
    ("ar", "وحضر الدورة ممثلو 34 دولة.", NOBODY),
    ("ar", "وكانت ممثلة: كيانات الأمم المتحدة: مكتب الأمم المتحدة المعني بالمخدرات والجريمة؛ والمنظمات الحكومية الدولية: جامعة الدول العربية والإنتربول؛ والمنظمات غير الحكومية: معهد المياه العميقة.", ALL_KINDS),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_attendance_of_one_sentence(told, language, text, expected):
    attendance = facts_of(told(language, text)).attendance
    assert sorted((one.section, one.entity) for one in attendance) == expected


def test_states_that_signed_are_one_kind(told):
    text = "The following States signatories were represented by observers: Chile; Peru."
    attendance = facts_of(told("en", text)).attendance
    assert [one.section for one in attendance] == ["signatories", "signatories"]


@pytest.mark.parametrize(
    "text",
    [
        "The following experts participated: Ms. Anna Example (Kenya); Mr. Tom Sample (Fiji).",
        "Kenya and Peru were mentioned; participants thanked both.",
    ],
)
def test_sentences_that_tell_of_no_attendance(told, text):
    assert facts_of(told("en", text)).attendance == ()
