"""Bringing a community back from a backup: what was erased since is erased again first, then the log goes on.

What the server signs with is made anew, so a backup never holds a key that could speak for the community. What happened
after the backup is lost to the server, not to members: their apps keep their own posts and offer them again.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from protocol.encoding import community_id, day_of
from protocol.errors import ProtocolError
from protocol.leaves import ChangeClass
from protocol.limits import ERASED_SEQS_MAX
from protocol.signed_note import public_bytes
from server.crypto import key_files, marks, tokens
from server.crypto.digests import sha256
from server.crypto.key_files import IssuerPrivateKey, SigningKey
from server.domain.faults import StewardFault
from server.domain.records import Consent, ReviewState, Role
from server.services import backup_file, issuers
from server.services.backing_up import NEVER
from server.services.backup_file import COMMUNITY, DESK, Header, NotABackup
from server.services.community import RESTORING, Community, read_descriptor
from server.services.erasing import CONSENT, MEMBER, SEQS, SUBMISSION, WORDS, consent_digest, runs, seqs_of
from server.services.erasure_list import GENERATION, Entry, ErasureList, noted_generations
from server.services.feed import RandomBytes
from server.services.generations import Past, known_past, open_generation
from server.services.retention import Today, prune
from server.services.sealing import Sealer
from server.settings import Places
from server.store.interface import DeskStore, Reading, Store, Writing
from server.store.schema import VERSION

_QUEUE_SKIP = 2**32
"""More changes than a queue has in the days that a backup is old."""


@dataclass
class Restored:
    """What a restore did."""

    day: int
    generation: int = 0
    size: int = 0
    erased: int = 0
    members: int = 0
    damaged_lines: int = 0
    list_lacks: bool = False
    new_issuers: bool = False
    guides: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Backup:
    """A backup that was read through: what it is of, and what the erasure list asks of it."""

    path: Path
    header: Header
    members: list[bytes]
    posts: list[bytes]
    reviews: list[bytes]
    consents: list[Consent]


def read_backup(path: Path, *, kind: str, root_key: bytes, entries: Iterable[Entry] = ()) -> Backup:
    """Look through a whole backup before anything is made of it. StewardFault in plain words."""
    hashes = {one.what for one in entries if one.kind in (MEMBER, SUBMISSION, WORDS, CONSENT)}
    try:
        header = backup_file.check(path)
        if header.kind != kind:
            raise NotABackup(header.kind)
        found = _named(header, path, hashes)
    except FileNotFoundError as error:
        raise StewardFault(f"There is no file {path}. Please name the backup's file.") from error
    except NotABackup as error:
        what = "the community" if kind == COMMUNITY else "the desk"
        raise StewardFault(
            f"{path} is not a whole backup of {what}. Please take another one; older ones lie beside it."
        ) from error
    if header.community != community_id(root_key):
        raise StewardFault(
            f"{path} is of another community than this root key's. Please name the one that fits."
        )
    if header.tables != VERSION:
        raise StewardFault(
            f"{path} was written by another version of Leeward. Please restore it with that version."
        )
    return found


def _named(header: Header, path: Path, hashes: set[bytes]) -> Backup:
    """What stands in the list by its SHA-256: members, what was submitted, reviews, consents."""
    found = Backup(path, header, [], [], [], [])
    if header.kind != COMMUNITY:
        return found
    kinds = {"member": found.members, "submission": found.posts, "post": found.posts, "review": found.reviews}
    places = {table: (ids, _at(header, table, "id")) for table, ids in kinds.items()}
    consent = [_at(header, "consent", column) for column in ("member", "post", "study")]
    for record in backup_file.read(path):
        if record.kind != "row":
            continue
        if record.name in places:
            ids, at = places[record.name]
            if sha256(record.value[at]) in hashes:
                ids.append(record.value[at])
        elif record.name == "consent":
            one = Consent(*(record.value[at] for at in consent))
            if consent_digest(one) in hashes:
                found.consents.append(one)
    return found


def _at(header: Header, table: str, column: str) -> int:
    try:
        return header.columns[table].index(column)
    except (KeyError, ValueError) as error:
        raise NotABackup(table) from error


def load_rows(store: Store | DeskStore, backup: Backup, *, marked: bool) -> None:
    """Fill an empty store; `marked` says in it that the restore has not ended. Blocks."""
    store.load(_rows(backup, marked=marked))


def _rows(backup: Backup, *, marked: bool) -> Iterator[backup_file.Row]:
    if marked:
        names = backup.header.columns["fact"]
        fact = {"name": RESTORING, "value": "yes"}
        yield "fact", tuple(fact[name] for name in names)
    for record in backup_file.read(backup.path):
        if record.kind == "row" and record.name not in NEVER and not _is_mark(record):
            yield record.name, record.value


def _is_mark(record: backup_file.Record) -> bool:
    return record.name == "fact" and RESTORING in record.value


def write_files(backup: Backup, folder: Path) -> None:
    """Put the small files of a backup below this folder."""
    for record in backup_file.read(backup.path):
        if record.kind != "file":
            continue
        name = PurePosixPath(record.name)
        if name.is_absolute() or ".." in name.parts:
            raise StewardFault(f"{backup.path} holds a file that belongs elsewhere. Please do not use it.")
        key_files.write_secret(folder / Path(*name.parts), record.value)


def restore(
    store: Store,
    community: Community,
    backup: Backup,
    *,
    root_key: SigningKey,
    entries: Sequence[Entry],
    erasures: ErasureList,
    now: float,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
    make_issuer_key: Callable[[], IssuerPrivateKey] = key_files.new_issuer_key,
) -> Restored:
    """Erase again, open a generation and seal everything, in a store that `load_rows` filled. Blocks.

    `entries` are the erasure list's; the new generation is entered into `erasures`.
    """
    restored = Restored(backup.header.day)
    past = _past(store, community, entries)
    erased = _erase_again(store, community, entries, past)
    _forget(store, backup)
    feed_key = _make_keys(community.places, random_bytes)
    note = open_generation(
        store,
        community,
        root_key=root_key,
        feed_key=feed_key,
        past=past,
        backup_day=backup.header.day,
        erased=erased,
        now=now,
        new_id=new_id,
        random_bytes=random_bytes,
    )
    restored.members = _erase_members(store, community, backup.members, now, new_id, random_bytes)
    restored.erased = len(erased)
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    if issuers.missing_keys(community.places, descriptor, now=now):
        issuers.renew(store, community, root_key=root_key, now=now, afresh=True, make=make_issuer_key)
        restored.new_issuers = True
    restored.generation = descriptor.generation
    restored.guides = store.read(_guides).result()
    erasures.add([Entry(descriptor.generation, day_of(now), GENERATION, note.encode())])
    Sealer(store, community, feed_key, now=lambda: now, random_bytes=random_bytes).seal()
    restored.size = store.read(lambda tx: tx.size()).result()
    store.write(lambda tx: tx.set_fact(RESTORING, "")).result()
    store.forget().result()
    return restored


def _past(store: Store, community: Community, entries: Sequence[Entry]) -> Past:
    texts = [*store.read(lambda tx: tx.generations()).result(), *noted_generations(entries)]
    try:
        return known_past(texts, community=community.id, root_key=community.root_key)
    except ProtocolError as error:
        raise StewardFault(
            "The erasure list is of another community, or damaged. Please name the right folder with --erasures."
        ) from error


def _erase_again(store: Store, community: Community, entries: Sequence[Entry], past: Past) -> list[int]:
    """Erase what the list says of seqs that mean the same here; which of them held something, in order."""
    size, own = store.read(
        lambda tx: (tx.size(), read_descriptor(tx, community.root_key).generation)
    ).result()
    wanted: set[int] = set()
    for one in entries:
        if one.kind == SEQS:
            shared = past.shared(one.generation, own)
            found = seqs_of(one.what)
            wanted.update(range(found.start, min(found.stop, size if shared is None else min(size, shared))))
    done: list[int] = []
    for first, last in runs(wanted):
        for start in range(first, last + 1, ERASED_SEQS_MAX):
            count = min(ERASED_SEQS_MAX, last + 1 - start)
            done += store.write(lambda tx, at=start, n=count: _erase_some(tx, at, n)).result()  # type: ignore[misc]
    return done


def _erase_some(tx: Writing, first: int, count: int) -> list[int]:
    changes = [
        one
        for one in tx.changes(first, count)
        if one.header is not None and one.change_class == ChangeClass.CONTENT
    ]
    seqs = [one.seq for one in changes]
    if seqs:
        tx.erase_changes(seqs)
    for post in {one.post for one in changes if one.post is not None and one.kind != "pseudonym"}:
        if tx.post(post) is not None and not tx.changes_of_post(post):
            _forget_post(tx, post)
    return seqs


def _forget_post(tx: Writing, post: bytes) -> None:
    thread = tx.thread(post)
    if thread is not None:
        tx.put_thread(replace(thread, title=""))
    tx.erase_post(post)


def _forget(store: Store, backup: Backup) -> None:
    """What was taken back or erased since, beside the feed."""

    def forget(tx: Writing) -> None:
        tx.skip_queue(_QUEUE_SKIP)  # what guides' apps saw of it since the backup is another's
        for post in dict.fromkeys(backup.posts):
            _forget_post(tx, post)
        for one in backup.reviews:
            review = tx.review(one)
            # What was not decided by then is looked at again, and with it its words.
            if review is not None and review.state == ReviewState.DECIDED:
                tx.put_review(replace(review, title="", text="", notes=()))
                tx.drop_notes(one)
        for consent in backup.consents:
            tx.put_consent(consent, granted=False)

    store.write(forget).result()


def _erase_members(
    store: Store,
    community: Community,
    members: Sequence[bytes],
    now: float,
    new_id: Callable[[], uuid.UUID],
    random_bytes: RandomBytes,
) -> int:
    """Whoever had left leaves again, with all that is theirs in the feed; how many."""

    def leave(tx: Writing) -> None:
        for member in members:
            if tx.member(member) is not None:
                tx.set_role(member, Role.LEFT)

    store.write(leave).result()
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    return prune(store, Today(descriptor, now, new_id, random_bytes)).left


def _guides(tx: Reading) -> list[str]:
    return [member.name for member, _ in tx.guides(Role.GUIDE)]


def _make_keys(places: Places, random_bytes: RandomBytes) -> SigningKey:
    feed_key = key_files.new_signing_key()
    key_files.write_private(places.feed_key, feed_key)
    key_files.write_secret(places.session_key, random_bytes(tokens.KEY_LENGTH))
    key_files.write_secret(places.marking_key, random_bytes(marks.KEY_LENGTH))
    return feed_key


def desk_backup(path: Path, root_key: SigningKey) -> Backup:
    """The desk's backup, looked through. StewardFault in plain words."""
    return read_backup(path, kind=DESK, root_key=public_bytes(root_key))
