"""`leeward-server guide lead`: named with the root key, told in the descriptor, and taken back."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from server.crypto import key_files
from tests.server.people import Person
from tests.server.reader import read_community
from tests.server.running import Running, command


def test_a_lead_is_named_by_the_root_key_and_no_longer(
    data: Path, serve: Callable[[], Running], tmp_path: Path
) -> None:
    address = serve().address
    root = ("--data", data, "--root-key", tmp_path / "root.pem")
    guide = Person(address)
    guide.join(command("guide", "add", "--data", data).stdout.strip())
    waiting = command("guide", "lead", *root, guide.name)
    assert (waiting.returncode, "no confirmed guide" in waiting.stderr) == (1, True)
    assert command("guide", "confirm", *root).returncode == 0
    other = tmp_path / "other.pem"
    key_files.write_private(other, key_files.new_signing_key())
    wrong = command("guide", "lead", "--data", data, "--root-key", other, guide.name)
    assert (wrong.returncode, "another community" in wrong.stderr) == (1, True)

    assert "is a lead." in command("guide", "lead", *root, guide.name).stdout
    assert "(lead)" in command("guide", "list", "--data", data).stdout
    assert "That is so already" in command("guide", "lead", *root, guide.name).stdout
    end = time.monotonic() + 6
    while read_community(address, guide.community)[0].leads != (guide.id,):
        assert time.monotonic() < end, "the server never noticed"
        time.sleep(0.2)
    assert "no lead any more" in command("guide", "lead", *root, "--end", guide.name).stdout
    assert "(lead)" not in command("guide", "list", "--data", data).stdout
