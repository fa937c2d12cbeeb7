"""Numbers as automatic lists write them: letters, numerals, the Arabic alphabets."""

_ARABIC_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_HINDI_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_CHINESE = "〇一二三四五六七八九"
_ROMANS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALPHABETS = {
    "lowerLetter": _LATIN,
    "upperLetter": _LATIN.upper(),
    "russianLower": _RUSSIAN,
    "russianUpper": _RUSSIAN.upper(),
    "arabicAlpha": _ARABIC_ALPHA,
    "arabicAbjad": _ABJAD,
}


def count_as(number: int, form: str) -> str:
    """The number in a form by Word's name for it; decimal where the form is not known."""
    alphabet = _ALPHABETS.get(form)
    if alphabet and number > 0:
        rounds, place = divmod(number - 1, len(alphabet))
        # Word doubles the letter after the last: z, aa, bb.
        return alphabet[place] * (rounds + 1)
    if form in ("lowerRoman", "upperRoman"):
        numeral = _roman(number)
        return numeral.upper() if form == "upperRoman" else numeral
    if form == "decimalZero":
        return f"{number:02d}"
    if form == "hindiNumbers":
        return str(number).translate(_HINDI_DIGITS)
    if form.startswith(
        ("chineseCounting", "ideographDigital", "taiwaneseCounting", "japaneseCounting")
    ):
        return _chinese(number)
    return "" if form == "none" else str(number)


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMANS:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


def _chinese(number: int) -> str:
    if not 0 < number < 100:
        return str(number)
    tens, units = divmod(number, 10)
    head = ("" if tens == 1 else _CHINESE[tens]) + "十" if tens else ""
    return head + (_CHINESE[units] if units or not tens else "")
