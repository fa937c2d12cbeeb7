"""Drafted paragraphs: batches, revisions, decisions, and what may leave."""

import subprocess
import sys
from pathlib import Path
from threading import Barrier, Thread

import pytest

from index.database import Store
from index.drafts.draft import Flag, Sentence
from index.drafts.shelf import (
    StaleRevision,
    add_drafts,
    add_revision,
    approved,
    decide,
    draft,
    drafts,
    require_two,
    revisions,
    trail,
)
from index.errors import InputError, NotFound

ROOT = Path(__file__).parents[3]
FLAGGED = Sentence(
    "Two speakers asked for funds.", (4, 5), ("COL", "ARG"), "two", (Flag("x", {"n": 1}),)
)
PLAIN = Sentence("One speaker agreed.", (7,), ("NOR",), "one")
NEW = (Sentence("One speaker disagreed."),)


def made(store, item="2", language="en", paragraphs=None):
    return add_drafts(
        store,
        session="S",
        item=item,
        language=language,
        paragraphs=paragraphs or [("discussion", (FLAGGED, PLAIN)), ("points", (PLAIN,))],
        author="composer",
    )


def actions(store, id_):
    return [(step.action, step.revision, step.author) for step in trail(store, id_)]


def test_a_batch_is_read_back_as_it_was_made(store):
    first, second = made(store)
    assert draft(store, first.id) == first
    assert first.current.sentences == (FLAGGED, PLAIN)
    assert (first.state, first.position, second.position, second.kind) == ("draft", 0, 1, "points")
    assert drafts(store, "S", "2", "en") == [first, second]
    assert drafts(store, "S", item="3") == drafts(store, "T") == []
    assert actions(store, first.id) == [("drafted", 1, "composer")]


def test_a_new_batch_supersedes_what_was_not_approved(store):
    first, second = made(store)
    other = made(store, language="fr")
    decide(store, first.id, expected=1, state="approved", author="Ada")
    made(store)
    assert [draft(store, one.id).state for one in (first, second)] == ["approved", "superseded"]
    assert {draft(store, one.id).state for one in other} == {"draft"}
    assert actions(store, second.id)[-1] == ("superseded", 1, "composer")
    with pytest.raises(InputError):
        decide(store, second.id, expected=1, state="approved", author="Ada")
    with pytest.raises(InputError):
        add_revision(store, second.id, expected=1, sentences=NEW, author="Ada")


def test_every_edit_is_a_revision_and_none_is_lost(store):
    one = made(store)[0]
    for number in range(1, 6):
        now = add_revision(
            store, one.id, expected=number, sentences=(Sentence(f"No. {number}"),), author="Ada"
        )
        assert (now.current.number, now.state) == (number + 1, "draft")
    assert [r.number for r in revisions(store, one.id)] == [1, 2, 3, 4, 5, 6]
    assert revisions(store, one.id)[0] == one.current


def test_who_comes_second_is_told_and_nothing_is_overwritten(store):
    one = made(store)[0]
    add_revision(store, one.id, expected=1, sentences=NEW, author="Ada")
    with pytest.raises(StaleRevision) as told:
        add_revision(store, one.id, expected=1, sentences=(PLAIN,), author="Bob")
    assert told.value.values["name"] == "Ada"
    with pytest.raises(StaleRevision):
        decide(store, one.id, expected=1, state="approved", author="Bob")
    assert draft(store, one.id).current.sentences == NEW
    with pytest.raises(NotFound):
        decide(store, one.id, expected=9, state="approved", author="Bob")


