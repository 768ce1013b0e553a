from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from client.vault import connection, epochs
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection

RAW_KEY = bytes(range(48))


@pytest.fixture
def raw_key() -> bytes:
    return RAW_KEY


@pytest.fixture
def private_path(tmp_path: Path) -> Path:
    """A private file, made and closed."""
    path = tmp_path / "private.db"
    connection.create(path, RAW_KEY, PRIVATE_SCHEMA, fill=partial(epochs.begin, vault_id=b"v" * 16))
    return path


@pytest.fixture
def private(private_path: Path) -> Iterator[Connection]:
    """An open private file."""
    opened = connection.connect(private_path, RAW_KEY, PRIVATE_SCHEMA)
    yield opened
    opened.close()
