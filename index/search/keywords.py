"""Keywords: what goes into the keyword table, and asking it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from index.records import ParagraphRecord
from index.search.tokens import query_tokens, tokens

_MOST_TOKENS = 24
_HEADING_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class KeywordHit:
    """A paragraph's id and its score, higher is better."""

    id: int
    score: float


def keyword_row(record: ParagraphRecord, language: str, scope: str) -> dict[str, object]:
    """The row of the keyword table for one paragraph, its footnotes included."""
    notes = " ".join(note[1] for note in record.footnotes)
    return {
        "id": record.id,
        "b": " ".join(tokens(f"{record.text} {notes}", language)),
        "h": " ".join(tokens(" ".join(record.headings), language)),
        "s": scope,
    }


def find(
    session: Session, question: str, *, language: str, limits: list[str], most: int
) -> list[KeywordHit]:
    """The paragraphs that share most with the question, within `limits` (scope tokens)."""
    words = query_tokens(question, language)[:_MOST_TOKENS]
    if not words or not limits:
        return []
    wanted = " OR ".join(_quoted(word) for word in words)
    within = " OR ".join(_quoted(limit) for limit in limits)
    rows = session.execute(
        text(
            "SELECT rowid, bm25(keywords, 1.0, :headings, 0.0) AS score FROM keywords "
            "WHERE keywords MATCH :match ORDER BY score LIMIT :most"
        ),
        {
            "match": f"({{body headings}} : ({wanted})) AND (scope : ({within}))",
            "headings": _HEADING_WEIGHT,
            "most": most,
        },
    ).all()
    return [KeywordHit(int(id_), -float(score)) for id_, score in rows]


def found_in(session: Session, tokens: Sequence[str]) -> dict[str, int]:
    """In how many paragraphs of the whole store each token stands."""
    session.execute(
        text(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary "
            "USING fts5vocab('main', 'keywords', 'row')"
        )
    )
    rows = session.execute(
        text("SELECT term, doc FROM temp.vocabulary WHERE term IN :tokens").bindparams(
            bindparam("tokens", expanding=True)
        ),
        {"tokens": list(tokens)},
    ).all()
    return {str(term): int(count) for term, count in rows}


def words_of(session: Session, ids: Sequence[int]) -> dict[int, frozenset[str]]:
    """The tokens of paragraphs as they were stored: cheaper than cutting their texts again."""
    rows = session.execute(
        text("SELECT rowid, body FROM keywords WHERE rowid IN :ids").bindparams(
            bindparam("ids", expanding=True)
        ),
        {"ids": list(ids)},
    ).all()
    return {int(id_): frozenset(body.split()) for id_, body in rows}


def _quoted(token: str) -> str:
    return '"' + token.replace('"', '""') + '"'
