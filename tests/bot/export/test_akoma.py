"""Akoma Ntoso by our own small rules: identification, identifiers, numbers, references."""

import pytest
from lxml import etree

from bot.export.akoma import NAMESPACE, render
from bot.export.notes import Comments
from bot.export.summary import Summary, summary
from index.languages import LANGUAGES
from tests.bot.export.conftest import NOTES, SAID, head, small_summary

AKN = {"a": NAMESPACE}
ISO = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}
WORK = "/akn/un/debateReport/report/csfw-wg1-2025/2025-05-14/CSFW_COP_WG.1_2025_L.2"


def document(language: str) -> Summary:
    return summary(small_summary(language), head(language), first_number=24)


def written(language: str, notes: dict | None = None) -> etree._Element:
    return etree.fromstring(render(document(language), Comments(language, notes)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_work_expression_and_manifestation_are_named(language):
    root = written(language)
    [report] = root
    assert report.tag == f"{{{NAMESPACE}}}debateReport"
    iris = {
        level: root.find(f".//a:{level}/a:FRBRuri", AKN).get("value")
        for level in ("FRBRWork", "FRBRExpression", "FRBRManifestation")
    }
    expression = f"{WORK}/{ISO[language]}@2025-05-16"
    assert list(iris.values()) == [WORK, expression, f"{expression}.akn"]
    assert root.find(".//a:FRBRlanguage", AKN).get("language") == ISO[language]
    assert root.find(".//a:FRBRcountry", AKN).get("value") == "un"


@pytest.mark.parametrize("level", ["FRBRWork", "FRBRExpression", "FRBRManifestation"])
def test_required_elements_stand_in_their_order(level):
    names = [etree.QName(child).localname for child in written("en").find(f".//a:{level}", AKN)]
    assert names[:4] == ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("notes", [None, NOTES])
def test_identifiers_are_unique_and_references_lead_somewhere(language, notes):
    root = written(language, notes)
    names = [element.get("eId") for element in root.iter("*") if element.get("eId")]
    assert len(names) == len(set(names))
    for attribute in ("href", "source", "as"):
        for value in root.xpath(f"//@{attribute}"):
            assert value.startswith("/akn/ontology/") or value[1:] in names
    assert bool(root.findall(".//a:noteRef", AKN)) == bool(notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_headings_and_text_are_all_there(language):
    root = written(language)
    meant = document(language)
    assert [num.text for num in root.findall(".//a:paragraph/a:num", AKN)] == [
        how.mark
        for how in (
            *meant.preamble,
            *(p for s in meant.sections for p in (*s.paragraphs, *s.sections[0].paragraphs)),
        )
    ]
    assert [h.text for h in root.findall(".//a:section/a:heading", AKN)] == [
        part.heading for part in meant.sections
    ]
    told = "".join(root.find(".//a:mainBody", AKN).itertext())
    assert all(sentence in told for sentence in SAID[language])
    first = root.find(".//a:section//a:point", AKN)
    assert first.get("eId") == "sec_1__subsec_1__para_26__point_a"


def test_without_a_symbol_the_summary_is_named_by_its_session():
    bare = head("en").masthead
    about = type(head("en"))("Réunion 2025/№1", "en", type(bare)("", "", *bare.issued, bare.day))
    root = etree.fromstring(render(summary(small_summary("en"), about), Comments("en")))
    iri = root.find(".//a:FRBRWork/a:FRBRuri", AKN).get("value")
    assert iri == "/akn/un/debateReport/report/reunion_2025_no1/2025-05-16/summary"
