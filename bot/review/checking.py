"""The checks of drafting, for a sentence that a person has edited."""

from bot.drafting.checks import check
from bot.drafting.counting import Thresholds
from bot.review.rewording import Recheck
from index.database import Store
from index.drafts.draft import Draft, Flag, Sentence
from index.notes.shelf import notes_of
from index.scope import scope_of

# Who is told by name in a summary, besides those who speak for a group.
_BY_NAME = ("panellist", "secretariat", "chair")


def checks_for(store: Store, paragraph: Draft, thresholds: Thresholds | None = None) -> Recheck:
    """What to ask of each changed sentence of a paragraph."""
    notes = {
        note.id: note for note in notes_of(store, paragraph.session, scope=scope_of("secretariat"))
    }
    limits = thresholds or Thresholds()

    def doubts(sentence: Sentence) -> tuple[Flag, ...]:
        told = [notes[id_] for id_ in sentence.notes if id_ in notes]
        may = {note.entity for note in told if note.role in _BY_NAME or note.on_behalf_of}
        may |= {note.on_behalf_of for note in told if note.on_behalf_of}
        named = frozenset(code for code in may if code)
        return check(sentence, notes, paragraph.language, thresholds=limits, may_name=named)

    return doubts
