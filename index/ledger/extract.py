"""All that one document says of who spoke, who was there, what lay before the body, and when."""

import re
from dataclasses import dataclass, replace

from index.ledger.attendance import attendance_in
from index.ledger.chairs import Chairs, chairs_in
from index.ledger.documents import documents_announced, documents_of
from index.ledger.facts import (
    Attendance,
    DocumentBefore,
    Facts,
    Meeting,
    Officer,
    Statement,
)
from index.ledger.front import at_sitting, front_of, with_items
from index.ledger.meetings import Line, items_in, meetings_in, meetings_of, sittings_of, year_of
from index.ledger.names_in_list import Named
from index.ledger.officers import panellists_in
from index.ledger.roles import Body, kind_of, role_of
from index.ledger.sentences import plain, sentences
from index.ledger.speakers import speakers_in
from index.ledger.summary import as_before, speaker_of_paragraph, tells_of_meeting
from index.ledger.verbatim import facts_of_record
from index.ledger.wording import pattern
from index.structure.document import Document, Paragraph

_ANNOUNCES = re.compile(r"[:：]\s*$")
_Key = tuple[str, str | None, str | None]
_TELLING = ("report", "summary", "other")


@dataclass(frozen=True, slots=True)
class _Passage:
    """A paragraph made ready: its plain text with any list below it, cut into sentences."""

    paragraph: Paragraph
    text: str
    below: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]


def facts_of(document: Document) -> Facts:
    """The facts of one rendition, in the order of its text."""
    language = document.masthead.language or "en"
    if document.turns:
        return facts_of_record(document, language)
    passages = _passages(document, language)
    documents = _documents(passages, language, announced=document.kind == "agenda")
    if document.kind not in _TELLING:
        return Facts(documents=documents)
    lines = [(one.paragraph.label, sentence) for one in passages for sentence in one.sentences]
    title = plain(document.masthead.title, language)
    year = year_of(lines, language, title, document.masthead.date)
    meetings = meetings_of(lines, language, year)
    attendance = _attendance(passages, language)
    items = _items(passages, document, language)
    officers = _officers(passages, items, language)
    body = Body(attendance, _has_parties(passages, attendance, language))
    statements = _statements(passages, items, body, language, sittings_of(lines, language))
    if document.kind == "summary":
        front = front_of(document, language)
        statements = at_sitting(_turns_told(passages, items, language) or statements, front)
        meetings = (with_items(front.meeting, statements),) if front.meeting else meetings
        officers = _chaired(front.chair, officers)
    statements = [_with_meeting(one, meetings) for one in statements]
    statements += _panel_statements(officers, meetings)
    return Facts(_ordered(statements), attendance, documents, meetings, officers)


def _passages(document: Document, language: str) -> list[_Passage]:
    """The paragraphs, each that ends with a colon joined with the list below it."""
    found = []
    for place, paragraph in enumerate(document.paragraphs):
        text = plain(paragraph.text, language)
        below = _below(document.paragraphs, place, language)
        whole = text
        if _ANNOUNCES.search(text) and below:
            whole = text + " " + "; ".join(one.rstrip(" ;.；。") for _, one in below) + "."
        found.append(_Passage(paragraph, text, tuple(below), tuple(sentences(whole, language))))
    return found


def _below(paragraphs: tuple[Paragraph, ...], place: int, language: str) -> list[tuple[str, str]]:
    """The sub-paragraphs of a paragraph, or the unnumbered texts right after it."""
    above = paragraphs[place]
    found = []
    for paragraph in paragraphs[place + 1 : place + 60]:
        own = paragraph.label.startswith(above.label + "(")
        loose = paragraph.kind in ("unnumbered", "table") and paragraph.headings == above.headings
        if not own and not (loose and above.kind != "unnumbered"):
            break
        found.append((paragraph.label, plain(paragraph.text, language)))
    return found


