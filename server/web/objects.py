"""The feed's objects at hand: they never change, but they go when something in them is erased."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict

from server.settings import OBJECTS_CACHED
from server.store.objects import ObjectFiles

_NAME = re.compile(r"[0-9a-f]{64}")


class ObjectsAtHand:
    """The objects that were asked for last, in memory. Used by the event loop alone."""

    def __init__(self, files: ObjectFiles, *, most_bytes: int = OBJECTS_CACHED) -> None:
        """At most `most_bytes` are kept; an object larger than that is read each time."""
        self._files = files
        self._most = most_bytes
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._coming: dict[str, asyncio.Task[bytes | None]] = {}
        self.size = 0

    async def read(self, name: str) -> bytes | None:
        """The object of this name (64 lower-case hex digits), or None. An erased one is not given from memory."""
        if not _NAME.fullmatch(name) or not self._files.path(bytes.fromhex(name)).exists():
            self._drop(name)
            return None
        data = self._kept.get(name)
        if data is not None:
            self._kept.move_to_end(name)
            return data
        coming = self._coming.get(name)
        if coming is None:
            coming = self._coming[name] = asyncio.create_task(self._fetch(name))
        return await asyncio.shield(coming)

    def forget_gone(self) -> None:
        """Let go of every object whose file is gone."""
        for name in list(self._kept):
            if not self._files.path(bytes.fromhex(name)).exists():
                self._drop(name)

    async def _fetch(self, name: str) -> bytes | None:
        try:
            data = await asyncio.to_thread(self._files.read, name)
            if data is not None and len(data) <= self._most:
                self._kept[name] = data
                self.size += len(data)
                while self.size > self._most:
                    self.size -= len(self._kept.popitem(last=False)[1])
            return data
        finally:
            del self._coming[name]

    def _drop(self, name: str) -> None:
        data = self._kept.pop(name, None)
        if data is not None:
            self.size -= len(data)
