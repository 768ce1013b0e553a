"""A whole community's server made by hand over a feed made by hand: honest until a test says otherwise."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

import msgspec

from protocol import blind_rsa, changes, descriptor, reviewing, sessions, strict_json, submissions, tokens
from protocol.encoding import b64, unb64
from protocol.invitation import Invitation, Role
from protocol.joining import (
    DeskAnswer,
    DeskRequest,
    FreshRequest,
    GateAnswer,
    GateRequest,
    TokenAdmission,
)
from protocol.problems import Code
from protocol.reviewing import (
    CosignAnswer,
    CosignRequest,
    DecideAnswer,
    DecideRequest,
    HandOnRequest,
    Queue,
    ReviewItem,
    SecondRequest,
    TeamKeyRequest,
    TeamState,
)
from protocol.submissions import Answer, NewThread, Submission
from protocol.submissions import Reply as ReplyTo
from protocol.tokens import NewMember
from tests.support.feed_builder import FeedBuilder, issuer_key, named_bytes
from tests.support.loopback import Asked, Reply, problem, serving

M = TypeVar("M", bound=msgspec.Struct)


class Village:
    """Answers every request. `published` is what it does with a submission; `replies` come before anything else."""

    def __init__(self, feed: FeedBuilder) -> None:
        self.feed = feed
        self.address = ""
        self.people: dict[UUID, GateRequest] = {}
        self.sent: list[Submission] = []
        self.answer: Callable[[Submission], Answer] = self.publishes
        self.replies: dict[str, list[Reply]] = {}
        self.team = TeamState()
        self.team_requests: list[TeamKeyRequest] = []
        self.cosigned: list[str] = []
        self.items: dict[UUID, ReviewItem] = {}
        self.pieces: dict[reviewing.Piece, ReviewItem] = {}
        self.decided: dict[UUID, DecideRequest] = {}
        self.seconded: dict[UUID, SecondRequest] = {}
        self.handed_on: list[UUID] = []
        self.signed: dict[str, tuple[DeskRequest, DeskAnswer]] = {}
        self.spent: dict[bytes, UUID] = {}
        self.rested: list[FreshRequest] = []
        self.logged_in: list[UUID] = []

    def invitation(self, role: Role = Role.MEMBER) -> str:
        """An invitation to it."""
        issuers = descriptor.issuers_fingerprint(self.feed.community, self.feed.described.issuers)
        return Invitation(self.address, self.feed.community, issuers, b"c" * 16, role).text()

    def publishes(self, sent: Submission) -> Answer:
        """Puts it into the feed at once."""
        (author,) = list(self.people)[:1]
        return submissions.Published(self.stands(sent, author))

    def stands(self, sent: Submission, author: UUID) -> int:
        """Puts a thread or reply into the feed; its seq."""
        assert isinstance(sent, NewThread | ReplyTo)
        thread = sent.id if isinstance(sent, NewThread) else sent.thread
        header = changes.Post(
            id=sent.id.bytes,
            hour=1,
            author=author.bytes,
            thread=thread.bytes,
            room=self.feed.room.bytes,
            to=sent.to.bytes if isinstance(sent, ReplyTo) and sent.to else None,
        )
        title = sent.title if isinstance(sent, NewThread) else ""
        seq = self.feed.add(header, changes.encode_body(changes.PostBody(sent.text, title, sent.notes)))
        self.feed.publish()
        return seq

    def named(self, member: UUID, hpke_key: bytes | None = None) -> None:
        """Their pseudonym appears in the feed, with the key they brought or another."""
        request = self.people[member]
        key = unb64(request.hpke_key) if hpke_key is None else hpke_key
        header = changes.Pseudonym(id=named_bytes(f"name {member}", 16), hour=0, author=member.bytes)
        self.feed.add(header, changes.encode_body(changes.PseudonymBody(request.name, key)))
        self.feed.publish()

    def confirm(self, *members: UUID, others: tuple[descriptor.GuideKeys, ...] = ()) -> None:
        """The steward makes these guides, beside others."""
        keys = []
        for member in members:
            request = self.people[member]
            assert request.guide is not None
            hashed = hashlib.sha256(unb64(request.hpke_key)).digest()
            keys.append(
                descriptor.GuideKeys(
                    member, request.guide.signing_key, request.guide.cosigning_key, b64(hashed)
                )
            )
        self.feed.descriptor_number += 1
        self.feed.redescribe(guides=(*keys, *others))
        self.feed.publish()

    def __call__(self, asked: Asked) -> Reply:
        for path, replies in self.replies.items():
            if asked.path.startswith(path) and replies:
                return replies.pop(0)
        if asked.path == "/v1/desk":
            return self._desk(_read(asked, DeskRequest))
        if asked.path == "/v1/gate":
            return self._gate(_read(asked, GateRequest))
        if asked.path == "/v1/session/challenge":
            return _said(sessions.Challenge(b64(named_bytes("nonce")), 2_000_000_000))
        if asked.path == "/v1/session":
            login = _read(asked, sessions.SessionRequest)
            public = unb64(self.people[login.member].login_key)
            self.logged_in.append(login.member)
            sessions.verify(login, community=self.feed.community, public_key=public)
            return _said(sessions.Session("token", 2_000_000_000, "member"))
        if asked.headers.get("authorization") == "Leeward token":
            return self._to_members(asked)
        return serving(self.feed)(asked)

    def signs(self, request: DeskRequest | FreshRequest) -> DeskAnswer:
        """The desk's blind signature."""
        numbers = issuer_key().private_numbers()
        blinded = int.from_bytes(unb64(request.blinded))
        signed = pow(blinded, numbers.d, numbers.public_numbers.n)
        return DeskAnswer(b64(signed.to_bytes(blind_rsa.ISSUER_BYTES)))

    def _desk(self, request: DeskRequest) -> Reply:
        # One code is good for one blinded token; whoever asks for the same again is answered the same.
        before = self.signed.setdefault(request.code, (request, self.signs(request)))
        if before[0] != request:
            return problem(Code.INVITATION_UNKNOWN, 403)
        return _said(before[1])

    def _gate(self, request: GateRequest) -> Reply:
        known = self.people.get(request.member)
        if known is None and isinstance(request.admission, TokenAdmission):
            whom = NewMember.of(request, self.feed.community)
            issuers = self.feed.described.issuers
            spent = tokens.check_token(request.admission, whom, issuers=issuers, newest_month="9999-12")
            if spent in self.spent:
                return problem(Code.INVITATION_UNKNOWN, 403)
            self.spent[spent] = request.member
        elif known is None and request.guide is None:
            return problem(Code.NOT_ALLOWED, 403)
        self.people.setdefault(request.member, request)
        epoch = self.feed.epoch
        key = b64(self.feed.epoch_keys[epoch])
        return _said(GateAnswer(request.member, epoch, key, request.guide is not None))

    def _to_members(self, asked: Asked) -> Reply:
        if asked.path == "/v1/submissions":
            sent = submissions.decode(strict_json.unpad(asked.body))
            self.sent.append(sent)
            return _said(self.answer(sent))
        if asked.path == "/v1/pseudonym/fresh":
            fresh = _read(asked, FreshRequest)
            if self.rested and fresh != self.rested[0]:
                return problem(Code.NOT_ALLOWED, 403)
            self.rested.append(fresh)
            return _said(self.signs(fresh))
        if asked.path == "/v1/team":
            if asked.method == "POST":
                request = _read(asked, TeamKeyRequest)
                self.team_requests.append(request)
                self.team = TeamState(note=request.note, wrapped=self.team.wrapped, missing=())
            return _said(self.team)
        if asked.path == "/v1/cosign":
            self.cosigned.append(_read(asked, CosignRequest).note)
            return _said(CosignAnswer(True))
        return self._review(asked)

    def _review(self, asked: Asked) -> Reply:
        if asked.path == "/v1/review":
            return _said(Queue(tuple(item.row for item in self.items.values())))
        _, _, _, review, act = asked.path.split("/")
        item = self.items.get(UUID(review))
        if item is None:
            return problem(Code.NOT_FOUND, 404)
        if act == "claim":
            only = _read(asked, reviewing.ClaimRequest).only
            return _said(item if only is None else self.pieces[only])
        if act == "hand-on":
            _read(asked, HandOnRequest)
            self.handed_on.append(UUID(review))
            return _said(item.row)
        if act == "second":
            self.seconded[UUID(review)] = _read(asked, SecondRequest)
            return _said(DecideAnswer(item.row.version + 1, open=not self.seconded[UUID(review)].agrees))
        self.decided[UUID(review)] = _read(asked, DecideRequest)
        return _said(DecideAnswer(item.row.version + 1))


def _read(asked: Asked, message: type[M]) -> M:
    return strict_json.decode(strict_json.unpad(asked.body), message)


def _said(message: msgspec.Struct) -> Reply:
    return Reply(strict_json.pad(strict_json.encode(message)))
