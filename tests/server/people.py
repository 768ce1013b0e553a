"""People at the door: members and guides with real keys, speaking the real protocol over a real socket."""

from __future__ import annotations

import os
import time
import uuid
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import hpke, invitation, mail, pseudonyms, sessions, submissions, tokens
from protocol.descriptor import CommunityMessage, Descriptor, open_note
from protocol.encoding import b64, unb64
from protocol.joining import (
    CodeAdmission,
    DeskAnswer,
    DeskRequest,
    GateAnswer,
    GateRequest,
    GuideRequest,
    TokenAdmission,
)
from protocol.problems import MEDIA_TYPE, Problem
from protocol.reviewing import (
    ClaimRequest,
    DecideAnswer,
    DecideRequest,
    Decision,
    Queue,
    ReviewItem,
)
from protocol.sessions import Challenge, ChallengeRequest, Session
from protocol.signed_note import public_bytes
from protocol.strict_json import decode, encode, pad, unpad
from protocol.tokens import NewMember, PendingToken
from server.domain.months import month_of

T = TypeVar("T")


class Turned(Exception):
    """The server answered with a problem document."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.code = problem.code
        self.status = problem.status
        self.retry_after = problem.retry_after


def ask(
    address: str,
    path: str,
    message: msgspec.Struct | bytes | None = None,
    answer: type[T] | None = None,
    *,
    token: str = "",
) -> Any:
    """POST (or GET without a message); the answer's message, or Turned."""
    headers = {"authorization": f"Leeward {token}"} if token else {}
    with httpx.Client(trust_env=False, headers=headers, timeout=20) as client:
        if message is None:
            response = client.get(address + path)
        else:
            data = message if isinstance(message, bytes) else pad(encode(message))
            response = client.post(address + path, content=data)
    if response.status_code != 200:
        assert response.headers["content-type"] == MEDIA_TYPE
        raise Turned(decode(unpad(response.content), Problem))
    return decode(unpad(response.content), answer) if answer is not None else unpad(response.content)


def descriptor_at(address: str, community: str) -> Descriptor:
    """The community's descriptor as its server gives it to anybody."""
    with httpx.Client(trust_env=False, timeout=20) as client:  # not padded: it is the same for everybody
        message = decode(client.get(address + "/v1/community").content, CommunityMessage)
    return open_note(message.descriptor, community=community, root_key=unb64(message.root_key))


_drawn: set[str] = set()


def free_name() -> str:
    """A name that nobody else has in these tests, not even with another number.

    Two who drew the same by chance would be turned away. It has a number because imported people mostly have none.
    """
    while (plain := pseudonyms.plain_name(name := pseudonyms.names(1, numbered=True)[0])) in _drawn:
        pass
    _drawn.add(plain)
    return name


