"""A community in this process, with a clock of the test's own: services and store are real, only the web is not."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import msgspec

from protocol import hpke, strict_json
from protocol.descriptor import Descriptor, PostingPolicy
from protocol.encoding import b64
from protocol.invitation import Role as Invited
from protocol.joining import CodeAdmission, GateAnswer, GateRequest, GuideRequest
from protocol.pseudonyms import names
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
from server.crypto.digests import sha256
from server.crypto.key_files import SigningKey
from server.services import gate, review
from server.services.circumstances import Circumstances
from server.services.community import Community, amend, read_descriptor, read_server_keys
from server.services.guides import confirm_guides
from server.services.rules import load_rules
from server.services.sealing import Sealer
from server.services.standing import Standing
from server.services.submissions import submit
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

    def __post_init__(self) -> None:
        feed_key, _ = read_server_keys(self.community)
        self.sealer = Sealer(self.store, self.community, feed_key, now=lambda: self.now)
        self.standing = Standing(self.store, self.community)

    def descriptor(self) -> Descriptor:
        return self.store.read(lambda tx: read_descriptor(tx, self.community.root_key)).result()

    def around(self) -> Circumstances:
        return Circumstances(self.descriptor(), self.now, load_rules())

    def admit(
        self, person: Person, *, invited: Invited | None = Invited.MEMBER, **changed: object
    ) -> GateAnswer:
        person.community = self.community.id
        keys = GuideRequest(b64(public_bytes(person.signing)), b64(public_bytes(person.cosigning)))
        request = GateRequest(
            admission=CodeAdmission(b64(bytes(16))),
            member=person.id,
            name=person.name,
            login_key=b64(public_bytes(person.login)),
            hpke_key=b64(hpke.public_key(person.hpke_private)),
            mailbox_key=b64(person.mailbox_key),
            guidelines=1,
            of_age=True,
            accepts_escalation=True,
            guide=keys if invited == Invited.GUIDE else None,
        )
        request = msgspec.structs.replace(request, **changed)
        descriptor = self.descriptor()
        return self.store.write(
            lambda tx: gate.admit(tx, request, invited=invited, descriptor=descriptor, now=self.now)
        ).result()

    def member(self) -> Person:
        person = Person("nowhere", name=names(1, numbered=True)[0])
        self.admit(person)
        return person

    def guide(self) -> Person:
        person = Person("nowhere", name=names(1, numbered=True)[0])
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
            lambda tx: submit(tx, submission, member=person.id.bytes, digest=digest, around=around)
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

    def queue(self, guide: Person, after: uuid.UUID | None = None) -> Queue:
        found = self.store.read(
            lambda tx: review.queue(tx, guide=guide.id.bytes, after=after, now=self.now)
        ).result()
        for row in found.rows:
            check_row(row)  # as an app does
        return found

    def row(self, guide: Person, text: str) -> QueueRow:
        """The open review of the post with this text."""
        for row in self.queue(guide).rows:
            if self.claim(guide, row).text == text:
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
