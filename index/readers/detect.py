"""What a file is, by its content: so that a wrong extension does no harm."""

import errno
import re
import stat
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile, ZipFile, is_zipfile

from index.errors import UnreadableFile
from index.readers.decode import looks_like_text

Format = Literal["pdf", "docx", "html", "text", "xml"]
LARGEST_FILE = 100 * 2**20
_HEAD = 65_536
_SUFFIXES: dict[Format, frozenset[str]] = {
    "pdf": frozenset({".pdf"}),
    "docx": frozenset({".docx"}),
    "html": frozenset({".html", ".htm", ".xhtml"}),
    "text": frozenset({".txt", ".text", ".md", ".asc", ""}),
    "xml": frozenset({".xml", ".marcxml"}),
}
_WRONG_NUMBERS = {
    errno.ENOENT: "reading.missing",
    errno.ENOTDIR: "reading.missing",
    errno.ENAMETOOLONG: "reading.missing",
    errno.ELOOP: "reading.symlink_loop",
    errno.EACCES: "reading.no_permission",
    errno.EPERM: "reading.no_permission",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|title|meta|div|p|table|h[1-6]|ul|ol|span)[\s>/]", re.I
)


def format_of(path: Path) -> Format:
    """The format of a file by its content; UnreadableFile says what is wrong with it."""
    head = sound_head(path)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_OLE):
        raise UnreadableFile(_old_office(path), path=str(path))
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zip_format(path)
    if head.startswith(b"{\\rtf"):
        raise UnreadableFile("reading.rich_text", path=str(path))
    if not looks_like_text(head):
        raise UnreadableFile("reading.not_a_document", path=str(path))
    return _markup(head)


def sound_head(path: Path) -> bytes:
    """The first bytes of a file that can be read and is neither empty nor too large."""
    try:
        size = _sound_size(path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError, RuntimeError) as error:
        number = getattr(error, "errno", errno.ENOENT)
        message = _WRONG_NUMBERS.get(number, "reading.no_permission")
        raise UnreadableFile(message, path=str(path)) from None
    if not size or not head.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UnreadableFile("reading.empty", path=str(path))
    return head


def _sound_size(path: Path) -> int:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile("reading.folder", path=str(path))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile("reading.not_a_file", path=str(path))
    if status.st_size > LARGEST_FILE:
        limit, size = LARGEST_FILE // 2**20, -(-status.st_size // 2**20)
        raise UnreadableFile("reading.too_large", path=str(path), size=size, limit=limit)
    return status.st_size


def suffix_differs(path: Path, found: Format) -> bool:
    """Whether the file's extension names another of the formats read."""
    suffix = path.suffix.lower()
    known = frozenset[str]().union(*_SUFFIXES.values()) | {".doc", ".docm", ".rtf"}
    # A plain text may be called anything; a PDF or Word file may not be called .txt.
    return suffix not in _SUFFIXES[found] and suffix in known - {""}


def _old_office(path: Path) -> str:
    """An old Office file, or a new one behind a password: both are kept in the same box."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "reading.word_password"
    return "reading.old_word"


def _zip_format(path: Path) -> Format:
    if not is_zipfile(path):
        raise UnreadableFile("reading.damaged_word", path=str(path))
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError):
        raise UnreadableFile("reading.damaged_word", path=str(path)) from None
    if any(name.startswith("word/") for name in names):
        return "docx"
    if "[Content_Types].xml" in names and not any(n.startswith(("xl/", "ppt/")) for n in names):
        raise UnreadableFile("reading.damaged_word", path=str(path))
    raise UnreadableFile("reading.not_a_document", path=str(path))


def _markup(head: bytes) -> Format:
    """HTML, other XML or plain text, by the tags the text begins with."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not start.startswith(b"<"):
        return "html" if re.search(rb"<(?:html|body)[\s>]", start[:4096], re.I) else "text"
    if _HTML.search(start[:8192]):
        return "html"
    return "xml" if re.match(rb"<(?:\?xml|!DOCTYPE|[\w:]+[\s>/])", start) else "text"
