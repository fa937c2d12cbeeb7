"""An entity of the names table."""

from dataclasses import dataclass, field

from index.ledger.facts import EntityKind


@dataclass(frozen=True, slots=True)
class Entity:
    """A State, group or organization: ISO 3166 alpha-3 or a code of the table.

    `names` by language: the first is shown in lists, the second is the long form, the rest are
    understood. `articles` by language: what running prose puts before the name; `prose`: the name
    of running prose with its article, where it is not the name of lists. `cases` by language: the
    oblique cases of the first name, where the rules of the language would get them wrong.
    `long_first` tells that the first mention in a document takes the long form.
    `published` is the code shown outside where it is not `code`: NAM is both Namibia's code and
    the usual short form of the Non-Aligned Movement.
    """

    code: str
    kind: EntityKind
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    articles: dict[str, str] = field(default_factory=dict)
    published: str = ""
    prose: dict[str, str] = field(default_factory=dict)
    cases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    long_first: bool = False
