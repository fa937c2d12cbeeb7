"""Search: keywords and vectors together, one hit a paragraph whatever its language versions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, select, tuple_

from index.database import Store
from index.records import DocumentRecord, ParagraphRecord, RenditionRecord
from index.scope import Scope, scope_token
from index.search import keywords
from index.search.hit import Hit
from index.search.reading import AskedWords, by_close_reading
from index.search.tokens import query_words
from index.search.vectors import Chosen, chosen, vector_index
from index.structure.tongue import tongue_of
from models.encoder import Encoder

_CANDIDATES = 60
# How many of the first hits are read sentence by sentence before they are put in order.
_READ_CLOSELY = 24
# Reciprocal rank fusion: how soon a lower place counts for little, and what each side weighs.
_RANK_SOFTNESS = 12.0
_KEYWORD_WEIGHT = 1.0
_VECTOR_WEIGHT = 1.0


@dataclass(slots=True)
class _Candidate:
    """One language version of a paragraph among those found."""

    id: int
    keyword_rank: int | None = None
    vector_rank: int | None = None
    nearness: float = -1.0

    def score(self) -> float:
        score = 0.0
        if self.keyword_rank is not None:
            score += _KEYWORD_WEIGHT / (_RANK_SOFTNESS + self.keyword_rank)
        if self.vector_rank is not None:
            score += _VECTOR_WEIGHT / (_RANK_SOFTNESS + self.vector_rank)
        return score


@dataclass(frozen=True, slots=True)
class _Version:
    """What the records say of a candidate."""

    id: int
    symbol: str
    label: str
    language: str
    original: str | None
    text: str
    headings: tuple[str, ...]
    kind: str


def search(
    store: Store,
    query: str,
    *,
    scope: Scope,
    encoder: Encoder,
    language: str | None = None,
    k: int = 10,
) -> list[Hit]:
    """The k best paragraphs for the question, best first; `language` is that of the question."""
    reader = language or tongue_of(query) or "en"
    most = max(k, _READ_CLOSELY)
    found = gathered(store, query, scope=scope, encoder=encoder, language=reader, k=most)
    if not found:
        return []
    wanted = query_words(query, reader)
    with store.reading() as session:
        forms = [form for word in wanted for form in word]
        counts = keywords.found_in(session, forms)
    question = AskedWords(query, reader, wanted, counts)
    return by_close_reading(found, question, encoder)[:k]


def gathered(
    store: Store, query: str, *, scope: Scope, encoder: Encoder, language: str, k: int
) -> list[Hit]:
    """The k best by keywords and vectors, before they are read closely: enough to look through."""
    candidates = _candidates(store, query, scope=scope, encoder=encoder, language=language)
    if not candidates:
        return []
    versions = _versions(store, list(candidates), scope)
    with store.reading() as session:
        words = keywords.words_of(session, [version.id for version in versions])
    groups: dict[tuple[str, str], list[_Version]] = {}
    for version in versions:
        groups.setdefault((version.symbol, version.label), []).append(version)
    wanted = query_words(query, language)
    held = {
        id_: sum(not word.isdisjoint(found) for word in wanted) for id_, found in words.items()
    }
    hits = [
        _hit(found, candidates, reader=language, shares=(held, len(wanted)))
        for found in groups.values()
    ]
    hits.sort(key=lambda hit: (-hit.score, -hit.nearness, hit.symbol, hit.label))
    return in_language(store, hits[:k], scope=scope, reader=language)


def _candidates(
    store: Store, query: str, *, scope: Scope, encoder: Encoder, language: str
) -> dict[int, _Candidate]:
    """What keywords and vectors each find, within what the scope allows."""
    found: dict[int, _Candidate] = {}
    vector = encoder.encode([query])
    with store.reading() as session:
        limits = [
            scope_token(name, audience)
            for name in _session_names(store, scope)
            for audience in sorted(scope.audiences)
        ]
        by_words = keywords.find(
            session, query, language=language, limits=limits, most=_CANDIDATES
        )
    for rank, hit in enumerate(by_words):
        found.setdefault(hit.id, _Candidate(hit.id)).keyword_rank = rank
    index = vector_index(store, encoder)
    within = _allowed_ids(store, scope, index.ids, index.changes)
    for rank, (id_, nearness) in enumerate(index.find(vector, _CANDIDATES, within)[0]):
        candidate = found.setdefault(id_, _Candidate(id_))
        candidate.vector_rank, candidate.nearness = rank, nearness
    for candidate in found.values():
        if candidate.vector_rank is None:
            candidate.nearness = index.nearness(candidate.id, vector[0])
    return found


def _session_names(store: Store, scope: Scope) -> Sequence[str]:
    if scope.session is not None:
        return [scope.session]
    with store.reading() as session:
        return session.scalars(select(DocumentRecord.session).distinct()).all()


_ALLOWED: dict[tuple[str, Scope], tuple[int, Chosen | None]] = {}


def _allowed_ids(
    store: Store, scope: Scope, everything: NDArray[np.int64], changes: int
) -> Chosen | None:
    """The paragraphs the scope allows; None where it allows all. Kept until the next change."""
    key = (str(store.home), scope)
    known = _ALLOWED.get(key)
    if known is None or known[0] != changes:
        with store.reading() as session:
            ids = session.scalars(_within(select(ParagraphRecord.id), scope)).all()
        allowed = np.array(ids, np.int64)
        known = (changes, None if np.isin(everything, allowed).all() else chosen(allowed))
        _ALLOWED[key] = known
    return known[1]


def _within(query: Select[tuple[int]], scope: Scope) -> Select[tuple[int]]:
    """The query over paragraphs, limited to the scope."""
    query = (
        query.select_from(ParagraphRecord)
        .join(RenditionRecord, RenditionRecord.id == ParagraphRecord.rendition_id)
        .join(DocumentRecord, DocumentRecord.id == RenditionRecord.document_id)
        .where(DocumentRecord.audience.in_(scope.audiences))
    )
    return query.where(DocumentRecord.session == scope.session) if scope.session else query


def _versions(store: Store, ids: list[int], scope: Scope) -> list[_Version]:
    with store.reading() as session:
        rows = session.execute(
            select(
                ParagraphRecord.id,
                DocumentRecord.symbol,
                ParagraphRecord.label,
                RenditionRecord.language,
                DocumentRecord.original,
                ParagraphRecord.text,
                ParagraphRecord.headings,
                ParagraphRecord.kind,
            )
            .join(RenditionRecord, RenditionRecord.id == ParagraphRecord.rendition_id)
            .join(DocumentRecord, DocumentRecord.id == RenditionRecord.document_id)
            .where(
                ParagraphRecord.id.in_(ids),
                DocumentRecord.audience.in_(scope.audiences),
                *([DocumentRecord.session == scope.session] if scope.session else []),
            )
        ).all()
    return [
        _Version(id_, symbol, label, language, original, text, tuple(headings), kind)
        for id_, symbol, label, language, original, text, headings, kind in rows
    ]


def _hit(
    versions: list[_Version],
    candidates: dict[int, _Candidate],
    *,
    reader: str,
    shares: tuple[dict[int, int], int],
) -> Hit:
    """One hit for all found versions of a paragraph, scored by the best of them."""
    best = max(versions, key=lambda v: (candidates[v.id].score(), v.language == reader))
    shown = next((version for version in versions if version.language == reader), best)
    held, wanted = shares
    most_held = max((held.get(version.id, 0) for version in versions), default=0)
    return Hit(
        symbol=shown.symbol,
        label=shown.label,
        language=shown.language,
        original=shown.original,
        score=round(candidates[best.id].score(), 5),
        text=shown.text,
        headings=shown.headings,
        kind=shown.kind,
        nearness=max(candidates[version.id].nearness for version in versions),
        coverage=most_held / wanted if wanted else 0.0,
    )


def in_language(store: Store, hits: list[Hit], *, scope: Scope, reader: str) -> list[Hit]:
    """The hits, each in the reader's language where that version is indexed."""
    others = [hit for hit in hits if hit.language != reader]
    if not others:
        return hits
    with store.reading() as session:
        rows = session.execute(
            select(
                DocumentRecord.symbol,
                ParagraphRecord.label,
                ParagraphRecord.text,
                ParagraphRecord.headings,
            )
            .join(RenditionRecord, RenditionRecord.id == ParagraphRecord.rendition_id)
            .join(DocumentRecord, DocumentRecord.id == RenditionRecord.document_id)
            .where(
                RenditionRecord.language == reader,
                DocumentRecord.audience.in_(scope.audiences),
                *([DocumentRecord.session == scope.session] if scope.session else []),
                tuple_(DocumentRecord.symbol, ParagraphRecord.label).in_(
                    [(hit.symbol, hit.label) for hit in others]
                ),
            )
        ).all()
    own = {(symbol, label): (text, tuple(path)) for symbol, label, text, path in rows}
    return [
        replace(hit, language=reader, text=own[at][0], headings=own[at][1])
        if (at := (hit.symbol, hit.label)) in own
        else hit
        for hit in hits
    ]
