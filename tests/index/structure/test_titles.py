"""Titles without the lines that were run into them."""

import pytest

from index.structure.lexicon import lexicon
from index.structure.titles import trimmed

RUN_TOGETHER = [
    ("en", "Committee on Safe Harbours Report of the Committee Graz, 3–6 May 2035", "Report of the Committee"),
    ("fr", "Comité des ports sûrs Rapport du Comité sur sa session Genève, 3-6 mai 2035", "Rapport du Comité sur sa session"),
    ("es", "Reunión de los Puertos Seguros Informe de la Reunión Lima, 3 a 6 de mayo de 2035", "Informe de la Reunión"),
    ("ru", "Комитет по безопасным гаваням Доклад Комитета Вена, 3–6 мая 2035 года", "Доклад Комитета"),
    ("en", "Report of the Committee [on item 4 (A/91/3)]", "Report of the Committee"),
]  # fmt: skip
WHOLE = [
    ("en", "Report of the meeting held in Graz, 3–6 May 2035"),
    ("fr", "Rapport de la réunion tenue à Genève, 3-6 mai 2035"),
    ("es", "Informe de la reunión celebrada en Lima, 3 a 6 de mayo de 2035"),
    ("ru", "Доклад о работе совещания, проведенного в Вене 3–6 мая 2035 года"),
    ("ar", "تقرير الفريق العامل عن اجتماعه المعقود في فيينا في 3 أيار/مايو 2035"),
    ("zh", "专家组2035年5月3日至6日会议报告"),
    ("en", "Final Report"),
    ("en", "Annotated provisional agenda"),
]


@pytest.mark.parametrize(("language", "written", "title"), RUN_TOGETHER)
def test_lines_run_into_a_title_are_cut(language: str, written: str, title: str) -> None:
    assert trimmed(written, lexicon(language)) == title


@pytest.mark.parametrize(("language", "title"), WHOLE)
def test_a_title_that_is_whole_stays(language: str, title: str) -> None:
    assert trimmed(title, lexicon(language)) == title
