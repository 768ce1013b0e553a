"""How long the open item is still one's own, where one is busy with something else than reading it."""

from __future__ import annotations

from collections.abc import Callable

from client.ui.guide_desk.parts import SHORT, action
from client.ui.guide_desk.rows import lease_words, translated
from client.ui.guide_desk.state import DeskState
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Label
from client.ui.kit.flow import Flow
from client.ui.theme import Theme


class Lease:
    """Words and a button among others, there only while the claim is short; they are spoken once when it becomes so."""

    def __init__(self, theme: Theme, name: str, keep: Callable[[], object]) -> None:
        self._label = Label("", "small", wrap=False)
        self._label.setObjectName(f"{name}LeaseLeft")
        self._longer = action(theme, translated("Keep it for longer"), f"{name}KeepLonger", keep, "quiet")
        self._short = False

    def stand(self, row: Flow) -> None:
        """Stand at the end of a row of buttons."""
        row.addWidget(self._longer)
        row.addWidget(self._label)

    def show_state(self, desk: DeskState) -> None:
        """Show it while it is short, and the item one's own."""
        short = not desk.newer and desk.lease is not None and desk.lease < SHORT
        words = lease_words(desk.lease) if short and desk.lease is not None else ""
        self._label.setText(words)
        self._label.setVisible(bool(words))
        self._longer.setVisible(bool(words))
        self._longer.setEnabled(not desk.busy)
        if short and not self._short:
            announce(self._label, words)
        self._short = short
