"""A community of people that is made by hand, so that its server can answer a member in every way there is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from uuid import UUID

from protocol import changes, hpke, mail, submissions
from protocol.changes import Flags
from protocol.encoding import unb64
from protocol.submissions import Answer, Submission, WithdrawPost
from protocol.submissions import Reply as ReplyTo
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Loopback
from tests.support.village import Village

THREAD: Final = named_id("wins")
_PEOPLE: Final = (
    ("ann", "quiet-otter"),
    ("bob", "paper-lantern"),
    ("cid", "slow-river"),
    ("dot", "northern-moss"),
)
_POSTS: Final = (
    ("nights", "", "dot", 90, "Nights", "I lie awake until the birds begin, and then I fall asleep."),
    ("nights-1", "nights", "bob", 80, "", "The birds begin too early. I listen for the second one."),
    ("bus", "", "cid", 40, "The bus, again", "I let two go by and took the third."),
    (
        "wins",
        "",
        "ann",
        12,
        "Small wins this week",
        "Got outside for ten minutes and made a proper breakfast. I am writing both down before I forget them.",
    ),
    ("wins-1", "wins", "bob", 11, "", "It counts twice."),
    ("wins-2", "wins", "cid", 3, "", "I made it as far as the garden. It smelt of rain."),
)


class Harbour(Village):
    """Its server takes what it is sent, unless a scene has it answer otherwise."""

    def __init__(self, name: str) -> None:
        super().__init__(FeedBuilder(name))
        self.words: dict[str, object] = {}
        self._peopled(self.feed)
        self.feed.make_team_key(1)
        self.publish()

    def _peopled(self, feed: FeedBuilder) -> None:
        for author, name in _PEOPLE:
            feed.pseudonym(author, name)
        hour = int(time.time()) // 3600
        for name, thread, author, ago, title, text in _POSTS:
            id_ = named_id(name).bytes
            header = changes.Post(
                id=id_,
                hour=hour - ago,
                author=named_id(author).bytes,
                thread=named_id(thread).bytes if thread else id_,
                room=feed.room.bytes,
                flags=Flags.GUIDE if author == "bob" else 0,
            )
            feed.add(header, changes.encode_body(changes.PostBody(text, title)))

    def publish(self) -> None:
        """What was added is there, and a guide's app has checked it just now."""
        self.feed.redescribe(practice=False, **self.words)
        self.feed.publish()
        self.feed.cosign(int(time.time()))

    def publishes(self, sent: Submission) -> Answer:
        """Takes it."""
        if isinstance(sent, ReplyTo):
            header = changes.Post(
                id=sent.id.bytes,
                hour=int(time.time()) // 3600,
                author=self.member.bytes,
                thread=sent.thread.bytes,
                room=self.feed.room.bytes,
            )
            seq = self.feed.add(header, changes.encode_body(changes.PostBody(sent.text, "")))
            self.publish()
            return submissions.Published(seq)
        return submissions.Done() if isinstance(sent, WithdrawPost) else submissions.Received()

    def decide(self, post: UUID, words: str) -> None:
        """A guide removes a post that was held, and writes to its author."""
        decision = mail.DecisionMail("remove", named_id("review"), post, "unkind-to-someone", "r1", words)
        self.send(decision, "message")

    def send(self, message: mail.Message, name: str) -> None:
        """A letter to the member, under an id of that name."""
        request = self.people[self.member]
        parts = mail.seal_message(
            message,
            named_id(name),
            to=unb64(request.hpke_key, length=hpke.PUBLIC_KEY_LENGTH),
            community=self.feed.community,
        )
        for number, part in enumerate(parts):
            header = changes.Mail(id=named_id(f"{name} {number}").bytes, hour=int(time.time()) // 3600)
            self.feed.add(header, mail.address(part, mailbox_key=unb64(request.mailbox_key)))
        self.publish()

    @property
    def member(self) -> UUID:
        """Who has joined."""
        (member,) = self.people
        return member

    def size(self) -> int:
        """How many changes the record has."""
        return len(self.feed.entries)

    def restore(self, size: int, mailbox_key: bytes) -> None:
        """Brought back from a backup of that many changes."""
        self.feed.members = [mailbox_key]
        self.feed = self.feed.restored(self.feed.entries[:size], hour=int(time.time()) // 3600 - 30)
        self.publish()

    def fork(self) -> None:
        """A change that had been published is another now."""
        self.feed.entries[5] = self.feed.fork().restored([]).entries[0]
        self.feed.sealed.clear()
        self.publish()

    def roll_back(self) -> None:
        """The newest changes were never there."""
        del self.feed.entries[-2:]
        self.feed.sealed.clear()
        self.publish()

    @contextmanager
    def withholding(self) -> Iterator[None]:
        """The newest part of the record is not given out."""
        self.feed.post("later", "Later.", thread="wins", hour=int(time.time()) // 3600)
        self.publish()
        name = self.feed.parts["tail"]
        assert name is not None
        tail = self.feed.objects.pop(name)
        try:
            yield
        finally:
            self.feed.objects[name] = tail


@contextmanager
def served(name: str) -> Iterator[Harbour]:
    """A harbour of that name, on a loopback port."""
    village = Harbour(name)
    with Loopback(village) as server:
        village.address = server.address
        yield village
