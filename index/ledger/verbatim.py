"""Who spoke in a verbatim record: its turns, first page and the President's introductions."""

import re
from dataclasses import dataclass, replace

from index.ledger.capacities import group_code
from index.ledger.dates import dates_in, hour_of
from index.ledger.documents import documents_of
from index.ledger.facts import (
    Attendance,
    EntityKind,
    Facts,
    Meeting,
    Officer,
    Role,
    Statement,
)
from index.ledger.front import chair_of, front_lines
from index.ledger.meetings import items_in, year_of
from index.ledger.names_in_list import Named
from index.ledger.sentences import plain, sentences
from index.ledger.speakers import is_secretariat
from index.ledger.wording import any_of, fragments, pattern, wording
from index.names.table import mentions, resolve
from index.structure.document import Document, Turn

_BRACKET = re.compile(r"\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]")
_LEADERS = re.compile(r"(?:\s*[.…·]){2,}\s*|\s*…\s*|\t+\s*")
_NUMBER = re.compile(r"(?:PV|SR)\.(\d+)")
_EDGES = " ,;.:،؛、，；。："
_GROUP_END = re.compile(r"[,.;:—–،؛，；：。]|$")


@dataclass(frozen=True, slots=True)
class _Heading:
    """A turn's heading taken apart."""

    person: str
    entity: str = ""
    kind: EntityKind | None = None
    written: str = ""
    spoken_language: str | None = None
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    """What the first page tells: the President and the members with their representatives."""

    chair: Officer | None
    members: tuple[Attendance, ...]


def facts_of_record(document: Document, language: str) -> Facts:
    """The facts of a verbatim record: one statement a turn."""
    texts = {one.label: plain(one.text, language) for one in document.paragraphs}
    spoken = {label for turn in document.turns for label in turn.paragraphs}
    front = [(label, text) for label, text in texts.items() if label not in spoken]
    page = _first_page(front, language)
    if page.chair is None:
        before = {label for label, _ in front}
        lines = [one for one in front_lines(document, language) if one[0] in before]
        page = replace(page, chair=chair_of(lines, language))
    meeting = _meeting(document, front, language)
    chair_words = " ".join(
        texts[label]
        for turn in document.turns
        if _is_president(turn.heading, language)
        for label in turn.paragraphs
        if label in texts
    )
    statements = [
        _statement(turn, texts, page, meeting, (language, chair_words)) for turn in document.turns
    ]
    documents = [
        replace(found, title="")
        for paragraph in document.paragraphs
        for found in documents_of(paragraph, texts[paragraph.label], [], language)
    ]
    return Facts(
        tuple(statements),
        page.members,
        tuple({one.symbol: one for one in reversed(documents)}.values())[::-1],
        (meeting,) if meeting else (),
        (page.chair,) if page.chair else (),
    )


def _statement(
    turn: Turn, texts: dict[str, str], page: _Page, meeting: Meeting | None, told: tuple[str, str]
) -> Statement:
    language, chair_words = told
    heading = heading_of(turn.heading, language)
    speech = [texts[label] for label in turn.paragraphs if label in texts]
    items = items_in(plain(turn.agenda_title, language), language)
    role, entity, kind = _who(heading, turn, page, language)
    title = None
    if role == "invited" and not entity and heading.person:
        title, entity = _introduced(heading.person, chair_words, language)
    return Statement(
        entity,
        heading.written or heading.person,
        kind,
        role,
        turn.paragraphs[0] if turn.paragraphs else "",
        turn.number,
        items[0] if items else None,
        meeting.number if meeting else None,
        heading.person,
        title,
        heading.on_behalf_of or _on_behalf(" ".join(speech[:3]), language),
        spoken_language=heading.spoken_language or language,
        speech=turn.paragraphs,
    )


def _who(
    heading: _Heading, turn: Turn, page: _Page, language: str
) -> tuple[Role, str, EntityKind]:
    """The role, entity and kind of whoever spoke."""
    if _is_president(turn.heading, language):
        acting = pattern(language, "verbatim", "acting").search(turn.heading)
        entity = page.chair.entity if page.chair and not acting else ""
        return "chair", entity, "state" if entity else "person"
    if pattern(language, "verbatim", "secretary").match(heading.person):
        return "secretariat", "", "person"
    if heading.written and is_secretariat(Named(heading.written), language):
        return "secretariat", "", "person"
    members = {one.entity for one in page.members}
    if page.chair:
        members.add(page.chair.entity)
    if heading.entity:
        kind = heading.kind or "state"
        if kind != "state":
            return ("observer" if not page.members else "invited"), heading.entity, kind
        return (
            ("member" if not page.members or heading.entity in members else "invited"),
            heading.entity,
            kind,
        )
    return "invited", "", "state" if heading.written else "person"


