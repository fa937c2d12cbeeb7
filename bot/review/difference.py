"""What changed between two wordings, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

# A word with the space after it; Chinese, written without spaces, sign by sign.
_WORD = re.compile(r"[\u3400-\u9fff]\s*|[^\s\u3400-\u9fff]+\s*")


Change = Literal["same", "gone", "come"]


def difference(before: str, after: str) -> str:
    """The new wording with what went as [-…-] and what came as {+…+}."""
    told = ""
    parts = changes(before, after)
    for place, (change, words) in enumerate(parts):
        if change == "same":
            told += words
            continue
        told += f"[-{words.rstrip()}-]" if change == "gone" else f"{{+{words.rstrip()}+}}"
        # What came stands right after what went in its place.
        is_replaced = change == "gone" and parts[place + 1 : place + 2]
        if not (is_replaced and parts[place + 1][0] == "come"):
            told += words[len(words.rstrip()) :]
    return told


def changes(before: str, after: str) -> list[tuple[Change, str]]:
    """The words in order: the same in both, gone from the first, come with the second."""
    old, new = _WORD.findall(before.strip()), _WORD.findall(after.strip())
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    told: list[tuple[Change, str]] = []
    for change, i1, i2, j1, j2 in matcher.get_opcodes():
        gone, come = "".join(old[i1:i2]), "".join(new[j1:j2])
        if change == "equal":
            # The last word of a wording has no space after it, where the other one goes on.
            told.append(("same", max(gone, come, key=len)))
            continue
        told += [("gone", gone)] if gone else []
        told += [("come", come)] if come else []
    return told


def _bare(words: Sequence[str]) -> list[str]:
    return [word.rstrip() for word in words]
