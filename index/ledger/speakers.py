"""Who a sentence says took the floor: the lists of speakers of a report."""

import re
from dataclasses import dataclass, replace

from index.ledger.capacities import Capacity, take_out
from index.ledger.clauses import clauses_of
from index.ledger.names_in_list import Named, names_in_list, pieces
from index.ledger.officers import is_person
from index.ledger.sayings import says, subject_of
from index.ledger.sentences import outside_brackets
from index.ledger.wording import fragments, glued, pattern, wording

_COLON = re.compile("[:：]")
_NOUNS = (
    "representatives",
    "representative",
    "observers",
    "observer",
    "experts",
    "invited",
    "panellist",
)
_TELLING = ("verbs", "openers")
_SINGULAR = ("representative", "observer")
_LONGEST_NAME = 90
_CAPACITIES = re.compile("[\ue000-\uf8ff]+")
_CLAUSE = re.compile(r"[，,:：。；;]")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One speaker of a sentence. `noun` is the function word that governs the name, `lead` the
    words between it and the list ("of the following States parties"); `reported` tells that only
    what was said is told, not that a statement was made.
    """

    name: Named
    noun: str
    lead: str = ""
    reported: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    begin: int
    end: int
    key: str


def speakers_in(sentence: str, language: str) -> list[Spoken]:
    """The speakers a sentence lists, in order; none where it does not tell of statements."""
    for key in ("items", "meetings"):
        sentence = _cut(sentence, language, key)
    if not any(pattern(language, "spoke", key).search(sentence) for key in _TELLING):
        if not pattern(language, "capacity", "on_behalf").search(sentence):
            return []
        return [one for one in said_by(sentence, language) if one.name.capacity.on_behalf_of]
    return [one for text in clauses_of(sentence, language) for one in _of_clause(text, language)]


def said_by(sentence: str, language: str) -> list[Spoken]:
    """Those of whom a sentence reports what they said, where the table knows them."""
    if not says(sentence, language):
        return []
    masked, capacities = take_out(sentence, language)
    mark = next((one for one in _marks(masked, language) if one.key in _NOUNS), None)
    text = subject_of(masked, (mark.begin, mark.end), language) if mark else ""
    if not mark or not text:
        return []
    names = names_in_list(text, language, capacities, mark.key not in _SINGULAR)
    if not names or not names[0].code:
        return []
    known = [Spoken(one, mark.key, reported=True) for one in names if one.code]
    return _with_capacity(known, capacities)


def _of_clause(sentence: str, language: str) -> list[Spoken]:
    """The speakers that one clause lists."""
    masked, capacities = take_out(sentence, language)
    masked = _without_narrative(masked, language)
    marks = _marks(masked, language)
    if not any(mark.key in _TELLING for mark in marks):
        return []
    if not any(mark.key in (*_NOUNS, "openers") for mark in marks):
        return _with_capacity(_bare(masked, marks, language, capacities), capacities)
    if wording(language).flag("lists", "list_before"):
        found = _names_first(masked, marks, language)
    else:
        found = _nouns_first(masked, marks, language)
    spoken = [
        Spoken(name, noun, lead)
        for text, noun, lead in found
        for name in _governed(
            names_in_list(text, language, capacities, noun not in _SINGULAR), noun, language
        )
    ]
    nobody = pattern(language, "spoke", "nobody")
    if _is_no_list(spoken):
        return []
    heard = [one for one in spoken if not nobody.fullmatch(one.name.written)]
    return _with_capacity(heard, capacities)


def _without_narrative(text: str, language: str) -> str:
    """The text up to where it begins to tell what was said, once somebody is named."""
    named = min(
        (
            found.end()
            for key in (*_NOUNS, "openers")
            if (found := pattern(language, "spoke", key).search(text))
        ),
        default=len(text),
    )
    tells = pattern(language, "spoke", "tells").search(text, named)
    while tells and pattern(language, "spoke", "openers").search(text, tells.start()):
        tells = pattern(language, "spoke", "tells").search(text, tells.end())
    return text[: tells.start()] if tells else text


def _governed(names: list[Named], noun: str, language: str) -> list[Named]:
    """The names that a function word governs: after a singular one, no unknown further words."""
    if noun == "experts":
        return [one for one in names if one.code]
    if noun not in _SINGULAR or not names or not names[0].code:
        return names
    return [names[0], *(one for one in names[1:] if one.title or _stands_alone(one, language))]


def _with_capacity(spoken: list[Spoken], capacities: tuple[Capacity, ...]) -> list[Spoken]:
    """A lone speaker with the one capacity that the sentence names away from the name."""
    if len(spoken) != 1 or len(capacities) != 1 or spoken[0].name.capacity != Capacity():
        return spoken
    (one,) = spoken
    return [replace(one, name=replace(one.name, capacity=capacities[0]))]


def _is_no_list(spoken: list[Spoken]) -> bool:
    """Whether a narrative sentence was taken for a list: nothing known, and far too many words."""
    known = any(one.name.code or one.name.title for one in spoken)
    return not known and any(len(one.name.written) > _LONGEST_NAME for one in spoken)


def is_chair(name: Named, language: str) -> bool:
    """Whether a name in a list of speakers is the chair's function."""
    return bool(pattern(language, "spoke", "chair").fullmatch(name.written))


