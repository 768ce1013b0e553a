"""A box to tick whose words fold where it is narrow, which Qt's own do not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyleOptionButton, QWidget

from client.ui.kit.controls import folded


class Tick(QCheckBox):
    """As tall as its words need in the width there is."""

    _measured = False
    """Whether it is being asked for its size, which must not depend on the one it has."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its words in one line."""
        self._measured = True
        try:
            return super().sizeHint()
        finally:
            self._measured = False

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the longest word."""
        words = self.text().split() or [""]
        widest = max(map(self.fontMetrics().horizontalAdvance, words))
        return QSize(self._beside_words() + widest, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How tall the words are in that width."""
        more = len(self._lines(width)) - 1
        return self.sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        """Fold the words where they have less room than they need."""
        super().initStyleOption(option)
        if not self._measured and self.width() < self.sizeHint().width():
            option.text = "\n".join(self._lines(self.width()))

    def _beside_words(self) -> int:
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def _lines(self, width: int) -> list[str]:
        return folded(self.text(), self.fontMetrics(), width - self._beside_words())
