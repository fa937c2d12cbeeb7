from pathlib import Path

import pytest

from index.structure.library import is_library_records, library_records

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "documents"


def field(tag: str, **subfields: str) -> str:
    inner = "".join(
        f'<subfield code="{code}">{value}</subfield>' for code, value in subfields.items()
    )
    return f'<datafield tag="{tag}" ind1=" " ind2=" ">{inner}</datafield>'


def records(path, *fields: str):
    path.write_text(
        '<?xml version="1.0"?><collection xmlns="http://www.loc.gov/MARC21/slim"><record>'
        f"{''.join(fields)}</record></collection>",
        "utf-8",
    )
    return path


def test_a_record_gives_symbol_title_item_and_links(tmp_path):
    path = records(
        tmp_path / "a.xml",
        field("191", a="AB/C.3/90/L.4"), field("245", a="On wells :", b="draft resolution /", c="Chad"),
        field("269", a="2031-11-02"), field("091", a="LTD"), field("991", a="AB/90/1", b="71b[3]", c="Water questions."),
        field("650", a="WELLS"), field("856", u="https://example.org/x-FR.pdf", y="Français"),
        field("856", u="https://example.org/x-ZH.pdf"),
    )  # fmt: skip
    assert is_library_records(path)
    (document,) = library_records(path)
    assert document.masthead.symbol == "AB/C.3/90/L.4"
    assert document.masthead.title == "On wells: draft resolution"
    assert document.masthead.agenda_item == "71(b)"
    assert document.masthead.date == "2031-11-02"
    assert document.agenda[0].title == "Water questions"
    assert set(document.links) == {"fr", "zh"}
    assert document.subjects == ("WELLS",)
    assert "Chad" in document.paragraphs[0].text


def test_a_speech_record_takes_the_symbol_of_its_meeting(tmp_path):
    path = records(
        tmp_path / "a.xml",
        field("089", b="B22"), field("700", a="Doe, J.", g="Chad"), field("710", a="African Group"),
        field("791", a="AB/PV.5"), field("992", a="2031-10-01"), field("991", b="3", c="Water"),
    )  # fmt: skip
    (document,) = library_records(path)
    assert document.masthead.symbol == "AB/PV.5"
    assert document.masthead.date == "2031-10-01"
    assert "Doe, J. (Chad)" in document.paragraphs[0].text


def test_other_files_are_no_records(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<html><body>collection</body></html>")
    assert not is_library_records(path)
    assert not is_library_records(tmp_path / "none")
    assert not is_library_records(tmp_path)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
def test_the_records_of_the_third_committee():
    documents = library_records(SHARED / "undl_session_78_third_committee.marcxml")
    assert len(documents) == 94
    assert all(
        d.masthead.symbol and d.masthead.agenda_item and len(d.links) == 6 for d in documents
    )
    assert not any("[" in d.masthead.agenda_item for d in documents)
