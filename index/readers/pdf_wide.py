"""Chinese lines put together: a line's end leaves a space only where the document writes one."""

import re

_HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
_LETTER = r"[A-Za-z0-9]"
_IS_HAN = re.compile(_HAN)
_IS_WIDE = re.compile(r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff65]")
_CLOSE = re.compile(rf"{_HAN}(?={_LETTER})|{_LETTER}(?={_HAN})")
_SPACED = re.compile(rf"{_HAN} (?={_LETTER})|{_LETTER} (?={_HAN})")
_NUMBER = re.compile(r"\d{1,4}[.)]?\s")
_MARKS = "“”‘’…—·⁰¹²³⁴⁵⁶⁷⁸⁹*"
_OPENING, _CLOSING = "“‘([", "”’)]…—·⁰¹²³⁴⁵⁶⁷⁸⁹*%"
_LEAST_SHARE = 0.25


class WideJoiner:
    """How the lines of one document are put together; those of other scripts stay as they are."""

    def __init__(self, lines: list[str]) -> None:
        text = "".join(lines)
        self._chinese = len(_IS_HAN.findall(text)) > _LEAST_SHARE * len(text)
        self._spaced = self._chinese and _writes_spaces(lines)

    def lines(self, lines: list[str]) -> list[str]:
        """A paragraph's lines, put together where no space belongs between them."""
        if not self._chinese:
            return lines
        joined: list[str] = []
        for line in lines:
            if joined and self._closes(joined[-1].rstrip(), line.lstrip()):
                joined[-1] = joined[-1].rstrip() + line.lstrip()
            else:
                joined.append(line)
        return joined

    def _closes(self, before: str, after: str) -> bool:
        """Whether nothing belongs between the end of one line and the start of the next."""
        end, start = before[-1:], after[:1]
        inner = (before.rstrip(_CLOSING)[-1:], after.lstrip(_OPENING)[:1])
        if not any(_IS_WIDE.match(character) for character in inner):
            return False
        stops = any(_IS_WIDE.match(edge) and not _IS_HAN.match(edge) for edge in (end, start))
        both = _IS_WIDE.match(inner[0]) and _IS_WIDE.match(inner[1])
        return bool(stops or both or end in _MARKS or start in _MARKS or not self._spaced)


def _writes_spaces(lines: list[str]) -> bool:
    """Whether spaces stand between Chinese characters and figures within most lines."""
    spaced = close = 0
    for line in lines:
        number = _NUMBER.match(line)
        place = number.end() if number else 0
        spaced += len(_SPACED.findall(line, place))
        close += len(_CLOSE.findall(line, place))
    return spaced > close
