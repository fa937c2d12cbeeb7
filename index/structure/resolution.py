"""Resolutions: preambular paragraphs labelled PP1 …, operative ones by their number."""

import re
from dataclasses import replace

from index.structure.document import Paragraph

_TITLE = re.compile(r"^\d+/\d+\.\s+\S")
_ENACTING = re.compile(
    r"^(?:The (?:General Assembly|Security Council|Economic and Social Council|Conference)|"
    r"L.Assemblée générale|Le Conseil|La Asamblea General|El Consejo|Генеральная Ассамблея|"
    r"Совет Безопасности|大会|安全理事会|إن الجمعية العامة|إن مجلس الأمن)\s*[,，،]?$"
)


def with_preamble(paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of a resolution, unnumbered ones before the first operative labelled PP."""
    labelled = []
    preambular = 0
    operative = False
    for paragraph in paragraphs:
        operative = operative or paragraph.number is not None
        preamble = paragraph.kind == "unnumbered" and not operative
        if preamble and not _ENACTING.match(paragraph.text) and len(paragraph.text) > 20:
            preambular += 1
            paragraph = replace(paragraph, label=f"PP{preambular}", kind="preambular")
        labelled.append(paragraph)
    return tuple(labelled)


def resolution_title(texts: list[str]) -> str:
    """The title as it stands over the text: "73/6. Fiftieth anniversary …"."""
    return next((text for text in texts if _TITLE.match(text) and len(text) < 400), "")
