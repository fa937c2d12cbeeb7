"""Arabic on a PDF page: from the places of the glyphs back to the order of reading.

A PDF may hold Arabic in any order; where the glyphs stand is what can be trusted. The page is
mirrored, so that all that is known of columns, indents and short lines holds as it is.
"""

import ctypes
import re
import statistics
import unicodedata
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from index.readers.pdf_lines import Run

_WORD_GAP = 0.2
_RUN_GAP = 1.1
_LEAST_SHARE = 0.3
_BRACKETS = ("()", "[]", "{}", "«»")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LATIN_AND_NUMBERS = re.compile(
    r"[A-Za-zÀ-ɏ0-9٠-٩](?:[A-Za-zÀ-ɏ0-9٠-٩.,:/\\@_#&+%'’–-]*[A-Za-zÀ-ɏ0-9٠-٩])?"
)
_ARABIC_WORD = re.compile(r"[\u0621-\u065f]+")
_ALEFS = "اأإآٱ"


@dataclass(slots=True)
class _Glyph:
    """A glyph as it stands on the page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    place: int


def is_arabic(codes: list[int]) -> bool:
    """Whether a page is written in Arabic, by its letters."""
    arabic = sum(0x0600 <= code <= 0x06FF or 0xFB50 <= code <= 0xFEFC for code in codes)
    if arabic <= 20:
        return False
    latin = sum(0x41 <= code <= 0x7A or 0xC0 <= code <= 0x24F for code in codes)
    return arabic > _LEAST_SHARE * (arabic + latin)


def arabic_runs(raw: object, codes: list[int], width: float) -> list[Run]:
    """The runs of an Arabic page in logical order, mirrored."""
    strips: dict[int, list[_Glyph]] = {}
    for glyph in _glyphs(raw, codes):
        strips.setdefault(_strip(glyph, strips), []).append(glyph)
    runs = []
    for strip in strips.values():
        for glyphs in _split(sorted(strip, key=lambda glyph: -(glyph.left + glyph.right))):
            if any(glyph.text.strip() for glyph in glyphs):
                runs.append(_run(glyphs, width))
    return runs


def _glyphs(raw: object, codes: list[int]) -> list[_Glyph]:
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    glyphs = []
    for place, code in enumerate(codes):
        if code in (10, 13, 0) or not pdfium.FPDFText_GetLooseCharBox(
            raw, place, ctypes.byref(box)
        ):
            continue
        size = box.top - box.bottom
        if size < 0.5 or not pdfium.FPDFText_GetCharOrigin(
            raw, place, ctypes.byref(x), ctypes.byref(y)
        ):
            continue
        text = "-" if code in (2, 0xFFFE) else chr(code)
        glyphs.append(_Glyph(text, box.left, box.right, y.value, size, place))
    return glyphs


def _strip(glyph: _Glyph, strips: dict[int, list[_Glyph]]) -> int:
    """The base line a glyph stands on, among those known."""
    key = round(glyph.base)
    for near in (key, key - 1, key + 1):
        if near in strips and abs(strips[near][0].base - glyph.base) < 1.0:
            return near
    return key


def _split(glyphs: list[_Glyph]) -> list[list[_Glyph]]:
    """Glyphs from right to left, cut at wide gaps."""
    parts: list[list[_Glyph]] = [[]]
    edge = None
    for glyph in glyphs:
        if not glyph.text.strip():
            parts[-1].append(glyph)
            continue
        if edge is not None and edge - glyph.right > _RUN_GAP * glyph.size:
            parts.append([])
        parts[-1].append(glyph)
        edge = glyph.left if edge is None else min(edge, glyph.left)
        if len(parts[-1]) == 1:
            edge = glyph.left
    return [part for part in parts if part]


def _run(glyphs: list[_Glyph], width: float) -> Run:
    solid = [glyph for glyph in glyphs if glyph.text.strip()]
    size = statistics.median_high(glyph.size for glyph in solid)
    left, right = min(g.left for g in solid), max(g.right for g in solid)
    places = [glyph.place for glyph in solid]
    bottom = statistics.median(glyph.base for glyph in solid) - 0.2 * size
    text = [logical_text(glyphs)]
    return Run(text, width - right, width - left, bottom, bottom + size, min(places), max(places))


def logical_text(glyphs: list[_Glyph]) -> str:
    """Glyphs sorted from right to left as text in the order it is read."""
    spaced = any(glyph.text in " \u00a0" for glyph in glyphs)
    text, before = "", None
    for glyph in _with_marks_after(glyphs):
        if before is not None:
            gap = before.left - glyph.right
            if gap > _WORD_GAP * glyph.size * (1.6 if spaced else 1.0):
                text += " "
        text += glyph.text
        before = glyph
    return to_logical(text)


def _with_marks_after(glyphs: list[_Glyph]) -> list[_Glyph]:
    """Vowel signs after the letter they stand on, and lam before the alef it is bound to."""
    letters = [glyph for glyph in glyphs if not unicodedata.combining(glyph.text[0])]
    for place in range(len(letters) - 1):
        first, second = letters[place], letters[place + 1]
        bound = abs(first.left - second.left) < 0.1 and abs(first.right - second.right) < 0.1
        if bound and first.text in _ALEFS and second.text == "ل":
            letters[place], letters[place + 1] = second, first
    for mark in (glyph for glyph in glyphs if unicodedata.combining(glyph.text[0])):
        middle = (mark.left + mark.right) / 2
        nearest = min(
            range(len(letters)),
            key=lambda n: abs((letters[n].left + letters[n].right) / 2 - middle),
            default=-1,
        )
        letters.insert(nearest + 1, mark)
    return letters


def to_logical(visual: str) -> str:
    """Text read from right to left with its numbers and Latin words put the right way round."""
    if not re.search(r"[\u0600-\u0658\u0671-\u06d3\ufb50-\ufefc]", visual):
        return unicodedata.normalize("NFKC", visual[::-1]).strip()
    text = _join_latin(_LATIN_AND_NUMBERS.sub(lambda found: found.group()[::-1], visual))
    return _brackets(_normal(text)).strip()


def _join_latin(text: str) -> str:
    """Latin words that follow one another stand from left to right as a whole."""
    words = text.split(" ")
    ordered: list[str] = []
    place = 0
    while place < len(words):
        end = place
        while end < len(words) and _is_latin(words[end]):
            end += 1
        ordered += reversed(words[place:end])
        if end == place:
            ordered.append(words[place])
            end += 1
        place = end
    return " ".join(ordered)


def _is_latin(word: str) -> bool:
    return bool(_LATIN.search(word)) and not _ARABIC_WORD.search(word) and not word.endswith(",")


def _normal(text: str) -> str:
    """Presentation forms as letters; superscripts and the like stay."""
    return "".join(
        unicodedata.normalize("NFKC", c) if "\ufb50" <= c <= "\ufeff" else c for c in text
    )


def _brackets(text: str) -> str:
    """Every bracket the way it opens, by what stands beside it: files hold them either way."""
    characters = list(text)
    depth = 0
    for place, character in enumerate(text):
        pair = next((pair for pair in _BRACKETS if character in pair), None)
        if pair is None:
            continue
        after_space = place == 0 or text[place - 1] in " (["
        before_space = place + 1 == len(text) or text[place + 1] in " .,;:،؛)]"
        opens = depth == 0 if after_space == before_space else after_space
        characters[place] = pair[0] if opens else pair[1]
        depth = max(depth + (1 if opens else -1), 0)
    return "".join(characters)


def looks_doubtful(text: str) -> bool:
    """Whether Arabic text shows the marks of a broken text layer."""
    words = _ARABIC_WORD.findall(text)
    if len(words) < 10:
        return False
    backwards = sum(word[0] in "ةى" for word in words if len(word) > 1)
    single = sum(len(word) == 1 and word not in "وأبجدهزحطيكلم" for word in words)
    long = sum(len(word) > 14 for word in words)
    unknown = text.count("\ufffd") + sum("\ue000" <= c <= "\uf8ff" for c in text)
    return (
        backwards > len(words) * 0.02
        or single > len(words) * 0.05
        or long > len(words) * 0.03
        or unknown > len(text) * 0.005
    )
