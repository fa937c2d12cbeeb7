"""What every writing model offers, and what can keep it from writing."""

from typing import Protocol


class Writer(Protocol):
    """Answers a prompt with text; `name` is what stands in the trail of a paragraph."""

    @property
    def name(self) -> str:
        """The model as a person knows it."""
        ...

    def write(self, prompt: str) -> str:
        """The answer to one prompt, the same for the same prompt; WriterError where none comes."""
        ...


class WriterError(Exception):
    """No text from the model: `reason` says why in one word, `values` fill its message.

    Neither the prompt nor the answer nor a key is ever part of it.
    """

    def __init__(self, reason: str, **values: str | int) -> None:
        super().__init__(f"{reason} {values}")
        self.reason = reason
        self.values = values


class WriterUnusable(WriterError):
    """The model cannot be used as it is set up; the next prompt would fare no better."""


class WriterSilent(WriterError):
    """No usable answer to one prompt; the next one may get one."""
