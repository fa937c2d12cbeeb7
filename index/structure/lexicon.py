"""What documents look like in each language, as declared in `lang/<code>/structure.toml`."""

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from index.languages import LANGUAGES


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words and forms of one language; those holding patterns are compiled.

    `language_names` are the six languages in the order ar, zh, en, fr, ru, es; `months` are
    patterns from January on.
    """

    language: str
    language_names: tuple[str, ...]
    months: tuple[str, ...]
    organs: tuple[str, ...]
    distribution: re.Pattern[str]
    original: re.Pattern[str]
    agenda_item: re.Pattern[str]
    annex: re.Pattern[str]
    agenda_words: tuple[str, ...]
    annotations: tuple[str, ...]
    report: tuple[str, ...]
    agenda: tuple[str, ...]
    background: tuple[str, ...]
    resolution: tuple[str, ...]
    honorifics: tuple[str, ...]
    offices: tuple[str, ...]
    spoken: str
    adopts: tuple[str, ...]
    function_words: str
    chapter: re.Pattern[str]
    stage_directions: tuple[str, ...]
    enacting: tuple[str, ...]
    ordinals: tuple[str, ...]
    session_line: re.Pattern[str]
    record_agenda: tuple[str, ...]
    record_note: tuple[str, ...]
    title_after_name: bool
    item_word: str
    continued: tuple[str, ...]
    record: tuple[str, ...]
    documentation: tuple[str, ...]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one of the six languages."""
    text = files("index.lang").joinpath(language, "structure.toml").read_text("utf-8")
    declared: dict[str, Any] = tomllib.loads(text)
    declared["language"] = language
    for field in fields(Lexicon):
        value = declared[field.name]
        if "Pattern" in str(field.type):
            declared[field.name] = re.compile(value)
        elif isinstance(value, list):
            declared[field.name] = tuple(value)
    return Lexicon(**declared)


@cache
def language_by_name() -> dict[str, str]:
    """Each language's code by its name in any of the six, in lower case."""
    order = ("ar", "zh", "en", "fr", "ru", "es")
    names: dict[str, str] = {}
    for language in LANGUAGES:
        for code, written in zip(order, lexicon(language).language_names, strict=True):
            names.update(dict.fromkeys((name.lower() for name in written.split("|")), code))
    return names
