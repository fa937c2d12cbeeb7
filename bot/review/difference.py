"""What changed between two wordings, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

# A word with the space after it; Chinese, written without spaces, sign by sign.
_WORD = re.compile(r"[\u3400-\u9fff]\s*|[^\s\u3400-\u9fff]+\s*")


def difference(before: str, after: str) -> str:
    """The new wording with what went as [-…-] and what came as {+…+}."""
    old, new = _WORD.findall(before.strip()), _WORD.findall(after.strip())
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    told = ""
    for change, i1, i2, j1, j2 in matcher.get_opcodes():
        gone, come = "".join(old[i1:i2]), "".join(new[j1:j2])
        if change == "equal":
            # The last word of a wording has no space after it, where the other one goes on.
            told += max(gone, come, key=len)
            continue
        told += f"[-{gone.rstrip()}-]" if gone else ""
        told += f"{{+{come.rstrip()}+}}" if come else ""
        last = come or gone
        told += last[len(last.rstrip()) :]
    return told


def _bare(words: Sequence[str]) -> list[str]:
    return [word.rstrip() for word in words]
