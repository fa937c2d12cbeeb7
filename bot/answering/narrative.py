"""Who acts under a name in a narrative paragraph, and whether the next one goes on about them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.answering.folding import fold
from index.names.matcher import Mention
from index.names.table import entity, mentions

# How far before and after a name the words that make it an actor may stand.
_NEIGHBOURHOOD = 60


@dataclass(frozen=True, slots=True)
class _Narrative:
    """How one language tells of speakers; patterns over folded text."""

    again: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


def actors_in(text: str, language: str) -> frozenset[str]:
    """The entities that speak or act in the text under their names.

    A group that is named is taken to act; a State or an organization may be named as a place or
    a subject, and acts where the text says "the representative of", "the panellist from".
    """
    found = mentions(text, language)
    return frozenset(mention.code for mention in found if _acts(mention, text, language))


def _acts(mention: Mention, text: str, language: str) -> bool:
    known = entity(mention.code)
    if known and known.kind == "group":
        return True
    how = _narrative(language)
    before = fold(text[max(0, mention.start - _NEIGHBOURHOOD) : mention.start] + "|").rstrip("|")
    after = fold(text[mention.end : mention.end + _NEIGHBOURHOOD])
    return bool(
        (how.before and how.before.search(before)) or (how.after and how.after.match(after))
    )


def speaks_again(text: str, language: str) -> bool:
    """Whether a paragraph goes on with a speaker named before: "The Group further …"."""
    return bool(_narrative(language).again.match(fold(text)))


@cache
def _narrative(language: str) -> _Narrative:
    text = files("bot.lang").joinpath(language, "narrative.toml").read_text("utf-8")
    declared = tomllib.loads(text)
    before, after = declared["acting_before"], declared["acting_after"]
    return _Narrative(
        again=re.compile("(?:" + "|".join(fold(opening) for opening in declared["again"]) + ")"),
        before=re.compile(f"{before}$") if before else None,
        after=re.compile(after) if after else None,
    )
