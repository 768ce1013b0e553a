"""What a guide writes beside the queue and has not sent: letters, the words of a lock, a notice. In the vault alone.

Words may have left though no answer came. So the very request is kept beside them, and is sent again as it is: the
server does nothing twice under one id, and of a letter that is sealed anew it could not tell that it is the same one.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from functools import partial
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from client.domain.errors import ServerRefused, WorldError
from client.services import auditing
from client.services.memberships import Membership
from client.vault import settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from protocol import strict_json
from protocol.guiding import GuideActAnswer, LetterRequest, LockRequest, NoticeRequest
from protocol.problems import Code

_UNSENT: Final = "guide's unsent words "
_NOT_LOOKED_AT: Final = frozenset(
    code.value
    for code in (
        Code.NOT_SIGNED_IN,
        Code.SLOW_DOWN,
        Code.TOO_MANY,
        Code.OVERLOADED,
        Code.INTERNAL,
        Code.QUOTA,
    )
)
"""Refusals that say nothing of what became of this request earlier: it may have arrived, and goes again as it is."""
T = TypeVar("T", LetterRequest, LockRequest, NoticeRequest)


@dataclass(frozen=True, slots=True)
class Unsent:
    """Words that are not sent, or may be. `language` is that of what is put in, `asked` the request, as JSON."""

    words: str = field(default="", repr=False)
    title: str = field(default="", repr=False)
    language: str = ""
    asked: str = field(default="", repr=False)

    @property
    def empty(self) -> bool:
        """Whether there is no word in it."""
        return not (self.words.strip() or self.title.strip())

    def says(self, other: Unsent) -> bool:
        """Whether the words are the same."""
        return (self.words, self.title) == (other.words, other.title)


async def kept(private: VaultFile, *, community: str, place: str) -> Unsent:
    """What was kept for this place."""
    return await private.read(lambda db: _read(settings.get(db, _key(community, place))))


async def every(private: VaultFile, *, community: str, beginning: str) -> dict[str, Unsent]:
    """All that is kept for places of this beginning, by the rest of their names."""
    found = await private.read(partial(settings.beginning, prefix=_key(community, beginning)))
    return {rest: _read(value) for rest, value in found.items()}


async def keep(private: VaultFile, *, community: str, place: str, unsent: Unsent) -> None:
    """Keep these in the place of what was there. The request stays while the words are those it was made of."""

    def put(db: Connection) -> None:
        before = _read(settings.get(db, _key(community, place)))
        _put(db, community, place, replace(unsent, asked=before.asked if before.says(unsent) else ""))

    await private.write_words(put)


async def forget(private: VaultFile, *, community: str, place: str, sent: Unsent) -> None:
    """These were sent: let go of them, unless others stand there by now."""

    def clear(db: Connection) -> None:
        if _read(settings.get(db, _key(community, place))).says(sent):
            settings.clear(db, _key(community, place))

    await private.write(clear)


async def send(
    membership: Membership,
    *,
    place: str,
    unsent: Unsent,
    make: Callable[[], Awaitable[T]],
    kind: type[T],
    ask: Callable[[T, str], Awaitable[GuideActAnswer]],
    act: str,
    about: Callable[[T], UUID],
    now: float,
) -> GuideActAnswer:
    """Send the request that `make` makes of these words, or the one they may have left in before; once.

    Raises NetworkError when it is not known whether it arrived (the request is kept), and ServerRefused.
    """
    private, community = membership.private, membership.id
    before = await kept(private, community=community, place=place)
    request = _asked(before, kind) if before.says(unsent) else None
    fresh = request is None
    if request is None:
        request = await make()
        asked = strict_json.encode(request).decode()
        await private.write(lambda db: _put(db, community, place, replace(unsent, asked=asked)))
    one = request

    async def to_server() -> GuideActAnswer:
        return await membership.login.call(lambda token: ask(one, token))

    try:
        if fresh:
            async with auditing.noted(membership, act=act, review=about(one), now=now):
                answer = await to_server()
        else:
            # The record has it of the first time or of this one: neither can be told to be missing there.
            with suppress(WorldError):
                await auditing.note(membership, act=act, review=about(one), now=now, sure=False)
            answer = await to_server()
    except ServerRefused as error:
        if error.code not in _NOT_LOOKED_AT:
            # It did not happen, and will not under this id: the words stay, and go in another request.
            await private.write(lambda db: _put(db, community, place, replace(unsent, asked="")))
        raise
    await forget(private, community=community, place=place, sent=unsent)
    return answer


def asked_as(unsent: Unsent, kind: type[T]) -> T | None:
    """The request in which these words may have left, if there is one."""
    return _asked(unsent, kind)


def _asked(unsent: Unsent, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(unsent.asked, type=kind) if unsent.asked else None
    except msgspec.MsgspecError:
        return None


def _put(db: Connection, community: str, place: str, unsent: Unsent) -> None:
    if unsent.empty:
        settings.clear(db, _key(community, place))
        return
    value = {name: given for name, given in asdict(unsent).items() if given}
    settings.put(db, key=_key(community, place), value=json.dumps(value, ensure_ascii=False))


def _key(community: str, place: str) -> str:
    return f"{_UNSENT}{community} {place}"


def _read(value: str | None) -> Unsent:
    """What was kept may be foreign: it came from a file."""
    try:
        found = json.loads(value or "{}")
    except (ValueError, RecursionError):
        return Unsent()
    if not isinstance(found, dict):
        return Unsent()
    return Unsent(
        **{each.name: found[each.name] for each in fields(Unsent) if isinstance(found.get(each.name), str)}
    )
