"""Short names that somebody was typing, of a journal or a label, kept until they are given or taken back."""

from __future__ import annotations

import json
from typing import Final

from client.domain.filing import MOST_LABEL
from client.vault import settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

_KEY: Final = "half-typed-names"
_MOST: Final = 50


class HalfNames:
    """Of one open vault. A name belongs to a place: the line for a new journal, or a label that is to be called so."""

    def __init__(self, private: VaultFile) -> None:
        self._private = private

    async def kept(self) -> dict[str, str]:
        """The names by their places. What was kept may be foreign: it came from a file. Raises as VaultFile.read."""
        return await self._private.read(_kept)

    async def keep(self, names: dict[str, str]) -> None:
        """Keep these beside the others; an empty one lets go of what was kept there. Raises as VaultFile.write."""

        def put(db: Connection) -> None:
            others = {place: name for place, name in _kept(db).items() if place not in names}
            typed = {place: name[:MOST_LABEL] for place, name in names.items() if name.strip()}
            whole = dict([*others.items(), *typed.items()][-_MOST:])
            if whole:
                settings.put(db, key=_KEY, value=json.dumps(whole, ensure_ascii=False))
            else:
                settings.clear(db, _KEY)

        await self._private.write_words(put)


def _kept(db: Connection) -> dict[str, str]:
    try:
        found = json.loads(settings.get(db, _KEY) or "{}")
    except (ValueError, RecursionError):
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {place: name for place, name in pairs if isinstance(name, str)}
