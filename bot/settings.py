"""Where the program keeps its files, and the language in which it speaks to its operator."""

import os
from pathlib import Path

from index.languages import LANGUAGES

_LANGUAGE_VARIABLES = ("RAPPORTEUR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def home() -> Path:
    """The folder of the store: `RAPPORTEUR_HOME`, else the user's data folder."""
    chosen = os.environ.get("RAPPORTEUR_HOME", "").strip()
    if chosen:
        return Path(chosen).expanduser()
    return _usual_home()


def _usual_home() -> Path:
    # Loaded only where no folder is named: it takes longer than the rest of a short command.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("rapporteur")


def operator_language() -> str:
    """The language of messages: the first variable that names one of the six, else English."""
    for name in _LANGUAGE_VARIABLES:
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"
