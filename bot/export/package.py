"""A Word file as bytes that depend on nothing but what is in it."""

import zipfile
from io import BytesIO

from docx.document import Document as WordDocument

_BEGINNING = (1980, 1, 1, 0, 0, 0)


def timeless(word: WordDocument) -> bytes:
    """The package with one fixed date, the same bytes whenever it is made."""
    saved, packed = BytesIO(), BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name), compresslevel=9)
    return packed.getvalue()
