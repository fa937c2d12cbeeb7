"""Headings that name an agenda item, and the agenda that a record's headings amount to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from index.labels import latin_letter, plain_digits
from index.structure.document import AgendaEntry
from index.structure.lexicon import Lexicon, lexicon
from index.structure.symbol import find_symbols

_LONGEST_HEADING = 300
_TAIL = " \t\n.:：;；,،，—–-"
_BRACKET_AT_END = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]$")
_BRACKET_AT_START = re.compile(r"^[(（\[]([^()（）\[\]]*)[)）\]]\s*")
_AROUND = re.compile(r"[(（\[]\s*$")


@dataclass(frozen=True, slots=True)
class _Naming:
    """Where a heading names an agenda item, and which."""

    start: int
    end: int
    item: str


def opens_item(text: str, words: Lexicon) -> bool:
    """Whether a short line begins by naming an agenda item: "Agenda item 14 (continued)"."""
    return len(text) <= _LONGEST_HEADING and _named(text, words) is not None


def is_bare_item(text: str, words: Lexicon) -> bool:
    """Whether a line names an agenda item and nothing else; its title stands below it."""
    found = _named(text, words)
    return found is not None and not _title_around(text, found, words)


def entry_of(headings: tuple[str, ...], words: Lexicon) -> AgendaEntry | None:
    """The agenda item that the first of some headings names, with its title."""
    for place, heading in enumerate(headings):
        found = _named(heading, words) or _in_brackets(heading, words)
        if found:
            below = headings[place + 1] if place + 1 < len(headings) else ""
            title = _title_around(heading, found, words) or _without_asides(below, words)
            return AgendaEntry(item_of(found.item), title) if title else None
    return None


def agenda_of(paths: Iterable[tuple[str, ...]], language: str) -> tuple[AgendaEntry, ...]:
    """The agenda items that the headings of a record name, each once and in order."""
    words = lexicon(language)
    found: dict[str, AgendaEntry] = {}
    for path in dict.fromkeys(paths):
        entry = entry_of(path, words)
        if entry:
            found.setdefault(entry.item, entry)
    return tuple(found.values())


def item_of(written: str) -> str:
    """An item as written in any language in its neutral form, "1(b)"."""
    found: list[str] = re.findall(r"\d+|[a-zа-я]+|[أ-ي]ـ?", plain_digits(written))
    number, *letters = found
    return number + "".join(f"({latin_letter(letter)})" for letter in letters)


def _named(text: str, words: Lexicon) -> _Naming | None:
    written = plain_digits(text.strip())
    for form in (words.agenda_item, _short(words.item_word)):
        found = form.match(written)
        if found:
            return _Naming(0, found.end(), str(found["item"]))
    return None


@cache
def _short(item_word: str) -> re.Pattern[str]:
    """An agenda item that a line calls only "Item 5"."""
    item = r"(?P<item>\d{1,3}(?:\s?\(?\w\))?)"
    return re.compile(rf"{item_word}\s*{item}(?=\s*(?:[.:：(（\[,،，—–]|$))")


def _in_brackets(text: str, words: Lexicon) -> _Naming | None:
    """An item named behind the title: "Protection of wells (agenda item 5)"."""
    text = text.strip()
    found = words.agenda_item.search(plain_digits(text))
    if not found or not _AROUND.search(text[: found.start()]):
        return None
    return _Naming(found.start(), found.end(), str(found["item"]))


def _title_around(text: str, found: _Naming, words: Lexicon) -> str:
    text = text.strip()
    before = _AROUND.sub("", text[: found.start])
    after = text[found.end :]
    if before:
        after = after.lstrip(" )）]")
    return _without_asides(f"{before.strip()} {after.strip()}", words)


def _without_asides(text: str, words: Lexicon) -> str:
    """A title without what stands around it in brackets: "(continued)", documents, the item."""
    title = text.strip(_TAIL)
    for form in (_BRACKET_AT_END, _BRACKET_AT_START):
        while (aside := form.search(title)) and _is_aside(aside.group(1), words):
            title = (title[: aside.start()] + title[aside.end() :]).strip(_TAIL)
    return title


def _is_aside(said: str, words: Lexicon) -> bool:
    return said.strip().lower() in ("", *words.continued) or bool(find_symbols(said))
