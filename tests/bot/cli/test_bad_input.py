"""Whatever is handed in: one sentence that says what to do, exit code 2, the store unchanged."""

import os
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from index.database import Store
from index.languages import LANGUAGES
from index.readers.detect import LARGEST_FILE
from index.scope import scope_of
from index.shelf import documents

SYMBOL = ("--symbol", "CFW/9")
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def package(path: Path, document: str, **more: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", document)
        for name, content in more.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def loop(folder: Path) -> Path:
    path = folder / "loop.txt"
    path.symlink_to(path)
    return path


def sparse(folder: Path) -> Path:
    path = folder / "large.pdf"
    with path.open("wb") as file:
        file.truncate(max(300 * 2**20, 3 * LARGEST_FILE))
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def cut_word(folder: Path) -> Path:
    path = package(folder / "cut.docx", "<a/>" * 500)
    return written(path, path.read_bytes()[:-40])


def locked_pdf(folder: Path) -> Path:

    canvas = Canvas(str(folder / "locked.pdf"), encrypt=StandardEncryption("open sesame"))
    canvas.drawString(72, 720, "A text behind a password")
    canvas.save()
    return folder / "locked.pdf"


def scanned_pdf(folder: Path) -> Path:

    canvas = Canvas(str(folder / "scan.pdf"))
    canvas.rect(72, 72, 300, 300, fill=1)
    canvas.save()
    return folder / "scan.pdf"


def unreadable(folder: Path) -> Path:
    return package(folder / "sheet.xlsx", "<a/>", xl__workbook_dot_xml="<workbook/>")


BAD = {
    "missing": lambda folder: folder / "none.pdf",
    "folder": lambda folder: folder,
    "symlink loop": loop,
    "pipe": pipe,
    "empty": lambda folder: written(folder / "empty.pdf", b""),
    "white space": lambda folder: written(folder / "white.txt", b" \n\n "),
    "zeros": lambda folder: written(folder / "zeros.txt", b"\0" * 900),
    "picture": lambda folder: written(folder / "a.pdf", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    "program": lambda folder: written(folder / "a.docx", b"MZ\x90\0\x03\0\0\0" * 50),
    "truncated PDF": lambda folder: written(folder / "a.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
    "truncated Word": cut_word,
    "old Word": lambda folder: written(
        folder / "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    ),
    "Word with a password": lambda folder: written(
        folder / "a.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    ),
    "PDF with a password": locked_pdf,
    "scanned PDF": scanned_pdf,
    "rich text": lambda folder: written(folder / "a.rtf", b"{\\rtf1\\ansi Hello}"),
    "unknown XML": lambda folder: written(folder / "a.xml", b"<?xml version='1.0'?><a><b/></a>"),
    "page without text": lambda folder: written(folder / "a.html", b"<html><script>x</script>"),
    "deep page": lambda folder: written(
        folder / "deep.html", b"<html><body>" + b"<div>" * 50_000 + b"x"
    ),
    "zip bomb": lambda folder: package(folder / "b.docx", "<a>" + " " * (40 * 2**20) + "</a>"),
    "macros": lambda folder: package(folder / "m.docx", "<a/>", word__vbaProject_dot_bin="x"),
    "entities": lambda folder: package(
        folder / "e.docx", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    ),
    "deep Word": lambda folder: package(folder / "d.docx", "<a>" * 5000 + "</a>" * 5000),
    "too large": sparse,
    "spreadsheet": unreadable,
    "half a MARC file": lambda folder: written(
        folder / "a.marcxml", b'<collection xmlns="http://www.loc.gov/MARC21/slim"><record>'
    ),
}


def contents(home: Path) -> list[str]:
    store = Store.open(home)
    try:
        return [stored.symbol for stored in documents(store, scope=scope_of("secretariat"))]
    finally:
        store.close()


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_in_one_sentence(kind, program, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    told = program("ingest", BAD[kind](folder), "--session", "S", *SYMBOL)
    assert told.code == 2
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert "Traceback" not in told.err
    assert contents(tmp_path / "home") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_is_in_the_operators_language(language, program, tmp_path, monkeypatch):
    monkeypatch.setenv("RAPPORTEUR_LANGUAGE", language)
    english = "is empty"
    told = program("ingest", written(tmp_path / "a.txt", b""), "--session", "S", *SYMBOL)
    assert told.code == 2
    assert (english in told.err) == (language == "en")


def test_a_good_file_is_taken_in_beside_a_bad_one(program, tmp_path):
    good = written(tmp_path / "good.txt", b"CFW/1\n\n1. The Working Group met in Nairobi.\n")
    bad = written(tmp_path / "bad.pdf", b"%PDF-1.7\n")
    told = program("ingest", bad, good, "--session", "S", "--json")
    assert told.code == 2
    assert [document["symbol"] for document in told.json["documents"]] == ["CFW/1"]
    assert [failed["path"] for failed in told.json["failed"]] == [str(bad)]


@pytest.mark.parametrize(
    "text",
    [
        "CFW/1\n\n1. Текст на русском языке.\n2. Второй пункт.\n".encode("utf-16"),
        b"CFW/1\r\n\r\n1. Plain text.\r\n2. With other line ends.\r\n",
        "\ufeffCFW/1\n\n1. نص عربي مع English words في السطر نفسه.\n".encode(),
    ],
    ids=["UTF-16", "CRLF", "mixed direction"],
)
def test_unusual_but_sound_text_is_read(text, program, tmp_path):
    told = program("ingest", written(tmp_path / "a.txt", text), "--session", "S", "--json")
    assert told.code == 0
    assert told.json["documents"][0]["paragraphs"] >= 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("file.txt",),
        ("file.txt", "--session", " "),
        ("file.txt", "--session", "S", "--audience", "everyone"),
        ("file.txt", "--session", "S", "--language", "de"),
        ("file.txt", "--session", "S", "--nonsense"),
    ],
)
def test_a_command_line_at_fault_is_told_in_one_sentence(arguments, program, tmp_path):
    written(tmp_path / "file.txt", b"CFW/1\n\n1. Text.\n")
    told = program("ingest", *(str(tmp_path / a) if a == "file.txt" else a for a in arguments))
    assert told.code == 2
    assert len(told.err.strip().splitlines()) == 1
