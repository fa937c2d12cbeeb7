"""Records of the UN Digital Library (MARCXML), each as a document that can be searched."""

import re
from pathlib import Path

from lxml import etree

from index.errors import UnreadableFile
from index.readers.detect import sound_head
from index.readers.tidy import tidy
from index.structure.document import AgendaEntry, Document, Masthead, Paragraph

_NAMESPACE = "{http://www.loc.gov/MARC21/slim}"
_MARC = re.compile(rb"http://www\.loc\.gov/MARC21/slim|<(?:\w+:)?(?:collection|record)[\s>]")
_LANGUAGE_NAMES = {
    "arabic": "ar", "english": "en", "spanish": "es",
    "french": "fr", "russian": "ru", "chinese": "zh",
    "العربية": "ar", "español": "es", "français": "fr", "русский": "ru", "中文": "zh",
}  # fmt: skip
_LANGUAGE_CODES = {
    "ara": "ar",
    "eng": "en",
    "spa": "es",
    "fre": "fr",
    "fra": "fr",
    "rus": "ru",
    "chi": "zh",
}
_FILE_LANGUAGE = re.compile(r"[-_](AR|EN|ES|FR|RU|ZH)\.\w+$", re.IGNORECASE)
_ITEM = re.compile(r"(\d+)\s*\(?([a-z]?)\)?$")
_NOTES = ("515", "500", "520", "546", "596", "996")
_Fields = dict[str, list[dict[str, list[str]]]]


def is_library_records(path: Path) -> bool:
    """Whether the file holds MARC records in XML; False for what cannot be read at all."""
    try:
        head = sound_head(path)
    except UnreadableFile:
        return False
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and bool(_MARC.search(start[:8192])) and b"datafield" in start


def library_records(path: Path) -> list[Document]:
    """The records of the file, each as a document of kind "record"."""
    sound_head(path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableFile("reading.damaged_records", path=str(path)) from None
    records = (
        [root] if _local(root) == "record" else [e for e in root.iter() if _local(e) == "record"]
    )
    if not records:
        raise UnreadableFile("reading.no_records", path=str(path))
    return [_document(_fields(record)) for record in records]


def _local(element: etree._Element) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def _fields(record: etree._Element) -> _Fields:
    fields: _Fields = {}
    for element in record.iter():
        if _local(element) != "datafield":
            continue
        subfields: dict[str, list[str]] = {}
        for part in element:
            if _local(part) == "subfield" and (part.text or "").strip():
                subfields.setdefault(part.get("code", ""), []).append(tidy(part.text or ""))
        fields.setdefault(element.get("tag", ""), []).append(subfields)
    return fields


def _all(fields: _Fields, tag: str, code: str = "a") -> list[str]:
    return [value for field in fields.get(tag, []) for value in field.get(code, [])]


def _first(fields: _Fields, tag: str, code: str = "a") -> str:
    return next(iter(_all(fields, tag, code)), "")


def _document(fields: _Fields) -> Document:
    symbols = _all(fields, "191") or _all(fields, "791")
    title = _title(fields)
    agenda = _agenda(fields)
    language = _LANGUAGE_CODES.get(_first(fields, "041")[:3])
    masthead = Masthead(
        symbol=symbols[0] if symbols else "",
        organ=_first(fields, "793"),
        distribution=_first(fields, "091"),
        date=_date(fields),
        language=language or "en",
        title=title,
        agenda_item=agenda[0].item if agenda else "",
    )
    text = "\n".join(_lines(fields, title, symbols))
    subjects = tuple(
        dict.fromkeys(v for tag in ("650", "651", "610", "611", "630") for v in _all(fields, tag))
    )
    return Document(
        "record",
        masthead,
        (Paragraph("[1]", None, text, kind="unnumbered"),),
        agenda=tuple(agenda),
        links=_links(fields),
        subjects=subjects,
    )


def _title(fields: _Fields) -> str:
    parts = [value for code in ("a", "b") for value in _all(fields, "245", code)]
    return " ".join(parts).rstrip(" /:;,").replace(" :", ":")


def _date(fields: _Fields) -> str:
    """Date of the document, or of the meeting where it is a speech; a day, a month or a year."""
    for tag in ("269", "992"):
        found = re.match(r"\d{4}(?:-\d{2}){0,2}", _first(fields, tag))
        if found:
            return found.group()
    return ""


def _agenda(fields: _Fields) -> list[AgendaEntry]:
    """The agenda items the record stands under: "71b" as "71(b)"."""
    entries = []
    for field in fields.get("991", []):
        written = next(iter(field.get("b", [])), "")
        found = _ITEM.match(re.sub(r"\[.*", "", written).strip().lower())
        item = (
            f"{found[1]}({found[2]})" if found and found[2] else (found[1] if found else written)
        )
        title = " ".join([*field.get("c", []), *field.get("d", [])][:1])
        entry = AgendaEntry(item, title.rstrip(" ."))
        if item and entry not in entries:
            entries.append(entry)
    return entries


def _links(fields: _Fields) -> dict[str, str]:
    links: dict[str, str] = {}
    for field in fields.get("856", []):
        address = next(iter(field.get("u", [])), "")
        named = next(iter(field.get("y", [])), "").lower()
        from_file = _FILE_LANGUAGE.search(address)
        code = _LANGUAGE_NAMES.get(named) or (from_file[1].lower() if from_file else "")
        if code and address:
            links.setdefault(code, address)
    return links


def _lines(fields: _Fields, title: str, symbols: list[str]) -> list[str]:
    """What can be searched for, a line each: title, symbols, speakers, sponsors, subjects."""
    speakers = [_speaker(field) for field in fields.get("700", [])]
    bodies = [*_all(fields, "710"), *_all(fields, "711")]
    agenda = [
        " ".join(v for c in "abcd" for v in field.get(c, [])) for field in fields.get("991", [])
    ]
    lines = [
        title,
        "; ".join(symbols),
        *_all(fields, "245", "c"),
        "; ".join(speakers),
        "; ".join(dict.fromkeys(bodies)),
        *[note for tag in _NOTES for note in _all(fields, tag)],
        *agenda,
        "; ".join(
            dict.fromkeys(
                v for tag in ("650", "651", "610", "611", "630") for v in _all(fields, tag)
            )
        ),
        "; ".join(_all(fields, "993")),
    ]
    return [line for line in dict.fromkeys(lines) if line]


def _speaker(field: dict[str, list[str]]) -> str:
    """A speaker as the library names him, with his State: "Name, A. (Country)"."""
    name = next(iter(field.get("a", [])), "")
    country = next(iter(field.get("g", [])), "")
    return f"{name} ({country})" if country else name
