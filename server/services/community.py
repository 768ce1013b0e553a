"""What a community is: its folder, its keys, its descriptor, and how it is founded and amended."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from protocol import descriptor as descriptors
from protocol import limits, signed_note
from protocol.descriptor import Descriptor, IssuerKey, LocalText, PostingPolicy, Room
from protocol.encoding import b64, community_id, day_of, unb64
from server.crypto import key_files, marks, tokens
from server.crypto.key_files import IssuerPrivateKey, NotAKey, SigningKey
from server.domain.faults import StewardFault
from server.domain.months import months_from
from server.services.databases import FILES, Databases, open_store_at, put_up
from server.services.epoch_keys import make_epoch
from server.services.feed import RandomBytes
from server.settings import DESCRIPTOR_DAYS, FIRST_ROOM, MINIMUM_AGE, NEWCOMER_POSTS, Places
from server.store.interface import Reading, Store, Writing
from server.store.objects import ObjectFiles

NewId = Callable[[], uuid.UUID]
RESTORING = "restoring"
"""The fact that a restore has begun and not ended: such a community is not opened."""
CONTENT_NOTES = ("grief", "panic", "self-harm", "suicide", "eating", "violence", "abuse", "substances")


@dataclass(frozen=True)
class Community:
    """What never changes about a community, and where it lies."""

    places: Places
    id: str
    root_key: bytes
    practice: bool

    @property
    def objects(self) -> ObjectFiles:
        """The feed's objects."""
        return ObjectFiles(self.places.objects)


def open_folder(folder: Path, databases: Databases = FILES) -> tuple[Community, Store]:
    """Open the community in a folder, in whichever database it lives. StewardFault if there is none."""
    places = Places(folder)
    store = open_store_at(places, databases)
    try:
        root_key = unb64(store.read(lambda tx: tx.fact("root-key")).result(), length=32)
        practice = store.read(lambda tx: tx.fact("practice")).result() == "yes"
        if store.read(lambda tx: tx.fact(RESTORING)).result():
            raise StewardFault(f"The restore into {folder} did not end. Please begin it again.")
    except BaseException:
        store.close()
        raise
    return Community(places, community_id(root_key), root_key, practice), store


LANGUAGES: Final = ("en", "de", "es")
"""Those that guidelines ship in."""