def _documents(
    passages: list[_Passage], language: str, *, announced: bool
) -> tuple[DocumentBefore, ...]:
    """The documents before the body; `announced` in an agenda, which only lists them."""
    found: dict[str, DocumentBefore] = {}
    for passage in passages:
        listed = documents_of(passage.paragraph, passage.text, list(passage.below), language)
        if announced:
            listed += documents_announced(passage.paragraph, passage.text, language)
        for one in listed:
            found.setdefault(one.symbol, one)
    return tuple(found.values())


def _attendance(passages: list[_Passage], language: str) -> tuple[Attendance, ...]:
    found: dict[tuple[str, str, str], Attendance] = {}
    heading = pattern(language, "attendance", "heading")
    for passage in passages:
        expected = any(heading.search(plain(one, language)) for one in passage.paragraph.headings)
        for sentence in passage.sentences:
            there = attendance_in(sentence, language, passage.paragraph.label, expected)
            expected = expected or bool(there)
            for one in there:
                found.setdefault((one.section, one.entity, one.entity or one.written), one)
    return tuple(found.values())


def _items(
    passages: list[_Passage], document: Document, language: str
) -> dict[str, tuple[str, ...]]:
    """The agenda items each paragraph is about, by its label: its own words, else its headings."""
    titles = {_bare(plain(one.title, language)): one.item for one in document.agenda}
    of_heading: dict[tuple[str, ...], tuple[str, ...]] = {}
    found = {}
    for passage in passages:
        headings = passage.paragraph.headings
        own = items_in(passage.sentences[0], language) if passage.sentences else ()
        if own and meetings_in(passage.sentences[0], language):
            of_heading.setdefault(headings, own)
        named = [_of_title(plain(one, language), titles, language) for one in reversed(headings)]
        inherited = next((one for one in named if one), ()) or of_heading.get(headings, ())
        found[passage.paragraph.label] = inherited
    return found


def _of_title(heading: str, titles: dict[str, str], language: str) -> tuple[str, ...]:
    named = items_in(heading, language)
    if named:
        return named
    item = titles.get(_bare(heading))
    return (item,) if item else ()


def _bare(title: str) -> str:
    """A title without its number, letter and marks, to compare it with another."""
    title = re.sub(
        r"^\W*(?:[A-Za-z]|[IVXLC]+|[一二三四五六七八九十]+|\w{1,5})\s*[.、-]\s*", "", title
    )
    return re.sub(r"[\W_]+", "", title).lower()


def _officers(
    passages: list[_Passage], items: dict[str, tuple[str, ...]], language: str
) -> tuple[Officer, ...]:
    chairs = Chairs((), sure=False)
    panel: list[Officer] = []
    for passage in passages:
        label, current = passage.paragraph.label, items[passage.paragraph.label]
        for sentence in passage.sentences:
            current = items_in(sentence, language) or current
            item = current[0] if current else None
            said = chairs_in(sentence, language, label)
            if said.officers and (not chairs.officers or (said.sure and not chairs.sure)):
                chairs = said
            seated = {one.entity for one in said.officers}
            found = panellists_in(sentence, language, label, item)
            panel += [one for one in found if one.entity not in seated]
    return tuple(dict.fromkeys((*chairs.officers, *panel)))


def _chaired(chair: Officer | None, officers: tuple[Officer, ...]) -> tuple[Officer, ...]:
    """The officers with the chair whom the front page names."""
    if chair is None:
        return officers
    return (chair, *(one for one in officers if one.role != "chair"))


def _has_parties(
    passages: list[_Passage], attendance: tuple[Attendance, ...], language: str
) -> bool:
    """Whether the body is one of parties to a treaty, rather than of members."""
    words = pattern(language, "roles", "parties")
    return any(words.search(one.text) for one in passages)


