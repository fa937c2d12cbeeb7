"""What a language takes in an exported document: `tongues.toml`, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from index.labels import show_label
from index.languages import writing


@dataclass(frozen=True, slots=True)
class Tongue:
    """Letters of sections, form of numbers, language codes and fonts of one language."""

    code: str
    letters: tuple[str, ...]
    heading: str
    number: str
    iso: str
    word: dict[str, str]
    fonts: dict[str, str]
    size: float
    size_complex: float

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return writing(self.code).direction == "rtl"

    def section_mark(self, place: int) -> str:
        """The letter of a section, the first being 0; a number where letters run out."""
        letter = self.letters[place] if place < len(self.letters) else str(place + 1)
        return self.heading.format(letter=letter)

    def number_mark(self, number: int) -> str:
        """A paragraph's number as it is printed."""
        return self.number.format(number=number)

    def point_label(self, place: int) -> str:
        """The neutral label of a point, the first being 0: a, b, … aa, bb."""
        count = len(writing(self.code).letters)
        return "abcdefghijklmnopqrstuvwxyz"[place % count] * (place // count + 1)

    def point_mark(self, place: int) -> str:
        """A point's letter as the language lists it."""
        label = self.point_label(place)
        mark = show_label(f"1(a)({label[0]})", self.code).removeprefix(
            show_label("1(a)", self.code)
        )
        # A second round of letters is doubled: (aa).
        return "".join(sign * len(label) if sign.isalpha() else sign for sign in mark)


@cache
def tongue(language: str) -> Tongue:
    """What one of the six languages takes."""
    declared = tomllib.loads(files("bot.export").joinpath("tongues.toml").read_text("utf-8"))
    own = declared[language]
    return Tongue(code=language, letters=tuple(own.pop("letters")), **own)
