"""The notes of each sentence in words, for the secretariat's own copy of an export."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.answering.wording import clean, name_of
from index.drafts.draft import Sentence
from index.notes.note import SpeakerNote
from prompts.messages import say


@dataclass(frozen=True, slots=True)
class Comments:
    """What is remarked on a sentence: nothing at all unless notes were asked for."""

    language: str
    notes: Mapping[int, SpeakerNote] | None = field(default=None)

    def on(self, sentence: Sentence) -> list[str]:
        """A line for each note that the sentence rests on."""
        if self.notes is None:
            return []
        return [self._line(number, self.notes.get(number)) for number in sentence.notes]

    def _line(self, number: int, note: SpeakerNote | None) -> str:
        if note is None:
            return say(self.language, "export.note_missing", number=number)
        speaker = name_of(note.entity, note.written, self.language)
        return say(self.language, "export.note", speaker=speaker, point=clean(note.point))
