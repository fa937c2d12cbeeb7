"""Writing an export to its file: the whole of it or nothing."""

import os
import tempfile
from pathlib import Path

from index.errors import InputError


def must_be_free(path: Path, *, replace: bool) -> None:
    """InputError where nothing can be written at a path, or where something stands already."""
    shown = str(path)
    # The functions of os.path take a name that is too long for one that is free.
    if not os.path.isdir(path.parent):  # noqa: PTH112
        raise InputError("export.no_folder", path=shown)
    is_file = os.path.isfile(path)  # noqa: PTH113
    if os.path.lexists(path) and not is_file:
        raise InputError("export.cannot_write", path=shown)
    if is_file and not replace:
        raise InputError("export.already_there", path=shown)


def save(path: Path, content: bytes, *, replace: bool) -> None:
    """Write beside the file, then put it in its place in one step."""
    must_be_free(path, replace=replace)
    beside = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_usual_mode())
        beside.replace(path)
    except OSError as problem:
        raise InputError("export.cannot_write", path=str(path)) from problem
    finally:
        if beside:
            beside.unlink(missing_ok=True)


def _usual_mode() -> int:
    """What a file newly made may be read and written by."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
