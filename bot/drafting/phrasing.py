"""A point as a sentence of the house: subject, verb in the past, content; or the note's words."""

import re
from dataclasses import dataclass

from bot.drafting.house import House, house
from bot.drafting.point import Point
from index.languages import writing
from index.names.table import mentions

_DOUBLE_STOP = re.compile(r"([.。؟?!])[.。]$")
_QUOTED = re.compile('([“«"][^”»"]*[”»"])')
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
        return _quoted(point, subject, how, plural=plural)
    rest = _bare(point.content, how)
    if point.verb and point.stance == "question":
        return _framed(
            how, _frame("question", how, plural), subject, _shifted(rest.strip(_QUESTION), how)
        )
    if point.verb:
        verb = point.verb.many if plural else point.verb.one
        rest = _shifted(rest, how) if how.that.match(rest) else rest
        return _framed(how, _frame("verb", how, plural), subject, rest, verb)
    if point.note.point.rstrip().endswith(tuple("?？؟")):
        return _quoted(point, subject, how, plural=plural)
    if how.finite.search(rest):
        said = _shifted(_lowered(rest, language), how)
        return _framed(how, _frame("clause", how, plural), subject, said)
    return _shaped(point, subject, how, plural=plural)


def listed_point(point: Point, language: str) -> str:
    """The content of a proposal as an entry of a list: it begins with a capital."""
    content = _bare(point.content, house(language))
    return content[:1].upper() + content[1:]


def _frame(name: str, how: House, plural: bool) -> str:
    """The frame for one or, where the language tells them apart, for several."""
    many = f"{name}_many"
    return many if plural and many in how.frames else name


def _shaped(point: Point, subject: str, how: House, *, plural: bool) -> Phrased:
    """A note without a verb: of a known shape, a bare noun, or left in its own words."""
    content = _lowered(point.content, how.language)
    for shape in how.shapes:
        found = shape.pattern.fullmatch(content)
        if found:
            said = shape.says.format(**found.groupdict())
            return _framed(how, _frame(shape.frame, how, plural), subject, said)
    if how.bare.match(content):
        return _framed(how, _frame("noun", how, plural), subject, _bare(content, how))
    return _quoted(point, subject, how, plural=plural)


def _framed(how: House, frame: str, subject: str, rest: str, verb: str = "") -> Phrased:
    if "{who}" in verb:
        # A verb that stands around the subject too is a frame of its own.
        return Phrased(tidy(f"{verb} {{rest}}.".format(who=subject, rest=rest)), is_quoted=False)
    if "{rest}" in verb:
        # A verb that stands around what it governs.
        verb, rest = verb.format(rest=rest), ""
    text = how.frames[frame].format(who=subject, verb=verb, rest=rest)
    return Phrased(tidy(text), is_quoted=False)


def _quoted(point: Point, subject: str, how: House, *, plural: bool) -> Phrased:
    """The note's words between the language's quotation marks."""
    opening, closing = writing(how.language).quotes
    words = f"{opening}{point.note.point.strip()}{closing}"
    text = how.frames[_frame("quote", how, plural)].format(who=subject, verb="", rest=words)
    return Phrased(tidy(text), is_quoted=True)


def tidy(text: str) -> str:
    """One space between words, one stop at the end."""
    text = _BEFORE_STOP.sub(r"\1", _SPACES.sub(" ", text).strip())
    return _DOUBLE_STOP.sub(r"\1", text)


def _bare(content: str, how: House) -> str:
    """With an article before a noun that the language does not leave without one."""
    if how.article and how.bare.match(content):
        return how.article + content
    return content


def _lowered(text: str, language: str) -> str:
    """Without the capital that only began the note; that of a name stays."""
    if any(mention.start == 0 for mention in mentions(text, language)):
        return text
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _shifted(clause: str, how: House) -> str:
    """The clause in the tense of reported speech, where the language has one.

    Words in quotation marks and figures stay; each word is shifted once.
    """
    if not how.shifts:
        return clause
    any_of = "|".join(f"(?P<s{place}>{cue.pattern})" for place, (cue, _) in enumerate(how.shifts))

    def past(match: re.Match[str]) -> str:
        cue, said = how.shifts[int(str(match.lastgroup)[1:])]
        # Only a cue that keeps part of the word is tried again, on the word alone.
        return cue.sub(said, match.group()) if "\\" in said else said

    parts = _QUOTED.split(clause)
    return "".join(
        part if place % 2 else re.sub(any_of, past, part) for place, part in enumerate(parts)
    )
