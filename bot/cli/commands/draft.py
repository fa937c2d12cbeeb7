"""`rapporteur draft`: paragraphs of a chair's summary from the notes of an item."""

from typing import Any

import click

from bot.cli.opening import opened, the_encoder
from bot.cli.options import AS_JSON, LANGUAGE, SESSION_REQUIRED
from bot.cli.output import print_json, print_lines, told
from bot.cli.told import Told
from bot.drafting.composer import Composer
from bot.drafting.counting import Thresholds
from bot.drafting.drafting import Drafted, Drafter
from bot.drafting.flags import message_of
from bot.drafting.rewriting import writer_named
from bot.settings import operator_language
from index.drafts.draft import Draft, Flag, Sentence
from index.labels import neutral_label


@click.command("draft", cls=Told, help="cli.does_draft")
@SESSION_REQUIRED
@click.option("--item", required=True, help="cli.option_item")
@LANGUAGE
@click.option("--several", type=click.IntRange(2), default=3, help="cli.option_several")
@click.option("--many", type=click.IntRange(2), default=6, help="cli.option_many")
@click.option("--writer", metavar="server|FOLDER", default=None, help="cli.option_writer")
@click.option("--again", is_flag=True, help="cli.option_again")
@AS_JSON
def command(item: str, as_json: bool, **options: Any) -> None:
    """Compose, check, store as drafts and print; nothing leaves before it is approved."""
    language = options["language"] or operator_language()
    thresholds = Thresholds(options["several"], options["many"])
    writer = writer_named(options["writer"]) if options["writer"] else None
    with opened() as store:
        composer = Composer(language, the_encoder(), thresholds)
        drafter = Drafter(store, options["session"], composer, writer)
        drafted = drafter.draft(neutral_label(item), again=options["again"])
    if as_json:
        print_json(_as_json(item, language, drafted))
        return
    for paragraph in drafted.paragraphs:
        print_lines(*_lines(paragraph), "")
    for left in drafted.left_out:
        print_lines(f"[{left.note}] {told(f'drafting.left_{left.why}')}")


def _as_json(item: str, language: str, drafted: Drafted) -> dict[str, Any]:
    return {
        "item": item,
        "language": language,
        "paragraphs": [
            {
                "id": paragraph.id,
                "kind": paragraph.kind,
                "text": paragraph.current.text,
                "state": paragraph.state,
                "revision": paragraph.current.number,
                "sentences": [_sentence(sentence) for sentence in paragraph.current.sentences],
            }
            for paragraph in drafted.paragraphs
        ],
        "coverage": _coverage(drafted),
        "left_out": [
            {"note": left.note, "why": told(f"drafting.left_{left.why}")}
            for left in drafted.left_out
        ],
    }


def _coverage(drafted: Drafted) -> list[dict[str, Any]]:
    """Each note: used alone, merged with others, or left out; formulas are not counted."""
    carried: dict[int, list[Sentence]] = {}
    for paragraph in drafted.paragraphs:
        for sentence in paragraph.current.sentences:
            for note in sentence.notes if sentence.delegations else ():
                carried.setdefault(note, []).append(sentence)
    told_of: list[dict[str, Any]] = [
        {"note": note, "state": "merged" if len(sentences[0].notes) > 1 else "used"}
        for note, sentences in sorted(carried.items())
    ]
    return told_of + [{"note": left.note, "state": "left_out"} for left in drafted.left_out]


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "notes": list(sentence.notes),
        "delegations": list(sentence.delegations),
        "quantifier": sentence.quantifier,
        "warnings": [_warning(flag) for flag in sentence.flags],
    }


def _warning(flag: Flag) -> str:
    return told(message_of(flag), **flag.values)


def _lines(paragraph: Draft) -> list[str]:
    warnings = [f"  ! {_warning(flag)}" for s in paragraph.current.sentences for flag in s.flags]
    return [f"[{paragraph.id}] {paragraph.current.text}", *dict.fromkeys(warnings)]
