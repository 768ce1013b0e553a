"""What the server refuses.

    Fault
    ├── TurnedAway     a request that is not carried out: a stable code, a status, perhaps when to try again
    ├── StoreTrouble   the disk is full, the file locked or damaged: nothing of what was asked has been kept
    ├── Overloaded     more is waiting than the server can promise to do
    └── StewardFault   a command that cannot be done: one kind sentence with the next step

Nothing else is caught as the world's: any other exception is a bug of ours.
"""

from __future__ import annotations

from typing import Final

from protocol.problems import Code, Problem, problem


class Fault(Exception):
    """The base of what the server refuses."""


class Overloaded(Fault):
    """Too much is waiting to be written."""


class StoreTrouble(Fault):
    """The store could not keep or read something; what was asked has not happened."""


class StewardFault(Fault):
    """The text is for the steward: what is wrong and what to do next."""


STATUS: Final = {
    Code.MALFORMED: 400,
    Code.TOO_LARGE: 413,
    Code.NOT_FOUND: 404,
    Code.METHOD_NOT_ALLOWED: 405,
    Code.NOT_SIGNED_IN: 401,
    Code.NOT_ALLOWED: 403,
    Code.GUIDE_NOT_CONFIRMED: 403,
    Code.INVITATION_UNKNOWN: 403,
    Code.NAME_TAKEN: 409,
    Code.GUIDELINES_CHANGED: 409,
    Code.ID_CONFLICT: 409,
    Code.VERSION_CONFLICT: 409,
    Code.CLAIMED: 409,
    Code.NOT_CLAIMED: 409,
    Code.NO_TEAM_KEY: 409,
    Code.NOTES_FULL: 409,
    Code.MONTH_TURNED: 409,
    Code.NOT_YET: 409,
    Code.SLOW_DOWN: 429,
    Code.NOT_OFFERED: 501,
    Code.QUOTA: 429,
    Code.TOO_MANY: 429,
    Code.OVERLOADED: 503,
    Code.INTERNAL: 500,
}
_TITLES: Final = {
    Code.MALFORMED: "The request does not follow its format.",
    Code.TOO_LARGE: "The request is larger than any may be.",
    Code.NOT_FOUND: "There is nothing of that name.",
    Code.METHOD_NOT_ALLOWED: "This address takes other methods.",
    Code.NOT_SIGNED_IN: "This needs a session.",
    Code.NOT_ALLOWED: "This member may not do that.",
    Code.GUIDE_NOT_CONFIRMED: "The steward has not confirmed this guide yet.",
    Code.INVITATION_UNKNOWN: "This invitation is unknown or was used.",
    Code.NAME_TAKEN: "Somebody has this pseudonym.",
    Code.GUIDELINES_CHANGED: "The guidelines have a newer version.",
    Code.ID_CONFLICT: "The id is in use for something else.",
    Code.VERSION_CONFLICT: "It has changed since it was read.",
    Code.CLAIMED: "Another guide has claimed it.",
    Code.NOT_CLAIMED: "It has to be claimed first.",
    Code.NO_TEAM_KEY: "The guides have no team key yet.",
    Code.NOTES_FULL: "There are as many notes on it as there may be.",
    Code.MONTH_TURNED: "No tokens of that month are signed now.",
    Code.NOT_YET: "This is not possible yet.",
    Code.SLOW_DOWN: "Too many codes were wrong just now. Please try again shortly.",
    Code.NOT_OFFERED: "This version does not offer that.",
    Code.QUOTA: "That is all for today.",
    Code.TOO_MANY: "Too many requests of one member are under way at once.",
    Code.OVERLOADED: "Too much is waiting. Please try again shortly.",
    Code.INTERNAL: "A fault of the server's own.",
}


class TurnedAway(Fault):
    """A request that is not carried out, with the code the client acts on. Holds nothing of the request."""

    def __init__(self, code: Code, *, retry_after: int | None = None) -> None:
        """`retry_after` in seconds."""
        super().__init__(code.value)
        self.code = code
        self.retry_after = retry_after

    def problem(self) -> Problem:
        """The document that answers the request."""
        return problem_of(self.code, retry_after=self.retry_after)


def problem_of(code: Code, *, retry_after: int | None = None) -> Problem:
    """The problem document of a code, with its status and title."""
    return problem(code, status=STATUS[code], title=_TITLES[code], retry_after=retry_after)
