"""Words that a line's end or a stray space has broken, mended by the document's own words."""

import re
from collections import Counter

from index.readers.tidy import close_wide

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LOOSE_HYPHEN = re.compile(r"(?<=[^\W\d_]) -(?=[^\W\d_])")
_ENDS_HYPHEN = re.compile(r"([^\W_]+(?:-[^\W_]+)*) ?-$")
_STARTS_WORD = re.compile(r"([^\W_]+(?:-[^\W_]+)*)")
_PAIR = re.compile(r"(?<![\w’'-])([^\W\d_]+) ([^\W\d_]+)(?![\w’'-])")
_LONGEST_FRAGMENT = 3


class Mender:
    """The words of one document, by which its broken words are known."""

    def __init__(self, lines: list[str]) -> None:
        self._seen: Counter[str] = Counter()
        for line in lines:
            # The edges of a line may be halves of words.
            words = [found.group().lower() for found in _WORD.finditer(line)]
            whole = words[:-1] if line.rstrip().endswith("-") else words
            self._seen.update(whole)
            self._seen.update(part for word in whole if "-" in word for part in word.split("-"))

    def paragraph(self, lines: list[str]) -> str:
        """The lines of a paragraph on one line, its broken words mended."""
        text = ""
        for line in lines:
            text = self._join(text, line.strip())
        return self._without_stray_spaces(close_wide(_LOOSE_HYPHEN.sub("-", text)))

    def _join(self, text: str, line: str) -> str:
        if not text or not line:
            return text + line
        end = _ENDS_HYPHEN.search(text, max(len(text) - 60, 0)) if text.endswith("-") else None
        start = _STARTS_WORD.match(line)
        if not end or not start:
            glue = (
                "" if text.endswith(("-", "/", "–")) and not text.endswith((" -", " –")) else " "
            )
            return f"{text}{glue}{line}"
        kept = text[: end.end(1)]
        return f"{kept}{'-' if self._keeps_hyphen(end[1], start[1]) else ''}{line}"

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether a hyphen at a line's end belongs to the word."""
        left, right = first.rsplit("-", 1)[-1].lower(), second.split("-", 1)[0].lower()
        if self._seen[f"{left}-{right}"] or self._seen[f"{first}-{second}".lower()]:
            return True
        if self._seen[left + right]:
            return False
        if second[:1].isupper() or second[:1].isdigit() or first[-1:].isdigit() or "-" in first:
            return True
        return any(self._seen[part] and len(part) > 2 for part in (left, right))

    def _without_stray_spaces(self, text: str) -> str:
        """The text with words put together whose halves are words nowhere else."""
        place = 0
        while found := _PAIR.search(text, place):
            first, second = found[1], found[2]
            if self._is_broken(first.lower(), second.lower()):
                text = f"{text[: found.end(1)]}{text[found.start(2) :]}"
                place = found.start()
            else:
                place = found.start(2)
        return text

    def _is_broken(self, first: str, second: str) -> bool:
        if not self._seen[first + second]:
            return False
        rare = [part for part in (first, second) if self._seen[part] <= 1]
        return len(rare) == 2 or any(len(part) <= _LONGEST_FRAGMENT for part in rare)
