"""The inside of a Word file, opened with care: sizes first, no outside references, no macros."""

import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from index.errors import UnreadableFile

_LARGEST_TOTAL = 200 * 2**20
_LARGEST_PART = 60 * 2**20
_MOST_PARTS = 10_000
_STEEPEST = 300
_SMALL = 4 * 2**20
_ENCRYPTED = 0x1
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class Archive:
    """The parts of a Word file that were checked and may be read."""

    path: Path
    parts: dict[str, bytes]

    def root(self, name: str) -> "etree._Element | None":
        """A part as an element tree; None where the file has no such part."""
        content = self.parts.get(name)
        return None if content is None else _parse(content, self.path)


def open_word(path: Path) -> Archive:
    """The text parts of the file, each no larger than it may be."""
    try:
        with ZipFile(path) as archive:
            _check(archive, path)
            parts = {
                name: _part(archive, name, path)
                for name in archive.namelist()
                if name.startswith("word/") and name.endswith(".xml") and "/media/" not in name
            }
    except (BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
        raise UnreadableFile("reading.damaged_word", path=str(path)) from None
    if "word/document.xml" not in parts:
        raise UnreadableFile("reading.damaged_word", path=str(path))
    return Archive(path, parts)


def _check(archive: ZipFile, path: Path) -> None:
    """Refuse what is a trap, behind a password, or a program."""
    parts = archive.infolist()
    total = sum(part.file_size for part in parts)
    steep = any(
        part.file_size > _SMALL and part.file_size > part.compress_size * _STEEPEST
        for part in parts
    )
    large = any(part.file_size > _LARGEST_PART for part in parts if part.filename.endswith("xml"))
    if total > _LARGEST_TOTAL or len(parts) > _MOST_PARTS or steep or large:
        raise UnreadableFile("reading.zip_bomb", path=str(path))
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise UnreadableFile("reading.word_password", path=str(path))
    types = [part for part in parts if part.filename == "[Content_Types].xml"]
    macros = any(part.filename.lower().endswith("vbaproject.bin") for part in parts)
    if macros or (types and b"macroEnabled" in archive.read(types[0])):
        raise UnreadableFile("reading.macros", path=str(path))


def _part(archive: ZipFile, name: str, path: Path) -> bytes:
    """A part's content; the size the file declares of it is not believed."""
    with archive.open(name) as stream:
        content = stream.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        raise UnreadableFile("reading.zip_bomb", path=str(path))
    return content.replace(_STRICT, _TRANSITIONAL)


def _parse(content: bytes, path: Path) -> "etree._Element":
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:65_536]:
        raise UnreadableFile("reading.unsafe_xml", path=str(path))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error)
        message = "reading.too_deep" if deep else "reading.damaged_word"
        raise UnreadableFile(message, path=str(path)) from None
