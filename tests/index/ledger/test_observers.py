import pytest

from index.ledger.extract import facts_of

HEADINGS = {"en": "Attendance", "fr": "Participation", "es": "Asistencia", "ru": "Участники", "zh": "出席情况", "ar": "الحضور"}  # fmt: skip

# (language, sentence, {kind of attendance: codes}).
TOLD = [
    ("en", "The following States were represented by observers: Fiji and Tonga.", {"non_signatories": ["FJI", "TON"]}),
    ("en", "Also in attendance were observers for Fiji and Tonga, as well as for the Council of Europe.", {"non_signatories": ["FJI", "TON"], "organizations": ["COE"]}),
    ("en", "The Holy See and the State of Palestine were also represented.", {"non_signatories": ["VAT", "PSE"]}),
    ("fr", "Les États ci-après étaient représentés par des observateurs : Fidji et Tonga.", {"non_signatories": ["FJI", "TON"]}),
    ("fr", "L’État de Palestine et le Saint-Siège étaient également représentés.", {"non_signatories": ["PSE", "VAT"]}),
    ("es", "Los siguientes Estados estuvieron representados por observadores: Fiji y Tonga.", {"non_signatories": ["FJI", "TON"]}),
    ("es", "Concurrieron como observadores Fiji, Tonga y la Santa Sede.", {"non_signatories": ["FJI", "TON", "VAT"]}),
    ("es", "El Estado de Palestina y la Santa Sede también estuvieron representados.", {"non_signatories": ["PSE", "VAT"]}),
    ("ru", "Следующие государства были представлены наблюдателями: Фиджи и Тонга.", {"non_signatories": ["FJI", "TON"]}),
    ("ru", "Государство Палестина, не являющееся членом Комитета, было представлено наблюдателем.", {"non_signatories": ["PSE"]}),
    ("ru", "Были также представлены Святой Престол и Государство Палестина.", {"non_signatories": ["VAT", "PSE"]}),
    ("zh", "下列国家派观察员出席了会议：斐济和汤加。", {"non_signatories": ["FJI", "TON"]}),
    ("zh", "斐济和汤加以观察员身份出席了会议。", {"non_signatories": ["FJI", "TON"]}),
    ("zh", "签署国斐济派观察员出席了会议。", {"signatories": ["FJI"]}),
    ("zh", "世界卫生组织和世界银行也派代表出席。", {"un_entities": ["WHO", "WORLD_BANK"]}),
    ("ar", "وحضر الدورة مراقبان عن فيجي وتونغا.", {"non_signatories": ["FJI", "TON"]}),
    ("ar", "وكان الكرسي الرسولي ودولة فلسطين ممثلين أيضا.", {"non_signatories": ["VAT", "PSE"]}),
    ("en", "The following States parties were represented: Fiji and Tonga.", {"parties": ["FJI", "TON"]}),
    ("en", "Representatives of the following member States and observers attended: Fiji and Tonga.", {"parties": ["FJI", "TON"]}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), TOLD)
def test_those_there_as_observers_are_told_from_parties(told, language, sentence, expected):
    found = facts_of(told(language, sentence, heading=HEADINGS[language])).attendance

    kinds = {section: [one.entity for one in found if one.section == section] for section in {one.section for one in found}}  # fmt: skip
    assert kinds == expected


def test_two_non_governmental_organizations_are_named_in_arabic(told):
    sentence = "وحضرت الاجتماع المنظمتان غير الحكوميتين التاليتان: جمعية الشاطئ واتحاد البحارة."
    found = facts_of(told("ar", sentence)).attendance

    assert [(one.section, one.written) for one in found] == [
        ("ngos", "جمعية الشاطئ"),
        ("ngos", "اتحاد البحارة"),
    ]
