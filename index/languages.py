"""The six languages and what each declares of its writing."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@dataclass(frozen=True, slots=True)
class Writing:
    """How one language is written, as declared in `lang/<code>/writing.toml`.

    `letters` are the letters of sub-paragraph labels in order; `label_form` and `item_form` show
    how a label is written: `{number} ({letter})` or `{number} {letter})`.
    """

    code: str
    native_name: str
    direction: Literal["ltr", "rtl"]
    letters: str
    label_form: str
    letter_form: str
    quotes: tuple[str, str]
    list_comma: str
    comma: str
    list_and: str
    sorted_by_own_alphabet: bool


@cache
def writing(language: str) -> Writing:
    """The declaration of one of the six languages."""
    text = files("index.lang").joinpath(language, "writing.toml").read_text("utf-8")
    declared = tomllib.loads(text)
    opening, closing = declared.pop("quotes")
    return Writing(code=language, quotes=(opening, closing), **declared)
