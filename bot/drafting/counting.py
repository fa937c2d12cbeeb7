"""From a count of delegations to the words for it; the thresholds are a setting."""

from dataclasses import dataclass

from bot.drafting.point import Point
from index.drafts.draft import Quantifier


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From how many delegations on a point is made by several, and by many."""

    several: int = 3
    many: int = 6


def delegations(points: list[Point]) -> tuple[str, ...]:
    """Who made a point, each delegation once, in the order of speaking."""
    return tuple(dict.fromkeys(point.note.entity or point.note.written for point in points))


def quantifier(count: int, thresholds: Thresholds) -> Quantifier:
    """The word that the count bears."""
    if count >= thresholds.many:
        return "many"
    if count >= thresholds.several:
        return "several"
    return "two" if count == 2 else "one"
