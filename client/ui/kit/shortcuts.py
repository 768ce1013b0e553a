"""The list of shortcuts behind F1."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.theme import Theme

_AROUND = 40
"""Pixels of the window that stay in sight around the list."""


def shortcuts(*, guide: bool) -> tuple[tuple[str, str], ...]:
    """Keys as they are printed on the keyboards of the language, and what they do, as the list shows them.

    `guide`: there is a guide desk, with keys of its own.
    """
    translate = QCoreApplication.translate
    everywhere = (
        (
            translate("shortcuts", "Shift, Shift, Shift"),
            translate("shortcuts", "Quick exit: the window is gone at once"),
        ),
        (translate("shortcuts", "Ctrl+H"), translate("shortcuts", "Get support now")),
        (translate("shortcuts", "Ctrl+L"), translate("shortcuts", "Lock")),
        (
            translate("shortcuts", "Ctrl+1 – Ctrl+8") if guide else translate("shortcuts", "Ctrl+1 – Ctrl+7"),
            translate("shortcuts", "Go to a place"),
        ),
        (translate("shortcuts", "Ctrl+K"), translate("shortcuts", "Check in: how are you right now?")),
        (translate("shortcuts", "Ctrl+N"), translate("shortcuts", "Write something new")),
        (translate("shortcuts", "Ctrl+F"), translate("shortcuts", "Search")),
        (translate("shortcuts", "Ctrl+Enter"), translate("shortcuts", "Post or keep what you wrote")),
        (translate("shortcuts", "Esc, Alt+Left"), translate("shortcuts", "Back")),
        ("F5", translate("shortcuts", "Check for new posts")),
        (
            translate("shortcuts", "F6, Shift+F6"),
            translate("shortcuts", "To the next part of the window, or the one before"),
        ),
        ("F7", translate("shortcuts", "While you write: to the next word that is marked for its spelling")),
        (
            translate("shortcuts", "Ctrl+Q"),
            translate("shortcuts", "Close Leeward; what you wrote is saved first"),
        ),
        (translate("shortcuts", "Menu, Shift+F10"), translate("shortcuts", "What can be done about a post")),
        (
            translate("shortcuts", "Enter"),
            translate("shortcuts", "Open a thread; show a folded post, or fold it again"),
        ),
        ("F1", translate("shortcuts", "This list")),
        (translate("shortcuts", "Ctrl+B, Ctrl+I"), translate("shortcuts", "In the journal: bold, italic")),
        (
            translate("shortcuts", "Ctrl+Shift+1 – Ctrl+Shift+3"),
            translate("shortcuts", "In the journal: a heading, or plain lines again"),
        ),
        (
            translate("shortcuts", "Ctrl+Shift+6 – Ctrl+Shift+9"),
            translate("shortcuts", "In the journal: a to-do list, a numbered one, a list, a quote"),
        ),
        (
            translate("shortcuts", "Ctrl+M, Ctrl+Shift+M"),
            translate("shortcuts", "In the journal: move part of a list inwards, or outwards"),
        ),
        ("R", translate("shortcuts", "In a thread: reply to this post")),
        ("N", translate("shortcuts", "In a thread: to the first post that is new")),
        ("F, K", translate("shortcuts", "In a thread: follow it, or keep this post at hand")),
    )
    if not guide:
        return everywhere
    return (
        *everywhere,
        ("J, K", translate("shortcuts", "At the guide desk: to the next post, or the one before")),
        ("N", translate("shortcuts", "At the guide desk: to the next post that nobody reads")),
        (
            translate("shortcuts", "V, Shift+V"),
            translate("shortcuts", "At the guide desk: to the next view of the queue, or the one before"),
        ),
        ("C", translate("shortcuts", "At the guide desk: claim and read")),
        ("A, R", translate("shortcuts", "At the guide desk: approve or answer, or begin to remove")),
        ("D, H", translate("shortcuts", "At the guide desk: decide otherwise, or hand on")),
        ("X", translate("shortcuts", "At the guide desk: mark a post, to remove several as spam")),
        (
            "W, P",
            translate(
                "shortcuts", "At the guide desk: write a note to guides, or go through the written protocol"
            ),
        ),
        (
            translate("shortcuts", "Ctrl+U"),
            translate("shortcuts", "At the guide desk: undo a decision while it waits"),
        ),
    )


def show_shortcuts(parent: QWidget, theme: Theme, *, guide: bool = False) -> None:
    """Show the list above the window; `guide` where there is a guide desk."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName("shortcuts")
    dialog.setWindowTitle(QCoreApplication.translate("shortcuts", "Shortcuts"))
    box = QVBoxLayout(dialog)
    breathe(box, theme, margins=(8, 8, 8, 16), spacing=8)
    scroller = Scroller(theme)
    scroller.box.addWidget(Label(dialog.windowTitle(), "h2"))
    grid = QGridLayout()
    breathe(grid, theme, spacing=12)
    for row, (keys, does) in enumerate(shortcuts(guide=guide)):
        grid.addWidget(Label(keys, "label", wrap=False), row, 0)
        grid.addWidget(Label(does), row, 1)
    grid.setColumnStretch(1, 1)
    scroller.box.addLayout(grid)
    letters = (
        QCoreApplication.translate(
            "shortcuts", "Single letters can be switched off in Settings, under Appearance."
        )
        if theme.appearance.letters
        else QCoreApplication.translate(
            "shortcuts", "Single letters are switched off. Settings has them, under Appearance."
        )
    )
    scroller.box.addWidget(Label(letters, "small"))
    scroller.box.addStretch(1)
    box.addWidget(scroller, 1)
    close = Button(theme, QCoreApplication.translate("shortcuts", "Close"), on=dialog.accept)
    box.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
    dialog.resize(min(theme.px(560), parent.width() - _AROUND), min(theme.px(600), parent.height() - _AROUND))
    dialog.open()
    close.setFocus()
