"""Agenda items found by the words of their titles, in whatever language they are indexed."""

from bot.answering.asking import Asking
from index.languages import LANGUAGES
from index.search.tokens import query_tokens, tokens

_SHARE_OF_WORDS = 0.5
_NEAR = 0.45


def item_by_words(asking: Asking, topic: str) -> str | None:
    """The agenda item whose title the words are about, or None."""
    wanted = set(query_tokens(topic, asking.question.language))
    if not wanted:
        return None
    titles = {
        (entry.item, entry.title, entry.language)
        for language in LANGUAGES
        for entry in asking.facts_in(language).items
    }
    by_words = [
        (len(wanted & set(tokens(title, language))) / len(wanted), item)
        for item, title, language in titles
    ]
    share, item = max(by_words, default=(0.0, ""))
    if share >= _SHARE_OF_WORDS:
        return item
    return _by_meaning(asking, topic, sorted(titles))


def _by_meaning(asking: Asking, topic: str, titles: list[tuple[str, str, str]]) -> str | None:
    if not titles:
        return None
    vectors = asking.encoder.encode([topic, *(title for _, title, _ in titles)])
    nearness = vectors[1:] @ vectors[0]
    best = int(nearness.argmax())
    return titles[best][0] if nearness[best] >= _NEAR else None
