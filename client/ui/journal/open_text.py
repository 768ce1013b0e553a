"""The words of the open page, which whoever shows them holds: 50,000 are too many to copy at each key."""

from __future__ import annotations

from collections.abc import Callable


class OpenText:
    """What is on the page, read from its holder when somebody asks and it has changed."""

    def __init__(self) -> None:
        self._known: str | None = ""
        self._read: Callable[[], str] | None = None

    @property
    def text(self) -> str:
        """The words as they are now."""
        if self._known is None:
            assert self._read is not None
            self._known = self._read()
        return self._known

    def put(self, text: str) -> None:
        """They are these now."""
        self._known = text

    def touch(self) -> None:
        """They are others now."""
        self._known = None

    def read_from(self, holder: Callable[[], str]) -> None:
        """Ask this for the words from now on."""
        self._read = holder
