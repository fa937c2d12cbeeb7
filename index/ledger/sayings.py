"""The one who is reported to have said something: "The representative of Fiji said that"."""

import re

from index.ledger.wording import pattern, wording

_MARKS = "\ue000-\uf8ff"
_CLAUSE = re.compile(r"[，,:：。；;]")
_COMMA = re.compile("[,،]")
_CAPACITIES = re.compile(f"[{_MARKS}]*")
_ONLY_JOINED = re.compile(rf"[{_MARKS}，,\s]*")


def says(sentence: str, language: str) -> bool:
    """Whether a sentence reports what somebody said."""
    return any(pattern(language, "spoke", key).search(sentence) for key in ("said", "said_before"))


def subject_of(text: str, noun: tuple[int, int], language: str) -> str:
    """The names that the function word at `noun` governs, if they are the ones who said it."""
    begin, end = noun
    before = text[:begin].strip()
    said = pattern(language, "spoke", "said").search(text, end)
    if wording(language).flag("lists", "list_before"):
        if not said or not _ONLY_JOINED.fullmatch(text, end, said.start()):
            return ""
        capacities = _CAPACITIES.match(text, end)
        return _CLAUSE.split(before)[-1] + (capacities.group() if capacities else "")
    if pattern(language, "spoke", "said_before").search(text[: begin + 20]):
        stops = (pattern(language, "spoke", "tells").search(text, end), _COMMA.search(text, end))
        return text[end : min((one.start() for one in stops if one), default=len(text))]
    if not said or (before and before[-1] not in ",،"):
        return ""
    return text[end : said.start()]
