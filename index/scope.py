"""Who may see what: the limit that is part of every query."""

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
