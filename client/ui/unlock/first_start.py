"""The first start: support first, then what somebody came for; the making of the vault, and its recovery code."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from PySide6.QtWidgets import QStackedWidget

from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.place import Place
from client.ui.kit.prose import Prose
from client.ui.unlock.about_page import AboutPage
from client.ui.unlock.choosing import Choice, PathLine, Waiting
from client.ui.unlock.making_model import Making
from client.ui.unlock.making_pages import CodePage, PassphrasePage
from client.ui.unlock.steps import StepPage
from client.vault import presence

if TYPE_CHECKING:
    from client.ui.kit.home import Doors
    from client.ui.theme import Theme
    from client.ui.unlock.comfort_page import ComfortPage
    from client.ui.unlock.mending_model import Mending
    from client.ui.unlock.mending_pages import MendingPage


class FirstStartPlace(Place):
    """What somebody sees who has no vault yet."""

    key: ClassVar[str] = "first_start"

    def __init__(self, doors: Doors) -> None:
        super().__init__(doors.theme)
        self.model = Making(doors, self)
        self._welcome = WelcomePage(self.theme, self.model, doors, on_backup=self._restore)
        self._passphrase = PassphrasePage(self.theme, self.model, doors)
        self._code = CodePage(self.theme, self.model)
        self._comfort: ComfortPage | None = None
        self._doors = doors
        self._mending: MendingPage | None = None
        self._mends: Mending | None = None
        self._pages = QStackedWidget()
        self._about = AboutPage(self.theme, self.model)
        for page in (self._welcome, self._about, self._passphrase, self._code):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages)
        self._step = "welcome"
        self.model.changed.connect(self._render)

    def title(self) -> str:
        """Nothing: each page begins with its own heading, in its column."""
        return ""

    def where(self) -> str:
        """What is stored by now."""
        if self.model.state.step == "code" or self._is_mending():
            return self.tr("Only on this computer")
        if self.model.state.step == "comfort":
            return self.tr("Only on this computer, beside the vault")
        return self.tr("Nothing is stored or sent yet")

    def arrive(self) -> None:
        """Begin at the first thing of the page."""
        page = self._pages.currentWidget()
        if isinstance(page, (WelcomePage, StepPage)):
            page.begin()
        elif self._mending is not None:
            self._mending.begin()

    def back(self) -> bool:
        """From the passphrase, or from the backups, to the choices; what was typed stays."""
        if self._mends is not None and self._mends.back():
            return True
        return self.model.back()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """A vault that nobody was given yet is closed; one that is being put back is waited for."""
        if self._mends is not None and self._is_mending():
            return self._mends.leave()
        return self.model.leave()

    def wait(self, waiting: bool) -> None:
        """The examples are being made, or no longer."""
        self.model.wait_for_examples(waiting)

    def tell(self, step: str) -> None:
        """How far the examples are: a code of client.services.examples."""
        self.model.hear(step)

    def _restore(self) -> None:
        if self._mends is None:
            # Imported for those few who come with one.
            from client.ui.unlock.mending_model import Mending
            from client.ui.unlock.mending_pages import MendingPage

            self._mends = Mending(self._doors, self)
            self._mending = MendingPage(self._doors, self._mends, after=self.tr("Unlock it"))
            self._pages.addWidget(self._mending)
            self._mends.changed.connect(self._turn)
            self._mends.finished.connect(self._doors.lock)
        self._mends.restore()

    def _is_mending(self) -> bool:
        return self._mends is not None and bool(self._mends.state.step)

    def _turn(self) -> None:
        page = self._mending if self._is_mending() else self._welcome
        if page is not None and page is not self._pages.currentWidget():
            self._pages.setCurrentWidget(page)
            self.retitled.emit()
            self.arrive()

    def _render(self) -> None:
        step = self.model.state.step
        if step == self._step:
            return
        self._step = step
        pages = {"about": self._about, "passphrase": self._passphrase, "code": self._code}
        page = self._fitting() if step == "comfort" else pages.get(step, self._welcome)
        self._pages.setCurrentWidget(page)
        self.retitled.emit()
        self.arrive()

    def _fitting(self) -> StepPage:
        if self._comfort is None:
            # Imported for those who ask for it: most need nothing of it.
            from client.ui.unlock.comfort_page import ComfortPage

            self._comfort = ComfortPage(self.theme, self.model)
            self._pages.addWidget(self._comfort)
        return self._comfort


class WelcomePage(Scroller):
    """What Leeward is, support before anything else, and three ways to begin."""

    def __init__(self, theme: Theme, model: Making, doors: Doors, *, on_backup: Callable[[], object]) -> None:
        super().__init__(theme, width=688, margins=(24, 8, 24, 32), spacing=12)
        self._model = model
        self.box.addWidget(Label(self.tr("Welcome to Leeward"), "h1"))
        self.box.addWidget(
            Prose(
                theme,
                self.tr(
                    "A private journal, and company from people who know hard times, under a name that is not your own."
                ),
                colour="text2",
            )
        )
        support = Card(theme, "support", margins=(20, 16, 20, 16), spacing=10)
        support.box.addWidget(Label(self.tr("If you need someone now"), "h3"))
        support.box.addWidget(Label(self.tr("Phone lines and other help, also offline.")))
        self._support = Button(
            theme, self.tr("Get support now"), "support", icon="life-buoy", on=doors.show_support
        )
        self._support.setObjectName("supportFirst")
        row = Flow(theme)
        row.addWidget(self._support)
        support.box.addLayout(row)
        self.box.addWidget(support)
        self.box.addSpacing(4)
        left = presence.remains(doors.config.paths.vault)
        if left:
            self.box.addWidget(self._remains(theme, doors.config.paths.vault, left, on_backup))
        self.box.addWidget(Label(self.tr("Where to begin?"), "h3"))
        self._choices = (
            Choice(
                theme,
                "mail-open",
                self.tr("I have an invitation"),
                self.tr("You look at the community before you decide."),
                object_name="haveInvitation",
                on=lambda: model.choose("join"),
            ),
            Choice(
                theme,
                "book-open",
                self.tr("Only my private journal"),
                self.tr("You can join a community later, or never."),
                object_name="onlyJournal",
                on=lambda: model.choose("today"),
            ),
            Choice(
                theme,
                "binoculars",
                self.tr("Look around with examples (nobody is there)"),
                self.tr("Made up, on this computer, and erased when you leave."),
                object_name="lookAround",
                on=model.look_around,
            ),
        )
        for choice in self._choices:
            self.box.addWidget(choice)
        # Few come with one, and they know what it is.
        self._backup = Button(
            theme, self.tr("I have a backup of my vault"), "quiet", icon="archive-restore", on=on_backup
        )
        self._backup.setObjectName("haveBackup")
        self._fit_me = Button(
            theme, self.tr("Text, colours and motion"), "quiet", icon="a-large-small", on=model.make_it_fit
        )
        self._fit_me.setObjectName("makeItFit")
        row = Flow(theme)
        row.addWidget(self._fit_me)
        row.addWidget(self._backup)
        self.box.addLayout(row)
        self._waiting = Waiting(theme)
        self.box.addWidget(self._waiting)
        self.box.addStretch(1)
        model.changed.connect(self._render)

    def _remains(
        self, theme: Theme, folder: Path, left: Literal["backups", "aside"], on_backup: Callable[[], object]
    ) -> Card:
        """There was a vault here: whoever comes to it must not think that it is lost."""
        card = Card(theme, "accent", margins=(20, 16, 20, 16), spacing=10)
        card.setObjectName("remains")
        if left == "backups":
            heading = self.tr("There are backups of a vault here")
            words = self.tr(
                "The vault itself is not here any more. A backup brings it back as it was on its date."
            )
        else:
            heading = self.tr("An older vault was set aside here")
            words = self.tr(
                "The vault itself is not here any more. To have the older one back, close Leeward and move all files"
                " out of the newest folder called aside into this folder:"
            )
        card.box.addWidget(Label(heading, "h3"))
        card.box.addWidget(Label(words))
        if left == "backups":
            button = Button(theme, self.tr("Bring it back"), "primary", icon="archive-restore", on=on_backup)
            button.setObjectName("bringBack")
            row = Flow(theme)
            row.addWidget(button)
            card.box.addLayout(row)
        else:
            path = PathLine(heading, object_name="remainsFolder")
            path.show_path(folder)
            card.box.addWidget(path)
        return card

    def begin(self) -> None:
        """Support comes first, also for the keyboard."""
        self._support.setFocus()

    def _render(self) -> None:
        step = self._model.state.examples
        for choice in (*self._choices, self._backup, self._fit_me):
            choice.setEnabled(not step)
        words = {
            "making": self.tr("Setting up the examples on this computer…"),
            "joining": self.tr("Going in under a made-up name…"),
            "reading": self.tr("Putting out the conversations to read…"),
        }
        self._waiting.say(words.get(step, ""), done=list(words).index(step) + 1 if step in words else 0, of=4)
        if step:
            self.ensureWidgetVisible(self._waiting)
