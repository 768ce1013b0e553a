"""Another client, written from docs/protocol.md alone: joins, logs in, sends."""

from __future__ import annotations

import os
import random
import time
import uuid
from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.contract.stranger_bytes import (
    Blinding,
    HpkeKey,
    b64,
    community_id,
    fields,
    from_json,
    from_padded,
    need,
    padded,
    read_invitation,
    sha256,
    to_guides,
    to_json,
    u64,
    unb64,
)
from tests.contract.stranger_feed import Record
from tests.contract.tables import word_list


class Refused(Exception):
    """A problem document."""

    def __init__(self, problem: dict[str, Any]) -> None:
        super().__init__(problem["code"])
        self.code: str = problem["code"]
        self.retry_after: int | None = problem.get("retry_after")


class Stranger:
    """Somebody with an invitation, and a client nobody here wrote."""

    def __init__(self, invitation: str) -> None:
        self.invited = read_invitation(invitation)
        self.id = uuid.uuid4()
        self.login = Ed25519PrivateKey.generate()
        self.hpke = HpkeKey()
        self.mailbox_key = os.urandom(32)
        self.name = f"{random.choice(word_list('Adjectives'))} {random.choice(word_list('Nouns'))}"
        self.token = "AAAA"
        self.sent: dict[uuid.UUID, bytes] = {}
        self.address = self.invited.address
        told = from_json(self.get("/v1/community")[1])
        root_key = unb64(told["root_key"])
        need(sha256(root_key) == self.invited.digest, "the community of the invitation")
        self.root_key = root_key
        self.record = self.fresh_record()
        self.blinding, self.salt, self.month = self._begin_token()

    @property
    def community(self) -> str:
        return self.record.community

    def fresh_record(self) -> Record:
        """The community's record as somebody with these keys finds it who has seen nothing of it."""
        record = Record(community_id(self.root_key), self.root_key, self.get, self.mailbox_key, self.hpke)
        record.describe()
        return record

    def get(self, path: str) -> tuple[int, bytes]:
        """What everybody asks, with nothing that tells anybody apart."""
        with self._connection() as line:
            answer = line.get(self.address + path)
            return answer.status_code, answer.content

    def post(self, path: str, message: dict[str, Any] | bytes, *, signed_in: bool = False) -> dict[str, Any]:
        data = message if isinstance(message, bytes) else to_json(message)
        headers = {"authorization": f"Leeward {self.token}"} if signed_in else {}
        with self._connection() as line:
            answer = line.post(self.address + path, content=padded(data), headers=headers)
        told = from_padded(answer.content)
        if answer.status_code != 200:
            need(answer.headers["content-type"] == "application/problem+json", "a problem document")
            need(told["type"] == f"urn:leeward:problem:{told['code']}", "a problem's type")
            need(told["status"] == answer.status_code, "a problem's status")
            raise Refused(told)
        return told

    def desk_request(self) -> dict[str, Any]:
        return {
            "code": b64(self.invited.code),
            "month": self.month,
            "blinded": b64(self.blinding.blinded),
        }

    def gate_request(self, signature: bytes) -> dict[str, Any]:
        return {
            "admission": {
                "by": "token",
                "month": self.month,
                "message": b64(self.blinding.message),
                "signature": b64(signature),
                "salt": b64(self.salt),
            },
            "member": str(self.id),
            "name": self.name,
            "login_key": b64(self.login.public_key().public_bytes_raw()),
            "hpke_key": b64(self.hpke.public),
            "mailbox_key": b64(self.mailbox_key),
            "guidelines": self.record.described["guidelines_version"],
            "of_age": True,
            "accepts_escalation": True,
        }

    def join(self) -> dict[str, Any]:
        """By desk and gate; the gate's answer."""
        signed = self.post("/v1/desk", self.desk_request())
        signature = self.blinding.finish(unb64(signed["blind_signature"]))
        told = self.post("/v1/gate", self.gate_request(signature))
        self.record.keys[told["epoch"]] = unb64(told["epoch_key"])
        return told

    def log_in(self) -> dict[str, Any]:
        challenge = self.post("/v1/session/challenge", {})
        signed = fields(
            b"leeward-session-v1",
            self.community.encode(),
            unb64(challenge["nonce"]),
            u64(challenge["expires"]),
        )
        session = self.post(
            "/v1/session",
            {
                "member": str(self.id),
                "nonce": challenge["nonce"],
                "expires": challenge["expires"],
                "signature": b64(self.login.sign(signed)),
            },
        )
        self.token = session["token"]
        return session

    def send(self, kind: str, **more: Any) -> tuple[uuid.UUID, dict[str, Any]]:
        """Send something new: its id, and what is answered. The bytes are kept."""
        made = uuid.uuid4()
        spelled = {key: str(value) if isinstance(value, uuid.UUID) else value for key, value in more.items()}
        self.sent[made] = to_json({"kind": kind, "id": str(made), **spelled})
        return made, self.again(made)

    def again(self, made: uuid.UUID) -> dict[str, Any]:
        """The same bytes again: what became of it."""
        return self.post("/v1/submissions", self.sent[made], signed_in=True)

    def sealed(self, words: str) -> str:
        return to_guides(words, self.record.team_key, self.community)

    def _begin_token(self) -> tuple[Blinding, bytes, str]:
        issuers = self.record.described["issuers"]
        parts = [b"leeward/issuers/v1", self.community.encode()]
        for one in issuers:
            parts += [one["month"].encode(), unb64(one["key"])]
        need(sha256(fields(*parts)) == self.invited.fingerprint, "the issuers of the invitation")
        month = time.strftime("%Y-%m", time.gmtime())
        (issuer,) = [one for one in issuers if one["month"] == month]
        salt = os.urandom(16)
        commitment = sha256(
            fields(
                b"leeward/token-bind/v1",
                self.community.encode(),
                self.id.bytes,
                self.login.public_key().public_bytes_raw(),
                self.hpke.public,
                self.mailbox_key,
                salt,
            )
        )
        token = fields(b"leeward/token/v1", os.urandom(32), month.encode(), commitment)
        return Blinding(unb64(issuer["key"]), os.urandom(32) + token), salt, month

    def _connection(self) -> httpx.Client:
        line = httpx.Client(trust_env=False, timeout=20)
        for name in list(line.headers):
            del line.headers[name]
        line.headers["accept-encoding"] = "identity"
        return line
