"""What the session's documents say for the head of an export: organ, chair, titles of items."""

from collections.abc import Sequence

from sqlalchemy import select

from bot.answering.dates import shown_date
from bot.answering.wording import language_name, name_of
from bot.export.summary import About, Masthead
from index.database import Store
from index.drafts.draft import ApprovedParagraph
from index.holdings import SessionFacts
from index.records import DocumentRecord, RenditionRecord
from index.scope import Scope
from index.session import session_facts
from prompts.messages import say

_LIMITED = "/L."


def about(
    store: Store,
    paragraphs: Sequence[ApprovedParagraph],
    *,
    scope: Scope,
    session: str,
    language: str,
    symbol: str,
) -> About:
    """What the summary of these paragraphs bears; nothing in another language than its own."""
    facts = session_facts(store, session, scope=scope, language=language)
    organ = _organ(store, scope, session, language)
    day = max((paragraph.approved_at[:10] for paragraph in paragraphs), default="")
    return About(
        session=session,
        language=language,
        masthead=masthead(organ, symbol, day, language),
        titles={entry.item: entry.title for entry in facts.items if entry.language == language},
        chair=_chair(facts, language),
        held=max((entry.fact.date for entry in facts.meetings), default=""),
    )


def masthead(organ: str, symbol: str, day: str, language: str) -> Masthead:
    """The head in the words of the language's documents; those of some have it in English."""
    words = say(language, "export.masthead_in")
    distribution = "distr_limited" if _LIMITED in symbol else "distr_general"
    own_name = language_name(language, words)
    return Masthead(
        organ=organ,
        symbol=symbol,
        distribution=say(words, f"export.{distribution}"),
        date=shown_date(day, words),
        tongue=own_name[:1].upper() + own_name[1:],
        original=say(words, "export.original", tongue=own_name),
        day=day,
    )


def _organ(store: Store, scope: Scope, session: str, language: str) -> str:
    """The organ as the documents of the session name it in that language, a report's first."""
    with store.reading() as reading:
        rows = reading.execute(
            select(DocumentRecord.kind, RenditionRecord.organ)
            .join(DocumentRecord, DocumentRecord.id == RenditionRecord.document_id)
            .where(
                DocumentRecord.session == session,
                DocumentRecord.audience.in_(scope.audiences),
                RenditionRecord.language == language,
                RenditionRecord.organ != "",
            )
            .order_by(DocumentRecord.symbol)
        ).all()
    named = sorted(rows, key=lambda row: row[0] != "report")
    return str(named[0][1]) if named else ""


def _chair(facts: SessionFacts, language: str) -> str:
    """The chair named as a document in that language does: person, State in brackets."""
    for entry in facts.officers:
        chair = entry.fact
        if chair.role == "chair" and chair.person and entry.language == language:
            if not chair.entity:
                return chair.person
            place = name_of(chair.entity, chair.entity, language)
            return say(language, "answers.person_of", person=chair.person, name=place)
    return ""
