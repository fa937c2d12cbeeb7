"""The cases of a name, by the endings that the language declares."""

from index.names.grammar import Endings, Grammar

CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


def decline(name: str, grammar: Grammar) -> tuple[str, ...]:
    """The five oblique cases of a name in the order of CASES; none where none are declared.

    Adjectives in front and the noun they lead to change; what follows the noun stays ("Республики
    Корея"), but for a second name after "и" ("Боснии и Герцеговины").
    """
    if not grammar.nouns:
        return ()
    words = name.split(" ")
    last = 0
    while last < len(words) - 1 and _leads(words, last, grammar):
        last += 1
    forms = []
    for place in range(len(CASES)):
        changed = [
            word if word == "и" else _inflected(word, grammar.adjectives, place)
            for word in words[:last]
        ]
        changed.append(_noun(words[last], grammar, place))
        forms.append(" ".join(changed + _after(words[last + 1 :], grammar, place)))
    return tuple(forms)


def _leads(words: list[str], place: int, grammar: Grammar) -> bool:
    """Whether the word is an adjective before the noun, or "и" between two such."""
    if words[place] == "и" and place:
        place += 1
    return place < len(words) - 1 and bool(_ending(words[place], grammar.adjectives))


def _after(words: list[str], grammar: Grammar, place: int) -> list[str]:
    """What follows the noun: one word after "и" is a second name, all else stays."""
    if len(words) == 2 and words[0] == "и":
        return ["и", _noun(words[1], grammar, place)]
    return words


def _noun(word: str, grammar: Grammar, place: int) -> str:
    """One noun in a case; abbreviations and indeclinable words stay."""
    if word.endswith(","):
        return _noun(word[:-1], grammar, place) + ","
    if word.isupper() or not word[-1:].isalpha():
        return word
    if _ending(word, grammar.nouns):
        return _inflected(word, grammar.nouns, place)
    return word + grammar.consonant[place] if word[-1] in _CONSONANTS else word


def _inflected(word: str, endings: Endings, place: int) -> str:
    """The word with the case's ending for its own."""
    ending = _ending(word, endings)
    return word[: len(word) - len(ending)] + endings[ending][place]


def _ending(word: str, endings: Endings) -> str:
    """The longest declared ending of the word, or nothing."""
    return max((ending for ending in endings if word.endswith(ending)), key=len, default="")
