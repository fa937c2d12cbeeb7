"""What is measured on: paragraphs of real files, multiplied so that no two are the same."""

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from index.languages import LANGUAGES
from index.readers.read import read
from index.structure.document import Document, Masthead, Paragraph
from index.structure.library import is_library_records, library_records
from index.structure.understand import understand
from sample.session import documents

_SHORTEST = 40
_PER_DOCUMENT = 250
_UNREAD = {".csv", ".json", ".toml", ".md"}
_NUMBER = re.compile(r"\d+")


def files_of(folder: Path | None) -> list[Path]:
    """The documents to measure on: a folder's, or the sample session's where none is named."""
    if folder is not None:
        return sorted(p for p in folder.iterdir() if p.is_file() and p.suffix not in _UNREAD)
    return documents()


def texts_of(files: Iterable[Path]) -> dict[str, list[str]]:
    """The paragraphs of the files by language, the shortest and the tables left out."""
    texts: dict[str, list[str]] = {}
    for document in (document for path in files for document in _understood(path)):
        language = document.masthead.language or "en"
        found = (p.text for p in document.paragraphs if p.kind != "table")
        texts.setdefault(language, []).extend(
            text for text in found if len(text) >= _SHORTEST and "\n" not in text
        )
    return {language: texts[language] for language in LANGUAGES if texts.get(language)}


def multiplied(texts: dict[str, list[str]], count: int, *, seed: int = 7) -> dict[str, list[str]]:
    """`count` paragraphs, as many of each language; every one has a number none other has."""
    draw = random.Random(seed)
    languages = list(texts)
    made: dict[str, list[str]] = {language: [] for language in languages}
    for serial in range(count):
        language = languages[serial % len(languages)]
        made[language].append(_varied(draw.choice(texts[language]), serial, draw))
    return {language: found for language, found in made.items() if found}


def _varied(text: str, serial: int, draw: random.Random) -> str:
    """The text with its numbers changed, one word gone, and a number of its own at the end."""
    changed = _NUMBER.sub(lambda _: str(draw.randrange(1, 1000)), text)
    words = changed.split(" ")
    if len(words) > 3:
        words.pop(draw.randrange(1, len(words) - 1))
    return f"{' '.join(words)} {10_000 + serial}"


def reports_of(paragraphs: dict[str, list[str]]) -> Iterator[Document]:
    """The paragraphs as reports of 250 each, numbered from 1."""
    for language, texts in paragraphs.items():
        for start in range(0, len(texts), _PER_DOCUMENT):
            symbol = f"BENCH/{language.upper()}/{start // _PER_DOCUMENT + 1}"
            yield Document(
                kind="report",
                masthead=Masthead(symbol=symbol, language=language, title=symbol),
                paragraphs=tuple(
                    Paragraph(label=str(number), number=number, text=text)
                    for number, text in enumerate(texts[start : start + _PER_DOCUMENT], start=1)
                ),
            )


def _understood(path: Path) -> list[Document]:
    if is_library_records(path):
        return library_records(path)
    return [understand(read(path), file_name=path.name)]
