"""From the first start to a posted hello with an invitation: what a person reads, presses and types, and how long.

The real window is led from its first picture to a thread in the outbox, in front of a small server on this computer
with the guidelines that Leeward ships. At each screen all words are counted that stand before the thing that is
pressed, from the top down, and its own; each of them once, and no other button's. Nobody is timed; a model is:

- reading: 200 words a minute;
- a press of a button: 1.3 seconds (pointing 1.1, pressing 0.2: the keystroke-level model of Card, Moran and Newell);
- a letter typed: 0.28 seconds; a letter of a code typed from paper: 0.75 (the same model);
- a letter written down by hand: 1 second (ours: no source).

What it leaves out: thinking of a passphrase, looking for paper, waiting, and doubt. Onboarding ends when the door has
opened. The recovery code on paper and the hello come on top, and are figures of their own.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.figures import Figure

GOAL_SECONDS: Final = 180.0
WORDS_A_MINUTE: Final = 200
PRESS: Final = 1.3
LETTER: Final = 0.28
CODE_LETTER: Final = 0.75
BY_HAND: Final = 1.0
PASSPHRASE: Final = "seven herons over still water"
TITLE: Final = "Hello"
HELLO: Final = "Hello. I am new here and wanted to say so."


@dataclass
class Way:
    """What it took: `screens` are words read at each, in order."""

    screens: list[tuple[str, int]] = field(default_factory=list)
    presses: int = 0
    letters: int = 0
    code_letters: int = 0
    inside: Way | None = None
    """The same from there on: what comes after the door."""

    @property
    def words(self) -> int:
        """All that were read."""
        return sum(count for _, count in self.screens)

    @property
    def reading(self) -> float:
        """Seconds of it."""
        return self.words / WORDS_A_MINUTE * 60

    @property
    def seconds(self) -> float:
        """Reading, pressing and typing, without the code."""
        return self.reading + self.presses * PRESS + self.letters * LETTER

    @property
    def paper(self) -> float:
        """Seconds of writing the code down and typing it back."""
        return self.code_letters * (BY_HAND + CODE_LETTER)


def figures() -> Iterator[Figure]:
    """The way in, and what comes on top."""
    way = walked()
    inside = way.inside
    assert inside is not None
    for screen, count in (*way.screens, *inside.screens):
        yield Figure(name=f"first-hello/words/{screen}", value=count, unit="words")
    yield Figure(name="first-hello/onboarding/words", value=way.words, unit="words")
    yield Figure(name="first-hello/onboarding/presses", value=way.presses, unit="presses")
    yield Figure(name="first-hello/onboarding/letters", value=way.letters, unit="letters")
    yield Figure(name="first-hello/onboarding", value=way.seconds, unit="s", bound=GOAL_SECONDS)
    yield Figure(name="first-hello/code-on-paper", value=way.paper, unit="s")
    yield Figure(name="first-hello/hello", value=inside.seconds, unit="s")
    yield Figure(name="first-hello/all", value=way.seconds + way.paper + inside.seconds, unit="s")


def walked() -> Way:
    """Lead the window all the way. WalkFailed where something does not come."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    import resources
    from bench.walk.hand import Hand
    from protocol.descriptor import LocalText
    from tests.support.feed_builder import FeedBuilder
    from tests.support.loopback import Loopback
    from tests.support.village import Village

    application = QApplication.instance() or QApplication(["leeward"])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    folder = Path(str(resources.__file__)).parent / "guidelines"
    village = Village(FeedBuilder())
    village.feed.redescribe(
        guidelines=(LocalText("en", (folder / "en.md").read_text(encoding="utf-8")),),
        escalation=(LocalText("en", (folder / "escalation-en.md").read_text(encoding="utf-8")),),
        practice=False,
    )
    village.feed.publish()
    with tempfile.TemporaryDirectory() as profile, Loopback(village) as server:
        village.address = server.address
        hand = Hand(application, Path(profile))
        hand.begin()
        try:
            return _Person(hand).go(village.invitation())
        finally:
            hand.stop()


class _Person:
    """Reads each screen down to what leads on, and presses that."""

    def __init__(self, hand: object) -> None:
        from bench.walk.hand import Hand

        assert isinstance(hand, Hand)
        self._hand = hand
        self._read: set[str] = set()
        self.way = Way()

    def go(self, invitation: str) -> Way:
        from PySide6.QtWidgets import QLabel

        hand = self._hand
        self._press("welcome", "haveInvitation")
        self._press("what it is not", "aboutRead")
        self._type("passphrase", PASSPHRASE)
        self._type("passphraseAgain", PASSPHRASE)
        hand.until(lambda: hand.see("strengthWord", QLabel).text() != "", "the passphrase was not judged")
        self._press("passphrase", "makeVault")
        code = "".join(hand.see("recoveryCode", QLabel).text().split())
        self._read.add(hand.see("recoveryCode", QLabel).text())
        self._press("recovery code", "codeOnPaper")
        hand.write("codeTyped", code)
        self.way.code_letters = len(code)
        self._press("typed back", "checkCode")
        self._paste("invitation", invitation)
        self._press("invitation", "previewCommunity")
        for screen, button in (
            ("the community", "ofAge"),
            ("who sees what", "seen"),
            ("guidelines", "acceptGuidelines"),
            ("in danger", "acceptEscalation"),
            ("name", "takeName"),
            ("door", "joinNow"),
        ):
            self._press(screen, button)
        hand.until(lambda: hand.leeward.window.shown == "community", "the community was not shown")
        sync = hand.leeward.sync
        hand.until(lambda: sync.state.finished_at is not None and not sync.state.running, "no sync", 60)
        way, self.way = self.way, Way()
        way.inside = self.way
        self._press("threads", "newThread")
        self._type("threadTitle", TITLE)
        self._type("threadText", HELLO)
        self._press("new thread", "postThread")
        community = hand.leeward.belonging.state.shown
        assert community is not None
        talk = hand.leeward.session.conversing
        hand.until(lambda: bool(hand.ask(talk.own_posts(community=community))), "nothing was posted")
        return way

    def _press(self, screen: str, button: str) -> None:
        from PySide6.QtWidgets import QAbstractButton

        pressed = self._hand.see(button, QAbstractButton)
        self._hand.settle()
        self.way.screens.append((screen.replace(" ", "-"), self._words_before(pressed)))
        self.way.presses += 1
        self._hand.press(button)

    def _type(self, name: str, text: str) -> None:
        self._hand.write(name, text)
        self.way.letters += len(text) + 1  # the first field of a page has the focus; a key leads to the next

    def _paste(self, name: str, text: str) -> None:
        self._hand.write(name, text)
        self.way.letters += 2  # the two keys for it: the field has the focus

    def _words_before(self, pressed: object) -> int:
        """New words in sight from the top of the window down to what is pressed."""
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

        assert isinstance(pressed, QWidget)
        window = self._hand.leeward.window
        bottom = pressed.mapTo(window, QPoint(0, pressed.height())).y()
        count = 0
        for widget in window.findChildren(QWidget):
            ours = widget is pressed or pressed.isAncestorOf(widget)
            if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible():
                continue
            if not ours and (
                isinstance(widget, QAbstractButton) or isinstance(widget.parent(), QAbstractButton)
            ):
                continue
            words = widget.text()
            if not words or words in self._read or widget.mapTo(window, QPoint(0, 0)).y() >= bottom:
                continue
            self._read.add(words)
            count += sum(any(letter.isalnum() for letter in word) for word in words.split())
        return count
