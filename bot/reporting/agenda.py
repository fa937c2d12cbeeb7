"""The adopted agenda, as a report sets it out."""

from collections.abc import Iterator

from bot.answering.wording import clean
from bot.reporting.ground import Ground, Paragraph
from bot.reporting.phrasing import told
from bot.reporting.titles import standard
from index.holdings import AgendaItem
from index.labels import show_label
from index.session import item_order


def adopted_agenda(ground: Ground) -> Iterator[Paragraph]:
    """The agenda, where a report of the session tells it; a provisional one is not adopted."""
    reports = {stored.symbol for stored in ground.taken_in if stored.kind == "report"}
    items = [one for one in ground.facts.items if one.source and one.source.symbol in reports]
    if not items:
        return
    items.sort(key=lambda one: item_order(one.item))
    opening = told(ground.language, "agenda", body=ground.body)
    lines = [_line(ground, items, place) for place in range(len(items))]
    text = ground.house.mended("\n".join([opening, *lines]))
    sources = tuple(dict.fromkeys(one.source for one in items if one.source))
    yield Paragraph("items", None, text, sources)


def _line(ground: Ground, items: list[AgendaItem], place: int) -> str:
    one = items[place]
    title = standard(one.title, one.language, ground.language) or ground.names.foreign(
        clean(one.title).rstrip(" .;:。；："), one.language
    )
    number, _, letter = one.item.partition("(")
    after = items[place + 1].item if place + 1 < len(items) else ""
    if not letter:
        end = "subitems" if after.startswith(f"{number}(") else "full_stop"
        text = told(ground.language, "agenda_entry", number=number, title=title)
        return text + ground.house.text(end)
    label = show_label(one.item, ground.language).removeprefix(number).strip()
    end = "item_end" if after.startswith(f"{number}(") else "full_stop"
    return f"{label} {title}{ground.house.text(end)}"
