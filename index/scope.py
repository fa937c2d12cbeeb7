"""Who may see what: the limit that is part of every query."""

import hashlib
from dataclasses import dataclass

AUDIENCES = ("public", "participants", "secretariat")
_SEES = {
    "delegate": frozenset({"public", "participants"}),
    "chair": frozenset({"public", "participants"}),
    "secretariat": frozenset(AUDIENCES),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """One session or all (None), and the audiences whose texts may be seen."""

    session: str | None
    audiences: frozenset[str]


def scope_of(role: str, session: str | None = None) -> Scope:
    """What a delegate, the secretariat or the chair may see, in one session or in all."""
    return Scope(session, _SEES[role])


def scope_token(session: str, audience: str) -> str:
    """The word that stands for session and audience in the keyword table."""
    return f"s{hashlib.sha256(session.encode()).hexdigest()[:12]}a{audience}"


def symbol_key(symbol: str) -> str:
    """The form in which symbols are compared: no spaces, one case."""
    return "".join(symbol.split()).casefold()
