"""What is to be built: which source, in which format, under which name."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a language takes: its Word codes, direction, font and job number."""

    code: str
    word: dict[str, str]
    job: str
    font: str = ""
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """One document to build; `manner` is a word before the format, such as "wrapped"."""

    tongue: Tongue
    kind: str
    name: str
    source: str
    format: str
    manner: str = ""


def orders() -> list[Order]:
    """All documents of the sample, as the plan declares them."""
    text = files("sample.building").joinpath("plan.toml").read_text("utf-8")
    plan: dict[str, Any] = tomllib.loads(text)
    found = []
    for code, formats in plan["formats"].items():
        tongue = Tongue(code, **plan["languages"][code])
        for kind, written in formats.items():
            manner, _, suffix = written.rpartition(" ")
            name = f"csfw_cop_wg1_2025_{plan['numbers'][kind]}_{code}.{suffix}"
            found.append(Order(tongue, kind, name, f"{code}/{kind}.md", suffix, manner))
    return found
