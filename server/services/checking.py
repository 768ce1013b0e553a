"""Looking a community over: what is wrong, in plain words, each with the next step."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from protocol import checkpoint
from protocol.descriptor import Descriptor
from protocol.encoding import day_of, hour_of, unb64
from protocol.errors import ProtocolError
from protocol.segment import object_hash
from server.crypto import key_files, tokens
from server.crypto.key_files import NotAKey
from server.domain.faults import Fault, StewardFault
from server.domain.months import month_of, months_from
from server.domain.records import Role, SealedHead
from server.services import issuers
from server.services.alarm import check_can_serve
from server.services.community import Community, read_descriptor
from server.services.databases import FILES, Databases, open_desk_at
from server.services.erasure_list import ErasureList
from server.services.feed_keys import feed_key_for
from server.services.team import root_at
from server.services.upkeep import RETENTION_DAY
from server.settings import DESCRIPTOR_DAYS
from server.store.interface import Reading, Store

_SOON_DAYS: Final = 60
_GUIDES_LEAST: Final = 2
_LATE_DAYS: Final = 2
_TOGETHER: Final = 5
_ROOM_LEAST: Final = 512 * 2**20


@dataclass(frozen=True)
class Looked:
    """One thing that was looked at. `troubles` are sentences for the steward; none means that it is well."""

    what: str
    troubles: tuple[str, ...]


def look_over(
    store: Store, community: Community, *, erasures: Path | None, now: float, databases: Databases = FILES
) -> Iterator[Looked]:
    """Look at one thing after the other. Blocks; the server may go on serving."""
    listed = ErasureList(erasures or community.places.erasures, community.id)
    looks: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
        ("database", lambda: iter(store.check())),
        ("desk", lambda: _desk(community, databases)),
        ("room on disk", lambda: _room(community, listed)),
        ("descriptor", lambda: _descriptor(store, community, now)),
        ("keys", lambda: _keys(store, community, now)),
        ("head", lambda: _head(store, community)),
        ("feed objects", lambda: _objects(store, community)),
        ("erasure list", lambda: _erasures(store, listed)),
        ("retention", lambda: _retention(store, now)),
        ("clock", lambda: _clock(store, community, now)),
        ("alarm", lambda: _alarm(store)),
        ("guides", lambda: _guides(store, community)),
        ("files", lambda: _rights(community)),
    )
    for what, look in looks:
        try:
            troubles = tuple(look())
        except (Fault, ProtocolError, OSError) as error:
            words = (
                str(error)
                if isinstance(error, StewardFault)
                else f"It could not be read ({type(error).__name__})."
            )
            troubles = (words,)
        yield Looked(what, troubles)


def _desk(community: Community, databases: Databases) -> Iterator[str]:
    with contextlib.closing(open_desk_at(community.places, databases)) as desk:
        yield from desk.check()


def _room(community: Community, listed: ErasureList) -> Iterator[str]:
    for folder in dict.fromkeys((community.places.folder, listed.folder)):
        if folder.is_dir() and (free := shutil.disk_usage(folder).free) < _ROOM_LEAST:
            yield (
                f"The disk of {folder} has {free // 2**20} MiB left, and nothing can be written when it is full. "
                "Please make room: erasing needs some too."
            )


def _described(store: Store, community: Community) -> Descriptor:
    return store.read(lambda tx: read_descriptor(tx, community.root_key)).result()


def _descriptor(store: Store, community: Community, now: float) -> Iterator[str]:
    described = _described(store, community)
    if described.id != community.id or described.practice != community.practice:
        yield "The descriptor is of another community. Bring the community back from a backup."
    left = described.expires_day - day_of(now)
    if left < 0:
        yield "The descriptor has expired: apps refuse to trust it. Run `rotate-keys --issuers` to sign a new one."
    elif left < _SOON_DAYS:
        yield f"The descriptor expires in {left} days. Run `rotate-keys --issuers`, which signs it anew."


def _keys(store: Store, community: Community, now: float) -> Iterator[str]:
    described = _described(store, community)
    places = community.places
    try:
        feed_key_for(places, unb64(described.feed_key, length=32))
    except (NotAKey, OSError):
        yield "The feed key is missing, or not the one that the descriptor names. Run `rotate-keys --feed`."
    try:
        key_files.read_secret(places.session_key, length=tokens.KEY_LENGTH)
    except (NotAKey, OSError):
        yield "The session key is missing or damaged. Run `rotate-keys --session`."
    missing = issuers.missing_keys(places, described, now=now)
    if missing:
        yield (
            f"Issuer keys are missing: {', '.join(missing)}. Bring them back from the desk's backup, or run "
            "`rotate-keys --issuers`, which makes printed invitations void."
        )
    last = described.issuers[-1].month
    if last < months_from(now, 2)[1]:
        yield f"Nobody can join after {last}. Run `rotate-keys --issuers` and print new invitations."
    if month_of(now) < described.issuers[0].month:
        yield "The issuer keys begin in a later month than this. Is the clock right?"


def _head(store: Store, community: Community) -> Iterator[str]:
    def look(tx: Reading) -> tuple[SealedHead | None, Descriptor, bytes, str]:
        head = tx.head()
        root = root_at(tx, head.size) if head is not None else b""
        return head, read_descriptor(tx, community.root_key), root, tx.fact("descriptor")

    head, described, root, note = store.read(look).result()
    if head is None:
        return  # it was never served
    message = checkpoint.HeadMessage(head.checkpoint_note, head.head_note)
    try:
        opened = checkpoint.open_head(
            message,
            expected_origin=checkpoint.origin(described.id, described.generation),
            feed_key=unb64(described.feed_key, length=32),
        )
    except ProtocolError:
        if head.descriptor == checkpoint.note_hash(note):
            yield "The newest head does not verify. Stop the server, run `rotate-keys --feed` and start it again."
        return  # the descriptor is newer: the next head is signed within seconds of serving
    if (opened.checkpoint.size, opened.checkpoint.root) != (head.size, root):
        yield "The signed record and the stored one differ: apps will refuse it. Bring it back from a backup."


def _objects(store: Store, community: Community) -> Iterator[str]:
    files = community.objects
    troubled: list[str] = []
    for name in sorted(store.read(lambda tx: tx.objects()).result()):
        data = files.read(name.hex())
        if data is None or object_hash(data) != name:
            troubled.append(name.hex())
    still = {one.hex() for one in store.read(lambda tx: tx.objects()).result()} if troubled else set()
    lost = [name for name in troubled if name in still]  # a server at work replaces some meanwhile
    if lost:
        yield (
            f"{len(lost)} objects of the feed are missing or damaged, such as {lost[0]}. Bring the folder "
            "`feed` back from a copy, or the community from a backup."
        )


def _erasures(store: Store, listed: ErasureList) -> Iterator[str]:
    noted = len(store.read(lambda tx: tx.erasures_noted()).result())
    if noted > _TOGETHER:
        yield f"{noted} erasures are not in the list yet. Can {listed.folder} be written? Is the server running?"
    if listed.lacks():
        yield f"The list in {listed.folder} lacks a day between others: a restore may bring back what was erased then."
    _, damaged = listed.read()
    if damaged:
        yield f"{damaged} lines of the list in {listed.folder} cannot be read. Make a backup now: older ones need them."


def _retention(store: Store, now: float) -> Iterator[str]:
    last = store.read(lambda tx: tx.fact(RETENTION_DAY)).result()
    if last and day_of(now) - int(last) >= _LATE_DAYS:
        yield f"What has had its time was last erased {day_of(now) - int(last)} days ago. Run `retention run`."


def _clock(store: Store, community: Community, now: float) -> Iterator[str]:
    described = _described(store, community)
    hours = store.read(
        lambda tx: [one.hour or 0 for one in tx.changes(max(tx.size() - 256, 0), 256)]
    ).result()
    if max(hours, default=0) > hour_of(now) + 1 or described.expires_day - DESCRIPTOR_DAYS > day_of(now) + 1:
        yield "This machine's clock is behind: something here was written later than now. Set it right."


def _alarm(store: Store) -> Iterator[str]:
    store.read(check_can_serve).result()
    yield from ()


def _guides(store: Store, community: Community) -> Iterator[str]:
    def look(tx: Reading) -> tuple[Descriptor, dict[bytes, Role | None], int, bool]:
        described = read_descriptor(tx, community.root_key)
        roles: dict[bytes, Role | None] = {}
        for one in described.guides:
            member = tx.member(one.id.bytes)
            roles[one.id.bytes] = member.role if member is not None else None
        return described, roles, len(tx.guides(Role.GUIDE_WAITING)), tx.team_key() is not None

    described, roles, waiting, has_key = store.read(look).result()
    gone = [str(one.id) for one in described.guides if roles[one.id.bytes] != Role.GUIDE]
    here = len(described.guides) - len(gone)
    if gone:
        yield f"The descriptor names guides who are none any more: {', '.join(gone)}. Run `guide remove` for each."
    if waiting:
        wait = "One guide waits" if waiting == 1 else f"{waiting} guides wait"
        yield f"{wait} to be confirmed. Compare fingerprints and run `guide confirm`."
    if here and not has_key:
        yield "The guides have no team key yet: let one of them open the app."
    if here < _GUIDES_LEAST and not community.practice:
        there = "is one guide" if here == 1 else f"are {here} guides" if here else "is no guide"
        yield f"There {there}. Putting someone out and hearing appeals need {_GUIDES_LEAST}: run `guide add`."


def _rights(community: Community) -> Iterator[str]:
    folder = community.places.folder
    open_ = [path for path in (folder, *folder.rglob("*")) if _is_open(path)]
    if open_:
        yield f"Others on this machine can read {open_[0]}. Run: chmod -R go= {folder}"


def _is_open(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & 0o007)
    except FileNotFoundError:
        return False  # a server at work lets files come and go
