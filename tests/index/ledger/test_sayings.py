import pytest

from index.ledger.extract import facts_of
from index.ledger.speakers import said_by

# (language, sentence, [(entity, on behalf of)]): forms in which the floor is taken or given.
FORMS = [
    ("en", "Under item 2, the Chair gave the floor to the representatives of Fiji and Tonga.", [("FJI", None), ("TON", None)]),
    ("fr", "Le Président a donné la parole aux représentants des Fidji et des Tonga.", [("FJI", None), ("TON", None)]),
    ("es", "El Presidente dio la palabra a los representantes de Fiji y Tonga.", [("FJI", None), ("TON", None)]),
    ("ru", "Председатель предоставил слово представителям Чили и Фиджи.", [("CHL", None), ("FJI", None)]),
    ("zh", "主席请斐济和汤加代表发言。", [("FJI", None), ("TON", None)]),
    ("ar", "وأعطى الرئيس الكلمة لممثلي فيجي وتونغا.", [("FJI", None), ("TON", None)]),
    ("es", "Formularon declaraciones los expertos de la Argentina, las Bahamas y Fiji.", [("ARG", None), ("BHS", None), ("FJI", None)]),
    ("es", "Intervino el representante del PMA.", [("WFP", None)]),
    ("fr", "L’observatrice de l’Union africaine s’est également exprimée.", [("AU", None)]),
    ("ru", "По пункту 3 слово брали представители Чили и Фиджи.", [("CHL", None), ("FJI", None)]),
    ("zh", "加纳代表以非洲国家集团名义在项目2下发言。", [("GHA", "AFRICAN_GROUP")]),
    ("ar", "وأدلى الممثلان عن مصر وتونس ببيانين.", [("EGY", None), ("TUN", None)]),
    ("en", "The representative of Ghana, speaking on behalf of the African Group under item 2, said that the nets were torn.", [("GHA", "AFRICAN_GROUP")]),
    ("ar", "وقال ممثل غانا، متكلما باسم المجموعة الأفريقية، إن الشباك ممزقة.", [("GHA", "AFRICAN_GROUP")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), FORMS)
def test_every_form_of_taking_the_floor_is_known(told, language, sentence, expected):
    found = facts_of(told(language, sentence)).statements

    assert [(one.entity, one.on_behalf_of) for one in found] == expected


SAID = [
    ("en", "The representative of Fiji said that the nets were torn."),
    ("fr", "La représentante des Fidji a dit que les filets étaient déchirés."),
    ("es", "La representante de Fiji dijo que las redes estaban rotas."),
    ("ru", "Представитель Фиджи заявил, что сети порваны."),
    ("zh", "斐济代表说，渔网破了。"),
    ("ar", "وقال ممثل فيجي إن الشباك ممزقة."),
]


@pytest.mark.parametrize(("language", "sentence"), SAID)
def test_who_said_something_is_told(language, sentence):
    assert [one.name.code for one in said_by(sentence, language)] == ["FJI"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "In reply to a question from the representative of Fiji, the Secretary said that it was late.",
        ),
        ("en", "The Committee thanked the representative of Fiji."),
        ("ru", "Отвечая на вопрос представителя Фиджи, секретарь заявил, что уже поздно."),
        ("zh", "针对斐济代表提出的问题，秘书说，时间已晚。"),
    ],
)
def test_who_is_only_spoken_of_said_nothing(language, sentence):
    assert said_by(sentence, language) == []


def test_a_report_of_what_was_said_adds_nothing_to_the_list(told):
    document = told(
        "en",
        "Under item 1, statements were made by the representatives of Fiji (on behalf of the Group of 77 and China) and Tonga.",
        "On item 1 (b), the representative of Fiji, speaking on behalf of the Group of 77 and China, said that nets were dear.",
    )

    assert [(one.item, one.entity) for one in facts_of(document).statements] == [
        ("1", "FJI"),
        ("1", "TON"),
    ]
