"""`leeward-server onion`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from protocol import onion
from tests.server.kinds import both
from tests.server.steward.test_operating_commands import descriptor_of, said

NAME = onion.name(bytes(range(32)))


@both
def test_an_onion_address_is_said_and_taken_back(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ("--data", data, "--root-key", data.parent / "root.pem")
    before = descriptor_of(data)
    assert said(capsys, "onion", *where, f"HTTP://{NAME}/")[0] == 0
    told = descriptor_of(data)
    assert (told.onion, told.number) == (f"http://{NAME}", before.number + 1)
    code, out, _ = said(capsys, "onion", *where, "none")
    assert (code, out) == (0, "There is no onion address any more.\n")
    assert descriptor_of(data).onion == ""


@pytest.mark.parametrize(
    "address", ["", "https://harbour.example", "http://harbour.onion", NAME, f"http://{NAME}/x"]
)
def test_what_is_no_onion_address_changes_nothing(
    data: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    before = descriptor_of(data)
    code, _, err = said(capsys, "onion", "--data", data, "--root-key", data.parent / "root.pem", address)
    assert code == 1
    assert "no onion address" in err
    assert descriptor_of(data) == before
