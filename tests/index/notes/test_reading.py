"""Speaker notes from CSV, workbooks and text."""

import csv
import io
import zipfile
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from index.errors import UnreadableFile
from index.notes.reading import read_notes
from sample.session import notes

HEADERS = {
    "en": ["meeting", "date", "time", "item", "speaker", "role", "on_behalf_of", "language", "point"],
    "en2": ["Meeting No.", "Date", "Time", "Agenda item", "Country", "Capacity", "On behalf of", "Language", "Point made"],
    "fr": ["Séance", "Date", "Heure", "Point", "Délégation", "Qualité", "Au nom de", "Langue", "Intervention"],
    "es": ["Sesión", "Fecha", "Hora", "Tema", "Orador", "Calidad", "En nombre de", "Idioma", "Punto"],
    "ru": ["Заседание", "Дата", "Время", "Пункт", "Выступающий", "Роль", "От имени", "Язык", "Тезис"],
    "zh": ["会议", "日期", "时间", "项目", "发言者", "身份", "代表集团", "语言", "要点"],
    "ar": ["الجلسة", "التاريخ", "الوقت", "البند", "المتكلم", "الصفة", "باسم", "اللغة", "النقطة"],
}  # fmt: skip
ROW = ["2", "13/05/2025", "10:16", "1(b)", "Egypt", "state_party", "Group of 77 and China", "en", "asks for funds, soon"]  # fmt: skip


def written(path, rows, delimiter=",", encoding="utf-8"):
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter).writerows(rows)
    path.write_bytes(made.getvalue().encode(encoding))
    return path


def one(read):
    assert read.rejected == ()
    [note] = read.notes
    return note


@pytest.mark.parametrize("which", HEADERS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_headers_in_any_language_in_any_order(which, delimiter, tmp_path):
    pairs = list(zip(HEADERS[which], ROW, strict=True))
    for turned in (pairs, pairs[::-1], pairs[4:] + pairs[:4]):
        rows = [
            [name for name, _ in turned] + ["checked by"],
            [cell for _, cell in turned] + ["x"],
        ]
        note = one(read_notes(written(tmp_path / "n.csv", rows, delimiter)))
        assert (note.meeting, note.date, note.time, note.item) == (
            2,
            "2025-05-13",
            "10:16",
            "1(b)",
        )
        assert (note.entity, note.role, note.on_behalf_of) == ("EGY", "state_party", "G77_CHINA")
        assert (note.language, note.point, note.row) == ("en", "asks for funds, soon", 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding, tmp_path):
    rows = [["Orateur", "Intervention"], ["Côte d’Ivoire", "coûts élevés à réduire dès l’été"]]
    assert one(read_notes(written(tmp_path / "n.csv", rows, encoding=encoding))).entity == "CIV"


def test_russian_in_an_old_encoding(tmp_path):
    rows = [["Выступающий", "Тезис"], ["Норвегия", "поддерживает предложение о группах"]]
    note = one(read_notes(written(tmp_path / "n.csv", rows, ";", "cp1251")))
    assert (note.entity, note.language) == ("NOR", "ru")


@pytest.mark.parametrize(
    "name",
    [
        "UK",
        "Royaume-Uni",
        "英国",
        "Соединенное Королевство",
        "GBR",
        "Reino Unido",
        "المملكة المتحدة",
    ],
)
def test_speakers_in_any_language(name, tmp_path):
    rows = [["speaker", "point"], [name, "supports"]]
    assert one(read_notes(written(tmp_path / "n.csv", rows))).entity == "GBR"


@pytest.mark.parametrize(
    ("speaker", "entity", "role"),
    [
        ("Panellist (Norway)", "NOR", "panellist"),
        ("Panéliste (Norvège)", "NOR", "panellist"),
        ("Panelista (Noruega)", "NOR", "panellist"),
        ("Докладчик (Норвегия)", "NOR", "panellist"),
        ("专题讨论嘉宾（挪威）", "NOR", "panellist"),
        ("محاور (النرويج)", "NOR", "panellist"),
        ("Secretariat", "SECRETARIAT", "secretariat"),
        ("Секретариат", "SECRETARIAT", "secretariat"),
        ("秘书处", "SECRETARIAT", "secretariat"),
        ("Chair", "", "chair"),
        ("La Présidente", "", "chair"),
        ("主席", "", "chair"),
        ("الرئيس", "", "chair"),
        ("Norway", "NOR", "state_party"),
        ("African Group", "AFRICAN_GROUP", "observer"),
        ("INTERPOL", "INTERPOL", "observer"),
    ],
)
def test_roles(speaker, entity, role, tmp_path):
    note = one(
        read_notes(written(tmp_path / "n.csv", [["speaker", "point"], [speaker, "thanks all"]]))
    )
    assert (note.entity, note.role) == (entity, role)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"point": " "}, "notes.no_point"),
        ({"speaker": ""}, "notes.no_speaker"),
        ({"speaker": "Atlantis"}, "notes.unknown_speaker"),
        ({"item": "costs"}, "notes.bad_item"),
        ({"meeting": "soon"}, "notes.bad_meeting"),
        ({"date": "2025-02-30"}, "notes.bad_date"),
        ({"language": "tlh"}, "notes.bad_language"),
        ({"role": "wizard"}, "notes.bad_role"),
        ({"language": "", "point": "ευχαριστώ πολύ"}, "notes.unreadable_language"),
        ({"point": "x" * 10_001}, "notes.point_too_long"),
    ],
)
def test_a_bad_row_is_told_and_the_others_go_in(changed, message, tmp_path):
    names = HEADERS["en"]
    bad = [changed.get(name, cell) for name, cell in zip(names, ROW, strict=True)]
    read = read_notes(
        written(
            tmp_path / "n.csv",
            [names, ROW, bad, ["", "", "", "", "", "", "", "", ""], ROW[:8] + ["else"]],
        )
    )
    assert [note.row for note in read.notes] == [2, 5]
    assert [(wrong.row, wrong.message) for wrong in read.rejected] == [(3, message)]


