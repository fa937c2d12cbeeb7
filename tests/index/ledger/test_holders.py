import pytest

from index.ledger.chairs import chairs_in

# (language, sentence, (person, title, State)): nothing in brackets.
TOLD = [
    ("en", "Mr. Sam Example, Permanent Representative of Fiji, presided.", ("Mr. Sam Example", "Permanent Representative of Fiji", "FJI")),
    ("en", "The session was chaired by Ms. Ada Sample of Tonga.", ("Ms. Ada Sample", "", "TON")),
    ("en", "The Board elected Ms. Ada Sample of Tonga as Chair.", ("Ms. Ada Sample", "", "TON")),
    ("en", "The group was chaired by Ms. Ada Sample.", ("Ms. Ada Sample", "", "")),
    ("fr", "La session était présidée par Mme Ada Modèle, Ambassadrice des Fidji.", ("Mme Ada Modèle", "Ambassadrice des Fidji", "FJI")),
    ("fr", "M. Luc Modèle, Représentant permanent de la Suisse, a présidé la session.", ("M. Luc Modèle", "Représentant permanent de la Suisse", "CHE")),
    ("es", "La reunión fue presidida por el Sr. Luis Ejemplo, Subsecretario de Pesca del Perú.", ("Sr. Luis Ejemplo", "Subsecretario de Pesca del Perú", "PER")),
    ("es", "La Sra. Eva Muestra, Embajadora de Fiji, presidió la reunión.", ("Sra. Eva Muestra", "Embajadora de Fiji", "FJI")),
    ("ru", "Обязанности Председателя исполняла г-жа Анна Пример, Постоянный представитель Чили.", ("г-жа Анна Пример", "Постоянный представитель Чили", "CHL")),
    ("zh", "会议由斐济常驻代表李四女士主持。", ("李四女士", "斐济常驻代表", "FJI")),
    ("ar", "ترأست الاجتماع السيدة هدى مثال، سفيرة فيجي.", ("السيدة هدى مثال", "سفيرة فيجي", "FJI")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), TOLD)
def test_a_chair_is_known_without_brackets(language, sentence, expected):
    (chair,) = chairs_in(sentence, language, "1").officers

    assert (chair.person, chair.title, chair.entity) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The discussion was chaired by Mr. Sam Example, Ambassador of Fiji.",
        "Mr. Sam Example, Ambassador of Fiji, thanked those who had chaired the session.",
        "The Committee thanked Mr. Sam Example.",
    ],
)
def test_others_named_in_the_sentence_are_no_chairs(sentence):
    assert chairs_in(sentence, "en", "1").officers == ()
