"""How a guide's app has checked the community's record: when, how far, who cosigned, and whether it is true of oneself.

Each sync verifies the record whole and, once an hour, cosigns it; what that found is kept here for the guide to see.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from client.domain.errors import BugError
from client.domain.guide_acts import Act, Compared, Done
from client.services.auditing import Auditing, Record
from client.services.feed_store import distrust_key
from client.services.memberships import Membership, Memberships
from client.services.proof_saving import ProofSaving
from client.sync.pulled import Pulled
from client.vault import evidence, feed_queries, settings
from client.vault.evidence import Evidence
from client.vault.sqlcipher import Connection
from client.vault.worker import Priority

_CHECKED: Final = "guide's check of the record "
_OFTEN_SECONDS: Final = 600
"""That a check was made anew without finding anything new is written down no more often than this."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The last check that went well: `at` (UTC seconds), of so many changes; which guides' apps cosigned, and when."""

    at: int
    size: int
    cosigned: tuple[tuple[UUID, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Cosigner:
    """A guide of this community. `at` is when their app is known to have cosigned last, None if never; UTC seconds."""

    guide: UUID
    name: str
    me: bool
    at: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How the record stands. `checked` is None before the first check.

    `stopped` is what was found when the record could not be trusted, until the person trusts it again; `proofs` is all
    that was ever found. `compared` says how what stands in one's own name agrees with what this computer sent, since
    the hour `since` (None: it has sent nothing yet). `sealed` counts entries that no key held here opens.
    """

    checked: Checked | None = None
    cosigners: tuple[Cosigner, ...] = ()
    compared: Compared = field(default_factory=Compared)
    since: int | None = None
    sealed: int = 0
    stopped: str | None = None
    proofs: tuple[Evidence, ...] = ()

    @property
    def wrong(self) -> bool:
        """Whether somebody should be told today."""
        return self.stopped is not None or bool(self.compared.doubts)


async def note_checked(membership: Membership, pulled: Pulled, *, now: float) -> None:
    """Keep, for a guide, that a pull has just verified the record and what it said of cosignatures."""
    record = await membership.record()
    if record.role != "guide":
        return
    guides = {guide.id for guide in (await membership.described()).guides}

    def keep(db: Connection) -> None:
        before = _checked(settings.get(db, _CHECKED + membership.id))
        times: dict[UUID, int] = {}
        for guide, at in (*(before.cosigned if before is not None else ()), *pulled.cosigned):
            if guide in guides:
                times[guide] = max(at, times.get(guide, at))
        found = Checked(int(now), pulled.size, tuple(sorted(times.items())))
        same = before is not None and (before.size, before.cosigned) == (found.size, found.cosigned)
        if before is not None and same and 0 <= found.at - before.at < _OFTEN_SECONDS:
            return
        value = {
            "at": found.at,
            "size": found.size,
            "cosigned": {str(guide): at for guide, at in found.cosigned},
        }
        settings.put(db, key=_CHECKED + membership.id, value=json.dumps(value))

    await membership.private.write(keep, priority=Priority.SYNC)


class GuideRecord:
    """The checks of the communities of one open vault. Nothing is asked of any server."""

    def __init__(self, *, memberships: Memberships, auditing: Auditing, proofs: ProofSaving) -> None:
        self._memberships = memberships
        self._auditing = auditing
        self._proofs = proofs

    async def standing(self, *, community: str, now: float) -> Standing:
        """How the record stands by what is kept here."""
        membership = await self._memberships.open(community)
        record = await self._auditing.read(community=community, now=now)

        def look(db: Connection) -> tuple[Checked | None, str | None, tuple[Evidence, ...]]:
            kept = evidence.of_community(db, community)
            checked = _checked(settings.get(db, _CHECKED + community))
            return checked, settings.get(db, distrust_key(community)), tuple(kept)

        checked, stopped, proofs = await membership.private.read(look)
        return Standing(
            checked=checked,
            cosigners=await self._cosigners(membership, checked),
            compared=record.compared,
            since=record.since,
            sealed=record.sealed,
            stopped=stopped,
            proofs=proofs,
        )

    async def save(self, *, community: str, now: float, to: Path) -> int:
        """Write what was found to a new file: the proofs, and of one's own acts what does not agree; how many things.

        It names the community, and of people oneself and whom one's own acts were about, by id. Raises PlaceTaken,
        DiskFull, VaultUnreadable; there is no file then.
        """
        membership = await self._memberships.open(community)
        own = await membership.record()
        if own.member_id is None:
            raise BugError("a guide has joined")
        found = await self._auditing.read(community=community, now=now)
        beside = {"checkpoint": own.checkpoint, "own_acts": _acts(found, guide=own.member_id)}
        doubts = found.doubts
        proofs = await self._proofs.save(community=community, to=to, beside=beside)
        return proofs + len(doubts.unknown) + len(doubts.missing)

    async def _cosigners(self, membership: Membership, checked: Checked | None) -> tuple[Cosigner, ...]:
        times = dict(checked.cosigned) if checked is not None else {}
        me = (await membership.record()).member_id
        found = []
        for guide in (await membership.described()).guides:
            known = await membership.feed.read(partial(feed_queries.pseudonym, member=guide.id.bytes))
            name = known.name if known is not None else ""
            found.append(Cosigner(guide.id, name, str(guide.id) == me, times.get(guide.id)))
        return tuple(sorted(found, key=lambda one: (-(one.at or 0), one.name, one.guide.bytes)))


def _acts(record: Record, *, guide: str) -> dict[str, object]:
    doubts = record.doubts
    return {
        "guide": guide,
        "kept_here_since_hour": record.since,
        "record_says_up_to_hour": record.told,
        "in_this_guide_s_name_and_not_sent_from_here": [_act(one) for one in doubts.unknown],
        "sent_from_here_and_not_in_the_record": [_done(one) for one in doubts.missing],
    }


def _act(act: Act) -> dict[str, object]:
    return {
        "change": act.seq,
        "act": act.act,
        "hour": act.hour,
        "done_to": str(act.target),
        "decision": act.decision,
        "reason": act.reason,
        "rule": act.rule,
    }


def _done(done: Done) -> dict[str, object]:
    return {"act": done.act, "hour": done.hour, "done_to": str(done.review)}


def _checked(kept: str | None) -> Checked | None:
    """What was kept; None where it cannot be told."""
    try:
        found: Any = json.loads(kept or "null")
        times = ((UUID(guide), int(at)) for guide, at in found["cosigned"].items())
        return Checked(int(found["at"]), int(found["size"]), tuple(sorted(times)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
