from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.languages import LANGUAGES, writing
from index.names.table import codes, display, in_order, mentions, phrase

SHARED = Path(__file__).resolve().parents[4] / "shared"
REPORT = SHARED / "documents" / "wg3_2020_report_zh.txt"


def found(text, language=None):
    return [mention.code for mention in mentions(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", "GIN GNB GNQ PNG"),
        ("en", "the Niger and Nigeria; the Sudan and South Sudan", "NER NGA SDN SSD"),
        ("en", "the Congo and the Democratic Republic of the Congo", "COG COD"),
        ("en", "Dominica and the Dominican Republic", "DMA DOM"),
        ("en", "Republic of Korea and Democratic People's Republic of Korea", "KOR PRK"),
        ("en", "Ireland and the United Kingdom of Great Britain and Northern Ireland", "IRL GBR"),
        (
            "en",
            "India, Indonesia, Georgia, Jordan, Chad, Mali and Oman",
            "IND IDN GEO JOR TCD MLI OMN",
        ),
        ("en", "on behalf of the Group of 77 and China and on behalf of China", "G77_CHINA CHN"),
        ("en", "the United\nStates, Timor-\nLeste and Côte d’Ivoire", "USA TLS CIV"),
        (
            "en",
            "it concerns all of us, and who may say so; the US agreed, as did the EU",
            "USA EU",
        ),
        ("en", "JOIN US NOW", ""),
        ("en", "the Gulf of Guinea, Northern Ireland, New Mexico and Lake Chad", ""),
        ("en", "what did china and brazil say", "CHN BRA"),
        (
            "en",
            "what did the uk, the drc and the g77 tell us and who replied",
            "GBR COD G77_CHINA",
        ),
        ("fr", "que dit l'ue au groupe qui a eu lieu", "EU"),
        ("en", "The eu and the drc met in Vienna", ""),
        ("en", "Mr. Jordan and Ms. Israel spoke for Jordan", "JOR"),
        ("en", "Latin America's needs", ""),
        ("en", "costs of 5 million United States dollars", ""),
        (
            "fr",
            "Brésil, Colombie, Royaume-Uni de Grande-Bretagne et d’Irlande du Nord et République bolivarienne du Venezuela",
            "BRA COL GBR VEN",
        ),
        ("fr", "la délégation suisse et celle de la Suisse", "CHE"),
        ("fr", "des représentants des ÉtatsUnis d’Amérique et de la GuinéeBissau", "USA GNB"),
        ("fr", "la réunion qui a eu lieu au siège", ""),
        ("es", "la población india y la India; una granada y Granada", "IND GRD"),
        ("es", "los representantes del Perú, de El Salvador y de los EE.UU.", "PER SLV USA"),
        (
            "ru",
            "представители Бразилии, Соединенного Королевства и Российской Федерации",
            "BRA GBR RUS",
        ),
        (
            "ru",
            "Кроме того, с Нидерландами, Того, Чили и Боснией и Герцеговиной",
            "NLD TGO CHL BIH",
        ),
        ("ru", "сумма в 500 долл. США; самое важное — с пера, куба", ""),
        ("ru", "выступили колумбия, куба, перу и того; кроме того", "COL CUB PER TGO"),
        ("ru", "от имени Группы 77 и Китая выступила Республика Молдова", "G77_CHINA MDA"),
        (
            "zh",
            "多民族玻利维亚国、几内亚、几内亚比绍、赤道几内亚和巴布亚新几内亚",
            "BOL GIN GNB GNQ PNG",
        ),
        ("zh", "索马里、马里、尼日尔、尼日利亚、印度和印度尼西亚", "SOM MLI NER NGA IND IDN"),
        ("zh", "发展中国家、其中国际组织、撒哈拉以南非洲、上海地区、7月7日本次会议", ""),
        ("zh", "代表 77 国集团和中国的巴勒斯坦国、日本和南非", "G77_CHINA PSE JPN ZAF"),
        ("ar", "البرازيل، وكولومبيا، ومصر", "BRA COL EGY"),
        ("ar", "للبرازيل وللبنان وبالهند وفي مالي", "BRA LBN IND MLI"),
        ("ar", "تقديم دعم مالي وتقني", ""),
        ("ar", "عُمان، والأردن في مدينة عمّان", "OMN JOR"),
        ("ar", "المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية، وأيرلندا", "GBR IRL"),
        ("ar", "باسم مجموعة الـ 77 والصين", "G77_CHINA"),
        (None, "Brésil, 中国, Россия and الهند", "BRA CHN RUS IND"),
        ("ru", "наблюдатель от INTERPOL", "INTERPOL"),
    ],
)
def test_names_are_told_from_names_within_names_and_from_words(language, text, expected):
    assert found(text, language) == expected.split()


