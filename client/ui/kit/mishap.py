"""A mistake of ours: the local log gets where it happened, the person a calm window that says what is safe."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.bug_log import NAME
from client.ui.kit.controls import Button, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_LOG = logging.getLogger("leeward")


def own_up(
    window: QWidget, theme: Theme, logs: Path, error: BaseException, *, quit_: Callable[[], object]
) -> None:
    """Note the mistake, and show one window for it; while that is open, further mistakes are only noted.

    So are all while `window` is hidden: somebody has left, and nothing must appear behind them.
    """
    _LOG.error("a mistake of ours", exc_info=error)
    if window.isVisible() and window.findChild(QDialog, "mishap") is None:
        _show(window, theme, logs, quit_)


def _show(window: QWidget, theme: Theme, logs: Path, quit_: Callable[[], object]) -> None:
    translate = QCoreApplication.translate
    dialog = QDialog(window)
    dialog.setObjectName("mishap")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(theme.appearance.title)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    scroller = Scroller(theme, margins=(28, 24, 28, 24), spacing=12)
    outer.addWidget(scroller)
    box = scroller.box
    box.addWidget(Label(translate("mishap", "Something went wrong inside Leeward"), "h2"))
    box.addWidget(
        Label(
            translate(
                "mishap",
                "It was our mistake, not yours. Everything that was saved is safe in your vault. Words you were"
                " typing just now are still in the window; you can go on, or close Leeward, which saves them first.",
            )
        )
    )
    box.addWidget(
        Label(
            translate(
                "mishap",
                "Where in the program it happened was noted in a file on this computer, with none of your words and"
                " no name. Nothing was sent to anyone.",
            ),
            "small",
        )
    )
    path = Label(str(logs / NAME), "caption")
    path.setObjectName("mishapPath")
    path.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    path.setAccessibleName(translate("mishap", "Where the report is"))
    box.addWidget(path)
    row = Flow(theme, trailing=True)
    close = Button(theme, translate("mishap", "Close Leeward"), on=dialog.accept)
    close.clicked.connect(lambda _=False: quit_())
    go_on = Button(theme, translate("mishap", "Go on"), "primary", on=dialog.accept)
    row.addWidget(close)
    row.addWidget(go_on)
    box.addLayout(row)
    box.addStretch(1)
    width = min(theme.px(520), window.width() - 40)
    needed = scroller.column.heightForWidth(width)
    dialog.resize(width, min(needed + theme.px(8), window.height() - 40))
    dialog.open()
    go_on.setFocus()
