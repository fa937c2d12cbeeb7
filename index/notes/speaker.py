"""Who a note names: a State, group or organization, a role, a person, a group spoken for."""

import re
from dataclasses import dataclass, replace

from index.languages import LANGUAGES
from index.ledger.capacities import capacities_of, capacity_in, group_code, take_out
from index.ledger.facts import EntityKind, Role
from index.ledger.officers import is_person
from index.ledger.wording import pattern
from index.names.entity import Entity
from index.names.table import entity, resolve
from index.notes.words import line_patterns, role_named

_SECRETARIAT = "SECRETARIAT"
_BRACKETED = re.compile(r"(?P<head>[^()（）]+?)\s*[(（](?P<inside>.+)[)）]")
_PARTED = re.compile(r"(?P<head>.+?)(?:\s*[,،，:：]\s*|\s+[-–—/|]\s+)(?P<inside>[^,،，]+)")
# Roles that may stand for the speaker; the others only go with a name.
_SPEAKING: frozenset[Role] = frozenset({"chair", "secretariat", "panellist"})
_LONGEST = 300
_DEFAULT_ROLE: dict[EntityKind, Role] = {"state": "state_party", "person": "invited"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, as far as the words tell; `role` is None where they tell none."""

    entity: str = ""
    kind: EntityKind = "person"
    role: Role | None = None
    on_behalf_of: str | None = None
    person: str | None = None

    @property
    def usual_role(self) -> Role:
        """The role that such a speaker has where no other is named."""
        if self.role:
            return self.role
        return _DEFAULT_ROLE.get(self.kind, "observer")


def speaker_of(written: str, language: str | None = None) -> Speaker | None:
    """The speaker of a cell or of the head of a line, or None where nobody is known by it."""
    text = " ".join(written.split())
    if not text or len(text) > _LONGEST:
        return None
    known = _known(text, language)
    if known:
        return known
    bare, group = _without_group(text, language)
    if group:
        found = speaker_of(bare, language)
        if found is None:
            return None
        return replace(found, on_behalf_of=group if group != found.entity else None)
    return (
        _in_two(text, language)
        or _without_lead(text, language)
        or _led_by_role(text, language)
        or _the_chair(text)
    )


def group_of(written: str, language: str | None = None) -> str | None:
    """The code of a group spoken for, its words where the table has none, None where empty."""
    text = " ".join(written.split())
    if not text:
        return None
    known = resolve(text, language)
    if known:
        return known.code
    for one in _languages(language):
        capacity = capacity_in(text, one)
        found = (capacity and capacity.on_behalf_of) or group_code(text, one)
        if found and entity(found):
            return found
    return text


def _languages(first: str | None) -> list[str]:
    return list(dict.fromkeys([*([first] if first else []), *LANGUAGES]))


def _known(text: str, language: str | None) -> Speaker | None:
    """A name of the table, or a role that may stand alone."""
    found = resolve(text, language)
    if found:
        return _of(found)
    role = role_named(text)
    return Speaker(role=role) if role in _SPEAKING else None


def _of(found: Entity) -> Speaker:
    role: Role | None = "secretariat" if found.code == _SECRETARIAT else None
    return Speaker(found.code, found.kind, role)


def _without_group(text: str, language: str | None) -> tuple[str, str | None]:
    """The name without "(on behalf of …)", and the group."""
    for one in _languages(language):
        masked, capacities = take_out(text, one)
        bare, capacity = capacities_of(masked, capacities)
        if capacity.on_behalf_of and bare:
            return bare.strip(" ,،，;"), group_of(capacity.on_behalf_of, language)
    return text, None


def _in_two(text: str, language: str | None) -> Speaker | None:
    """A role and a name, a person and a name, in brackets or after a comma."""
    for parted in (_BRACKETED, _PARTED):
        found = parted.fullmatch(text)
        if found:
            head, inside = found["head"].strip(), found["inside"].strip()
            both = _role_and_name(head, inside, language) or _role_and_name(inside, head, language)
            both = both or _person_and_name(head, inside, language)
            if both:
                return both
    return None


def _role_and_name(role: str, name: str, language: str | None) -> Speaker | None:
    """As in "Panellist (Norway)", "Chair (Ms. Berg)", "Ms. Berg (Norway), panellist"."""
    named = role_named(role)
    if named is None:
        return None
    found = resolve(name, language)
    if found:
        return replace(_of(found), role=named)
    inner = _in_two(name, language)
    if inner:
        return replace(inner, role=named)
    return Speaker(role=named, person=name) if named in _SPEAKING else None


def _person_and_name(head: str, inside: str, language: str | None) -> Speaker | None:
    """As in "Ms. Berg (Norway)", "Norway (Ms. Berg)", "Egypt (African Group)"."""
    first, second = resolve(head, language), resolve(inside, language)
    if first and second:
        return _for_group(first, second) or _for_group(second, first)
    person, found = (inside, first) if first else (head, second)
    if found and any(is_person(person, one) for one in LANGUAGES):
        return replace(_of(found), person=person)
    return None


def _for_group(one: Entity, other: Entity) -> Speaker | None:
    """A State that stands beside the name of a group speaks for it."""
    if one.kind == "group" or other.kind != "group":
        return None
    return replace(_of(one), on_behalf_of=other.code)


def _without_lead(text: str, language: str | None) -> Speaker | None:
    """As in "Representative of Norway", "Observer for Palestine"."""
    for one in _languages(language):
        for lead in line_patterns(one, "speaker"):
            around = lead.search(text)
            found = resolve(lead.sub("", text), language) if around else None
            if around and found:
                roles = [role_named(word) for word in around.group().split()]
                return replace(_of(found), role="observer" if "observer" in roles else None)
    return None


def _led_by_role(text: str, language: str | None) -> Speaker | None:
    """As in "Panellist Ms. Berg", "Chair Berg"."""
    first, _, rest = text.partition(" ")
    if role_named(first) not in _SPEAKING or not rest:
        return None
    if resolve(rest, language) or any(is_person(rest, one) for one in LANGUAGES):
        return _role_and_name(first, rest, language)
    return None


def _the_chair(text: str) -> Speaker | None:
    """As in "Chair of the Working Group"."""
    if any(pattern(one, "spoke", "chair").fullmatch(text) for one in LANGUAGES):
        return Speaker(role="chair")
    return None
