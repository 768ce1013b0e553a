"""A community in this process, with a clock of the test's own: services and store are real, only the web is not."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import msgspec

from protocol import limits, strict_json, tokens
from protocol.descriptor import Descriptor, IssuerKey, PostingPolicy
from protocol.encoding import b64, day_of
from protocol.invitation import Role as Invited
from protocol.joining import CodeAdmission, GateAnswer, GuideRequest, TokenAdmission
from protocol.pseudonyms import numbered, plain_name
from protocol.reviewing import (
    ClaimRequest,
    DecideAnswer,
    DecideRequest,
    Decision,
    Queue,
    QueueRow,
    ReviewItem,
    check_item,
    check_row,
)
from protocol.signed_note import public_bytes
from protocol.submissions import Answer, NewThread, Published, Reply, Submission
from server.crypto.blind_signing import BlindSigner, read_issuer_key
from server.crypto.digests import sha256
from server.crypto.key_files import SigningKey
from server.domain.months import month_of, months_from
from server.services import gate, review
from server.services.circumstances import Circumstances
from server.services.community import Community, amend, read_descriptor, read_marking_key, read_server_keys
from server.services.guides import confirm_guides
from server.services.rules import load_rules
from server.services.sealing import Sealer
from server.services.standing import Standing
from server.services.submissions import keys_of, measure_wait, submit
from server.store.interface import Store
from tests.server.people import Person, removal
from tests.server.reader import Feed, read_feed

NOW = 1_790_000_100.0


@dataclass
class Town:
    """The community, its clock, and a reader who has been a member from the first epoch's key on."""

    community: Community
    store: Store
    root_key: SigningKey
    now: float = NOW
    _signer: BlindSigner | None = None

    def __post_init__(self) -> None:
        feed_key, _ = read_server_keys(self.community)
        self.sealer = Sealer(self.store, self.community, feed_key, now=lambda: self.now)
        self.marking_key = read_marking_key(self.community.places)
        self.standing = Standing(self.store, self.community)

    def descriptor(self) -> Descriptor:
        return self.store.read(lambda tx: read_descriptor(tx, self.community.root_key)).result()

    def around(self) -> Circumstances:
        wait = self.store.read(lambda tx: measure_wait(tx, self.now)).result()
        return Circumstances(self.descriptor(), self.now, load_rules(), self.marking_key, usual_wait=wait)

    def admit(
        self, person: Person, *, invited: Invited | None = Invited.MEMBER, **changed: object
    ) -> GateAnswer:
        """Let somebody in on a token, or a guide on a code; `invited` None is a guide whose code nobody knows."""
        person.community = self.community.id
        guide = None
        admission: CodeAdmission | TokenAdmission
        if invited == Invited.MEMBER:
            admission = self.token(person)
        else:
            admission = CodeAdmission(b64(bytes(16)))
            guide = GuideRequest(b64(public_bytes(person.signing)), b64(public_bytes(person.cosigning)))
        request = msgspec.structs.replace(person.entering(admission, guide), **changed)
        descriptor = self.described()
        return self.store.write(
            lambda tx: gate.admit(
                tx,
                request,
                invited=invited,
                descriptor=descriptor,
                marking_key=self.marking_key,
                now=self.now,
            )
        ).result()

    def signer(self) -> BlindSigner:
        """The one issuer key of all months in tests."""
        if self._signer is None:
            month = self.descriptor().issuers[0].month
            self._signer = BlindSigner(read_issuer_key(self.community.places.issuer_key(month)))
        return self._signer

    def described(self) -> Descriptor:
        """The descriptor, its issuers' months counted from the test's own clock."""
        key = b64(self.signer().public)
        months = months_from(self.now, limits.ISSUER_MONTHS)
        issuers = tuple(IssuerKey(month, key) for month in months)
        return msgspec.structs.replace(self.descriptor(), issuers=issuers)

    def token(self, person: Person, *, month: str | None = None) -> TokenAdmission:
        """A token for this person as the desk signs one."""
        person.community = self.community.id
        issuer = IssuerKey(month or month_of(self.now), b64(self.signer().public))
        pending = tokens.begin_token(issuer, person.whom())
        return tokens.finish_token(pending, self.signer().sign(pending.blinded))

    def newcomer(self) -> Person:
        """Somebody whose name nobody has here, imported people included: the gate takes them, guide or not."""
        while self._is_known(plain_name((person := Person("nowhere")).name)):
            pass
        return person

    def _is_known(self, plain: str) -> bool:
        return self.store.read(lambda tx: any(map(tx.is_name_taken, numbered(plain)))).result()

    def member(self) -> Person:
        person = self.newcomer()
        self.admit(person)
        return person

    def guide(self) -> Person:
        person = self.newcomer()
        self.admit(person, invited=Invited.GUIDE)
        confirm_guides(self.store, root_key=self.root_key, now=self.now)
        return person

    def policy(self, policy: PostingPolicy) -> None:
        """All rooms follow this policy from now on."""

        def change(old: Descriptor) -> Descriptor:
            rooms = tuple(msgspec.structs.replace(room, policy=policy) for room in old.rooms)
            return msgspec.structs.replace(old, rooms=rooms)

        self.store.write(lambda tx: amend(tx, root_key=self.root_key, now=self.now, change=change)).result()

    def send(self, person: Person, submission: Submission) -> Answer:
        digest = sha256(strict_json.encode(submission))
        around = self.around()
        return self.store.write(
            lambda tx: submit(tx, submission, member=person.id.bytes, digest=digest, around=around),
            looks_at=keys_of(submission, person.id.bytes, day_of(self.now), self.marking_key),
        ).result()

    def thread(self, person: Person, text: str = "It has been a long week.") -> NewThread:
        thread = NewThread(
            id=uuid.uuid4(), room=self.descriptor().rooms[0].id, title="A long week", text=text
        )
        self.send(person, thread)
        return thread

    def published_thread(self, text: str = "It has been a long week.") -> tuple[Person, NewThread]:
        """A thread of a new member's, published without anybody's approval."""
        self.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
        person = self.member()
        thread = self.thread(person, text)
        assert isinstance(self.send(person, thread), Published)
        return person, thread

    def reply(self, person: Person, thread: NewThread, text: str = "You are not alone in it.") -> Reply:
        reply = Reply(id=uuid.uuid4(), thread=thread.id, text=text)
        self.send(person, reply)
        return reply

    def queue(self, guide: Person, after: str = "") -> Queue:
        place = review.place_of(after) if after else None
        found = self.store.read(
            lambda tx: review.queue(tx, guide=guide.id.bytes, after=place, now=self.now)
        ).result()
        for row in found.rows:
            check_row(row)  # as an app does
        return found

    def row(self, guide: Person, text: str) -> QueueRow:
        """The open review of the post with this text."""
        for row in self.queue(guide).rows:
            if not row.barred and self.claim(guide, row).text == text:
                return row
        raise AssertionError("no such review")

    def claim(self, guide: Person, row: QueueRow) -> ReviewItem:
        around = self.around()
        request = ClaimRequest(row.version)
        work = self.store.write(
            lambda tx: review.claim(tx, row.review, request, guide=guide.id.bytes, around=around)
        )
        return check_item(work.result())

    def decide(self, guide: Person, row: QueueRow, request: DecideRequest) -> DecideAnswer:
        around = self.around()
        return self.store.write(
            lambda tx: review.decide(tx, row.review, request, guide=guide.id.bytes, around=around)
        ).result()

    def approve(self, guide: Person, row: QueueRow) -> DecideAnswer:
        item = self.claim(guide, row)
        return self.decide(guide, row, DecideRequest(version=item.row.version, decision=Decision.APPROVE))

    def remove(self, guide: Person, row: QueueRow, author: Person) -> DecideAnswer:
        item = self.claim(guide, row)
        return self.decide(guide, row, removal(item.row.version, row.review, author=author))

    def seal(self) -> bool:
        fresh = self.sealer.seal()
        assert self.standing.refresh()
        return fresh

    def answer(self, path: str) -> bytes:
        """What the web would answer to this path."""
        if path == "/v1/community":
            return self.standing.now().community
        if path == "/v1/feed/head":
            return strict_json.pad(strict_json.encode(self.standing.now().head))
        data = self.standing.objects.read(path.rpartition("/")[2])
        assert data is not None, "an object that is not there"
        return data

    def feed(self) -> Feed:
        """Everything published, sealed and verified."""
        self.seal()
        keys = {epoch.number: epoch.key for epoch in self.store.read(lambda tx: tx.epochs()).result()}
        return read_feed(self.answer, self.community.id, epoch_keys=keys)
