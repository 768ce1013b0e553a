"""The locked window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from client.ui.kit.controls import Label
from client.ui.kit.place import Place

if TYPE_CHECKING:
    from client.ui.kit.home import Doors


class LockedPlace(Place):
    """Where the passphrase is typed."""

    key: ClassVar[str] = "locked"

    def __init__(self, doors: Doors) -> None:
        super().__init__(doors.theme)
        self.body.addWidget(Label("locked"))

    def title(self) -> str:
        return ""

    def where(self) -> str:
        return ""
