"""Sentences of a paragraph, with the abbreviations of UN documents held together."""

import re

import numpy as np

from index.search.tokens import query_tokens, tokens
from models.encoder import Encoder

_END = re.compile(r"(?<=[.!?؟])[\"”»’)\]]*\s+(?=[\"“«(\[]?[^\s\d])|(?<=[。！？；])|(?<=;)\s+|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|para|paras|art|arts|chap|sect|vol|p|pp|ed|eds|e\.g|i\.e|cf|"
    r"al|etc|Add|Rev|Corr|M|MM|Mme|par|pár|párr|párrs|Sr|Sra|Sres|núm|núms|EE|UU|vs|Jan|Feb|Mar|Apr|Aug|Sept|"
    r"Oct|Nov|Dec|U\.S|U\.N)|(?<!\w)(?:г|гг|п|пп|ст|стр|гл|разд|т\.е|т\.д|т\.п|др|см|ср|долл|млн|"
    r"млрд|тыс)|\b[A-ZА-Я])\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """The sentences of a text in any of the six languages."""
    found: list[str] = []
    for piece in _END.split(text):
        piece = piece.strip() if piece else ""
        if not piece:
            continue
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def best_sentence(text: str, question: str, *, language: str, encoder: Encoder) -> str:
    """The sentence of the text that answers the question best."""
    candidates = sentences(text)
    if len(candidates) < 2:
        return text.strip()
    wanted = set(query_tokens(question, language))
    vectors = encoder.encode([question, *candidates])
    nearness = vectors[1:] @ vectors[0]
    shared = np.array(
        [len(wanted & set(tokens(candidate, language))) for candidate in candidates], float
    )
    return candidates[int(np.argmax(nearness + 0.12 * shared))]
