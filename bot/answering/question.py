"""What a question asks: its language, its kind, and the item, names and labels in it."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from bot.answering.folding import fold, mend
from bot.answering.phrases import Phrases, phrases
from index.labels import latin_letter, parse_label
from index.names.table import mentions
from index.search.tokens import query_words
from index.structure.symbol import find_symbol
from index.structure.tongue import latin_tongue, tongue_of

Kind = Literal[
    "help", "thanks", "speakers", "statement", "paragraph", "document", "documents",
    "attendance", "officers", "meetings", "agenda", "passages",
]  # fmt: skip
_CUES_BY_ORDER: tuple[tuple[str, Kind], ...] = (
    ("documents", "documents"),
    ("chair", "officers"),
    ("panellists", "officers"),
    ("which_items", "speakers"),
    ("spoke", "speakers"),
    ("attended", "attendance"),
    ("meetings", "meetings"),
    ("agenda", "agenda"),
)
_RUSSIAN_LETTERS = str.maketrans("абвгдежзик", "abcdefghij")
_HAN = re.compile("[\u3400-\u9fff]")
_OWN_SCRIPT = ("ar", "ru", "zh")
_LATIN = ("en", "es", "fr")
_SHORT_WORDS = 6
_SHORT_NAME = 2
_ENDS = " ?!.:;,¿¡"
# Written in all languages, so it tells none; the little word is Spanish only without a number.
_PARA = re.compile(r"\bparas?\b\.?(?=\s*\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `cue` is the pattern that told: "chair", "which_items" and so on.

    `labels` is one label, or the first and the last of a range. `topic` is the question without
    the words that only ask, `subject` what is left when all words of questions of fact are gone
    too. `follows` tells that it leans on the question before it. `reader` is the language to
    answer in where it is not that of the question. `loose` tells that a question of fact holds
    words about something else: "how many countries accepted e-mail?".
    """

    text: str
    language: str
    kind: Kind
    cue: str = ""
    item: str | None = None
    meeting: int | None = None
    entities: tuple[str, ...] = ()
    symbol: str = ""
    labels: tuple[str, ...] = ()
    section: str = ""
    document_kind: str = ""
    counted: bool = False
    on_behalf: bool = False
    absent: bool = False
    follows: bool = False
    topic: str = ""
    subject: str = ""
    loose: bool = False
    reader: str = ""


def understand_question(
    text: str,
    *,
    usual: str | None = None,
    reader: str | None = None,
    before: Question | None = None,
) -> Question:
    """What the text asks; `before` is the question a follow-up leans on.

    `usual` is the language where the text leaves it open; `reader` the one to answer in,
    whatever the question's own.
    """
    usual = usual or reader or (before.language if before else "en")
    tongue = _tongue(text, usual)
    question = replace(_understand(text, tongue), reader=reader or "")
    return _following(question, before) if before else question


def _tongue(text: str, usual: str) -> str:
    """The language of a question: by its script; a short one by the words with which each asks."""
    symbol = find_symbol(text)
    bare = _PARA.sub(" ", text.replace(symbol, " ") if symbol else text)
    told = tongue_of(bare)
    if told in _OWN_SCRIPT:
        return told
    if told and len(bare.split()) > _SHORT_WORDS:
        return told
    if len(bare.split()) == 1:
        told = None
    shares = {code: _own_words(bare, code) for code in _LATIN}
    most = max(shares.values())
    likely = [code for code in _LATIN if shares[code] == most]
    if most == 0:
        likely = [code for code in (told, usual) if code]
    return next(code for code in (told, usual, *likely) if code in likely)


def _own_words(text: str, language: str) -> int:
    """How many words of the text are those with which the language asks."""
    how = phrases(language)
    folded = fold(text)
    asked = sum(len(match.group().split()) for match in how.frame.finditer(folded))
    items = len(how.item.findall(folded)) + len(how.label.findall(folded))
    told = len(text.split()) > 1 and latin_tongue(text) == language
    return asked + items + 2 * told


