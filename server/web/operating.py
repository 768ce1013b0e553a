"""What the steward's machines ask: not part of the community's wire."""

from __future__ import annotations

from server.web.handlers import Handlers
from server.web.operations import Operation


class Operating(Handlers):
    """Health and figures."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return []
