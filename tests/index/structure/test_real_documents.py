"""The real records and resolutions, where the shared documents are at hand."""

from pathlib import Path

import pytest

from index.readers.read import read
from index.structure.document import Document
from index.structure.understand import understand

SHARED = Path(__file__).parents[3].parent / "shared" / "documents"


def document(name: str) -> Document:
    path = SHARED / name
    if not path.exists():
        pytest.skip("the shared documents are not here")
    return understand(read(path), file_name=name)


@pytest.mark.parametrize(
    ("name", "turns", "speakers"),
    [("S_PV.8698-EN.pdf", 20, 16), ("S_PV.8700-EN.pdf", 23, 14), ("S_PV.8701-EN.pdf", 2, 1)],
)
def test_records_have_all_their_turns(name: str, turns: int, speakers: int) -> None:
    record = document(name)
    assert record.kind == "verbatim"
    assert len(record.turns) == turns
    said = {turn.heading.split(" (spoke")[0] for turn in record.turns}
    assert len(said) == speakers
    labels = [paragraph.label for paragraph in record.paragraphs]
    assert len(labels) == len(set(labels))
    assert record.masthead.symbol == name.removesuffix("-EN.pdf").replace("_", "/")


@pytest.mark.parametrize(
    ("name", "operative", "item"),
    [("A_RES_73_3-EN.pdf", 53, "129"), ("A_RES_73_6-EN.pdf", 14, "30")],
)
def test_resolutions_have_all_their_paragraphs(name: str, operative: int, item: str) -> None:
    resolution = document(name)
    assert resolution.kind == "resolution"
    numbers = [p.number for p in resolution.paragraphs if p.kind == "operative" and p.number]
    assert numbers == list(range(1, operative + 1))
    assert any(p.label == "PP1" for p in resolution.paragraphs)
    assert resolution.masthead.title.startswith("73/")
    assert resolution.masthead.agenda_item == item
    assert resolution.doubts == ()