def found(
    places: Places,
    *,
    name: str,
    root_key: SigningKey,
    root_key_path: Path,
    alarm: str | None,
    rooms: Sequence[str],
    now: float,
    languages: Sequence[str] = ("en",),
    databases: Databases = FILES,
    make_issuer_key: Callable[[], IssuerPrivateKey] = key_files.new_issuer_key,
    new_id: NewId = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> Descriptor:
    """Make a community in a new folder (`places`), for practice if it has no alarm command.

    `languages` are those of its guidelines, of LANGUAGES; whoever reads none of them is shown the first.

    The folder must not exist yet or be empty; whoever calls moves it to its final place when all is there, or calls
    `databases.abandon` when that fails.
    """
    identity = community_id(signed_note.public_bytes(root_key))
    for folder in (places.folder, places.desk_folder, places.objects.parent, places.objects):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    feed_key = key_files.new_signing_key()
    key_files.write_private(places.feed_key, feed_key)
    key_files.write_secret(places.session_key, random_bytes(tokens.KEY_LENGTH))
    key_files.write_secret(places.marking_key, random_bytes(marks.KEY_LENGTH))
    founded = Descriptor(
        id=identity,
        number=1,
        expires_day=day_of(now) + DESCRIPTOR_DAYS,
        name=name,
        practice=alarm is None,
        generation=1,
        feed_key=b64(signed_note.public_bytes(feed_key)),
        issuers=_issuers(places, now=now, make=make_issuer_key),
        rooms=tuple(new_room(room, new_id=new_id) for room in rooms or (FIRST_ROOM,)),
        guidelines_version=1,
        guidelines=_texts("", languages),
        escalation=_texts("escalation-", languages),
        minimum_age=MINIMUM_AGE,
        content_notes=CONTENT_NOTES,
    )
    note = str(descriptors.sign(founded, root_key))
    epoch, epoch_object = make_epoch(identity, older=(), member_secrets=(), random_bytes=random_bytes)
    ObjectFiles(places.objects).put(epoch.object_hash, epoch_object)
    put_up(places, identity, databases)
    store = open_store_at(places, databases)

    def begin(tx: Writing) -> None:
        tx.set_fact("root-key", b64(signed_note.public_bytes(root_key)))
        tx.set_fact("root-key-path", str(root_key_path.resolve()))
        tx.set_fact("practice", "yes" if alarm is None else "no")
        tx.set_fact("alarm", alarm or "")
        tx.set_fact("descriptor", note)
        tx.put_objects([epoch.object_hash])
        tx.add_epoch(epoch)

    try:
        store.write(begin).result()
        if not store.shared:
            store.forget().result()
    finally:
        store.close()
    return founded


def new_room(name: str, *, new_id: NewId = uuid.uuid4) -> Room:
    """A room as rooms begin: newcomers' posts wait for a guide."""
    return Room(new_id(), name, PostingPolicy.HOLD_NEWCOMERS, NEWCOMER_POSTS)


def read_descriptor(tx: Reading, root_key: bytes) -> Descriptor:
    """The newest descriptor."""
    return descriptors.open_note(tx.fact("descriptor"), community=community_id(root_key), root_key=root_key)


def amend(
    tx: Writing,
    *,
    root_key: SigningKey,
    now: float,
    change: Callable[[Descriptor], Descriptor],
    only_if: bool = True,
) -> Descriptor:
    """Sign a changed descriptor with the next number and a later last day; the old one stays unless `only_if`.

    StewardFault for another community's root key.
    """
    public = signed_note.public_bytes(root_key)
    if b64(public) != tx.fact("root-key"):
        raise StewardFault(
            "This is the root key of another community. Please name the file that `init` used for this one."
        )
    old = read_descriptor(tx, public)
    if not only_if:
        return old
    new = msgspec.structs.replace(
        change(old), number=old.number + 1, expires_day=day_of(now) + DESCRIPTOR_DAYS
    )
    tx.set_fact("descriptor", str(descriptors.sign(new, root_key)))
    return new


def read_root_key(path: Path) -> SigningKey:
    """The root key in a file. StewardFault if there is none."""
    try:
        return key_files.read_signing_key(path)
    except FileNotFoundError as error:
        raise StewardFault(
            f"There is no root key at {path}. Please name its file with --root-key."
        ) from error
    except (NotAKey, OSError) as error:
        raise StewardFault(
            f"{path} cannot be read as a root key. Please name the PEM file that `init` made."
        ) from error


def read_server_keys(community: Community) -> tuple[SigningKey, bytes]:
    """The feed's signing key and the session key. StewardFault if a file is missing or damaged."""
    try:
        feed_key = key_files.read_signing_key(community.places.feed_key)
        return feed_key, key_files.read_secret(community.places.session_key, length=tokens.KEY_LENGTH)
    except (NotAKey, OSError) as error:
        raise StewardFault(
            f"A key in {community.places.feed_key.parent} is missing, damaged or not this user's to read. Please look "
            "at its rights, or make new ones with `leeward-server rotate-keys --feed --session`."
        ) from error


def read_marking_key(places: Places, *, random_bytes: RandomBytes = os.urandom) -> bytes:
    """The key of marks, a new one if there is none: a lost one costs no more than that a post can be thanked for twice.

    StewardFault if it cannot be read.
    """
    try:
        if not places.marking_key.exists():
            with contextlib.suppress(FileExistsError):  # another process made it just now
                key_files.write_secret(places.marking_key, random_bytes(marks.KEY_LENGTH))
        return key_files.read_secret(places.marking_key, length=marks.KEY_LENGTH)
    except (NotAKey, OSError) as error:
        raise StewardFault(
            f"{places.marking_key} is damaged or not this user's to read. Please look at its rights, or delete it: "
            "the server makes a new one."
        ) from error


def _issuers(places: Places, *, now: float, make: Callable[[], IssuerPrivateKey]) -> tuple[IssuerKey, ...]:
    months = months_from(now, limits.ISSUER_MONTHS)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        keys = list(pool.map(lambda _: make(), months))
    for month, key in zip(months, keys, strict=True):
        key_files.write_private(places.issuer_key(month), key)
    return tuple(
        IssuerKey(month, b64(key_files.issuer_public(key))) for month, key in zip(months, keys, strict=True)
    )


def _texts(prefix: str, languages: Sequence[str]) -> tuple[LocalText, ...]:
    folder = files("resources") / "guidelines"
    return tuple(
        LocalText(language, (folder / f"{prefix}{language}.md").read_text(encoding="utf-8").strip())
        for language in languages
    )
