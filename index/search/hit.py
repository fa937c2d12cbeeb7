"""What a search finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph found, in the language version best for the reader.

    `nearness` is the best cosine of any of its versions to the question, `coverage` the share of
    the question's content words it holds in some version; both help to tell a find from a guess.
    """

    symbol: str
    label: str
    language: str
    original: str | None
    score: float
    text: str
    headings: tuple[str, ...]
    kind: str
    nearness: float
    coverage: float
