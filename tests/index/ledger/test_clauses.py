import pytest

from index.ledger.clauses import clauses_of
from index.ledger.extract import facts_of

# (language, sentence, [(entity, on behalf of)]): who spoke, and for whom.
TOLD = [
    ("en", "Under item 2, no statements were made by the representatives of Fiji or Tonga.", []),
    ("en", "The representatives of Fiji and Tonga did not take the floor under item 2.", []),
    ("fr", "Au titre du point 2, aucune déclaration n’a été faite par les représentants des Fidji et des Tonga.", []),
    ("es", "En relación con el tema 2, no formularon declaraciones los representantes de Fiji y Tonga.", []),
    ("ru", "По пункту 2 представители Фиджи и Тонги не выступили.", []),
    ("zh", "斐济和汤加代表没有就项目2发言。", []),
    ("ar", "لم يدل ممثلا فيجي وتونغا ببيانات في إطار البند 2.", []),
    ("en", "The representative of Chile made a statement; Fiji and Tonga associated themselves with the statement.", [("CHL", None)]),
    ("en", "The representative of Chile made a statement, and Fiji associated itself with it.", [("CHL", None)]),
    ("fr", "Le représentant du Chili a fait une déclaration; les Fidji et les Tonga se sont associées à la déclaration.", [("CHL", None)]),
    ("es", "El representante de Chile formuló una declaración; Fiji y Tonga se sumaron a la declaración.", [("CHL", None)]),
    ("ru", "С заявлением выступил представитель Чили; к заявлению присоединились Фиджи и Тонга.", [("CHL", None)]),
    ("zh", "智利代表作了发言；斐济和汤加赞同该发言。", [("CHL", None)]),
    ("ar", "أدلى ممثل شيلي ببيان؛ وانضمت فيجي وتونغا إلى البيان.", [("CHL", None)]),
    ("en", "A joint statement was made by Norway on behalf of Iceland and Norway.", [("NOR", "Iceland and Norway")]),
    ("fr", "La Norvège a fait une déclaration commune au nom de l’Islande et de la Norvège.", [("NOR", "Islande et de la Norvège")]),
    ("es", "Noruega formuló una declaración conjunta en nombre de Islandia y Noruega.", [("NOR", "Islandia y Noruega")]),
    ("ru", "С совместным заявлением от имени Исландии и Норвегии выступила Норвегия.", [("NOR", "Исландии и Норвегии")]),
    ("zh", "挪威代表（代表冰岛、挪威和瑞典）作了联合发言。", [("NOR", "冰岛、挪威和瑞典")]),
    ("ar", "أدلى ممثل النرويج ببيان مشترك باسم أيسلندا والنرويج.", [("NOR", "أيسلندا والنرويج")]),
    ("en", "Statements were made by the representatives of Ghana, on behalf of the African Group, Malta and Peru.", [("GHA", "AFRICAN_GROUP"), ("MLT", None), ("PER", None)]),
    ("en", "The representative of Chile made a statement; on behalf of the African Group, Ghana took the floor.", [("CHL", None), ("GHA", "AFRICAN_GROUP")]),
    ("ru", "Выступили делегации следующих стран: Чили и Фиджи; от имени Группы африканских государств выступила Гана.", [("CHL", None), ("FJI", None), ("GHA", "AFRICAN_GROUP")]),
    ("en", "Ms. Example (Fiji), who made a statement, left early.", [("FJI", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), TOLD)
def test_nobody_is_made_a_speaker_who_did_not_speak(told, language, sentence, expected):
    found = facts_of(told(language, sentence)).statements

    assert [(one.entity, one.on_behalf_of) for one in found] == expected


def test_a_list_cut_by_semicolons_is_one_clause():
    sentence = "The representatives of Chile; Fiji; and Tonga made statements."

    assert clauses_of(sentence, "en") == [sentence]


def test_a_clause_with_a_verb_of_its_own_stands_alone():
    sentence = "Chile made a statement; Fiji took the floor; no other delegation spoke."

    assert clauses_of(sentence, "en") == ["Chile made a statement;", " Fiji took the floor;"]
