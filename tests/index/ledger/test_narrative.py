import pytest

from index.ledger.extract import facts_of

# (language, sentence, [(entity, on behalf of)]): a speaker, then what was said.
TOLD = [
    ("ar", "وتكلم ممثل مصر باسم مجموعة السبعة والسبعين والصين، فقال إن المقاييس تحتاج إلى تمويل ثابت.", [("EGY", "G77_CHINA")]),
    ("ar", "وتكلم ممثل مصر باسم مجموعة الـ 77 والصين، فشدد على أهمية التعاون بين الدول.", [("EGY", "G77_CHINA")]),
    ("ar", "وقال ممثل مصر، متكلما باسم مجموعة الـ 77 والصين، إن المقاييس تحتاج إلى تمويل.", [("EGY", "G77_CHINA")]),
    ("ar", "وتحدثت ممثلة شيلي، فأعربت عن تقديرها للأمانة وللدول المانحة.", [("CHL", None)]),
    ("ar", "وأدلى ممثل كينيا ببيان أشار فيه إلى أن بلده أنشأ محطات، وأعرب عن امتنانه.", [("KEN", None)]),
    ("en", "Speaking on behalf of the Group of 77 and China, the representative of Egypt said that the gauges needed funding, spare parts and training.", [("EGY", "G77_CHINA")]),
    ("en", "The representative of Egypt, speaking on behalf of the Group of 77 and China, said that statements made by others had shown the way, and that more was needed.", [("EGY", "G77_CHINA")]),
    ("en", "The representative of Egypt made a statement on behalf of the Group of 77 and China, in which he said that funding was short, and that training was needed.", [("EGY", "G77_CHINA")]),
    ("en", "The representative of Kenya took the floor, saying that the gauges were old, the pipes rusty and the staff tired.", [("KEN", None)]),
    ("en", "On behalf of the African Group, the representative of Kenya delivered a statement, stressing the role of women, youth and farmers.", [("KEN", "AFRICAN_GROUP")]),
    ("fr", "S’exprimant au nom du Groupe des 77 et de la Chine, le représentant de l’Égypte a dit que les appareils manquaient de fonds, de pièces et de personnel.", [("EGY", "G77_CHINA")]),
    ("fr", "Le représentant de l’Égypte a fait une déclaration au nom du Groupe des 77 et de la Chine, dans laquelle il a dit que les fonds manquaient, et que la formation était nécessaire.", [("EGY", "G77_CHINA")]),
    ("fr", "Le représentant du Kenya a pris la parole, soulignant que les tuyaux étaient rouillés, les pompes vieilles et le personnel fatigué.", [("KEN", None)]),
    ("fr", "La représentante du Kenya, parlant au nom du Groupe africain, est intervenue pour demander des fonds, des cartes et des radars.", [("KEN", "AFRICAN_GROUP")]),
    ("es", "Hablando en nombre del Grupo de los 77 y China, el representante de Egipto dijo que faltaban fondos, repuestos y personal.", [("EGY", "G77_CHINA")]),
    ("es", "El representante de Egipto formuló una declaración en nombre del Grupo de los 77 y China, en la que señaló que faltaban fondos, y que hacía falta capacitación.", [("EGY", "G77_CHINA")]),
    ("es", "La representante de Kenya hizo uso de la palabra, y subrayó que las tuberías eran viejas, las bombas lentas y el personal escaso.", [("KEN", None)]),
    ("es", "Intervino el representante de Kenya, en nombre del Grupo de los Estados de África, para decir que los radares, los mapas y los datos eran necesarios.", [("KEN", "AFRICAN_GROUP")]),
    ("ru", "Выступая от имени Группы 77 и Китая, представитель Египта заявил, что приборам нужны средства, запасные части и люди.", [("EGY", "G77_CHINA")]),
    ("ru", "Представитель Египта выступил с заявлением от имени Группы 77 и Китая, в котором отметил, что средств не хватает, и призвал к обучению.", [("EGY", "G77_CHINA")]),
    ("ru", "Представитель Кении взял слово, подчеркнув, что трубы ржавые, насосы старые, а люди устали.", [("KEN", None)]),
    ("ru", "С заявлением выступил представитель Кении, который от имени Группы африканских государств сказал, что нужны карты, радары и данные.", [("KEN", "AFRICAN_GROUP")]),
    ("zh", "埃及代表代表77国集团和中国发言，他说，水尺需要资金、备件和培训。", [("EGY", "G77_CHINA")]),
    ("zh", "埃及代表代表77国集团和中国作了发言，指出水尺缺乏资金、备件和人员。", [("EGY", "G77_CHINA")]),
    ("zh", "肯尼亚代表以非洲集团名义发言时说，需要地图、雷达和数据。", [("KEN", "AFRICAN_GROUP")]),
    ("zh", "肯尼亚代表作了发言，强调管道陈旧，水泵老化，人员疲惫。", [("KEN", None)]),
]  # fmt: skip
LISTS = [
    ("en", "Statements were made by the representatives of Kenya and Peru, who said that gauges, maps and radars were needed.", ["KEN", "PER"]),
    ("fr", "Des déclarations ont été faites par les représentants du Kenya et du Pérou, qui ont dit que les cartes, les radars et les données manquaient.", ["KEN", "PER"]),
    ("es", "Intervinieron los representantes de Kenya y el Perú, quienes dijeron que faltaban mapas, radares y datos.", ["KEN", "PER"]),
    ("ru", "С заявлениями выступили представители Кении и Перу, которые отметили, что не хватает карт, радаров и данных.", ["KEN", "PER"]),
    ("zh", "肯尼亚和秘鲁代表作了发言，指出缺乏地图、雷达和数据。", ["KEN", "PER"]),
    ("ar", "وتكلم ممثلو كينيا وبيرو، فقالوا إن الخرائط والرادارات والبيانات غير كافية.", ["KEN", "PER"]),
    ("en", "Statements were made by the representatives of Kenya, who also spoke on behalf of the African Group, and Peru.", ["KEN", "PER"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_what_was_said_is_no_name(told, language, text, expected):
    statements = facts_of(told(language, text)).statements
    assert [(one.entity, one.on_behalf_of) for one in statements] == expected


@pytest.mark.parametrize(("language", "text", "expected"), LISTS)
def test_a_list_ends_where_the_telling_begins(told, language, text, expected):
    statements = facts_of(told(language, text)).statements
    assert [one.entity for one in statements] == expected
