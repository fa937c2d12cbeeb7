"""From bytes to text: what the file declares, else what its bytes look like."""

import codecs
import re

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The letters that make up most of a Russian or Arabic text: they tell its encodings apart.
_FREQUENT = {
    "cp1251": "оеаинтсрвл",
    "koi8-r": "оеаинтсрвл",
    "iso8859-5": "оеаинтсрвл",
    "cp866": "оеаинтсрвл",
    "cp1256": "اليمنتورب",
    "iso8859-6": "اليمنتورب",
}
_SAMPLE = 40_000
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_COMMON_HAN_LEADS = range(0xB0, 0xD8)


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text, and the name of its encoding where that was guessed; ValueError if it is none."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").lstrip("\ufeff"), None
    wide = _wide_encoding(raw[:_SAMPLE])
    if wide:
        return raw.decode(wide, "replace"), None
    for named in (declared, "utf-8"):
        text = _strictly(raw, named)
        if text is not None:
            return text, None
    if len(_CONTROLS.findall(raw[:_SAMPLE])) > len(raw[:_SAMPLE]) * 0.002:
        raise ValueError("not text")
    guessed = _guess(raw[:_SAMPLE])
    return raw.decode(guessed, "replace"), guessed


def looks_like_text(raw: bytes) -> bool:
    """Whether the first bytes of a file can be text in some encoding."""
    if not raw or any(raw.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS):
        return bool(raw)
    if _wide_encoding(raw):
        return True
    return len(_CONTROLS.findall(raw)) <= len(raw) * 0.002


def _strictly(raw: bytes, encoding: str | None) -> str | None:
    if not encoding:
        return None
    try:
        text = raw.decode(encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return text if isinstance(text, str) else None


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark: its line ends and spaces show which byte comes first."""
    if len(raw) < 8:
        return None
    sample = raw[: len(raw) // 2 * 2]
    low, high = sample[0::2], sample[1::2]
    for encoding, leading, other in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        spaces = sum(1 for a, b in zip(leading, other, strict=True) if a == 0 and b in b" \r\n")
        letters = sum(1 for a in leading if a == 0 or a in (0x04, 0x06) or 0x4E <= a <= 0x9F)
        zeros = leading.count(0)
        if spaces >= max(1, len(leading) // 200) and zeros and letters > len(leading) * 0.85:
            return encoding
    return None


def _guess(raw: bytes) -> str:
    """The old encoding of a text that is no UTF-8."""
    high = sum(byte >= 0x80 for byte in raw)
    letters = high + sum(chr(byte).isalpha() for byte in raw if byte < 0x80)
    if high < letters * 0.4:
        return "gb18030" if _is_chinese(raw) else "cp1252"
    if _is_chinese(raw):
        return "gb18030"
    return max(_FREQUENT, key=lambda encoding: _frequency(raw, encoding))


def _frequency(raw: bytes, encoding: str) -> float:
    text = raw.decode(encoding, "replace")
    return sum(text.count(letter) for letter in _FREQUENT[encoding]) / max(len(text), 1)


def _is_chinese(raw: bytes) -> bool:
    """Whether the bytes pair up as GB 18030, most of them as the common characters."""
    for cut in range(4):
        try:
            text = raw[: len(raw) - cut].decode("gb18030")
        except UnicodeDecodeError:
            continue
        han = [c for c in text if "\u4e00" <= c <= "\u9fff"]
        common = sum(c.encode("gb18030")[0] in _COMMON_HAN_LEADS for c in han)
        return bool(han) and common > len(han) * 0.8
    return False
