"""Agenda items found by the words of their titles, in whatever language they are indexed."""

from bot.answering.asking import Asking
from index.search.tokens import query_tokens, tokens

_SHARE_OF_WORDS = 0.5
_NEAR = 0.45


def item_by_words(asking: Asking) -> str | None:
    """The agenda item whose title the question's words are about, or None."""
    question = asking.question
    wanted = set(query_tokens(question.subject, question.language))
    # Words such as "report" belong to all questions of fact, and to some titles.
    all_words = set(query_tokens(question.topic, question.language)) | wanted
    if not all_words:
        return None
    titles = {
        (entry.item, entry.title, entry.language)
        for language in asking.languages
        for entry in asking.facts_in(language).items
    }
    by_words = []
    for item, title, language in sorted(titles):
        held = set(tokens(title, language))
        share = len(wanted & held) / len(wanted) if wanted else _whole_title(held, all_words)
        by_words.append((share, len(all_words & held) / max(len(held), 1), item))
    share, _, item = max(by_words, default=(0.0, 0.0, ""))
    if share >= _SHARE_OF_WORDS:
        return item
    return _by_meaning(asking, question.topic, sorted(titles)) if wanted else None


def _whole_title(title: set[str], asked: set[str]) -> float:
    """Whether a title of several words stands in the question, whole."""
    return float(len(title) > 1 and title <= asked)


def _by_meaning(asking: Asking, topic: str, titles: list[tuple[str, str, str]]) -> str | None:
    if not titles:
        return None
    vectors = asking.encoder.encode([topic, *(title for _, title, _ in titles)])
    nearness = vectors[1:] @ vectors[0]
    best = int(nearness.argmax())
    return titles[best][0] if nearness[best] >= _NEAR else None
