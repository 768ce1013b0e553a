"""The way through the real window, step by step: one member, one guide, each in a window of their own."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from bench.walk.hand import Hand
from bench.walk.path import (
    CHECK_IN_NOTE,
    GUIDE_PASSPHRASE,
    JOURNAL,
    MEMBER_PASSPHRASE,
    REPLY,
    counts,
    read_threads,
)
from bench.walk.processes import Client, Server, WalkFailed, steward
from bench.walk.report import Report, require
from bench.walk.traces import files_under, leaks

_SYNC_SECONDS = 90


@dataclass
class WindowWalk:
    """Everything the steps share."""

    profile: Path
    threads_file: Path
    out: Path
    report: Report
    application: QApplication
    shown: Hand = field(init=False)
    """The window that the picture of a step shows."""

    def __post_init__(self) -> None:
        self.data = self.profile / "server"
        self.root_key = self.profile / "root-key.pem"
        self.server = Server(self.data)
        self.lines = read_threads(self.threads_file)
        self.member = Hand(self.application, self.profile / "member")
        self.guide = Hand(self.application, self.profile / "guide")
        self.shown = self.member
        self.thread: dict[str, Any] = {}
        self.invitation = ""

    def go(self) -> None:
        """All steps. What is not true ends the walk, with everything stopped."""
        self.report.inputs = {
            "member passphrase": MEMBER_PASSPHRASE,
            "guide passphrase": GUIDE_PASSPHRASE,
            "journal": JOURNAL,
            "check-in": CHECK_IN_NOTE,
            "reply": REPLY,
        }
        try:
            for number, step in enumerate(_STEPS, 1):
                name = (step.__doc__ or step.__name__).rstrip(".")
                picture = f"{number:02}-{step.__name__.replace('_', '-')}.png"
                with self.report.step(name, screenshot=picture):
                    try:
                        step(self)
                    finally:
                        if self.shown.running:
                            self.shown.shot(self.out / picture)
        finally:
            self.member.stop()
            self.guide.stop()
            self.server.stop()

    @property
    def community(self) -> str:
        """The id of the member's community."""
        current = self.shown.leeward.belonging.state.current
        if current is None:
            raise WalkFailed("there is no community")
        return current.id


def first_start(walk: WindowWalk) -> None:
    """Leeward starts for the first time: support stands first, then three ways to begin."""
    walk.member.begin()
    for name in ("supportFirst", "haveInvitation", "onlyJournal", "lookAround"):
        walk.member.see(name, QWidget)
    top = {name: _top(walk.member, name) for name in ("supportFirst", "haveInvitation")}
    require(top["supportFirst"] < top["haveInvitation"], "support does not stand first")


def support_is_there(walk: WindowWalk) -> None:
    """Get support now opens without a vault and without a network, and leads back."""
    walk.member.press("supportFirst")
    require(walk.member.leeward.window.shown == "support", "the support page did not open")
    walk.member.press("supportBack")
    walk.member.see("haveInvitation", QWidget)
    walk.member.leeward.window.show_support()


def a_community_begins(walk: WindowWalk) -> None:
    """A steward starts a community, brings the threads in and serves it; a guide joins and is confirmed."""
    walk.member.leeward.window.back()
    name = "Harbour Steps (practice)"
    steward("init", "--data", walk.data, "--name", name, "--root-key", walk.root_key, "--practice")
    said = steward("import-threads", "--data", walk.data, walk.threads_file, also=(3,))
    posts = sum(1 + len(line["replies"]) for line in walk.lines)
    require(counts(said)[:2] == [len(walk.lines), posts], f"the import said: {said.strip()}")
    walk.server.start()
    guide = Client(walk.profile / "guide" / "vault", GUIDE_PASSPHRASE)
    guide.start()
    try:
        guide.ask("create")
        guide.ask("join", steward("guide", "add", "--data", walk.data).split()[-1], "--yes")
        steward("guide", "confirm", "--data", walk.data, "--root-key", walk.root_key)
        ends = time.monotonic() + 10
        while not guide.ask("sync")["made_team_key"]:
            require(time.monotonic() < ends, "no team key was made")
            time.sleep(0.3)
    finally:
        guide.stop()
    walk.invitation = steward("invite", "--data", walk.data, "--count", "1").split()[-1]


def join(walk: WindowWalk) -> None:
    """The member makes a vault, writes the recovery code down, and joins with an invitation."""
    member = walk.member
    member.press("haveInvitation")
    member.write("passphrase", MEMBER_PASSPHRASE)
    member.write("passphraseAgain", MEMBER_PASSPHRASE)
    member.press("makeVault")
    member.see("recoveryCode", QWidget)
    member.check("writtenDown")
    member.press("afterCode")
    member.write("invitation", walk.invitation)
    member.press("previewCommunity")
    for box in ("ofAge", "acceptGuidelines", "acceptEscalation"):
        member.check(box)
    member.press("joinNow")
    member.until(lambda: member.leeward.window.shown == "community", "the community was not shown")


