"""The words of a text as the keyword table knows them, by each language's own rules."""

import re
import threading
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

import rjieba
import snowballstemmer

from index.labels import plain_digits

_STEMMERS = {"ar": "arabic", "en": "english", "es": "spanish", "fr": "french", "ru": "russian"}
_SYMBOL = re.compile(r"[A-Za-z]{1,12}(?:[./][A-Za-z0-9().\-]+){1,10}")
_PIECE = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+(?:[-'’][^\W_\u3400-\u9fff]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_ARABIC_FOLD = str.maketrans("أإآٱىة", "اااايه")
_LATIN_LANGUAGES = ("en", "es", "fr")
# The stemmers keep their state in the object: one thread at a time.
_LOCK = threading.Lock()


def tokens(text: str, language: str, *, stop: bool = True) -> list[str]:
    """The tokens of a text in the language, in order; stop words left out if `stop`."""
    found: list[str] = []
    for symbol in _SYMBOL.findall(text):
        if any(c.isdigit() for c in symbol):
            found.append(symbol.rstrip(".").casefold().replace("(", "").replace(")", ""))
    for piece in _PIECE.findall(plain_digits(unicodedata.normalize("NFKC", text))):
        if _HAN.match(piece):
            found.extend(_chinese(piece, stop=stop))
        else:
            found.extend(_word(part, language, stop) for part in re.split(r"[-'’]", piece) if part)
    return [token for token in found if token]


def query_tokens(text: str, language: str) -> list[str]:
    """The tokens of a question: a Latin word also as the other Latin-script languages stem it."""
    found = tokens(text, language)
    if language in _LATIN_LANGUAGES:
        kept = " ".join(piece for piece in _PIECE.findall(text) if _word(piece, language, True))
        for other in _LATIN_LANGUAGES:
            if other != language:
                found.extend(tokens(kept, other))
    return list(dict.fromkeys(found))


def _chinese(run: str, *, stop: bool) -> list[str]:
    """The words of a run of Chinese characters, longer ones also as what they are made of."""
    unwanted = _stop_words("zh") if stop else frozenset()
    return [word for word in rjieba.cut_for_search(run) if word not in unwanted]


@lru_cache(maxsize=200_000)
def _word(piece: str, language: str, stop: bool) -> str:
    """One word folded and stemmed in the language its letters are of; empty for a stop word."""
    language = _by_letters(piece, language)
    folded = fold(piece, language)
    if stop and folded in _stop_words(language):
        return ""
    name = _STEMMERS.get(language)
    if name is None or any(c.isdigit() for c in folded) or len(folded) < 3:
        return folded
    with _LOCK:
        return unaccented(str(_stemmer(name).stemWord(folded)))


def _by_letters(piece: str, language: str) -> str:
    if _ARABIC_LETTER.search(piece):
        return "ar"
    if _CYRILLIC.search(piece):
        return "ru"
    return language if language in _LATIN_LANGUAGES else "en"


def fold(word: str, language: str) -> str:
    """The word in small letters, with one form for letters that are written in several."""
    word = word.casefold().replace("ё", "е")
    if language in _STEMMERS and _ARABIC_LETTER.search(word):
        return _bare_arabic(_ARABIC_MARKS.sub("", word).translate(_ARABIC_FOLD))
    return word


def _bare_arabic(word: str) -> str:
    """The word without the conjunction, preposition and article that are written onto it."""
    for prefix in ("وال", "بال", "فال", "كال", "ولل", "لل", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word


def unaccented(word: str) -> str:
    """The word without the accents that people leave out on phones."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)


@cache
def _stop_words(language: str) -> frozenset[str]:
    text = files("index.lang").joinpath(language, "stopwords.txt").read_text("utf-8")
    return frozenset(fold(word, language) for word in text.split())
