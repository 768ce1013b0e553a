"""Rules about servers' keys: read as they were written by who may write them, or not passed over."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

import pytest

from client.domain.errors import RulesUnusable
from client.policy import pins

ONE, OTHER = bytes(range(32)), bytes(32)
ME = os.getuid()


def pin(digest: bytes) -> str:
    return "sha256/" + base64.b64encode(digest).decode()


def write(folder: Path, name: str, rules: object) -> Path:
    folder.mkdir(exist_ok=True, mode=0o755)
    path = folder / name
    path.write_text(rules if isinstance(rules, str) else json.dumps(rules), encoding="utf-8")
    path.chmod(0o644)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "managed"


def test_without_rules_any_key_will_do(folder: Path) -> None:
    assert pins.read(folder, owner=ME).of("harbour.example") is None
    folder.mkdir()
    assert pins.read(folder, owner=ME).of("harbour.example") is None


def test_the_keys_of_a_host(folder: Path) -> None:
    write(folder, "a.json", {"ServerPins": {"Harbour.example": [pin(ONE), pin(OTHER)]}, "Else": {"x": [1]}})
    write(folder, "notes.txt", "not a file of rules")
    found = pins.read(folder, owner=ME)
    assert found.of("harbour.example") == found.of("HARBOUR.example.") == frozenset((ONE, OTHER))
    assert found.of("other.example") is None


def test_a_later_file_takes_the_place_of_an_earlier_one_for_a_host(folder: Path) -> None:
    write(folder, "10.json", {"ServerPins": {"a.example": [pin(ONE)], "b.example": [pin(ONE)]}})
    write(folder, "20.json", {"ServerPins": {"A.example": [pin(OTHER)]}})
    found = pins.read(folder, owner=ME)
    assert found.of("a.example") == frozenset((OTHER,))
    assert found.of("b.example") == frozenset((ONE,))


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "[]",
        "{",
        f'{{"ServerPins": {{"a.example": ["{pin(ONE)}"]}}, "ServerPins": {{}}}}',
        {"ServerPins": []},
        {"ServerPins": {"a.example": []}},
        {"ServerPins": {"a.example": pin(ONE)}},
        {"ServerPins": {"a.example": [pin(ONE)[7:]]}},
        {"ServerPins": {"a.example": ["sha256/"]}},
        {"ServerPins": {"a.example": [pin(ONE + b"x")]}},
        {"ServerPins": {"a.example": ["sha1/" + pin(ONE)[7:]]}},
        {"ServerPins": {"": [pin(ONE)]}},
        {"ServerPins": {"a.example": [pin(ONE)] * 17}},
    ],
)
def test_rules_that_cannot_be_followed_are_not_passed_over(folder: Path, rules: object) -> None:
    write(folder, "a.json", rules)
    with pytest.raises(RulesUnusable) as told:
        pins.read(folder, owner=ME)
    assert told.value.reason == "content"


def test_rules_that_others_can_write_are_nobody_s(folder: Path) -> None:
    path = write(folder, "a.json", {"ServerPins": {"a.example": [pin(ONE)]}})
    assert pins.read(folder, owner=ME).of("a.example")
    for changed, mode, back in ((path, 0o664, 0o644), (path, 0o646, 0o644), (folder, 0o777, 0o755)):
        changed.chmod(mode)
        with pytest.raises(RulesUnusable) as told:
            pins.read(folder, owner=ME)
        assert told.value.reason == "owner"
        changed.chmod(back)
    with pytest.raises(RulesUnusable) as told:
        pins.read(folder, owner=ME + 1)
    assert told.value.reason == "owner"


def test_rules_that_cannot_be_read_are_not_passed_over(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.json").symlink_to(folder / "gone")
    with pytest.raises(RulesUnusable) as told:
        pins.read(folder, owner=ME)
    assert told.value.reason == "unreadable"


def test_where_rules_are_kept_elsewhere_these_are_not_asked(folder: Path) -> None:
    write(folder, "a.json", "{")
    assert pins.read(folder, owner=ME, platform="win32") == pins.Pins()
