from __future__ import annotations

import functools
from typing import Any

import pytest

from server.crypto.key_files import IssuerPrivateKey
from server.services.community import found
from server.steward import init


def found_quickly(*args: Any, issuer_key: IssuerPrivateKey, **named: Any) -> object:
    return found(*args, **{**named, "make_issuer_key": lambda: issuer_key})


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, issuer_key: IssuerPrivateKey) -> None:
    """`init` with one issuer key for all months."""
    monkeypatch.setattr(init, "found", functools.partial(found_quickly, issuer_key=issuer_key))
