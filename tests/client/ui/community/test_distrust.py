"""What a person reads and can do after something was found, or the community was brought back from a backup."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel

from client.findings import finding
from client.services import own_record
from tests.client.ui.community.harbour import Harbour, post
from tests.client.ui.community.shown import Shown, settle
from tests.client.ui.community.test_own_model import write


def fork(at_harbour: Harbour) -> None:
    feed = at_harbour.village.feed
    feed.entries[5] = feed.fork().restored([]).entries[0]
    feed.sealed.clear()
    feed.publish()


def restore(at_harbour: Harbour, size: int) -> None:
    opened = at_harbour.do(at_harbour.session.memberships.open(at_harbour.community))
    record = at_harbour.do(opened.record())
    village = at_harbour.village
    village.feed.members = [record.mailbox_key]
    village.feed = village.feed.restored(village.feed.entries[:size])


def sync(at_harbour: Harbour, shown: Shown) -> None:
    shown.until(lambda: not at_harbour.sync.state.running)
    settle()
    shown.press("syncNow")


def dialog(shown: Shown, name: str) -> QDialog:
    (found,) = (each for each in shown.place.findChildren(QDialog, name) if each.isVisible())
    return found


def words_in(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def test_a_fork_is_explained_and_its_proof_is_saved(
    at_harbour: Harbour, shown: Shown, tmp_path: Path
) -> None:
    fork(at_harbour)
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("writingStopped"))
    said = finding("ForkedHistory: ")
    assert said.found in shown.words()
    assert "Nothing is sent to this community now." in shown.words()
    assert shown.words().count("cannot both be true") == 1, "it is said once"
    assert len(shown.rows("threadList")) == 3, "what is here stays readable"
    shown.press("whatWasFound")
    explained = dialog(shown, "foundDialog")
    for part in (said.found, said.may_mean, said.not_meant, "What you can do", "in another way"):
        assert part in words_in(explained)

    press(explained, "saveProof")
    choice = explained.findChild(QFileDialog, "fileChoice")
    assert choice is not None
    choice.setDirectory(str(tmp_path))
    choice.selectFile(str(tmp_path / "leeward-proof.json"))
    choice.accept()
    shown.until(lambda: "The proof is saved." in words_in(explained))
    saved = json.loads((tmp_path / "leeward-proof.json").read_text())
    assert saved["proofs"][0]["what"].startswith("ForkedHistory")
    press(explained, "closeFound")
    assert shown.sees("trustAgain")


def test_what_is_only_not_given_out_stops_nothing(
    at_harbour: Harbour, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = at_harbour.village.feed
    post(feed, "more", "More of it.", thread="wins")
    feed.publish()
    tail = feed.objects.pop(feed.parts["tail"] or b"")
    membership = at_harbour.do(at_harbour.session.memberships.open(at_harbour.community))

    async def at_once(_: float) -> None:
        """Nobody waits in a test."""

    monkeypatch.setattr(membership.pull, "_pause", at_once)
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("writingStopped"))
    assert "Nothing is sent" not in shown.words()
    assert "A part of the record is not given out at the moment." in shown.words()
    assert not shown.sees("trustAgain")
    feed.objects[feed.parts["tail"] or b""] = tail
    sync(at_harbour, shown)
    shown.until(lambda: not shown.sees("writingStopped"))


def test_an_own_post_that_never_came_is_told_as_that(at_harbour: Harbour, shown: Shown) -> None:
    membership = at_harbour.do(at_harbour.session.memberships.open(at_harbour.community))
    kept = membership.store.keep_evidence(
        what=f"WithheldHistory: {own_record.NEVER_CAME}", proof=b"{}", stops_writing=True
    )
    at_harbour.do(kept)
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("writingStopped"))
    assert "The server said that a post of yours was published" in shown.words()


def test_a_record_that_no_guide_checked_is_said_to_be_so_and_no_more(
    at_harbour: Harbour, shown: Shown
) -> None:
    shown.until(
        lambda: "A guide's app has not checked this community's record for 24 hours." in shown.words()
    )
    assert not shown.sees("writingStopped")
    village = at_harbour.village
    village.feed.cosign(int(at_harbour.sync.state.finished_at or 0))
    sync(at_harbour, shown)
    shown.until(lambda: "Up to date" in shown.words())
    assert "24 hours" not in shown.words()


def test_a_restore_is_told_once_and_own_posts_go_again(at_harbour: Harbour, shown: Shown) -> None:
    size = len(at_harbour.village.feed.entries)
    write(at_harbour, "Written after the backup.")
    at_harbour.sync.sync()
    shown.until(lambda: at_harbour.own_states() == ["published"])
    restore(at_harbour, size)
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("restoredCard"))
    assert "This community was brought back from a backup." in shown.words()
    assert "One text of yours may be gone from it too." in shown.words()
    shown.press("ownPosts")
    (row,) = shown.rows("ownPostList")
    assert "brought back from a backup; your text is kept here" in row
    assert "Removed by a guide" not in row
    shown.press("sendLost")
    shown.until(lambda: at_harbour.own_states() == ["published"])
    shown.until(lambda: not shown.sees("restoredCard"))
    assert not shown.sees("writingStopped")


def test_who_lost_nothing_says_that_they_know(at_harbour: Harbour, shown: Shown) -> None:
    restore(at_harbour, len(at_harbour.village.feed.entries) - 1)
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("restoredCard"))
    assert "No post of yours is lost. What you told the guides since then may be lost;" in shown.words()
    assert not shown.sees("sendLost")
    shown.press("leaveLost")
    shown.until(lambda: not shown.sees("restoredCard"))
    sync(at_harbour, shown)
    shown.until(lambda: not at_harbour.sync.state.running)
    settle()
    assert not shown.sees("restoredCard")
