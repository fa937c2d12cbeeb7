"""The notes of `notes/<language>.toml`, labelled and put into sentences by hand, composed by rules.

A `[[note]]` has `item`, `speaker` (code or name), `role` (state_party where it is missing), perhaps
`on_behalf_of`, and `point`; `same` is the label that notes with the same point share, or one label
for each part of a note; `sentence` is what the note alone becomes.
"""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from bot.drafting.composer import Composer, ItemFacts
from bot.drafting.counting import Thresholds, quantifier
from bot.drafting.joining import joined
from bot.drafting.point import points_of
from index.drafts.draft import Revision
from index.names.table import entity, resolve
from index.notes.note import SpeakerNote

NOTES = Path(__file__).parent / "notes"
LANGUAGES = sorted(path.stem for path in NOTES.glob("*.toml"))
LEAST_F1 = 0.85
KEYS = {"item", "speaker", "role", "on_behalf_of", "point", "same", "sentence"}


def labelled(language):
    return tomllib.loads((NOTES / f"{language}.toml").read_text("utf-8"))["note"]


def code(written, language):
    found = entity(written) or resolve(written, language)
    return found.code if found else ""


def note_of(row, place, language):
    written, group = row["speaker"], row.get("on_behalf_of")
    known = entity(code(written, language))
    return SpeakerNote(
        point=row["point"],
        language=language,
        written=written,
        entity=known.code if known else "",
        kind=known.kind if known else "state",
        role=row.get("role", "state_party"),
        item=row["item"],
        on_behalf_of=(code(group, language) or group) if group else None,
        id=place + 1,
    )


def notes_of(language):
    return [note_of(row, place, language) for place, row in enumerate(labelled(language))]


def by_item(language):
    items = {}
    for note in notes_of(language):
        items.setdefault(note.item, []).append(note)
    return items


def told(composed):
    """The sentences of who said what; the other paragraphs are formulas or say it again."""
    kinds = ("panellists", "discussion")
    return [one for kind, part in composed.paragraphs if kind in kinds for one in part]


def pairs(groups):
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def joining(language, encoder):
    """Pairs of notes joined rightly, joined in all, and to be joined."""
    rows, found, wanted = labelled(language), set(), set()
    for notes in by_item(language).values():
        labels = {}
        for note in notes:
            same = rows[note.id - 1].get("same", note.id)
            for label in same if isinstance(same, list) else [same]:
                labels.setdefault(label, []).append(note.id)
        wanted |= pairs(labels.values())
        points = [one for note in notes for one in points_of(note) if not one.is_courtesy]
        found |= pairs([one.note.id for one in group] for group in joined(points, encoder))
    return found & wanted, found, wanted


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def composer(language, encoder):
    return Composer(language, encoder)


def test_the_notes_are_written_as_they_should_be(language):
    for row in labelled(language):
        assert set(row) <= KEYS, row
        assert code(row["speaker"], language) or row.get("role") in ("secretariat", "chair"), row


def test_a_note_alone_becomes_the_sentence_written_down_for_it(language, composer):
    wrong = []
    for row, note in zip(labelled(language), notes_of(language), strict=True):
        if "sentence" in row:
            composed = composer.compose([note], ItemFacts(note.item))
            text = Revision(1, "", "", tuple(told(composed))).text
            if text != row["sentence"]:
                wrong.append(f"\n{note.point}\n  is     {text}\n  not    {row['sentence']}")
    assert not wrong, "".join(wrong)


def test_the_same_point_is_joined_and_no_other(language, encoder):
    right, found, wanted = joining(language, encoder)
    f1 = 2 * len(right) / max(len(found) + len(wanted), 1)
    points = {note.id: note.point for note in notes_of(language)}
    wrong = [f"\n{points[a]} | {points[b]}" for a, b in sorted(found - wanted)]
    missed = [f"\n{points[a]} | {points[b]}" for a, b in sorted(wanted - found)]
    shown = f"F1 {f1:.3f}\njoined wrongly:{''.join(wrong)}\nmissed:{''.join(missed)}"
    assert f1 >= LEAST_F1, shown


def test_every_note_is_used_or_left_out_and_no_sentence_lacks_notes(language, composer):
    for item, notes in by_item(language).items():
        composed = composer.compose(notes, ItemFacts(item))
        sentences = told(composed)
        assert all(one.notes for one in sentences)
        used = {id_ for one in sentences for id_ in one.notes}
        left = {one.note for one in composed.left_out}
        assert used | left == {note.id for note in notes}
        assert not used & left


def test_no_delegation_is_named_and_quantifiers_are_the_counts(language, composer):
    for item, notes in by_item(language).items():
        speakers = {note.id: note.entity or note.written for note in notes}
        for one in told(composer.compose(notes, ItemFacts(item))):
            checks = {flag.check for flag in one.flags}
            assert not checks & {"names_delegation", "count_differs", "no_notes"}, one
            if one.quantifier:
                count = len({speakers[id_] for id_ in one.notes})
                assert one.quantifier == quantifier(count, Thresholds()), one
