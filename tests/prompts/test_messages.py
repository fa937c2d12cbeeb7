"""Every sentence exists in the six languages, with the same places to fill."""

import re
import string
from importlib.resources import files

import polib
import pytest

from index.languages import LANGUAGES
from prompts.messages import MissingMessage, catalogue, isolate, say

OTHERS = [language for language in LANGUAGES if language != "en"]
DOMAINS = sorted(
    path.name.removesuffix(".po")
    for path in files("prompts.lang").joinpath("en").iterdir()
    if path.name.endswith(".po")
)
# A count may be told by the form of the noun alone.
_MAY_BE_LEFT_OUT = {"count"}


def entries(language: str, domain: str) -> dict[str, list[str]]:
    """The wordings of each message: one, or one per plural form."""
    text = files("prompts.lang").joinpath(language, f"{domain}.po").read_text("utf-8")
    return {
        entry.msgid: list(entry.msgstr_plural.values()) or [entry.msgstr]
        for entry in polib.pofile(text)
    }


def places(said: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(said) if name} - _MAY_BE_LEFT_OUT


@pytest.mark.parametrize("language", OTHERS)
def test_each_message_exists_in_each_language(language):
    assert catalogue(language).ids() == catalogue("en").ids()


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", OTHERS)
def test_places_to_fill_are_the_same(language, domain):
    english = entries("en", domain)
    for message, wordings in entries(language, domain).items():
        for said in wordings:
            assert places(said) == places(english[message][0]), message


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plural_form_of_the_language_is_there(language, domain):
    text = files("prompts.lang").joinpath(language, f"{domain}.po").read_text("utf-8")
    parsed = polib.pofile(text)
    declared = re.search(r"nplurals=(\d)", parsed.metadata.get("Plural-Forms", "nplurals=0"))
    for entry in parsed:
        if entry.msgid_plural:
            assert len(entry.msgstr_plural) == int(declared.group(1)), entry.msgid


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_left_in_english(language):
    if language == "en":
        pytest.skip("English is the measure")
    english = {key: said for domain in DOMAINS for key, said in entries("en", domain).items()}
    same = [
        message
        for domain in DOMAINS
        for message, said in entries(language, domain).items()
        if said == english[message] and len(said[0].split()) > 3
    ]
    assert same == []


def test_a_count_chooses_the_form_of_the_noun():
    assert say("ru", "answers.did_speak", name="X", count=1).endswith("1 выступление.")
    assert say("ru", "answers.did_speak", name="X", count=3).endswith("3 выступления.")
    assert say("ru", "answers.did_speak", name="X", count=11).endswith("11 выступлений.")


def test_symbols_are_set_apart_in_right_to_left_sentences():
    said = say("ar", "answers.no_such_document", symbol="A/73/1")
    assert "\u2068A/73/1\u2069" in said
    assert isolate("نص") == "نص"


def test_a_missing_message_is_an_error():
    with pytest.raises(MissingMessage):
        say("fr", "answers.there_is_no_such_thing")
