"""What every sentence encoder offers, whichever it is."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts of any of the six languages into vectors of one space."""

    name: str
    dimensions: int

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit-length row of `dimensions` floats a text."""
        ...
