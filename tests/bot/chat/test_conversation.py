"""A conversation: follow-ups, commands, the language chosen."""

import pytest

from bot.chat.conversation import Conversation
from index.languages import LANGUAGES
from index.scope import scope_of
from models.builtin.encoder import builtin_encoder
from sample.session import SESSION_ID


@pytest.fixture
def talk(sample_store):
    return Conversation(sample_store, scope_of("delegate", SESSION_ID), builtin_encoder())


def test_a_follow_up_takes_what_it_does_not_say_from_the_question_before(talk):
    assert "Viet Nam" in talk.reply("Who spoke on item 3?").text
    assert "Fiji" in talk.reply("And on item 4?").text


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Qui a pris la parole sur le point 3 ?", "Et sur le point 4 ?", "Fidji"),
        ("¿Quién habló sobre el tema 3?", "¿Y sobre el tema 4?", "Fiji"),
        ("Кто выступал по пункту 3?", "А по пункту 4?", "Фиджи"),
        ("谁在项目3下发了言？", "项目4呢？", "斐济"),
        ("من تكلم في إطار البند 3؟", "وفي إطار البند 4؟", "فيجي"),
    ],
)
def test_follow_ups_in_the_other_languages(talk, first, second, expected):
    talk.reply(first)
    assert expected in talk.reply(second).text


def test_speakers_command(talk):
    assert "Viet Nam" in talk.reply("/speakers 3").text
    assert "no item 9" in talk.reply("/speakers 9").text


def test_show_command(talk):
    assert "community radio" in talk.reply("/show CSFW/COP/WG.1/2025/4 42(h)").text
    assert "community radio" in talk.reply("/show 42 (h)").text
    assert "docs.un.org/en/CSFW" in talk.reply("/show CSFW/COP/WG.1/2025/2").text
    assert "/show" in talk.reply("/show").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_chosen_is_that_of_commands(talk, language):
    changed = talk.reply(f"/language {language}")
    assert changed.language == language
    assert talk.reply("/help").language == language
    assert talk.reply("/agenda").language == language


def test_a_language_may_be_given_by_its_own_name(talk):
    assert talk.reply("/language Français").language == "fr"
    assert "/language" in talk.reply("/language Klingon").text


def test_history_lists_what_was_asked(talk):
    talk.reply("Who chaired?")
    assert talk.reply("/history").text == "Who chaired?"


def test_an_unknown_command_points_to_help(talk):
    assert "/help" in talk.reply("/frobnicate").text


def test_leave_is_taken(talk):
    assert talk.reply("/quit").ends
    assert not talk.reply("").text
