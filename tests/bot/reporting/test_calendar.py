"""Days, times and numbers of sittings in the six languages."""

import pytest

from bot.reporting.calendar import shown_days, shown_ordinals, shown_time

TWO = ["2025-05-13", "2025-05-14", "2025-05-13"]
LONG = ["2025-04-30", "2025-05-01", "2025-05-02"]


@pytest.mark.parametrize(
    ("language", "two", "across", "first"),
    [
        (
            "ar",
            "يومي 13 و14 أيار/مايو",
            "من 30 نيسان/أبريل إلى 2 أيار/مايو 2025",
            "في 1 أيار/مايو",
        ),
        ("en", "on 13 and 14 May", "from 30 April to 2 May 2025", "on 1 May"),
        ("es", "los días 13 y 14 de mayo", "del 30 de abril al 2 de mayo de 2025", "el 1 de mayo"),
        ("fr", "les 13 et 14 mai", "du 30 avril au 2 mai 2025", "le 1er mai"),
        ("ru", "13 и 14 мая", "с 30 апреля по 2 мая 2025 года", "1 мая"),
        ("zh", "5月13日和14日", "2025年4月30日至5月2日", "5月1日"),
    ],
)
def test_days(language, two, across, first):
    assert shown_days(TWO, language) == two
    assert shown_days(LONG, language, year=True) == across
    assert shown_days(["2025-05-01"], language) == first


def test_days_that_are_none():
    assert shown_days(["", "soon"], "en") == ""


def test_days_of_two_months_have_one_year():
    assert shown_days(["2025-04-30", "2025-05-02"], "zh", year=True) == "2025年4月30日和5月2日"
    assert (
        shown_days(["2025-04-30", "2025-05-02"], "en", year=True) == "on 30 April and 2 May 2025"
    )


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ar", "10/30"), ("en", "10.30 a.m."), ("es", "10.30"),
        ("fr", "10 h 30"), ("ru", "10:30"), ("zh", "上午10时30分"),
    ],
)  # fmt: skip
def test_times(language, shown):
    assert shown_time("10:30", language) == shown


def test_noon_has_its_word():
    assert [shown_time("12:00", one) for one in ("en", "fr", "zh")] == ["noon", "midi", "中午12时"]


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        ("ar", "الأولى والثانية", "من الثانية إلى الرابعة"),
        ("en", "1st and 2nd", "2nd to 4th"),
        ("es", "primera y segunda", "segunda a cuarta"),
        ("fr", "1re et 2e", "2e à 4e"),
        ("ru", "1-м и 2-м", "2-м — 4-м"),
        ("zh", "一和第二", "二至第四"),
    ],
)
def test_ordinals(language, two, three):
    assert shown_ordinals([1, 2], language) == two
    assert shown_ordinals([2, 3, 4], language) == three


def test_english_ordinals_past_ten():
    numbers = [11, 12, 13, 21, 22, 23, 101, 111]
    told = "11th 12th 13th 21st 22nd 23rd 101st 111th"
    assert " ".join(shown_ordinals([number], "en") for number in numbers) == told