def test_two_at_the_very_same_time(store):
    one = made(store)[0]
    barrier, outcomes = Barrier(8), []

    def edit(name):
        mine = Store.open(store.home)
        barrier.wait()
        try:
            add_revision(mine, one.id, expected=1, sentences=(Sentence(name),), author=name)
            outcomes.append(name)
        except StaleRevision as stale:
            outcomes.append(stale)
        mine.close()

    threads = [Thread(target=edit, args=(f"n{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [winner] = [one for one in outcomes if isinstance(one, str)]
    assert len(outcomes) == 8
    assert draft(store, one.id).current.text == winner
    assert len(revisions(store, one.id)) == 2


@pytest.mark.parametrize(
    ("steps", "allowed"),
    [
        (["in_review"], True),
        (["in_review", "approved"], True),
        (["in_review", "returned"], True),
        (["approved"], True),
        (["returned"], True),
        (["returned", "in_review", "approved"], True),
        (["returned", "approved"], False),
        (["approved", "returned"], False),
        (["approved", "approved"], False),
        (["approved", "in_review"], False),
        (["in_review", "in_review"], False),
        (["draft"], False),
        (["superseded"], False),
    ],
)
def test_only_legal_moves(steps, allowed, store):
    one = made(store)[0]
    for state in steps[:-1]:
        decide(store, one.id, expected=1, state=state, author="Ada")
    before = trail(store, one.id), draft(store, one.id)
    if allowed:
        assert decide(store, one.id, expected=1, state=steps[-1], author="Ada").state == steps[-1]
        return
    with pytest.raises(InputError):
        decide(store, one.id, expected=1, state=steps[-1], author="Ada")
    assert (trail(store, one.id), draft(store, one.id)) == before


def test_approving_a_draft_writes_both_steps(store):
    one = made(store)[0]
    decide(store, one.id, expected=1, state="approved", author=" Ada  Lee ", comment="fine")
    assert actions(store, one.id)[1:] == [("submitted", 1, "Ada Lee"), ("approved", 1, "Ada Lee")]
    assert trail(store, one.id)[-1].comment == "fine"
    with pytest.raises(InputError):
        decide(store, one.id, expected=1, state="returned", author="  ")


@pytest.mark.parametrize("state", ["in_review", "approved", "returned"])
def test_an_edit_makes_a_draft_again_and_nothing_leaves(state, store):
    one = made(store)[0]
    decide(store, one.id, expected=1, state=state, author="Ada")
    assert bool(approved(store, "S", "en")) == (state == "approved")
    add_revision(store, one.id, expected=1, sentences=NEW, author="Bob")
    assert draft(store, one.id).state == "draft"
    assert approved(store, "S", "en") == []


def test_what_leaves_names_who_approved_which_revision(store):
    one, two = made(store)
    made(store, item="10")
    ten = made(store, item="10")[0]
    add_revision(store, two.id, expected=1, sentences=NEW, author="Bob")
    for id_, number in ((ten.id, 1), (two.id, 2), (one.id, 1)):
        decide(store, id_, expected=number, state="approved", author="Ada")
    found = approved(store, "S", "en")
    assert [(p.id, p.item, p.revision.number) for p in found] == [
        (one.id, "2", 1), (two.id, "2", 2), (ten.id, "10", 1),
    ]  # fmt: skip
    assert {p.approved_by for p in found} == {"Ada"}
    assert approved(store, "S", "fr") == approved(store, "T", "en") == []


def test_only_the_newest_batch_with_approvals_leaves(store):
    new = made(store)
    first = made(store)[0]
    decide(store, first.id, expected=1, state="approved", author="Ada")
    second = made(store)
    assert [p.id for p in approved(store, "S", "en")] == [first.id]
    decide(store, second[1].id, expected=1, state="approved", author="Ada")
    assert [p.id for p in approved(store, "S", "en")] == [second[1].id]
    assert {draft(store, one.id).state for one in new} == {"superseded"}


def test_where_two_must_approve(store):
    require_two(store, True)
    one = made(store)[0]
    assert decide(store, one.id, expected=1, state="approved", author="Ada").state == "in_review"
    assert approved(store, "S", "en") == []
    with pytest.raises(InputError):
        decide(store, one.id, expected=1, state="approved", author="ADA")
    assert decide(store, one.id, expected=1, state="approved", author="Bob").state == "approved"
    assert approved(store, "S", "en")[0].approved_by == "Ada, Bob"
    add_revision(store, one.id, expected=1, sentences=NEW, author="Cy")
    assert decide(store, one.id, expected=2, state="approved", author="Bob").state == "in_review"
    decide(store, one.id, expected=2, state="returned", author="Cy")
    decide(store, one.id, expected=2, state="in_review", author="Cy")
    assert decide(store, one.id, expected=2, state="approved", author="Ada").state == "in_review"
    require_two(store, False)
    assert decide(store, one.id, expected=2, state="approved", author="Ada").state == "approved"


def test_what_is_not_there(store):
    for ask in (draft, revisions, trail):
        with pytest.raises(NotFound):
            ask(store, 99)
    with pytest.raises(NotFound):
        decide(store, 99, expected=1, state="approved", author="Ada")


PROGRAM = """
import sys
from pathlib import Path
from index.database import Store
from index.drafts.draft import Sentence
from index.drafts.shelf import add_drafts, add_revision, decide
store = Store.open(Path(sys.argv[1]))
[one] = add_drafts(
    store, session="S", item="2", language="en", author="composer",
    paragraphs=[("discussion", (Sentence("No. 1"),))],
)
for number in range(1, 500):
    add_revision(
        store, one.id, expected=number, sentences=(Sentence(f"No. {number + 1}"),), author="Ada"
    )
    print("edited", number + 1, flush=True)
    decide(store, one.id, expected=number + 1, state="approved", author="Bob")
    print("approved", number + 1, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 2, 5, 8])
def test_killed_between_edit_and_approval_it_loses_nothing(tmp_path, acknowledged):
    home = tmp_path / "home"
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(home)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as running:
        told = [running.stdout.readline().split() for _ in range(acknowledged)]
        running.kill()
        told += [line.split() for line in running.stdout.read().splitlines()]
    store = Store.open(home)
    [one] = drafts(store)
    kept = {(step.action, str(step.revision)) for step in trail(store, one.id)}
    assert {tuple(line) for line in told} <= kept
    assert [r.text for r in revisions(store, one.id)] == [
        f"No. {number}" for number in range(1, one.current.number + 1)
    ]
    left = approved(store, "S", "en")
    assert [p.revision.number for p in left] == (
        [one.current.number] if one.state == "approved" else []
    )
    assert one.state == ("approved" if ("approved", str(one.current.number)) in kept else "draft")
    store.close()