def heading_of(written: str, language: str) -> _Heading:
    """A turn's heading as person, State or organization, language spoken and group."""
    text = plain(written, language).rstrip(" :：")
    person = _BRACKET.sub("", text).strip(_EDGES)
    entity, kind, named, tongue, group = "", None, "", None, None
    for bracket in _BRACKET.finditer(text):
        words = bracket.group(1).strip()
        spoke = pattern(language, "verbatim", "spoke_in").search(words)
        behalf = pattern(language, "capacity", "on_behalf").match(words)
        known = resolve(words, language)
        if spoke:
            tongue = _tongue(spoke["tongue"], language)
        elif behalf:
            group = group_code(words[behalf.end() :], language)
        elif not named:
            named, entity, kind = words, known.code if known else "", known.kind if known else None
    return _Heading(person, entity, kind, named, tongue, group)


def _tongue(word: str, language: str) -> str | None:
    """The code of a language named; None for one that is not of the six."""
    for code in wording(language).sections_of("languages"):
        if re.fullmatch(any_of(language, "languages", code), word, re.IGNORECASE):
            return code
    return None


def _is_president(heading: str, language: str) -> bool:
    bare = _BRACKET.sub("", plain(heading, language)).strip(_EDGES)
    return bool(pattern(language, "verbatim", "president").fullmatch(bare))


def _introduced(person: str, chair_words: str, language: str) -> tuple[str | None, str]:
    """The title and organization with which the President introduced a briefer."""
    surname = person.split()[-1]
    place = chair_words.find(surname + ",")
    if place < 0:
        return None, ""
    told = sentences(chair_words[place + len(surname) + 1 :], language)
    title = (
        re.split(r"[,;،؛，；]? (?:to participate|to brief)|[;؛；]", told[0])[0].strip(_EDGES)
        if told
        else ""
    )
    known = [
        entity
        for one in mentions(title, language)
        if (entity := resolve(one.written, language)) and entity.kind != "state"
    ]
    return title or None, known[0].code if known else ""


def _on_behalf(speech: str, language: str) -> str | None:
    """The group for which a speaker says at the outset to be speaking."""
    own = pattern(language, "verbatim", "own")
    for sentence in sentences(speech, language)[:4]:
        for one in fragments(language, "verbatim", "speech"):
            found = one.search(sentence)
            if not found:
                continue
            if "group" in found.groupdict():
                words = found["group"]
            else:
                stop = _GROUP_END.search(sentence, found.end())
                words = sentence[found.end() : stop.start() if stop else len(sentence)]
            if words.strip() and not own.match(words.strip()):
                return group_code(words, language)
    return None


def _first_page(front: list[tuple[str, str]], language: str) -> _Page:
    """The President and the members named on the first page."""
    chair, members = None, []
    line = fragments(language, "verbatim", "president_line")[0]
    opener = pattern(language, "verbatim", "members_line")
    listed = False
    for place, (label, text) in enumerate(front):
        found = line.search(text)
        if found and not chair:
            known = resolve(found["place"].strip(), language)
            person = found["person"].strip(_EDGES + "…")
            chair = Officer("chair", person, label, entity=known.code if known else "")
        begins = opener.search(text)
        listed = listed or bool(begins)
        if listed:
            following = front[place + 1][1] if place + 1 < len(front) else ""
            members += _members(
                text[begins.end() :] if begins else text, label, following, language
            )
    return _Page(chair, tuple({one.entity: one for one in members}.values()))


def _members(text: str, label: str, following: str, language: str) -> list[Attendance]:
    """The States of a line of members, each before the leaders or the representative's name."""
    found = []
    honorific = re.compile(rf"\s*{any_of(language, 'roles', 'honorifics')}", re.IGNORECASE)
    for one in mentions(text, language):
        after = text[one.end :]
        if _LEADERS.match(after) or honorific.match(after.strip() or following):
            found.append(Attendance("members", one.code, one.written, label))
    return found


def _meeting(document: Document, front: list[tuple[str, str]], language: str) -> Meeting | None:
    """The meeting recorded: number, day, when it was called to order and rose."""
    record = fragments(language, "meetings", "record")[0]
    number, begins, ends, label = None, "", "", ""
    symbol = _NUMBER.search(document.masthead.symbol)
    for place, text in front:
        found = record.search(text)
        if found and number is None:
            number, label = int(found.group(1)), place
    for paragraph in document.paragraphs:
        text = plain(paragraph.text, language)
        begins = begins or _hour(text, "called", language)
        ends = _hour(text, "rose", language) or ends
    if number is None and symbol:
        number = int(symbol.group(1))
    if number is None:
        return None
    date = document.masthead.date or _date(front, language)
    items = tuple(
        dict.fromkeys(i for t in document.turns for i in items_in(t.agenda_title, language))
    )
    return Meeting(number, date, begins, ends, items, label)


def _date(front: list[tuple[str, str]], language: str) -> str:
    year = year_of(front, language, "", "")
    return next((d for _, text in front for d in dates_in(text, language, year)), "")


def _hour(text: str, key: str, language: str) -> str:
    for one in fragments(language, "meetings", key):
        found = one.search(text)
        if found:
            return hour_of(found, language)
    return ""
