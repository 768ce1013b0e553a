"""Who takes part in a drill: a guide and a member with real keys, over a real connection to this machine's own server.

The server's half of the house has no other way to speak HTTP, and needs none: h11 is what it listens with.
"""

from __future__ import annotations

import os
import socket
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlsplit

import h11
import msgspec

from protocol import hpke, invitation, sessions, strict_json, submissions, tokens
from protocol.descriptor import Descriptor
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
from protocol.problems import Problem
from protocol.reviewing import ClaimRequest, Queue, ReviewItem
from protocol.sessions import Challenge, ChallengeRequest, Session
from protocol.signed_note import public_bytes
from server.crypto.key_files import SigningKey, new_signing_key
from server.domain.months import month_of

M = TypeVar("M", bound=msgspec.Struct)
_SECONDS = 20
_ANSWER_MAX = 1024 * 1024


class Unanswered(Exception):
    """The server did not do what was asked; the text is its problem's code or what went wrong with the connection."""


def call(address: str, path: str, message: msgspec.Struct | None = None, *, token: str = "") -> bytes:
    """POST a padded message (or GET without one) on a connection of its own; the answer without padding.

    Unanswered if it is not 200.
    """
    where = urlsplit(address)
    host, port = where.hostname or "", where.port or 80
    body = b"" if message is None else strict_json.pad(strict_json.encode(message))
    headers = [("host", f"{host}:{port}"), ("content-length", str(len(body))), ("connection", "close")]
    if token:
        headers.append(("authorization", f"Leeward {token}"))
    speech = h11.Connection(h11.CLIENT)
    request = h11.Request(method="GET" if message is None else "POST", target=path, headers=headers)
    status, answer = 0, bytearray()
    try:
        with socket.create_connection((host, port), timeout=_SECONDS) as connection:
            said = (request, h11.Data(data=body), h11.EndOfMessage())
            connection.sendall(b"".join(speech.send(event) or b"" for event in said))
            while not isinstance(event := speech.next_event(), h11.EndOfMessage):
                if event is h11.NEED_DATA:
                    speech.receive_data(connection.recv(65536))
                elif isinstance(event, h11.Response):
                    status = event.status_code
                elif isinstance(event, h11.Data):
                    answer += event.data
                    if len(answer) > _ANSWER_MAX:
                        raise Unanswered("an answer larger than any may be")
    except (OSError, h11.RemoteProtocolError) as error:
        raise Unanswered(f"no answer ({type(error).__name__})") from error
    text = strict_json.unpad(bytes(answer))
    if status != 200:
        raise Unanswered(strict_json.decode(text, Problem).code)
    return text


@dataclass
class Person:
    """Somebody with an invitation, on their first day."""

    address: str
    descriptor: Descriptor
    id: uuid.UUID
    name: str
    login: SigningKey = field(default_factory=new_signing_key)
    signing: SigningKey = field(default_factory=new_signing_key)
    cosigning: SigningKey = field(default_factory=new_signing_key)
    hpke_private: bytes = field(default_factory=hpke.new_private_key)
    mailbox_key: bytes = field(default_factory=lambda: os.urandom(32))
    token: str = ""

    def join(self, text: str, *, now: Callable[[], float]) -> None:
        """Come in with an invitation: a member by the desk and then the gate, a guide by the gate."""
        invited = invitation.parse(text)
        admission: CodeAdmission | TokenAdmission
        guide = None
        if invited.role == invitation.Role.GUIDE:
            admission = CodeAdmission(b64(invited.code))
            guide = GuideRequest(b64(public_bytes(self.signing)), b64(public_bytes(self.cosigning)))
        else:
            admission = self._pay(invited.code, month_of(now()))
        request = GateRequest(
            admission=admission,
            member=self.id,
            name=self.name,
            login_key=b64(public_bytes(self.login)),
            hpke_key=b64(hpke.public_key(self.hpke_private)),
            mailbox_key=b64(self.mailbox_key),
            guidelines=self.descriptor.guidelines_version,
            of_age=True,
            accepts_escalation=True,
            guide=guide,
        )
        self._ask("/v1/gate", request, GateAnswer)

    def _pay(self, code: bytes, month: str) -> TokenAdmission:
        keys = (public_bytes(self.login), hpke.public_key(self.hpke_private), self.mailbox_key)
        issuer = next(one for one in self.descriptor.issuers if one.month == month)
        pending = tokens.begin_token(issuer, tokens.NewMember(self.descriptor.id, self.id, *keys))
        request = DeskRequest(b64(code), pending.month, b64(pending.blinded))
        answer = self._ask("/v1/desk", request, DeskAnswer)
        return tokens.finish_token(pending, unb64(answer.blind_signature))

    def log_in(self) -> None:
        """Open a session."""
        challenge = self._ask("/v1/session/challenge", ChallengeRequest(), Challenge)
        request = sessions.answer(
            challenge, member=self.id, community=self.descriptor.id, login_key=self.login
        )
        self.token = self._ask("/v1/session", request, Session).token

    def send(self, submission: submissions.Submission) -> submissions.Answer:
        """Send something to the community."""
        return submissions.decode_answer(call(self.address, "/v1/submissions", submission, token=self.token))

    def queue(self) -> Queue:
        """What waits, as a guide."""
        return self._ask("/v1/review", None, Queue)

    def open(self, review: uuid.UUID, version: int) -> ReviewItem:
        """Open what waits, as a guide."""
        return self._ask(f"/v1/review/{review}/claim", ClaimRequest(version), ReviewItem)

    def _ask(self, path: str, message: Any, answer: type[M]) -> M:
        return strict_json.decode(call(self.address, path, message, token=self.token), answer)