def first_sync(walk: WindowWalk) -> None:
    """The first sync brings every thread and post, verified, while the window stays alive."""
    member = walk.member
    posts = sum(1 + len(line["replies"]) for line in walk.lines)
    state = member.leeward.sync
    member.until(
        lambda: state.state.finished_at is not None and not state.state.running, "no sync", _SYNC_SECONDS
    )
    here = member.ask(member.leeward.session.conversing.counts(community=walk.community))
    require(here == (len(walk.lines), posts), f"{here} are here, not {(len(walk.lines), posts)}")
    walk.report.threads, walk.report.posts = here
    member.until(lambda: len(member.rows("threadList")) > 0, "the list stays empty")


def open_a_thread(walk: WindowWalk) -> None:
    """A thread is opened from the list and reads as it was written."""
    member = walk.member
    titles = {line["title"]: line for line in walk.lines}
    rows = member.ask(member.leeward.session.conversing.threads(community=walk.community, limit=50))
    chosen = max((row for row in rows if row.title in titles), key=lambda row: row.posts)
    walk.thread = titles[chosen.title]
    member.open_row("threadList", lambda sentence: _bare(walk.thread["title"]) in _bare(sentence))
    member.until(lambda: len(member.rows("conversation")) >= chosen.posts, "the conversation is not whole")
    spoken = _bare(" ".join(member.rows("conversation")))
    for text in (walk.thread["body"], *walk.thread["replies"]):
        require(_bare(text)[:60] in spoken, "a post reads otherwise than it was written")


def search_threads(walk: WindowWalk) -> None:
    """Search finds the thread by its longest word."""
    member = walk.member
    words = re.findall(r"\w+", " ".join([walk.thread["title"], walk.thread["body"]]))
    word = max(words, key=len, default="")
    require(word, "there is no word to search for")
    if not member.sees("threadSearch"):
        member.press("backToThreads")
    member.write("threadSearch", word)
    member.until(
        lambda: any(_bare(walk.thread["title"]) in _bare(row) for row in member.rows("threadList")),
        f"a search for {word} did not find the thread",
    )


def check_in(walk: WindowWalk) -> None:
    """A check-in takes a mood and a few words."""
    member = walk.member
    member.see("threadSearch", QLineEdit).clear()
    member.go("today")
    choice = member.see("moodChoice", QWidget)
    choice.setFocus()
    QTest.keyClick(QApplication.focusWidget() or choice, Qt.Key.Key_3)
    member.write("checkInNote", CHECK_IN_NOTE)
    member.press("keepCheckIn")
    member.until(
        lambda: (
            [c.note for c in member.ask(member.leeward.session.journaling.check_ins())] == [CHECK_IN_NOTE]
        ),
        "the check-in was not kept",
    )


def journal_entry(walk: WindowWalk) -> None:
    """A journal entry is written and kept, on this computer only."""
    member = walk.member
    member.go("journal")
    member.press("newEntry")
    member.write("entryText", JOURNAL)
    member.press("keepEntry")
    member.until(
        lambda: any(_bare(JOURNAL)[:40] in _bare(row) for row in member.rows("entryList")),
        "the entry is not listed",
    )


def server_stopped(walk: WindowWalk) -> None:
    """The server stops; the window says so kindly, and reading goes on."""
    member = walk.member
    walk.server.stop()
    member.go("community")
    member.sync(fails=True)
    require(member.leeward.sync.state.offline, "the window does not know that it is offline")
    member.open_row("threadList", lambda sentence: _bare(walk.thread["title"]) in _bare(sentence))
    member.until(lambda: len(member.rows("conversation")) > 0, "reading needs a server")


def reply_offline(walk: WindowWalk) -> None:
    """The member answers without a server; the reply waits here and is shown as waiting."""
    member = walk.member
    member.write("replyBox", REPLY)
    member.press("postReply")
    member.until(lambda: [_state(walk)] == ["waiting"], "the reply does not wait")
    member.until(
        lambda: any(_bare(REPLY) in _bare(row) for row in member.rows("conversation")),
        "the reply is not shown in its thread",
    )
    require(not member.see("replyBox", QPlainTextEdit).toPlainText(), "the box still holds the words")


def server_back(walk: WindowWalk) -> None:
    """The server comes back, the reply is sent, and a guide reads it first."""
    walk.server.start()
    walk.member.sync()
    walk.member.until(lambda: _state(walk) == "held", f"the reply's state is {_state(walk)}")


