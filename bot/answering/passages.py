"""Everything that is no question of fact: the best paragraphs, with the sentence that answers."""

from bot.answering.asking import Asking
from bot.answering.paragraphs import original_note
from bot.answering.reply import Answer, Citation
from bot.answering.wording import place, quoted
from index.search.hit import Hit
from index.search.search import gathered, in_language, search
from index.search.sentences import best_sentence
from prompts.messages import say

_LOOKED_AT = 6
_MOST_SHOWN = 3
# Below what share of the first hit's score a further one is not worth a reader's time.
_WORTH_SHOWING = 0.75
_SENTENCE_ENDS = (".", "。", "!", "?", "؟", "！", "？", ";", "；", ":", "：")
# How surely a paragraph must speak of what was asked. Where the documents are in the language of
# the question its words count too; elsewhere nearness of meaning is all there is. Chosen on the
# question sets in `tests/questions`: questions far from the documents are refused, and of those
# that sound near as many as leaves most of the answerable ones answered.
_WEIGHT_OF_WORDS = 0.3
_SURE_BY_WORDS_AND_MEANING = 0.33
_SURE_BY_MEANING = 0.215


def good_enough(asking: Asking, hit: Hit) -> bool:
    """Whether a paragraph may be shown as an answer."""
    if hit.language == asking.question.language:
        return hit.nearness + _WEIGHT_OF_WORDS * hit.coverage >= _SURE_BY_WORDS_AND_MEANING
    return hit.nearness >= _SURE_BY_MEANING


def answer_passages(asking: Asking) -> Answer:
    """The best paragraphs, or an honest "not found"."""
    hits = find(asking, asking.question.text)
    if not hits:
        return asking.refusal("answers.not_found")
    quotes = [(hit, sentence_of(asking, hit)) for hit in hits]
    citations = tuple(Citation(h.symbol, h.label, h.language, quote=said) for h, said in quotes)
    return asking.reply(told(asking, quotes), kind="passages", citations=citations)


def find(asking: Asking, text: str) -> list[Hit]:
    """The paragraphs good enough to answer a text, best first; a few at most."""
    hits = looked_up(asking, text, k=_LOOKED_AT)
    sure = [hit for hit in hits if good_enough(asking, hit) and not _is_title(hit)]
    if not sure or not any(good_enough(asking, hit) for hit in hits[:_MOST_SHOWN]):
        return []
    least = sure[0].score * _WORTH_SHOWING
    return [hit for hit in sure if hit.score >= least][:_MOST_SHOWN]


def _is_title(hit: Hit) -> bool:
    """Whether a hit is a line of an agenda or a heading: it says nothing, it only announces."""
    return hit.kind == "unnumbered" and not hit.text.rstrip("”»\"' ").endswith(_SENTENCE_ENDS)


def looked_up(asking: Asking, text: str, *, k: int, closely: bool = True) -> list[Hit]:
    """What search brings for a text, in the reader's language where that version is there.

    Not `closely` is for who looks through all hits, whatever their order.
    """
    question = asking.question
    hits = (search if closely else gathered)(
        asking.store,
        text,
        scope=asking.scope,
        encoder=asking.encoder,
        language=question.language,
        k=k,
    )
    if asking.language == question.language:
        return hits
    return in_language(asking.store, hits, scope=asking.scope, reader=asking.language)


def told(asking: Asking, quotes: list[tuple[Hit, str]]) -> str:
    """The sentences that answer, each with its place; what language they are in, where needed."""
    language = asking.language
    blocks = [
        say(
            language,
            "answers.quote_at",
            quote=quoted(said, language),
            place=place(hit.symbol, hit.label, language),
        )
        for hit, said in quotes
    ]
    notes = (
        original_note(hit.language, language, is_original=hit.language == hit.original)
        for hit, _ in quotes
    )
    return "\n\n".join([*blocks, *dict.fromkeys(note for note in notes if note)])


def sentence_of(asking: Asking, hit: Hit) -> str:
    """The sentence of a paragraph that answers the question best."""
    return best_sentence(
        hit.text, asking.question.text, language=asking.question.language, encoder=asking.encoder
    )
