"""What a restored backup and a rescue are said to hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from client.domain.backups import Backup
from client.domain.contents import Contents
from client.services.backing_up import Restored
from client.services.salvaging import Salvaged
from client.ui.unlock.accounts import backup_words, restored_words, salvaged_words


def test_two_backups_of_one_day_are_told_apart(qapp: QApplication, british: None) -> None:
    first, second = (
        Backup(Path(f"leeward-backup-2026-02-03{number}.zip"), "2026-02-03", 4096, automatic=True)
        for number in ("", "-2")
    )
    assert backup_words(first) == ("\u2068Tuesday, 3 February 2026\u2069", "\u20684.0 KiB\u2069")
    assert backup_words(second)[0] == "\u2068Tuesday, 3 February 2026, number 2 of that day\u2069"


def test_one_from_before_an_update_says_what_it_is(qapp: QApplication, british: None) -> None:
    first, second = (
        Backup(Path(f"leeward-version-3{number}.zip"), "2026-02-03", 4096, automatic=False)
        for number in ("", "-2")
    )
    assert backup_words(first)[0] == "\u2068Tuesday, 3 February 2026, before an update of Leeward\u2069"
    assert backup_words(second)[0].endswith("before an update of Leeward, number 2\u2069")


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (Contents(), "Nothing had been written in it yet."),
        (Contents(entries=1), "In it: 1 journal entry."),
        (
            Contents(entries=2, check_ins=1, communities=3),
            "In it: 2 journal entries, 1 check-in, 3 communities.",
        ),
    ],
)
def test_what_came_back_is_counted_in_words(qapp: QApplication, contents: Contents, said: str) -> None:
    assert restored_words(Restored(contents, None)).endswith(said)


def test_what_a_rescue_could_not_read_is_told(qapp: QApplication) -> None:
    whole = Salvaged(Contents(entries=187), {}, 60, 0, key_from_backup=False, aside=None, uncertain=0)
    assert salvaged_words(whole) == "Your vault now holds: 187 journal entries.\nEvery page could be read."
    hurt = Salvaged(
        Contents(entries=187),
        {},
        60,
        2,
        key_from_backup=True,
        aside=None,
        uncertain=3,
        refused=1,
        key_doubtful=True,
    )
    said = salvaged_words(hurt).splitlines()
    assert said[1] == "2 of 60 pages could not be read; what stood there is missing."
    assert said[2] == "3 journal entries come from damaged pages and say so."
    assert said[3].startswith("1 record was left out")
    assert "the passphrase of then" in said[4]
    assert "choose a new passphrase" in said[5]


def test_a_rescue_that_lost_changes_does_not_say_that_every_page_could_be_read(qapp: QApplication) -> None:
    def said(lost_changes: int, *, end_lost: bool) -> list[str]:
        found = Salvaged(
            Contents(entries=5),
            {},
            60,
            0,
            key_from_backup=False,
            aside=None,
            uncertain=0,
            lost_changes=lost_changes,
            end_lost=end_lost,
        )
        return salvaged_words(found).splitlines()[1:]

    assert said(0, end_lost=False) == ["Every page could be read."]
    [one] = said(1, end_lost=False)
    assert one.startswith("1 piece of the latest changes could not be read; what stood in it may be missing")
    more, end = said(3, end_lost=True)
    assert more.startswith("3 pieces of the latest changes could not be read")
    assert end.startswith("What was written last may be missing")
