"""An entity of the names table."""

from dataclasses import dataclass

from index.ledger.facts import EntityKind


@dataclass(frozen=True, slots=True)
class Entity:
    """A State, group or organization: ISO 3166 alpha-3 or a code of the table."""

    code: str
    kind: EntityKind
