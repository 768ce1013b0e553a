"""The issuer keys' life: one blind-signing key a month, twelve to a list that the root key signs.

Private keys lie in the desk's folder, one file a month, and are used only while the descriptor names their public half.
A renewal writes new ones beside them (`MONTH.new.pem`), signs the descriptor and then puts them in their places, so
that after a crash at any step there is a key for each month that the descriptor names.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from protocol import limits
from protocol.descriptor import Descriptor, IssuerKey
from protocol.encoding import b64
from server.crypto import key_files
from server.crypto.blind_signing import BlindSigner, read_issuer_key
from server.crypto.key_files import IssuerPrivateKey, NotAKey, SigningKey
from server.domain.faults import StoreTrouble
from server.domain.months import month_of, months_from
from server.services.community import Community, amend
from server.settings import LATE_SECONDS, Places
from server.store.interface import Store, Writing


def months_signed(now: float) -> tuple[str, ...]:
    """The months that the desk signs for: this one and, early in it, the one before."""
    this, late = month_of(now), month_of(now - LATE_SECONDS)
    return (this,) if this == late else (this, late)


class Issuers:
    """The desk's signers, made from their files when they are first needed. May be used by several threads."""

    def __init__(self, places: Places) -> None:
        """Of the community that lies there."""
        self._places = places
        self._known: dict[str, BlindSigner] = {}
        self._lock = threading.Lock()

    def signer(self, month: str, descriptor: Descriptor) -> BlindSigner:
        """The signer of a month that the descriptor names. StoreTrouble if its private key is not there. Blocks."""
        public = next(issuer.key for issuer in descriptor.issuers if issuer.month == month)
        with self._lock:
            known = self._known.get(month)
            if known is None or b64(known.public) != public:
                known = self._known[month] = self._read(month, public)
            return known

    def forget(self, month: str) -> None:
        """Forget the signers of months before this one."""
        with self._lock:
            self._known = {known: one for known, one in self._known.items() if known >= month}

    def _read(self, month: str, public: str) -> BlindSigner:
        for path in (self._places.issuer_key(month), _staged(self._places, month)):
            try:
                key = read_issuer_key(path)
                if b64(key_files.issuer_public(key)) == public:
                    return BlindSigner(key)
            except (NotAKey, OSError):
                continue
        raise StoreTrouble("the month's issuer key is missing or another")


def drop_past(places: Places, *, now: float) -> int:
    """Delete the private keys of months that are over; how many. Blocks."""
    oldest = min(months_signed(now))
    gone = [path for path in _files(places) if path.name[:7] < oldest]
    for path in gone:
        path.unlink(missing_ok=True)
    if gone:
        key_files.sync_folder(_folder(places))
    return len(gone)


def renew(
    store: Store,
    community: Community,
    *,
    root_key: SigningKey,
    now: float,
    afresh: bool = False,
    make: Callable[[], IssuerPrivateKey] = key_files.new_issuer_key,
) -> Descriptor:
    """The next list of twelve months, signed by the root key. Invitations made before it are good no more.

    Months that are still to come keep their keys if the private one is there, unless `afresh` (a key may be in wrong
    hands: every token of before, spent or not, is then worthless). The month before stays in the list during the first
    day of a month. StewardFault for another community's root key.
    """

    def unchanged(tx: Writing) -> Descriptor:
        return amend(tx, root_key=root_key, now=now, change=lambda one: one, only_if=False)

    places = community.places
    old = store.write(unchanged).result()  # before anything is written: is it this community's root key?
    settle(places, old)
    wanted = months_from(now - LATE_SECONDS, limits.ISSUER_MONTHS)
    lost = set(missing_keys(places, old, now=now))
    kept = {} if afresh else {one.month: one for one in old.issuers if one.month in set(wanted) - lost}
    missing = [month for month in wanted if month not in kept]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        keys = dict(zip(missing, pool.map(lambda _: make(), missing), strict=True))
    for month, key in keys.items():
        staged = _staged(places, month)
        staged.unlink(missing_ok=True)
        key_files.write_private(staged, key)
        kept[month] = IssuerKey(month, b64(key_files.issuer_public(key)))
    key_files.sync_folder(_folder(places))
    issuers = tuple(kept[month] for month in wanted)

    def change(described: Descriptor) -> Descriptor:
        return msgspec.structs.replace(described, issuers=issuers)

    new = store.write(lambda tx: amend(tx, root_key=root_key, now=now, change=change)).result()
    settle(places, new)
    return new


def settle(places: Places, descriptor: Descriptor) -> None:
    """Put keys in their places that the descriptor names, and drop what an unfinished renewal left. Blocks."""
    named = {issuer.month: issuer.key for issuer in descriptor.issuers}
    staged = [path for path in _files(places) if path.name.endswith(".new.pem")]
    for path in staged:
        month = path.name[:7]
        try:
            public = b64(key_files.issuer_public(read_issuer_key(path)))
        except NotAKey:
            public = ""
        if public and named.get(month) == public:
            path.replace(places.issuer_key(month))
        else:
            path.unlink(missing_ok=True)
    if staged:
        key_files.sync_folder(_folder(places))


def missing_keys(places: Places, descriptor: Descriptor, *, now: float) -> list[str]:
    """The months from now on whose private key is not there, for the steward's check. Blocks."""
    issuers = Issuers(places)
    missing = []
    for issuer in descriptor.issuers:
        try:
            if issuer.month >= month_of(now):
                issuers.signer(issuer.month, descriptor)
        except StoreTrouble:
            missing.append(issuer.month)
    return missing


def _folder(places: Places) -> Path:
    return places.issuer_key("").parent


def _staged(places: Places, month: str) -> Path:
    return places.issuer_key(f"{month}.new")


def _files(places: Places) -> list[Path]:
    folder = _folder(places)
    return sorted(folder.glob("*.pem")) if folder.is_dir() else []
