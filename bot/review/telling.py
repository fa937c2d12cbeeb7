"""A drafted paragraph as told outside: to programs and to people."""

from collections.abc import Iterator
from typing import Any

from bot.answering.wording import clean, name_of
from bot.drafting.flags import message_of
from bot.review.difference import difference
from bot.settings import operator_language
from index.database import Store
from index.drafts.draft import Draft, Flag, Revision, Sentence, TrailEntry
from index.drafts.shelf import revisions, trail
from index.labels import show_label
from index.names.table import entity, published
from index.notes.note import SpeakerNote
from index.notes.shelf import notes_of
from index.scope import scope_of
from prompts.messages import say

_BEGINNING = 100


def short_json(paragraph: Draft) -> dict[str, Any]:
    """A paragraph in a list."""
    return {
        "id": paragraph.id,
        "session": paragraph.session,
        "item": paragraph.item,
        "language": paragraph.language,
        "kind": paragraph.kind,
        "state": paragraph.state,
        "revision": paragraph.current.number,
        "text": paragraph.current.text,
    }


def as_json(paragraph: Draft) -> dict[str, Any]:
    """A paragraph with its sentences."""
    told = [sentence_json(sentence) for sentence in paragraph.current.sentences]
    return {**short_json(paragraph), "sentences": told}


def full_json(store: Store, paragraph: Draft) -> dict[str, Any]:
    """A paragraph with all its revisions and its trail."""
    return {
        **as_json(paragraph),
        "revisions": list(_revisions(revisions(store, paragraph.id))),
        "trail": [_step(entry) for entry in trail(store, paragraph.id)],
    }


def sentence_json(sentence: Sentence) -> dict[str, Any]:
    """A sentence with its notes; `warnings` are the doubts that stand, `flags` all of them."""
    return {
        "text": sentence.text,
        "notes": list(sentence.notes),
        "delegations": [published(code) for code in sentence.delegations],
        "quantifier": sentence.quantifier,
        "warnings": [doubt(flag) for flag in sentence.flags if not flag.overridden_by],
        "flags": [
            {
                "check": flag.check,
                "text": doubt(flag),
                "overridden_by": flag.overridden_by or None,
                "reason": flag.reason or None,
            }
            for flag in sentence.flags
        ],
    }


def doubt(flag: Flag) -> str:
    """A doubt in the operator's language."""
    language = operator_language()
    values = {
        name: name_of(value, value, language)
        if isinstance(value, str) and entity(value)
        else value
        for name, value in flag.values.items()
    }
    return say(language, message_of(flag), **values)


def _revisions(all_: list[Revision]) -> Iterator[dict[str, Any]]:
    before = ""
    for one in all_:
        yield {
            "number": one.number,
            "author": one.author,
            "time": one.time,
            "text": one.text,
            "difference": difference(before, one.text) if before else "",
        }
        before = one.text


def _step(entry: TrailEntry) -> dict[str, Any]:
    return {
        "revision": entry.revision,
        "action": entry.action,
        "author": entry.author,
        "time": entry.time,
        "comment": entry.comment,
    }


def line_of(paragraph: Draft) -> str:
    """A paragraph on one line."""
    text = clean(paragraph.current.text)
    begun = text if len(text) <= _BEGINNING else text[:_BEGINNING].rstrip() + "…"
    return say(
        operator_language(),
        "review.line",
        id=paragraph.id,
        item=show_label(paragraph.item, operator_language()),
        tongue=paragraph.language,
        state=_word("state", paragraph.state),
        revision=paragraph.current.number,
        text=begun,
    )


def full_lines(store: Store, paragraph: Draft) -> Iterator[str]:
    """A paragraph for people: each sentence over its notes, then revisions and trail."""
    noted = notes_of(store, paragraph.session, scope=scope_of("secretariat"))
    notes = {note.id: note for note in noted}
    yield line_of(paragraph)
    for number, sentence in enumerate(paragraph.current.sentences, start=1):
        yield f"  {number}. {clean(sentence.text)}"
        yield from (f"       {_note(notes[id_])}" for id_ in sentence.notes if id_ in notes)
        yield from (f"     ! {_doubt_line(flag)}" for flag in sentence.flags)
    for one in _revisions(revisions(store, paragraph.id)):
        yield _said(
            "review.revision_line", **{name: one[name] for name in ("number", "author", "time")}
        )
        if one["difference"]:
            yield f"     {clean(one['difference'])}"
    for entry in trail(store, paragraph.id):
        yield _said(
            "review.trail_line",
            time=entry.time,
            action=_word("action", entry.action),
            revision=entry.revision,
            author=entry.author,
        ) + (f" — {clean(entry.comment)}" if entry.comment else "")


def _note(note: SpeakerNote) -> str:
    name = name_of(note.entity, note.written, operator_language())
    return _said("review.note_line", id=note.id, name=name, point=clean(note.point))


def _doubt_line(flag: Flag) -> str:
    told = clean(doubt(flag))
    if not flag.overridden_by:
        return told
    by, reason = clean(flag.overridden_by), clean(flag.reason)
    return f"{told} {_said('review.overridden', name=by, reason=reason)}"


def _word(sort: str, value: str) -> str:
    return say(operator_language(), f"review.{sort}_{value}")


def _said(message: str, **values: Any) -> str:
    return say(operator_language(), message, **values)
