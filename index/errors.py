"""Everything that can be wrong with what a person hands in or asks for.

RapporteurError
├── InputError            the file or the words are at fault: exit code 2
│   ├── UnreadableFile    the file cannot be read as a document
│   └── NotFound          no such document, paragraph, session or agenda item
└── StoreError            the store cannot be opened or written: exit code 1

An error carries a message id and the values that fill it; the words stand in the catalogues of
`prompts`, in six languages. `str(error)` is for developers only.
"""


class RapporteurError(Exception):
    """Base of all: `message` names an entry of the catalogues, `values` fill its places."""

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(f"{message} {values}")
        self.message = message
        self.values = values


class InputError(RapporteurError):
    """The person can mend it; told in one sentence, exit code 2."""


class UnreadableFile(InputError):
    """The file cannot be read as a document; told with the path and the way out."""


class NotFound(InputError):
    """What was asked for is not in the store; told with what was asked."""


class StoreError(RapporteurError):
    """The store itself fails; told with where it lies, exit code 1."""
