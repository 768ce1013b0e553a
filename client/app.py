"""The window's composition root: builds everything once, passes it in, and owns the order of opening and quitting.

What the first window needs is imported before it is shown, everything else after it, beside the person's typing.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from client import leaving
from client.bug_log import BugLog
from client.config import USAGE, Config, asked_for
from client.ui.language import speak
from client.ui.main_window import MainWindow
from client.ui.theme import Theme
from client.ui.theme.appearance import load
from client.vault import presence

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from client.engine import Engine
    from client.services.examples import LookAround
    from client.services.memberships import Circumstances
    from client.services.session import Session
    from client.services.unlocking import OpenVault
    from client.ui.bridge import Bridge
    from client.ui.kit.belonging import Belonging
    from client.ui.kit.sync_model import SyncModel
    from client.ui.locking import Locking
    from client.vault.worker import VaultThreads

QUIT: Final = "quit"
AT_ONCE: Final = "at-once"
LOCKED: Final = "locked"
_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
_SWITCH_SECONDS: Final = 0.001
_JOIN_SECONDS: Final = 2.0
"""How long the engine's end is waited for: nothing stops a system that asks for a host's address for half a minute."""


class Leeward(QObject):
    """The running program: one window, and at most one open vault.

    `ended` says how it ended, "quit" or "locked", when every file is closed and every thread joined, but for the
    engine's where the system does not let it go: then it `hangs`, and the process must not wait for it.
    """

    ended = Signal(str)
    broke = Signal(object)
    """An exception that nobody caught, in whatever thread it happened."""

    def __init__(
        self,
        application: QApplication,
        config: Config,
        *,
        now: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self.config = config
        self.theme = Theme(application, kept=config.paths.appearance, whole=False)
        self.now = now
        self.examples = False
        self._engine: Engine | None = None
        self._bridge: Bridge | None = None
        self._vault_threads: VaultThreads | None = None
        self._verifying: Executor | None = None
        self._session: Session | None = None
        self._belonging: Belonging | None = None
        self._sync: SyncModel | None = None
        self._look_around: LookAround | None = None
        self._leaving: str | None = None
        self._ended = False
        self._came_back = False
        self.hangs = False
        self.comes_back: tuple[str, ...] = ()
        """How the next process is to show its window, when this one ends "locked"."""
        self.locking: Locking | None = None
        self._warming: threading.Thread | None = None
        self._garbage: QObject | None = None
        self.window = MainWindow(self)
        self.window.leave.connect(self.leave)
        self.window.listens.connect(self._stand_guard)
        self.broke.connect(self.window.own_up)

    def show(self, *, quietly: bool = False, minimised: bool = False) -> None:
        """Show the first window: the locked one where a vault is, else the first start.

        `quietly`, it takes nobody's attention away from another window.
        """
        self.window.begin(vault_is_there=presence.may_hold_anything(self.config.paths.vault))
        self.window.painted.connect(self._warm)
        self._show(quietly=quietly, minimised=minimised)

    # What places ask for

    @property
    def bridge(self) -> Bridge:
        """The way to the engine; the first to ask starts it."""
        if self._bridge is None:
            from client.engine import Engine
            from client.ui.bridge import Bridge

            self._search_for_garbage_here()
            self._engine = Engine()
            self._engine.start()
            self._bridge = Bridge(self._engine, self)
            self._bridge.troubled.connect(self.window.say_error)
            self._bridge.broken.connect(self.window.own_up)
        return self._bridge

    @property
    def vault_threads(self) -> VaultThreads:
        """The vault's lanes."""
        if self._vault_threads is None:
            from client.vault.worker import VaultThreads

            self._vault_threads = VaultThreads.real()
        return self._vault_threads

    @property
    def session(self) -> Session:
        """What a person can do; only while a vault is open."""
        assert self._session is not None
        return self._session

    @property
    def belonging(self) -> Belonging:
        """The communities of the open vault."""
        assert self._belonging is not None
        return self._belonging

    @property
    def sync(self) -> SyncModel:
        """Syncing the community that is shown."""
        assert self._sync is not None
        return self._sync

    def enter(self, vault: OpenVault, *, go_to: str = "today") -> None:
        """The vault is open: build the session, and show the place of that key."""
        from client.services.session import Session
        from client.ui.kit.housekeeping import Housekeeping

        self._entered(Session(vault=vault, around=self._around()), go_to)
        keeper = Housekeeping(vault, self.bridge, say=self.window.say_error, now=self.now, parent=self)
        keeper.mind(self.session.member_words, tell=self.window.say)
        self.bridge.run(self.session.planning.settle(), owner=self)

    def look_around(self) -> None:
        """Start the examples on this computer, and show them."""
        from client.services import examples

        self.window.waiting_for_examples(True)
        work = examples.begin(
            folder=self.config.paths.examples,
            threads=self.vault_threads,
            around=self._around(),
            progress=self.bridge.heard(self.window.examples_progress),
            name=self.tr("Examples"),
        )
        self.bridge.run(work, self._looking_around, self._no_examples, owner=self)

    def show_support(self) -> None:
        """Open the support page."""
        self.window.show_support()

    def go(self, key: str) -> None:
        """Show the place of that key."""
        self.window.go(key)

    def lock(self) -> None:
        """Save, close everything, and come back to the locked window."""
        self.leave(LOCKED)

    def say_shown(self) -> None:
        """Tell on stdout that the first window was painted, and quit: for whoever measures or checks a build."""
        try:
            sys.stdout.write("shown\n")
            sys.stdout.flush()
        finally:
            self.leave()

    # Leaving

    def leave(self, how: str = QUIT) -> None:
        """Save what is being written, close every file, join every thread; then `ended`. Again does no harm.

        All there is to be seen is gone at once, before anything is saved. It comes back only where words could not be
        saved, and never after quick exit (AT_ONCE): whoever presses that must be able to rely on it.
        """
        if self._leaving is not None:
            return
        self._leaving = how
        minimised = [leaving.MINIMISED] if self.window.isMinimized() else []
        if how != LOCKED or self.window.covered is None:
            self.window.vanish()
        if self.locking is not None:
            self.comes_back = (leaving.QUIETLY, *minimised) if self.locking.away else ()
            self.locking.rest()
        if self._bridge is None:
            self._finish()
            return
        if self._sync is not None:
            self._sync.cancel()
        self._bridge.run(leaving.save(self.window.what_to_keep()), self._saved)

    def _saved(self, failed: Exception | None) -> None:
        assert self._bridge is not None
        if failed is not None and self._stays(failed):
            return
        self._bridge.last(leaving.close(self._session, self._look_around), lambda _: self._finish())

    def _stays(self, failed: Exception) -> bool:
        """Whether the window comes back, as words that cannot be saved are still in it and going would lose them."""
        from client.domain.errors import WorldError

        ours = not isinstance(failed, WorldError)
        locking = self.locking
        away = locking is not None and locking.away
        # A mistake of ours would be there again each time: whoever leaves once more gets away.
        gets_away = ours and self._came_back and not (away and self._leaving == LOCKED)
        stays = self._leaving != AT_ONCE and not gets_away
        if stays:
            self._leaving = None
            self._came_back = True
            if locking is not None and away:
                locking.cover(failed, trying=not ours)
            elif locking is not None:
                locking.go_on()
            self._show(quietly=away)
        if ours:
            self.window.own_up(failed)
        elif stays and not away:
            self.window.say_error(failed)
        return stays

    def _finish(self) -> None:
        if self._ended:
            return
        self._ended = True
        if self._warming is not None:
            self._warming.join()
        if self._bridge is not None and self._engine is not None:
            self._bridge.close()
            self._engine.stop()
            self.hangs = not self._engine.join(_JOIN_SECONDS)
        if self._verifying is not None:
            self._verifying.shutdown()
        if self._vault_threads is not None:
            self._vault_threads.shut_down()
        if self.locking is not None:
            self.locking.end()
        self.window.close_for_good()
        self.ended.emit(QUIT if self._leaving == AT_ONCE else self._leaving or QUIT)

    # Inside

    def _show(self, *, quietly: bool = False, minimised: bool = False) -> None:
        if quietly:
            from PySide6.QtCore import Qt

            self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            (self.window.showMinimized if minimised else self.window.show)()
            self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        else:
            self.window.show()

    def _stand_guard(self) -> None:
        """Once the window hears every key; and once a vault is open. The examples hold nothing to be locked."""
        from client.ui.locking import Locking

        if self.locking is None:
            self.locking = Locking(self, self._application, self)
            self.locking.wants.connect(self.lock)
            self.locking.ends.connect(self.leave)
        if self._session is not None and not self.examples:
            self.locking.begin(self.bridge, self._session.vault)

    def _around(self) -> Circumstances:
        from client.services.memberships import Circumstances
        from client.services.session import verifying_thread

        if self._verifying is None:
            self._verifying = verifying_thread()
        return Circumstances(decoder=self._verifying, now=self.now)

    def _warm(self) -> None:
        """Import what comes next in a thread of its own, so that unlocking does not wait for it."""
        if self._leaving is not None:
            return
        self.theme.complete()
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._search_for_garbage_here()
        self._warming = threading.Thread(target=_import_the_rest, name="warming")
        self._warming.start()
        if self.config.paths.examples.exists():
            self._erase_old_examples()

    def _search_for_garbage_here(self) -> None:
        """Before any other thread runs: a widget that is found by one is destroyed there, and Qt crashes."""
        if self._garbage is None:
            from client.ui.garbage import GarbageInMainThread

            self._garbage = GarbageInMainThread(self)

    def _erase_old_examples(self) -> None:
        """What a program that was killed has left; when another looks around just now, it is left to that."""
        from client.services import examples

        work = examples.erase_left(folder=self.config.paths.examples, threads=self.vault_threads)
        self.bridge.run(work, failed=lambda _: None, owner=self)

    def _entered(self, session: Session, go_to: str) -> None:
        from client.ui.kit.belonging import Belonging
        from client.ui.kit.sync_model import SyncModel

        self._session = session
        self._belonging = Belonging(session=session, bridge=self.bridge, parent=self)
        self._sync = SyncModel(
            session=session, bridge=self.bridge, belonging=self._belonging, now=self.now, parent=self
        )
        self.window.enter(go_to)
        self._belonging.load()
        if self.locking is not None:
            self._stand_guard()

    def _looking_around(self, look: LookAround) -> None:
        self._look_around = look
        self.examples = True
        self.window.waiting_for_examples(False)
        self._entered(look.session, "community")

    def _no_examples(self, error: Exception) -> None:
        self.window.waiting_for_examples(False)
        self.window.say_error(error)


