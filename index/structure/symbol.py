"""Document symbols: found in text, read from file names, compared."""

import re

from index.languages import LANGUAGES

_ORGANS = (
    "A|S|E|T|ST|CRC|CCPR|CEDAW|CERD|CAT|CED|CMW|CRPD|CTOC|CAC|UNODC|UNEP|UNCTAD|TD|DP|HSP|FCCC|CBD|"
    "ICCD|ISBA|NPT|BWC|CCW|CD|IDB|GC|PBC|HRI|SPLOS|JIU|ICEF|WFP|CCPCJ|ECE|LC|ESCAP|UNFF|IPBES|BC|"
    "RC|POPS|FAO|ICC|OPCW|APLC|CCM|ATT|CLCS|DC|ID|UNW|UNICRI|TRANS|WTO"
)
_SYMBOL = re.compile(
    rf"(?<![\w/.])(?:(?:{_ORGANS})|[A-Z]{{2,8}})(?:/(?:[A-Za-z0-9][\w.\-]*(?:\(\w+(?:[./-]\w+)*\))?)){{1,8}}"
    r"(?:(?<=\d) ?\((?:19|20)\d\d\))?\*?",
    # Symbols are Latin; Chinese and Russian words may stand right after one.
    re.ASCII,
)
_HAS_NUMBER = re.compile(r"\d")
_LANGUAGE_TAIL = re.compile(r"[-_. ]\(?(AR|ZH|CH|EN|FR|RU|ES|A|C|E|F|R|S)\)?$", re.IGNORECASE)
_PART = re.compile(
    r"^(?:\d{1,4}(?:\(\d{4}\))?|[A-Z]{1,8}(?:\.\d+)?|[A-Z][a-z]{1,5}\.\d+|\d+\(\w+\))$"
)
_SURE_PART = re.compile(
    r"^(?:\d{1,4}(?:\(\d{4}\))?|RES|INF|NGO|COP|COSP|HRC|CONF|DEC|PRST|"
    r"(?:AC|C|CN|CONF|WG|SC|GC|PC|EG|L|PV|SR|WP|CRP|R|INF|NGO|COP|EA|Add|Rev|Corr|Amend|Sub)\.\d+)$",
    re.IGNORECASE,
)
_COPY_TAIL = re.compile(r"\s*\(\d{1,2}\)$")
_LETTERS = {"a": "ar", "c": "zh", "ch": "zh", "e": "en", "f": "fr", "r": "ru", "s": "es"}
_KNOWN_ORGAN = re.compile(rf"^(?:{_ORGANS})$")
_NOT_SYMBOLS = re.compile(r"^(?:AND/OR|HIV/AIDS|N/A|TCP/IP|COVID/.*|km/h|24/7)$", re.IGNORECASE)


def normalize_symbol(written: str) -> str:
    """The symbol without spaces, reissue asterisks and trailing marks, for comparing."""
    return re.sub(r"\s+", "", written).rstrip("*.,;:")


def is_symbol(text: str) -> bool:
    """Whether the whole text is one document symbol."""
    found = _SYMBOL.fullmatch(normalize_symbol(text))
    return bool(found and _plausible(found.group()))


def find_symbols(text: str) -> list[str]:
    """All symbols in the text, in order."""
    return [
        normalize_symbol(found.group())
        for found in _SYMBOL.finditer(text)
        if _plausible(found.group())
    ]


def find_symbol(text: str) -> str:
    """The first symbol in the text, or an empty string."""
    return next(iter(find_symbols(text)), "")


def _plausible(candidate: str) -> bool:
    return bool(_HAS_NUMBER.search(candidate)) and not _NOT_SYMBOLS.match(candidate)


def symbol_from_file_name(name: str) -> str:
    """The symbol a file name spells ("A_RES_73_3-EN.pdf" is A/RES/73/3), or an empty string."""
    stem = _LANGUAGE_TAIL.sub("", _stem(name))
    parts = re.split(r"_", stem) if "_" in stem else stem.split("-")
    if len(parts) > 2 and parts[-1].isupper() and parts[-1].lower() in LANGUAGES:
        parts.pop()
    if parts[0].islower() and all(_SURE_PART.match(part) for part in parts[1:]):
        parts = [parts[0].upper(), *(_cased(part) for part in parts[1:])]
    if not _spells_symbol(parts):
        return ""
    return "/".join(parts)


def _spells_symbol(parts: list[str]) -> bool:
    """Whether the parts of a file name can be nothing but a symbol's."""
    organ, *rest = parts
    if not rest or not all(_PART.match(part) for part in rest):
        return False
    if not any(_HAS_NUMBER.search(part) for part in rest):
        return False
    if _KNOWN_ORGAN.match(organ):
        return True
    # An organ not in the list has to show more of a symbol's grammar than a word and a year.
    telling = any(_SURE_PART.match(part) and not part.isdigit() for part in rest)
    return bool(re.match(r"^[A-Z]{2,8}$", organ)) and telling


def _cased(part: str) -> str:
    head = part.split(".")[0].lower()
    return part.capitalize() if head in ("add", "rev", "corr", "amend", "sub") else part.upper()


def language_from_file_name(name: str) -> str | None:
    """The language a file name ends with ("-EN", "_F", ".ar", "_zh"), or None."""
    found = _LANGUAGE_TAIL.search(_stem(name))
    if not found:
        return None
    tail = found.group(1).lower()
    return tail if tail in LANGUAGES else _LETTERS.get(tail)


def _stem(name: str) -> str:
    stem = re.sub(r"\.(?:pdf|docx?|docm|html?|txt|xml|marcxml|md)$", "", name, flags=re.IGNORECASE)
    return _COPY_TAIL.sub("", stem)
