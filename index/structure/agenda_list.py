"""Agenda lists: numbered lines that are not paragraphs, with their lettered sub-items."""

import re
from dataclasses import dataclass, field, replace

from index.readers.blocks import Block
from index.structure.document import AgendaEntry
from index.structure.lexicon import Lexicon
from index.structure.numbering import Mark, follows

_LONGEST_LINE = 300
_OPENS_LIST = re.compile(r"[:：][\"'”»⁰¹²³⁴-⁹]*$")
_TAIL = ".;:。；：،؛, "


@dataclass
class AgendaList:
    """A list being read: whether one is open, whether it is the agenda, where it stands."""

    entries: list[AgendaEntry] = field(default_factory=list)
    open: bool = False
    is_agenda: bool = False
    number: int = 0
    letter: str | None = None

    def begin(self, *, is_agenda: bool) -> None:
        """A list opens; its lines count from 1."""
        self.open, self.is_agenda = True, is_agenda
        self.number, self.letter = 0, None

    def end(self) -> None:
        """The list is over."""
        self.open = self.is_agenda = False
        self.number, self.letter = 0, None

    def takes_number(self, mark: Mark) -> bool:
        """Whether the number is the next of the open list."""
        short = len(mark.rest) <= _LONGEST_LINE
        return self.open and short and mark.number == self.number + 1

    def takes_letter(self, letter: str) -> bool:
        """Whether the letter is the next under the list's last number."""
        return self.open and self.number > 0 and follows(letter, self.letter)

    def add(self, item: str, title: str) -> str:
        """The line as it is kept in the text; of an agenda, an entry as well."""
        title = title.strip().rstrip(_TAIL)
        if self.is_agenda:
            self.entries.append(AgendaEntry(item, title))
        letter = item.find("(")
        return f"{item}. {title}" if letter < 0 else f"{item[letter:]} {title}"

    def lengthen(self, more: str) -> None:
        """The last entry's title goes on in another block."""
        if self.is_agenda and self.entries:
            last = self.entries.pop()
            self.entries.append(AgendaEntry(last.item, f"{last.title} {more.strip(_TAIL)}"))

    def names(self, item: str, title: str) -> bool:
        """Whether the agenda has that item under that title, as annotations repeat it."""
        wanted = _bare(title)
        return any(
            entry.item == item and _alike(_bare(entry.title), wanted) for entry in self.entries
        )


def without_item_word(block: Block, lexicon: Lexicon) -> Block:
    """The block with "Item 2:" at its start in the plain form "2." of most agendas."""
    found = re.match(rf"{lexicon.item_word}\s*(\d{{1,2}})\s*[.:：\-–—]\s*(?=\S)", block.text)
    if not found:
        return block
    return replace(block, text=f"{found.group(1)}. {block.text[found.end() :]}")


def opens_list(text: str) -> bool:
    """Whether a paragraph ends as one that leads in a list."""
    return bool(_OPENS_LIST.search(text.rstrip()))


def speaks_of_agenda(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph has a word for the agenda in it."""
    lowered = text.lower()
    return any(word in lowered for word in lexicon.agenda_words)


def _bare(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text.lower())


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 1 and longer.startswith(shorter) and len(shorter) * 2 >= len(longer)
