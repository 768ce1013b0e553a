"""The way through the real window, step by step: a member reads, writes, loses the server, and is answered for."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from bench.walk import window_begin
from bench.walk.path import CHECK_IN_NOTE, GUIDE_PASSPHRASE, JOURNAL, MEMBER_PASSPHRASE, REPLY
from bench.walk.report import require
from bench.walk.traces import files_under, leaks
from bench.walk.window_walk import WindowWalk
from bench.walk.words import bare, longest_word, words_of
from client.vault import backup_file

NOBODYS_WORD: Final = "qzxvwkjq"


def open_a_thread(walk: WindowWalk) -> None:
    """A thread is opened from the list and reads as it was written, to its end."""
    member = walk.member
    titles = {line["title"]: line for line in walk.lines}
    rows = member.ask(member.leeward.session.conversing.threads(community=walk.community, limit=50))
    asked = [row for row in rows if row.title in titles]
    # One that can be searched for, and whose title is nobody else's, if there is one.
    several = Counter(line["title"] for line in walk.lines)
    best = max(asked, key=lambda r: (bool(longest_word(titles[r.title])), several[r.title] == 1, r.posts))
    walk.thread = titles[best.title]
    member.open_row("threadList", walk.is_thread)
    posts = 1 + len(walk.thread["replies"])
    member.until(lambda: bool(member.rows("conversation")), "the conversation stays empty")
    member.read_on("conversation", posts, "the conversation is not whole")
    written = [bare(text) for text in (walk.thread["body"], *walk.thread["replies"])]
    spoken = [bare(sentence) for sentence in member.rows("conversation")]
    require(len(spoken) == posts, f"{len(spoken)} posts are shown, not {posts}")
    for text, sentence in zip(written, spoken, strict=True):
        require(text in sentence, "a post reads otherwise than it was written")


def search_threads(walk: WindowWalk) -> None:
    """Search finds nothing for a word that nobody wrote, and the thread by its longest word."""
    member = walk.member
    if not member.sees("threadSearch"):
        member.press("backToThreads")
    require(NOBODYS_WORD not in bare(str(walk.lines)), "somebody wrote the word that nobody wrote")
    member.write("threadSearch", NOBODYS_WORD)
    member.until(lambda: member.sees("noThreads") and not member.sees("threadList"), "it found something")
    # Typed over, not erased first: else the whole list would come back, and with it the thread.
    member.see("threadSearch", QLineEdit).selectAll()
    word = longest_word(walk.thread)
    if not word:
        member.see("threadSearch", QLineEdit).clear()
        member.until(
            lambda: any(map(walk.is_thread, member.rows("threadList"))), "the list did not come back"
        )
        return
    member.write("threadSearch", word)
    member.until(
        lambda: member.sees("threadList") and any(map(walk.is_thread, member.rows("threadList"))),
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
            [(c.mood, c.note) for c in member.ask(member.leeward.session.journaling.check_ins())]
            == [(3, CHECK_IN_NOTE)]
        ),
        "the check-in was not kept",
    )


def journal_entry(walk: WindowWalk) -> None:
    """A journal entry is written and kept."""
    member = walk.member
    member.go("journal")
    member.press("newEntry")
    member.write("entryText", JOURNAL)
    member.press("keepEntry")
    member.until(
        lambda: any(bare(JOURNAL)[:40] in bare(row) for row in member.rows("entryList")),
        "the entry is not listed",
    )
    entries = member.ask(member.leeward.session.journaling.entries())
    require([entry.text for entry in entries] == [JOURNAL], "the entry was kept otherwise than written")


def server_stopped(walk: WindowWalk) -> None:
    """The server stops; the window says so kindly, and reading goes on."""
    member = walk.member
    walk.server.stop()
    member.go("community")
    member.sync(fails=True)
    said = member.see("syncState", QLabel).text()
    require(said == "Offline. What you write waits here.", f"the window says: {said}")
    member.open_row("threadList", walk.is_thread)
    member.until(lambda: len(member.rows("conversation")) > 0, "reading needs a server")


def reply_offline(walk: WindowWalk) -> None:
    """The member answers without a server; the reply waits here and is shown as waiting."""
    member = walk.member
    member.write("replyBox", REPLY)
    member.press("postReply")
    member.until(lambda: _state(walk) == "waiting", "the reply does not wait")
    member.until(
        lambda: bare("Waits here; it goes out by itself") in _reply_row(walk),
        "the reply is not shown as waiting in its thread",
    )
    require(not member.see("replyBox", QPlainTextEdit).toPlainText(), "the box still holds the words")


def server_back(walk: WindowWalk) -> None:
    """The server comes back, the reply is sent, and a guide reads it first."""
    walk.server.start()
    walk.member.sync()
    walk.member.until(lambda: _state(walk) == "held", "the reply is not held")
    walk.member.until(
        lambda: bare("A guide reads this first") in _reply_row(walk), "the reply is not shown as held"
    )


def guide_claims(walk: WindowWalk) -> None:
    """The guide opens the desk in a window of their own, and claims what nobody else has read."""
    walk.shown = guide = walk.guide
    guide.begin()
    guide.write("passphrase", GUIDE_PASSPHRASE)
    guide.press("unlock")
    guide.until(lambda: guide.leeward.window.shown == "today", "the vault did not open")
    guide.sync()
    here = guide.ask(guide.leeward.session.conversing.counts(community=walk.community))
    require(here == (walk.report.threads, walk.report.posts), f"{here} are here before a guide decided")
    guide.go("guide_desk")
    guide.open_row("queueList", bool)
    guide.press("claim")
    guide.until(lambda: bare(REPLY) in bare(words_of(guide, "reviewText")), "the guide reads another text")


def guide_approves(walk: WindowWalk) -> None:
    """The guide approves it, and does not wait for the moment in which it could be undone."""
    guide = walk.guide
    guide.press("approve")
    guide.press("sendDecisionNow")
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
        lambda: sum(bare(REPLY) in bare(row) for row in member.rows("conversation")) == 1,
        "the reply does not stand there once",
    )
    member.until(
        lambda: bare("A guide reads this first") not in _reply_row(walk), "the reply is still shown as held"
    )
    here = member.ask(member.leeward.session.conversing.counts(community=walk.community))
    require(here == (walk.report.threads, walk.report.posts + 1), f"{here} are here after one more post")
    walk.report.threads, walk.report.posts = here


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
    kept = [(c.mood, c.note) for c in member.ask(session.journaling.check_ins())]
    require(kept == [(3, CHECK_IN_NOTE)], "no check-in")
    require([e.text for e in member.ask(session.journaling.entries())] == [JOURNAL], "no entry")
    member.go("journal")
    member.until(lambda: any(bare(JOURNAL)[:40] in bare(row) for row in member.rows("entryList")), "no entry")
    member.go("community")
    member.open_row("threadList", walk.is_thread)
    member.until(lambda: bool(member.rows("conversation")), "the conversation stays empty")
    member.read_on("conversation", 2 + len(walk.thread["replies"]), "the thread is not whole")
    require(_reply_row(walk), "the thread forgot")


def nothing_can_be_read(walk: WindowWalk) -> None:
    """No sentence can be read in any file of the vaults, and no private one in the server's."""
    private = [MEMBER_PASSPHRASE, GUIDE_PASSPHRASE, JOURNAL, CHECK_IN_NOTE]
    public = [REPLY]
    public += [t for line in walk.lines for t in (line["title"], line["body"], *line["replies"])]
    for folder in (walk.profile / "member", walk.profile / "guide"):
        require(any(files_under(folder)), f"no vault in {folder.name}")
        # A day's backup may have been made by now, with a page beside it that says how to restore it.
        found = leaks(folder, [*private, *public], public=[backup_file.README])
        require(not found, f"text can be read in {folder.name}: {found}")
    walk.server.stop()
    require(leaks(walk.data, [window_begin.NAME]), "the server's files are not where this looks")
    told = leaks(walk.data, private, public=public, piece=16)
    require(not told, f"the server knows private words: {told}")


STEPS: Final[tuple[Callable[[WindowWalk], None], ...]] = (
    window_begin.first_start,
    window_begin.support_is_there,
    window_begin.a_community_begins,
    window_begin.join,
    window_begin.first_sync,
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


def _reply_row(walk: WindowWalk) -> str:
    """What is said of the row that holds the reply, bare; empty where there is none."""
    rows = map(bare, walk.member.rows("conversation"))
    return next((row for row in rows if bare(REPLY) in row), "")
