"""One question, one answer: what is asked decides which part of the program answers."""

from collections.abc import Callable

from bot.answering.asking import Asking
from bot.answering.attendance import answer_attendance, answer_officers
from bot.answering.meetings import answer_agenda, answer_meetings
from bot.answering.paragraphs import answer_document, answer_documents, answer_paragraph
from bot.answering.passages import answer_passages
from bot.answering.question import Question
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


def answer(store: Store, question: Question, *, scope: Scope, encoder: Encoder) -> Answer:
    """The answer to a question that `understand_question` has understood."""
    asking = Asking(store, scope, encoder, question)
    if question.kind not in ("help", "thanks") and not sessions(store, scope=scope):
        return asking.refusal("answers.nothing_indexed")
    return _ANSWERS[question.kind](asking)
