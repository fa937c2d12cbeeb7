"""The sample session: its documents in six languages, and a précis-writer's notes of it."""

from importlib.resources import files
from pathlib import Path

SESSION_ID = "CSFW-WG1-2025"


def documents() -> list[Path]:
    """The documents, by name."""
    folder = Path(str(files("sample").joinpath("documents")))
    return sorted(path for path in folder.iterdir() if path.name.startswith("csfw_"))


def notes() -> Path:
    """The notes taken in the room."""
    return Path(str(files("sample").joinpath("notes.csv")))
