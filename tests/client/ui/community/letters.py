"""Letters to the member at the harbour, as guides' apps and the server make them."""

from __future__ import annotations

from uuid import UUID

from client.services.letters import Standing
from protocol import changes, hpke, mail, submissions
from protocol.changes import PENDING
from protocol.encoding import unb64
from protocol.submissions import Answer, NewThread, Reply, Submission
from tests.client.ui.community.harbour import Harbour, this_hour
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.village import Village


def taking(village: Village) -> None:
    """Its server publishes posts, and receives everything else."""

    def answer(sent: Submission) -> Answer:
        return village.publishes(sent) if isinstance(sent, NewThread | Reply) else submissions.Received()

    village.answer = answer


def letter(village: Village, message: mail.Message, name: str, *, hours_ago: int = 0) -> str:
    """Put a letter to whoever joined first into the feed, unpublished; its id."""
    request = next(iter(village.people.values()))
    parts = mail.seal_message(
        message,
        named_id(name),
        to=unb64(request.hpke_key, length=hpke.PUBLIC_KEY_LENGTH),
        community=village.feed.community,
    )
    for number, part in enumerate(parts):
        header = changes.Mail(id=named_id(f"{name} {number}").bytes, hour=this_hour() - hours_ago)
        village.feed.add(header, mail.address(part, mailbox_key=unb64(request.mailbox_key)))
    return str(named_id(name))


def hide(feed: FeedBuilder, post: UUID, seq: int, *, reason: str = PENDING) -> None:
    """Guides take a post out of sight."""
    name = named_id(f"removal of {post}").bytes
    feed.add(changes.Remove(id=name, hour=this_hour(), post=post.bytes, seqs=(seq,), reason=reason))
    feed.erase((seq,))


def reply(home: Harbour, text: str) -> tuple[UUID, int]:
    """A reply in the thread of small wins that is published; its id and seq."""
    written = home.do(
        home.session.conversing.reply(community=home.community, thread=named_id("wins"), text=text)
    )
    home.do(home.session.syncing.sync(community=home.community))
    return written.id, len(home.village.feed.entries) - 1


def synced(home: Harbour) -> Standing:
    """Publish what was added and fetch it; how things stand then."""
    home.village.feed.publish()
    home.do(home.session.syncing.sync(community=home.community))
    return home.do(home.session.letters.standing(community=home.community))
