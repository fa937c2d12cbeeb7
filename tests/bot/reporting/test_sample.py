"""The formula paragraphs of the sample session against its report, in the six languages."""

import re
from pathlib import Path

import pytest

import sample
from bot.reporting.report import report
from index.database import Store
from index.errors import InputError
from index.languages import LANGUAGES
from index.scope import scope_of
from sample.session import SESSION_ID

# Label of the source paragraph: what is known to differ, as (the report's words, ours).
DIFFERENCES = {
    "en": {"7": ("also in his capacity as", "also in the capacity of")},
    # Ours are in the alphabetical order of the language, as the States are.
    "fr": {
        "6": (
            "de l’Union internationale des télécommunications et de la Ligue des États arabes",
            "de la Ligue des États arabes et de l’Union internationale des télécommunications",
        )
    },
    "es": {
        "6": (
            "de la Unión Internacional de Telecomunicaciones y de la Liga de los Estados Árabes",
            "de la Liga de los Estados Árabes y de la Unión Internacional de Telecomunicaciones",
        )
    },
    # Two are told in the dual.
    "ar": {
        "15": (
            "وكانت الدول التالية الموقعة على الاتفاقية ممثلة",
            "وكانت الدولتان التاليتان الموقعتان على الاتفاقية ممثلتين",
        ),
        "18": (
            "وكانت المنظمات غير الحكومية التالية ممثلة",
            "وكانت المنظمتان غير الحكوميتين التاليتان ممثلتين",
        ),
    },
}
LISTS = ["4", "5", "6", "7", "8", "14", "15", "16", "17", "18", "19", "20"]
ITEMS = ["22", "33", "43"]


def written(language: str) -> dict[str, str]:
    """The report's paragraphs by number, list lines after their opening."""
    folder = Path(sample.__file__).parent / "source" / language
    found: dict[str, str] = {}
    number = ""
    for line in (folder / "report.md").read_text("utf-8").splitlines():
        begins = re.match(r"(\d+)\. (.+)", line)
        if begins:
            number = begins[1]
            found[number] = begins[2]
        elif number and re.match(r"\(?\w+ـ?\) ", line):
            found[number] += "\n" + line
        else:
            number = ""
    return found


def plain(text: str) -> str:
    """With one kind of space: which of them is not broken is no matter of wording."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture(params=LANGUAGES)
def both(request, sample_store: Store):
    """A language, the report in it, and our paragraphs."""
    scope = scope_of("secretariat", SESSION_ID)
    return (
        request.param,
        written(request.param),
        report(sample_store, SESSION_ID, scope=scope, language=request.param),
    )


def test_lists_are_those_of_the_report(both):
    language, original, ours = both
    made = {
        one.citations[0].label.split("(")[0]: one.text
        for one in ours
        if one.section not in ("items", "status")
    }
    for label in LISTS:
        known = DIFFERENCES.get(language, {}).get(label, ("", ""))
        assert plain(made[label]) == plain(original[label].replace(*known)), label


def test_items_are_told_as_in_the_report(both):
    _, original, ours = both
    made = {
        one.citations[0].label: one.text for one in ours if one.section == "items" and one.item
    }
    for label in ITEMS:
        assert plain(made[label]) == plain(original[label])


def test_status_sentences_are_always_there(both):
    _, original, ours = both
    status = [plain(one.text) for one in ours if one.section == "status"]
    assert status == [plain(original["21"]), plain(original["32"].split("\n")[0])]


def test_each_fact_is_cited(both):
    _, _, ours = both
    assert all(one.citations for one in ours if one.section != "status")


def test_one_section_has_the_names_of_the_whole_text(sample_store: Store):
    """The long form stands in the statements, so the attendance has the short one."""
    scope = scope_of("secretariat", SESSION_ID)
    [first, *_] = report(
        sample_store, SESSION_ID, scope=scope, language="en", section="attendance"
    )
    assert "United Kingdom, United States and Viet Nam" in first.text


def test_a_session_of_which_nothing_is_known(sample_store: Store):
    with pytest.raises(InputError):
        report(sample_store, "NONE", scope=scope_of("secretariat", "NONE"), language="en")
