"""One question, one answer: what is asked decides which part of the program answers."""

from collections.abc import Callable

from bot.answering.asking import Asking
from bot.answering.attendance import answer_attendance, answer_officers
from bot.answering.meetings import answer_agenda, answer_meetings
from bot.answering.paragraphs import answer_document, answer_documents, answer_paragraph
from bot.answering.passages import answer_passages
from bot.answering.question import Question, understand_question
from bot.answering.reply import Answer
from bot.answering.speakers import answer_speakers
from bot.answering.statements import answer_statement
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


def answer(
    store: Store,
    text: str,
    *,
    scope: Scope,
    encoder: Encoder,
    language: str | None = None,
    before: Question | None = None,
) -> tuple[Answer, Question]:
    """The answer to a question and how it was understood, for the question that follows.

    `language` is the one to answer in where the text does not tell its own; `before` is the
    question a follow-up leans on.
    """
    question = understand_question(text, language=language, before=before)
    asking = Asking(store, scope, encoder, question)
    if question.kind not in ("help", "thanks") and not sessions(store, scope=scope):
        return asking.refusal("answers.nothing_indexed"), question
    return _ANSWERS[question.kind](asking), question
