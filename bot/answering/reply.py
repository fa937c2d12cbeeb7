"""What an answer is made of: the text, its citations, the speakers it names."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an answer stands: symbol, paragraph label, the language quoted and the words."""

    symbol: str
    paragraph: str
    language: str
    official: bool = True
    quote: str = ""

    @property
    def url(self) -> str:
        """The public address of the document in the language quoted."""
        return f"https://docs.un.org/{self.language}/{self.symbol}"

    def as_json(self) -> dict[str, Any]:
        """The citation as the command line prints it."""
        return {**asdict(self), "url": self.url}


@dataclass(frozen=True, slots=True)
class Speaker:
    """One statement as told outside; see the contract of the command line."""

    entity: str
    name: str
    kind: str
    role: str
    order: int
    person: str | None = None
    on_behalf_of: str | None = None
    also_as: str | None = None
    item: str | None = None
    meeting: int | None = None
    spoken_language: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person reads, in `language`, and what it rests on.

    `may_be_told` marks a refusal for lack of facts, where a text may still tell what was asked.
    """

    question: str
    language: str
    kind: str
    text: str
    citations: tuple[Citation, ...] = ()
    speakers: tuple[Speaker, ...] = field(default=())
    abstained: bool = False
    may_be_told: bool = False

    def as_json(self) -> dict[str, Any]:
        """The answer as `rapporteur ask --json` prints it."""
        return {
            "question": self.question,
            "language": self.language,
            "kind": self.kind,
            "answer": self.text,
            "citations": [citation.as_json() for citation in self.citations],
            "speakers": [asdict(speaker) for speaker in self.speakers],
            "abstained": self.abstained,
        }
