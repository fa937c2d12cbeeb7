"""A point as a sentence of the house: subject, verb in the past, content; or the note's words."""

import re
from dataclasses import dataclass

from bot.drafting.house import House, house
from bot.drafting.point import Point
from index.languages import writing

_DOUBLE_STOP = re.compile(r"([.。؟?!])[.。]$")
_BEFORE_STOP = re.compile(r" +([.。,，])")
_SPACES = re.compile(r"\s+")
_QUESTION = " ?？؟"


@dataclass(frozen=True, slots=True)
class Phrased:
    """A sentence, and whether the note's own words had to be quoted in it."""

    text: str
    is_quoted: bool


def phrase(point: Point, subject: str, *, plural: bool, language: str) -> Phrased:
    """The point said by the subject, in the language of the summary."""
    how = house(language)
    if point.note.language != language or not point.is_safe:
        return Phrased(_quoted(point, subject, how), is_quoted=True)
    rest = _bare(point.content, how)
    if point.verb and point.stance == "question":
        return _framed(how, "question", subject, rest.strip(_QUESTION))
    if point.verb:
        verb = point.verb.many if plural else point.verb.one
        return _framed(how, "verb", subject, rest, verb)
    if point.note.point.rstrip().endswith(tuple("?？؟")):
        return Phrased(_quoted(point, subject, how), is_quoted=True)
    if how.finite.search(rest):
        return _framed(how, "clause", subject, _shifted(_lowered(rest), how))
    return _shaped(point, subject, how)


def _shaped(point: Point, subject: str, how: House) -> Phrased:
    """A note without a verb: of a known shape, a bare noun, or left in its own words."""
    content = _lowered(point.content)
    for shape in how.shapes:
        found = shape.pattern.fullmatch(content)
        if found:
            return _framed(how, shape.frame, subject, shape.says.format(**found.groupdict()))
    if how.bare.match(content):
        return _framed(how, "noun", subject, _bare(content, how))
    return Phrased(_quoted(point, subject, how), is_quoted=True)


def _framed(how: House, frame: str, subject: str, rest: str, verb: str = "") -> Phrased:
    if "{rest}" in verb:
        # A verb that stands around what it governs.
        verb, rest = verb.format(rest=rest), ""
    text = how.frames[frame].format(who=subject, verb=verb, rest=rest)
    return Phrased(tidy(text), is_quoted=False)


def _quoted(point: Point, subject: str, how: House) -> str:
    """The note's words between the language's quotation marks."""
    opening, closing = writing(how.language).quotes
    words = f"{opening}{point.note.point.strip()}{closing}"
    return tidy(how.frames["quote"].format(who=subject, verb="", rest=words))


def tidy(text: str) -> str:
    """One space between words, one stop at the end."""
    text = _BEFORE_STOP.sub(r"\1", _SPACES.sub(" ", text).strip())
    return _DOUBLE_STOP.sub(r"\1", text)


def _bare(content: str, how: House) -> str:
    """With an article before a noun that the language does not leave without one."""
    if how.article and how.bare.match(content):
        return how.article + content
    return content


def _lowered(text: str) -> str:
    """Without the capital that only began the note."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _shifted(clause: str, how: House) -> str:
    """The clause in the tense of reported speech, where the language has one.

    Words in quotation marks and figures stay; each word is shifted once.
    """
    if not how.shifts:
        return clause
    any_of = "|".join(f"(?P<s{place}>{cue.pattern})" for place, (cue, _) in enumerate(how.shifts))

    def past(match: re.Match[str]) -> str:
        place = int(str(match.lastgroup)[1:])
        return how.shifts[place][1]

    return re.sub(any_of, past, clause)