def guide_claims(walk: WindowWalk) -> None:
    """The guide opens the desk in a window of their own, and claims what waits."""
    walk.shown = guide = walk.guide
    guide.begin()
    guide.write("passphrase", GUIDE_PASSPHRASE)
    guide.press("unlock")
    guide.go("guide_desk")
    guide.open_row("queueList", bool)
    guide.press("claim")
    guide.until(lambda: _bare(REPLY) in _bare(_words(guide, "reviewText")), "the guide reads another text")


def guide_approves(walk: WindowWalk) -> None:
    """The guide approves it."""
    guide = walk.guide
    guide.press("approve")
    # An empty queue says so in words, in the place of its list.
    guide.until(lambda: not guide.sees("queueList") or not guide.rows("queueList"), "the queue is not empty")


def it_appears(walk: WindowWalk) -> None:
    """After the next sync the reply stands in the thread, once."""
    walk.guide.stop()
    walk.shown = member = walk.member
    # The server signs a new head a moment after the decision.
    ends = time.monotonic() + 20
    while _state(walk) != "published":
        require(time.monotonic() < ends, f"the reply's state is {_state(walk)}")
        member.sync()
    member.until(
        lambda: sum(_bare(REPLY) in _bare(row) for row in member.rows("conversation")) == 1,
        "the reply does not stand there once",
    )
    walk.report.posts += 1


def quick_exit(walk: WindowWalk) -> None:
    """Shift three times: the window is gone at once, and the vault closes."""
    member = walk.member
    window = member.leeward.window
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    require(not window.isVisible(), "the window is still there")
    require(member.wait_for_end() == "quit", "the program did not quit")
    member.begin()
    member.see("unlock", QWidget)


def unlock_again(walk: WindowWalk) -> None:
    """A wrong passphrase opens nothing and is told kindly; the right one opens the vault."""
    member = walk.member
    member.write("passphrase", "not the passphrase at all")
    member.press("unlock")
    member.see("inlineNotice", QWidget)
    require(not member.leeward.window.sidebar.isVisible(), "it was let in")
    member.see("passphrase", QLineEdit).clear()
    member.write("passphrase", MEMBER_PASSPHRASE)
    member.press("unlock")
    member.until(lambda: member.leeward.window.shown == "today", "the vault did not open")


def all_is_there(walk: WindowWalk) -> None:
    """Journal, check-in, thread and reply: all is there."""
    member = walk.member
    session = member.leeward.session
    require([c.note for c in member.ask(session.journaling.check_ins())] == [CHECK_IN_NOTE], "no check-in")
    member.go("journal")
    member.until(
        lambda: any(_bare(JOURNAL)[:40] in _bare(row) for row in member.rows("entryList")), "no entry"
    )
    member.go("community")
    member.open_row("threadList", lambda sentence: _bare(walk.thread["title"]) in _bare(sentence))
    member.until(
        lambda: any(_bare(REPLY) in _bare(row) for row in member.rows("conversation")), "the thread forgot"
    )


def nothing_can_be_read(walk: WindowWalk) -> None:
    """No sentence can be read in any file of the vaults."""
    texts = [MEMBER_PASSPHRASE, GUIDE_PASSPHRASE, JOURNAL, CHECK_IN_NOTE, REPLY]
    texts += [t for line in walk.lines for t in (line["title"], line["body"], *line["replies"])]
    for folder in (walk.profile / "member", walk.profile / "guide"):
        require(any(files_under(folder)), f"no vault in {folder.name}")
        found = leaks(folder, texts)
        require(not found, f"text can be read in {folder.name}: {found}")


_STEPS: tuple[Callable[[WindowWalk], None], ...] = (
    first_start,
    support_is_there,
    a_community_begins,
    join,
    first_sync,
    open_a_thread,
    search_threads,
    check_in,
    journal_entry,
    server_stopped,
    reply_offline,
    server_back,
    guide_claims,
    guide_approves,
    it_appears,
    quick_exit,
    unlock_again,
    all_is_there,
    nothing_can_be_read,
)


def _state(walk: WindowWalk) -> str:
    member = walk.member
    own = member.ask(member.leeward.session.conversing.own_posts(community=walk.community))
    return next((post.state for post in own if post.text == REPLY), "")


def _top(hand: Hand, name: str) -> int:
    widget = hand.see(name, QWidget)
    return widget.mapTo(hand.leeward.window, widget.rect().topLeft()).y()


def _words(hand: Hand, name: str) -> str:
    widget = hand.see(name, QWidget)
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return str(widget.property("text") or widget.accessibleName())


def _bare(text: str) -> str:
    """Letters and digits only: rows set names and lines in their own way."""
    return "".join(character for character in text.casefold() if character.isalnum())
