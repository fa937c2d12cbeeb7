"""`rapporteur notes import`, as the contract has it."""

import pytest

from index.languages import LANGUAGES
from sample.session import documents, notes


def test_the_sample_goes_in_once(program):
    first = program("notes", "import", notes(), "--session", "S", "--json")
    assert (first.code, first.err) == (0, "")
    assert first.json == {"imported": 98, "rejected": [], "known": 0}
    assert program("notes", "import", notes(), "--session", "S", "--json").json == {
        "imported": 0, "rejected": [], "known": 98,
    }  # fmt: skip
    told = program("notes", "import", notes(), "--session", "S")
    assert told.code == 0
    assert "98" in told.out


def test_bad_rows_are_told_and_the_good_ones_go_in(program, tmp_path):
    path = tmp_path / "n.csv"
    path.write_text("item,speaker,point\n3,Norway,supports\ncosts,Kenya,asks\n3,Atlantis,floats\n")
    told = program("notes", "import", path, "--session", "S", "--json")
    assert told.code == 0
    assert told.json["imported"] == 1
    assert [wrong["row"] for wrong in told.json["rejected"]] == [3, 4]
    assert "Atlantis" in told.json["rejected"][1]["error"]
    assert [line.split(":")[0] for line in told.err.splitlines()] == ["Row 3", "Row 4"]
    assert program("notes", "import", path, "--session", "S", "--json").json["known"] == 1


def test_very_many_bad_rows_do_not_fill_the_screen(program, tmp_path):
    path = tmp_path / "n.csv"
    path.write_text("speaker,point\nNorway,supports\n" + "Atlantis,floats\n" * 200)
    told = program("notes", "import", path, "--session", "S", "--json")
    assert len(told.json["rejected"]) == 200
    assert len(told.err.splitlines()) == 51


@pytest.mark.parametrize(
    "content", ["", "speaker,point\n", "a,b\n1,2\n", "speaker,point\nAtlantis,floats\n"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_can_be_taken_in_one_sentence_says_why(
    content, language, program, tmp_path, monkeypatch
):
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", language)
    path = tmp_path / "n.csv"
    path.write_text(content)
    told = program("notes", "import", path, "--session", "S", "--json")
    assert (told.code, told.out) == (2, "")
    assert len(told.err.strip().splitlines()) == 1


def test_a_session_must_be_named(program):
    assert program("notes", "import", notes()).code == 2
    assert program("notes", "import", notes(), "--session", " ").code == 2
    assert program("notes", "import", "none.csv", "--session", "S").code == 2


def test_only_the_secretariat_sees_who_spoke_in_the_notes(program, tmp_path):
    path = tmp_path / "n.csv"
    path.write_text("item,meeting,speaker,point\n4,4,Togo,supports\n")
    program("ingest", *_papers(), "--session", "S")
    program("notes", "import", path, "--session", "S")
    told = {
        role: program("speakers", "--session", "S", "--as", role, "--json").out
        for role in ("delegate", "chair", "secretariat")
    }
    assert ["TGO" in out for out in told.values()] == [False, False, True]


def _papers():
    return [path for path in documents() if "_1_en" in path.name or "_2_en" in path.name][:1]
