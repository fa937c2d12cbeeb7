"""Review: doubts block approval, edits keep or lose their notes, the trail tells all."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.review.checking import checks_for
from bot.review.difference import difference
from bot.review.rewording import reworded
from bot.review.rules import approve, edit, open_flags, override, send_back, submit
from index.drafts.draft import Flag, Sentence
from index.drafts.shelf import StaleRevision, add_drafts, approved, draft, revisions, trail
from index.errors import InputError
from index.notes.note import SpeakerNote
from index.notes.shelf import import_notes

FUNDS = Sentence("Two speakers asked for more funds.", (1, 2), ("COL", "ARG"), "two")
LATE = Sentence("One speaker said that the paper was late.", (3,), ("NOR",), "one")
LEAKY = Sentence(
    "Norway agreed; no one objected.",
    (3,),
    ("NOR",),
    None,
    (Flag("names_delegation", {"name": "NOR"}),),
)


def made(store, *sentences, language="en"):
    [one] = add_drafts(
        store, session="S", item="2", language=language, author="composer",
        paragraphs=[("discussion", sentences or (FUNDS, LATE))],
    )  # fmt: skip
    return one


def test_a_doubt_blocks_approval_until_overridden_by_name_and_reason(store):
    one = made(store, FUNDS, LEAKY)
    with pytest.raises(InputError) as told:
        approve(store, one.id, by="Ada")
    assert told.value.values["sentences"] == "2"
    for wrong in ({"sentence": 1, "by": "Ada", "reason": "x"}, {"sentence": 3, "by": "Ada", "reason": "x"},
                  {"sentence": 2, "by": " ", "reason": "x"}, {"sentence": 2, "by": "Ada", "reason": " "}):  # fmt: skip
        with pytest.raises(InputError):
            override(store, one.id, **wrong)
    now = override(store, one.id, sentence=2, by="Ada", reason="it asked to be named")
    [flag] = now.current.sentences[1].flags
    assert (flag.overridden_by, flag.reason) == ("Ada", "it asked to be named")
    assert revisions(store, one.id)[0].sentences == (FUNDS, LEAKY)
    approve(store, one.id, by="Bob")
    assert [step.action for step in trail(store, one.id)] == [
        "drafted", "overridden", "submitted", "approved",
    ]  # fmt: skip
    assert approved(store, "S", "en")[0].revision.number == 2


def test_an_approval_names_the_exact_revision(store):
    one = made(store)
    edit(store, one.id, text=f"{one.current.text} More.", by="Ada")
    with pytest.raises(StaleRevision):
        approve(store, one.id, by="Bob", revision=1)
    with pytest.raises(StaleRevision):
        edit(store, one.id, text="Else.", by="Bob", revision=1)
    with pytest.raises(StaleRevision):
        override(store, one.id, sentence=1, by="Bob", reason="x", revision=1)


def test_an_edited_sentence_keeps_its_notes_and_a_new_one_has_none(store):
    one = made(store, FUNDS, LATE, LEAKY)
    text = (
        "Two speakers asked for considerably more funds. The moon is made of cheese. "
        "Norway agreed; no one objected."
    )
    now = edit(store, one.id, text=text, by="Ada", recheck=lambda _: (Flag("seen"),))
    first, second, third = now.current.sentences
    assert (first.notes, first.delegations, first.quantifier) == ((1, 2), ("COL", "ARG"), "two")
    assert first.flags == (Flag("seen"),)
    assert (second.notes, second.delegations, second.flags) == ((), (), (Flag("no_notes"),))
    assert third == LEAKY
    assert now.current.text == text


def test_what_was_overridden_is_asked_again_once_the_words_change(store):
    one = made(store, LEAKY)
    override(store, one.id, sentence=1, by="Ada", reason="fine")
    now = edit(store, one.id, text="Norway agreed; nobody objected.", by="Bob")
    assert open_flags(now.current.sentences[0]) == (Flag("names_delegation", {"name": "NOR"}),)
    with pytest.raises(InputError):
        approve(store, one.id, by="Bob")


@pytest.mark.parametrize("text", ["", " \n", "x" * 50_001, FUNDS.text + " " + LATE.text])
def test_edits_that_are_refused(text, store):
    one = made(store)
    with pytest.raises(InputError):
        edit(store, one.id, text=text, by="Ada")
    assert draft(store, one.id) == one


def test_submit_and_return(store):
    one = made(store)
    assert submit(store, one.id, by="Ada").state == "in_review"
    assert send_back(store, one.id, by="Bob", comment="shorter").state == "returned"
    with pytest.raises(InputError):
        approve(store, one.id, by="Bob")
    edit(store, one.id, text="Two speakers asked for funds.", by="Ada")
    assert approve(store, one.id, by="Bob", revision=2).state == "approved"


def test_chinese_and_arabic_sentences_stay_whole(store):
    zh = (Sentence("两名发言者要求提供资金；", (1,)), Sentence("一名发言者表示同意。", (2,)))
    found = reworded("两名发言者要求提供资金；一名发言者表示反对。", zh)
    assert (found[0], found[1].notes) == (zh[0], (2,))
    ar = (Sentence("هل يكفي التمويل؟", (1,)), Sentence("وافق أحد المتكلمين.", (2,)))
    assert reworded("هل يكفي التمويل؟ وافق أحد المتكلمين تماما.", ar)[1].notes == (2,)


def test_a_split_sentence_leaves_its_notes_with_both(store):
    long = Sentence(
        "One speaker praised the early warning system and asked for funds for its repair.", (9,)
    )
    found = reworded(
        "One speaker praised the early warning system. The speaker asked for funds for its repair.",
        (long,),
    )
    assert [sentence.notes for sentence in found] == [(9,), (9,)]


def test_the_checks_of_drafting_are_asked(store):
    import_notes(store, "S", [
        SpeakerNote("asks for 5 new gauges", "en", "Norway", "NOR", "state", "state_party", "2"),
    ])  # fmt: skip
    one = made(store, Sentence("One speaker asked for 5 new gauges.", (1,), ("NOR",), "one"))
    recheck = checks_for(store, one)
    now = edit(
        store, one.id, text="One speaker asked for 7 new gauges.", by="Ada", recheck=recheck
    )
    assert "figure_not_in_notes" in {flag.check for flag in now.current.sentences[0].flags}
    now = edit(store, one.id, text="Norway asked for 5 new gauges.", by="Ada", recheck=recheck)
    assert "names_delegation" in {flag.check for flag in now.current.sentences[0].flags}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("two speakers asked", "three speakers asked", "[-two-]{+three+} speakers asked"),
        ("a b", "a b c", "a b {+c+}"),
        ("a b c", "a c", "a [-b-] c"),
        ("两名发言者", "三名发言者", "[-两-]{+三+}名发言者"),
        ("same", "same", "same"),
        ("", "new", "{+new+}"),
    ],
)
def test_differences(before, after, told):
    assert difference(before, after) == told


some_words = st.lists(
    st.sampled_from(["one", "two", "speaker", "asked", "两", "名", "сказал"]), max_size=12
)


@settings(max_examples=150)
@given(before=some_words, after=some_words)
def test_a_difference_holds_both_wordings(before, after):

    told = difference(" ".join(before), " ".join(after))
    new = re.sub(r"\{\+(.*?)\+\}", r"\1 ", re.sub(r"\[-.*?-\]", " ", told))
    old = re.sub(r"\[-(.*?)-\]", r"\1 ", re.sub(r"\{\+.*?\+\}", " ", told))
    assert (old.split(), new.split()) == (before, after)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_becomes_sentences_that_say_the_same(text):
    found = reworded(text, (FUNDS, LATE, LEAKY))
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())
    assert all(one.notes or one.flags for one in found)
