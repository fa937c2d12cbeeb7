"""Labels: one neutral form, whatever language writes or reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.labels import latin_letter, parse_label, show_label
from index.languages import LANGUAGES


@pytest.mark.parametrize(
    ("written", "neutral"),
    [
        ("42", "42"),
        ("42.", "42"),
        ("42(h)", "42(h)"),
        ("42 (h)", "42(h)"),
        ("42 h)", "42(h)"),
        ("42h)", "42(h)"),
        ("42（h）", "42(h)"),
        ("٤٢ (ح)", "42(h)"),
        ("42 (ح)", "42(h)"),
        ("\u200f٤٢\u200f (ح)", "42(h)"),
        ("42 (هـ)", "42(e)"),
        ("42(a)(ii)", "42(a)(ii)"),
        ("42 a) ii)", "42(a)(ii)"),
        ("42 (H)", "42(h)"),
        ("42 а)", "42(a)"),
        ("42 (б)", "42(b)"),
        ("42 г)", "42(d)"),
    ],
)
def test_written_forms_are_read(written: str, neutral: str) -> None:
    assert str(parse_label(written)) == neutral


@pytest.mark.parametrize("written", ["", "h", "PP3", "42 and 43", "about 42", "42 (h", "420000"])
def test_anything_else_is_no_label(written: str) -> None:
    assert parse_label(written) is None


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "42 (h)"),
        ("fr", "42 h)"),
        ("es", "42 h)"),
        ("ru", "42(h)"),
        ("zh", "42(h)"),
        ("ar", "42 (ح)"),
    ],
)
def test_shown_as_the_language_writes(language: str, shown: str) -> None:
    assert show_label("42(h)", language) == shown


@given(st.sampled_from(LANGUAGES), st.integers(1, 999), st.sampled_from("abcdefghijklm"))
def test_what_is_shown_is_read_back(language: str, number: int, letter: str) -> None:
    label = f"{number}({letter})"
    assert str(parse_label(show_label(label, language))) == label


def test_labels_of_other_kinds_stay() -> None:
    for label in ("PP3", "12.3", "[3]", "annex I:4", "42"):
        assert show_label(label, "ar") == label


def test_arabic_letters_stand_in_abjad_order() -> None:
    assert "".join(latin_letter(letter) for letter in "أبجدهوزحطيكل") == "abcdefghijkl"
    assert latin_letter("هـ") == "e"
