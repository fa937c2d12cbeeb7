"""How a language fills the formulas of a report: `bot/lang/<code>/reporting.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from index.languages import writing
from prompts.messages import catalogue

# Enough to choose any plural form, and never a form that only fits 21 or 101 of something.
_MOST_FORMS = 5


class Word:
    """A word in the forms a formula may ask for: "{body:of}"; without one, its name."""

    def __init__(self, name: str, **forms: str) -> None:
        self._forms = {"": name, **forms}

    def __format__(self, form: str) -> str:
        return self._forms[form]

    def __str__(self) -> str:
        return self._forms[""]


@dataclass(frozen=True, slots=True)
class House:
    """The declarations of one language, as the file has them."""

    language: str
    declared: dict[str, Any]

    def text(self, name: str) -> str:
        """A declared text."""
        return str(self.declared[name])

    def joined(self, parts: Sequence[str], joins: str) -> str:
        """The parts with the declared words between them and before the last."""
        comma, last = self.declared[joins]
        if len(parts) < 2:
            return "".join(parts)
        return str(comma).join(parts[:-1]) + str(last) + parts[-1]

    def sentences(self, said: Sequence[str]) -> str:
        """Sentences one after the other, a space between them where the language has one."""
        return (" " if writing(self.language).comma.endswith(" ") else "").join(said)

    def number(self, count: int, *, inside: bool = False) -> str:
        """A count in words where the language has one for it, else in figures."""
        words = inside and self.declared["numbers_inside"] or self.declared["numbers"]
        return words[count - 1] if 0 < count <= len(words) else str(count)

    def ordinal(self, number: int, *, alone: bool = False) -> str:
        """The number of a sitting: "1st", "primera"; `alone` where no preposition governs it."""
        words, forms = self.declared["ordinals"], self.declared["ordinal_forms"]
        if alone:
            forms = self.declared.get("ordinal_forms_alone", forms)
        if number <= len(words):
            return str(words[number - 1])
        written = str(number)
        ending = max((end for end in forms if written.endswith(end)), key=len)
        return str(forms[ending]).format(n=number)

    def noun(self, name: str, **values: object) -> Word:
        """A declared noun, its places filled."""
        forms = {
            form: said.format(**values) for form, said in self.declared["nouns"][name].items()
        }
        return Word(**forms)

    def with_article(self, function: str) -> str:
        """A person's function as prose has it: "the Director"."""
        for beginning, article in self.declared["function_articles"]:
            if re.search(beginning, function):
                return f"{article}{function}"
        return function

    def mended(self, text: str) -> str:
        """A finished text with the language's last mends and a capital at its head."""
        for wrong, right in self.declared["mends"]:
            text = re.sub(wrong, right, text)
        return text[:1].upper() + text[1:]


@cache
def house(language: str) -> House:
    """The declaration of one of the six languages."""
    text = files("bot.lang").joinpath(language, "reporting.toml").read_text("utf-8")
    return House(language, tomllib.loads(text))


def told(language: str, message: str, many: int = 1, **values: object) -> str:
    """A formula, its places filled; `many` only chooses the form.

    Not through `say`: a report is a document, and gets no invisible marks of direction.
    """
    sentence = catalogue(language).find(f"report.{message}", min(many, _MOST_FORMS))
    return sentence.format(**values)


def counted(language: str, message: str, count: int, **values: object) -> str:
    """A formula that shows how many there are, in the form of that very number."""
    how = house(language)
    shown = Word(how.number(count), inside=how.number(count, inside=True))
    sentence = catalogue(language).find(f"report.{message}", count)
    return sentence.format(count=shown, **values)
