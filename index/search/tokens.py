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
_OTHER_LETTERS = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]")
_JOINT = re.compile(r"[-'’]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})
_LATIN_LANGUAGES = ("en", "es", "fr")
# The stemmers keep their state in the object: one thread at a time.
_LOCK = threading.Lock()


def tokens(text: str, language: str, *, stop: bool = True) -> list[str]:
    """The tokens of a text in the language, in order; stop words left out if `stop`."""
    found = _symbols(text)
    for piece in _pieces(text):
        if _HAN.match(piece):
            found.extend(_chinese(piece, stop=stop))
        else:
            found.extend(_forms(piece, language, stop))
    return found


def query_words(text: str, language: str) -> list[frozenset[str]]:
    """The content words of a question, each with all tokens that it may stand as in a text.

    A Latin word also stands as the other Latin-script languages stem it.
    """
    words = [frozenset((symbol,)) for symbol in _symbols(text)]
    spoken = _LATIN_LANGUAGES if language in _LATIN_LANGUAGES else (language,)
    for piece in _pieces(text):
        if _HAN.match(piece):
            words.extend(frozenset((word,)) for word in _chinese(piece, stop=True))
        elif own := _forms(piece, language, True):
            others = [form for other in spoken for form in _forms(piece, other, True)]
            words.append(frozenset((*own, *others)))
    return list(dict.fromkeys(words))


def query_tokens(text: str, language: str) -> list[str]:
    """The tokens of a question, word by word."""
    return list(
        dict.fromkeys(form for word in query_words(text, language) for form in sorted(word))
    )


def _symbols(text: str) -> list[str]:
    """The document symbols in a text, whole."""
    return [
        symbol.rstrip(".").casefold().replace("(", "").replace(")", "")
        for symbol in _SYMBOL.findall(text)
        if any(c.isdigit() for c in symbol)
    ]


def _pieces(text: str) -> list[str]:
    """Words and runs of Chinese characters; compounds and elisions in their parts."""
    found = _PIECE.findall(plain_digits(unicodedata.normalize("NFKC", text)))
    return [part for piece in found for part in _JOINT.split(piece) if part]


def _forms(word: str, language: str, stop: bool) -> list[str]:
    """The token of a word and, where accents change its stem, that of the word without them."""
    form = _word(word, language, stop)
    if not form or word.isascii() or _OTHER_LETTERS.search(word):
        return [form] if form else []
    bare = _word(unaccented(word), language, stop)
    return [form, bare] if bare and bare != form else [form]


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
    plain = word.translate(_LIGATURES)
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)


@cache
def _stop_words(language: str) -> frozenset[str]:
    text = files("index.lang").joinpath(language, "stopwords.txt").read_text("utf-8")
    words = {fold(word, language) for word in text.split()}
    # People leave accents out on phones.
    return frozenset(words | {unaccented(word) for word in words if word.isalpha()})
