"""The way from one pseudonym to a fresh one, and what is kept of those one had before. Parts of one transaction.

All of it stands in settings that name the community, so that leaving it erases this too. What was written under an
earlier pseudonym is put away under another heading than its community's (`earlier/ID`), and so are the guides' letters
to it: nothing that is done for the member one is now can find it, and so nothing can send it, or ask about it, and give
away that both are one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Literal

from client.domain.errors import BugError
from client.vault import communities, drafts, outbox, settings
from client.vault.communities import CommunityRecord
from client.vault.drafts import Draft
from client.vault.sqlcipher import Connection
from protocol.encoding import b64, unb64
from protocol.errors import ProtocolError

Asks = Literal["", "name", "guidelines", "nothing-helps"]

_WAY: Final = "fresh-name/"
_BEFORE: Final = "earlier-names/"
_PUT_AWAY: Final = "earlier/"
_CALL: Final = "help-me/"
_BYTES: Final = frozenset(
    {"login_seed", "hpke_private_key", "mailbox_key", "request", "pending", "gate_request", "farewell"}
)
WAITING_KINDS: Final = frozenset({"thread", "reply", "edit", "warmth", "report"})
"""What a resting pseudonym may not send: it waits here until the fresh one is in. A consent does not, for taking one
back is always heard."""
GOES_BEFORE: Final = frozenset({"withdraw", "appeal", "consent"})
"""What only the present pseudonym can say, and is always heard with: it is not to be lost by becoming another."""
_ABOUT_BEFORE: Final = frozenset({"edit", "withdraw", "appeal", "consent"})
"""What can only be about something of the earlier pseudonym's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshName:
    """Somebody on the way to a fresh pseudonym in a community. Secrets do not show in its repr.

    `request` and `pending` are there until the server has signed; then `gate_request` holds the token. `sent` says
    that the request may have arrived, so that the present pseudonym may rest already. `later`: the gate is asked at
    `due_at`, drawn at `drawn_at` (UTC seconds). `asks` is what is needed first, `language` in which the guidelines were
    agreed to (BCP 47).
    """

    community_id: str
    member_id: str
    pseudonym: str
    guidelines: int
    later: bool
    login_seed: bytes = field(repr=False)
    hpke_private_key: bytes = field(repr=False)
    mailbox_key: bytes = field(repr=False)
    request: bytes | None = field(default=None, repr=False)
    pending: bytes | None = field(default=None, repr=False)
    gate_request: bytes | None = field(default=None, repr=False)
    sent: bool = False
    drawn_at: int | None = None
    due_at: int | None = None
    asks: Asks = ""
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierName:
    """A pseudonym one had before. `farewell` is its request to leave, sent after `due_at`; both None while it rests.

    `asked`: the person has said whether what it wrote is to go.
    """

    member_id: str
    pseudonym: str
    login_seed: bytes = field(repr=False)
    since: int
    asked: bool = False
    farewell: bytes | None = field(default=None, repr=False)
    due_at: int | None = None


def get(connection: Connection, community_id: str) -> FreshName | None:
    """How far somebody is; None for nobody."""
    kept = settings.get(connection, _WAY + community_id)
    return None if kept is None else _fresh(kept)


def keep(connection: Connection, way: FreshName) -> None:
    """Keep it, in the place of what was kept for its community."""
    settings.put(connection, key=_WAY + way.community_id, value=_text(asdict(way)))


def drop(connection: Connection, community_id: str) -> None:
    """Forget the way, with its keys."""
    settings.clear(connection, _WAY + community_id)


def every(connection: Connection) -> list[str]:
    """The communities in which there is something to go on with, or to ask the person about."""
    found = connection.execute(
        "SELECT key FROM setting WHERE key GLOB ? OR key GLOB ? ORDER BY key", (f"{_WAY}*", f"{_BEFORE}*")
    )
    return sorted({row[0].partition("/")[2] for row in found})


def has_to_say(connection: Connection, community_id: str) -> bool:
    """Whether something waits that would be lost by becoming another: only the present pseudonym can say it."""
    return any(each.kind in GOES_BEFORE for each in outbox.waiting(connection, community_id=community_id))


def rests(connection: Connection, community_id: str) -> bool:
    """Whether the present pseudonym may rest already."""
    way = get(connection, community_id)
    return way is not None and way.sent


def earlier(connection: Connection, community_id: str) -> tuple[EarlierName, ...]:
    """The pseudonyms one had before and still holds the key of, the oldest first."""
    kept = settings.get(connection, _BEFORE + community_id)
    return () if kept is None else tuple(EarlierName(**_read(one)) for one in json.loads(kept))


