"""Who spoke in a summary record: its paragraphs begin with the speaker and the State."""

import re
from dataclasses import dataclass, replace

from index.ledger.capacities import take_out
from index.ledger.facts import EntityKind, Role, Statement
from index.ledger.names_in_list import Named, named, names_function
from index.ledger.officers import place_of
from index.ledger.sentences import sentences
from index.ledger.speakers import is_secretariat, said_by
from index.ledger.wording import any_of, fragments, glued, pattern, wording
from index.names.table import entity as entity_of

_PLACE = r"\s*[(（](?P<place>(?:[^()（）]|[(（][^()（）]*[)）])+)[)）]"
# One more word of a name: with a capital, whatever small word stands before it.
_NAME = (
    r"(?:\s*(?:d[eiu]|del?|la|van|von|der|bin|al|el))?"
    r"\s*(?-i:[^\W\d_a-zà-ÿа-яё\u0600-\u06ff][^\s,;:.()]*)"
)
_OUTSET = 160
_EARLY = 80


@dataclass(frozen=True, slots=True)
class _Speaker:
    """What the brackets after a speaker's name tell."""

    entity: str
    kind: EntityKind
    role: Role
    title: str | None = None


def speaker_of_paragraph(
    text: str, label: str, items: tuple[str, ...], language: str
) -> Statement | None:
    """The statement that a paragraph of a summary record begins, or None where it goes on."""
    item = items[0] if items else None
    found = _named(text, language)
    if found:
        speaker = _speaker(found["place"], language)
        return Statement(
            speaker.entity,
            found["place"],
            speaker.kind,
            speaker.role,
            label,
            0,
            item,
            person=found["person"].strip(),
            title=speaker.title,
            on_behalf_of=_group(text[found.end() :], language),
            speech=(label,),
        )
    chair = _chair(text, language)
    if chair is not None:
        return Statement("", chair, "person", "chair", label, 0, item, speech=(label,))
    person = _person(text, language)
    if person:
        group = _group(text, language)
        return Statement(
            "",
            person,
            "person",
            "member",
            label,
            0,
            item,
            person=person,
            on_behalf_of=group,
            speech=(label,),
        )
    return _representative(text, label, item, language)


def as_before(statement: Statement, before: list[Statement]) -> Statement:
    """The statement with what was told before of a person now named without the State."""
    if statement.entity or not statement.person or statement.role != "member":
        return statement
    for one in reversed(before):
        if one.person and one.entity and one.person.casefold() == statement.person.casefold():
            return replace(
                statement,
                entity=one.entity,
                written=one.written,
                kind=one.kind,
                role=one.role,
                title=one.title,
            )
    return statement


def _at_start(text: str, language: str) -> re.Match[str] | None:
    """A person's name at the start of a paragraph."""
    honorific = any_of(language, "roles", "honorifics")
    if wording(language).flag("lists", "list_before"):
        return re.match(
            rf"(?P<person>[^()（）,;:，。；：、]{{1,30}}?{honorific})(?![（(的])", text
        )
    article = any_of(language, "verbatim", "article")
    cased = rf"(?:{article}\s)?(?P<person>{honorific}(?:{_NAME}){{1,5}})(?=[\s,])"
    uncased = rf"(?P<person>{honorific}\s[^()،؛:.]{{2,40}}?)\s?:"
    return re.match(cased, text, re.IGNORECASE) or re.match(uncased, text, re.IGNORECASE)


def _representative(text: str, label: str, item: str | None, language: str) -> Statement | None:
    """The statement of one who is named by the State alone: "The representative of Fiji said"."""
    told = sentences(text, language)
    spoken = said_by(told[0], language) if told else []
    if len(spoken) != 1:
        return None
    name = spoken[0].name
    observer = spoken[0].noun == "observer" or name.kind != "state"
    role: Role = "observer" if observer else "member"
    group = name.capacity.on_behalf_of
    return Statement(
        name.code,
        name.written,
        name.kind or "state",
        role,
        label,
        0,
        item,
        on_behalf_of=group,
        speech=(label,),
    )


def _person(text: str, language: str) -> str | None:
    """A person named at the start without State or function, who goes on to speak."""
    found = _at_start(text, language)
    if not found:
        return None
    rest = text[found.end() :].lstrip(" ,:")
    leaves = not rest or glued(language, "chair", "leaves").match(rest)
    return None if leaves else found["person"].strip()


def tells_of_meeting(text: str, language: str) -> bool:
    """Whether a paragraph only says when the meeting was called to order or rose."""
    if _at_start(text, language) and not _person(text, language):
        return True
    short = len(text) < _OUTSET
    told = (one for key in ("called", "rose") for one in fragments(language, "meetings", key))
    return short and any(one.search(text) for one in told)


def _named(text: str, language: str) -> re.Match[str] | None:
    """The speaker's name and brackets at the start of a paragraph."""
    honorific = any_of(language, "roles", "honorifics")
    if wording(language).flag("lists", "list_before"):
        return re.match(
            rf"(?P<person>[^()（）,;:，。；：、]{{1,30}}?{honorific}){_PLACE}(?!的)", text
        )
    article = any_of(language, "verbatim", "article")
    return re.match(
        rf"(?:{article}\s)?(?P<person>{honorific}[^()（）,;:،؛]{{2,60}}?){_PLACE}",
        text,
        re.IGNORECASE,
    )


def _chair(text: str, language: str) -> str | None:
    """The chair's function at the start of a paragraph, unless it is that of another body."""
    found = pattern(language, "verbatim", "president").match(text)
    if not found:
        return None
    rest = text[found.end() :].lstrip()
    of_others = pattern(language, "verbatim", "of_others").match(rest)
    return None if not rest or rest[0] in "'’" or of_others else found.group()


def _speaker(place: str, language: str) -> _Speaker:
    """The State or organization of a speaker, or the function held."""
    observer = glued(language, "attendance", "observers").search(place)
    if re.fullmatch(any_of(language, "chair", "office"), place, re.IGNORECASE):
        return _Speaker("", "person", "chair")
    known = named(place, language)
    office = not known.code and pattern(language, "roles", "functions").search(place)
    if not observer and (known.title or office or names_function(place, language)):
        return _official(place, known, language)
    code = known.code or (place_of(place, language) if observer else "")
    entity = entity_of(code) if code else None
    kind: EntityKind = entity.kind if entity else "state"
    role: Role = "member" if kind == "state" and not observer else "observer"
    return _Speaker(code, kind, role)


def _official(place: str, known: Named, language: str) -> _Speaker:
    """One who speaks for an office held, not for a State."""
    role: Role = "secretariat" if is_secretariat(Named(place), language) else "invited"
    return _Speaker(known.code if known.kind != "state" else "", "person", role, place)


def _group(text: str, language: str) -> str | None:
    """The group spoken for, where the first words say so."""
    outset = text[:_OUTSET]
    found = pattern(language, "capacity", "on_behalf").search(outset)
    if not found or found.start() > _EARLY:
        return None
    if pattern(language, "verbatim", "own").match(outset[found.end() :].strip()):
        return None
    _, capacities = take_out(outset, language)
    return next((one.on_behalf_of for one in capacities if one.on_behalf_of), None)
