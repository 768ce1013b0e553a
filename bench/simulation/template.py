"""What is made once for a whole process and copied for each world: a founded community, and people who joined it.

It is made in the simulation too, from a seed of its own and in fair weather, so that it is the same in every process.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from bench.simulation.control import CONTROL
from bench.simulation.device import Device
from bench.simulation.disk import copy_folder
from bench.simulation.keeper import ADDRESS, Keeper
from bench.simulation.loop import run
from bench.simulation.network import Network
from bench.simulation.record import Past
from bench.simulation.trace import Trace
from protocol.changes import Post, PostBody
from protocol.descriptor import Descriptor, LocalText, PostingPolicy, Quotas
from protocol.encoding import hour_of
from protocol.invitation import Role
from protocol.limits import SEGMENT_CHANGES
from server.crypto import key_files
from server.services import desk as desks
from server.services.community import amend, found, read_descriptor
from server.services.feed import publish
from server.services.guides import confirm_guides
from server.settings import Places
from server.store.interface import Writing

MEMBERS: Final = ("ann", "ben", "cay")
GUIDES: Final = ("gil", "hal")
PEOPLE: Final = MEMBERS + GUIDES
_ISSUER: Final = Path(__file__).resolve().parents[2] / "tests" / "support" / "issuer.pem"
_PLENTY: Final = 100_000
_OLD_POSTS: Final = SEGMENT_CHANGES + 236
"""So that a few posts more fill the second segment."""


@dataclass(frozen=True)
class Template:
    """Folders to copy from. A `large` server has a whole segment and a tail that is nearly one."""

    folder: Path
    community: str
    heads: dict[bool, dict[int, Past]]
    """What stood at each head of the large server, and of the small one."""

    def server(self, *, large: bool) -> Path:
        """The server's folder."""
        return self.folder / ("server-large" if large else "server-small")

    def past(self, *, large: bool) -> dict[int, Past]:
        """What stood at each head that this server has had, by its number."""
        return dict(self.heads[large])

    def vault(self, name: str, *, large: bool) -> Path:
        """Somebody's vault as it was when they had read all that this server has."""
        return self.folder / f"{name}-{'large' if large else 'small'}"


def build(folder: Path) -> Template:
    """Make it; takes a second or two."""
    CONTROL.begin("template")
    return run(_build(folder), random.Random("template's threads"))


async def _build(folder: Path) -> Template:
    trace, chance = Trace(), random.Random("template")
    keys = iter(Ed25519PrivateKey.from_private_bytes(chance.randbytes(32)) for _ in range(8))
    issuer = load_pem_private_key(_ISSUER.read_bytes(), password=None)
    assert isinstance(issuer, RSAPrivateKey)
    work = folder / "making"
    real, key_files.new_signing_key = key_files.new_signing_key, lambda: next(keys)
    try:
        root_key = next(keys)
        described = found(
            Places(work / "server" / "1"),
            name="Harbour",
            root_key=root_key,
            root_key_path=folder / "root.pem",
            alarm=None,
            rooms=["Common room", "Quiet room"],
            now=CONTROL.now(),
            make_issuer_key=lambda: issuer,
        )
    finally:
        key_files.new_signing_key = real
    keeper = Keeper(work, random.Random("keeper"), trace)
    keeper.lives = 1
    network = Network(keeper, random.Random("network"), trace)
    assert await keeper.start()
    assert keeper.store is not None
    keeper.store.write(lambda tx: _open_rooms(tx, root_key)).result()
    keeper.tick()
    devices = {name: Device(name, work, random.Random(name), trace, network) for name in PEOPLE}
    for name, device in devices.items():
        device.lives = 1
        assert await device.start()
        await _join(device, keeper, Role.GUIDE if name in GUIDES else Role.MEMBER)
    confirm_guides(keeper.store, root_key=root_key, now=CONTROL.now())
    for _ in range(3):
        keeper.tick()
        for device in devices.values():
            await _sync(device, described.id)
    await _keep(folder, keeper, devices, "small")
    heads = {False: dict(keeper.past)}
    for device in devices.values():
        assert await device.start()
    assert await keeper.start()
    store = keeper.store
    authors = [await _member(devices[name], described.id) for name in MEMBERS]
    room = store.read(lambda tx: read_descriptor(tx, keeper.community.root_key)).result().rooms[0].id
    store.write(lambda tx: _fill(tx, authors, room, chance)).result()
    keeper.tick()
    for device in devices.values():
        await _sync(device, described.id)
    await _keep(folder, keeper, devices, "large")
    heads[True] = dict(keeper.past)
    return Template(folder, described.id, heads)


async def _join(device: Device, keeper: Keeper, role: Role) -> None:
    store, desk, app = keeper.store, keeper.desk, device.app
    assert store is not None
    assert desk is not None
    assert app is not None
    descriptor = store.read(lambda tx: read_descriptor(tx, keeper.community.root_key)).result()
    (invited,) = desks.invite(
        desk, descriptor, count=1, role=role, address=ADDRESS, now=CONTROL.now(),
        random_bytes=device.chance.randbytes,
    )  # fmt: skip

    async def join() -> None:
        preview = await app.joining.preview(text=invited.text())
        await app.joining.join(
            preview=preview,
            name=preview.names[0],
            of_age=True,
            accepts_guidelines=True,
            accepts_escalation=True,
        )

    await device.run(join())


async def _sync(device: Device, community: str) -> None:
    assert device.app is not None
    await device.run(device.app.syncing.sync(community=community))


async def _member(device: Device, community: str) -> bytes:
    assert device.app is not None
    membership = await device.run(device.app.memberships.open(community))
    record = await device.run(membership.record())
    assert record.member_id is not None
    return uuid.UUID(record.member_id).bytes


async def _keep(folder: Path, keeper: Keeper, devices: dict[str, Device], size: str) -> None:
    for name, device in devices.items():
        await device.close()
        assert device.life is not None
        copy_folder(device.life.folder, folder / f"{name}-{size}")
    await keeper.rest()
    life = keeper.life
    assert life is not None
    life.alive = False
    await keeper._close(life)
    copy_folder(life.folder, folder / f"server-{size}")


def _open_rooms(tx: Writing, root_key: Ed25519PrivateKey) -> None:
    """One room where posts appear at once, one where newcomers' wait; nobody meets a quota."""

    def change(old: Descriptor) -> Descriptor:
        first = msgspec.structs.replace(old.rooms[0], policy=PostingPolicy.PUBLISH_THEN_REVIEW)
        quotas = Quotas(_PLENTY, _PLENTY, _PLENTY)
        said = (LocalText("en", "Be kind."),)
        rooms = (first, *old.rooms[1:])
        return msgspec.structs.replace(old, rooms=rooms, quotas=quotas, guidelines=said, escalation=said)

    amend(tx, root_key=root_key, now=CONTROL.now(), change=change)


def _fill(tx: Writing, authors: Sequence[bytes], room: uuid.UUID, chance: random.Random) -> None:
    threads: list[bytes] = []
    while tx.size() < _OLD_POSTS:
        id_ = uuid.UUID(bytes=chance.randbytes(16), version=4).bytes
        starts = len(threads) < 12
        if starts:
            threads.append(id_)
        header = Post(
            id=id_,
            hour=hour_of(CONTROL.now()),
            author=chance.choice(authors),
            thread=id_ if starts else chance.choice(threads),
            room=room.bytes,
        )
        publish(tx, header, PostBody("Said long ago.", "Long ago" if starts else ""))
