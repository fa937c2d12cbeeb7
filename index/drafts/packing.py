"""Sentences as they lie in the store, and back."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from index.drafts.draft import Draft, Flag, Revision, Sentence, TrailEntry
from index.records import DraftRecord, RevisionRecord, TrailRecord


def packed(sentences: Iterable[Sentence]) -> list[Any]:
    """Sentences as plain lists and dictionaries."""
    return [asdict(sentence) for sentence in sentences]


def unpacked(stored: Iterable[dict[str, Any]]) -> tuple[Sentence, ...]:
    """The sentences of a stored revision."""
    return tuple(_sentence(**row) for row in stored)


def _sentence(**row: Any) -> Sentence:
    row["notes"], row["delegations"] = tuple(row["notes"]), tuple(row["delegations"])
    row["flags"] = tuple(Flag(**flag) for flag in row["flags"])
    return Sentence(**row)


def revision_of(record: RevisionRecord) -> Revision:
    """A stored revision."""
    return Revision(record.number, record.author, record.time, unpacked(record.sentences))


def draft_of(record: DraftRecord, current: RevisionRecord) -> Draft:
    """A stored paragraph with its current revision."""
    return Draft(
        id=record.id,
        session=record.session,
        item=record.item,
        language=record.language,
        position=record.position,
        kind=record.kind,  # type: ignore[arg-type]
        state=record.state,  # type: ignore[arg-type]
        current=revision_of(current),
    )


def entry_of(record: TrailRecord) -> TrailEntry:
    """A stored step of the trail."""
    return TrailEntry(
        draft=record.draft_id,
        revision=record.revision,
        action=record.action,
        author=record.author,
        time=record.time,
        comment=record.comment,
    )
