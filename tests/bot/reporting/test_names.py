"""Names in a report: long at first, short after; each language's order and cases."""

import pytest

from bot.reporting.names import Names, ordered


@pytest.mark.parametrize(
    ("language", "first", "after"),
    [
        ("en", "United States of America", "United States"),
        ("fr", "États-Unis d'Amérique", "États-Unis"),
        ("es", "Estados Unidos de América", "Estados Unidos"),
        ("ru", "Соединенных Штатов Америки", "Соединенных Штатов"),
        ("zh", "美利坚合众国", "美国"),
        ("ar", "الولايات المتحدة الأمريكية", "الولايات المتحدة"),
    ],
)
def test_long_form_only_at_first(language, first, after):
    names = Names(language)
    assert [names.listed_of("USA"), names.listed_of("USA")] == [first, after]


def test_most_states_have_one_form():
    names = Names("en")
    assert names.listed("EGY") == names.listed("EGY") == "Egypt"


@pytest.mark.parametrize(
    ("language", "first", "after"),
    [
        (
            "en",
            "of the International Criminal Police Organization (INTERPOL)",
            "of INTERPOL",
        ),
        (
            "fr",
            "de l'Organisation internationale de police criminelle (INTERPOL)",
            "d'INTERPOL",
        ),
        ("ru", "Международной организации уголовной полиции (Интерпол)", "Интерпола"),
        ("zh", "国际刑事警察组织（国际刑警组织）", "国际刑警组织"),
    ],
)
def test_an_abbreviation_is_spelt_out_at_first(language, first, after):
    names = Names(language)
    told = [names.prose("INTERPOL", "genitive"), names.prose("INTERPOL", "genitive")]
    assert told == [first, after]


def test_russian_lists_invert_and_decline_both_halves():
    names = Names("ru")
    assert names.listed_of("BOL") == "Боливии (Многонационального Государства)"
    assert names.listed("NLD") == "Нидерланды (Королевство)"
    assert names.listed("MMR") == "Мьянма"
    assert ordered(["VNM", "BOL", "DEU"], "ru") == ["BOL", "VNM", "DEU"]


def test_chinese_keeps_the_english_order_and_unknown_names_as_they_stood():
    assert ordered(["ZAF", "丙会", "AFG", "甲会"], "zh") == ["AFG", "ZAF", "丙会", "甲会"]


def test_arabic_does_not_count_the_article():
    assert ordered(["POL", "JPN", "EGY", "DZA"], "ar") == ["POL", "DZA", "EGY", "JPN"]


def test_a_text_in_another_language_is_marked():
    assert Names("en").foreign("主席", "zh") == "主席 [Chinese]"
    assert Names("zh").foreign("主席", "zh") == "主席"
    assert Names("fr").foreign("", "en") == ""
