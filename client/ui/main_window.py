"""The window: its places, the way between them, and what is there on every screen."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from client.ui.kit.place import Place
from client.ui.kit.shell import Header

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from client.ui.kit.covered import CoveredPlace
    from client.ui.kit.home import Doors, Home
    from client.ui.kit.navigation import Banner, Sidebar
    from client.ui.kit.quick_exit import QuickExitKeys

    class Program(Doors, Home, Protocol):
        """What the window is given: the composition root, with and without an open vault."""


WIDE: Final = 900
"""Unscaled pixels from which the navigation shows words beside its icons."""
_SMALLEST: Final = (640, 480)
_SMALL_SCREEN: Final = (1000, 600)
"""Unscaled pixels of the smallest window; and the most it asks for, so that 1024x640 holds any text size."""
_FIRST: Final = (1180, 760)


class MainWindow(QFrame):
    """One window for everything. `leave` asks to quit; the window never ends the program itself.

    What the first picture does not show is made behind it: keys are listened to a moment after it, the navigation and
    the banner when something asks for them.
    """

    leave = Signal(str)
    painted = Signal()
    """The first picture of the window is out; said in the turn of the event loop behind it."""
    listens = Signal()
    """From now on it hears every key: `keys` is there."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._theme = program.theme
        self._places: dict[str, Place] = {}
        self._before_support = ""
        self._for_good = self._seen = False
        self._sidebar: Sidebar | None = None
        self._banner: Banner | None = None
        self.keys: QuickExitKeys | None = None
        self._covered: CoveredPlace | None = None
        self._behind = ""
        self.setObjectName("window")
        self.resize(*_FIRST)
        self.header = Header(self._theme)
        self.stack = QStackedWidget()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        down = QVBoxLayout()
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.header)
        down.addWidget(self.stack, 1)
        across.addLayout(down, 1)
        self._across, self._down = across, down
        self._notices: QWidget | None = None
        self.header.support.connect(self.show_support)
        self.header.quick_exit.connect(self.quick_exit)
        self._theme.changed.connect(self._arrange)

    @property
    def sidebar(self) -> Sidebar:
        """The navigation; hidden until a vault is open."""
        if self._sidebar is None:
            from client.ui.kit.navigation import Sidebar

            self._sidebar = Sidebar(self._theme, self)
            self._sidebar.hide()
            self._sidebar.chosen.connect(self.go)
            self._sidebar.lock.connect(self._program.lock)
            self._across.insertWidget(0, self._sidebar)
        return self._sidebar

    @property
    def banner(self) -> Banner:
        """What says that nobody is there; hidden where somebody may be."""
        if self._banner is None:
            from client.ui.kit.navigation import Banner

            self._banner = Banner(self._theme, self)
            self._banner.left.connect(self._program.lock)
            self._down.insertWidget(1, self._banner)
        return self._banner

    # Without an open vault

    def begin(self, *, vault_is_there: bool) -> None:
        """Show the locked window, or the first start where there is no vault yet."""
        from client.ui.places import first

        place = first(self._program, vault_is_there=vault_is_there)
        self._add(place)
        self.header.set_locked(vault_is_there)
        self._show(place)

    def waiting_for_examples(self, waiting: bool) -> None:
        """Say that the examples are being made, or no longer."""
        place = self._places.get("first_start")
        wait = getattr(place, "wait", None)
        if callable(wait):
            wait(waiting)

    def examples_progress(self, words: str) -> None:
        """What the making of the examples is doing, as a code of the service."""
        place = self._places.get("first_start")
        tell = getattr(place, "tell", None)
        if callable(tell):
            tell(words)

    # With one

    def enter(self, key: str) -> None:
        """The vault is open: show the navigation and the place of this key."""
        for each in list(self._places):
            place = self._places.pop(each)
            self.stack.removeWidget(place)
            place.deleteLater()
        self.header.set_locked(False)
        self._program.belonging.changed.connect(self._belonging_changed)
        self._program.belonging.going_in.came_in.connect(lambda told: told.say(self._program, self.say))
        self._program.belonging.parting.told.connect(self.say)
        self._belonging_changed()
        self.sidebar.show()
        self._arrange()
        self.go(key)

    def go(self, key: str) -> None:
        """Show the place of this key, or a part of it after a slash; behind the cover while there is one."""
        if self._behind and key != "support":
            self._behind = key
            return
        key, _, part = key.partition("/")
        if key not in self._places:
            from client.ui.places import made

            self._add(made(key, self._program, opened=lambda: self._sidebar is not None and not self._behind))
        self._show(self._places[key])
        if part:
            self._places[key].open_part(part)

    def place(self, key: str) -> Place | None:
        """The place of this key, if it was shown before."""
        return self._places.get(key)

    @property
    def shown(self) -> str:
        """The key of the place that is shown."""
        place = self.stack.currentWidget()
        return place.key if isinstance(place, Place) else ""

    def show_support(self) -> None:
        """Open the support page; Back leads to where one was."""
        if self.shown != "support":
            self._before_support = self.shown
            self.go("support")

    def back(self) -> None:
        """One step back."""
        place = self.stack.currentWidget()
        if isinstance(place, Place) and place.back():
            return
        if self.shown in ("support", "join") and self._before_support in self._places:
            self._show(self._places[self._before_support])

    def what_to_keep(self) -> list[Coroutine[Any, Any, object]]:
        """What the places want saved before the vault closes."""
        kept = []
        for place in self._places.values():
            try:
                work = place.keep()
            except Exception as error:  # noqa: BLE001 - a mistake in one place costs no other place's words
                work = _failing(error)
            if work is not None:
                kept.append(work)
        return kept

    # What is said

    def say(self, words: Any, *, step: str = "", do: Any = None) -> None:
        """Show a notice above the place."""
        from client.ui.kit.notice_bar import NoticeBar

        if self._notices is None:
            self._notices = NoticeBar(self._theme)
            self._down.insertWidget(self._down.indexOf(self.stack), self._notices)
        assert isinstance(self._notices, NoticeBar)
        self._notices.say(words, step=step, do=do)

    def say_error(self, error: Exception) -> None:
        """Show an error of the world in kind words."""
        from client.notices import notice_for

        self.say(notice_for(error))

    def own_up(self, error: BaseException) -> None:
        """A mistake of ours: note it in the local log, and say calmly what is safe, unless the window is gone."""
        from client.ui.kit.mishap import own_up

        own_up(self, self._theme, self._program.config.paths.logs, error, quit_=self.close)

    # Covered

    @property
    def covered(self) -> CoveredPlace | None:
        """What is in sight instead of everything, while the vault should be locked and cannot be."""
        return self._covered if self._behind else None

    def cover(self) -> CoveredPlace:
        """Show nothing of the vault, until `uncover`."""
        from client.ui.kit.covered import CoveredPlace

        if self._covered is None:
            self._covered = CoveredPlace(self._theme)
            self._add(self._covered)
        if not self._behind:
            self._behind = self.shown
            for each in (self._sidebar, self._banner, self._notices):
                if each is not None:
                    each.hide()
            self.header.set_locked(True)
            self._show(self._covered)
        return self._covered

    def uncover(self) -> None:
        """Show again what was in sight before."""
        behind, self._behind = self._behind, ""
        if self._covered is not None:
            self._covered.rest()
        self.header.set_locked(False)
        self.sidebar.show()
        self._belonging_changed()
        self._arrange()
        self.go(behind)

    # Leaving

    def vanish(self) -> None:
        """Be gone, and whatever is open above: a dialog or a menu does not go with the window by itself."""
        self.hide()
        for each in QApplication.topLevelWidgets():
            # Another program's window is not ours to close, even where both stand in one process.
            if each.isVisible() and not isinstance(each, MainWindow):
                each.hide()
                each.close()

    def quick_exit(self) -> None:
        """Gone at once; then the vault closes."""
        self.vanish()
        self.leave.emit("at-once")

    def close_for_good(self) -> None:
        """Let the window go when everything else is closed."""
        self._for_good = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing the window quits, after what is written was saved."""
        if self._for_good:
            event.accept()
            return
        event.ignore()
        self.leave.emit("quit")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the navigation take less room in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint, and once it is seen do what could wait until then."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._is_out)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The keys of quick exit count only while the window is in front."""
        super().changeEvent(event)
        if self.keys is not None and event.type() == QEvent.Type.ActivationChange:
            self.keys.forget()

    # Inside

    def _is_out(self) -> None:
        self.painted.emit()
        if not self._for_good:
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        from client.ui.kit.quick_exit import QuickExitKeys

        self.keys = QuickExitKeys(self)
        self.keys.pressed.connect(self.quick_exit)
        for keys, do in (
            ("Ctrl+L", self._lock),
            ("Ctrl+Q", self.close),
            ("Ctrl+H", self.show_support),
            ("Alt+Left", self.back),
            ("Esc", self.back),
            ("F1", self._show_shortcuts),
            ("F6", self._next_part),
            ("Shift+F6", lambda: self._next_part(back=True)),
        ):
            QShortcut(QKeySequence(keys), self, do)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda at=number - 1: self._go_by_number(at))
        self.listens.emit()

    def _add(self, place: Place) -> None:
        self._places[place.key] = place
        self.stack.addWidget(place)
        place.leaving.connect(self.back)
        place.retitled.connect(self._retitled)

    def _show(self, place: Place) -> None:
        self.stack.setCurrentWidget(place)
        self.header.tell(place.title(), place.where())
        if self._sidebar is not None:
            self._sidebar.select(place.key)
        place.arrive()

    def _retitled(self) -> None:
        place = self.stack.currentWidget()
        if isinstance(place, Place):
            self.header.tell(place.title(), place.where())

    def _go_by_number(self, at: int) -> None:
        if self._at_home() and at < len(self.sidebar.keys):
            self.go(self.sidebar.keys[at])

    def _lock(self) -> None:
        if self._at_home():
            self._program.lock()

    def _at_home(self) -> bool:
        return self._sidebar is not None and self._sidebar.isVisible()

    def _show_shortcuts(self) -> None:
        from client.ui.kit.shortcuts import show_shortcuts

        show_shortcuts(self, self._theme, guide=self._at_home() and "guide_desk" in self.sidebar.keys)

    def _next_part(self, *, back: bool = False) -> None:
        from client.ui.kit.parts import go_to_next

        place = self.stack.currentWidget()
        parts = [self._sidebar, self.header, self._banner, self._notices]
        inside = place.parts() if isinstance(place, Place) else ()
        go_to_next([part for part in (*parts, *inside) if part is not None], back=back)

    def _belonging_changed(self) -> None:
        current = self._program.belonging.state.current
        guide = current is not None and current.guide
        self.sidebar.set_guide(guide)
        self.sidebar.select(self.shown)
        if self._behind:
            return
        if self._program.examples:
            self.banner.say_examples()
        elif current is not None and current.practice:
            self.banner.say_practice()
        elif self._banner is not None:
            self._banner.hide()

    def _arrange(self) -> None:
        # The title says nothing about what Leeward is for: others may look over a shoulder.
        self.setWindowTitle(self._theme.appearance.title)
        across, down = (
            min(self._theme.px(least), most) for least, most in zip(_SMALLEST, _SMALL_SCREEN, strict=True)
        )
        self.setMinimumSize(across, down)
        if self._sidebar is not None:
            self._sidebar.set_wide(self.width() >= self._theme.px(WIDE))
        beside = self._sidebar.width() if self._sidebar is not None and self._sidebar.isVisible() else 0
        self.header.arrange(self.width() - beside, self.height())


async def _failing(error: Exception) -> object:
    raise error
