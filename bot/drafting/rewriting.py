"""The composer's sentence written anew by a model, where what the model gives stands up.

The model gets the composed sentence, the words of its notes without their speakers, and the rules
of the house. Its wording passes the same checks as every other and more; where one fails, the
composer's sentence stays, with a flag that says so.
"""

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from bot.drafting.openings import subject_of
from bot.drafting.wording import Task, refused
from index.drafts.draft import Flag, Sentence
from index.errors import InputError, RapporteurError
from index.notes.note import SpeakerNote
from models.writer.local import LocalWriter
from models.writer.server import ServerWriter
from models.writer.writer import Writer, WriterSilent, WriterUnusable

Check = Callable[[Sentence], tuple[Flag, ...]]

COMPOSER = "composer"
SERVER = "server"
# How flags are named that tell of a refused wording; the sentence itself is the composer's.
REFUSED = "writer_"
_MOST_OPENINGS = 12
_FAR = ("server_unreachable", "server_refused", "server_silent")
_CHECKED = {
    "names_delegation": "names",
    "figure_not_in_notes": "number",
    "symbol_not_in_notes": "symbol",
    "count_differs": "subject",
    "other_side": "side",
    "stronger_than_notes": "stronger",
}
_THOUGHTS = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
_AROUND = (("“", "”"), ("«", "»"), ('"', '"'), ("「", "」"))


def writer_named(name: str) -> Writer:
    """The model behind the configured server ("server"), or the one in a local folder.

    InputError where it cannot be used, with the way to mend it.
    """
    try:
        return _server() if name == SERVER else LocalWriter(Path(name).expanduser())
    except WriterUnusable as error:
        raise _fault(error) from error


def _server() -> Writer:
    url, model, key = (
        os.environ.get(f"RAPPORTEUR_WRITER_{name}", "").strip() for name in ("URL", "MODEL", "KEY")
    )
    if not url or not model:
        raise WriterUnusable("server_unset")
    return ServerWriter(url, model, key)


def rewritten(
    sentence: Sentence,
    notes: Mapping[int, SpeakerNote],
    language: str,
    writer: Writer,
    check: Check,
) -> Sentence:
    """The sentence in the model's words, or as it was; formulas and lists stay untouched.

    RapporteurError where the model cannot be used at all.
    """
    task = _task(sentence, notes, language)
    if task is None:
        return sentence
    try:
        text = _bare(writer.write(prompt_for(task)))
    except WriterSilent:
        return _kept(sentence, writer, "silent")
    except WriterUnusable as error:
        raise _fault(error) from error
    if text == sentence.text:
        return sentence
    reason = refused(task, text)
    if reason:
        return _kept(sentence, writer, reason)
    proposed = replace(sentence, text=text, flags=())
    doubts = check(proposed)
    if doubts:
        return _kept(sentence, writer, _CHECKED.get(doubts[0].check, "checks"))
    return proposed


def author_of(before: Iterable[Sentence], after: Iterable[Sentence], writer: Writer) -> str:
    """Who wrote a paragraph: the composer, the model, or both."""
    are_new = {one.text != other.text for one, other in zip(before, after, strict=True)}
    if are_new == {True}:
        return writer.name
    return f"{COMPOSER}, {writer.name}" if True in are_new else COMPOSER


def is_refusal(flag: Flag) -> bool:
    """Whether a flag tells of a refused wording and is no doubt about the sentence that stands."""
    return flag.check.startswith(REFUSED)


def prompt_for(task: Task) -> str:
    """What the model is given; the material stands between two marks that it cannot contain."""
    lines = [f"- {' '.join(note.point.split())}" for note in task.notes]
    material = "\n".join((task.sentence.text, *lines))
    return _house_rules(task.language).format(
        openings="\n".join(f"- {one}" for one in task.openings(_MOST_OPENINGS)),
        fence=f"=== {hashlib.sha256(material.encode()).hexdigest()[:12]} ===",
        sentence=task.sentence.text,
        notes="\n".join(lines),
    )


@cache
def _house_rules(language: str) -> str:
    place = files("prompts.lang").joinpath(language, "writer", "sentence.txt")
    return place.read_text("utf-8")


def _task(sentence: Sentence, notes: Mapping[int, SpeakerNote], language: str) -> Task | None:
    """What there is to write anew: nothing in a formula, a list, or words of another language."""
    known = (notes[id_] for id_ in sentence.notes if id_ in notes)
    # To put a note of another language into words would be to translate it.
    own = tuple(note for note in known if note.language == language)
    if not own or not sentence.delegations:
        return None
    who = subject_of(sentence, language)
    if not who:
        return None
    rules = _house_rules(language).format(openings="", fence="", sentence="", notes="")
    return Task(sentence, who, own, language, rules)


def _bare(answer: str) -> str:
    """The answer without a model's thoughts and without quotation marks around the whole."""
    text = _THOUGHTS.sub("", answer).strip()
    for opening, closing in _AROUND:
        inner = text[1:-1]
        if text[:1] == opening and text[-1:] == closing and not {opening, closing} & set(inner):
            return inner.strip()
    return text


def _kept(sentence: Sentence, writer: Writer, reason: str) -> Sentence:
    flag = Flag(f"{REFUSED}{reason}", {"model": writer.name})
    return replace(sentence, flags=(*sentence.flags, flag))


def _fault(error: WriterUnusable) -> RapporteurError:
    """What the operator can mend here is the input's fault; what the server does is not."""
    sort = RapporteurError if error.reason in _FAR else InputError
    return sort(f"writer.{error.reason}", **error.values)
