"""What answering a question needs at hand, and the ways of ending it."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.answering.question import Question
from bot.answering.reply import Answer, Citation
from index.database import Store
from index.holdings import AgendaItem, SessionFacts, StoredDocument
from index.labels import show_label
from index.languages import writing
from index.scope import Scope
from index.session import item_order, only_from, session_facts
from index.shelf import document, documents, sessions
from models.encoder import Encoder
from prompts.messages import say


@dataclass(frozen=True)
class Asking:
    """One question, with the store, the scope and the encoder to answer it."""

    store: Store
    scope: Scope
    encoder: Encoder
    question: Question
    _known: dict[str, SessionFacts] = field(default_factory=dict, compare=False)

    @property
    def language(self) -> str:
        """The language to answer in."""
        return self.question.reader or self.question.language

    @cached_property
    def session(self) -> str | None:
        """The session asked about: the one named, that of the document, else the last taken in."""
        if self.scope.session:
            return self.scope.session
        if self.about is not None:
            return self.about.session
        known = sessions(self.store, scope=self.scope)
        return known[0] if known else None

    @cached_property
    def about(self) -> StoredDocument | None:
        """The document whose symbol the question names, if it is there."""
        symbol = self.question.symbol
        return document(self.store, symbol, scope=self.scope) if symbol else None

    @cached_property
    def facts(self) -> SessionFacts:
        """What the session's documents say together; of one document where one is named."""
        facts = self.facts_in(self.language)
        return only_from(facts, self.about.symbol) if self.about else facts

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages in which documents of the session are there."""
        scope = replace(self.scope, session=self.session)
        known = documents(self.store, scope=scope) if self.session else []
        return tuple(sorted({code for stored in known for code in stored.languages}))

    def facts_in(self, language: str) -> SessionFacts:
        """The facts with texts in a language where the documents have them."""
        if language not in self._known:
            self._known[language] = session_facts(
                self.store, self.session or "", scope=self.scope, language=language
            )
        return self._known[language]

    def items(self) -> list[str]:
        """The agenda items known, from the agenda or from statements."""
        found = {entry.item for entry in self.facts.items}
        found |= {e.fact.item for e in self.facts.statements if e.fact.item}
        return sorted(found, key=item_order)

    def item(self, number: str) -> AgendaItem | None:
        """The agenda item of a number, with its title."""
        return next((entry for entry in self.facts.items if entry.item == number), None)

    def reply(
        self, text: str, *, kind: str | None = None, citations: tuple[Citation, ...] = ()
    ) -> Answer:
        """An answer that stands."""
        return Answer(
            self.question.text, self.language, kind or self.question.kind, text, citations
        )

    def refusal(self, message: str, **values: str | int) -> Answer:
        """An answer that says why there is none."""
        text = say(self.language, message, **values)
        return Answer(self.question.text, self.language, "abstain", text, abstained=True)

    def without_facts(self, message: str) -> Answer:
        """The refusal where no ledger holds such facts: a text may still tell what was asked."""
        return replace(self.refusal(message), may_be_told=True)

    def unknown_item(self, item: str) -> Answer:
        """The refusal for an item that the agenda does not have."""
        known = self.items()
        if not known:
            return self.refusal("answers.no_agenda")
        shown = (show_label(one, self.language) for one in known)
        items = writing(self.language).comma.join(shown)
        return self.refusal("answers.no_such_item", item=item, items=items)
