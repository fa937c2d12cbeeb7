"""Who spoke, a paragraph per agenda item: representatives, observers, the Secretariat."""

from collections.abc import Iterable, Iterator, Sequence

from bot.answering.wording import clean
from bot.answering.wording import listed as listed_in
from bot.reporting.ground import Ground, Paragraph, instrument_in, instrument_word
from bot.reporting.names import ordered
from bot.reporting.phrasing import Word, told
from index.holdings import Sourced
from index.labels import show_label
from index.ledger.facts import Role, Statement
from index.names.table import Case, entity, phrase
from index.session import item_order

Statements = list[Sourced[Statement]]

_REPRESENTATIVES: tuple[Role, ...] = ("state_party", "member")
_OBSERVERS: tuple[Role, ...] = ("signatory", "observer")
_OFFICES: tuple[tuple[Role, str], ...] = (
    ("secretariat", "secretariat"),
    ("chair", "chair_spoke"),
)


def speakers(ground: Ground) -> Iterator[Paragraph]:
    """The paragraphs on statements, item by item; statements on no item at the end."""
    # Panellists introduce an item; who took the floor in a verbatim record is listed there.
    taken = [
        entry
        for entry in ground.facts.statements
        if entry.fact.role != "panellist" or entry.fact.speech
    ]
    items = {entry.fact.item for entry in taken}
    wanted = sorted(items, key=lambda item: item_order(item) if item else (10_001, ""))
    for place, item in enumerate(wanted):
        found = [entry for entry in taken if entry.fact.item == item]
        yield Paragraph(
            "speakers",
            item,
            _Chapter(ground, found, item, is_first=place == 0).text(),
            tuple(dict.fromkeys(entry.source for entry in found)),
        )


class _Chapter:
    """The sentences on one item; each but the first says "also"."""

    def __init__(
        self, ground: Ground, found: Statements, item: str | None, *, is_first: bool
    ) -> None:
        self._ground, self._found, self._item = ground, found, item
        self._language = ground.language
        self._sentences: list[str] = []
        self._is_first = is_first

    def text(self) -> str:
        """The paragraph."""
        self._represented()
        self._observing()
        invited = self._of("invited", "panellist")
        if invited:
            names = [self._with_capacity(group, self._person(group)) for group in invited]
            self._say("invited", len(names), names=listed_in(names, self._language))
        for role, message in _OFFICES:
            if self._of(role):
                self._say(message)
        return self._ground.house.sentences(self._sentences)

    def _say(self, message: str, count: int = 1, **values: object) -> None:
        how = self._ground.house
        lead, also = "", ""
        if self._sentences:
            lead, also = how.text("next_sentence"), how.text("also")
        elif self._item:
            shown = show_label(self._item, self._language)
            lead = told(self._language, "lead_item", item=shown)
            lead = lead if self._is_first else how.text("next_paragraph") + lead
        sentence = told(self._language, message, count, lead=lead, also=also, **values)
        self._sentences.append(how.mended(sentence))

    def _of(self, *roles: Role) -> list[Statements]:
        """The statements of each speaker with one of these roles, in the order of a list."""
        groups: dict[str, Statements] = {}
        for entry in self._found:
            if entry.fact.role in roles:
                who = entry.fact.entity or entry.fact.person or entry.fact.written
                groups.setdefault(who, []).append(entry)
        if any(entry.fact.speech for entry in self._found):
            return list(groups.values())
        return [groups[who] for who in ordered(groups, self._language)]

    def _represented(self) -> None:
        groups = self._of(*_REPRESENTATIVES)
        if len(groups) == 1:
            [group] = groups
            fact = group[0].fact
            whom = self._ground.names.prose(
                fact.entity, "genitive", fact.written, group[0].language
            )
            self._say("speakers_one", whom=self._with_capacity(group, whom))
        elif groups:
            names = [self._with_capacity(group, self._listed(group)) for group in groups]
            noun = self._noun([group[0] for group in groups])
            self._say(
                "speakers_many", len(names), noun=noun, names=listed_in(names, self._language)
            )

    def _listed(self, group: Statements) -> str:
        fact = group[0].fact
        return self._ground.names.listed_of(fact.entity, fact.written, group[0].language)

    def _person(self, group: Statements) -> str:
        """A person with whom he or she speaks for, or an organization."""
        fact, names = group[0].fact, self._ground.names
        if not fact.entity:
            return names.listed("", fact.person or fact.written)
        whose = names.listed(fact.entity)
        if not fact.person:
            return whose
        return told(self._language, "person_of", person=clean(fact.person), whose=whose)

    def _observing(self) -> None:
        case: Case = self._ground.house.declared["observer_case"]
        names = []
        for group in self._of(*_OBSERVERS):
            fact, tongue = group[0].fact, group[0].language
            name = self._ground.names.prose(fact.entity, case, fact.written, tongue)
            names.append(self._with_capacity(group, name))
        if names:
            pair = (names * 2)[:2]
            listed = Word(listed_in(names, self._language), first=pair[0], second=pair[1])
            self._say("observers", len(names), names=listed)

    def _noun(self, speakers: Sequence[Sourced[Statement]]) -> Word:
        """What those listed are: States parties, parties, States, members, delegations."""
        ground = self._ground
        only_states = all(entry.fact.kind == "state" for entry in speakers)
        if any(entry.fact.role == "state_party" for entry in speakers):
            name = "state_parties" if only_states else "parties"
            key = instrument_in(ground.at(entry.source for entry in speakers))
            instrument = instrument_word(key, self._language)
            return ground.house.noun(f"{name}_to" if instrument else name, instrument=instrument)
        if any(entry.fact.section in ("parties", "members") for entry in ground.facts.attendance):
            return ground.house.noun("members", body=ground.body)
        return ground.house.noun("states" if only_states else "delegations")

    def _with_capacity(self, group: Statements, name: str) -> str:
        """The name with the group spoken for and the other capacity, each once."""
        own = any(not entry.fact.on_behalf_of for entry in group)
        for whom, tongue in _once((e.fact.on_behalf_of, e.language) for e in group):
            name = self._on_behalf(name, whom, tongue, own=own)
        for capacity, tongue in _once((e.fact.also_as, e.language) for e in group):
            text = self._ground.names.foreign(capacity, tongue)
            name = told(self._language, "also_as", name=name, capacity=text)
        return name

    def _on_behalf(self, name: str, whom: str, tongue: str, *, own: bool) -> str:
        if not entity(whom):
            text = self._ground.names.foreign(whom, tongue)
            return told(self._language, "on_behalf_as_written", name=name, whom=text)
        message = "also_on_behalf" if own else "on_behalf"
        return told(
            self._language, message, name=name, whom=phrase(whom, self._language, "genitive")
        )


def _once(pairs: Iterable[tuple[str | None, str]]) -> list[tuple[str, str]]:
    """The texts that there are, each once, with their languages."""
    return list({text: (text, tongue) for text, tongue in pairs if text}.values())
