"""What a person may do to a drafted paragraph, and what must be true first."""

from dataclasses import replace

from bot.answering.wording import clean
from bot.drafting.flags import blocks
from bot.review.rewording import Recheck, reworded
from index.database import Store
from index.drafts.draft import Draft, Flag, Sentence
from index.drafts.shelf import add_revision, decide, draft
from index.errors import InputError, NotFound

_LONGEST_TEXT = 50_000


def open_flags(sentence: Sentence) -> tuple[Flag, ...]:
    """The doubts about a sentence that nobody has overridden."""
    return tuple(flag for flag in sentence.flags if not flag.overridden_by)


def _seen(now: Draft, revision: int | None) -> int:
    """The revision that the person means: the one named, else the current one."""
    return now.current.number if revision is None else revision


def submit(
    store: Store, id_: int, *, by: str, revision: int | None = None, comment: str = ""
) -> Draft:
    """Hand a paragraph to review."""
    seen = _seen(draft(store, id_), revision)
    return decide(store, id_, expected=seen, state="in_review", author=by, comment=comment)


def approve(
    store: Store, id_: int, *, by: str, revision: int | None = None, comment: str = ""
) -> Draft:
    """Approve the exact revision; InputError while a sentence has a doubt that stands."""
    now = draft(store, id_)
    seen = _seen(now, revision)
    if seen == now.current.number:
        _without_doubts(now)
    return decide(store, id_, expected=seen, state="approved", author=by, comment=comment)


def _without_doubts(now: Draft) -> None:
    doubted = [
        number
        for number, one in enumerate(now.current.sentences, start=1)
        if any(blocks(flag) for flag in one.flags)
    ]
    if doubted:
        shown = ", ".join(str(number) for number in doubted)
        raise InputError("review.doubts", id=now.id, sentences=shown, count=len(doubted))


def send_back(
    store: Store, id_: int, *, by: str, revision: int | None = None, comment: str = ""
) -> Draft:
    """Return a paragraph to its author."""
    seen = _seen(draft(store, id_), revision)
    return decide(store, id_, expected=seen, state="returned", author=by, comment=comment)


def edit(
    store: Store,
    id_: int,
    *,
    text: str,
    by: str,
    revision: int | None = None,
    recheck: Recheck | None = None,
) -> Draft:
    """A new wording as a new revision; what changed is checked again by `recheck`."""
    text = clean(text)
    if len(text) > _LONGEST_TEXT:
        raise InputError("review.text_too_long", most=_LONGEST_TEXT)
    now = draft(store, id_)
    seen = _seen(now, revision)
    if seen == now.current.number and text.split() == now.current.text.split():
        raise InputError("review.nothing_changed", id=id_)
    sentences = reworded(text, now.current.sentences, recheck)
    return add_revision(store, id_, expected=seen, sentences=sentences, author=by)


def override(
    store: Store, id_: int, *, sentence: int, by: str, reason: str, revision: int | None = None
) -> Draft:
    """Let a doubted sentence stand, by name and with a reason."""
    by, reason = " ".join(by.split()), " ".join(clean(reason).split())
    if not by:
        raise InputError("review.name_needed")
    if not reason:
        raise InputError("review.reason_needed")
    now = draft(store, id_)
    seen = _seen(now, revision)
    sentences = list(now.current.sentences)
    if seen == now.current.number:
        _must_be_doubted(now, sentence)
        sentences[sentence - 1] = _let_stand(sentences[sentence - 1], by, reason)
    return add_revision(store, id_, expected=seen, sentences=sentences, author=by, comment=reason)


def _must_be_doubted(now: Draft, sentence: int) -> None:
    last = len(now.current.sentences)
    if not 1 <= sentence <= last:
        raise NotFound("review.no_such_sentence", id=now.id, sentence=sentence, last=last)
    if not open_flags(now.current.sentences[sentence - 1]):
        raise InputError("review.no_doubt", id=now.id, sentence=sentence)


def _let_stand(sentence: Sentence, by: str, reason: str) -> Sentence:
    flags = tuple(
        flag if flag.overridden_by else replace(flag, overridden_by=by, reason=reason)
        for flag in sentence.flags
    )
    return replace(sentence, flags=flags)