@dataclass
class Person:
    """Somebody with an invitation."""

    address: str
    id: uuid.UUID = field(default_factory=uuid.uuid4)
    name: str = field(default_factory=free_name)
    login: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    signing: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    cosigning: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    hpke_private: bytes = field(default_factory=hpke.new_private_key)
    mailbox_key: bytes = field(default_factory=lambda: os.urandom(32))
    token: str = ""
    community: str = ""
    pending: dict[bytes, PendingToken] = field(default_factory=dict)

    def whom(self) -> NewMember:
        """Whom a token of theirs is for."""
        keys = (public_bytes(self.login), hpke.public_key(self.hpke_private), self.mailbox_key)
        return NewMember(self.community, self.id, *keys)

    def begin(self, text: str) -> DeskRequest:
        """What goes to the desk for this invitation, always the same."""
        invited = invitation.parse(text)
        self.community = invited.community
        if invited.code not in self.pending:
            month = month_of(time.time())
            issuers = descriptor_at(self.address, invited.community).issuers
            (issuer,) = (one for one in issuers if one.month == month)
            self.pending[invited.code] = tokens.begin_token(issuer, self.whom())
        pending = self.pending[invited.code]
        return DeskRequest(b64(invited.code), pending.month, b64(pending.blinded))

    def pay(self, text: str) -> TokenAdmission:
        """The token that this invitation pays for."""
        signed = ask(self.address, "/v1/desk", self.begin(text), DeskAnswer)
        pending = self.pending[invitation.parse(text).code]
        return tokens.finish_token(pending, unb64(signed.blind_signature))

    def gate_request(self, text: str, **changed: Any) -> GateRequest:
        """What goes to the gate; for a member, the desk is asked first."""
        invited = invitation.parse(text)
        self.community = invited.community
        guide = None
        admission: CodeAdmission | TokenAdmission
        if invited.role == invitation.Role.GUIDE:
            guide = GuideRequest(b64(public_bytes(self.signing)), b64(public_bytes(self.cosigning)))
            admission = CodeAdmission(b64(invited.code))
        else:
            admission = changed.pop("admission", None) or self.pay(text)
        request = self.entering(admission, guide)
        return msgspec.structs.replace(request, **changed)

    def entering(
        self, admission: CodeAdmission | TokenAdmission, guide: GuideRequest | None = None
    ) -> GateRequest:
        """What goes to the gate on this admission."""
        return GateRequest(
            admission=admission,
            member=self.id,
            name=self.name,
            login_key=b64(public_bytes(self.login)),
            hpke_key=b64(hpke.public_key(self.hpke_private)),
            mailbox_key=b64(self.mailbox_key),
            guidelines=1,
            of_age=True,
            accepts_escalation=True,
            guide=guide,
        )

    def join(self, text: str, **changed: Any) -> GateAnswer:
        answer = ask(self.address, "/v1/gate", self.gate_request(text, **changed), GateAnswer)
        assert isinstance(answer, GateAnswer)
        return answer

    def log_in(self) -> Session:
        challenge = ask(self.address, "/v1/session/challenge", ChallengeRequest(), Challenge)
        request = sessions.answer(challenge, member=self.id, community=self.community, login_key=self.login)
        session = ask(self.address, "/v1/session", request, Session)
        assert isinstance(session, Session)
        self.token = session.token
        return session

    def send(self, submission: submissions.Submission) -> submissions.Answer:
        data = ask(self.address, "/v1/submissions", submission, token=self.token)
        return submissions.decode_answer(data)

    def queue(self, after: str = "") -> Queue:
        path = "/v1/review" if not after else f"/v1/review?after={after}"
        queue = ask(self.address, path, None, Queue, token=self.token)
        assert isinstance(queue, Queue)
        return queue

    def claim(self, review: uuid.UUID, version: int) -> ReviewItem:
        path = f"/v1/review/{review}/claim"
        item = ask(self.address, path, ClaimRequest(version), ReviewItem, token=self.token)
        assert isinstance(item, ReviewItem)
        return item

    def decide(self, review: uuid.UUID, request: DecideRequest) -> DecideAnswer:
        path = f"/v1/review/{review}/decide"
        answer = ask(self.address, path, request, DecideAnswer, token=self.token)
        assert isinstance(answer, DecideAnswer)
        return answer


def removal(
    version: int, review: uuid.UUID, *, author: Person, words: str = "Please mind r1."
) -> DecideRequest:
    """A removal with its mail, sealed as a guide's app does."""
    mail_id = uuid.uuid4()
    message = mail.DecisionMail(
        decision="remove", review=review, reason="unkind-to-someone", rule="r1", words=words
    )
    parts = mail.seal_message(
        message, mail_id, to=hpke.public_key(author.hpke_private), community=author.community
    )
    return DecideRequest(
        version=version,
        decision=Decision.REMOVE,
        reason="unkind-to-someone",
        rule="r1",
        mail_id=mail_id,
        mail=tuple(b64(part) for part in parts),
    )
