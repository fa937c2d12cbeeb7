"""Who spoke in a summary record: its paragraphs begin with the speaker and the State."""

import re
from dataclasses import dataclass

from index.ledger.capacities import take_out
from index.ledger.facts import EntityKind, Role, Statement
from index.ledger.names_in_list import Named, named, names_function
from index.ledger.officers import place_of
from index.ledger.speakers import is_secretariat
from index.ledger.wording import any_of, fragments, glued, pattern, wording
from index.names.table import entity as entity_of

_PLACE = r"\s*[(（](?P<place>(?:[^()（）]|[(（][^()（）]*[)）])+)[)）]"
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
    if chair is None:
        return None
    return Statement("", chair, "person", "chair", label, 0, item, speech=(label,))


def tells_of_meeting(text: str, language: str) -> bool:
    """Whether a paragraph only says when the meeting was called to order or rose."""
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
    known = named(place, language)
    if not observer and (known.title or names_function(place, language)):
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
