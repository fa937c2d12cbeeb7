import csv
import re
import time
from pathlib import Path

import pytest

from index.errors import InputError
from index.languages import LANGUAGES
from index.names import table
from index.names.table import (
    codes,
    display,
    entities,
    entity,
    extend,
    in_order,
    phrase,
    published,
    resolve,
)

SHARED = Path(__file__).resolve().parents[4] / "shared"
UNTERM = SHARED / "documents" / "unterm_state_names.csv"
ARTICLE = re.compile(r" \((?:the|le|la|les|l'|el|los|las)\)")


@pytest.fixture
def own_table():
    yield
    entities.cache_clear()
    table._tree.cache_clear()


def test_table_has_every_member_state_and_the_four_others():
    states = codes("state")

    assert len(states) == 197
    assert {"VAT", "PSE", "COK", "NIU"} <= set(states)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in states)


def test_every_entity_has_names_in_all_six_languages():
    for code, known in entities().items():
        for language in LANGUAGES:
            assert len(known.names[language]) >= 2, (code, language)


def test_no_name_has_stray_blanks_or_marks():
    for code, known in entities().items():
        for names in known.names.values():
            for name in names:
                assert name == " ".join(name.split()), (code, name)
                assert "*" not in name, (code, name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["short", "long", "first"])
def test_what_is_shown_is_understood_and_unambiguous(language, form):
    for code in codes():
        shown = display(code, language, form)
        for known_language in (language, None):
            found = resolve(shown, known_language)
            assert found is not None, (shown, known_language)
            assert found.code == code, (shown, known_language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_short_name_is_shown_for_two_entities(language):
    shown = [display(code, language) for code in codes()]

    assert len(shown) == len(set(shown))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Türkiye", "TUR"),
        ("Turquie", "TUR"),
        ("Turquía", "TUR"),
        ("Swaziland", "SWZ"),
        ("Czech Republic", "CZE"),
        ("Burma", "MMR"),
        ("Ivory Coast", "CIV"),
        ("Cape Verde", "CPV"),
        ("Nauru", "NRU"),
        ("the former Yugoslav Republic of Macedonia", "MKD"),
        ("UK", "GBR"),
        ("uk", "GBR"),
        ("U.S.A.", "USA"),
        ("EE.UU.", "USA"),
        ("США", "USA"),
        ("ОАЭ", "ARE"),
        ("КНДР", "PRK"),
        ("РФ", "RUS"),
        ("英国", "GBR"),
        ("韩国", "KOR"),
        ("朝鲜", "PRK"),
        ("大不列颠及北爱尔兰联合王国", "GBR"),
        ("刚果（金）", "COD"),
        ("刚果（布）", "COG"),
        ("كوريا الجنوبية", "KOR"),
        ("ايران", "IRN"),
        ("روسيا", "RUS"),
        ("欧盟", "EU"),
        ("ЕС", "EU"),
        ("非盟", "AU"),
        ("G77", "G77_CHINA"),
        ("G-77 and China", "G77_CHINA"),
        ("77 国集团和中国", "G77_CHINA"),
        ("77国集团和中国", "G77_CHINA"),
        ("مجموعة الـ77 والصين", "G77_CHINA"),
        ("مجموعة السبعة والسبعين والصين", "G77_CHINA"),
        ("Группы 77 и Китая", "G77_CHINA"),
        ("GRULAC", "GRULAC"),
        ("国际刑事警察组织（国际刑警组织）", "INTERPOL"),
        ("International Criminal Police Organization (INTERPOL)", "INTERPOL"),
        ("African Union (AU)", "AU"),
        ("Bolivia, Plurinational State of", "BOL"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Tanzania, United Republic of", "TZA"),
        ("Venezuela, República Bolivariana de", "VEN"),
        ("KOREA, REPUBLIC OF", "KOR"),
        ("Plurinational State of Bolivia", "BOL"),
        ("Боливия (Многонациональное Государство)", "BOL"),
        ("بوليفيا (دولة - المتعددة القوميات)", "BOL"),
        ("NAM", "NAM_GROUP"),
        ("BRA", "BRA"),
    ],
)
def test_older_short_and_long_names_are_understood(written, code):
    found = resolve(written)

    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    "written",
    [
        "brazil",
        "BRAZIL",
        "Brazil*",
        "Brazil¹",
        "Brazil2",
        "- Brazil;",
        "du Brésil",
        "Brésil (le)",
        "Brasil (el)",
        "del Brasil",
        "au Bresil",
        "Бразилией",
        "للبرازيل",
        "والبرازيل",
        "برازيل",
        "巴西。",
    ],
)
def test_articles_case_accents_and_marks_are_tolerated(written):
    assert resolve(written) == entity("BRA")


@pytest.mark.parametrize(
    "written", ["", " ", "Korea", "Brazil and Chile", "delegation", "第三次会议", "C"]
)
def test_what_is_no_name_or_more_than_one_is_nobodys(written):
    assert resolve(written) is None


def test_language_decides_what_an_abbreviation_means():
    assert resolve("PMA", "fr") == entity("LDCS")
    assert resolve("PMA") is None


def test_unknown_code_is_shown_as_it_is():
    assert display("XYZ", "fr") == "XYZ"
    assert phrase("XYZ", "ru", "of") == "XYZ"
    assert entity("XYZ") is None


def test_published_code_differs_only_where_two_would_clash():
    assert published("NAM_GROUP") == "NAM"
    assert published("BRA") == "BRA"
    assert entity("NAM").kind == "state"


