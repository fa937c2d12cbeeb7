"""The same paragraphs in each format come back as the same paragraphs."""

import pytest

from benchmarks.files import write_all
from index.readers.read import read
from index.structure.library import library_records
from index.structure.understand import understand

TEXTS = [
    f"The gauge on river number {number} sends its reading by radio & telephone every morning."
    for number in range(40, 52)
]


@pytest.mark.parametrize("name", ["DOCX", "PDF", "HTML", "TXT"])
def test_what_is_written_is_read_back(tmp_path, name):
    path = write_all(tmp_path, TEXTS)[name]
    document = understand(read(path), file_name=path.name, symbol="BENCH/1")
    numbered = [p.text for p in document.paragraphs if p.kind == "paragraph"]
    assert numbered == TEXTS


def test_a_record_stands_for_each_paragraph(tmp_path):
    records = library_records(write_all(tmp_path, TEXTS)["MARCXML"])
    assert len({record.masthead.symbol for record in records}) == len(TEXTS)
    assert all(
        text in record.paragraphs[0].text for record, text in zip(records, TEXTS, strict=True)
    )
