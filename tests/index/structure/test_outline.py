"""Numbers, letters, cuts and footnotes: whatever the language, paragraphs come back whole."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.languages import LANGUAGES
from index.readers.blocks import Block
from index.structure.lexicon import lexicon
from index.structure.outline import outline

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ABJAD = "أبجدهوزحطيكل"


@dataclass(frozen=True)
class Form:
    numbers: tuple[str, ...]
    letters: tuple[str, ...]
    words: tuple[str, ...]
    end: str
    item_end: str
    lead: str
    space: str = " "


FORMS = {
    "en": Form(("{}. ", "{}.\t", "{}) "), ("({}) ",), ("States", "encouraged", "moorings", "harbours", "Secretariat"), ".", ";", ":"),
    "fr": Form(("{}. ", "{}.\u00a0"), ("{}) ", "({}) "), ("les États", "encouragent", "les ports", "la marée"), ".", "\u00a0;", "\u00a0:"),
    "es": Form(("{}. ",), ("{}) ", "({}) "), ("los Estados", "alientan", "los puertos", "la marea"), ".", ";", ":"),
    "ru": Form(("{}. ",), ("{}) ", "({}) "), ("государства", "поощряют", "гавани", "приливы"), ".", ";", ":"),
    "zh": Form(("{}. ", "{}．", "{}、"), ("({}) ", "（{}）"), ("各国", "鼓励", "港口", "潮汐", "秘书处"), "。", "；", "：", ""),
    "ar": Form(("{}- ", "{} - ", "{}-", "{}. "), ("({}) ", "{}) "), ("الدول", "تشجع", "الموانئ", "المد"), ".", "؛", ":"),
}  # fmt: skip


@st.composite
def reports(  # noqa: C901
    draw: st.DrawFn,
) -> tuple[str, list[Block], dict[str, str], dict[str, str]]:
    """Blocks of a report, with page cuts and footnotes among them, and what they should give."""
    language = draw(st.sampled_from(LANGUAGES))
    form = FORMS[language]
    number_form, letter_form = (
        draw(st.sampled_from(form.numbers)),
        draw(st.sampled_from(form.letters)),
    )
    eastern = language == "ar" and draw(st.booleans())
    texts: dict[str, str] = {}
    notes: dict[str, str] = {}
    blocks: list[Block] = []

    def sentence(end: str) -> tuple[str, str]:
        words = draw(st.lists(st.sampled_from(form.words), min_size=12, max_size=20))
        cut = draw(st.integers(8, len(words) - 2))
        return form.space.join(words[:cut]), form.space.join(words[cut:]) + end

    def put(label: str, head: str, end: str) -> None:
        first, rest = sentence(end)
        texts[label] = f"{first}{form.space}{rest}"
        noted = draw(st.integers(0, 5)) == 0
        cut = draw(st.booleans())
        mark = "¹²³⁴⁵⁶⁷⁸⁹"[len(notes) % 9] if noted and len(notes) < 9 else ""
        if mark:
            notes[label] = mark
        if cut:
            blocks.append(Block(head + first + mark))
        else:
            blocks.append(Block(f"{head}{first}{mark}{form.space}{rest}"))
        if mark:
            blocks.append(Block("www.example.org", "footnote", marker=mark))
        if cut:
            blocks.append(Block(rest))

    for number in range(1, draw(st.integers(2, 14)) + 1):
        count = draw(st.sampled_from((0, 0, 0, 2, 3, 11)))
        shown = str(number).translate(EASTERN) if eastern else str(number)
        put(str(number), number_form.format(shown), form.lead if count else form.end)
        for place in range(count):
            latin = chr(ord("a") + place)
            letter = ABJAD[place] if language == "ar" else latin
            end = form.item_end if place < count - 1 else form.end
            put(f"{number}({latin})", letter_form.format(letter), end)
    return language, blocks, texts, notes


@settings(max_examples=120, deadline=None)
@given(reports())
def test_any_report_comes_back_whole(
    report: tuple[str, list[Block], dict[str, str], dict[str, str]],
) -> None:
    language, blocks, texts, notes = report
    result = outline(blocks, lexicon(language), genre="report")
    assert {p.label: p.text for p in result.paragraphs} == texts
    assert [p.label for p in result.paragraphs] == list(texts)
    assert {p.label for p in result.paragraphs if p.footnotes} == set(notes)
    assert result.doubts == ()


def labels(*texts: str, genre: str = "report") -> list[str]:
    blocks = [Block(text) for text in texts]
    return [p.label for p in outline(blocks, lexicon("en"), genre=genre).paragraphs]  # type: ignore[arg-type]


def test_missing_numbers_are_told() -> None:
    blocks = [
        Block("1. One thing was said."),
        Block("2. Two."),
        Block("5. Five."),
        Block("6. Six."),
    ]
    result = outline(blocks, lexicon("en"), genre="report")
    assert [p.label for p in result.paragraphs] == ["1", "2", "5", "6"]
    assert result.doubts[0].values == {"numbers": "3, 4"}


def test_a_wide_gap_is_no_end() -> None:
    texts = ["1. One.", "2. Two.", "20. Twenty.", "21. Twenty-one.", "22. Twenty-two."]
    assert labels(*texts) == ["1", "2", "20", "21", "22"]


def test_years_and_counts_are_no_labels() -> None:
    assert labels(
        "1. It was said in a decision of the Group of",
        "2020. The Group agreed.",
        "15 countries spoke.",
        "2. End.",
    ) == ["1", "2"]


def test_numbers_anew_under_a_heading_are_a_part_of_their_own() -> None:
    got = labels(
        "1. One.", "2. Two.", "Decision 1/2", "1. Decides a first thing.", "2. Decides another."
    )
    assert got == ["1", "2", "part 2:1", "part 2:2"]


def test_word_markers_count_as_labels() -> None:
    blocks = [
        Block("It was agreed as follows:", marker="1."),
        Block("first;", marker="(a)"),
        Block("on two matters:", marker="(b)"),
        Block("one;", marker="(i)"),
        Block("two;", marker="(ii)"),
        Block("third.", marker="(c)"),
        Block("The end.", marker="2."),
    ]
    got = [p.label for p in outline(blocks, lexicon("en"), genre="report").paragraphs]
    assert got == ["1", "1(a)", "1(b)", "1(b)(i)", "1(b)(ii)", "1(c)", "2"]


def test_ninth_letter_is_no_numeral() -> None:
    items = [f"({letter}) Item {letter};" for letter in "abcdefghijk"]
    assert labels("1. As follows:", *items) == ["1", *(f"1({letter})" for letter in "abcdefghijk")]


def test_text_after_subparagraphs_belongs_to_the_paragraph() -> None:
    blocks = [
        Block("1. As follows:"),
        Block("(a) One;"),
        Block("(b) Two."),
        Block("All agreed to both of these."),
    ]
    result = outline(blocks, lexicon("en"), genre="report")
    assert result.paragraphs[0].text.endswith("All agreed to both of these.")
    assert result.paragraphs[2].text == "Two."


def test_table_keeps_its_rows() -> None:
    blocks = [Block("1. The table shows it."), Block("A\tB\n1\t2", "table"), Block("2. End.")]
    result = outline(blocks, lexicon("en"), genre="report")
    assert [(p.label, p.kind) for p in result.paragraphs] == [
        ("1", "paragraph"),
        ("[1]", "table"),
        ("2", "paragraph"),
    ]


@pytest.mark.parametrize(
    ("language", "enacting", "recalling", "deciding"),
    [
        ("en", "The General Assembly,", "Recalling its resolution 70/1 of 2015,", "1. Decides to mend the moorings;"),
        ("fr", "L’Assemblée générale,", "Rappelant sa résolution 70/1 de 2015,", "1. Décide de réparer les amarrages ;"),
        ("es", "La Asamblea General,", "Recordando su resolución 70/1 de 2015,", "1. Decide reparar los amarres;"),
        ("ru", "Генеральная Ассамблея,", "ссылаясь на свою резолюцию 70/1 2015 года,", "1. постановляет починить причалы;"),
        ("ar", "إن الجمعية العامة،", "إذ تشير إلى قرارها 70/1 لعام 2015،", "١ - تقرر إصلاح المراسي؛"),
        ("zh", "大会，", "回顾其2015年第70/1号决议并铭记其中各项规定，", "1. 决定修理系泊设施；"),
    ],
)  # fmt: skip
def test_preamble_is_kept_apart(
    language: str, enacting: str, recalling: str, deciding: str
) -> None:
    blocks = [
        Block(text)
        for text in (
            enacting,
            recalling,
            recalling,
            deciding,
            deciding.replace("1", "2").replace("١", "٢"),
        )
    ]
    result = outline(blocks, lexicon(language), genre="resolution")
    assert [p.kind for p in result.paragraphs] == ["unnumbered"] * 3 + ["operative"] * 2


NUMERALS = {
    "en": (("(a)", "(b)", "(i)", "(ii)"), ("a.", "b.", "i.", "ii.")),
    "fr": (("a)", "b)", "i)", "ii)"), ("a.", "b.", "i.", "ii.")),
    "es": (("a)", "b)", "i)", "ii)"), ("a.", "b.", "i.", "ii.")),
    "ru": (("a)", "b)", "i)", "ii)"), ("а)", "б)", "i)", "ii)")),
    "ar": (("(أ)", "(ب)", "‘1’", "‘2’"), ("(أ)", "(ب)", "«١»", "«٢»"), ("(أ)", "(ب)", "(i)", "(ii)")),
    "zh": (("(a)", "(b)", "(一)", "(二)"), ("（a）", "（b）", "（一）", "（二）"), ("(a)", "(b)", "㈠", "㈡")),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "forms"), [(code, forms) for code, all_ in NUMERALS.items() for forms in all_]
)
def test_numerals_below_letters(language: str, forms: tuple[str, str, str, str]) -> None:
    a, b, i, ii = forms
    end, more, lead = ("。", "；", "：") if language == "zh" else (".", ";", ":")
    words = "委员会审议了若干事项" if language == "zh" else "What was said of it at some length"
    blocks = [f"1. {words}{end}", f"2. {words}{lead}", f"{a} {words}{more}", f"{b} {words}{lead}"]
    blocks += [
        f"{i} {words}{more}",
        f"{ii} {words}{end}",
        f"3. {words}{lead}",
        f"{a} {words}{lead}",
    ]
    blocks += [f"{i} {words}{more}", f"{ii} {words}{end}", f"4. {words}{end}"]
    found = outline([Block(text) for text in blocks], lexicon(language), genre="report")
    assert [p.label for p in found.paragraphs] == [
        *("1", "2", "2(a)", "2(b)", "2(b)(i)", "2(b)(ii)"),
        *("3", "3(a)", "3(a)(i)", "3(a)(ii)", "4"),
    ]


def test_chinese_numerals_are_headings_above_paragraphs() -> None:
    blocks = [
        Block(text)
        for text in ("一. 概况", "(一) 开幕", "1. 会议开幕。", "(二) 议程", "2. 通过议程。")
    ]
    found = outline(blocks, lexicon("zh"), genre="report")
    assert [p.headings for p in found.paragraphs] == [
        ("一. 概况", "(一) 开幕"),
        ("一. 概况", "(二) 议程"),
    ]
