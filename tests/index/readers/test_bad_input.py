import os
import zipfile

import pytest

from index.errors import UnreadableFile
from index.readers.detect import LARGEST_FILE
from index.readers.read import read
from index.structure.library import is_library_records, library_records
from prompts.messages import catalogue, say

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def refused(path) -> str:
    with pytest.raises(UnreadableFile) as error:
        read(path)
    for language in LANGUAGES:
        assert say(language, error.value.message, **error.value.values)
    return error.value.message


def package(path, document: str, **more: str):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", document)
        for name, content in more.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return path


def test_every_message_exists_in_six_languages():
    ids = {
        language: {i for i in catalogue(language).ids() if i.startswith("reading.")}
        for language in LANGUAGES
    }
    assert len({frozenset(found) for found in ids.values()}) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "reading.empty"),
        (b"   \n\n", "reading.empty"),
        (b"\0" * 500, "reading.empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "reading.not_a_document"),
        (b"MZ\x90\0\x03\0\0\0" * 50, "reading.not_a_document"),
        (b"%PDF-1.7\n1 0 obj\n<<", "reading.damaged_pdf"),
        (b"PK\x03\x04" + b"abc" * 30, "reading.damaged_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "reading.old_word"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "reading.word_password",
        ),
        (b"{\\rtf1\\ansi Hello}", "reading.rich_text"),
        (b"<?xml version='1.0'?><thing><a/></thing>", "reading.unknown_xml"),
        (b"<html><body><script>x</script></body></html>", "reading.no_text"),
    ],
)
def test_bad_content_is_named(tmp_path, content, message):
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    assert refused(path) == message


def test_places_that_are_no_file(tmp_path):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refused(tmp_path / "none.pdf") == "reading.missing"
    assert refused(tmp_path) == "reading.folder"
    assert refused(loop) == "reading.symlink_loop"
    assert refused(pipe) == "reading.not_a_file"


def test_a_file_too_large_is_refused_unread(tmp_path):
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(3 * LARGEST_FILE)
    assert refused(path) == "reading.too_large"


def test_word_traps_are_refused(tmp_path):
    bomb = package(tmp_path / "bomb.docx", "<a>" + " " * (40 * 2**20) + "</a>")
    macro = package(tmp_path / "macro.docx", "<a/>", word__vbaProject_dot_bin="x")
    entity = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    deep = "<a>" * 5000 + "</a>" * 5000
    assert refused(bomb) == "reading.zip_bomb"
    assert refused(macro) == "reading.macros"
    assert refused(package(tmp_path / "entity.docx", entity)) == "reading.unsafe_xml"
    assert refused(package(tmp_path / "deep.docx", deep)) == "reading.too_deep"
    assert refused(package(tmp_path / "cut.docx", "<a><b>")) == "reading.damaged_word"


def test_a_truncated_word_file_is_damaged(tmp_path):
    path = package(tmp_path / "a.docx", "<a/>" * 500)
    path.write_bytes(path.read_bytes()[:-40])
    assert refused(path) == "reading.damaged_word"


def test_deeply_nested_pages_are_refused(tmp_path):
    path = tmp_path / "deep.html"
    path.write_text("<html><body>" + "<div>" * 50_000 + "x")
    assert refused(path) == "reading.too_deep"


def test_sound_content_under_a_wrong_name_is_read_with_a_doubt(tmp_path):
    path = tmp_path / "page.pdf"
    path.write_text("<html><body><p>Text</p></body></html>")
    reading = read(path)
    assert reading.format == "html"
    assert reading.doubts[0].message == "reading.wrong_extension"


def test_entities_in_records_are_not_resolved(tmp_path):
    path = tmp_path / "records.xml"
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE c [<!ENTITY a0 "x">{bomb}]>'
        '<collection xmlns="http://www.loc.gov/MARC21/slim"><record><datafield tag="245">'
        '<subfield code="a">&a9;</subfield></datafield></record></collection>'
    )
    assert is_library_records(path)
    try:
        documents = library_records(path)
    except UnreadableFile:
        return
    assert len(documents[0].paragraphs[0].text) < 100
