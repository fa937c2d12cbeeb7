"""Tokens: what people type finds what documents write."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.sentences import sentences
from index.search.tokens import query_tokens, tokens


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("fr", "coûts", "cout"),
        ("fr", "l'entraide", "entraide"),
        ("es", "reunión", "reuniones"),
        ("ru", "ещё расходы", "еще расходов"),
        ("ru", "Группа", "группы"),
        ("ar", "والتكاليف", "تكاليف"),
        ("ar", "أدلة", "ادله"),
        ("zh", "联合调查费用", "费用"),
        ("en", "costs", "cost"),
        ("en", "CTOC/COP/WG.3/2020/4", "ctoc/cop/wg.3/2020/4"),
    ],
)
def test_forms_of_a_word_meet(language, typed, written):
    assert set(query_tokens(typed, language)) & set(tokens(written, language))


@given(st.text(alphabet="абвгдеёжзийклмнопрст АБВабцدلمسةأ中文会议éñ0123/-.", max_size=60))
def test_no_text_breaks_the_tokenizer(text):
    for language in ("ar", "en", "es", "fr", "ru", "zh"):
        assert all(token.strip() for token in tokens(text, language))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("See para. 12 of art. 3. It was noted.", 2),
        ("См. п. 12 и ст. 2. Один из ораторов согласился.", 2),
        ("一名发言者同意。另一名反对。", 2),
        ("قال أحد المتكلمين نعم. وقال آخر لا.", 2),
        ("La Sra. Pérez habló. Otro orador no.", 2),
    ],
)
def test_sentences_hold_abbreviations_together(text, count):
    assert len(sentences(text)) == count


WORDS = {
    "en": "delegations recommended databases for asset recovery CTOC/COP/WG.3/2020/4 in 2020",
    "fr": "les délégations ont recommandé l’échange d’éléments de preuve aujourd’hui",
    "es": "las delegaciones señalaron dificultades jurídicas y económicas según México",
    "ru": "делегации рекомендовали ещё раз рассмотреть объём расходов Соединённого Королевства",
    "ar": "وأوصت الوفود بتبادل المعلومات والأدلة الإلكترونية فيما بين الدول الأطراف",
    "zh": "各国代表团建议加强联合调查机制的信息交流并保护受害者",
}


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_word_of_a_text_finds_it(language):
    written = set(tokens(WORDS[language], language))
    typed = (
        WORDS[language].split() if language != "zh" else ["代表团", "联合调查", "信息", "受害者"]
    )
    for word in typed:
        for form in (word, word.upper(), unicodedata.normalize("NFD", word)):
            wanted = query_tokens(form, language)
            assert not wanted or set(wanted) & written, form


@given(
    st.sampled_from(["en", "fr", "es", "ru", "ar", "zh"]),
    st.lists(
        st.text("abcéñïœабвёйأإدلمةى中文会议", min_size=1, max_size=9), min_size=1, max_size=6
    ),
)
def test_any_words_find_the_text_they_stand_in(language, words):
    written = set(tokens(" ".join(words), language))
    for word in words:
        wanted = query_tokens(word, language)
        assert not wanted or set(wanted) & written


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("fr", "oeuvre", "œuvre"),
        ("es", "administracion", "administración"),
        ("fr", "delegations", "délégations"),
        ("fr", "ECHANGE", "échange"),
        ("ar", "للدول", "الدول"),
        ("ar", "مكافحه", "مكافحة"),
        ("ar", "فالدول", "دول"),
        ("ru", "соединенного королевства", "Соединённое Королевство"),
        ("zh", "電腦", "電腦"),
        ("en", "WG.3", "CTOC/COP/WG.3/2020/4"),
        ("en", "2020/4", "CTOC/COP/WG.3/2020/4"),
        ("en", "A/RES/55/25", "A/RES/55/25."),
        ("en", "٢٠٢٠", "2020"),
        ("en", "Iran’s", "Iran"),
    ],
)
def test_written_forms_meet(language, typed, written):
    assert set(query_tokens(typed, language)) & set(tokens(written, language))
