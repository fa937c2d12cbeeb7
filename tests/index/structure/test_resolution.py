"""General Assembly resolutions, made up for this test, in the form each language gives them."""

import pytest

from index.readers.blocks import Block, Reading
from index.structure.understand import understand

RESOLUTIONS = {
    "en": (
        "United Nations",
        "A/RES/73/6",
        "General Assembly",
        "Distr.: General",
        "31 October 2018",
        "Seventy-third session",
        "Agenda item 30",
        "Resolution adopted by the General Assembly on 26 October 2018",
        "[without reference to a Main Committee (A/73/L.6)]",
        "73/6. Fiftieth anniversary of the harbours",
        "The General Assembly,",
        "Recalling its earlier resolutions,",
        "Recognizing the importance of harbours,",
        "1. Notes with appreciation the work of the Committee;",
        "2. Decides to mend the moorings.",
        "27th plenary meeting",
        "26 October 2018",
    ),
    "ar": (
        "الأمم المتحدة",
        "A/RES/73/6",
        "الجمعية العامة",
        "Distr.: General",
        "31 October 2018",
        "الدورة الثالثة والسبعون",
        "البند ٣٠ من جدول الأعمال",
        "قرار اتخذته الجمعية العامة في ٢٦ تشرين الأول/أكتوبر ٢٠١٨",
        "[دون الإحالة إلى لجنة رئيسية (A/73/L.6)]",
        "73/6 - الذكرى السنوية الخمسون",
        "إن الجمعية العامة،",
        "إذ تشير إلى قراراتها السابقة كلها،",
        "وإذ تسلم بأهمية الموانئ،",
        "١ - تلاحظ مع التقدير أعمال اللجنة؛",
        "٢ - تقرر إصلاح المراسي.",
        "الجلسة العامة ٢٧",
        "٢٦ تشرين الأول/أكتوبر ٢٠١٨",
    ),
    "zh": (
        "联合国",
        "A/RES/73/6",
        "大会",
        "Distr.: General",
        "31 October 2018",
        "第七十三届会议",
        "议程项目30",
        "2018年10月26日大会决议",
        "[未经发交主要委员会而通过(A/73/L.6)]",
        "73/6. 第一次联合国港口会议五十周年",
        "大会，",
        "回顾其关于港口的各项决议，",
        "认识到港口的重要性，",
        "1. 赞赏地注意到委员会的工作；",
        "2. 决定修理系泊设施。",
        "2018年10月26日",
        "第27次全体会议",
    ),
    "es": (
        "Naciones Unidas",
        "A/RES/73/6",
        "Asamblea General",
        "Distr. general",
        "31 de octubre de 2018",
        "Septuagésimo tercer período de sesiones",
        "Tema 30 del programa",
        "Resolución aprobada por la Asamblea General el 26 de octubre de 2018",
        "[sin remisión previa a una Comisión Principal (A/73/L.6)]",
        "73/6. Cincuentenario de los puertos",
        "La Asamblea General,",
        "Recordando sus resoluciones anteriores,",
        "Reconociendo la importancia de los puertos,",
        "1. Observa con aprecio la labor de la Comisión;",
        "2. Decide reparar los amarres.",
        "27ª sesión plenaria",
        "26 de octubre de 2018",
    ),
    "fr": (
        "Nations Unies",
        "A/RES/73/6",
        "Assemblée générale",
        "Distr. générale",
        "31 octobre 2018",
        "Soixante-treizième session",
        "Point 30 de l’ordre du jour",
        "Résolution adoptée par l’Assemblée générale le 26 octobre 2018",
        "[sans renvoi à une grande commission (A/73/L.6)]",
        "73/6. Cinquantenaire des ports",
        "L’Assemblée générale,",
        "Rappelant ses résolutions antérieures,",
        "Consciente de l’importance des ports,",
        "1. Note avec satisfaction les travaux du Comité ;",
        "2. Décide de réparer les amarrages.",
        "27e séance plénière",
        "26 octobre 2018",
    ),
    "ru": (
        "Организация Объединенных Наций",
        "A/RES/73/6",
        "Генеральная Ассамблея",
        "Distr.: General",
        "31 October 2018",
        "Семьдесят третья сессия",
        "Пункт 30 повестки дня",
        "Резолюция, принятая Генеральной Ассамблеей 26 октября 2018 года",
        "[без передачи в главные комитеты (A/73/L.6)]",
        "73/6. Пятидесятая годовщина гаваней",
        "Генеральная Ассамблея,",
        "ссылаясь на свои прежние резолюции,",
        "признавая важность гаваней,",
        "1. с признательностью отмечает работу Комитета;",
        "2. постановляет починить причалы.",
        "27-е пленарное заседание,",
        "26 октября 2018 года",
    ),
}


@pytest.mark.parametrize("language", sorted(RESOLUTIONS))
def test_preamble_and_operative_part_are_told_apart(language: str) -> None:
    blocks = tuple(Block(text) for text in RESOLUTIONS[language])
    document = understand(Reading(blocks, "text"), file_name="resolution.txt")
    masthead = document.masthead
    assert document.kind == "resolution"
    assert (masthead.symbol, masthead.date, masthead.agenda_item) == (
        "A/RES/73/6",
        "2018-10-31",
        "30",
    )
    assert masthead.language == language
    assert masthead.title.startswith("73/6")
    kinds = [(p.label, p.kind) for p in document.paragraphs if p.kind != "unnumbered"]
    assert kinds == [
        ("PP1", "preambular"),
        ("PP2", "preambular"),
        ("1", "operative"),
        ("2", "operative"),
    ]
    last = next(p for p in document.paragraphs if p.label == "2")
    assert "26" not in last.text


@pytest.mark.parametrize("language", sorted(RESOLUTIONS))
@pytest.mark.parametrize("place", [11, 12])
@pytest.mark.parametrize("mark", ["¹", "*"])
def test_a_preambular_line_with_a_note_is_no_heading(language: str, place: int, mark: str) -> None:
    texts = list(RESOLUTIONS[language])
    texts[place] += mark
    texts.insert(place + 1, f"{mark} A/73/40.")
    blocks = tuple(Block(text) for text in texts)
    document = understand(Reading(blocks, "text"), file_name="resolution.txt")
    labels = [p.label for p in document.paragraphs if p.kind != "unnumbered"]
    assert labels == ["PP1", "PP2", "1", "2"]
    assert not any(p.headings for p in document.paragraphs)
    noted = next(p for p in document.paragraphs if p.label == f"PP{place - 10}")
    assert [note.text for note in noted.footnotes] == ["A/73/40."]


@pytest.mark.parametrize("language", sorted(RESOLUTIONS))
def test_the_title_is_cut_from_what_stands_over_it(language: str) -> None:
    texts = list(RESOLUTIONS[language])
    texts[7:10] = [" ".join(texts[7:10])]
    document = understand(
        Reading(tuple(Block(text) for text in texts), "text"), file_name="resolution.txt"
    )
    assert document.masthead.title == RESOLUTIONS[language][9]
