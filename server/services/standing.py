"""What stands right now: the head, the descriptor and the community's message, ready to be served."""

from __future__ import annotations

from dataclasses import dataclass

from protocol import strict_json
from protocol.checkpoint import HeadMessage, note_hash
from protocol.descriptor import CommunityMessage, Descriptor
from protocol.encoding import b64
from server.services.community import Community, read_descriptor
from server.services.team import COSIGNED
from server.services.team_keys import verified
from server.store.interface import Reading, Store


@dataclass(frozen=True)
class Now:
    """One moment's public answers."""

    head: HeadMessage
    community: bytes


class Standing:
    """Holds the newest public answers in memory; `refresh` reads them anew."""

    def __init__(self, store: Store, community: Community) -> None:
        """Refresh once, after the first head is sealed, before serving."""
        self._store = store
        self._community = community
        self._now: Now | None = None
        self._known: tuple[str, Descriptor] | None = None
        self.objects = community.objects

    def now(self) -> Now:
        """The newest answers."""
        assert self._now is not None  # refreshed before anybody is served
        return self._now

    def refresh(self) -> bool:
        """Read everything anew; False, and nothing changes, while the head names an older descriptor. Blocks."""
        found = self._store.read(self._look).result()
        self._now = found or self._now
        return found is not None

    def descriptor(self, tx: Reading) -> Descriptor:
        """The descriptor as the store has it in this transaction, perhaps newer than the one that is served."""
        note = tx.fact("descriptor")
        known = self._known
        if known is None or known[0] != note:
            known = self._known = (note, read_descriptor(tx, self._community.root_key))
        return known[1]

    def _look(self, tx: Reading) -> Now | None:
        head = tx.head()
        if head is None or head.descriptor != note_hash(tx.fact("descriptor")):
            return None
        team = tx.team_key()
        if verified(team, self.descriptor(tx)) is None:
            team = None  # whoever signed it is no guide any more, and no app would believe it
        message = CommunityMessage(
            root_key=b64(self._community.root_key),
            descriptor=tx.fact("descriptor"),
            team=team.note if team is not None else "",
        )
        return Now(
            head=HeadMessage(
                head.checkpoint_note, head.head_note, tx.fact(COSIGNED), tuple(tx.generations())
            ),
            community=strict_json.encode(message),
        )
