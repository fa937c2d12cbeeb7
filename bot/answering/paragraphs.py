"""A paragraph by its number, a document by its symbol, the documents before the body."""

from dataclasses import replace

from bot.answering.asking import Asking
from bot.answering.dates import shown_date
from bot.answering.reply import Answer, Citation
from bot.answering.wording import cited, clean, foreign, language_name, place, quoted, sources_line
from index.holdings import StoredDocument, StoredParagraph
from index.labels import parse_label, show_label
from index.languages import writing
from index.shelf import document, documents, paragraphs
from prompts.messages import say

_MOST_PARAGRAPHS = 12
_MOST_LISTED = 60
# Which sort of document a paragraph number means when no symbol is given.
_LIKELY = (
    "report",
    "summary",
    "resolution",
    "background",
    "verbatim",
    "agenda",
    "other",
    "record",
)


def answer_paragraph(asking: Asking) -> Answer:
    """The paragraph of a number, from the document named or the most likely one."""
    question = asking.question
    chosen = _documents(asking)
    if not chosen:
        if question.symbol:
            return asking.refusal("answers.no_such_document", symbol=question.symbol)
        return asking.refusal("answers.nothing_indexed")
    for stored in chosen:
        found = _within(asking, stored.symbol)
        if found:
            return _shown(asking, found)
    last = show_label(question.labels[0], asking.language)
    return asking.refusal("answers.no_such_paragraph", label=last, symbol=chosen[0].symbol)


def _documents(asking: Asking) -> list[StoredDocument]:
    question = asking.question
    scope = replace(asking.scope, session=asking.session)
    if question.symbol:
        one = document(asking.store, question.symbol, scope=asking.scope)
        return [one] if one else []
    known = documents(asking.store, scope=scope)
    wanted = [stored for stored in known if stored.kind == question.document_kind]
    return wanted or sorted(known, key=lambda stored: _LIKELY.index(stored.kind))


def _within(asking: Asking, symbol: str) -> list[StoredParagraph]:
    """The paragraphs of the label, or from the first label to the last."""
    labels = asking.question.labels
    if len(labels) == 1:
        return paragraphs(
            asking.store, symbol, scope=asking.scope, language=asking.language, label=labels[0]
        )
    first, last = (parse_label(label) for label in labels)
    if first is None or last is None:
        return []
    numbers = range(first.number, min(last.number, first.number + 40) + 1)
    if first.number == last.number:
        return paragraphs(
            asking.store, symbol, scope=asking.scope, language=asking.language, label=str(first)
        )
    return [
        found
        for number in numbers
        for found in paragraphs(
            asking.store, symbol, scope=asking.scope, language=asking.language, label=str(number)
        )
    ]


def _shown(asking: Asking, found: list[StoredParagraph]) -> Answer:
    language = asking.language
    lines, citations = [], []
    for paragraph in found[:_MOST_PARAGRAPHS]:
        at = place(paragraph.symbol, paragraph.label, language)
        lines.append(f"{at}\n{clean(paragraph.text)}")
        lines += [f"{note.mark} {clean(note.text)}" for note in paragraph.footnotes]
        citations.append(
            Citation(paragraph.symbol, paragraph.label, paragraph.language, quote=paragraph.text)
        )
    if len(found) > _MOST_PARAGRAPHS:
        left = len(found) - _MOST_PARAGRAPHS
        lines.append(say(language, "answers.more_paragraphs", count=left))
    other = original_note(found[0].language, language, is_original=_is_original(found[0]))
    text = "\n\n".join(lines)
    text = f"{text}\n\n{other}" if other else text
    return asking.reply(text, kind="paragraph", citations=tuple(citations))


def _is_original(paragraph: StoredParagraph) -> bool:
    return paragraph.original == paragraph.language


def original_note(shown: str, language: str, *, is_original: bool) -> str:
    """What is said where a text could not be quoted in the asker's language."""
    if shown == language:
        return ""
    message = "answers.original_only" if is_original else "answers.other_version_only"
    return say(
        language,
        message,
        quoted=language_name(shown, language),
        asked=language_name(language, language),
    )


def answer_document(asking: Asking) -> Answer:
    """What is known of a symbol: title, date, languages."""
    stored = document(asking.store, asking.question.symbol, scope=asking.scope)
    if stored is None:
        return asking.refusal("answers.no_such_document", symbol=asking.question.symbol)
    language = asking.language
    lines = [_title_line(stored, language)]
    if stored.date:
        shown = shown_date(stored.date, language)
        lines.append(say(language, "answers.document_date", date=shown))
    comma = writing(language).comma
    if stored.languages:
        names = comma.join(language_name(code, language) for code in stored.languages)
        lines.append(say(language, "answers.document_languages", languages=names))
    shown = language if language in stored.languages else stored.original or "en"
    citation = Citation(stored.symbol, "", shown)
    lines.append(citation.url)
    return asking.reply("\n".join(lines), kind="document", citations=(citation,))


def _title_line(stored: StoredDocument, language: str) -> str:
    titles = {code: title for code, title in stored.titles.items() if title}
    shown = next((c for c in (language, stored.original, *titles) if c in titles), None)
    if shown is None:
        return stored.symbol
    title = foreign(quoted(titles[shown], language), shown, language)
    return say(language, "answers.document_line", symbol=stored.symbol, title=title)


def answer_documents(asking: Asking) -> Answer:
    """The documents before the body as a report lists them, else those of the session."""
    language = asking.language
    before = asking.facts.documents
    lines = []
    for entry in before:
        title = foreign(clean(entry.fact.title), entry.language, language)
        lines.append(say(language, "answers.document_line", symbol=entry.fact.symbol, title=title))
    if lines:
        citations = cited((entry.source, entry.language) for entry in before)
        first = say(language, "answers.documents_before", count=len(lines))
        text = "\n".join([first, *lines, sources_line(citations, language)])
        return asking.reply(text, kind="documents", citations=citations)
    scope = replace(asking.scope, session=asking.session)
    known = documents(asking.store, scope=scope)
    if not known:
        return asking.refusal("answers.nothing_indexed")
    first = say(language, "answers.documents_indexed", count=len(known))
    lines = [_title_line(stored, language) for stored in known[:_MOST_LISTED]]
    shown = tuple(Citation(s.symbol, "", s.original or "en") for s in known[:_MOST_LISTED])
    return asking.reply("\n".join([first, *lines]), kind="documents", citations=shown)
