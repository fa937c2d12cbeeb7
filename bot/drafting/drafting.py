"""Drafting an item: its notes, what the ledger knows of it, the composer, and the store."""

from dataclasses import dataclass

from bot.answering.dates import shown_date
from bot.drafting.composer import Composed, Composer, ItemFacts, LeftOut
from bot.drafting.rewriting import COMPOSER, author_of, rewritten
from index.database import Store
from index.drafts.draft import Draft, Sentence
from index.drafts.shelf import add_drafts, drafts
from index.errors import NotFound
from index.holdings import SessionFacts
from index.languages import writing
from index.notes.note import SpeakerNote
from index.notes.shelf import notes_of
from index.scope import scope_of
from index.session import session_facts
from models.writer.writer import Writer


@dataclass(frozen=True, slots=True)
class Drafted:
    """The paragraphs of an item, and the notes that no sentence carries."""

    paragraphs: list[Draft]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Drafter:
    """Drafts items of a session for the secretariat, whose notes they are."""

    store: Store
    session: str
    composer: Composer
    writer: Writer | None = None

    @property
    def language(self) -> str:
        """The language of the summary."""
        return self.composer.language

    def draft(self, item: str, *, again: bool = False) -> Drafted:
        """The item drafted; what is drafted of the same notes already comes back as it is.

        `again` composes anew all the same. NotFound where the item has no notes.
        """
        scope = scope_of("secretariat", self.session)
        notes = notes_of(self.store, self.session, item=item, scope=scope)
        if not notes:
            raise NotFound("drafting.no_notes", item=item, session=self.session)
        facts = session_facts(self.store, self.session, scope=scope, language=self.language)
        composed = self.composer.compose(notes, item_facts(facts, item, notes, self.language))
        left = {one.note for one in composed.left_out}
        told_of = {note.id for note in notes} - left
        known = [] if again else self._known(item, told_of)
        return Drafted(known or self._added(item, composed, notes), composed.left_out)

    def _added(self, item: str, composed: Composed, notes: list[SpeakerNote]) -> list[Draft]:
        """The paragraphs stored as a new batch, in the writer's words where there is a writer."""
        paragraphs, author = list(composed.paragraphs), COMPOSER
        if self.writer is not None:
            by_id = {note.id: note for note in notes}
            before = [sentence for _, part in paragraphs for sentence in part]
            paragraphs = [
                (kind, tuple(self._rewritten(sentence, by_id) for sentence in part))
                for kind, part in paragraphs
            ]
            after = [sentence for _, part in paragraphs for sentence in part]
            author = author_of(before, after, self.writer)
        return add_drafts(
            self.store,
            session=self.session,
            item=item,
            language=self.language,
            paragraphs=paragraphs,
            author=author,
        )

    def _rewritten(self, sentence: Sentence, notes: dict[int, SpeakerNote]) -> Sentence:
        if self.writer is None:
            return sentence
        return rewritten(
            sentence,
            notes,
            self.language,
            self.writer,
            lambda proposed: self.composer.doubts(proposed, notes),
        )

    def _known(self, item: str, notes: set[int]) -> list[Draft]:
        """The drafts there are, where they rest on the same notes."""
        found = drafts(self.store, session=self.session, item=item, language=self.language)
        current = [draft for draft in found if draft.state != "superseded"]
        opened = [draft for draft in current if draft.kind == "opening"]
        carried = {id_ for draft in opened for s in draft.current.sentences for id_ in s.notes}
        return current if carried == notes else []


def item_facts(
    facts: SessionFacts, item: str, notes: list[SpeakerNote], language: str
) -> ItemFacts:
    """Title, sittings and days of an item: as the documents tell them, else as the notes do."""
    title = next((one.title for one in facts.items if one.item == item), "")
    held = [one.fact for one in facts.meetings if item in one.fact.items]
    numbers = tuple(one.number for one in held)
    days = tuple(dict.fromkeys(one.date for one in held if one.date))
    if not held:
        numbers = tuple(sorted({note.meeting for note in notes if note.meeting is not None}))
        days = tuple(dict.fromkeys(sorted({note.date for note in notes if note.date})))
    shown = [shown_date(day, language) for day in days]
    how = writing(language)
    words = (
        how.list_comma.join(shown[:-1]) + how.list_and + shown[-1] if shown[1:] else "".join(shown)
    )
    return ItemFacts(item, title, numbers, words)