def _understand(text: str, language: str) -> Question:
    how = phrases(language)
    symbol = find_symbol(text)
    bare = text.replace(symbol, " ") if symbol and symbol in text else text
    folded = mend(fold(bare).strip(_ENDS), how.spelling)
    found = _named(bare, language)
    base = Question(
        text, language, "passages", symbol=symbol, entities=found, item=_item(folded, how)
    )
    section = _first(how.sections, folded)
    if section == "un_entities":
        found = tuple(code for code in found if code != "UN")
    base = replace(
        base,
        section=section,
        meeting=_sitting(folded, how),
        entities=found,
        document_kind=_first(how.kinds, folded),
        counted=bool(how.intents["how_many"].search(folded)),
        on_behalf=bool(how.intents["behalf"].search(folded)),
        absent=bool(how.intents["absent"].search(folded)),
        topic=_topic(bare, language, how),
        subject=_left_over(fold(_without_names(bare, language)), how),
        loose=_about_something(fold(_without_names(bare, language)), how),
    )
    return _classified(base, folded, how)


def _named(text: str, language: str) -> tuple[str, ...]:
    """The entities named; a name alone may be in any language."""
    found = mentions(text, language)
    if not found and _size(text) <= _SHORT_NAME:
        found = mentions(text)
    return tuple(dict.fromkeys(mention.code for mention in found))


def _about_something(text: str, how: Phrases) -> bool:
    """Whether content is left when the words of questions of fact are taken out.

    A slip may make such a word look like content, and mending may make another word of one.
    """
    return all(_has_content(wording, how) for wording in (text, mend(text, how.spelling)))


def _has_content(text: str, how: Phrases) -> bool:
    left = _left_over(text, how)
    return any(_tells(form) for word in query_words(left, how.language) for form in word)


def _left_over(text: str, how: Phrases) -> str:
    for pattern in (how.item, how.item_after, how.frame):
        text = pattern.sub(" ", text)
    return " ".join(text.split())


def _tells(form: str) -> bool:
    """Whether a word left over is content: no number or ordinal, no letter of an elision."""
    return not form[0].isdigit() and (len(form) > 1 or not form.isascii())


def _without_names(text: str, language: str) -> str:
    for mention in reversed(mentions(text, language)):
        text = text[: mention.start] + " " + text[mention.end :]
    return text


def _classified(base: Question, folded: str, how: Phrases) -> Question:
    for name in ("help", "thanks"):
        if how.intents[name].fullmatch(folded):
            return replace(base, kind="help" if name == "help" else "thanks", item=None)
    labels = _labels(folded, how)
    if not labels and base.symbol:
        labels = _found_label(how.weak_label, folded)
    if labels:
        return replace(base, kind="paragraph", labels=labels, item=None)
    if base.symbol and _size(folded) <= _SHORT_WORDS and _is_about_document(folded, how):
        return replace(base, kind="document")
    if how.intents["said"].search(folded):
        return _said(base, folded, how)
    kind, cue = _by_cue(base, folded, how)
    if kind is None:
        return _without_cue(base, folded, how)
    return replace(base, kind=kind, cue=cue)


def _is_about_document(folded: str, how: Phrases) -> bool:
    """Whether a short question with a symbol asks what that document is."""
    bare = how.frame.sub(" ", how.intents["show"].sub(" ", folded)).strip(_ENDS)
    return not query_words(bare, how.language) and not how.intents["spoke"].search(folded)


def _said(base: Question, folded: str, how: Phrases) -> Question:
    weak = _found_label(how.weak_label, folded)
    if weak and not base.entities:
        return replace(base, kind="paragraph", labels=weak, item=None)
    return replace(base, kind="statement" if base.entities else "passages", cue="said")


def _by_cue(base: Question, folded: str, how: Phrases) -> tuple[Kind | None, str]:
    for cue, kind in _CUES_BY_ORDER:
        if not how.intents[cue].search(folded):
            continue
        if kind == "attendance" and not (base.entities or base.section or _short(folded, how)):
            continue
        return kind, cue
    return None, ""


def _short(folded: str, how: Phrases) -> bool:
    """Whether little is left beside the cue: "who attended the meeting", not a topic."""
    rest = how.intents["attended"].sub(" ", folded)
    return _size(rest) <= 7 and len(rest) <= 45


def _without_cue(base: Question, folded: str, how: Phrases) -> Question:
    weak = _found_label(how.weak_label, folded)
    if weak and len(folded) < 45:
        return replace(base, kind="paragraph", labels=weak, item=None)
    whole = parse_label(folded)
    if whole:
        return replace(base, kind="paragraph", labels=(str(whole),))
    if base.symbol:
        rest = how.intents["show"].sub(" ", folded).strip(_ENDS)
        label = parse_label(rest)
        if label:
            return replace(base, kind="paragraph", labels=(str(label),))
        if _size(rest) <= 3:
            return replace(base, kind="document")
    if base.item and not base.loose and _size(how.item.sub(" ", folded)) <= 5:
        return replace(base, kind="agenda", cue="item")
    if base.entities and not base.loose and _size(folded) <= 3:
        return replace(base, kind="attendance", cue="name")
    return base


