"""What one has let research use: one post and one study at a time, off until it is said, and taken back as easily.

No community says yet which studies there are, so nothing in the window asks: whoever was asked by a study brings its
code along. What was said stands here, so that it can be seen and taken back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships
from client.services.telling import Telling
from client.vault import communities, outbox, own_posts
from client.vault.sqlcipher import Connection
from protocol import submissions
from protocol.errors import ProtocolError
from protocol.submissions import Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """A post that a study may use. `text` is its beginning as one wrote it; `waits` that this was not sent yet."""

    community: str
    community_name: str
    post: UUID
    study: str
    waits: bool
    text: str = field(default="", repr=False)


class Consents:
    """Research and one's own posts, for one open vault."""

    def __init__(self, *, memberships: Memberships, telling: Telling) -> None:
        self._private = memberships.vault.private
        self._telling = telling

    async def every(self) -> tuple[Allowed, ...]:
        """All that is allowed now, in the order in which it was said."""
        return await self._private.read(allowed)

    async def take_back(self, one: Allowed) -> ChangeSet:
        """The study may use it no longer: told with the next sync. What it has taken already stays with it."""
        await self._telling.consent(community=one.community, post=one.post, study=one.study, granted=False)
        return ChangeSet.of(Kind.OUTBOX)


def allowed(db: Connection) -> tuple[Allowed, ...]:
    """All that is allowed now, in the order in which it was said. Part of one transaction."""
    found: dict[tuple[str, UUID, str], Allowed] = {}
    names = {record.id: record.name for record in communities.every(db)}
    for intent in outbox.every(db):
        if intent.kind != "consent":
            continue
        try:
            consent = submissions.decode(intent.payload)
        except ProtocolError:
            continue  # an export of a damaged vault goes on without it
        if not isinstance(consent, Consent):
            continue
        key = (intent.community_id, consent.post, consent.study)
        if not consent.granted:
            found.pop(key, None)
        elif intent.state not in ("refused", "removed"):
            own = own_posts.get(db, str(consent.post))
            found[key] = Allowed(
                community=intent.community_id,
                community_name=names.get(intent.community_id, ""),
                post=consent.post,
                study=consent.study,
                waits=intent.state in ("queued", "sending", "unknown"),
                text=(own.title or own.text)[:80] if own is not None else "",
            )
    return tuple(found.values())