def test_an_open_quotation_mark_swallows_no_rows(tmp_path):
    path = tmp_path / "n.csv"
    path.write_text(
        'speaker,point\nNorway,"supports\nKenya,opposes\nChile,a "free" one\nPeru,"x, y"\n',
        "utf-8",
    )
    read = read_notes(path)
    assert [(n.entity, n.point) for n in read.notes] == [
        ("KEN", "opposes"), ("CHL", 'a "free" one'), ("PER", "x, y"),
    ]  # fmt: skip
    assert [(wrong.row, wrong.message) for wrong in read.rejected] == [(2, "notes.open_quotation")]


def test_the_language_of_a_point_is_that_of_its_script(tmp_path):
    rows = [
        ["speaker", "language", "point"],
        ["Egypt", "ar", "the funds are for the repair of gauges"],
    ]
    note = one(read_notes(written(tmp_path / "n.csv", rows)))
    assert (note.language, note.spoken_language) == ("en", "ar")


def test_the_sample_is_read_whole():
    read = read_notes(notes())
    assert (len(read.notes), read.rejected) == (98, ())
    assert all(note.entity and note.item and note.meeting for note in read.notes)


def workbook(path, rows, *, above=0, title="Notes"):
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for _ in range(above):
        sheet.append(["Notes of the meeting"])
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_with_its_own_dates_times_and_numbers(tmp_path):
    day = datetime(2025, 5, 13)  # noqa: DTZ001
    row = [2, day, time(10, 16), 3.0, "挪威", "", "", "zh", "支持提案"]
    note = one(read_notes(workbook(tmp_path / "n.xlsx", [HEADERS["zh"], row], above=2)))
    assert (note.meeting, note.date, note.time, note.item) == (2, "2025-05-13", "10:16", "3")
    assert (note.entity, note.row, note.source) == ("NOR", 4, "n.xlsx")


def test_a_workbook_under_another_name(tmp_path):
    path = workbook(
        tmp_path / "n.csv", [["speaker", "date", "point"], ["Kenya", date(2025, 5, 13), "ok"]]
    )
    assert one(read_notes(path)).date == "2025-05-13"