def is_secretariat(name: Named, language: str) -> bool:
    """Whether a name in a list of speakers is that of the Secretariat."""
    return bool(
        pattern(language, "spoke", "secretariat").fullmatch(name.written)
        or pattern(language, "roles", "secretariat_names").fullmatch(name.written)
        or pattern(language, "roles", "of_secretariat").search(name.title or "")
    )


def _cut(text: str, language: str, key: str) -> str:
    """The text without its agenda items or its meetings, which are no names."""
    which = ("items", "patterns") if key == "items" else ("meetings", "at")
    for one in fragments(language, *which):
        text = one.sub(" ", text)
    return text


def _marks(text: str, language: str) -> list[_Mark]:
    """The verbs and function words of a sentence in order, the longer where two overlap."""
    open_text = outside_brackets(text)
    found = [
        _Mark(match.start(), match.end(), key)
        for key in (*_TELLING, *_NOUNS)
        for match in pattern(language, "spoke", key).finditer(open_text)
        if match.end() > match.start()
    ]
    found.sort(key=lambda mark: (mark.begin, -mark.end))
    kept: list[_Mark] = []
    for mark in found:
        if not kept or mark.begin >= kept[-1].end:
            kept.append(mark)
    return kept


def _nouns_first(text: str, marks: list[_Mark], language: str) -> list[tuple[str, str, str]]:
    """Each noun or opener with the list after it: (list, noun, lead)."""
    found: list[tuple[str, str, str]] = []
    waiting: tuple[str, str] | None = None
    ends = [*(mark.begin for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        lead, names = _lead_and_names(text[mark.end : end])
        if mark.key == "verbs":
            if waiting and lead is not None:
                found.append((names, waiting[0], waiting[1]))
            waiting = None
        elif lead is None and _only_announces(names, language):
            waiting = (mark.key, names)
        else:
            if lead and (earlier := _named_in_lead(lead, language)):
                found.append((earlier, mark.key, ""))
            found.append((names, mark.key, lead or ""))
    return found


def _named_in_lead(lead: str, language: str) -> str:
    """Names that stand before "and the following States:" in the same list."""
    following = glued(language, "lists", "following")
    named = [one for one in pieces(lead, language) if not following.search(one)]
    return ", ".join(named) if len(named) > 0 and following.search(lead) else ""


def _names_first(text: str, marks: list[_Mark], language: str) -> list[tuple[str, str, str]]:
    """Each noun with the list before it, or the list after the colon: (list, noun, lead)."""
    colon = _COLON.search(outside_brackets(text))
    if colon and text[colon.end() :].strip():
        lead = text[: colon.start()]
        before = [mark for mark in marks if mark.end <= colon.start() and mark.key in _NOUNS]
        noun = before[-1].key if before else "representatives"
        later = [mark for mark in marks if mark.begin >= colon.end()]
        inner = _before_nouns(text, later, colon.end())
        begin = inner[-1][3] if inner else colon.end()
        rest = [(text[begin:], noun, lead)] if text[begin:].strip("。 ") else []
        return [one[:3] for one in inner] + rest
    return [one[:3] for one in _before_nouns(text, marks, 0)]


def _before_nouns(text: str, marks: list[_Mark], begin: int) -> list[tuple[str, str, str, int]]:
    """Each noun with the clause before it and the place where it ends."""
    found = []
    for mark in marks:
        if mark.key in _NOUNS:
            clause = _CLAUSE.split(text[begin : mark.begin])[-1]
            after = _CAPACITIES.match(text, mark.end)
            found.append((clause + (after.group() if after else ""), mark.key, "", mark.end))
        begin = mark.end
    return found


def _bare(
    text: str, marks: list[_Mark], language: str, capacities: tuple[Capacity, ...]
) -> list[Spoken]:
    """Speakers named without a function word ("Brazil and Chile made statements")."""
    lead, listed = _lead_and_names(text)
    if lead is not None and glued(language, "lists", "following").search(lead):
        return [Spoken(name, "", lead) for name in names_in_list(listed, language, capacities)]
    edges = [0, *(edge for mark in marks for edge in (mark.begin, mark.end)), len(text)]
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        names = names_in_list(text[begin:end].lstrip(":： "), language, capacities)
        known = [name for name in names if _stands_alone(name, language)]
        if known:
            return [Spoken(name, "") for name in known]
    return []


def _stands_alone(name: Named, language: str) -> bool:
    """Whether a name needs no function word to be taken for a speaker."""
    if name.person:
        return is_person(name.person, language)
    return bool(name.code) or is_chair(name, language) or is_secretariat(name, language)


def _lead_and_names(text: str) -> tuple[str | None, str]:
    """A segment cut at its colon; None for the lead where it has none."""
    colon = _COLON.search(outside_brackets(text))
    if not colon:
        return None, text
    return text[: colon.start()], text[colon.end() :]


def _only_announces(words: str, language: str) -> bool:
    """Whether the words announce a list ("the following States parties") and name none."""
    if glued(language, "lists", "following").search(words):
        return True
    return any(
        pattern(language, "sections", key).fullmatch(words.strip())
        for key in wording(language).sections()
    )
