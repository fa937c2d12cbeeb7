"""Drafting an item: its notes, what the ledger knows of it, the composer, and the store."""

from dataclasses import dataclass

from bot.drafting.composer import Composed, Composer, ItemFacts, LeftOut
from bot.drafting.rewriting import COMPOSER, author_of, rewritten
from bot.reporting.deliberations import considered
from bot.reporting.ground import ground
from index.database import Store
from index.drafts.draft import Draft, Sentence
from index.drafts.shelf import add_drafts, drafts
from index.errors import NotFound
from index.notes.note import SpeakerNote
from index.notes.shelf import notes_of
from index.scope import scope_of
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
        facts = item_facts(self.store, self.session, item, self.language)
        composed = self.composer.compose(notes, facts)
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


def item_facts(store: Store, session: str, item: str, language: str) -> ItemFacts:
    """The item's title and the formula that opens it, as far as documents tell them."""
    known = ground(store, session, scope=scope_of("secretariat", session), language=language)
    title = next((one.title for one in known.facts.items if one.item == item), "")
    opening = next((one.text for one in considered(known) if one.item == item), "")
    return ItemFacts(item, title, opening)
