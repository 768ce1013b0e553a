"""What a member of a community of people sees: a call for help, one's own posts, a record that cannot be trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, get_args, get_type_hints
from unittest.mock import patch
from uuid import UUID

from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit, QPushButton, QWidget

import resources
from bench.screens import guided
from bench.screens.harbour import THREAD, Harbour
from bench.screens.scene import Scene, in_its_tongue, open_part
from bench.screens.stage import PASSPHRASE, Stage
from bench.walk.hand import Hand
from client.domain.errors import ProxyInTheWay
from client.notices import notice_for
from client.services.agreements import Standing
from client.ui.kit.choice import Choice
from client.vault.sqlcipher import Connection
from protocol import submissions
from protocol.descriptor import LocalText
from protocol.problems import Code
from protocol.submissions import Because
from tests.support.feed_builder import named_id
from tests.support.loopback import Reply, problem

_NO_PROXY: Final = tuple(
    str(notice_for(ProxyInTheWay(reason))) for reason in get_args(get_type_hints(ProxyInTheWay)["reason"])
)
_DAYS: Final = 2 * 24 * 3600
_CALL: Final = "I am on my own tonight and it is not getting quieter. Could somebody write to me?"
_HARSH: Final = "Nobody who gets up at noon has any business talking about sleep."
_DECIDED: Final = (
    "This read as an attack on somebody who had just asked for help. I do not think you meant it so. You are welcome to"
    " say it again in another way."
)


def scenes(stage: Stage) -> Iterator[Scene]:
    """The scenes in order, in the window of a member who belongs to two communities."""
    hand, harbour, marsh = stage.member, stage.harbour, stage.marsh
    yield Scene("help", hand, lambda: _help(hand, harbour, marsh))
    yield Scene("help-not-sent", hand, lambda: _not_sent(hand, harbour), again=True)
    yield Scene("help-not-confirmed", hand, lambda: _not_confirmed(hand, harbour), again=True)
    yield Scene("help-arrived", hand, lambda: _arrived(hand))
    yield Scene("newer-guidelines", hand, lambda: _newer_guidelines(hand, harbour), above=True)
    _agree(hand, harbour)
    yield Scene("own-posts", hand, lambda: _own_posts(hand, harbour))
    yield Scene("own-post-refused", hand, lambda: _at_own(hand, "I write slowly"), again=True)
    yield Scene("own-post-waits", hand, lambda: _at_own(hand, "kettle"), again=True)
    yield Scene("take-back", hand, lambda: hand.press("takeBack"), above=True)
    yield from guided.scenes(hand, harbour)
    yield Scene("old-post", hand, lambda: _old_post(hand))
    with harbour.withholding():
        yield Scene("record-not-given-out", hand, lambda: _not_given_out(hand, harbour))
    yield Scene("restored", hand, lambda: _restored(hand, harbour))
    yield Scene("record-forked", hand, lambda: _stopped(hand, harbour.fork))
    yield Scene("what-was-found", hand, lambda: hand.press("whatWasFound"), above=True)
    yield Scene("write-again", hand, lambda: hand.press("trustAgain"), above=True, again=True)
    yield Scene("record-rolled-back", hand, lambda: _rolled_back(hand, marsh), again=True)
    yield from _settings(hand, harbour, marsh)
    hand.stop()


def _settings(hand: Hand, harbour: Harbour, marsh: Harbour) -> Iterator[Scene]:
    agreed = f"agreedTo-{marsh.feed.community}"
    leave = f"leaveCommunity-{marsh.feed.community}"
    let_go = f"letGo-{marsh.feed.community}"
    yield Scene("settings-data", hand, lambda: _data(hand))
    yield Scene("settings-data-end", hand, lambda: _end(hand), above=True)
    yield Scene("settings-fresh", hand, lambda: _fresh(hand, marsh))
    yield Scene("settings-ledger", hand, lambda: _ledger(hand))
    yield Scene(
        "settings-ledger-writing", hand, lambda: _sift(hand, "writing", harbour.feed.community), again=True
    )
    yield Scene("settings-ledger-nothing", hand, lambda: _sift(hand, "guiding", None), again=True)
    yield Scene("settings-ledger-empty", hand, lambda: _ask_to_empty(hand), above=True)
    yield Scene("settings-network-no-port", hand, lambda: _other_proxy(hand, "9o50"))
    yield Scene("settings-network-in-the-way", hand, lambda: _try_proxy(hand, "9"), again=True)
    yield Scene("settings-communities", hand, lambda: _communities(hand), above=True)
    yield Scene("settings-agreed", hand, lambda: hand.press(agreed), above=True)
    yield Scene("leaving", hand, lambda: hand.press(leave), above=True)
    yield Scene("settings-left", hand, lambda: _leave(hand, marsh), above=True)
    yield Scene("letting-go", hand, lambda: hand.press(let_go), above=True)


# Calling for help


def _help(hand: Hand, harbour: Harbour, marsh: Harbour) -> None:
    hand.begin()
    hand.only_journal(PASSPHRASE)
    for village in (harbour, marsh):
        _join(hand, village)
    hand.go("community")
    _show(hand, harbour)
    hand.until(lambda: len(hand.rows("threadList")) > 2, "the list stays empty")
    hand.open_row("threadList", lambda row: "Small wins" in row)
    hand.until(lambda: len(hand.rows("conversation")) > 2, "the thread stays empty")
    hand.press("needHelp")
    hand.until(
        lambda: not hand.see("callWords", QPlainTextEdit).isReadOnly(), "nothing can be written with a call"
    )


def _join(hand: Hand, village: Harbour) -> None:
    joining = hand.leeward.session.joining
    preview = hand.ask(joining.preview(text=village.invitation()))
    hand.ask(
        joining.join(
            preview=preview,
            name=preview.names[0],
            of_age=True,
            accepts_guidelines=True,
            accepts_escalation=True,
        )
    )
    (member,) = village.people
    village.named(member)
    village.publish()
    hand.leeward.belonging.load()
    known = hand.leeward.belonging
    hand.until(
        lambda: village.feed.community in {each.id for each in known.state.communities}, "not belonging"
    )


def _show(hand: Hand, village: Harbour) -> None:
    """Show this community, and see it through a sync."""
    hand.leeward.belonging.show(village.feed.community)
    hand.sync()


def _not_sent(hand: Hand, harbour: Harbour) -> None:
    harbour.replies["/v1/session"] = [problem(Code.OVERLOADED, 503)]
    hand.write("callWords", _CALL)
    hand.press("callGuides")
    _until_said(hand, "community", "Not sent: nobody has been told.")


def _not_confirmed(hand: Hand, harbour: Harbour) -> None:
    harbour.replies["/v1/submissions"] = [Reply(hang_up=True)]
    hand.press("callAgain")
    _until_said(hand, "community", "Not confirmed. Please assume nobody has been told.")


def _arrived(hand: Hand) -> None:
    hand.press("callAgain")
    _until_said(hand, "community", "It has arrived. No guide has opened it yet.")


# Newer guidelines


def _newer_guidelines(hand: Hand, harbour: Harbour) -> None:
    """The community has other guidelines, and somebody is about to post."""
    agreeing, community = hand.leeward.belonging.agreeing, harbour.feed.community
    if not agreeing.asks(community):
        text = (Path(str(resources.__file__)).parent / "guidelines" / "en.md").read_text(encoding="utf-8")
        harbour.feed.descriptor_number += 1
        harbour.words = {"guidelines_version": 2, "guidelines": (LocalText("en", text),)}
        harbour.publish()
        hand.sync()
        hand.until(lambda: agreeing.asks(community), "nothing was asked")
    agreeing.asks_first(community, lambda: None)
    hand.see("agree", QPushButton)


def _agree(hand: Hand, harbour: Harbour) -> None:
    hand.ask(hand.leeward.session.joining.agreements.agree(_standing(hand, harbour)))
    hand.leeward.belonging.load()
    agreeing = hand.leeward.belonging.agreeing
    hand.until(lambda: not agreeing.asks(harbour.feed.community), "it is asked still")


def _standing(hand: Hand, harbour: Harbour) -> Standing:
    return hand.leeward.belonging.agreeing.found[harbour.feed.community]


# One's own posts


def _own_posts(hand: Hand, harbour: Harbour) -> None:
    """One of each: published, taken back, read by a guide first, removed, refused, and waiting."""
    _sent(hand, "I had toast. That was my win.")
    gone = _sent(hand, "I would rather not have said this here.")
    amending, telling = hand.leeward.session.amending, hand.leeward.session.telling
    hand.ask(amending.withdraw(community=harbour.feed.community, post=gone))
    hand.sync()
    harbour.answer = lambda _: submissions.Held()
    harbour.decide(_sent(hand, _HARSH), _DECIDED)
    hand.sync()
    _sent(hand, "What helped me was to tell one person one small thing.")
    harbour.answer = lambda _: submissions.Refused(Because.PAUSED.value)
    _sent(hand, "I write slowly, and I am still here.")
    harbour.answer = lambda _: submissions.Refused(Because.NO_SUCH_POST.value)
    hand.ask(telling.thank(community=harbour.feed.community, post=named_id("nights")))
    hand.sync()
    harbour.answer = harbour.publishes
    harbour.replies["/v1/submissions"] = [problem(Code.QUOTA, 429)]
    _sent(hand, "Put the kettle on before I could think about it.")
    hand.press("leaveHelp")
    hand.press("ownPosts")
    hand.until(lambda: len(hand.rows("ownPostList")) >= 7, "not all of one's own is there")


def _at_own(hand: Hand, words: str) -> None:
    """At the post that is spoken with these words, as the arrow keys come to it."""
    view = hand.see("ownPostList", QListView)
    row = next(at for at, spoken in enumerate(hand.rows("ownPostList")) if words in spoken)
    view.setCurrentIndex(view.model().index(row, 0))
    hand.settle()


def _sent(hand: Hand, text: str) -> UUID:
    community = hand.leeward.belonging.state.shown
    assert community is not None
    written = hand.ask(hand.leeward.session.conversing.reply(community=community, thread=THREAD, text=text))
    hand.sync()
    return written.id


def _old_post(hand: Hand) -> None:
    """What waits was written the day before yesterday."""

    def back(db: Connection) -> None:
        db.execute("UPDATE outbox SET created_at = created_at - ?", (_DAYS,))

    hand.press("leaveOwnPosts")
    hand.ask(hand.leeward.session.vault.private.write(back))
    hand.sync()
    hand.see("oldPost", QWidget)


# A record that cannot be trusted


def _not_given_out(hand: Hand, harbour: Harbour) -> None:
    hand.press("takeBackOld")
    opened = hand.ask(hand.leeward.session.memberships.open(harbour.feed.community))

    async def at_once(_: float) -> None:
        """A picture does not wait for a server that will not answer otherwise."""

    with patch.object(opened.pull, "_pause", at_once):
        _to_trouble(hand)


def _restored(hand: Hand, harbour: Harbour) -> None:
    hand.sync()
    size = harbour.size()
    _sent(hand, "Written after the backup, and gone with it.")
    community = harbour.feed.community
    opened = hand.ask(hand.leeward.session.memberships.open(community))
    record = hand.ask(opened.record())
    harbour.restore(size, record.mailbox_key)
    hand.sync()
    hand.see("restoredCard", QWidget)


def _stopped(hand: Hand, lie: Callable[[], None]) -> None:
    if hand.sees("leaveLost"):
        hand.press("leaveLost")
    lie()
    _to_trouble(hand)
    hand.see("trustAgain", QWidget)


def _rolled_back(hand: Hand, marsh: Harbour) -> None:
    _show(hand, marsh)
    _stopped(hand, marsh.roll_back)


def _to_trouble(hand: Hand) -> None:
    hand.sync(fails=True)
    hand.see("writingStopped", QWidget)


def _until_said(hand: Hand, context: str, *sources: str) -> None:
    """Until one of these is said, in the words of the tongue."""
    words = [in_its_tongue(context, source) for source in sources]

    def said() -> bool:
        labels = [each.text() for each in hand.leeward.window.findChildren(QLabel) if each.isVisible()]
        return any(each in text for each in words for text in labels)

    hand.until(said, f"not said: {words[0]}")


# The settings


def _data(hand: Hand) -> None:
    hand.go("settings")
    open_part(hand, "data")
    hand.until(lambda: hand.sees("dataErase-ledger"), "nothing was counted")


def _end(hand: Hand) -> None:
    if not hand.sees("eraseWord"):
        hand.press("eraseEverything")
    hand.into_view("eraseWord")


def _fresh(hand: Hand, marsh: Harbour) -> None:
    _communities(hand)
    hand.press(f"freshName-{marsh.feed.community}")
    hand.until(lambda: hand.sees("freshChoice"), "nothing is offered")


def _ledger(hand: Hand) -> None:
    hand.go("settings")
    open_part(hand, "ledger")
    hand.until(lambda: len(hand.rows("ledgerRows")) > 10, "the ledger stays empty")


def _sift(hand: Hand, kind: str, community: str | None) -> None:
    hand.see("ledgerKind", Choice).choose(kind)
    hand.see("ledgerCommunity", Choice).choose(community)
    for _ in range(20):
        hand.settle()


def _ask_to_empty(hand: Hand) -> None:
    _sift(hand, "reading", None)
    hand.press("emptyLedger")
    hand.see("emptySure", QWidget)


def _other_proxy(hand: Hand, port: str) -> None:
    open_part(hand, "network")
    hand.see("networkKind", Choice).choose("other")
    hand.write("proxyHost", "127.0.0.1")
    hand.write("proxyPort", port)
    hand.press("useNetwork")
    hand.see("networkSaid", QWidget)


def _try_proxy(hand: Hand, port: str) -> None:
    """Nothing listens at that port."""
    hand.see("proxyPort", QLineEdit).clear()
    hand.write("proxyPort", port)
    hand.press("tryNetwork")
    hand.until(
        lambda: hand.see("tryNetwork", QPushButton).text() != in_its_tongue("settings", "Trying…"),
        "the trial does not end",
    )
    _until_said(hand, "notices", *_NO_PROXY)


def _communities(hand: Hand) -> None:
    while hand.sees("backToSettings"):
        hand.leeward.window.back()
        hand.settle()
    hand.into_view("haveInvitation")


def _leave(hand: Hand, marsh: Harbour) -> None:
    """Its server answers nothing that is an answer."""
    left = f"leftCommunity-{marsh.feed.community}"
    if not hand.sees(left):
        marsh.replies["/v1"] = [Reply(b"away", status=502) for _ in range(100)]
        hand.press(f"leaveCommunity-{marsh.feed.community}")
        hand.press("leavingYes")
        hand.see(left, QWidget)
        parting = hand.leeward.belonging.parting
        hand.until(lambda: not parting.state.busy, "the leaving does not end")
    hand.into_view("haveInvitation")
