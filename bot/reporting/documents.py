"""What lay before the body: the lettered list of documents."""

from collections.abc import Iterator

from bot.answering.wording import clean
from bot.reporting.ground import Ground, Paragraph
from bot.reporting.phrasing import told
from bot.reporting.titles import standard
from index.holdings import Source
from index.languages import writing

# What is issued for a session, so that it can lie before the body.
_ISSUED_FOR = ("agenda", "background", "record")


def before_the_body(ground: Ground) -> Iterator[Paragraph]:
    """One paragraph with a lettered line for each document; none where there are none."""
    entries = _listed(ground) or _taken_in(ground)
    if not entries:
        return
    language, how = ground.language, ground.house
    opening = told(language, "documents", len(entries), body=ground.body)
    lines = [f"{_letter(place, language)} {text}" for place, (text, _) in enumerate(entries)]
    end = how.text("item_end") + "\n"
    text = how.mended(f"{opening}\n{end.join(lines)}{how.text('full_stop')}")
    citations = tuple(dict.fromkeys(place for _, place in entries))
    yield Paragraph("documents", None, text, citations)


def _listed(ground: Ground) -> list[tuple[str, Source]]:
    """The documents that a report lists."""
    return [
        (_entry(ground, entry.fact.title, entry.fact.symbol, entry.language), entry.source)
        for entry in ground.facts.documents
    ]


def _taken_in(ground: Ground) -> list[tuple[str, Source]]:
    """The session's own documents, where no report lists any."""
    entries = []
    for stored in ground.taken_in:
        if stored.kind in _ISSUED_FOR and stored.titles:
            own = ground.language if ground.language in stored.titles else stored.original
            tongue = own if own in stored.titles else next(iter(stored.titles))
            text = _entry(ground, stored.titles[tongue], stored.symbol, tongue)
            entries.append((text, Source(stored.symbol, "")))
    return entries


def _entry(ground: Ground, title: str, symbol: str, tongue: str) -> str:
    known = standard(title, tongue, ground.language)
    shown = known or ground.names.foreign(clean(title), tongue)
    if not shown:
        return symbol
    return told(ground.language, "document_entry", title=shown, symbol=symbol)


def _letter(place: int, language: str) -> str:
    """A letter such as "(a)" in the letters of the language; "(aa)" after the last."""
    how = writing(language)
    round_, at = divmod(place, len(how.letters))
    letter = how.letters[at] * (round_ + 1)
    return how.letter_form.format(letter="هـ" if letter == "ه" else letter)
