"""An edited text as sentences, each with the notes of the sentence that it came from."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from index.drafts.draft import Flag, Sentence
from index.search.sentences import sentences as split

Recheck = Callable[[Sentence], tuple[Flag, ...]]
_ALIKE = 0.5
_ENDS = ".!?؟。！？；;…:：”»\"')）]"


def reworded(
    text: str, before: Sequence[Sentence], recheck: Recheck | None = None
) -> tuple[Sentence, ...]:
    """The sentences of a new text: those unchanged as they were, the others checked anew."""
    return tuple(
        kept if kept is not None else _changed(words, before, recheck)
        for words, kept in _pieces(" ".join(text.split()), before)
    )


def _pieces(text: str, before: Sequence[Sentence]) -> list[tuple[str, Sentence | None]]:
    """The text cut into sentences; those that stand in it unchanged are never cut further."""
    spans: list[tuple[int, int, Sentence]] = []
    for sentence in before:
        span = _standing(text, " ".join(sentence.text.split()), spans)
        if span:
            spans.append((*span, sentence))
    found: list[tuple[str, Sentence | None]] = []
    last = 0
    for begin, end, sentence in sorted(spans, key=lambda span: span[0]):
        found += [(piece, None) for piece in split(text[last:begin])]
        found.append((sentence.text, sentence))
        last = end
    return [*found, *((piece, None) for piece in split(text[last:]))]


def _standing(
    text: str, words: str, taken: Sequence[tuple[int, int, Sentence]]
) -> tuple[int, int] | None:
    """Where the words stand as a whole sentence that no other has taken."""
    for match in re.finditer(re.escape(words), text) if words else ():
        begin, end = match.span()
        left, right = text[:begin].rstrip(), text[end:]
        whole = (not left or left[-1] in _ENDS) and (not right.strip() or words[-1] in _ENDS)
        apart = not right or right[0].isspace() or words[-1] in "。！？；："
        if whole and apart and all(end <= one or other <= begin for one, other, _ in taken):
            return begin, end
    return None


def _changed(words: str, before: Sequence[Sentence], recheck: Recheck | None) -> Sentence:
    """A new wording with the notes of the old sentence nearest to it, or with none."""
    origin = _nearest(words, before)
    if origin is None:
        return Sentence(words, flags=(Flag("no_notes"),))
    # What a person let stand was the old wording: the new one is to be looked at again.
    open_again = tuple(replace(flag, overridden_by="", reason="") for flag in origin.flags)
    sentence = replace(origin, text=words, flags=open_again)
    return replace(sentence, flags=recheck(sentence)) if recheck else sentence


def _nearest(words: str, before: Sequence[Sentence]) -> Sentence | None:
    best, likeness = None, _ALIKE
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(words.casefold())
    for sentence in before:
        matcher.set_seq1(sentence.text.casefold())
        # The quick ratios are upper bounds: most sentences need no closer look.
        if matcher.real_quick_ratio() < likeness or matcher.quick_ratio() < likeness:
            continue
        ratio = matcher.ratio()
        if ratio > likeness or (best is None and ratio >= likeness):
            best, likeness = sentence, ratio
    return best
