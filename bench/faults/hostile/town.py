"""An honest community, its server and everybody's keys: what every lie begins with, and what a member knows of it.

All of it depends on names alone, so that the server and the member, in two processes, agree without a word.
"""

from __future__ import annotations

import hashlib
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from client.crypto.identity import MemberKeys
from client.vault import communities, feed_guide, settings
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.sqlcipher import Connection
from protocol import hpke, reviewing, signed_note
from protocol.encoding import b64
from protocol.joining import CodeAdmission, GateRequest
from protocol.reviewing import Band, ReviewItem
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.loopback import Asked, Reply
from tests.support.village import Village

if TYPE_CHECKING:
    from bench.faults.hostile.serving import Raw

NOW: Final = 1_800_000_000.0
POSTS: Final = 290
"""One whole segment, and a tail."""
REVIEW: Final = named_id("review")
LIE: Final = "never to be kept"
"""Stands in every text that a lie brings: nowhere in the vault may it be found afterwards."""
ME: Final = named_id("me")

Instead = Callable[[Asked], "Reply | Raw"]


class Town(Village):
    """Answers as a village does, but for what stands in `instead` under a path, or under a beginning that ends in "/".

    `greets` is sent to whoever connects, in place of everything; `tls` is spoken, if it is set.
    """

    def __init__(self, feed: FeedBuilder) -> None:
        super().__init__(feed)
        self.instead: dict[str, Instead] = {}
        self.greets: Raw | None = None
        self.tls: ssl.SSLContext | None = None

    def __call__(self, asked: Asked) -> Reply | Raw:  # type: ignore[override]  # a village knows no raw bytes
        """What is answered."""
        path = asked.path.partition("?")[0]
        for place, answer in self.instead.items():
            if path == place or (place.endswith("/") and path.startswith(place)):
                return answer(asked)
        return super().__call__(asked)

    def honestly(self, asked: Asked) -> Reply:
        """What the village itself would answer."""
        return Village.__call__(self, asked)


def feed() -> FeedBuilder:
    """The community's record, published."""
    made = FeedBuilder()
    made.members = [keys().mailbox_key, guide_keys(made).mailbox_key]
    made.pseudonym("me", "Quiet Harbour", hpke.public_key(keys().hpke_private_key))
    made.pseudonym("ann", "Ann", hpke.public_key(named_private("ann")))
    made.pseudonym("bob", "Bob")
    for n in range(POSTS):
        made.post(f"post {n}", f"words {n}", thread=f"post {n % 7}", title=f"t {n}" if n < 7 else "")
    made.publish()
    return made


def town(address: str) -> Town:
    """The honest town, served at `address`."""
    made = Town(feed())
    made.address = address
    made.people = {
        ME: _gate_request(ME, keys()),
        made.feed.guide: _gate_request(made.feed.guide, guide_keys(made.feed)),
    }
    row = reviewing.QueueRow(
        review=REVIEW, version=1, kind="thread", band=Band.TODAY, author=named_id("ann"), author_name="Ann",
        thread=named_id("post 1"), published=True, waiting_since=int(NOW),
    )  # fmt: skip
    made.team = reviewing.TeamState(missing=(made.feed.guide,))
    made.items[REVIEW] = ReviewItem(row=row, post=named_id("post 1"), text="words 1")
    return made


def named_private(name: str) -> bytes:
    """An HPKE key that depends on the name alone."""
    return named_bytes(f"{name} hpke", 96)


def keys() -> MemberKeys:
    """The member's."""
    return MemberKeys(named_bytes("me login"), named_private("me"), named_bytes("me mailbox"))


def guide_keys(of: FeedBuilder) -> MemberKeys:
    """The guide's, as a member."""
    return MemberKeys(named_bytes("guide login"), of.guide_hpke, named_bytes("guide mailbox"))


def seed(of: FeedBuilder, kind: str) -> bytes:
    """The seed of the guide's key for `signing` or `cosigning`."""
    return hashlib.sha256(f"{of.name} {kind}".encode()).digest()


def joined(db: Connection, *, of: FeedBuilder, address: str, guide: bool) -> None:
    """Put the community into a vault as joining it would have."""
    own = guide_keys(of) if guide else keys()
    member = str(of.guide if guide else ME)
    communities.add(
        db,
        CommunityRecord(
            id=of.community,
            name="Harbour",
            addresses=(address,),
            root_key=signed_note.public_bytes(of.root_key),
            login_seed=own.login_seed,
            hpke_private_key=own.hpke_private_key,
            mailbox_key=own.mailbox_key,
            cosign_seed=seed(of, "cosigning") if guide else None,
            state="joined",
            role="guide" if guide else "member",
            member_id=member,
            pseudonym_id=member,
            pseudonym="Quiet Harbour",
            descriptor=of.descriptor_note.encode(),
        ),
    )
    communities.add_epoch_key(db, community_id=of.community, key=EpochKey(of.epoch, of.epoch_keys[of.epoch]))
    settings.put(db, key=f"team/{of.community}", value="")
    if guide:
        feed_guide.keep_signing_seed(db, community_id=of.community, seed=seed(of, "signing"))


def _gate_request(member: UUID, own: MemberKeys) -> GateRequest:
    return GateRequest(
        admission=CodeAdmission(b64(bytes(16))),
        member=member,
        name="Quiet Harbour",
        login_key=own.login_public,
        hpke_key=own.hpke_public,
        mailbox_key=b64(own.mailbox_key),
        guidelines=1,
        of_age=True,
        accepts_escalation=True,
    )
