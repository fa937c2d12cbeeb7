"""What one language declares of names in prose: `lang/<code>/grammar.toml`."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

Endings = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The declared facts of one language; the files say what each list is for."""

    script: str
    leading: tuple[str, ...]
    articles: tuple[str, ...]
    prefixes: tuple[str, ...]
    capital: frozenset[str]
    small_in_small_text: frozenset[str]
    listed: frozenset[str]
    introduced_by: tuple[str, ...]
    sort_without: tuple[str, ...]
    sort_as: dict[str, str]
    places: tuple[str, ...]
    cases: dict[str, list[tuple[re.Pattern[str], str]]]
    not_after: dict[str, str]
    not_before: dict[str, str]
    adjectives: Endings = field(default_factory=dict)
    nouns: Endings = field(default_factory=dict)
    consonant: tuple[str, ...] = ()

    def bare(self, name: str) -> str:
        """The name without the article of the data columns."""
        for article in self.articles:
            if name.startswith(article):
                return name[len(article) :]
        return name

    def put(self, name: str, case: str) -> str:
        """The name with the little word that the case asks for; as it is where none is declared."""
        for pattern, little in self.cases.get(case, ()):
            if pattern.search(name):
                return pattern.sub(little, name, count=1)
        return name


@cache
def grammar(language: str) -> Grammar:
    """The declaration of one of the six languages."""
    text = files("index.names.lang").joinpath(language, "grammar.toml").read_text("utf-8")
    declared = tomllib.loads(text)
    cases = {
        case: [(re.compile(pattern), little) for pattern, little in rules]
        for case, rules in declared.pop("cases").items()
    }
    lists = ("leading", "articles", "prefixes", "introduced_by", "sort_without", "places")
    sets = ("capital", "small_in_small_text", "listed")
    return Grammar(
        cases=cases,
        **{name: tuple(declared.pop(name)) for name in lists},
        **{name: frozenset(declared.pop(name)) for name in sets},
        **declared,
    )
