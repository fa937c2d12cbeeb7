"""The sentences of the program, from the gettext catalogues of each language.

A catalogue is `lang/<code>/<domain>.po`; a message id is "domain.key". A missing message is an
error, never silently English. In a right-to-left language every value with left-to-right
characters is set in a Unicode isolate, so that symbols and numbers read right.
"""

import gettext
import re
from functools import cache
from importlib.resources import files

import polib

_LEFT_TO_RIGHT = re.compile(r"[A-Za-z0-9\u0370-\u03ff\u0400-\u04ff\u4e00-\u9fff]")
_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar"})


class MissingMessage(KeyError):
    """No such message in that language: a fault of the program, found by the tests."""


class Catalogue:
    """All messages of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._single: dict[str, str] = {}
        self._plural: dict[str, dict[int, str]] = {}
        self._form = gettext.c2py("0")
        for path in sorted(files("prompts.lang").joinpath(language).iterdir(), key=str):
            if path.name.endswith(".po"):
                self._add(path.name.removesuffix(".po"), path.read_text("utf-8"))

    def _add(self, domain: str, text: str) -> None:
        catalogue = polib.pofile(text)
        rule = catalogue.metadata.get("Plural-Forms", "")
        if "plural=" in rule:
            expression = rule.split("plural=", 1)[1].rstrip("; \n")
            self._form = gettext.c2py(expression)
        for entry in catalogue:
            key = f"{domain}.{entry.msgid}"
            if entry.msgid_plural:
                self._plural[key] = {int(form): said for form, said in entry.msgstr_plural.items()}
            else:
                self._single[key] = entry.msgstr

    def ids(self) -> frozenset[str]:
        """The ids of all messages that have words."""
        plural = {key for key, forms in self._plural.items() if all(forms.values())}
        return frozenset({key for key, said in self._single.items() if said} | plural)

    def find(self, message: str, count: int | None) -> str:
        """The unfilled sentence; `count` chooses the plural form where there is one."""
        if count is not None and message in self._plural:
            return self._plural[message][self._form(count)]
        said = self._single.get(message)
        if not said:
            raise MissingMessage(f"{self.language}: {message}")
        return said


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of one language, read once."""
    return Catalogue(language)


def say(language: str, message: str, **values: str | int) -> str:
    """The message in the language, its places filled; `count` also chooses the plural form."""
    count = values.get("count")
    sentence = catalogue(language).find(message, count if isinstance(count, int) else None)
    if language in _RIGHT_TO_LEFT_LANGUAGES:
        return sentence.format(**{name: isolate(str(value)) for name, value in values.items()})
    return sentence.format(**values)


def isolate(text: str) -> str:
    """The text in a first-strong isolate if it has left-to-right characters."""
    if _LEFT_TO_RIGHT.search(text) and "\u2068" not in text:
        return f"\u2068{text}\u2069"
    return text
