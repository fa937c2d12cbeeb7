"""How one language turns notes into sentences: `bot/lang/<code>/drafting.toml`, compiled."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Stance = Literal[
    "support", "oppose", "propose", "request", "concern", "offer", "question", "state"
]
_NEVER = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Verb:
    """What a note may begin with, and the house's words for it."""

    cue: re.Pattern[str]
    stance: Stance
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that a note without a leading verb may have, and what is made of it."""

    pattern: re.Pattern[str]
    frame: str
    says: str


@dataclass(frozen=True, slots=True)
class House:
    """The patterns and words of one language; see the English file for what each means."""

    language: str
    verbs: tuple[Verb, ...]
    shapes: tuple[Shape, ...]
    subjects: dict[str, str]
    frames: dict[str, str]
    abbreviations: tuple[tuple[re.Pattern[str], str], ...]
    shifts: tuple[tuple[re.Pattern[str], str], ...]
    finite: re.Pattern[str]
    that: re.Pattern[str]
    bare: re.Pattern[str]
    article: str
    of_unknown: str
    negation: re.Pattern[str]
    courtesy: re.Pattern[str]
    unsafe: re.Pattern[str]


@cache
def house(language: str) -> House:
    """The declaration of one of the six languages."""
    text = files("bot.lang").joinpath(language, "drafting.toml").read_text("utf-8")
    declared = tomllib.loads(text)
    before, after = declared["before"], declared["after"]

    def words(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return re.compile(f"{before}(?:{pattern}){after}", flags) if pattern else _NEVER

    def pairs(name: str, flags: re.RegexFlag) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((words(cue, flags), said) for cue, said in declared[name])

    return House(
        language=language,
        verbs=tuple(_verb(one, after) for one in declared["verbs"]),
        shapes=tuple(
            Shape(re.compile(one["pattern"], re.IGNORECASE), one["frame"], one["says"])
            for one in declared.get("shapes", [])
        ),
        subjects=declared["subjects"],
        frames=declared["frames"],
        abbreviations=pairs("abbreviations", re.NOFLAG),
        shifts=pairs("shifts", re.NOFLAG),
        finite=words(declared["finite"]),
        that=re.compile(f"(?:{declared['that']}){after}") if "that" in declared else _NEVER,
        bare=re.compile(f"(?:{declared['bare']}){after}") if declared["bare"] else _NEVER,
        article=declared["article"],
        of_unknown=declared.get("of_unknown", "{name}"),
        negation=words(declared["negation"]),
        courtesy=re.compile(f"(?:{declared['courtesy']}){after}", re.IGNORECASE),
        unsafe=re.compile(declared["unsafe"]) if declared["unsafe"] else _NEVER,
    )


def _verb(declared: dict[str, Any], after: str) -> Verb:
    """A verb, its cue at the beginning of a note."""
    cue = re.compile(rf"(?:{declared['cue']}){after}[\s:,–-]*", re.IGNORECASE)
    return Verb(cue, declared["stance"], declared["one"], declared.get("many", declared["one"]))
