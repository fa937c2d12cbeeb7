"""The blocks of a body as lines whose beginnings have been read, once for all."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from index.readers.blocks import Block
from index.structure.document import Footnote
from index.structure.footnotes import footnote_of
from index.structure.headings import Heading, heading_of
from index.structure.lexicon import Lexicon
from index.structure.numbering import Mark, mark_of


@dataclass(frozen=True, slots=True)
class Line:
    """A block with what its beginning says: a footnote's mark, a heading, a number or letter.

    `numeral` stands beside a heading where a list's line may begin like it: "(一)" in Chinese.
    """

    block: Block
    footnote: Footnote | None
    heading: Heading | None
    mark: Mark | None
    numeral: Mark | None = None

    @property
    def text(self) -> str:
        """The text with the number the format gave it, as a page would show it."""
        marker = self.block.marker
        return f"{marker} {self.block.text}".strip() if marker else self.block.text.strip()


class Lines:
    """All lines of a body in order, and where each number stands among them."""

    def __init__(self, blocks: list[Block], lexicon: Lexicon) -> None:
        self.all = [_line(block, lexicon) for block in blocks]
        self._places: dict[int, list[int]] = defaultdict(list)
        self._annexes = []
        for place, line in enumerate(self.all):
            if line.heading and line.heading.annex:
                self._annexes.append(place)
            if line.mark and line.mark.number is not None:
                self._places[line.mark.number].append(place)

    def number_returns(self, number: int, place: int) -> bool:
        """Whether the number stands after `place` and before the next annex."""
        places = self._places.get(number, [])
        following = bisect_right(places, place)
        if following == len(places):
            return False
        annex = bisect_right(self._annexes, place)
        end = self._annexes[annex] if annex < len(self._annexes) else len(self.all)
        return places[following] < end

    def next_after(self, place: int) -> Line | None:
        """The next line that is no footnote."""
        for line in self.all[place + 1 : place + 30]:
            if not line.footnote:
                return line
        return None

    def next_marked(self, place: int) -> Mark | None:
        """The next number or letter after a place."""
        return next((line.mark for line in self.all[place + 1 : place + 60] if line.mark), None)


def _line(block: Block, lexicon: Lexicon) -> Line:
    footnote = footnote_of(block)
    if footnote or block.kind == "table":
        return Line(block, footnote, None, None)
    heading = heading_of(block, lexicon)
    mark = mark_of(block)
    if heading:
        return Line(block, None, heading, None, mark if mark and mark.letter else None)
    return Line(block, None, None, mark)
