"""A real server with members and guides who have sessions and something to talk about, for what strikes its web."""

from __future__ import annotations

import contextlib
import json
import os
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from bench.server.town import Person, Town
from protocol import sessions, strict_json
from protocol.sessions import Challenge, ChallengeRequest, Session
from protocol.submissions import HelpMe, NewThread, Reply, Report, Submission
from server.domain.records import Guide, Role
from server.services.community import open_folder
from server.store.interface import Writing

GUIDES = 4


@dataclass
class Hall:
    """The town, its guides apart from its members, and the ids there are to ask about."""

    town: Town
    members: list[Person]
    guides: list[Person]
    threads: list[uuid.UUID] = field(default_factory=list)
    reviews: list[uuid.UUID] = field(default_factory=list)

    @classmethod
    @contextlib.contextmanager
    def open(cls, folder: Path, store: str = "sqlite") -> Iterator[Hall]:
        """Make it and serve it."""
        with Town.open(folder, store) as town:
            hall = cls(town, town.people[GUIDES:], town.people[:GUIDES])
            _, kept = open_folder(folder)
            try:
                kept.write(hall._appoint).result()
            finally:
                kept.close()
            for guide in hall.guides:
                assert hall.log_in(guide)
            hall._talk()
            yield hall

    def ask(
        self, method: str, path: str, message: msgspec.Struct | None = None, *, token: str = ""
    ) -> tuple[int, bytes, float]:
        """Status, unpadded body and seconds of one request on a connection of its own; status 0 without an answer."""
        place = urlsplit(self.town.address)
        body = strict_json.pad(strict_json.encode(message)) if message is not None else None
        headers = {"authorization": f"Leeward {token}"} if token else {}
        began = time.perf_counter()
        connection = HTTPConnection(str(place.hostname), place.port, timeout=30)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read().rstrip(b" "), time.perf_counter() - began
        except OSError:
            return 0, b"", time.perf_counter() - began
        finally:
            connection.close()

    def log_in(self, person: Person) -> bool:
        """A new session; whether there is one."""
        _, data, _ = self.ask("POST", "/v1/session/challenge", ChallengeRequest())
        challenge = strict_json.decode(data, Challenge)
        request = sessions.answer(
            challenge, member=person.id, community=self.town.descriptor.id, login_key=person.login
        )
        status, data, _ = self.ask("POST", "/v1/session", request)
        if status != 200:
            return False
        person.token = strict_json.decode(data, Session).token
        return True

    def send(self, person: Person, submission: Submission) -> int:
        """The status of a submission."""
        return self.ask("POST", "/v1/submissions", submission, token=person.token)[0]

    def look_at_queue(self) -> None:
        """Learn which reviews there are."""
        for guide in self.guides:
            status, data, _ = self.ask("GET", "/v1/review", token=guide.token)
            if status == 200:
                rows: list[dict[str, Any]] = json.loads(data)["rows"]
                self.reviews = [uuid.UUID(row["review"]) for row in rows] or self.reviews
                return

    def codes(self) -> list[str]:
        """Every code of the catalogue."""
        found: set[str] = set()
        pending: list[Any] = [json.loads(self.ask("GET", "/v1/catalogue")[1])]
        while pending:
            value = pending.pop()
            if isinstance(value, dict):
                found.update(str(one) for name, one in value.items() if name in ("id", "code", "rule"))
                pending += value.values()
            elif isinstance(value, list):
                pending += value
        return sorted(found)

    def _appoint(self, tx: Writing) -> None:
        for guide in self.guides:
            tx.set_role(guide.id.bytes, Role.GUIDE)
            tx.add_guide(Guide(guide.id.bytes, os.urandom(32), os.urandom(32)))

    def _talk(self) -> None:
        room = self.town.descriptor.rooms[0].id
        self.threads.append(self.town.thread)
        for number, person in enumerate(self.members[:12]):
            thread = NewThread(id=uuid.uuid4(), room=room, title=f"Week {number}", text="How was yours?")
            assert self.send(person, thread) == 200
            self.threads.append(thread.id)
            reply = Reply(id=uuid.uuid4(), thread=self.town.thread, text="It was long, and quiet.")
            assert self.send(person, reply) == 200
            self.send(person, HelpMe(id=uuid.uuid4()))
        for code in self.codes():
            self.send(self.members[20], Report(id=uuid.uuid4(), post=self.threads[1], reason=code))
        self.look_at_queue()
