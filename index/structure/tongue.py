"""Which of the six languages a text is in: by its script, then by its small words."""

import re
from functools import cache

from index.languages import LANGUAGES
from index.structure.lexicon import lexicon

_SCRIPTS = (
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
# Letters and marks that only one of the three uses, each worth a small word.
_TELLING = {
    "fr": re.compile(r"[çœèêëàùîô]|\b[ldnsjcm]['’]|qu['’]"),
    "es": re.compile(r"[ñ¿¡óíúá]"),
}
_SAMPLE = 20_000


def tongue_of(text: str) -> str | None:
    """The language of a text, or None where it has no letters or nothing tells."""
    sample = text[:_SAMPLE]
    counts = {code: len(script.findall(sample)) for code, script in _SCRIPTS}
    # A Chinese character carries what takes Latin letters a word: it weighs more.
    counts["zh"] *= 3
    code, most = max(counts.items(), key=lambda entry: entry[1])
    latin = len(_LATIN.findall(sample))
    if most == latin == 0:
        return None
    return code if most >= latin else latin_tongue(sample)


def latin_tongue(text: str) -> str | None:
    """English, French or Spanish, whichever the small words are of; None where nothing tells."""
    lowered = text.lower()
    words = _LATIN_WORD.findall(lowered)
    scores = {
        language: sum(word in known for word in words)
        + len(_TELLING[language].findall(lowered) if language in _TELLING else ())
        for language, known in _small_words().items()
    }
    best = max(scores, key=lambda language: scores[language])
    tied = sum(score == scores[best] for score in scores.values()) > 1
    return None if scores[best] == 0 or tied else best


@cache
def _small_words() -> dict[str, frozenset[str]]:
    declared = {code: lexicon(code).function_words.split() for code in LANGUAGES}
    return {code: frozenset(words) for code, words in declared.items() if words}
