"""How people ask in each language: `bot/lang/<code>/questions.toml`, compiled."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bot.answering.folding import fold, known_words

_NEVER = re.compile("(?!)")
_ORDINAL_SIGNS = "[a-zа-я]{1,3}"
_LETTERS = r"(?:[a-z]{1,4}|[а-я]|[\u0621-\u064a]ـ?)"
_PARTS = rf"(?:\s?段?\s?\(?\s?{_LETTERS}\s?\)|(?<=\d)[a-z](?![\w'])){{0,3}}"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The patterns of one language; all are searched in folded text.

    `frame` are the words that belong to questions of fact, whatever they are about.

    `item` gives groups 1 (number) and 2 (rest: letter in brackets) or 3 (number before the word);
    `label` gives groups 1 (first label), 2 (last label of a range) and 3 (a letter named apart).
    """

    language: str
    intents: dict[str, re.Pattern[str]]
    sections: dict[str, re.Pattern[str]]
    kinds: dict[str, re.Pattern[str]]
    item: re.Pattern[str]
    item_after: re.Pattern[str]
    label: re.Pattern[str]
    weak_label: re.Pattern[str]
    letter_label: re.Pattern[str]
    and_on: re.Pattern[str]
    sitting: re.Pattern[str]
    numbers: tuple[re.Pattern[str], ...]
    frame: re.Pattern[str]
    spelling: tuple[str, ...]


@cache
def phrases(language: str) -> Phrases:
    """The compiled patterns of one of the six languages."""
    text = files("bot.lang").joinpath(language, "questions.toml").read_text("utf-8")
    declared = tomllib.loads(text)
    before, after = declared["before"], declared["after"]

    def compiled(words: list[str]) -> re.Pattern[str]:
        return re.compile(before + _either(words) + after) if words else _NEVER

    return Phrases(
        language=language,
        intents={name: compiled(words) for name, words in declared["intents"].items()},
        sections={name: compiled(words) for name, words in declared["sections"].items()},
        kinds={name: compiled(words) for name, words in declared["kinds"].items()},
        item=_item(declared),
        item_after=_item_after(declared),
        label=_label(declared, "paragraph"),
        weak_label=_label(declared, "paragraph_weak"),
        letter_label=_letter_label(declared),
        sitting=_sitting(declared),
        and_on=re.compile(before + _either(declared["and_on"])),
        numbers=tuple(re.compile(_either([words])) for words in declared["numbers"]),
        frame=re.compile(f"{before}{_either([declared['frame']])}" + (r"\w*" if after else "")),
        spelling=known_words(declared["spelling"]),
    )


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(_folded(word) for word in words) + ")"


def _folded(pattern: str) -> str:
    """A pattern without accents, as the texts are; its escapes and look-arounds stay."""
    return pattern if pattern.isascii() else _keep_breaks(fold(pattern), pattern)


def _keep_breaks(folded: str, pattern: str) -> str:
    """Folding trims white space that a pattern may begin or end with."""
    lead = " " if pattern.startswith(" ") else ""
    return lead + folded + (" " if pattern.endswith(" ") else "")


def _number(declared: dict[str, Any]) -> str:
    words = [word for line in declared["numbers"] for word in line.split("|")]
    longest_first = sorted(words, key=len, reverse=True)
    return r"(?:\d{1,3}|" + _either(longest_first) + ")"


def _item(declared: dict[str, Any]) -> re.Pattern[str]:
    end = rf"(?:{declared['ordinal_tail']}(?![\w]))" if declared["after"] else ""
    return re.compile(
        f"{declared['before']}{_either(declared['item'])}\\s?[:#]?\\s?({_number(declared)}){end}"
        rf"(\s?\(?\s?{_LETTERS}\s?\)|(?<=\d)[a-z](?![\w']))?"
        if declared["after"]
        else f"{_either(declared['item'])}\\s?[:#]?\\s?({_number(declared)})"
        rf"(\s?\(\s?{_LETTERS}\s?\))?"
    )


def _item_after(declared: dict[str, Any]) -> re.Pattern[str]:
    lead = "第?" if not declared["after"] else r"(?<!\w)"
    return re.compile(
        f"{lead}({_number(declared)}){declared['ordinal_tail']}(\\s?\\([a-z]\\))?\\s?"
        f"{_either(declared['item_after'])}{declared['after']}"
    )


def _sitting(declared: dict[str, Any]) -> re.Pattern[str]:
    """A numbered sitting: groups 1 (number before the word) or 2 (number after it)."""
    word, number = _folded(declared["sitting"]), _number(declared)
    edge, lead = (r"(?!\w)", r"(?<!\w)") if declared["after"] else ("", "第")
    before_word = (
        rf"{lead}({number})\W?(?:{_ORDINAL_SIGNS})?{declared['ordinal_tail']}\s?{word}{edge}"
    )
    return re.compile(f"{before_word}|{declared['before']}{word}\\s(?:no?\\.? ?)?({number}){edge}")


def _label(declared: dict[str, Any], key: str) -> re.Pattern[str]:
    if not declared[key]:
        return _NEVER
    label = rf"\d{{1,3}}{_PARTS}"
    joins = "(?:" + "|".join(re.escape(fold(join)) for join in declared["range"]) + ")"
    second = rf"(?:\s?{joins}\s?(\d{{1,3}}{_PARTS}))?"
    lettered = (
        rf"(?:,?\s?段?,?\s?{_letter_words(declared)}\s?[(«\"]?\s?({_LETTERS})\s?[)»\"]?(?!\w))?"
    )
    return re.compile(
        f"{declared['before']}{_either(declared[key])}\\s?({label}){second}{lettered}(?![\\d/])"
    )


def _letter_words(declared: dict[str, Any]) -> str:
    """The words for a sub-paragraph, as in "paragraph 42, sub-paragraph (h)"."""
    cue = declared["letter_of"]
    return f"(?:ال)?{_either(cue if isinstance(cue, list) else [cue])}"


def _letter_label(declared: dict[str, Any]) -> re.Pattern[str]:
    """Such as "sub-paragraph (h) of paragraph 42": groups 1 (letter) and 2 (number)."""
    words = _letter_words(declared)
    paragraph = _either(declared["paragraph"] + declared["paragraph_weak"])
    return re.compile(
        rf"{declared['before']}{words}\s?[(«\"]?\s?({_LETTERS})\s?[)»\"]?,?\s(?:\S{{1,4}}\s){{0,2}}"
        rf"{declared['before']}{paragraph}\s?(\d{{1,3}})"
    )