def _size(text: str) -> int:
    """How many words; of Chinese, where words are not set apart, two characters count as one."""
    apart = len(_HAN.sub(" ", text).split())
    return apart + (len(_HAN.findall(text)) + 1) // 2


def _following(question: Question, before: Question) -> Question:
    """A follow-up such as "and on item 4?" takes what it does not say from the one before."""
    how = phrases(question.language)
    folded = fold(question.text).strip(_ENDS)
    leans = bool(how.and_on.match(folded)) or _size(folded) <= 3
    if not leans or before.kind not in ("speakers", "statement", "attendance", "paragraph"):
        return question
    if before.kind == "attendance" and not question.entities:
        return question
    if before.kind == "speakers" and question.labels and how.item.search(folded):
        # "А по пункту 4?": the word for a paragraph is that for an agenda item too.
        question = replace(question, kind="passages", labels=(), item=_item(folded, how))
    unsaid = question.kind == "passages" or question.cue in ("item", "name")
    if not unsaid or not (question.item or question.entities):
        return question
    entities = question.entities or (() if question.item else before.entities)
    kept = entities or (before.entities if before.kind == "statement" else ())
    kind = before.kind if before.kind != "paragraph" else question.kind
    item = question.item or (before.item if before.kind == "speakers" else None)
    own = query_words(question.topic, question.language)
    topic = before.topic if before.kind == "statement" and not own else question.topic
    return replace(
        question, kind=kind, cue=before.cue, item=item, entities=kept, topic=topic, follows=True
    )


def _first(patterns: dict[str, re.Pattern[str]], folded: str) -> str:
    return next((name for name, pattern in patterns.items() if pattern.search(folded)), "")


def _item(folded: str, how: Phrases) -> str | None:
    """The agenda item as "3" or "1(b)", however its number is written."""
    found = how.item.search(folded) or how.item_after.search(folded)
    if not found:
        return None
    number = _value(found.group(1), how)
    letter = re.sub(r"[\s()]", "", found.group(2) or "")
    return f"{number}({_latin(letter)})" if letter else str(number)


def _sitting(folded: str, how: Phrases) -> int | None:
    """The number of the sitting that is named, if one is."""
    found = how.sitting.search(folded)
    return _value(found.group(1) or found.group(2), how) or None if found else None


def _value(written: str, how: Phrases) -> int:
    if written.isdigit():
        return int(written)
    for value, words in enumerate(how.numbers, start=1):
        if words.fullmatch(written):
            return value
    return 0


def _latin(letter: str) -> str:
    return latin_letter(letter.translate(_RUSSIAN_LETTERS))


def _labels(folded: str, how: Phrases) -> tuple[str, ...]:
    lettered = how.letter_label.search(folded)
    if lettered:
        return (f"{lettered.group(2)}({_latin(lettered.group(1))})",)
    return _found_label(how.label, folded)


def _found_label(pattern: re.Pattern[str], folded: str) -> tuple[str, ...]:
    found = pattern.search(folded)
    if not found:
        return ()
    labels = [_neutral(label) for label in (found.group(1), found.group(2)) if label]
    if found.group(3):
        labels[-1] += f"({_latin(found.group(3))})"
    return tuple(labels)


def _neutral(written: str) -> str:
    """What is written as "42 (h)", "42 h)" or "42h" in its neutral form, "42(h)"."""
    parts = re.findall(r"[^\W\d_]+", written.replace("段", " "))
    number = re.match(r"\d+", written)
    return (number.group() if number else "") + "".join(f"({_latin(part)})" for part in parts)


def _topic(text: str, language: str, how: Phrases) -> str:
    """The question without names of speakers and without the words that only ask."""
    rest = _without_names(text, language)
    folded = fold(rest)
    for cue in ("said", "spoke", "show", "how_many"):
        folded = how.intents[cue].sub(" ", folded)
    left = " ".join(how.item.sub(" ", folded).strip(_ENDS).split())
    return left or " ".join(fold(rest).strip(_ENDS).split())
