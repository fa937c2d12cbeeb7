"""What the tests share: a store in a folder of its own, the shipped encoder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.database import Store
from models.builtin.encoder import BuiltinEncoder, builtin_encoder

SHARED = Path(__file__).resolve().parents[2] / "shared" / "documents"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    opened = Store.open(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def encoder() -> BuiltinEncoder:
    """The encoder that ships."""
    return builtin_encoder()


@pytest.fixture(scope="session")
def shared_documents() -> Path:
    """The folder of real documents; tests that need it skip where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the real documents are not here")
    return SHARED
