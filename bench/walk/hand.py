"""A hand for the real window: finds what a person would see, presses and types, and waits for what should come."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QEventLoop, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from bench.walk.processes import WalkFailed
from client.app import Leeward
from client.config import Config, Paths

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
SECONDS = 30.0
"""How long the hand waits for what should come."""
_LETTERS_TYPED = 200
"""Longer texts are put in as by a paste, as a person would."""


class Hand:
    """One program with its window, over one profile folder. `leave` and `begin` are its end and its next start."""

    def __init__(self, application: QApplication, profile: Path) -> None:
        self._application = application
        self._profile = profile
        self._ended: list[str] = []
        self._leeward: Leeward | None = None

    @property
    def leeward(self) -> Leeward:
        """The running program."""
        if self._leeward is None:
            raise WalkFailed("the program is not running")
        return self._leeward

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._leeward is not None

    def begin(self) -> None:
        """Start the program: its first window is shown."""
        self._ended.clear()
        self._leeward = Leeward(self._application, Config(paths=Paths.under(self._profile), key_seconds=0.3))
        self._leeward.ended.connect(self._ended.append)
        self._leeward.show()
        self.settle()

    def begin_elsewhere(self) -> None:
        """Start over a fresh profile beside the one used before."""
        self._profile = self._profile.with_name(self._profile.name + "-elsewhere")
        self.begin()

    def wait_for_end(self) -> str:
        """Wait until the program has closed everything; how it ended."""
        self.until(lambda: bool(self._ended), "the program did not end")
        # A process that goes on for the next program must not keep this one's widgets: each change of the look would
        # reach them too.
        if self._leeward is not None:
            self._leeward.window.deleteLater()
        self._leeward = None
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return self._ended[0]

    def stop(self) -> None:
        """End the program if it still runs."""
        if self._leeward is not None:
            self._leeward.leave()
            self.wait_for_end()

    # Seeing

    def see(self, name: str, kind: type[W], seconds: float | None = None) -> W:
        """The visible widget of that object name. WalkFailed when it does not come into sight."""
        found: list[W] = []

        def look() -> bool:
            found[:] = [each for each in self._all(kind) if each.objectName() == name and each.isVisible()]
            return bool(found)

        self.until(look, f"{name} is not to be seen", seconds)
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether a widget of that object name is visible now."""
        return any(each.objectName() == name and each.isVisible() for each in self._all(QWidget))

    def rows(self, name: str) -> list[str]:
        """What a screen reader would say of each row of a list."""
        model = self.see(name, QAbstractItemView).model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [
            str(model.data(model.index(row, 0), role) or model.data(model.index(row, 0)) or "")
            for row in range(model.rowCount())
        ]

    def shot(self, path: Path) -> None:
        """A picture of the window, with a dialog above it if there is one.

        Whoever takes pictures is there: dozens of them in a row must not look as if nobody had touched anything for
        minutes, or the vault locks between two.
        """
        self.settle()
        window = self.leeward.window
        if (handle := window.windowHandle()) is not None:
            let_go = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(handle, let_go)
        picture = window.grab()
        dialog = next((each for each in window.findChildren(QDialog) if each.isVisible()), None)
        if dialog is not None:
            down = max(0, min(80, window.height() - dialog.height()))
            dialog.render(picture, QPoint((window.width() - dialog.width()) // 2, down))
        if not picture.save(str(path)):
            raise WalkFailed("the picture could not be written")

    # Doing

    def press(self, name: str) -> None:
        """Click a button in its middle."""
        button = self.see(name, QAbstractButton)
        self.until(button.isEnabled, f"{name} stays disabled")
        self._into_view(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        self.settle()

    def check(self, name: str) -> None:
        """Tick a box by keyboard."""
        box = self.see(name, QAbstractButton)
        self._into_view(box)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
        if not box.isChecked():
            raise WalkFailed(f"{name} did not take the tick")

    def write(self, name: str, text: str) -> None:
        """Put the cursor into a field and write."""
        field = self.see(name, QWidget)
        self._into_view(field)
        field.setFocus()
        # QTest types ASCII only, and ends the process at any other letter.
        if len(text) <= _LETTERS_TYPED and text.isascii():
            QTest.keyClicks(field, text)
        elif isinstance(field, QLineEdit):
            field.insert(text)
        elif isinstance(field, QPlainTextEdit | QTextEdit):
            field.insertPlainText(text)
        else:
            raise WalkFailed(f"{name} takes no text")
        self.settle()

    def only_journal(self, passphrase: str) -> None:
        """From the first window into a new vault that belongs to no community."""
        self.press("onlyJournal")
        self.press("aboutRead")
        self.write("passphrase", passphrase)
        self.write("passphraseAgain", passphrase)
        self.press("makeVault")
        self.write_down_code()
        self.until(lambda: self.leeward.window.shown == "today", "the vault did not open")

    def write_down_code(self) -> None:
        """Copy the recovery code that is shown, and type it back."""
        code = self.see("recoveryCode", QLabel).text()
        self.press("codeOnPaper")
        self.see("codeTyped", QLineEdit).clear()
        self.write("codeTyped", "-".join(code.split()))
        self.press("checkCode")

    def key(
        self, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key while a widget has the focus."""
        QTest.keyClick(self.see(name, QWidget), key, modifier)
        self.settle()

    def open_row(self, name: str, matches: Callable[[str], bool]) -> str:
        """Click the first row whose sentence matches; the sentence."""
        view = self.see(name, QAbstractItemView)
        found: list[tuple[str, QPoint]] = []

        def look() -> bool:
            """Where the row is, once it stands still: a list that is being filled anew is not clicked on."""
            sentences = self.rows(name)
            at = next((row for row, sentence in enumerate(sentences) if matches(sentence)), None)
            if at is None:
                return False
            index = _model(view).index(at, 0)
            view.scrollTo(index)
            self.settle()
            place = view.visualRect(index).center()
            found[:] = [(sentences[at], place)]
            return self.rows(name) == sentences and view.indexAt(place).row() == at

        self.until(look, f"no such row in {name}")
        ((sentence, place),) = found
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.settle()
        return sentence

    def read_on(self, name: str, rows: int, what: str) -> None:
        """Go to the end of a list again and again until it has that many rows."""
        before = len(self.rows(name))
        while before < rows:
            QTest.keyClick(self.see(name, QAbstractItemView), Qt.Key.Key_End)
            self.until(lambda seen=before: len(self.rows(name)) > seen, what)  # type: ignore[misc]
            before = len(self.rows(name))

    def go(self, key: str) -> None:
        """Go to a place through the navigation."""
        sidebar = self.leeward.window.sidebar
        self.until(lambda: key in sidebar.keys, f"{key} is not in the navigation")
        item = sidebar.list.item(sidebar.keys.index(key))
        QTest.mouseClick(
            sidebar.list.viewport(),
            Qt.MouseButton.LeftButton,
            pos=sidebar.list.visualItemRect(item).center(),
        )
        self.until(lambda: self.leeward.window.shown == key, f"{key} was not shown")

    def sync(self, *, fails: bool = False) -> None:
        """Ask for a sync as the window does, and wait until it is over."""
        model = self.leeward.sync
        self.until(lambda: not model.state.running, "the sync before did not end", 120)
        model.sync()
        self.until(lambda: not model.state.running, "the sync did not end", 120)
        if fails == (model.state.notice is None):
            raise WalkFailed(f"the sync ended otherwise: {model.state.notice}")

    def ask(self, work: Coroutine[Any, Any, T]) -> T:
        """What a service answers, while the window goes on living."""
        answers: list[T] = []
        self.leeward.bridge.run(work, answers.append)
        self.until(lambda: bool(answers), "a service did not answer", 60)
        return answers[0]

    # Waiting

    def until(self, true: Callable[[], bool], what: str, seconds: float | None = None) -> None:
        """Let the window live until something is true. WalkFailed with `what` when it does not come to be."""
        ends = time.monotonic() + (SECONDS if seconds is None else seconds)
        while not true():
            if time.monotonic() > ends:
                raise WalkFailed(what)
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.002)

    def settle(self) -> None:
        """Let what is on its way arrive."""
        for _ in range(3):
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def into_view(self, name: str) -> None:
        """Scroll until a widget can be seen."""
        self._into_view(self.see(name, QWidget))

    # Inside

    def _all(self, kind: type[W]) -> list[W]:
        window = self.leeward.window
        return [*window.findChildren(kind), *([window] if isinstance(window, kind) else [])]

    def _into_view(self, widget: QWidget) -> None:
        from PySide6.QtWidgets import QScrollArea

        from client.ui.kit.markdown_box import MarkdownBox

        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            elif isinstance(parent, MarkdownBox):
                parent.bring(widget)
            parent = parent.parentWidget()
        self.settle()


def _model(view: QAbstractItemView) -> QAbstractItemModel:
    model = view.model()
    if model is None:
        raise WalkFailed("a list without a model")
    return model
