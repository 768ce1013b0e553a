"""What a managed computer's rules say of the guide desk: followed as written, and tight where they cannot be."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.management import TIGHTEST, UNMANAGED, USUAL, Management, lock_after
from client.policy import guide_desk
from client.policy.guide_desk import KEYS

ME = os.getuid()
ROOT = Path(__file__).parents[3]


def write(folder: Path, name: str, rules: object) -> Path:
    folder.mkdir(exist_ok=True, mode=0o755)
    path = folder / name
    path.write_text(rules if isinstance(rules, str) else json.dumps(rules), encoding="utf-8")
    path.chmod(0o644)
    return path


def read(folder: Path) -> Management:
    return guide_desk.read(folder, owner=ME)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "managed"


def test_without_rules_nobody_manages_anything(folder: Path) -> None:
    assert read(folder) == UNMANAGED
    folder.mkdir()
    assert read(folder) == UNMANAGED
    write(folder, "pins.json", {"ServerPins": {"a.example": ["sha256/" + "A" * 43 + "="]}, "Else": 1})
    assert read(folder) == UNMANAGED


def test_a_name_alone_tightens_the_desk_and_leaves_everything_else_to_the_person(folder: Path) -> None:
    write(folder, "a.json", {"ManagedBy": "Harbour\u202e University\n of  the Coast"})
    found = read(folder)
    assert found.by == "Harbour University of the Coast"
    assert not found.copying
    assert not found.saving
    assert not found.pictures
    assert found.keeps == "shift"
    assert lock_after(10, found, at_desk=True) == 3
    assert lock_after(None, found, at_desk=True) == 3
    assert lock_after(10, found, at_desk=False) == 10
    assert lock_after(None, found, at_desk=False) is None


def test_each_key_is_followed_and_a_later_file_has_the_last_word(folder: Path) -> None:
    write(folder, "10.json", {"ManagedBy": "Harbour", "GuideCopy": True, "GuideMemberText": "always"})
    write(
        folder,
        "20.json",
        {
            "LockAfterMinutes": 30,
            "GuideLockAfterMinutes": 7,
            "GuideExport": True,
            "GuideScreenPictures": True,
            "GuideMemberText": "shift",
        },
    )
    assert read(folder) == Management(True, "Harbour", True, 30, 7, True, True, True, "shift")


@pytest.mark.parametrize("key", KEYS)
def test_each_key_alone_makes_it_a_managed_computer(folder: Path, key: str) -> None:
    value: object = {"ManagedBy": "Harbour", "GuideMemberText": "lock"}.get(
        key, False if "Guide" in key else 5
    )
    write(folder, "a.json", {key: 5 if key.endswith("Minutes") else value})
    found = read(folder)
    assert found.managed
    assert found.readable
    assert (found.copying, found.saving, found.pictures) == (False, False, False)


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "[]",
        "{",
        '{"ManagedBy": "a", "ManagedBy": "b"}',
        {"ManagedBy": ""},
        {"ManagedBy": "\u200b \n"},
        {"ManagedBy": "x" * 101},
        {"ManagedBy": 7},
        {"LockAfterMinutes": 0},
        {"LockAfterMinutes": "10"},
        {"LockAfterMinutes": 24 * 60 + 1},
        {"GuideLockAfterMinutes": 61},
        {"GuideLockAfterMinutes": -1},
        {"GuideCopy": "false"},
        {"GuideExport": 0},
        {"GuideScreenPictures": []},
        {"GuideMemberText": "never"},
        {"GuideMemberText": True},
    ],
)
def test_rules_that_cannot_be_followed_are_the_tightest(folder: Path, rules: object) -> None:
    write(folder, "0.json", {"ManagedBy": "Harbour", "GuideCopy": True})
    write(folder, "a.json", rules)
    assert read(folder) == TIGHTEST


def test_rules_that_others_can_write_are_the_tightest(folder: Path) -> None:
    path = write(folder, "a.json", {"ManagedBy": "Harbour", "GuideCopy": True})
    assert read(folder).copying
    path.chmod(0o666)
    assert read(folder) == TIGHTEST
    path.chmod(0o644)
    assert guide_desk.read(folder, owner=ME + 1) == TIGHTEST


def test_rules_kept_elsewhere_are_not_asked(folder: Path) -> None:
    write(folder, "a.json", "{")
    assert guide_desk.read(folder, owner=ME, platform="darwin") == UNMANAGED


minutes = st.none() | st.integers(1, 1440)
managements = st.builds(
    Management, st.booleans(), st.text(), st.booleans(), minutes, minutes, st.booleans(), st.booleans()
)


@given(minutes, managements)
def test_no_rule_makes_a_lock_later_than_the_person_chose_nor_the_desk_later_than_elsewhere(
    chosen: int | None, management: Management
) -> None:
    everywhere = lock_after(chosen, management, at_desk=False)
    at_desk = lock_after(chosen, management, at_desk=True)
    never = float("inf")
    assert (everywhere or never) <= (chosen or never)
    assert (at_desk or never) <= (everywhere or never)


def test_the_usual_is_never_looser_than_an_unmanaged_computer_nor_tighter_than_the_tightest() -> None:
    for looser, tighter in ((UNMANAGED, USUAL), (USUAL, TIGHTEST)):
        assert (looser.copying, looser.saving, looser.pictures) >= (
            tighter.copying,
            tighter.saving,
            tighter.pictures,
        )
        for chosen in (None, 1, 10, 1440):
            for at_desk in (False, True):
                loose = lock_after(chosen, looser, at_desk=at_desk)
                assert (lock_after(chosen, tighter, at_desk=at_desk) or 0) <= (loose or float("inf"))


def test_there_is_no_key_by_which_somebody_could_read_along() -> None:
    assert set(KEYS) == {
        "ManagedBy",
        "LockAfterMinutes",
        "GuideLockAfterMinutes",
        "GuideCopy",
        "GuideExport",
        "GuideScreenPictures",
        "GuideMemberText",
    }
    page = (ROOT / "docs" / "managed-computers.md").read_text("utf-8")
    assert {key for key in KEYS if f"`{key}`" not in page} == set()
