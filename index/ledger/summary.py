"""Who spoke in a summary record: its paragraphs begin with the speaker and the State."""

import re

from index.ledger.capacities import group_code
from index.ledger.facts import Role, Statement
from index.ledger.wording import any_of, pattern
from index.names.table import resolve

_PLACE = r"\s*[(（](?P<place>(?:[^()（）]|[(（][^()（）]*[)）])+)[)）]"
_OUTSET = 160


def speaker_of_paragraph(
    text: str, label: str, items: tuple[str, ...], language: str
) -> Statement | None:
    """The statement that a paragraph of a summary record begins, or None where it goes on."""
    named = _named(text, language)
    if named:
        entity = resolve(named["place"], language)
        outset = text[named.end() : named.end() + _OUTSET]
        return Statement(
            entity.code if entity else "",
            named["place"],
            entity.kind if entity else "state",
            _role(entity.kind if entity else "state"),
            label,
            0,
            items[0] if items else None,
            person=named["person"].strip(),
            on_behalf_of=_group(outset, language),
            speech=(label,),
        )
    chair = pattern(language, "verbatim", "president").match(text)
    if not chair or not re.match(r"\s*\S", text[chair.end() :]):
        return None
    return Statement(
        "",
        chair.group(),
        "person",
        "chair",
        label,
        0,
        items[0] if items else None,
        speech=(label,),
    )


def _named(text: str, language: str) -> re.Match[str] | None:
    honorific = any_of(language, "roles", "honorifics")
    if pattern(language, "roles", "honorifics").match(text):
        return re.match(rf"(?P<person>[^()（）,;:，。]{{2,60}}?){_PLACE}", text)
    # Chinese puts the honorific after the name.
    return re.match(rf"(?P<person>[^()（）,;:，。]{{1,40}}{honorific}){_PLACE}", text)


def _role(kind: str) -> Role:
    return "member" if kind == "state" else "observer"


def _group(outset: str, language: str) -> str | None:
    """The group spoken for, where the first words say so."""
    found = pattern(language, "capacity", "on_behalf").search(outset)
    if not found:
        return None
    ends = re.search(r"[,;:，；：،؛]|$", outset[found.end() :])
    return group_code(outset[found.end() :][: ends.start() if ends else None], language)
