"""One account of what a process does to the files below a folder, whoever does it: SQLite or Leeward itself.

`shim` reports what SQLite does and `system_calls` what Python does; both ask the hook before and tell it after.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

READ: Final = "read"
WRITE: Final = "write"
TRUNCATE: Final = "truncate"
SYNC: Final = "sync"
SYNC_FOLDER: Final = "sync-folder"
OPEN: Final = "open"
CREATE: Final = "create"
RENAME: Final = "rename"
LINK: Final = "link"
UNLINK: Final = "unlink"
MKDIR: Final = "mkdir"
RMDIR: Final = "rmdir"
ACKNOWLEDGED: Final = "acknowledged"
"""Not of the disk: the workflow's step `offset` has returned."""

CHANGES: Final = frozenset(
    {WRITE, TRUNCATE, SYNC, SYNC_FOLDER, CREATE, RENAME, LINK, UNLINK, MKDIR, RMDIR},
)
"""All that can make a difference to what a crash leaves."""


@dataclass(slots=True)
class Operation:
    """One thing done. `file` is a number that stays with a file through renames; paths are below the watched folder.

    `data` is what is written, `offset` where (of a truncation: the new size), `size` how much is read or written.
    """

    kind: str
    path: str
    file: int = 0
    offset: int = 0
    size: int = 0
    data: bytes = b""
    to: str = ""
    by_sqlite: bool = False


class StagedFault(Exception):
    """Raised by a hook: the operation is not done and its caller gets this error number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Hook(Protocol):
    """What wants to know. It may end the process, or raise StagedFault from `before`."""

    def before(self, operation: Operation) -> int | None:
        """Called first; how many bytes of a write are to be written, None for all."""

    def after(self, operation: Operation) -> None:
        """Called when it was done."""


@dataclass(slots=True)
class Watch:
    """Which folder is watched and by whom; and which number each file below it has."""

    root: str = ""
    hook: Hook | None = None
    names: dict[str, int] = field(default_factory=dict)
    _last: int = 0

    def begin(self, root: Path, hook: Hook) -> None:
        """Watch everything below `root` from now on."""
        self.root = f"{root.resolve()}/"
        self.names.clear()
        self._last = 0
        for path in sorted(root.resolve().rglob("*")):
            if path.is_file():
                self._number(str(path))
        self.hook = hook

    def end(self) -> None:
        """Watch nothing any more."""
        self.hook = None

    def sees(self, path: str) -> bool:
        """Whether a path is of interest now."""
        return self.hook is not None and path.startswith(self.root)

    def below(self, path: str) -> str:
        """A path as operations name it."""
        return path[len(self.root) :]

    def opening(self, path: str, *, may_create: bool) -> Operation:
        """The operation that opening this path will be."""
        number = self.names.get(path)
        if number is None and may_create:
            return Operation(CREATE, self.below(path))
        return Operation(OPEN, self.below(path), number or 0)

    def opened(self, operation: Operation, path: str) -> int:
        """Give a file just opened its number, tell the hook, and return the number."""
        if operation.kind == CREATE:
            operation.file = self._number(path)
        self.told(operation)
        return operation.file

    def asked(self, operation: Operation) -> int | None:
        """Ask the hook."""
        return None if self.hook is None else self.hook.before(operation)

    def told(self, operation: Operation) -> None:
        """Tell the hook."""
        if self.hook is not None:
            self.hook.after(operation)

    def renamed(self, path: str, to: str) -> None:
        """Follow a renaming, of a file or of a folder with all in it."""
        for name in [each for each in self.names if each == path or each.startswith(path + "/")]:
            self.names[to + name[len(path) :]] = self.names.pop(name)

    def linked(self, number: int, to: str) -> None:
        """Give a file one more name."""
        self.names[to] = number

    def unnamed(self) -> int:
        """The number of a new file that has no name yet."""
        self._last += 1
        return self._last

    def removed(self, path: str) -> None:
        """Forget a name."""
        self.names.pop(path, None)

    def _number(self, path: str) -> int:
        self._last += 1
        self.names[path] = self._last
        return self._last


WATCH: Final = Watch()
"""There is one in a process, as there is one of what it watches."""
