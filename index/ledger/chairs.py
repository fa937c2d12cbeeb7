"""The chair or co-chairs of a session, named or only by their function."""

import re
from dataclasses import dataclass
from itertools import pairwise

from index.ledger.facts import Officer
from index.ledger.holders import Holder, holders_in
from index.ledger.officers import names_office, person_and_title
from index.ledger.sentences import outside_brackets
from index.ledger.wording import any_of, glued, pattern

_APPOSITION = re.compile(r"\s*[,،，]\s*(?P<title>[^,،，;؛；:：.。()（）]{3,160})(?P<end>[,،，]?)")
_JOINT = re.compile(r"\s*[,،，、]?")


@dataclass(frozen=True, slots=True)
class Chairs:
    """Those whom one sentence makes chairs; `sure` unless they only opened the session."""

    officers: tuple[Officer, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    bare: str
    language: str
    label: str
    holders: tuple[Holder, ...]

    def after(self, place: int) -> str:
        """The text from a holder's bracket to the next one's."""
        later = self.holders[place + 1 :]
        return self.bare[self.holders[place].end : later[0].begin if later else len(self.bare)]


def chairs_in(sentence: str, language: str, label: str) -> Chairs:
    """The chairs a sentence names, each with State or organization in brackets."""
    told = _Sentence(
        sentence, outside_brackets(sentence), language, label, holders_in(sentence, language)
    )
    if not told.holders:
        return Chairs((), sure=True)
    elected = _elected(told)
    if elected:
        return Chairs(elected, sure=True)
    for keys, sure in ((("by", "did"), True), (("opened_by", "opened"), False)):
        acting = _acting(told, *keys)
        if acting:
            return Chairs(acting, sure and all(one.entity for one in acting))
    return Chairs((), sure=True)


def _acting(told: _Sentence, by: str, did: str) -> tuple[Officer, ...]:
    """Those by whom a session is said to be chaired, or who are said to have chaired it."""
    found: dict[int, Officer] = {}
    other = glued(told.language, "chair", "not")
    for place, holder in enumerate(told.holders):
        if other.search(told.bare, 0, holder.begin):
            continue
        begin = _by_whom(told, holder, by)
        strict = begin is not None
        if begin is None and holder.place and _has_done(told, place, did):
            begin = holder.gap
        officer = None if begin is None else _officer(told, place, begin, strict=strict)
        if officer:
            found[place] = officer
    _join(told, found)
    return tuple(found[place] for place in sorted(found))


def _by_whom(told: _Sentence, holder: Holder, by: str) -> int | None:
    """Where the words after "chaired by" begin, if a holder is named by them."""
    found = pattern(told.language, "chair", by).finditer(told.bare, holder.gap)
    cues = [one for one in found if one.end() <= holder.begin]
    return cues[-1].end() if cues else None


def _has_done(told: _Sentence, place: int, did: str) -> bool:
    """Whether the words after a holder say that the holder chaired."""
    after = told.after(place)
    verb = pattern(told.language, "chair", did)
    between = _APPOSITION.match(after)
    if between and between["end"] and verb.match(after[between.end() :].lstrip()):
        return True
    return bool(verb.match(_JOINT.sub("", after, count=1).lstrip()))


def _join(told: _Sentence, found: dict[int, Officer]) -> None:
    """Add those whom a conjunction joins to a chair: "X (Egypt) and Y (Peru) chaired"."""
    for place, later in [*pairwise(range(len(told.holders)))][::-1]:
        if later in found and place not in found and _joined(told, place):
            _add(told, place, found)
    for place, later in pairwise(range(len(told.holders))):
        if place in found and later not in found and _joined(told, place):
            spoke = pattern(told.language, "spoke", "verbs").match(told.after(later).strip())
            if not spoke:
                _add(told, later, found)


def _joined(told: _Sentence, place: int) -> bool:
    """Whether nothing but a conjunction and a name stands between a holder and the next."""
    between = _JOINT.sub("", told.after(place), count=1).strip()
    weak = any_of(told.language, "lists", "weak")
    return any(re.match(weak, one, re.IGNORECASE) for one in (between, f" {between}"))


def _add(told: _Sentence, place: int, found: dict[int, Officer]) -> None:
    officer = _officer(told, place, told.holders[place].gap, strict=False)
    if officer:
        found[place] = officer


def _elected(told: _Sentence) -> tuple[Officer, ...]:
    """Those elected to the chair, told from those elected to other offices."""
    cue = pattern(told.language, "chair", "elected").search(told.bare)
    if not cue:
        return ()
    first = told.holders[0]
    begin = cue.start() if cue.end() <= first.begin else first.end
    offices = [
        one for one in _office(told.language).finditer(told.bare, begin) if one.group().strip()
    ]
    held = _shared_out(offices, told.holders)
    found = []
    for place, office in enumerate(held):
        if office and office["chair"]:
            ends = [one.end() for one in (cue, *offices)]
            within = [
                end for end in ends if told.holders[place].gap <= end <= told.holders[place].begin
            ]
            begin = max([told.holders[place].gap, *within])
            officer = _officer(told, place, begin, strict=False)
            found += [officer] if officer else []
    return tuple(found)


def _shared_out(
    offices: list[re.Match[str]], holders: tuple[Holder, ...]
) -> list[re.Match[str] | None]:
    """The office of each holder, which stands before or after the name."""
    if not offices:
        return [None] * len(holders)
    last = [one for one in offices if one.start() >= holders[-1].end]
    if len(last) == len(offices) == len(holders):
        return [*offices]
    held: list[re.Match[str] | None] = []
    if offices[0].start() < holders[0].begin:
        for holder in holders:
            before = [one for one in offices if holder.gap <= one.start() < holder.begin]
            held.append(before[-1] if before else held[-1] if held else None)
        return held
    ends = [*(one.begin for one in holders[1:]), None]
    for holder, end in [*zip(holders, ends, strict=True)][::-1]:
        after = [
            one for one in offices if one.start() >= holder.end and (not end or one.start() < end)
        ]
        held.insert(0, after[0] if after else held[0] if held else None)
    return held


def _office(language: str) -> re.Pattern[str]:
    """An office to which somebody is elected, that of the chair in the group `chair`."""
    other = any_of(language, "chair", "other")
    return re.compile(
        rf"(?P<other>{other})|(?P<chair>{pattern(language, 'chair', 'office').pattern})",
        re.IGNORECASE,
    )


def _officer(told: _Sentence, place: int, begin: int, *, strict: bool) -> Officer | None:
    """The chair named between `begin` and a bracket; `strict` if by nothing but name and title."""
    holder = told.holders[place]
    person, title = person_and_title(
        told.bare[begin : holder.begin].replace("\0", ""), told.language, strict=strict
    )
    if not person and not title:
        return None
    later = _APPOSITION.match(told.after(place))
    if not title and later and names_office(later["title"], told.language):
        title = later["title"].strip()
    return Officer("chair", person, told.label, title, holder.place)
