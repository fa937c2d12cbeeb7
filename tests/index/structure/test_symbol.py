"""Symbols: read from text and file names, never guessed."""

import pytest

from index.structure.dates import find_date
from index.structure.symbol import (
    find_symbol,
    is_symbol,
    language_from_file_name,
    normalize_symbol,
    symbol_from_file_name,
)


@pytest.mark.parametrize(
    ("name", "symbol", "language"),
    [
        ("A_RES_73_3-EN.pdf", "A/RES/73/3", "en"),
        ("S_PV.8698-EN.pdf", "S/PV.8698", "en"),
        ("CTOC_COP_WG.3_2020_4_F.docx", "CTOC/COP/WG.3/2020/4", "fr"),
        ("CTOC-COP-WG.3-2020-4.pdf", "CTOC/COP/WG.3/2020/4", None),
        ("A_C.3_78_L.49_Rev.1-FR.pdf", "A/C.3/78/L.49/Rev.1", "fr"),
        ("S_RES_2334(2016)-AR.pdf", "S/RES/2334(2016)", "ar"),
        ("A_CN.10_PV.123.ar.html", "A/CN.10/PV.123", "ar"),
        ("E_2020_27-ZH (1).pdf", "E/2020/27", "zh"),
        ("a_res_73_6_ru.html", "A/RES/73/6", "ru"),
        ("A-RES-73-6-EN.pdf", "A/RES/73/6", "en"),
        ("TIDE_WG.2_2031_1_S.docx", "TIDE/WG.2/2031/1", "es"),
        ("wg3_2020_report_zh.txt", "", "zh"),
        ("FINAL_2020.pdf", "", None),
        ("TODO_2.txt", "", None),
        ("MEETING_NOTES_2020.docx", "", None),
        ("report.docx", "", None),
        ("V2007400.pdf", "", None),
    ],
)
def test_file_names(name: str, symbol: str, language: str | None) -> None:
    assert symbol_from_file_name(name) == symbol
    assert language_from_file_name(name) == language


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/73/3",
        "S/PV.8698",
        "CTOC/COP/WG.3/2020/INF/1/Rev.1",
        "A/73/L.6/Add.1",
        "ST/SGB/2003/13",
        "LC/L.4580(MDM.19/6)",
        "LC/G.2700(SES.39/3)",
        "A/80/5(Vol.I)",
    ],
)
def test_symbols_are_found_in_text(symbol: str) -> None:
    assert is_symbol(symbol)
    assert find_symbol(f"See document {symbol}, paragraph 4.") == symbol
    assert find_symbol(f"（{symbol}）") == symbol


@pytest.mark.parametrize(
    "text", ["24/7", "and/or", "HIV/AIDS", "https://www.example.org/A/1", "1/2"]
)
def test_other_slashes_are_none(text: str) -> None:
    assert not find_symbol(text)


def test_reissue_marks_and_spaces_go() -> None:
    assert normalize_symbol("A/RES/73/3*") == "A/RES/73/3"
    assert find_symbol("S/RES/2334 (2016)") == "S/RES/2334(2016)"


@pytest.mark.parametrize(
    "written",
    [
        "22 July 2020",
        "July 22, 2020",
        "le 22 juillet 2020",
        "22 de julio de 2020",
        "22 июля 2020 года",
        "22 تموز/يوليه 2020",
        "٢٢ تموز / يوليه ٢٠٢٠",
        "22 يوليو 2020",
        "2020年7月22日",
        "2020 年 7 月 22 日",
    ],
)
def test_dates(written: str) -> None:
    assert find_date(written) == "2020-07-22"
