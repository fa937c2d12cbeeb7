"""Resolutions: preambular paragraphs labelled PP1 …, operative ones by their number."""

import re
from dataclasses import replace

from index.structure.document import Paragraph
from index.structure.lexicon import Lexicon

_TITLE = re.compile(r"^(?:[A-Z]-)?[\d٠-٩]+/[\d٠-٩]+\s*[.．\-–—]\s*\S")
# Behind "Resolution adopted … [on the report of …]" on the same lines.
_TITLE_BEHIND = re.compile(r"(?<=[\])])\s*((?:[A-Z]-)?\d+/\d+\s*[.．\-–—]\s*\S.*)", re.DOTALL)
_LONGEST_TITLE = 500
_SHORTEST_PREAMBLE = 7


def is_enacting(text: str, lexicon: Lexicon) -> bool:
    """Whether the line only names who resolves: "The General Assembly,"."""
    bare = text.strip().rstrip(",，،:： ")
    return len(bare) < 120 and any(re.fullmatch(form, bare) for form in lexicon.enacting)


def is_resolution_title(text: str) -> bool:
    """Whether the text is a title with the resolution's number: "73/6. Fiftieth …"."""
    return bool(_TITLE.match(text)) and len(text) < _LONGEST_TITLE


def with_preamble(paragraphs: list[Paragraph], lexicon: Lexicon) -> tuple[Paragraph, ...]:
    """The paragraphs of a resolution, unnumbered ones before the first operative labelled PP."""
    labelled = []
    preambular = 0
    operative = False
    for paragraph in paragraphs:
        operative = operative or paragraph.number is not None
        if _is_preambular(paragraph, lexicon) and not operative:
            preambular += 1
            paragraph = replace(paragraph, label=f"PP{preambular}", kind="preambular")
        elif _adopts(paragraph, lexicon):
            paragraph = replace(paragraph, kind="operative")
        labelled.append(paragraph)
    return tuple(labelled)


def _is_preambular(paragraph: Paragraph, lexicon: Lexicon) -> bool:
    text = paragraph.text
    if paragraph.kind != "unnumbered" or len(text) < _SHORTEST_PREAMBLE:
        return False
    aside = is_enacting(text, lexicon) or is_resolution_title(text) or text[0] in "[("
    return not aside and not _adopts(paragraph, lexicon)


def _adopts(paragraph: Paragraph, lexicon: Lexicon) -> bool:
    """Whether an unnumbered paragraph is the operative text itself: "Adopts the following …"."""
    return paragraph.kind == "unnumbered" and paragraph.text.lower().startswith(lexicon.adopts)


def resolution_title(texts: list[str]) -> str:
    """The title as it stands over the text: "73/6. Fiftieth anniversary …"."""
    for text in texts:
        behind = _TITLE_BEHIND.search(text) if len(text) < _LONGEST_TITLE else None
        if is_resolution_title(text) or behind:
            return behind.group(1) if behind else text
    return ""