def test_a_mention_tells_where_the_name_stands():
    text = "— de l’Égypte, du Brésil."

    egypt, brazil = mentions(text, "fr")

    assert text[egypt.start : egypt.end] == egypt.written == "Égypte"
    assert text[brazil.start : brazil.end] == brazil.written == "Brésil"


def test_particles_are_left_out_of_what_is_written():
    assert [mention.written for mention in mentions("البرازيل، وكولومبيا", "ar")] == [
        "البرازيل",
        "كولومبيا",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@given(chosen=st.lists(st.sampled_from(codes()), min_size=1, max_size=12, unique=True))
def test_a_list_in_any_language_is_found_back_in_order(language, chosen):
    how = writing(language)
    *most, last = (display(code, language) for code in in_order(chosen, language))
    text = how.list_comma.join(most) + (how.list_and if most else "") + last

    assert found(text, language) == in_order(chosen, language)


@pytest.mark.parametrize("language", LANGUAGES)
@given(chosen=st.lists(st.sampled_from(codes("state")), min_size=1, max_size=8, unique=True))
def test_states_in_prose_are_found_back(language, chosen):
    how = writing(language)
    text = how.list_comma.join(phrase(code, language, "of") for code in chosen)

    assert found(text, language) == chosen


@settings(deadline=None)  # the first text makes the tree of names grow
@given(text=st.text(max_size=300) | st.text("ـًَوبللامي، ()-Бa8中\n", max_size=60))
def test_any_text_gives_ordered_mentions_that_do_not_overlap(text):
    last = 0
    for mention in mentions(text):
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.written
        last = mention.end


@pytest.mark.skipif(not REPORT.exists(), reason="the shared documents are not here")
def test_all_parties_of_a_real_attendance_list_are_found_in_its_order():
    lines = REPORT.read_text("utf-8").splitlines()
    parties = next(line for line in lines if line.startswith("20. "))

    named = found(parties.split("：", 1)[1], "zh")

    assert len(named) == len(set(named)) == 79
    assert in_order(named, "zh") == named


@pytest.mark.parametrize(
    ("written", "language", "code"),
    [
        ("Grupo de América Latina y el Caribe", "es", "GRULAC"),
        ("Grupo Latinoamericano y del Caribe", "es", "GRULAC"),
        ("Groupe d’Amérique latine et des Caraïbes", "fr", "GRULAC"),
        ("Группы Латинской Америки и Карибского бассейна", "ru", "GRULAC"),
        ("拉美和加勒比国家组", "zh", "GRULAC"),
        ("مجموعة أمريكا اللاتينية والبحر الكاريبي", "ar", "GRULAC"),
        ("OPS", "es", "PAHO"),
        ("Comisión Oceanográfica Intergubernamental", "es", "IOC_UNESCO"),
        ("International Organisation of La Francophonie", "en", "OIF"),
    ],
)
def test_shorter_names_of_groups_and_organizations_are_found(written, language, code):
    assert [one.code for one in mentions(written, language)] == [code]
