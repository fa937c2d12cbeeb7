"""Changing a paragraph: new revisions and decisions, never over another person's change.

Each is one transaction that first looks whether the paragraph still is as the person saw it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from index.database import Store
from index.drafts.draft import Draft, Sentence, State
from index.drafts.packing import draft_of, packed, unpacked
from index.errors import InputError, NotFound
from index.records import DraftRecord, RevisionRecord, SettingRecord, TrailRecord

_TWO = "two_person_approval"
_ACTIONS: dict[State, str] = {
    "in_review": "submitted",
    "approved": "approved",
    "returned": "returned",
}
# Whence a paragraph comes to each state; from "draft" to a decision it passes through review.
_FROM: dict[State, tuple[str, ...]] = {
    "in_review": ("draft", "returned"),
    "approved": ("draft", "in_review"),
    "returned": ("draft", "in_review"),
}
_LONGEST_NAME = 200


class StaleRevision(InputError):
    """Somebody else wrote a newer revision meanwhile; told with who, and nothing is changed."""


def add_revision(
    store: Store,
    id_: int,
    *,
    expected: int,
    sentences: Sequence[Sentence],
    author: str,
    comment: str = "",
) -> Draft:
    """A new revision on top of the expected one; the paragraph is a draft again.

    Where the words stay the same and only doubts were overridden, the trail says so.
    """
    author = named(author)
    if not sentences:
        raise InputError("review.empty_text")
    with store.writing() as writing:
        record, current = _expected(writing, id_, expected)
        _not_superseded(record)
        before = [sentence.text for sentence in unpacked(current.sentences)]
        same = before == [sentence.text for sentence in sentences]
        revision = RevisionRecord(
            draft_id=id_,
            number=expected + 1,
            author=author,
            time=now(),
            sentences=packed(sentences),
        )
        writing.add(revision)
        record.revision, record.state = expected + 1, "draft"
        write_step(writing, record, "overridden" if same else "edited", author, comment)
        return draft_of(record, revision)


def decide(
    store: Store, id_: int, *, expected: int, state: State, author: str, comment: str = ""
) -> Draft:
    """Submit, approve or return the expected revision; a decision on a draft submits it first.

    Where two must approve, the first approval leaves the paragraph in review.
    """
    author = named(author)
    with store.writing() as writing:
        record, current = _expected(writing, id_, expected)
        _not_superseded(record)
        if record.state not in _FROM.get(state, ()):
            raise InputError("review.not_possible", id=id_, state=record.state, wanted=state)
        if record.state == "draft" and state != "in_review":
            write_step(writing, record, "submitted", author)
            record.state = "in_review"
        waits = state == "approved" and _waits_for_another(writing, record, author)
        write_step(writing, record, _ACTIONS[state], author, comment)
        record.state = "in_review" if waits else state
        return draft_of(record, current)


def _expected(writing: Session, id_: int, expected: int) -> tuple[DraftRecord, RevisionRecord]:
    """The paragraph and its current revision, which must be the one the person saw."""
    record = writing.get(DraftRecord, id_)
    if record is None:
        raise NotFound("review.no_such_paragraph", id=id_)
    current = writing.scalars(
        select(RevisionRecord).where(
            RevisionRecord.draft_id == id_, RevisionRecord.number == record.revision
        )
    ).one()
    if expected > current.number or expected < 1:
        raise NotFound("review.no_such_revision", id=id_, revision=expected, last=current.number)
    if expected != current.number:
        raise StaleRevision(
            "review.stale", id=id_, name=current.author, revision=current.number, seen=expected
        )
    return record, current


def _not_superseded(record: DraftRecord) -> None:
    if record.state == "superseded":
        raise InputError("review.superseded", id=record.id)


def _waits_for_another(writing: Session, record: DraftRecord, author: str) -> bool:
    """Whether a second person must still approve; the same person cannot be both."""
    if not _two(writing):
        return False
    said = _approvals(writing, record)
    if not said:
        return True
    if all(_same(name, author) for name in said):
        raise InputError("review.second_person", id=record.id, name=said[0])
    return False


def _approvals(writing: Session, record: DraftRecord) -> list[str]:
    """Who approved this revision since it was last submitted."""
    said: list[str] = []
    for step in writing.scalars(
        select(TrailRecord).where(TrailRecord.draft_id == record.id).order_by(TrailRecord.id)
    ):
        if step.action != "approved":
            said = []
        elif step.revision == record.revision:
            said.append(step.author)
    return said


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _two(reading: Session) -> bool:
    setting = reading.get(SettingRecord, _TWO)
    return setting is not None and setting.value == "1"


def needs_two(store: Store) -> bool:
    """Whether two persons must approve a paragraph."""
    with store.reading() as reading:
        return _two(reading)


def require_two(store: Store, required: bool) -> None:
    """Set whether two persons must approve a paragraph."""
    with store.writing() as writing:
        writing.merge(SettingRecord(name=_TWO, value="1" if required else "0"))


def write_step(
    writing: Session, record: DraftRecord, action: str, author: str, comment: str = ""
) -> None:
    """One step on the trail of a paragraph, at its current revision."""
    writing.add(
        TrailRecord(
            draft_id=record.id,
            revision=record.revision,
            action=action,
            author=author,
            time=now(),
            comment=comment.strip(),
        )
    )


def named(author: str) -> str:
    """The name as it is kept; InputError where there is none."""
    name = " ".join(author.split())[:_LONGEST_NAME]
    if not name:
        raise InputError("review.name_needed")
    return name


def now() -> str:
    """The present moment, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
