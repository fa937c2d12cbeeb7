"""In what role a speaker of a list spoke."""

from dataclasses import dataclass

from index.ledger.attendance import section_of
from index.ledger.facts import Attendance, EntityKind, Role
from index.ledger.names_in_list import Named
from index.ledger.speakers import Spoken, is_chair, is_secretariat

_ROLE_OF_SECTION: dict[str, Role] = {
    "parties": "state_party",
    "signatories": "signatory",
    "members": "member",
    "non_signatories": "observer",
    "organizations": "observer",
    "ngos": "observer",
    "un_entities": "observer",
}
_ROLE_OF_NOUN: dict[str, Role] = {
    "observers": "observer",
    "observer": "observer",
    "invited": "invited",
    "panellist": "panellist",
}


_KIND_OF_SECTION: dict[str, EntityKind] = {
    "organizations": "igo",
    "ngos": "ngo",
    "un_entities": "un_entity",
}
_KIND_OF_ROLE: dict[str, EntityKind] = {
    "chair": "person",
    "secretariat": "un_entity",
    "observer": "igo",
    "invited": "person",
    "panellist": "person",
}


@dataclass(frozen=True, slots=True)
class Body:
    """What the document says of those who may speak: attendance, and whether it has parties."""

    attendance: tuple[Attendance, ...]
    has_parties: bool

    def section(self, name: Named) -> str:
        """The kind of attendance under which a name was present, or an empty string."""
        for one in self.attendance:
            if one.entity == name.code and (one.entity or one.written == name.written):
                return one.section
        return ""


def role_of(spoken: Spoken, body: Body, language: str) -> Role:
    """The role, from the function word, else the list's words, else the attendance."""
    if is_chair(spoken.name, language):
        return "chair"
    if is_secretariat(spoken.name, language):
        return "secretariat"
    if spoken.noun in _ROLE_OF_NOUN:
        return _ROLE_OF_NOUN[spoken.noun]
    announced = section_of(spoken.lead, language) if spoken.lead else ""
    section = announced or body.section(spoken.name)
    if section == "parties" and not body.has_parties:
        return "member"
    if section:
        return _ROLE_OF_SECTION[section]
    if spoken.name.kind in ("igo", "ngo", "un_entity"):
        return "observer"
    return "state_party" if body.has_parties else "member"


def kind_of(spoken: Spoken, role: Role, body: Body) -> EntityKind:
    """The kind of a speaker whom the table does not know, told by the context."""
    if spoken.name.kind:
        return spoken.name.kind
    if role == "chair":
        return "person"
    if role == "secretariat":
        return "un_entity"
    if spoken.name.title:
        return "person"
    return (
        "igo" if role == "observer" else "person" if role in ("invited", "panellist") else "state"
    )