def _statements(
    passages: list[_Passage],
    items: dict[str, tuple[str, ...]],
    body: Body,
    language: str,
    sittings: dict[Line, tuple[int, ...]],
) -> list[Statement]:
    found: dict[_Key, Statement] = {}
    reported: set[_Key] = set()
    for passage in passages:
        current, meeting = items[passage.paragraph.label], None
        for sentence in passage.sentences:
            current = items_in(sentence, language) or current
            numbers = sittings[passage.paragraph.label, sentence]
            meeting = numbers[0] if len(numbers) == 1 else None if numbers else meeting
            panel = panellists_in(sentence, language, "", None)
            for spoken in () if panel else speakers_in(sentence, language):
                role = role_of(spoken, body, language)
                name, capacity = spoken.name, spoken.name.capacity
                for item in current or (None,):
                    statement = Statement(
                        name.code,
                        name.written,
                        kind_of(spoken, role, body),
                        role,
                        passage.paragraph.label,
                        0,
                        item,
                        meeting,
                        name.person,
                        None if role == "chair" else name.title,
                        on_behalf_of=_group(name, language),
                        also_as=capacity.also_as,
                    )
                    key = (name.code or name.written, item, capacity.on_behalf_of)
                    found.setdefault(key, statement)
                    if spoken.reported and found[key] is statement:
                        reported.add(key)
    return _without_repeated(found, reported)


def _without_repeated(found: dict[_Key, Statement], reported: set[_Key]) -> list[Statement]:
    """The statements but for what is only a report of one listed on the same item."""
    listed = {(who, _whole_item(item)) for who, item, _ in found.keys() - reported}
    return [
        one
        for key, one in found.items()
        if key not in reported or (key[0], _whole_item(key[1])) not in listed
    ]


def _whole_item(item: str | None) -> str | None:
    """The item of a sub-item: 1 of 1(b)."""
    return item.partition("(")[0] if item else item


def _turns_told(
    passages: list[_Passage], items: dict[str, tuple[str, ...]], language: str
) -> list[Statement]:
    """The statements of a summary record, each with the paragraphs that report it."""
    found: list[Statement] = []
    under: tuple[str, ...] = ()
    for passage in passages:
        label, headings = passage.paragraph.label, passage.paragraph.headings
        begun = speaker_of_paragraph(passage.text, label, items[label], language)
        if begun:
            found.append(as_before(begun, found))
            under = headings
        elif found and headings == under and not tells_of_meeting(passage.text, language):
            found[-1] = replace(found[-1], speech=(*found[-1].speech, label))
    return found


def _group(name: Named, language: str) -> str | None:
    """The group spoken for; the European Union speaks for its own member States as itself."""
    group = name.capacity.on_behalf_of
    own = group and name.code and pattern(language, "capacity", "own_members").fullmatch(group)
    return name.code if own else group


def _with_meeting(statement: Statement, meetings: tuple[Meeting, ...]) -> Statement:
    """The statement with its sitting, where its item was considered at one sitting only."""
    if statement.meeting is not None or statement.item is None:
        return statement
    at = [one.number for one in meetings if statement.item in one.items]
    return replace(statement, meeting=at[0]) if len(at) == 1 else statement


def _panel_statements(
    officers: tuple[Officer, ...], meetings: tuple[Meeting, ...]
) -> list[Statement]:
    """Each panellist as one who took the floor."""
    return [
        _with_meeting(
            Statement(
                one.entity,
                one.person or one.title,
                "person",
                "panellist",
                one.paragraph,
                0,
                one.item,
                person=one.person or None,
                title=one.title or None,
            ),
            meetings,
        )
        for one in officers
        if one.role == "panellist"
    ]


def _ordered(statements: list[Statement]) -> tuple[Statement, ...]:
    """The statements with their place among those on the same item."""
    counts: dict[str | None, int] = {}
    found = []
    for one in statements:
        counts[one.item] = counts.get(one.item, 0) + 1
        found.append(replace(one, order=counts[one.item]))
    return tuple(found)
