"""Mail by the server itself: sealed here to one member, who alone can read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from protocol import mail
from protocol.changes import Mail
from protocol.encoding import hour_of
from protocol.errors import ProtocolError
from server.domain.records import Member, Role
from server.services.circumstances import Circumstances
from server.services.feed import publish
from server.store.interface import Writing

_NOBODY: Final = frozenset({Role.IMPORTED, Role.LEFT, Role.PUT_OUT})


def takes_mail(member: Member | None) -> bool:
    """Whether somebody is there to read it, with keys that it could be sealed to: imported names have none."""
    if member is None or member.role in _NOBODY:
        return False
    return bool(member.mailbox_key) and bool(member.hpke_key)


def send(tx: Writing, member: Member | None, message: mail.Message, around: Circumstances) -> bool:
    """Seal a message to a member and publish it; False if nothing can be sealed to them."""
    if member is None or not takes_mail(member):
        return False
    try:
        parts = mail.seal_message(
            message, around.new_id(), to=member.hpke_key, community=around.descriptor.id
        )
    except ProtocolError:
        return False  # a key that is good for nothing: its owner reads no mail of anybody's
    bring(tx, member, parts, around)
    return True


def bring(tx: Writing, member: Member, parts: Iterable[bytes], around: Circumstances) -> None:
    """Publish the sealed parts of one message to a member.

    The message's id is inside the seal; each part's header has one of its own, so that parts of one message are not
    seen to belong together.
    """
    for part in parts:
        body = mail.address(part, mailbox_key=member.mailbox_key, random_bytes=around.random_bytes)
        header = Mail(id=around.new_id().bytes, hour=hour_of(around.now))
        publish(tx, header, body, random_bytes=around.random_bytes)
