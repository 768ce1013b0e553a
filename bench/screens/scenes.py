"""Every screen, by name, and how one comes to it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QWidget

from bench.screens import (
    at_item,
    guides_shift,
    guides_writing,
    journal_pages,
    lent,
    looking_back,
    measured,
    members,
    tool_shed,
    watched,
)
from bench.screens.scene import Scene, in_its_tongue, open_part
from bench.screens.stage import PASSPHRASE, Stage
from bench.walk.hand import Hand
from client.domain.desk_queue import View
from client.services import backing_up
from client.ui.kit import tray
from client.ui.kit.choice import Choice
from client.ui.kit.item_rows import RowCard

_LESSON = "trainingRow-training/privacy"
_CASE = "trainingRow-training/cases/one-word"
_LAST_CASE = "trainingRow-training/cases/a-questionnaire"


def scenes(stage: Stage) -> Iterator[Scene]:
    """The scenes in order: those of the newcomer, then of the guide, who sees every place, then of a member."""
    new, guide = stage.newcomer, stage.guide
    yield Scene("first-start", new, new.begin)
    yield Scene("support", new, lambda: _support(new))
    yield Scene("support-grounding", new, lambda: _press(new, "supportTo-grounding", "groundingFound"))
    yield Scene("support-breathing", new, lambda: _breathing(new))
    yield Scene("comfort", new, lambda: _comfort(new))
    yield Scene("what-it-is-not", new, lambda: _press(new, "comfortDone", "haveInvitation", "aboutRead"))
    yield Scene("making-a-vault", new, lambda: _make(new))
    yield Scene("recovery-code", new, lambda: _code(new))
    yield Scene("recovery-code-typed", new, lambda: _type_back(new))
    yield Scene("join", new, lambda: _after_code(new))
    yield Scene("join-look", new, lambda: _preview(new, stage.invitation))
    yield Scene("join-sees", new, lambda: _press(new, "ofAge", "seen"))
    yield Scene("join-guidelines", new, lambda: _press(new, "seen", "acceptGuidelines"))
    yield Scene("join-in-danger", new, lambda: _press(new, "acceptGuidelines", "acceptEscalation"))
    yield Scene("join-name", new, lambda: _press(new, "acceptEscalation", "takeName"))
    yield Scene("join-door", new, lambda: _press(new, "takeName", "joinNow"))
    yield Scene("journal-empty", new, lambda: _journal(new, entries=0))
    yield Scene("community-empty", new, lambda: new.go("community"))
    yield Scene("mishap", new, lambda: _mishap(new), above=True)
    new.stop()
    yield Scene("locked", guide, guide.begin)
    yield Scene("today", guide, lambda: _unlock(guide))
    yield Scene("community", guide, lambda: _community(guide))
    yield Scene("conversation", guide, lambda: _conversation(guide))
    yield Scene("new-thread", guide, lambda: _new_thread(guide))
    yield Scene("new-thread-noticed", guide, lambda: _noticed(guide))
    yield Scene("new-thread-preview", guide, lambda: guide.press("threadPreview"), above=True)
    yield Scene("journal", guide, lambda: _journal(guide))
    yield Scene("journal-entry", guide, lambda: guide.open_row("entryList", bool))
    yield from journal_pages.scenes(guide)
    yield from looking_back.scenes(guide)
    yield from tool_shed.scenes(guide)
    yield Scene("plan", guide, lambda: _plan(guide))
    yield from tool_shed.on_paper(guide)
    guide.leeward.window.back()
    yield Scene("plan-copy", guide, lambda: _press(guide, "planCopySee", "planCopyKeep"))
    yield from measured.scenes(guide)
    yield Scene("guide-desk", guide, lambda: _desk(guide))
    yield Scene("guide-desk-view", guide, lambda: _view(guide, View.FIRST_REPLY))
    _view(guide, View.ALL)
    yield from guides_shift.scenes(guide)
    yield Scene("guide-training", guide, lambda: _press(guide, "learnAndPractise", _LAST_CASE))
    yield Scene("guide-lesson", guide, lambda: _press(guide, _LESSON, "lessonPaper"))
    yield Scene("guide-case", guide, lambda: _case(guide))
    _leave_training(guide)
    yield from guides_writing.scenes(guide)
    yield from watched.scenes(guide, stage.data)
    yield Scene("guide-desk-item", guide, lambda: _claim(guide))
    yield from at_item.scenes(guide)
    yield from _settings(guide)
    yield Scene("shortcuts", guide, lambda: _shortcuts(guide), above=True)
    _keep_backups(guide)
    guide.stop()
    yield Scene("trouble", guide, lambda: _trouble(guide))
    yield Scene("trouble-backups", guide, lambda: _press(guide, "restoreBackup", "backup-0"))
    yield Scene("trouble-proof", guide, lambda: _press(guide, "backup-0", "mendingPassphrase"))
    yield Scene("trouble-over", guide, lambda: _restore(guide))
    yield Scene("locked-again", guide, lambda: _press(guide, "afterMending", "passphrase"))
    guide.stop()
    yield from members.scenes(stage)
    yield Scene("examples", new, lambda: _examples(new))


def _settings(guide: Hand) -> Iterator[Scene]:
    yield Scene("settings", guide, lambda: guide.go("settings"))
    for part in (
        "spelling",
        "posting",
        "passphrase",
        "locking",
        "history",
        "protection",
        "renewal",
        "network",
    ):
        yield Scene(f"settings-{part}", guide, partial(open_part, guide, part))
    yield from lent.scenes(guide)
    yield Scene("settings-notices", guide, lambda: _notices(guide))
    yield Scene("settings-recovery", guide, lambda: open_part(guide, "recovery"))
    yield Scene("settings-new-code", guide, lambda: _new_code(guide))
    yield Scene("settings-backups", guide, lambda: open_part(guide, "backups"))
    yield Scene("settings-backup-tested", guide, lambda: _back_up(guide))
    yield Scene("settings-choose-folder", guide, lambda: guide.press("backUpElsewhere"), above=True)
    yield Scene("settings-export", guide, lambda: open_part(guide, "export"))
    yield Scene("settings-export-plain", guide, lambda: _export_readable(guide))


def _notices(hand: Hand) -> None:
    """With everything chosen, as on a desktop that has a place for it: the offscreen platform has none."""
    before = tray.offered
    tray.offered = lambda: True
    try:
        open_part(hand, "notices")
    finally:
        tray.offered = before
    hand.check("noticesWanted")
    hand.see("noticesSay", QComboBox).setCurrentIndex(1)
    hand.check("noticesBesideClock")
    hand.until(lambda: hand.sees("noticesWhenClosed"), "the choice was not taken")


def _press(hand: Hand, *buttons: str) -> None:
    """Press each but the last, which is then in sight."""
    for button in buttons[:-1]:
        hand.press(button)
    hand.see(buttons[-1], QWidget)


def _comfort(hand: Hand) -> None:
    while hand.leeward.window.shown == "support":
        hand.leeward.window.back()
    _press(hand, "makeItFit", "comfortDone")


def _keep_backups(hand: Hand) -> None:
    """One real backup, and its copies under older names."""
    folder = hand.leeward.config.paths.vault
    hand.ask(backing_up.make(hand.leeward.session.vault))
    newest = backing_up.kept(folder)[0].path
    for day in range(1, 7):
        shutil.copy(newest, newest.with_name(f"leeward-backup-2026-01-0{day}.zip"))


def _trouble(hand: Hand) -> None:
    """Half of the key file is gone."""
    hand.begin()
    key_file = hand.leeward.config.paths.vault / "vault.key"
    key_file.write_bytes(key_file.read_bytes()[:-40])
    hand.write("passphrase", PASSPHRASE)
    _press(hand, "unlock", "tryAgain")


def _restore(hand: Hand) -> None:
    hand.write("mendingPassphrase", PASSPHRASE)
    _press(hand, "beginMending", "afterMending")


def _support(hand: Hand) -> None:
    hand.leeward.window.show_support()


def _breathing(hand: Hand) -> None:
    hand.leeward.window.back()
    _press(hand, "supportTo-breathing", "breathingGo")


def _plan(hand: Hand) -> None:
    _support(hand)
    _press(hand, "supportTo-plan", "planWords-1")
    if not hand.see("planWords-1", QPlainTextEdit).toPlainText():
        hand.write("planWords-1", "I stop answering, and lie awake.")
        hand.press("planAdd-4")
        hand.write("planName", "Ann")


def _make(hand: Hand) -> None:
    hand.press("aboutRead")
    hand.write("passphrase", PASSPHRASE)
    hand.until(lambda: hand.see("strengthWord", QLabel).text() != "", "the passphrase was not judged")


def _code(hand: Hand) -> None:
    hand.write("passphraseAgain", PASSPHRASE)
    hand.press("makeVault")
    hand.see("recoveryCode", QWidget)


def _type_back(hand: Hand) -> None:
    hand.press("codeOnPaper")
    hand.write("codeTyped", "0000-0000")
    hand.press("checkCode")


def _after_code(hand: Hand) -> None:
    hand.press("showCodeAgain")
    hand.write_down_code()
    hand.see("invitation", QWidget)


def _preview(hand: Hand, invitation: str) -> None:
    hand.write("invitation", invitation)
    hand.press("previewCommunity")
    hand.see("ofAge", QWidget)


def _mishap(hand: Hand) -> None:
    hand.go("today")
    hand.leeward.window.own_up(RuntimeError("staged for its picture"))


def _unlock(hand: Hand) -> None:
    hand.write("passphrase", PASSPHRASE)
    hand.press("unlock")
    hand.until(lambda: hand.leeward.window.shown == "today", "the vault did not open")
    sync = hand.leeward.sync
    hand.until(lambda: sync.state.finished_at is not None and not sync.state.running, "no sync", 60)
    hand.settle()


def _community(hand: Hand) -> None:
    hand.go("community")
    hand.until(lambda: len(hand.rows("threadList")) > 5, "the list stays empty")


def _new_thread(hand: Hand) -> None:
    hand.leeward.window.back()  # from the conversation, which fills a narrow window
    hand.press("newThread")
    hand.see("threadTitle", QWidget)


def _noticed(hand: Hand) -> None:
    hand.write("threadTitle", "Early mornings")
    hand.write("threadText", "My sister Sarah says I can ring her on 07700 900123 when I want to die. ")
    hand.see("noticedWords", QWidget)


def _conversation(hand: Hand) -> None:
    hand.open_row("threadList", bool)
    hand.until(lambda: len(hand.rows("conversation")) > 1, "the thread stays empty")


def _journal(hand: Hand, entries: int = 3) -> None:
    hand.leeward.window.back()
    hand.go("journal")
    if entries:
        hand.until(lambda: len(hand.rows("entryList")) >= entries, "the list stays empty")
    else:
        hand.until(
            lambda: _says(hand, in_its_tongue("EntryPane", "Your entries come here")),
            "the journal does not say that it is empty",
        )


def _says(hand: Hand, words: str) -> bool:
    return any(each.isVisible() and each.text() == words for each in hand.leeward.window.findChildren(QLabel))


def _desk(hand: Hand) -> None:
    hand.go("guide_desk")
    hand.until(lambda: len(hand.rows("queueList")) > 0, "the queue stays empty")


def _view(hand: Hand, view: View) -> None:
    choice = hand.see("queueView", Choice)
    choice.choose(view)
    choice.activated.emit(choice.currentIndex())


def _training(hand: Hand) -> None:
    _press(hand, "learnAndPractise", _LESSON)
    cases = hand.see("trainingCases", RowCard)
    hand.until(lambda: cases.whole, "cases are missing")


def _case(hand: Hand) -> None:
    hand.leeward.window.back()
    hand.see(_CASE, QWidget)
    hand.press(_CASE)
    hand.see("caseTalk", QWidget)


def _leave_training(hand: Hand) -> None:
    hand.press("caseBack")
    hand.press("leaveTraining")


def _claim(hand: Hand) -> None:
    hand.open_row("queueList", bool)
    hand.press("claim")
    hand.see("approve", QWidget)


def _new_code(hand: Hand) -> None:
    hand.write("recoveryPassphrase", PASSPHRASE)
    hand.press("newRecoveryCode")
    hand.see("recoveryCode", QWidget)


def _back_up(hand: Hand) -> None:
    hand.press("backUpNow")
    hand.see("makeSaid", QWidget)
    hand.until(lambda: bool(hand.rows("backupRows")), "no backup was listed")
    hand.press("testBackup")
    hand.see("testSaid", QWidget)


def _export_readable(hand: Hand) -> None:
    hand.see("exportForm", QComboBox).setCurrentIndex(1)
    hand.see("notEncrypted", QWidget)


def _shortcuts(hand: Hand) -> None:
    from client.ui.kit.shortcuts import show_shortcuts

    show_shortcuts(hand.leeward.window, hand.leeward.theme)
    hand.settle()


def _examples(hand: Hand) -> None:
    hand.begin_elsewhere()
    hand.press("lookAround")
    hand.until(lambda: hand.leeward.window.shown == "community", "the examples did not open", 60)
    hand.until(lambda: len(hand.rows("threadList")) > 5, "the list stays empty")
    _conversation(hand)
