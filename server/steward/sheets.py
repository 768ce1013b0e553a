"""Invitations on paper: a sheet of text for each person, to print, read and type from."""

from __future__ import annotations

from datetime import date, timedelta
from importlib.resources import files
from string import Template
from textwrap import fill, wrap
from typing import Final

from protocol.descriptor import Descriptor
from protocol.invitation import Invitation
from server.domain.months import first_day_after

WIDTH: Final = 68
GROUP: Final = 5
GROUPS_A_LINE: Final = 6
NEW_PAGE: Final = "\f"
_PROMISE: Final = (
    "{org} is told only how many invitations were used, and not even that below ten. "
    "Under which name you write, nobody there can see."
)


def sheet(invitation: Invitation, described: Descriptor, *, org: str) -> str:
    """A page for one person, headed by the organisation that hands it out."""
    template = Template((files("resources") / "invitations" / "en.txt").read_text(encoding="utf-8"))
    text = template.substitute(
        heading=fill(org, WIDTH),
        name=described.name,
        code=grouped(invitation.text()),
        until=last_day(described),
        promise=fill(_PROMISE.format(org=org), WIDTH),
    )
    return "\n".join(_folded(line) for line in text.splitlines()) + "\n"


def grouped(text: str) -> str:
    """An invitation as it is read and typed most easily: capitals, in groups, a few to a line."""
    first, rest = text[:8], text[8:]
    groups = [first, *(rest[at : at + GROUP] for at in range(0, len(rest), GROUP))]
    lines = [groups[at : at + GROUPS_A_LINE] for at in range(0, len(groups), GROUPS_A_LINE)]
    return "\n".join("    " + " ".join(line).upper() for line in lines)


def last_day(described: Descriptor) -> str:
    """The last day of the list of issuer keys, in words."""
    day = date(1970, 1, 1) + timedelta(days=first_day_after(described.issuers[-1].month) - 1)
    return f"{day.day} {day:%B %Y}"


def _folded(line: str) -> str:
    # A long name may not break the page's width.
    if len(line) <= WIDTH:
        return line
    indent = " " * (len(line) - len(line.lstrip()))
    return "\n".join(wrap(line.strip(), WIDTH, initial_indent=indent, subsequent_indent=indent))
