"""What one language declares of names in prose: `lang/<code>/grammar.toml`."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

Endings = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The declared facts of one language; the files say what each list is for."""

    script: str
    leading: tuple[str, ...]
    long_articles: tuple[tuple[re.Pattern[str], str], ...]
    prefixes: tuple[str, ...]
    capital: frozenset[str]
    small_in_small_text: frozenset[str]
    small_words: frozenset[str]
    listed: frozenset[str]
    introduced_by: tuple[str, ...]
    titles: tuple[str, ...]
    sort_without: tuple[str, ...]
    sort_as: dict[str, str]
    places: tuple[str, ...]
    cases: dict[str, list[tuple[re.Pattern[str], str]]]
    not_after: dict[str, str]
    not_before: dict[str, str]
    adjectives: Endings = field(default_factory=dict)
    nouns: Endings = field(default_factory=dict)
    consonant: tuple[str, ...] = ()

    def with_article(self, name: str, article: str) -> str:
        """A long form with its article: that of its first word where one is declared for it."""
        first = name.split(" ")[0]
        for pattern, given in self.long_articles:
            if pattern.search(first):
                return given + name
        return f"{article} {name}" if article and not article.endswith("'") else article + name

    def put(self, name: str, case: str) -> str:
        """The name with the little word that the case asks for, where one is declared."""
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
    articles = tuple((re.compile(p), given) for p, given in declared.pop("long_articles"))
    settings: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in declared.items()
    }
    for name in ("capital", "small_in_small_text", "small_words", "listed"):
        settings[name] = frozenset(settings[name])
    return Grammar(cases=cases, long_articles=articles, **settings)
