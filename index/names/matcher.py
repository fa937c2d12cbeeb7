"""Names found in text: a tree of words, the longest name wins, in one pass."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from index.names.grammar import Grammar
from index.names.words import Words, key, words_of

_END = ""
_LIST_SIGNS = frozenset('،,;؛:(（、•*«"')  # noqa: RUF001
# Arabic vowel signs: a place spelled with them is told from a name by them alone.
_VOWELS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
_GLUED = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")
_SHORT = 3
_SHOUTED = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: code of the table, place in the text, and the name as it stands there."""

    code: str
    start: int
    end: int
    written: str


@dataclass(slots=True)
class Name:
    """How a name may stand in running text; `code` "" is a place that is no State.

    `codes` holds more than one code where languages share the letters: then it is nobody's.
    """

    codes: set[str]
    whole: bool
    exact: bool
    capital: bool
    small_text: bool
    listed: bool


@dataclass(slots=True)
class Tree:
    """All names of some languages, by their words."""

    root: dict[str, Any] = field(default_factory=dict)
    prefixes: frozenset[str] = frozenset()
    introduced_by: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    small_words: frozenset[str] = frozenset()
    spelled: set[str] = field(default_factory=set)
    not_after: dict[str, str] = field(default_factory=dict)
    not_before: dict[str, str] = field(default_factory=dict)

    def learn(self, grammar: Grammar) -> None:
        """What the language declares of prefixes, neighbours and places."""
        self.prefixes |= frozenset(grammar.prefixes)
        self.titles |= {key(word)[0] for word in grammar.titles}
        self.small_words |= grammar.small_words
        self.introduced_by |= {key(word)[0] for word in grammar.introduced_by}
        self.not_after |= grammar.not_after
        self.not_before |= grammar.not_before

    def add(self, written: str, code: str, grammar: Grammar, like: str = "") -> None:
        """One name; `like` is the form whose flags an inflected form takes over."""
        whole = written.startswith("=")
        written = written.removeprefix("=")
        like = like or written
        name = Name(
            codes={code},
            whole=whole,
            exact=_abbreviation(written),
            capital=like in grammar.capital,
            small_text=like in grammar.small_in_small_text,
            listed=like in grammar.listed,
        )
        self._put(key(written), name)
        # Texts taken from PDF lose hyphens at the end of lines: "ÉtatsUnis", "GuinéeBissau".
        if _GLUED.search(written):
            self._put(key(_GLUED.sub("", written)), name)
        if not code and any(sign in _VOWELS for sign in written):
            self.spelled.add(written)

    def _put(self, words: tuple[str, ...], name: Name) -> None:
        node = self.root
        for word in words:
            node = node.setdefault(word, {})
        if words:
            node[_END] = _together(node[_END], name) if _END in node else name

    def whole(self, words: tuple[str, ...]) -> str | None:
        """The code whose name is exactly these words."""
        node: dict[str, Any] | None = self.root
        for word in words:
            node = node.get(word) if node else None
        name = node.get(_END) if node else None
        return next(iter(name.codes)) or None if name and len(name.codes) == 1 else None

    def find(self, text: str) -> Iterator[Mention]:
        """All names of the text, longest first from the left, none within another."""
        words = words_of(text)
        place, last_end = 0, -1
        count = len(words.folded)
        while place < count:
            found = self._at(words, place)
            if found is None:
                place += 1
                continue
            name, start, beyond = found
            mention = self._accepted(words, name, (place, beyond, start), last_end)
            if mention:
                last_end = beyond
                yield mention
            place = beyond if mention or "" in name.codes else place + 1

    def _at(self, words: Words, place: int) -> tuple[Name, int, int] | None:
        """The longest name that begins at the word: it, its start in the text, the word after."""
        for first, cut in self._starts(words.folded[place]):
            node, beyond, best = self.root.get(first), place + 1, None
            while node is not None:
                if _END in node and not node[_END].whole:
                    best = (node[_END], words.spans[place][0] + cut, beyond)
                if beyond >= len(words.folded):
                    break
                node = node.get(words.folded[beyond])
                beyond += 1
            if best:
                return best
        return None

    def _starts(self, word: str) -> Iterator[tuple[str, int]]:
        """The word, then what is left of it without the letters that are written with it."""
        yield word, 0
        if word[0] not in self.prefixes or len(word) < 4:
            return
        rests = [(word[1:], 1)]
        if word[1] in self.prefixes:
            rests.append((word[2:], 2))
        for rest, cut in rests:
            yield rest, cut
            # للبرازيل is ل and البرازيل: the article loses its alif, and the word stays whole.
            if word[cut - 1] == "ل" and rest.startswith("ل"):
                yield "ا" + rest, cut - 1

    def _accepted(
        self, words: Words, name: Name, span: tuple[int, int, int], last_end: int
    ) -> Mention | None:
        """The mention, unless what stands around it says that the words mean something else."""
        place, beyond, start = span
        end = words.spans[beyond - 1][1]
        written = words.text[start:end]
        if len(name.codes) != 1 or "" in name.codes or written in self.spelled:
            return None
        if not self._case_fits(words.text, written, name, 0 <= place - last_end <= 1):
            return None
        if self._neighbours(words.text, start, end) or self._titled(words.folded, place):
            return None
        out_of_list = name.listed and not self._in_list(words, place, start, last_end)
        if out_of_list or (name.exact and _shouted(words, place, beyond)):
            return None
        return Mention(next(iter(name.codes)), start, end, written)

    def _case_fits(self, text: str, written: str, name: Name, follows: bool) -> bool:
        """Whether the name is written large or small as such a name may be.

        Where nothing is written large, as people type on phones, abbreviations may be small, and
        a name that is a word too may be where it follows another name.
        """
        if name.exact and written.upper() != written:
            return written not in self.small_words and written.islower() and _small(text)
        if not (name.capital or name.small_text) or any(sign.isupper() for sign in written):
            return True
        return (name.small_text or follows) and _small(text)

    def _neighbours(self, text: str, start: int, end: int) -> bool:
        """Whether a character next to the name says that it is no name."""
        written = text[start:end]
        before, after = text[max(start - 4, 0) : start].rstrip()[-1:], text[end : end + 1]
        return bool(
            (before and before in self.not_after.get(written, ""))
            or (after and after in self.not_before.get(written, ""))
        )

    def _titled(self, folded: list[str], place: int) -> bool:
        """Whether a title stands before: Mr. Jordan is a person."""
        before = place - 2 if place and folded[place - 1] == "." else place - 1
        return before >= 0 and folded[before] in self.titles

    def _in_list(self, words: Words, place: int, start: int, last_end: int) -> bool:
        """Whether a name that is a common word too stands where a name does."""
        if place == 0 or last_end == place or start - words.spans[place][0] > 1:
            return True
        before = words.folded[place - 1]
        bare = before[1:] if before[0] in self.prefixes else before
        return before in _LIST_SIGNS or bool({before, bare} & self.introduced_by)


def _together(one: Name, other: Name) -> Name:
    """Two names of the same words, the freer of the two; places give way to names."""
    codes = one.codes | other.codes
    return Name(
        codes=codes - {""} or codes,
        whole=one.whole and other.whole,
        exact=one.exact and other.exact,
        capital=one.capital and other.capital,
        small_text=one.small_text and other.small_text,
        listed=one.listed and other.listed,
    )


def _abbreviation(written: str) -> bool:
    """Whether the name is so short that only its capitals tell it from a word: US, EU, ЕС."""
    letters = [sign for sign in written if sign.isalpha()]
    return len(letters) <= _SHORT and all(sign.isupper() for sign in letters) and bool(letters)


@lru_cache(maxsize=8)
def _small(text: str) -> bool:
    """Whether a text has no capitals but its first."""
    return not any(sign.isupper() for sign in text[1:])


def _shouted(words: Words, place: int, beyond: int) -> bool:
    """Whether the word before or after is all capitals: in a headline AU, US or WHO is a word."""
    for near in (place - 1, beyond):
        if 0 <= near < len(words.spans):
            start, end = words.spans[near]
            word = words.text[start:end]
            if len(word) >= _SHOUTED and word.isalpha() and word.isupper():
                return True
    return False
