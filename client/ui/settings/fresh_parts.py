"""Parts of the page for a fresh pseudonym: the picture, how far it is, and what becomes of an earlier name's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.accessibility import announce
from client.ui.kit.asking import ask
from client.ui.kit.avatar import pixmap
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.words import isolated
from client.ui.settings.page import in_a_row
from client.ui.settings.words import translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.services.fresh_standing import Before, OnTheWay
    from client.ui.kit.home import Home

_SIDE: Final = 48


class Avatar(Label):
    """The picture of a pseudonym. It decorates: the name stands beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(wrap=False)
        self._theme = theme
        self._key = b""
        self._guide = False
        theme.changed.connect(self._draw)

    def show_key(self, pseudonym: str, *, guide: bool) -> None:
        """Of the pseudonym with this id; nothing for none."""
        self._key, self._guide = (UUID(pseudonym).bytes if pseudonym else b""), guide
        self._draw()

    def _draw(self) -> None:
        if self._key:
            ratio = self.devicePixelRatio()
            self.setPixmap(pixmap(self._theme, self._key, _SIDE, ratio=ratio, guide=self._guide))
        else:
            self.clear()


class StandingCard(Card):
    """How far a fresh pseudonym is, what came in its way, and what can be done; hidden while there is nothing."""

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme, "info", margins=(20, 16, 20, 16), spacing=8)
        self.setObjectName("freshStanding")
        self._names = home.belonging.fresh_names
        self._community = ""
        self._spoken = ""
        self._words = Label("", "body")
        self._said = Label("", "body", "soft")
        self.go = Button(home.theme, translated("Go in now"), on=lambda: self._names.go_on(self._community))
        self.go.setObjectName("freshGoOn")
        self.stay = Button(
            home.theme,
            translated("Stay who I am"),
            "quiet",
            on=lambda: self._names.give_up(self._community),
        )
        self.stay.setObjectName("freshGiveUp")
        self._buttons = QWidget()
        self._buttons.setLayout(in_a_row(home.theme, self.go, self.stay))
        for widget in (self._words, self._said, self._buttons):
            self.box.addWidget(widget)

    def show_state(self, community: str, way: OnTheWay | None, *, said: str, busy: bool, now: float) -> None:
        """What is so now; new words are spoken."""
        self._community = community
        words = "" if way is None else _way_words(way, now=now)
        if busy:
            words = translated("Asking…")
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        asks = way is not None and bool(way.asks)
        self._buttons.setVisible(way is not None and not busy and not asks)
        self.stay.setVisible(way is not None and not way.rests)
        waits = way is not None and way.signed and way.later and way.due_at is not None
        self.go.setText(translated("Go in now") if waits else translated("Try again"))
        self.setVisible(bool(words or said))
        spoken = " ".join(each for each in (words, said) if each)
        if spoken and spoken != self._spoken and self.isVisible():
            announce(self, spoken)
        self._spoken = spoken


class BeforeCard(Card):
    """An earlier name: whether what was written under it stands or is taken back."""

    def __init__(self, home: Home, name: Before, say: Callable[..., object]) -> None:
        """`say` takes `erase`."""
        theme = home.theme
        super().__init__(theme, "sunken", margins=(16, 14, 16, 14), spacing=8)
        self.setObjectName(f"earlierName-{name.id}")
        box = QVBoxLayout()
        breathe(box, theme, spacing=4)
        box.addWidget(Label(isolated(name.pseudonym), "h3"))
        box.addWidget(Label(_before_words(name)))
        self.box.addLayout(box)
        self._home, self._name, self._say = home, name, say
        take = Button(theme, translated("Take it all back…"), on=self._ask)
        take.setObjectName("earlierTakeBack")
        let = Button(
            theme,
            translated("Let it stand") if name.due_at is None else translated("Let it stand after all"),
            on=lambda: say(erase=False),
        )
        let.setObjectName("earlierLetStand")
        for button in (take, let):
            button.setAccessibleName(f"{button.text()}: {isolated(name.pseudonym)}")
        shown = [
            *([take] if name.due_at is None else []),
            *([] if name.asked and name.due_at is None else [let]),
        ]
        self.box.addLayout(in_a_row(theme, *shown))

    def _ask(self) -> None:
        ask(
            self,
            self._home.theme,
            name="takingBack",
            title=translated("Take back all that {name} wrote?").format(name=isolated(self._name.pseudonym)),
            about=[
                translated(
                    "The old name leaves the community, and all that stands there under it is taken back within a day"
                    " of that. The answers of others stay, and what others copied stays with them."
                ),
                translated(
                    "Leeward does it at a time drawn by chance, between six hours and three days from now, while it is"
                    " open: at once, it would show that both names are one person's."
                ),
            ],
            stay=translated("Let it stand"),
            go=translated("Take it all back"),
            do=lambda: self._say(erase=True),
        )


def _way_words(way: OnTheWay, *, now: float) -> str:
    if way.asks == "name":
        said = translated(
            "Somebody has the name {name} by now. Your ticket is not lost: choose another below."
        )
    elif way.asks == "guidelines":
        said = translated(
            "The guidelines have changed meanwhile. Your ticket is not lost: read them again below, then go in."
        )
    elif way.asks:
        said = translated(
            "The community did not let {name} in with this ticket. The name you have still reads, and calls for help,"
            " but writes nothing any more. A guide, or whoever runs the community, can give you a new invitation."
        )
    elif not way.signed and not way.rests:
        said = translated("{name} is chosen, and nothing was sent yet.")
    elif not way.signed:
        said = translated(
            "The answer did not arrive. The same request can go again and does nothing twice. Until then the name you"
            " have may rest already: what you write waits here, and a call for help still goes."
        )
    elif way.later and way.due_at is not None and way.due_at > now:
        said = translated(
            "You will be {name}. Leeward goes in by itself on {when}, or when it is next open after that. Until then"
            " what you write waits here, and a call for help goes from the name you have."
        )
    else:
        said = translated("The ticket is here. {name} goes in as soon as the community can be reached.")
    return said.format(name=isolated(way.pseudonym), when=_moment(way.due_at or 0))


def _before_words(name: Before) -> str:
    if name.due_at is not None:
        return translated(
            "All of it is taken back on {when}, or when Leeward is next open after that."
        ).format(when=_moment(name.due_at))
    if name.asked:
        return translated("What was written under this name stands. You can still have it all taken back.")
    return translated("What shall become of what you wrote under this name? Nobody but you can say.")


def _moment(seconds: int) -> str:
    when = QDateTime.fromSecsSinceEpoch(seconds)
    day = QLocale().toString(when.date(), QLocale.FormatType.LongFormat)
    return isolated(f"{day}, {QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)}")