TEXT = """
Meeting 2, 13 May 2025
Item 3: Cost of joint teams

Norway: supports joint teams
Egypt (on behalf of the Group of 77 and China): asks for funds
  in the next budget
Kenya:
- wants a short report
- cost: too high
Atlantis: we float
- still floating
nobody says this
Пункт 4 повестки дня
Норвегия: поддерживает
Point 5 de l’ordre du jour
10:20 France : d’accord avec le texte
第三次会议
项目2
中国：支持提案
الجلسة الرابعة
البند ٣ من جدول الأعمال
مصر (باسم مجموعة الـ77 والصين): تؤيد المقترح
Sesión 5
Tema 1 a) del programa
Chile: apoya la propuesta
"""


def test_text(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text(TEXT, "utf-8")
    read = read_notes(path)
    assert [(n.meeting, n.item, n.entity, n.on_behalf_of, n.point) for n in read.notes] == [
        (2, "3", "NOR", None, "supports joint teams"),
        (2, "3", "EGY", "G77_CHINA", "asks for funds in the next budget"),
        (2, "3", "KEN", None, "wants a short report"),
        (2, "3", "KEN", None, "cost: too high"),
        (2, "4", "NOR", None, "поддерживает"),
        (2, "5", "FRA", None, "d’accord avec le texte"),
        (3, "2", "CHN", None, "支持提案"),
        (4, "3", "EGY", "G77_CHINA", "تؤيد المقترح"),
        (5, "1(a)", "CHL", None, "apoya la propuesta"),
    ]
    assert [note.date for note in read.notes] == ["2025-05-13"] * 6 + [""] * 3
    assert read.notes[5].time == "10:20"
    assert [(wrong.row, wrong.message) for wrong in read.rejected] == [
        (11, "notes.unknown_speaker"),
        (12, "notes.unknown_speaker"),
        (13, "notes.no_speaker"),
    ]


def bad_files(tmp_path):
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "headers.csv").write_text("speaker,point\n")
    (tmp_path / "strange.csv").write_text("a,b\n1,2\n")
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (tmp_path / "cut.xlsx").write_bytes(
        workbook(tmp_path / "w.xlsx", [["speaker", "point"]]).read_bytes()[:900]
    )
    (tmp_path / "noise.csv").write_bytes(bytes(range(256)) * 40)
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with zipfile.ZipFile(tmp_path / "entity.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    names = ["empty.csv", "headers.csv", "strange.csv", "x.pdf", "old.xls", "cut.xlsx", "noise.csv",
             "other.xlsx", "entity.xlsx", "none.csv", "."]  # fmt: skip
    return [tmp_path / name for name in names]


def test_what_is_no_file_of_notes_is_refused(tmp_path):
    for path in bad_files(tmp_path):
        with pytest.raises(UnreadableFile):
            read_notes(path)


words = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf"), max_codepoint=0x24F),
    min_size=1,
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(
    points=st.lists(words.filter(lambda w: any(c.isalnum() for c in w)), min_size=1, max_size=8)
)
def test_what_a_csv_writer_wrote_is_read_back(points, tmp_path_factory):
    path = tmp_path_factory.mktemp("n") / "n.csv"
    rows = [["speaker", "language", "point"], *(["Norway", "en", point] for point in points)]
    read = read_notes(written(path, rows))
    assert [note.point for note in read.notes] == [" ".join(point.split()) for point in points]
    assert [note.row for note in read.notes] == list(range(2, len(points) + 2))


@settings(max_examples=80, deadline=None)
@given(
    cells=st.lists(st.lists(st.text(max_size=20), max_size=10), max_size=8),
    tail=st.binary(max_size=80),
)
def test_any_table_is_read_or_refused_and_each_row_told_once(cells, tail, tmp_path_factory):
    path = tmp_path_factory.mktemp("n") / "n.csv"
    made = io.StringIO()
    csv.writer(made).writerows([HEADERS["en"], ROW, *cells])
    path.write_bytes(made.getvalue().encode("utf-8", "surrogatepass") + tail)
    try:
        read = read_notes(path)
    except UnreadableFile:
        return
    numbers = [note.row for note in read.notes] + [wrong.row for wrong in read.rejected]
    assert len(numbers) == len(set(numbers))
    assert all(note.point and note.language for note in read.notes)
