"""Who acts under a name in a narrative paragraph, and whether the next one goes on about them."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from bot.answering.folding import fold
from index.names.table import mentions


def named_in(text: str, codes: Iterable[str], language: str) -> bool:
    """Whether one of the entities is named in the text."""
    wanted = set(codes)
    return any(mention.code in wanted for mention in mentions(text, language))


def speaks_again(text: str, language: str) -> bool:
    """Whether a paragraph goes on with a speaker named before: "The Group further …"."""
    return bool(_again(language).match(fold(text)))


@cache
def _again(language: str) -> re.Pattern[str]:
    text = files("bot.lang").joinpath(language, "narrative.toml").read_text("utf-8")
    openings = tomllib.loads(text)["again"]
    return re.compile("(?:" + "|".join(fold(opening) for opening in openings) + ")")