def keep_earlier(connection: Connection, community_id: str, names: Iterable[EarlierName]) -> None:
    """Keep these, and no others."""
    value = [_plain(asdict(name)) for name in names]
    if value:
        settings.put(connection, key=_BEFORE + community_id, value=json.dumps(value))
    else:
        settings.clear(connection, _BEFORE + community_id)


def become(connection: Connection, way: FreshName, *, joined_at: int, now: int) -> CommunityRecord:
    """Be the fresh pseudonym from now on; what belonged to the one before is put away. The record as it is then.

    `joined_at` is UTC seconds of a day, `now` of the moment. BugError where the community is gone.
    """
    record = communities.get(connection, way.community_id)
    if record is None or record.member_id is None:
        raise BugError("only a member takes a fresh pseudonym")
    before = EarlierName(
        member_id=record.member_id,
        pseudonym=record.pseudonym or "",
        login_seed=record.login_seed,
        since=now,
    )
    keep_earlier(connection, record.id, (*earlier(connection, record.id), before))
    record = replace(
        record,
        member_id=way.member_id,
        pseudonym_id=way.member_id,
        pseudonym=way.pseudonym,
        login_seed=way.login_seed,
        hpke_private_key=way.hpke_private_key,
        mailbox_key=way.mailbox_key,
        joined_at=joined_at,
    )
    communities.update(connection, record)
    _put_away(connection, record.id)
    drop(connection, record.id)
    return record


def put_away_of(community_id: str) -> str:
    """Under what heading the words of earlier pseudonyms are kept."""
    return _PUT_AWAY + community_id


def community_of(heading: str) -> str:
    """The community of such a heading; anything else is one."""
    return heading.removeprefix(_PUT_AWAY)


def _put_away(connection: Connection, community_id: str) -> None:
    away = (_PUT_AWAY + community_id, community_id)
    # What waits here and never left goes out under the fresh name, but for what is about the old one's.
    kinds = ", ".join(f"'{kind}'" for kind in sorted(_ABOUT_BEFORE))
    kept = (
        "SELECT id FROM outbox WHERE community_id = ? AND state = 'queued' AND attempts = 0"
        f" AND kind NOT IN ({kinds})"
    )
    connection.execute(
        f"UPDATE own_post SET community_id = ? WHERE community_id = ? AND id NOT IN ({kept})",
        (*away, community_id),
    )
    _put_letters_away(connection, community_id)
    connection.execute(
        f"DELETE FROM draft WHERE community_id = ? AND kind = 'told' AND id NOT IN ({kept})",
        (community_id, community_id),
    )
    connection.execute(
        f"DELETE FROM outbox WHERE community_id = ? AND id NOT IN ({kept})", (community_id, community_id)
    )
    settings.clear(connection, _CALL + community_id)
    for draft in drafts.newest(connection):
        if draft.community_id == community_id and draft.kind in ("edit", "appeal"):
            drafts.discard(connection, draft.id)
            drafts.save_joined(connection, _loose(draft))


def _put_letters_away(connection: Connection, community_id: str) -> None:
    letters = letters_away(connection, community_id)
    found = connection.execute(
        "SELECT id, kind, hour, content FROM message WHERE community_id = ? ORDER BY hour, row",
        (community_id,),
    ).fetchall()
    if letters or found:
        value = json.dumps([*letters, *(list(row) for row in found)])
        settings.put(connection, key=_PUT_AWAY + community_id, value=value)
    for table in ("message", "mail_part"):
        connection.execute(f"DELETE FROM {table} WHERE community_id = ?", (community_id,))


def letters_away(connection: Connection, community_id: str) -> list[tuple[str, str, int, str]]:
    """Guides' letters to earlier pseudonyms: id, kind, hour and content of each, the oldest first."""
    kept = settings.get(connection, _PUT_AWAY + community_id)
    return [] if kept is None else [tuple(row) for row in json.loads(kept)]


def _loose(draft: Draft) -> Draft:
    """Its words as a draft of a new thread: what they were about is somebody else's from now on."""
    return replace(draft, kind="thread", thread_id=None, answers=None)


def _fresh(kept: str) -> FreshName | None:
    try:
        return FreshName(**_read(json.loads(kept)))
    except (ValueError, TypeError, ProtocolError):
        return None  # written by nobody we know: as if there were none


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: b64(value) if name in _BYTES and value is not None else value for name, value in values.items()
    }


def _text(values: dict[str, Any]) -> str:
    return json.dumps(_plain(values))


def _read(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: unb64(value) if name in _BYTES and value is not None else value
        for name, value in values.items()
    }