def test_first_mention_is_long_for_the_few_that_ask_for_it():
    assert display("USA", "es", "first") == "Estados Unidos de América"
    assert display("GBR", "zh", "first") == "大不列颠及北爱尔兰联合王国"
    assert display("BRA", "fr", "first") == "Brésil"
    assert display("BRA", "fr", "long") == "République fédérative du Brésil"


@pytest.mark.parametrize(
    ("code", "language", "case", "expected"),
    [
        ("BRA", "fr", "of", "du Brésil"),
        ("COL", "fr", "of", "de la Colombie"),
        ("EGY", "fr", "genitive", "de l'Égypte"),
        ("USA", "fr", "of", "des États-Unis"),
        ("HTI", "fr", "of", "d'Haïti"),
        ("CUB", "fr", "of", "de Cuba"),
        ("OMN", "fr", "of", "d'Oman"),
        ("HUN", "fr", "of", "de la Hongrie"),
        ("BOL", "fr", "of", "de l'État plurinational de Bolivie"),
        ("EU", "fr", "of", "de l'Union européenne"),
        ("JPN", "fr", "dative", "au Japon"),
        ("BRA", "fr", "by", "par le Brésil"),
        ("PER", "es", "of", "del Perú"),
        ("COL", "es", "of", "de Colombia"),
        ("ARG", "es", "of", "de la Argentina"),
        ("SLV", "es", "of", "de El Salvador"),
        ("USA", "es", "of", "de los Estados Unidos"),
        ("RUS", "en", "of", "of the Russian Federation"),
        ("BRA", "en", "of", "of Brazil"),
        ("NER", "en", "with_article", "the Niger"),
        ("IRN", "en", "nominative", "the Islamic Republic of Iran"),
        ("GBR", "ru", "of", "Соединенного Королевства"),
        ("BIH", "ru", "of", "Боснии и Герцеговины"),
        ("EGY", "ru", "by", "Египтом"),
        ("CHL", "ru", "of", "Чили"),
        ("NLD", "ru", "by", "Королевством Нидерландов"),
        ("PHL", "ru", "of", "Филиппин"),
        ("COM", "ru", "dative", "Коморским Островам"),
        ("KOR", "ru", "of", "Республики Корея"),
        ("G77_CHINA", "ru", "of", "Группы 77 и Китая"),
        ("INTERPOL", "ru", "of", "Интерпола"),
        ("SIDS", "ru", "of", "малых островных развивающихся государств"),
        ("BRA", "ar", "of", "البرازيل"),
        ("BRA", "ar", "dative", "للبرازيل"),
        ("EGY", "ar", "dative", "لمصر"),
        ("BRA", "zh", "of", "巴西"),
    ],
)
def test_prose_has_article_preposition_or_case(code, language, case, expected):
    assert phrase(code, language, case) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_understood(language):
    for code in codes():
        for case in ("nominative", "genitive", "dative"):
            found = table.mentions(phrase(code, language, case), language)
            assert [mention.code for mention in found] == [code], phrase(code, language, case)


@pytest.mark.parametrize(
    ("language", "given", "expected"),
    [
        ("en", ["USA", "CIV", "CRI", "AFG"], ["AFG", "CRI", "CIV", "USA"]),
        ("fr", ["USA", "DEU", "EGY", "ZAF"], ["ZAF", "DEU", "EGY", "USA"]),
        ("es", ["USA", "ESP", "EGY", "SAU"], ["SAU", "EGY", "ESP", "USA"]),
        ("ru", ["YEM", "ITA", "IRQ", "RUS"], ["IRQ", "ITA", "YEM", "RUS"]),
        ("ar", ["COM", "GNQ", "TGO"], ["TGO", "COM", "GNQ"]),
        ("zh", ["USA", "GBR", "CHN", "CUB"], ["CHN", "CUB", "GBR", "USA"]),
    ],
)
def test_lists_follow_the_alphabet_of_their_language(language, given, expected):
    assert in_order(given, language) == expected


def test_order_keeps_what_the_table_does_not_know():
    assert sorted(in_order(["Zed", "BRA", "Abc"], "en")) == ["Abc", "BRA", "Zed"]


def test_a_persons_own_table_adds_entities(tmp_path, own_table):
    path = tmp_path / "names.toml"
    path.write_text(
        '[MOON]\nkind = "state"\nen = ["Moon", "Republic of the Moon", "Luna"]\n', "utf-8"
    )

    extend(path)

    assert resolve("the Moon", "en").code == "MOON"
    assert display("MOON", "en", "long") == "Republic of the Moon"
    assert [found.code for found in table.mentions("Luna and Chile", "en")] == ["MOON", "CHL"]
    assert display("MOON", "fr") == "MOON"


@pytest.mark.parametrize("text", ["[MOON\n", 'MOON = "x"\n', "\udc80"])
def test_a_table_that_cannot_be_read_is_told_with_its_path(tmp_path, text, own_table):
    path = tmp_path / "names.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(InputError) as caught:
        extend(path)

    assert caught.value.values == {"path": str(path)}


def test_reading_the_table_takes_little_time():
    entities.cache_clear()
    begun = time.perf_counter()
    entities()

    assert time.perf_counter() - begun < 1


@pytest.mark.skipif(not UNTERM.exists(), reason="the shared documents are not here")
def test_every_name_of_the_older_terminology_resolves_to_one_state():
    names = {"English": "en", "French": "fr", "Spanish": "es", "Russian": "ru", "Chinese": "zh"}
    with UNTERM.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        found = set()
        for column, name in row.items():
            language = next((code for word, code in names.items() if word in column), "ar")
            language = "en" if column == "official_name_en" else language
            bare = ARTICLE.sub("", name)
            found |= {getattr(resolve(bare, asked), "code", name) for asked in (language, None)}
        assert len(found) == 1, found
    assert len(rows) == 197
