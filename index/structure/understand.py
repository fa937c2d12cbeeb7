"""From a file as read to a document as understood."""

import re
from collections import Counter
from dataclasses import replace

from index.languages import LANGUAGES
from index.readers.blocks import Block, Doubt, Reading
from index.structure.document import Document, DocumentKind, Masthead
from index.structure.footnotes import with_superscripts
from index.structure.items import agenda_of
from index.structure.kinds import kind_of
from index.structure.lexicon import language_by_name, lexicon
from index.structure.masthead import declared_language, read_front
from index.structure.outline import outline
from index.structure.resolution import resolution_title, with_preamble
from index.structure.standing import Genre
from index.structure.symbol import (
    find_symbols,
    language_from_file_name,
    normalize_symbol,
    symbol_from_file_name,
)
from index.structure.tongue import tongue_of
from index.structure.verbatim import read_record

_GENRES: dict[DocumentKind, Genre] = {
    "agenda": "agenda",
    "resolution": "resolution",
    "summary": "record",
}
_MARKDOWN = re.compile(r"\*\*(.+?)\*\*|\[([^\]]+)\]\((?:#|https?:[^)]*)?\)")


def understand(
    reading: Reading, *, file_name: str, symbol: str | None = None, language: str | None = None
) -> Document:
    """The reading as a document; its symbol is empty where neither caller nor file tells it."""
    blocks = with_superscripts([_clean(block) for block in reading.blocks])
    reading = replace(reading, blocks=tuple(blocks))
    spoken, uncertain = _language(reading, file_name=file_name, given=language)
    front = read_front(reading, spoken)
    known, doubts = _symbol(reading, front.masthead, file_name=file_name, given=symbol)
    masthead = replace(front.masthead, symbol=known, language=spoken)
    body = [*front.leading, *reading.blocks[front.body :]]
    document = _body(masthead, body, reading, front.page)
    return replace(document, doubts=(*reading.doubts, *doubts, *uncertain, *document.doubts))


def _clean(block: Block) -> Block:
    """The block without the residue of a Markdown export."""
    if "*" not in block.text and "](" not in block.text:
        return block
    return replace(block, text=_MARKDOWN.sub(lambda m: m.group(1) or m.group(2), block.text))


def _language(reading: Reading, *, file_name: str, given: str | None) -> tuple[str, list[Doubt]]:
    """The language: given, else as the masthead, the file or its name says and the text agrees."""
    heard = tongue_of(" ".join(block.text for block in reading.blocks[:400]))
    named = given or (
        declared_language(list(reading.blocks[:25]))
        or _code(reading.language)
        or language_from_file_name(file_name)
    )
    doubts = []
    if (heard is None and named is None) or (given and heard and given != heard):
        doubts.append(Doubt("structure.language_uncertain"))
    if given or heard is None:
        return given or named or "en", doubts
    return heard, doubts


def _code(declared: str | None) -> str | None:
    code = (declared or "").split("-")[0].lower()
    return code if code in LANGUAGES else language_by_name().get(code)


def _symbol(
    reading: Reading, masthead: Masthead, *, file_name: str, given: str | None
) -> tuple[str, list[Doubt]]:
    """The symbol as given, else as the masthead, the running heads or the file name tell it."""
    heads = Counter(symbol for head in reading.heads for symbol in find_symbols(head))
    found = masthead.symbol or (heads.most_common(1)[0][0] if heads else "")
    if given:
        wanted = normalize_symbol(given)
        if found and found.lower() != wanted.lower():
            return wanted, [Doubt("structure.symbol_differs", {"given": wanted, "found": found})]
        return wanted, []
    return found or symbol_from_file_name(file_name), []


def _body(masthead: Masthead, blocks: list[Block], reading: Reading, page: str) -> Document:
    language = masthead.language or "en"
    words = lexicon(language)
    kind = kind_of(masthead, words)
    if kind == "verbatim":
        return _record(masthead, reading)
    result = outline(blocks, words, genre=_GENRES.get(kind, "report"), front=page)
    paragraphs, agenda = result.paragraphs, result.agenda
    if kind == "summary":
        agenda = agenda_of((paragraph.headings for paragraph in paragraphs), language)
    if kind == "resolution":
        title = resolution_title([block.text for block in reading.blocks[:30]])
        masthead = replace(masthead, title=title or masthead.title)
        paragraphs = with_preamble(list(result.paragraphs), words)
    doubts = list(result.doubts)
    if kind in ("report", "resolution") and not any(p.number for p in paragraphs):
        doubts.append(Doubt("structure.no_numbered_paragraphs"))
    if kind == "agenda" and not result.agenda:
        doubts.append(Doubt("structure.agenda_missing"))
    return Document(kind, masthead, paragraphs, agenda, doubts=tuple(doubts))


def _record(masthead: Masthead, reading: Reading) -> Document:
    """A verbatim record, its front page kept as text and its title the first of its agenda."""
    record = read_record(list(reading.blocks), masthead.language or "en")
    agenda = agenda_of(((turn.agenda_title,) for turn in record.turns), masthead.language or "en")
    named = [turn.agenda_title for turn in record.turns if turn.agenda_title]
    titles = [*record.agenda_titles, *(entry.title for entry in agenda), *named, masthead.title]
    masthead = replace(masthead, title=titles[0])
    return Document("verbatim", masthead, record.paragraphs, agenda, turns=record.turns)
