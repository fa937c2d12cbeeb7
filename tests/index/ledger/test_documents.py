from dataclasses import replace

import pytest

from index.languages import LANGUAGES
from index.ledger.extract import facts_of
from index.structure.document import Paragraph

LINES = {
    "en": "Documentation: Note by the Secretariat (PIER/CONF.3/5)",
    "fr": "Documentation : Note du Secrétariat (PIER/CONF.3/5)",
    "es": "Documentación: Nota de la Secretaría (PIER/CONF.3/5)",
    "ru": "Документация: Записка Секретариата (PIER/CONF.3/5)",
    "zh": "文件：秘书处的说明（PIER/CONF.3/5）",
    "ar": "الوثائق: مذكرة من الأمانة (PIER/CONF.3/5)",
}
TITLES = {
    "en": "Note by the Secretariat",
    "fr": "Note du Secrétariat",
    "es": "Nota de la Secretaría",
    "ru": "Записка Секретариата",
    "zh": "秘书处的说明",
    "ar": "مذكرة من الأمانة",
}
COMING = {
    "en": "The Committee will have before it a note by the Secretariat on buoys (PIER/CONF.3/5).",
    "fr": "Le Comité sera saisi d’une note du Secrétariat sur les bouées (PIER/CONF.3/5).",
    "es": "El Comité tendrá ante sí una nota de la Secretaría sobre las boyas (PIER/CONF.3/5).",
    "ru": "Комитет будет иметь в своем распоряжении записку Секретариата о буях (PIER/CONF.3/5).",
    "zh": "委员会将收到秘书处关于浮标的说明（PIER/CONF.3/5）。",
    "ar": "وسيكون معروضا على اللجنة مذكرة من الأمانة عن العوامات (PIER/CONF.3/5).",
}


def agenda(told, language, *texts):
    return replace(told(language, *texts), kind="agenda")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_lists_documents_under_its_items(told, language):
    facts = facts_of(agenda(told, language, "…", LINES[language]))
    (document,) = facts.documents
    assert (document.symbol, document.title) == ("PIER/CONF.3/5", TITLES[language])
    assert document.paragraph == "2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_says_what_will_be_before_the_body(told, language):
    (document,) = facts_of(agenda(told, language, COMING[language])).documents
    assert document.symbol == "PIER/CONF.3/5"
    assert document.title
    assert "(" not in document.title


def test_several_documents_on_one_line(told):
    text = "The Committee may wish to speak of buoys. Documentation: Note by the Secretariat (PIER/CONF.3/5) Report of the Board (PIER/CONF.3/6 and Add.1)"
    documents = facts_of(agenda(told, "en", text)).documents
    assert [(one.symbol, one.title) for one in documents] == [
        ("PIER/CONF.3/5", "Note by the Secretariat"),
        ("PIER/CONF.3/6", "Report of the Board"),
        ("PIER/CONF.3/6/Add.1", "Report of the Board"),
    ]


def test_lines_under_a_heading(told):
    document = agenda(told, "en")
    line = Paragraph("[4]", None, "Note by the Secretariat (PIER/CONF.3/5)", ("Documentation",))
    facts = facts_of(replace(document, paragraphs=(line,)))
    assert [(one.symbol, one.paragraph) for one in facts.documents] == [("PIER/CONF.3/5", "[4]")]


def test_other_mentions_are_no_documents_before_the_body(told):
    texts = ("The rules are in document PIER/CONF.2/1.", "No documentation: see PIER/CONF.2/2.")
    assert facts_of(agenda(told, "en", *texts)).documents == ()
    assert facts_of(told("en", LINES["en"])).documents == ()
