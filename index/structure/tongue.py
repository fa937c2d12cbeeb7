"""Which of the six languages a text is in: by its script, then by its words."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SCRIPTS = (
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_SAMPLE = 20_000


def tongue_of(text: str) -> str | None:
    """The language of a text of some length, or None where it has no letters."""
    sample = text[:_SAMPLE]
    counts = {code: len(script.findall(sample)) for code, script in _SCRIPTS}
    # A Chinese character carries what takes Latin letters a word: it weighs more.
    counts["zh"] *= 3
    code, most = max(counts.items(), key=lambda entry: entry[1])
    latin = len(_LATIN.findall(sample))
    if most == latin == 0:
        return None
    return code if most >= latin else latin_tongue(sample)


def latin_tongue(text: str) -> str:
    """English, French or Spanish, whichever the words are most like."""
    return str(_identifier().classify(text)[0])


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE)
    identifier.set_languages(["en", "es", "fr"])
    return identifier
