"""What pull and push need of the vault, as protocols: sync never meets the vault itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from client.domain.feed import FeedPiece, HeldPiece, SeenHead
from client.sync.decoding import Mailbox, ReceivedPart
from protocol.submissions import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Trusted:
    """What is already known of a community when a pull begins.

    `descriptor` is the newest root-signed note as carried, `team` the team key's. `checkpoint` with `head_number` and
    `generation` is the last that was verified throughout, `seen` the last whose parts were fitted together.
    `segments` are the subtree roots of the whole segments held, `pages` hash and bytes of the manifest's pages.
    """

    community: str
    root_key: bytes
    member_secret: bytes = field(repr=False)
    mailbox: Mailbox
    descriptor: str
    team: str
    generation: int
    head_number: int
    checkpoint: str | None
    seen: SeenHead | None
    epoch_keys: Mapping[int, bytes] = field(repr=False)
    segments: Mapping[int, bytes]
    pages: Mapping[int, tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Cut:
    """From `size` changes on the record goes on anew, as `generation`; the note of that one stands at seq `begins`.

    After several restores in a row `size` is the smallest that any of them began from.
    """

    generation: int
    size: int
    begins: int


class FeedStore(Protocol):
    """The vault, for one community. Each method is durable when it returns, and does no harm when repeated."""

    async def trusted(self) -> Trusted:
        """What is known now."""

    async def keep_community(self, *, descriptor: str, team: str) -> None:
        """Keep a newer descriptor, verified, and the team key's note beside it."""

    async def keep_epoch_keys(self, keys: Mapping[int, bytes]) -> None:
        """Keep the keys of epochs, in the place of others: the gate's word is only for the time being."""

    async def begin_generation(self, cut: Cut, *, keys: Mapping[int, bytes], first_epoch: int) -> None:
        """The record was restored: let go of what is one's own of the part that is lost, before `accept_head`.

        Of keys from `first_epoch` on `keys` alone stay. What one wrote there is kept, and offered for sending again.
        """

    async def accept_head(
        self,
        head: SeenHead,
        *,
        pages: Sequence[tuple[int, bytes, bytes]],
        tail: FeedPiece | None,
        cut: Cut | None = None,
    ) -> int:
        """Keep a head that continues what was seen, with its new pages and tail, at once; how many posts are new.

        With `cut`, what is held from there on goes in the same step.
        """

    async def keep_piece(self, piece: FeedPiece, *, inserted: Callable[[], None]) -> int:
        """Keep a verified segment; how many posts are new. Raises ForkedHistory, and keeps nothing then.

        `inserted` is called, from any thread and perhaps more than once, when only the disk is still waited for.
        """

    async def keep_mail(self, parts: Sequence[ReceivedPart]) -> None:
        """Keep parts of the member's own mail, and act on messages that are complete."""

    async def held(self, number: int) -> HeldPiece | None:
        """What is held of one segment."""

    async def leaves(self, number: int) -> bytes:
        """The leaves held of one segment, 32 bytes each."""

    async def unlisted_erasures(self) -> Sequence[int]:
        """Some seqs whose content came erased though no change here says so."""

    async def mark_verified(self, head: SeenHead) -> None:
        """Everything up to this head is here and fits. What stopped writing before goes on stopping it."""

    async def keep_evidence(self, *, what: str, proof: bytes, stops_writing: bool) -> None:
        """Keep the proof of a broken rule; with `stops_writing`, nothing is sent until the person trusts it again."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An intent on its way: its id, canonical bytes, when (UTC seconds) the person decided on it, and its kind."""

    id: str
    payload: bytes = field(repr=False)
    created_at: int
    kind: str = ""


class Outbox(Protocol):
    """The outbox of one community."""

    async def settle(self) -> None:
        """Nothing is being sent now: what still counts as being sent may have arrived."""

    async def next_to_send(self, *, but: frozenset[str] = frozenset()) -> Outgoing | None:
        """The oldest intent without an answer, marked as being sent in the same step; None if there is none.

        Those of the kinds in `but` are passed over.
        """

    async def unsent(self, intent_id: str) -> None:
        """It surely did not leave this time, or the server took no notice of it: it waits as it did before."""

    async def unknown(self, intent_id: str) -> None:
        """It may have arrived."""

    async def answered(self, intent_id: str, answer: Answer) -> None:
        """The server's answer."""

    async def rejected(self, intent_id: str, code: str) -> None:
        """The server will never take it, for the reason of this code."""

    async def awaiting_answers(self) -> Sequence[Outgoing]:
        """What the server held: its state may have changed since."""

    async def oldest_waiting(self, *, but: frozenset[str] = frozenset()) -> Outgoing | None:
        """The same, left as it is."""
