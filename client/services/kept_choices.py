"""Choices that are kept as one setting of a vault's private file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from client.services.changes import ChangeSet, Kind
from client.vault import settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


class KeptChoices(Generic[T]):
    """Reads and keeps the fields of one record. What is kept may be foreign: it came from a file."""

    def __init__(
        self, private: VaultFile, *, key: str, usual: T, bounds: dict[str, Callable[[Any], bool]]
    ) -> None:
        """`usual` is what holds where nothing was chosen. `bounds` says of a field by name, given any JSON value,
        whether it can be that; without one it can be whatever has its default's type.
        """
        self._private = private
        self._key = key
        self._usual = usual
        self._bounds = bounds

    async def get(self) -> T:
        """What was chosen; the default for whatever is missing, foreign or out of bounds. Raises as VaultFile.read."""
        return self._read(await self._private.read(lambda db: settings.get(db, self._key)))

    async def put(self, chosen: T) -> ChangeSet:
        """Keep these in the place of the earlier ones. ValueError out of bounds; raises as VaultFile.write."""
        await self._private.write(lambda db: self._put(db, chosen))
        return ChangeSet.of(Kind.PREFERENCES)

    async def change(self, **changed: Any) -> ChangeSet:
        """Keep these fields, and leave the others as they are then, whoever changes them meanwhile. Raises as `put`."""

        def change(db: Connection) -> None:
            self._put(db, replace(self._read(settings.get(db, self._key)), **changed))

        await self._private.write(change)
        return ChangeSet.of(Kind.PREFERENCES)

    def _put(self, db: Connection, chosen: T) -> None:
        value = json.dumps(asdict(chosen), sort_keys=True)
        if self._read(value) != chosen:
            raise ValueError("choices are kept within their bounds")
        settings.put(db, key=self._key, value=value)

    def _read(self, value: str | None) -> T:
        try:
            found = json.loads(value or "{}")
        except (ValueError, RecursionError):
            return self._usual
        if not isinstance(found, dict):
            return self._usual
        names = {each.name for each in fields(self._usual)}
        return replace(
            self._usual,
            **{name: given for name, given in found.items() if name in names and self._can_be(name, given)},
        )

    def _can_be(self, name: str, given: object) -> bool:
        bound = self._bounds.get(name)
        return bound(given) if bound is not None else type(given) is type(getattr(self._usual, name))
