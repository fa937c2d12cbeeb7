"""When the body met, who was in the chair, and what it considered at which meeting."""

from collections.abc import Iterator
from itertools import groupby

from bot.answering.wording import clean, listed, quoted
from bot.reporting.calendar import shown_days, shown_ordinals, shown_time
from bot.reporting.ground import Ground, Paragraph
from bot.reporting.phrasing import counted, told
from bot.reporting.titles import key_of, standard
from index.holdings import AgendaItem, Source, Sourced
from index.labels import show_label
from index.ledger.facts import Meeting, Officer
from index.session import item_order

_ADOPTION = "adoption_of_report"

Meetings = list[Sourced[Meeting]]
Officers = list[Sourced[Officer]]


def opening(ground: Ground) -> Iterator[Paragraph]:
    """When the body met, and who was in the chair."""
    meetings = list(ground.facts.meetings)
    if any(entry.fact.date for entry in meetings):
        text = ground.house.sentences([_met(ground, meetings), *_hours(ground, meetings)])
        yield Paragraph("items", None, text, _places(meetings))
    chairs = [entry for entry in ground.facts.officers if entry.fact.role == "chair"]
    if chairs:
        names = listed([_officer(ground, entry) for entry in chairs], ground.language)
        lead = ground.house.text("next_paragraph") if meetings else ""
        text = told(
            ground.language, "chaired", len(chairs), lead=lead, event=ground.event, names=names
        )
        yield Paragraph("items", None, ground.house.mended(text), _places(chairs))


def considered(ground: Ground) -> Iterator[Paragraph]:
    """A paragraph per item: the meetings and days on which it was considered, its panellists."""
    panellists = [e for e in ground.facts.officers if e.fact.role == "panellist" and e.fact.item]
    items = {item for entry in ground.facts.meetings for item in entry.fact.items}
    items |= {str(entry.fact.item) for entry in panellists}
    for item in sorted(items, key=item_order):
        at = [entry for entry in ground.facts.meetings if item in entry.fact.items]
        panel = [entry for entry in panellists if entry.fact.item == item]
        said = [_considered(ground, item, at)] if at else []
        if panel:
            said.append(_panel(ground, panel))
        if at and _key(ground, item) == _ADOPTION:
            lead = ground.house.text("next_sentence")
            text = told(ground.language, "adopted", lead=lead, body=ground.body)
            said.append(ground.house.mended(text))
        places = dict.fromkeys((*_item_places(item, at), *_places(panel)))
        yield Paragraph("items", item, ground.house.sentences(said), tuple(places))


def _places(entries: Meetings | Officers) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(entry.source for entry in entries))


def _item_places(item: str, at: Meetings) -> Iterator[Source]:
    """The paragraphs that say so; those on the meetings where none is kept."""
    for entry in at:
        labels = dict(zip(entry.fact.items, entry.fact.item_paragraphs, strict=False))
        yield Source(entry.source.symbol, labels.get(item, entry.source.label))


def _met(ground: Ground, meetings: Meetings) -> str:
    language = ground.language
    text = told(
        language,
        "met",
        len(meetings),
        body=ground.body,
        on=shown_days((entry.fact.date for entry in meetings), language, year=True),
        meetings=counted(language, "meetings", len(meetings)),
    )
    return ground.house.mended(text)


def _hours(ground: Ground, meetings: Meetings) -> list[str]:
    """The times of day, once where each day had the same."""
    timed = [entry.fact for entry in meetings if entry.fact.begins and entry.fact.ends]
    days = [
        [_times(ground, fact) for fact in day]
        for _, day in groupby(sorted(timed, key=lambda fact: fact.number), lambda f: f.date)
    ]
    if not days or len(timed) < len(meetings):
        return []
    if len(days) > 1 and all(day == days[0] for day in days):
        times = ground.house.joined(days[0], "time_joins")
        text = counted(ground.language, "each_day", len(days[0]), times=times)
        return [ground.house.mended(text)]
    return [_hours_of(ground, fact) for fact in timed]


def _hours_of(ground: Ground, fact: Meeting) -> str:
    text = told(
        ground.language,
        "one_meeting",
        ordinal=ground.house.ordinal(fact.number, alone=True),
        on=shown_days([fact.date], ground.language),
        times=_times(ground, fact),
    )
    return ground.house.mended(text)


def _times(ground: Ground, fact: Meeting) -> str:
    begins, ends = (shown_time(at, ground.language) for at in (fact.begins, fact.ends))
    return told(ground.language, "from_to", begins=begins, ends=ends)


def _considered(ground: Ground, item: str, at: Meetings) -> str:
    language = ground.language
    numbers = sorted(entry.fact.number for entry in at)
    days = shown_days((entry.fact.date for entry in at), language)
    text = told(
        language,
        "considered",
        len(at),
        ordinals=shown_ordinals(numbers, language),
        held=told(language, "held", len(at), on=days) if days else "",
        body=ground.body,
        item=show_label(item, language),
        titled=_titled(ground, item),
    )
    return ground.house.mended(text)


def _agenda(ground: Ground, item: str) -> AgendaItem | None:
    return next((entry for entry in ground.facts.items if entry.item == item), None)


def _key(ground: Ground, item: str) -> str:
    known = _agenda(ground, item)
    return key_of(known.title, known.language) if known else ""


def _titled(ground: Ground, item: str) -> str:
    """The title in quotation marks, marked where it is in another language."""
    known = _agenda(ground, item)
    if known is None or not known.title:
        return ""
    own = standard(known.title, known.language, ground.language)
    tongue = ground.language if own else known.language
    title = quoted(own or known.title, ground.language)
    return told(ground.language, "titled", title=ground.names.foreign(title, tongue))


def _panel(ground: Ground, panel: Officers) -> str:
    names = listed([_officer(ground, entry) for entry in panel], ground.language)
    if len(panel) == 1:
        return ground.house.mended(told(ground.language, "panellist", names=names))
    return ground.house.mended(counted(ground.language, "panellists", len(panel), names=names))


def _officer(ground: Ground, entry: Sourced[Officer]) -> str:
    """A person with function and State; the function itself where no name is known."""
    fact, language = entry.fact, ground.language
    title = clean(fact.title)
    if title and entry.language == language and not fact.person:
        title = ground.house.with_article(title)
    title = ground.names.foreign(title, entry.language) if title else ""
    whose = ground.names.listed(fact.entity) if fact.entity else ""
    if not fact.person:
        return told(language, "person_of", person=title, whose=whose) if whose else title
    if title and whose and not _says(title, whose):
        whose = told(language, "whose", title=title, name=whose)
    elif title:
        whose = title
    person = clean(fact.person)
    return told(language, "person_of", person=person, whose=whose) if whose else person


def _says(title: str, name: str) -> bool:
    """Whether the function already tells the State."""
    return name.casefold() in title.casefold()
