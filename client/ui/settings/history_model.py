"""What happened to the vault, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from client.notices import notice_for
from client.ui.settings.rows_words import RowWords
from client.ui.settings.words import counted, moment, translated
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.domain.errors import WorldError
    from client.ui.kit.home import Home
    from client.vault.events import VaultEvent

_WHAT: Final = {
    "passphrase-changed": "The passphrase was changed",
    "recovery-code-changed": "A new recovery code was made; the one before opens nothing any more",
    "recovery-code-removed": "The recovery code was removed",
    "key-renewed": "Everything was encrypted anew, because somebody might have known the passphrase",
    "restored": "A backup was restored",
    "salvaged": "What could still be read was saved from a damaged vault",
    "backup-made": "A backup was made",
    "exported": "A copy for other programs was made, not encrypted",
    "community-rebuilt": "A damaged community file was made anew from what the community keeps",
}


@dataclass(frozen=True, slots=True)
class HistoryState(WorkState):
    """`rows` is None until they were read; the newest first."""

    rows: tuple[RowWords, ...] | None = None


class History(Work):
    """Reads what happened."""

    state: HistoryState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = HistoryState()

    def load(self) -> None:
        """Read it anew."""
        self._home.bridge.run(self._home.session.vault.happened(), self._loaded, self._not_loaded, owner=self)

    def _loaded(self, found: list[VaultEvent]) -> None:
        rows = tuple(
            RowWords(f"{len(found) - number}", in_words(event), moment(event.at))
            for number, event in enumerate(found)
        )
        self._become(replace(self.state, rows=rows))

    def _not_loaded(self, error: WorldError) -> None:
        self._say("history", notice_for(error))


def in_words(event: VaultEvent) -> str:
    """What happened, with how much it was where that is known."""
    words = translated(_WHAT.get(event.what, "Something newer happened, which this Leeward has no words for"))
    if event.what == "exported" and event.facts.get("form") == "age":
        words = translated("An encrypted copy for other programs was made")
    records = event.facts.get("records")
    if not isinstance(records, int):
        return words
    together = translated("{what}: {records}")
    return together.format(what=words, records=counted("1 record", "%n records", records))
