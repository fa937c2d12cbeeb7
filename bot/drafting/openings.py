"""The ways in which a sentence of the house may begin: who, and the verb; each has a stance."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.drafting.house import House, Stance, Verb, house
from index.drafts.draft import Sentence
from index.names.table import mentions

_WHO, _REST = "{who}", "{rest}"
_PLACE = re.compile(r"\\\{\w+\\\}")
_ANONYMOUS = ("one", "another", "two", "several", "many")
# The note's own words are quoted after it: no beginning for a sentence written anew.
_QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What stands before the subject and after it, up to what is said."""

    before: str
    after: str
    stance: Stance
    is_quote: bool = False

    def of(self, who: str) -> str:
        """The words with a subject."""
        return f"{self.before}{who}{self.after}"


def subject_of(sentence: Sentence, language: str) -> str:
    """The subject of a composed sentence; "" for a formula or an entry of a list."""
    text, forms = sentence.text, _forms(sentence, house(language))
    names = [(one.start, one.end) for one in mentions(text, language)]
    found = [
        who
        for one in beginnings(language, plural=is_plural(sentence))
        if text.startswith(one.before)
        for place in _places(one.after, text)
        if any(form.fullmatch(who := text[len(one.before) : place]) for form in forms)
        and not any(start < place < end for start, end in names)
    ]
    return min(found, key=len, default="")


def _places(words: str, text: str) -> Iterator[int]:
    """Where the words stand in the text."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def beginning_of(text: str, who: str, language: str, *, plural: bool) -> list[Beginning]:
    """The longest beginnings that a text has with this subject; none where it has no such."""
    own = [one for one in beginnings(language, plural=plural) if text.startswith(one.of(who))]
    longest = max((len(one.of(who)) for one in own), default=0)
    return [one for one in own if len(one.of(who)) == longest]


def is_plural(sentence: Sentence) -> bool:
    """Whether more than one speaker is its subject."""
    return sentence.quantifier not in (None, "one")


def _forms(sentence: Sentence, how: House) -> list[re.Pattern[str]]:
    """The shapes that its subject may have."""
    if sentence.quantifier is None:
        names = [name for name in how.subjects if name not in _ANONYMOUS]
    else:
        names = [sentence.quantifier]
        names += ["another"] if sentence.quantifier == "one" else []
    said = (re.escape(how.subjects[name]) for name in names)
    return [re.compile(_PLACE.sub(lambda _: ".+?", one)) for one in said]


@cache
def beginnings(language: str, *, plural: bool) -> tuple[Beginning, ...]:
    """All beginnings of a language for one speaker or for several."""
    how = house(language)
    return tuple(dict.fromkeys((*_of_verbs(how, plural), *_of_frames(how, plural))))


def _of_verbs(how: House, plural: bool) -> Iterator[Beginning]:
    frame = _framed(how, "verb", plural)
    for verb in how.verbs:
        yield from _cut(_template(verb, frame, plural), verb.stance)


def _template(verb: Verb, frame: str, plural: bool) -> str:
    words = verb.many if plural else verb.one
    if _WHO in words:
        return f"{words} {_REST}"
    rest = "" if _REST in words else _REST
    return frame.format(who=_WHO, verb=words, rest=rest)


def _of_frames(how: House, plural: bool) -> Iterator[Beginning]:
    names = dict.fromkeys(name.removesuffix("_many") for name in how.frames)
    for name in names:
        stance: Stance = "question" if name == "question" else "state"
        if name != "verb":
            yield from _cut(_framed(how, name, plural), stance, is_quote=name == _QUOTE)


def _framed(how: House, name: str, plural: bool) -> str:
    many = f"{name}_many"
    return how.frames[many if plural and many in how.frames else name]


def _cut(template: str, stance: Stance, *, is_quote: bool = False) -> Iterator[Beginning]:
    who, rest = template.find(_WHO), template.find(_REST)
    if 0 <= who < rest:
        yield Beginning(template[:who], template[who + len(_WHO) : rest], stance, is_quote)
