"""The questions delegates ask of the 2020 report, in six languages, though only Chinese is there."""

import pytest

from bot.answering.answer import answer
from bot.answering.question import understand_question
from index.database import Store
from index.filing import Placing
from index.ingest import ingest_all
from index.scope import scope_of
from models.builtin.encoder import builtin_encoder

SPEAKERS = ("COL", "ECU", "FRA", "HND", "IDN", "ITA", "JOR", "KGZ", "MEX", "PRY", "ROU", "RUS",
            "GBR", "USA", "INTERPOL")  # fmt: skip
QUESTIONS = {
    "en": ("Who spoke on item 3?", "What did the Group of 77 say about recommendations?",
           "Show paragraph 42 (h)", "Which documents were before the Working Group?",
           "Was Japan there?", "Who spoke on item 9?"),
    "fr": ("Qui a pris la parole sur le point 3 ?",
           "Qu’a dit le Groupe des 77 au sujet des recommandations ?",
           "Montrer le paragraphe 42 h)", "De quels documents le Groupe de travail était-il saisi ?",
           "Le Japon était-il présent ?", "Qui a pris la parole sur le point 9 ?"),
    "es": ("¿Quién habló sobre el tema 3?", "¿Qué dijo el Grupo de los 77 sobre las recomendaciones?",
           "Mostrar el párrafo 42 h)", "¿Qué documentos tuvo ante sí el Grupo de Trabajo?",
           "¿Estuvo presente el Japón?", "¿Quién habló sobre el tema 9?"),
    "ru": ("Кто выступал по пункту 3?", "Что Группа 77 сказала о рекомендациях?",
           "Показать пункт 42 h)", "Какие документы имела в своем распоряжении Рабочая группа?",
           "Присутствовала ли Япония?", "Кто выступал по пункту 9?"),
    "zh": ("谁在项目3下发了言？", "77国集团对建议说了什么？", "显示第42(h)段", "工作组收到了哪些文件？",
           "日本出席了吗？", "谁在项目9下发了言？"),
    "ar": ("من تكلم في إطار البند 3؟", "ماذا قالت مجموعة الـ 77 عن التوصيات؟", "اعرض الفقرة 42 (ح)",
           "ما هي الوثائق التي كانت معروضة على الفريق العامل؟", "هل كانت اليابان حاضرة؟",
           "من تكلم في إطار البند 9؟"),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers(tmp_path_factory, shared_documents):
    """The answers to all six questions in a language."""
    store = Store.open(tmp_path_factory.mktemp("real"))
    _, failures = ingest_all(
        store,
        [shared_documents / "wg3_2020_report_zh.txt"],
        placing=Placing("wg3", symbol="CTOC/COP/WG.3/2020/4"),
        encoder=builtin_encoder(),
    )
    assert not failures

    def asked(language):
        return [
            answer(
                store,
                understand_question(text),
                scope=scope_of("delegate", "wg3"),
                encoder=builtin_encoder(),
            )
            for text in QUESTIONS[language]
        ]

    yield asked
    store.close()


@pytest.mark.parametrize("language", QUESTIONS)
def test_questions_of_fact_are_answered_in_the_askers_language(language, answers):
    spoke, said, shown, papers, japan, ninth = answers(language)
    assert {given.language for given in (spoke, said, shown, papers, japan, ninth)} == {language}
    assert {speaker.entity for speaker in spoke.speakers} == set(SPEAKERS)
    assert said.kind == "statement"
    assert said.citations[0].paragraph == "15"
    assert [citation.paragraph for citation in shown.citations] == ["42(h)"]
    assert shown.citations[0].language == "zh"
    assert [citation.paragraph for citation in papers.citations] == ["24(a)", "24(b)", "24(c)"]
    assert (japan.kind, japan.citations[0].paragraph) == ("attendance", "20")
    assert ninth.abstained
    assert not ninth.citations