def _import_the_rest() -> None:
    # Qt-free modules only: widgets are imported where they are made, in the main thread.
    import client.engine
    import client.services.session
    import client.services.unlocking  # noqa: F401 - imported to be there

    # What is here now stays to the end. Looking through it for garbage once more would stop the window each time for
    # 20 to 50 ms (measured), and the whole of what a stall may last is 50.
    gc.freeze()


def run(arguments: list[str]) -> int:
    """Open the window and return the exit code when it is closed. `arguments` are those of the command line."""
    asked = asked_for(leaving.without_ours(arguments))
    if asked is None:
        asks_for_help = arguments in (["--help"], ["-h"])
        (sys.stdout if asks_for_help else sys.stderr).write(USAGE)
        return 0 if asks_for_help else 2
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        # Qt would abort, with words about plugins and a core file.
        sys.stderr.write("Leeward found no screen to open its window on; leeward --cli works without one.\n")
        return 1
    paths, show_and_quit = asked
    logging.lastResort = None
    logging.getLogger("leeward").addHandler(BugLog(paths.logs))
    # Named here and not set later, for a style that Python gets to see costs 4 ms before the first window.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName("Leeward")
    application.setDesktopFileName("org.leeward.Leeward")
    application.setQuitOnLastWindowClosed(False)
    speak(application, load(paths.appearance).language)
    leeward = Leeward(application, Config(paths=paths))
    how: list[str] = []
    leeward.ended.connect(how.append)
    leeward.ended.connect(application.quit)
    sys.excepthook = lambda _kind, error, _trace: leeward.broke.emit(error)
    threading.excepthook = lambda told: leeward.broke.emit(told.exc_value)
    if show_and_quit:
        leeward.window.painted.connect(leeward.say_shown)
    leeward.show(quietly=leaving.QUIETLY in arguments, minimised=leaving.MINIMISED in arguments)
    application.exec()
    while not how:  # the desktop's session ends, which asks nobody
        leeward.leave()
        application.exec()
    if LOCKED in how:
        return leaving.start_again(*leeward.comes_back)
    if leeward.hangs:
        os._exit(0)  # every file is closed, and Python itself would wait for the thread that does not end
    return 0
