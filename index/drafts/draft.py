"""What drafted text is: sentences tied to notes, in revisions that are never changed."""

from dataclasses import dataclass, field
from typing import Literal

Quantifier = Literal["one", "two", "several", "many"]
# Sentences that end so are followed by the next one without a space.
_FULL_WIDTH = ("。", "；", "：", "！", "？")

State = Literal["draft", "in_review", "approved", "returned", "superseded"]
Kind = Literal["opening", "panellists", "discussion", "points", "status"]


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubt about a sentence: the check that raised it and the values of its message.

    `overridden_by` and `reason` are set where a person let the sentence stand all the same.
    """

    check: str
    values: dict[str, str | int] = field(default_factory=dict)
    overridden_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: the notes it rests on, the delegations counted, the quantifier used."""

    text: str
    notes: tuple[int, ...] = ()
    delegations: tuple[str, ...] = ()
    quantifier: Quantifier | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """One wording of a paragraph, by whom and when (ISO time, UTC)."""

    number: int
    author: str
    time: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The paragraph as it reads; Chinese sentences stand without spaces between them."""
        texts = [sentence.text for sentence in self.sentences]
        joined = texts[0] if texts else ""
        for before, text in zip(texts, texts[1:], strict=False):
            joined += text if before.endswith(_FULL_WIDTH) else f" {text}"
        return joined


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted paragraph with its current revision."""

    id: int
    session: str
    item: str
    language: str
    position: int
    kind: Kind
    state: State
    current: Revision


@dataclass(frozen=True, slots=True)
class ApprovedParagraph:
    """A paragraph that a named person approved in that exact revision: all that export takes.

    `before` is the last revision before it that was approved too.
    """

    id: int
    item: str
    language: str
    position: int
    kind: Kind
    revision: Revision
    approved_by: str
    approved_at: str
    before: Revision | None = None


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One step in the life of a paragraph.

    `action` is "drafted", "edited", "submitted", "approved", "returned", "overridden" or
    "superseded".
    """

    draft: int
    revision: int
    action: str
    author: str
    time: str
    comment: str
