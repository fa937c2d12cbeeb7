"""The machine in words: enough to read the figures by, nothing that names it."""

import platform

import psutil

# Above this share of the processors in use beforehand, the figures are not of a quiet machine.
_BUSY = 0.15


def machine_words() -> str:
    """Cores, memory, system and Python."""
    cores = psutil.cpu_count() or 1
    gigabytes = psutil.virtual_memory().total / 2**30
    return (
        f"{cores} cores ({platform.machine()}), {gigabytes:.0f} GB of memory, "
        f"{platform.system()}, Python {platform.python_version()}, no GPU used"
    )


def others_load(seconds: float = 3.0) -> float:
    """The share of all processors that others use while we wait."""
    return psutil.cpu_percent(interval=seconds) / 100


def load_words(shares: list[float]) -> str:
    """Whether the machine was quiet just before each part."""
    told = ", ".join(f"{share:.0%}" for share in shares)
    if max(shares) > _BUSY:
        return (
            f"**Taken under load**: just before each part other programs used {told} of the "
            "processors. On a quiet machine the times are shorter."
        )
    return f"Taken on a quiet machine: other programs used {told} of the processors."
