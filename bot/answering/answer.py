"""One question, one answer: what is asked decides which part of the program answers."""

from collections.abc import Callable
from dataclasses import replace

from bot.answering.asking import Asking
from bot.answering.attendance import answer_attendance, answer_officers
from bot.answering.meetings import answer_agenda, answer_meetings
from bot.answering.paragraphs import answer_document, answer_documents, answer_paragraph
from bot.answering.passages import answer_passages
from bot.answering.question import Question
from bot.answering.reply import Answer
from bot.answering.speakers import answer_speakers
from bot.answering.statements import answer_statement
from bot.answering.topics import item_by_words
from index.database import Store
from index.scope import Scope
from index.shelf import sessions
from models.encoder import Encoder


def _say(message: str) -> Callable[[Asking], Answer]:
    return lambda asking: asking.refusal(message)


_ANSWERS: dict[str, Callable[[Asking], Answer]] = {
    "help": _say("answers.help"),
    "thanks": _say("answers.welcome"),
    "speakers": answer_speakers,
    "statement": answer_statement,
    "paragraph": answer_paragraph,
    "document": answer_document,
    "documents": answer_documents,
    "attendance": answer_attendance,
    "officers": answer_officers,
    "meetings": answer_meetings,
    "agenda": answer_agenda,
    "passages": answer_passages,
}


# Kinds that facts answer; with a topic beside, only where that is an agenda item.
_BY_FACTS_ALONE = ("speakers", "attendance", "officers", "meetings", "documents", "agenda")
_BY_ITEM = ("speakers", "officers", "meetings", "agenda")


def answer(store: Store, question: Question, *, scope: Scope, encoder: Encoder) -> Answer:
    """The answer to a question that `understand_question` has understood."""
    asking = Asking(store, scope, encoder, question)
    if question.kind not in ("help", "thanks") and not sessions(store, scope=scope):
        return asking.refusal("answers.nothing_indexed")
    if question.loose and question.kind in _BY_FACTS_ALONE:
        return _about_a_topic(asking)
    given = _ANSWERS[question.kind](asking)
    if given.may_be_told:
        told = answer_passages(asking)
        return given if told.abstained else told
    return given


def _about_a_topic(asking: Asking) -> Answer:
    """A question of fact about a topic: of the agenda item so called, else by what was said."""
    question = asking.question
    by_item = question.kind in _BY_ITEM
    item = question.item or (item_by_words(asking) if by_item else None)
    if item is not None and by_item:
        return _ANSWERS[question.kind](replace(asking, question=replace(question, item=item)))
    if question.entities and question.kind == "speakers":
        return answer_statement(asking)
    return answer_passages(asking)
