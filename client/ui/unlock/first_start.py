"""The first start."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from client.ui.kit.controls import Label
from client.ui.kit.place import Place

if TYPE_CHECKING:
    from client.ui.kit.home import Doors


class FirstStartPlace(Place):
    """Where the passphrase is typed."""

    key: ClassVar[str] = "first_start"

    def __init__(self, doors: Doors) -> None:
        super().__init__(doors.theme)
        self.body.addWidget(Label("first_start"))

    def title(self) -> str:
        return ""

    def where(self) -> str:
        return ""
