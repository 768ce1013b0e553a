"""How it stands with a fresh pseudonym, read from the vault. Nothing here sends or changes anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from client.domain.errors import BugError
from client.vault import communities, fresh_name, outbox
from client.vault.communities import CommunityRecord
from client.vault.fresh_name import Asks, FreshName
from client.vault.sqlcipher import Connection

WhyNot = Literal["", "guide", "not-here", "words-wait", "on-the-way"]
"""Why there is no beginning, as far as that is known here; the server may have reasons of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What one may begin with: `names` to choose from. `why_not` is empty where nothing here stands against it."""

    community: str
    name: str
    pseudonym: str
    why_not: WhyNot
    names: tuple[str, ...]
    guidelines_version: int
    guidelines: str = field(repr=False)
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheWay:
    """A fresh pseudonym that is not in yet. `rests`: the present one may write nothing any more.

    `later`: it goes in at `due_at` (UTC seconds; None until the server has signed). `asks` is what is needed of the
    person first; after "nothing-helps" only an invitation leads on. `signed`: the token is there.
    """

    pseudonym: str
    rests: bool
    signed: bool
    later: bool
    due_at: int | None
    asks: Asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A pseudonym one had. `asked`: the person has said what is to become of what it wrote; `due_at` if it goes."""

    id: str
    pseudonym: str
    asked: bool
    due_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How it stands in one community."""

    community: str
    name: str
    pseudonym: str
    way: OnTheWay | None
    before: tuple[Before, ...]


def known(db: Connection, community: str) -> CommunityRecord:
    """The community's record. BugError where there is none."""
    record = communities.get(db, community)
    if record is None:
        raise BugError("a community of this vault")
    return record


def why_not(db: Connection, community: str) -> WhyNot:
    """What stands against beginning, as far as it is known here."""
    record = communities.get(db, community)
    if record is None or record.state != "joined":
        return "not-here"
    if record.role == "guide":
        return "guide"
    if fresh_name.get(db, community) is not None:
        return "on-the-way"
    return "words-wait" if outbox.waiting(db, community_id=community) else ""


def standing(db: Connection, community: str) -> Standing | None:
    """How it stands in a community; None where one does not belong to it any more."""
    record = communities.get(db, community)
    if record is None or record.state == "left":
        return None
    way = fresh_name.get(db, community)
    return Standing(
        community=community,
        name=record.name,
        pseudonym=record.pseudonym or "",
        way=None if way is None else _on_the_way(way),
        before=tuple(
            Before(id=one.member_id, pseudonym=one.pseudonym, asked=one.asked, due_at=one.due_at)
            for one in fresh_name.earlier(db, community)
        ),
    )


def _on_the_way(way: FreshName) -> OnTheWay:
    return OnTheWay(
        pseudonym=way.pseudonym,
        rests=way.sent,
        signed=way.gate_request is not None,
        later=way.later,
        due_at=way.due_at,
        asks=way.asks,
    )
