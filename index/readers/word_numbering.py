"""Word's automatic numbers: which paragraph is "42." or "(h)" though its text does not say so."""

import re
from dataclasses import dataclass, field

from lxml import etree

from index.readers.counting import count_as
from index.readers.word_archive import W

_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number is counted and written."""

    start: int = 1
    form: str = "decimal"
    written: str = "%1."
    restarts: bool = True


@dataclass
class Numbering:
    """The lists of a document, and how far each has been counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)

    def next_marker(self, number_id: str, depth: int) -> str | None:
        """The number of the next paragraph of a list; "" for a bullet, None for no list."""
        definition = self.lists.get(number_id)
        levels = self.levels.get(definition or "", {})
        if definition is None or depth not in levels:
            return None
        counts = self.counts.setdefault(definition, [None] * _DEEPEST)
        self._apply_override(number_id, counts)
        before = counts[depth]
        counts[depth] = levels[depth].start if before is None else before + 1
        for deeper in range(depth + 1, _DEEPEST):
            if deeper not in levels or levels[deeper].restarts:
                counts[deeper] = None
        return _write(levels, counts, depth)

    def _apply_override(self, number_id: str, counts: list[int | None]) -> None:
        """A list that is told to begin anew does so once, at its first paragraph."""
        for depth, start in self.overrides.pop(number_id, {}).items():
            counts[depth] = start - 1


def _write(levels: dict[int, Level], counts: list[int | None], depth: int) -> str:
    level = levels[depth]
    if level.form in ("bullet", "none"):
        return "" if level.form == "bullet" else re.sub(r"%\d", "", level.written).strip()

    def shown(place: re.Match[str]) -> str:
        wanted = int(place[1]) - 1
        of = levels.get(wanted, Level())
        count = counts[wanted]
        return count_as(of.start if count is None else count, of.form)

    return re.sub(r"%(\d)", shown, level.written).strip()


def read_numbering(root: "etree._Element | None") -> Numbering:
    """The lists that the numbering part defines."""
    numbering = Numbering()
    if root is None:
        return numbering
    linked: dict[str, str] = {}
    by_style: dict[str, str] = {}
    for definition in root.iterfind(f"{W}abstractNum"):
        name = definition.get(f"{W}abstractNumId", "")
        numbering.levels[name] = {
            _whole(level.get(f"{W}ilvl"), 0): _level(level)
            for level in definition.iterfind(f"{W}lvl")
        }
        linked[name] = value_of(definition, "numStyleLink")
        if value_of(definition, "styleLink"):
            by_style[value_of(definition, "styleLink")] = name
    for entry in root.iterfind(f"{W}num"):
        name = entry.get(f"{W}numId", "")
        definition_id = value_of(entry, "abstractNumId")
        numbering.lists[name] = by_style.get(linked.get(definition_id, ""), definition_id)
        starts = _start_overrides(entry)
        if starts:
            numbering.overrides[name] = starts
    return numbering


def _level(element: "etree._Element") -> Level:
    return Level(
        start=_whole(value_of(element, "start"), 1),
        form=value_of(element, "numFmt") or "decimal",
        written=value_of(element, "lvlText"),
        restarts=value_of(element, "lvlRestart") != "0",
    )


def _start_overrides(entry: "etree._Element") -> dict[int, int]:
    return {
        _whole(override.get(f"{W}ilvl"), 0): _whole(value_of(override, "startOverride"), 1)
        for override in entry.iterfind(f"{W}lvlOverride")
        if value_of(override, "startOverride")
    }


def value_of(element: "etree._Element", child: str) -> str:
    """The w:val of a child element; empty where there is none."""
    found = element.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val", "")


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.lstrip("-").isdecimal() else otherwise
