"""What States and organizations are called in a report: long at first, short after, in order."""

import re
from collections.abc import Iterable

from bot.answering.wording import clean
from bot.reporting.phrasing import house, told
from index.languages import writing
from index.names.entity import Entity
from index.names.grammar import grammar
from index.names.lookup import cases_of
from index.names.table import Case, display, entity, in_order, phrase
from index.names.words import key
from prompts.messages import catalogue

_INVERTED = re.compile(r"(?P<head>[^(]+) \((?P<rest>[^()]+)\)")
_GENITIVE = 0


class Names:
    """The names of one report, told in the order of its text; it remembers which were told."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._told: set[str] = set()

    def listed(self, code: str, written: str = "", tongue: str = "") -> str:
        """The name in a list after a colon, in the case that the language's lists take."""
        known = entity(code)
        if known is None:
            return self.foreign(clean(written or code), tongue)
        if self._is_spelt_out(known):
            return self._spelt_out(known, "nominative")
        return _list_name(known, self.language, long=self._is_long(known))

    def listed_of(self, code: str, written: str = "", tongue: str = "") -> str:
        """The name in a list after "representatives of the following …:"."""
        known = entity(code)
        if known is None or not grammar(self.language).nouns:
            return self.listed(code, written, tongue)
        name = _list_name(known, self.language, long=self._is_long(known))
        return _declined(known, name, self.language)

    def prose(self, code: str, case: Case, written: str = "", tongue: str = "") -> str:
        """The name in a sentence, with the little words of its case."""
        known = entity(code)
        if known is None:
            return self.foreign(clean(written or code), tongue)
        if self._is_spelt_out(known):
            return self._spelt_out(known, case)
        return phrase(code, self.language, case, "first" if self._is_long(known) else "short")

    def foreign(self, text: str, tongue: str) -> str:
        """The text, marked where it is in another language than the report."""
        if not text or not tongue or tongue == self.language:
            return text
        name = catalogue(self.language).find(f"answers.language_{tongue}", None)
        return told(self.language, "in_its_language", text=text, tongue=name)

    def _is_long(self, known: Entity) -> bool:
        """Whether this is the first time; only some States have a long form for it."""
        is_first = known.code not in self._told
        self._told.add(known.code)
        return is_first and known.long_first

    def _is_spelt_out(self, known: Entity) -> bool:
        """Whether an organization known by an abbreviation is named for the first time."""
        is_first = known.code not in self._told
        return is_first and self._both(known) is not None

    def _both(self, known: Entity) -> str | None:
        """The long name with the short one after it, where the table has such a name."""
        short, long = known.names[self.language][:2]
        spelt = (f"{long} ({short})", f"{long}（{short}）")
        return next((name for name in known.names[self.language] if name in spelt), None)

    def _spelt_out(self, known: Entity, case: Case) -> str:
        self._told.add(known.code)
        both = self._both(known) or ""
        short, long = known.names[self.language][:2]
        return both.replace(long, phrase(known.code, self.language, case, "long"), 1)


def _list_name(known: Entity, language: str, *, long: bool) -> str:
    """The name of a list: "Bolivia (Plurinational State of)" where the language has it so."""
    if house(language).declared["inverted_lists"] and known.kind == "state" and not long:
        shown = display(known.code, language)
        for name in known.names[language]:
            halves = _INVERTED.fullmatch(name)
            # What stands in brackets is a part of the name, not another name of old.
            if halves and halves["rest"] in shown:
                return name
    return display(known.code, language, "first" if long else "short")


def _declined(known: Entity, name: str, language: str) -> str:
    """The genitive; of an inverted name, that of both its halves."""
    halves = _INVERTED.fullmatch(name)
    if not halves or known.kind != "state":
        return cases_of(known, language, name)[_GENITIVE]
    head, rest = (cases_of(known, language, halves[part])[_GENITIVE] for part in ("head", "rest"))
    return f"{head} ({rest})"


def ordered(codes: Iterable[str], language: str) -> list[str]:
    """Codes, and names without one, as a list of the language has them.

    Where the language keeps the English order, names it cannot have in English stay as they
    stood, at the end.
    """
    wanted = list(dict.fromkeys(codes))
    if not writing(language).sorted_by_own_alphabet:
        known = [code for code in wanted if entity(code)]
        return in_order(known, language) + [code for code in wanted if not entity(code)]
    if not house(language).declared["inverted_lists"]:
        return in_order(wanted, language)
    return sorted(wanted, key=lambda code: _place(code, language))


def _place(code: str, language: str) -> tuple[str, ...]:
    """The words that an inverted name is sorted by."""
    known = entity(code)
    name = (_list_name(known, language, long=False) if known else code).lower()
    for letter, place in grammar(language).sort_as.items():
        name = name.replace(letter, place)
    return key(name)
