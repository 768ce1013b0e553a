"""Everything a person can do while the vault is open, put together once. It knows no Qt and no terminal."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from client.domain.errors import WorldError
from client.services.amending import Amending
from client.services.announcing import Announcing
from client.services.around import AroundReviews
from client.services.auditing import Auditing
from client.services.calling import Calling
from client.services.checking_in import CheckingIn
from client.services.composing import Composing
from client.services.consents import Consents
from client.services.conversing import Conversing
from client.services.deciding import Deciding
from client.services.desk_queue import DeskQueue
from client.services.desk_shift import DeskShift
from client.services.erasing_own import ErasingOwn
from client.services.exercising import Exercising
from client.services.generations import Generations
from client.services.guide_figures import GuideFigures
from client.services.guide_letters import GuideLetters
from client.services.guide_record import GuideRecord
from client.services.guide_words import GuideWords
from client.services.joining import Joining
from client.services.journaling import Journaling
from client.services.ledger import Ledger
from client.services.letters import Letters
from client.services.measuring import Measuring
from client.services.member_words import MemberWords
from client.services.memberships import Circumstances, Memberships
from client.services.network import Networking
from client.services.own_places import OwnPlaces
from client.services.own_wording import OwnWording
from client.services.parting import Parting
from client.services.picturing import Picturing
from client.services.planning import Planning
from client.services.proof_saving import ProofSaving
from client.services.quieting import Quieting
from client.services.refreshing import Refreshing
from client.services.reviewing import Reviewing
from client.services.shelving import Shelving
from client.services.shifts import Shifts
from client.services.syncing import Syncing
from client.services.telling import Telling
from client.services.telling_all import TellingAll
from client.services.thread_care import ThreadCare
from client.services.unlocking import OpenVault
from client.sync.record import to_both

if TYPE_CHECKING:
    from client.services.looking_back import LookingBack
    from client.services.reading_room import ReadingRoom
    from client.services.spelling import Spelling
    from client.services.training import Training
    from client.services.wondering import Wondering


def verifying_thread() -> Executor:
    """The thread in which fetched segments are opened and verified; `shutdown` it at the end."""
    return ThreadPoolExecutor(1, "verifying")


class Session:
    """The services of one open vault. Use as an async context manager; the vault and the decoder stay the caller's."""

    def __init__(self, *, vault: OpenVault, around: Circumstances) -> None:
        self.vault = vault
        self.ledger = Ledger(vault, now=around.now)
        around = replace(around, record=to_both(around.record, self.ledger.hear))
        self.memberships = Memberships(vault=vault, around=around)
        self.network = Networking(memberships=self.memberships)
        self.joining = Joining(memberships=self.memberships)
        self.refreshing = Refreshing(memberships=self.memberships)
        self.parting = Parting(memberships=self.memberships, ledger=self.ledger)
        self.syncing = Syncing(memberships=self.memberships)
        self.conversing = Conversing(memberships=self.memberships)
        self.composing = Composing(memberships=self.memberships)
        self.places = OwnPlaces(memberships=self.memberships)
        self.amending = Amending(memberships=self.memberships)
        self.telling = Telling(memberships=self.memberships)
        self.own_wording = OwnWording(memberships=self.memberships)
        self.letters = Letters(memberships=self.memberships)
        self.calling = Calling(memberships=self.memberships)
        self.generations = Generations(memberships=self.memberships)
        self.announcing = Announcing(memberships=self.memberships)
        self.auditing = Auditing(memberships=self.memberships)
        self.proofs = ProofSaving(vault=vault)
        self.guide_record = GuideRecord(
            memberships=self.memberships, auditing=self.auditing, proofs=self.proofs
        )
        self.guide_figures = GuideFigures(memberships=self.memberships, auditing=self.auditing)
        self.journaling = Journaling(private=vault.private, make_id=around.new_id)
        self.shelving = Shelving(private=vault.private, make_id=around.new_id)
        self.picturing = Picturing(private=vault.private, make_id=around.new_id)
        self.checking_in = CheckingIn(private=vault.private, make_id=around.new_id)
        self.measuring = Measuring(private=vault.private, make_id=around.new_id)
        self.exercising = Exercising(private=vault.private, make_id=around.new_id)
        self.planning = Planning(vault, now=around.now)
        self.quieting = Quieting(vault.private)
        self.management = around.managed()
        """What whoever manages this computer has set for the guide desk."""
        self.member_words = MemberWords(vault.private, management=self.management, now=around.now)
        self.shifts = Shifts(vault.private, words=self.member_words)
        self.erasing = ErasingOwn(
            memberships=self.memberships,
            ledger=self.ledger,
            planning=self.planning,
            forget_words=self._forget_words,
        )
        self.consents = Consents(memberships=self.memberships, telling=self.telling)
        self.deciding = Deciding(memberships=self.memberships)
        self.around_reviews = AroundReviews(memberships=self.memberships)
        self.reviewing = Reviewing(memberships=self.memberships, deciding=self.deciding)
        self.guide_words = GuideWords(vault.private)
        self.guide_letters = GuideLetters(memberships=self.memberships)
        self.thread_care = ThreadCare(memberships=self.memberships)
        self.telling_all = TellingAll(memberships=self.memberships)
        self.desk_queue = DeskQueue(memberships=self.memberships, guide_words=self.guide_words)
        self.desk_shift = DeskShift(memberships=self.memberships)
        self._now = around.now
        self._spelling: Spelling | None = None
        self._looking_back: LookingBack | None = None
        self._library: ReadingRoom | None = None
        self._training: Training | None = None
        self._wondering: Wondering | None = None

    @property
    def library(self) -> ReadingRoom:
        """The library, made and imported when somebody first goes there."""
        if self._library is None:
            from client.services.reading_room import ReadingRoom

            self._library = ReadingRoom(self.vault.private, now=self._now)
        return self._library

    @property
    def training(self) -> Training:
        """What guides learn by; made and imported when one first goes there."""
        if self._training is None:
            from client.services.training import Training

            self._training = Training(self.vault.private, now=self._now)
        return self._training

    @property
    def spelling(self) -> Spelling:
        """The spelling check, made and imported when somebody first writes."""
        if self._spelling is None:
            from client.services.spelling import Spelling

            self._spelling = Spelling(private=self.vault.private, now=self._now)
        return self._spelling

    @property
    def looking_back(self) -> LookingBack:
        """What charts are made of; made and imported when somebody first looks at one."""
        if self._looking_back is None:
            from client.services.looking_back import LookingBack

            self._looking_back = LookingBack(self.vault, scores=self.measuring.scored, now=self._now)
        return self._looking_back

    @property
    def wondering(self) -> Wondering:
        """What one asks of one's own days; made and imported when somebody first wonders."""
        if self._wondering is None:
            from client.services.wondering import Wondering

            self._wondering = Wondering(self.vault.private)
        return self._wondering

    def _forget_words(self) -> None:
        if self._spelling is not None:
            self._spelling.forget_words()

    async def close(self) -> None:
        """Close all connections. Call it before the vault's own close."""
        if self._spelling is not None:
            await self._spelling.close()
        try:
            await self.memberships.close()
            with suppress(WorldError):  # what cannot be erased now is erased when the vault is opened next
                await self.member_words.leave()
        finally:
            await self.ledger.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
