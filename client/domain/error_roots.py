"""The roots of the tree of errors, which `client.domain.errors` draws."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class LeewardError(Exception):
    """The root. Subclasses are told apart by type; their fields are facts."""

    def __str__(self) -> str:
        return repr(self)


class WorldError(LeewardError):
    """Something outside this program is the cause, and a person can be told what to do next."""


@dataclass(eq=False)
class BugError(LeewardError):
    """A mistake of ours. `what` names the broken assumption, without any content."""

    what: str


@dataclass(eq=False)
class IllegalMove(BugError):
    """A record cannot go from state `before` to state `after`; it was left as it was."""

    before: str
    after: str
