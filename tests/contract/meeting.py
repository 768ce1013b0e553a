"""A real guide, and strangers at the door, for tests of the client written from the document."""

from __future__ import annotations

import hashlib
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from protocol import hpke, sealed_words, signed_note, team_key
from protocol.checkpoint import HeadMessage, guide_name
from protocol.encoding import b64, unb64
from protocol.mail import seal_message
from protocol.reviewing import (
    CosignAnswer,
    CosignRequest,
    DecideRequest,
    Decision,
    ReviewItem,
    TeamKeyRequest,
    TeamState,
    WrappedTeamKey,
)
from tests.contract.stranger import Refused, Stranger
from tests.server.people import Person, Turned, ask, free_name
from tests.server.running import command


class Guide(Person):
    """A guide with the team key, as the project's own pieces play one."""

    team_private: bytes

    def join_by_some_name(self, invitation: str) -> None:
        """Join, by another name where somebody who was imported drew the same one."""
        try:
            self.join(invitation)
        except Turned as turned:
            if turned.code != "name-taken":
                raise
            self.name = free_name()
            self.join(invitation)

    def confirm(self, data: Path, address: str) -> None:
        invited = command("guide", "add", "--data", data, "--address", address)
        assert invited.returncode == 0, invited.stderr
        self.join_by_some_name(invited.stdout.strip())
        done = command("guide", "confirm", "--data", data, "--root-key", data.parent / "root.pem")
        assert done.returncode == 0, done.stderr
        self.log_in()

    def bring_team_key(self) -> None:
        self.team_private = hpke.new_private_key()
        key = team_key.TeamKey(self.community, self.id, 1, hpke.public_key(self.team_private))
        own = hpke.public_key(self.hpke_private)
        wrapped = team_key.wrap(
            1, self.team_private, to=own, expected_hash=hashlib.sha256(own).digest(), community=self.community
        )
        request = TeamKeyRequest(
            str(team_key.sign(key, self.signing)), (WrappedTeamKey(self.id, b64(wrapped)),)
        )
        ask(self.address, "/v1/team", request, TeamState, token=self.token)

    def take(self, kind: str) -> ReviewItem:
        """Claim the oldest open item of this kind."""
        row = next(row for row in self.queue().rows if row.kind == kind and row.claimed_by is None)
        return self.claim(row.review, row.version)

    def settle(self, item: ReviewItem, decision: Decision, message: Any = None, **more: Any) -> Any:
        mail_id: uuid.UUID | None = None
        parts: tuple[str, ...] = ()
        if message is not None:
            mail_id = uuid.uuid4()
            sealed = seal_message(message, mail_id, to=more.pop("to"), community=self.community)
            parts = tuple(b64(part) for part in sealed)
        request = DecideRequest(
            version=item.row.version, decision=decision, mail_id=mail_id, mail=parts, **more
        )
        return self.decide(item.row.review, request)

    def read(self, sealed: str) -> str:
        data = sealed_words.open_words(
            unb64(sealed),
            private_key=self.team_private,
            purpose=hpke.Purpose.TO_GUIDES,
            community=self.community,
        )
        return data.decode()

    def cosign(self) -> bool:
        head = ask(self.address, "/v1/feed/head", None, HeadMessage)
        note = signed_note.parse(head.checkpoint)
        name = guide_name(self.community, str(self.id))
        line = signed_note.cosign(note, name, self.cosigning, seconds=int(time.time()))
        request = CosignRequest(str(note.with_signatures(line)))
        answer = ask(self.address, "/v1/cosign", request, CosignAnswer, token=self.token)
        return bool(answer.taken)


def strangers(data: Path, address: str, count: int) -> list[Stranger]:
    done = command("invite", "--data", data, "--count", str(count), "--address", address)
    assert done.returncode == 0, done.stderr
    return [Stranger(text) for text in done.stdout.split()]


def until(true: Callable[[], bool]) -> None:
    """Wait for something; the server seals, and looks at what commands did, every two seconds."""
    end = time.monotonic() + 15
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.3)


def pulled_until(person: Stranger, true: Callable[[], bool]) -> None:
    """Pull until something holds."""

    def look() -> bool:
        person.record.pull()
        return true()

    until(look)


def has_post(person: Stranger, post: uuid.UUID, text: str) -> Callable[[], bool]:
    return lambda: person.record.posts().get(post.bytes) == text


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        work()
    return refused.value.code


def refusal_of(work: Callable[[], object]) -> str:
    """The same for people who are played by the project's own pieces."""
    with pytest.raises(Turned) as turned:
        work()
    return turned.value.code
