"""The issuer keys' life: renewed before they run out, gone when their month is over, whole after a crash."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from typing import Any

import pytest

from protocol import descriptor as descriptors
from protocol.descriptor import Descriptor
from protocol.encoding import b64
from server.crypto import key_files
from server.crypto.key_files import IssuerPrivateKey
from server.domain.faults import StewardFault, StoreTrouble
from server.services import issuers
from server.services.community import amend
from server.services.issuers import Issuers, drop_past, missing_keys, months_signed, renew, settle
from server.store.interface import Writing
from tests.server.town import Town

DAY = 86400


@pytest.fixture(scope="module")
def others() -> Iterator[IssuerPrivateKey]:
    """A few keys, over and over: making twelve takes seconds."""
    return cycle([key_files.new_issuer_key() for _ in range(3)])


@pytest.fixture
def described(town: Town) -> Descriptor:
    """The community's descriptor; the town's clock stands in its list's first month."""
    descriptor = town.descriptor()
    year, month = map(int, descriptor.issuers[0].month.split("-"))
    town.now = days_to(year, month) * DAY + 12 * 3600
    return descriptor


def days_to(year: int, month: int, day: int = 15) -> int:
    return (date(year, month, day) - date(1970, 1, 1)).days


def files(town: Town) -> list[str]:
    return sorted(path.name for path in town.community.places.issuer_key("x").parent.iterdir())


def all_sign(town: Town, descriptor: Descriptor, *, months: int = 12) -> None:
    signers = Issuers(town.community.places)
    for issuer in descriptor.issuers[:months]:
        assert b64(signers.signer(issuer.month, descriptor).public) == issuer.key


def test_a_month_is_signed_for_until_a_day_after_its_end() -> None:
    november_1 = days_to(2026, 11, 1) * DAY
    assert months_signed(november_1 - 1) == ("2026-10",)
    assert months_signed(november_1) == ("2026-11", "2026-10")
    assert months_signed(november_1 + DAY - 1) == ("2026-11", "2026-10")
    assert months_signed(november_1 + DAY) == ("2026-11",)
    assert months_signed(days_to(2027, 1, 1) * DAY) == ("2027-01", "2026-12")


def test_past_months_private_keys_are_deleted(town: Town, described: Descriptor) -> None:
    places = town.community.places
    assert drop_past(places, now=town.now) == 0
    assert drop_past(places, now=town.now + 62 * DAY) == 2
    assert files(town) == [f"{issuer.month}.pem" for issuer in described.issuers[2:]]
    with pytest.raises(StoreTrouble):
        Issuers(places).signer(described.issuers[0].month, described)
    assert missing_keys(places, described, now=town.now) == [one.month for one in described.issuers[:2]]
    assert missing_keys(places, described, now=town.now + 62 * DAY) == []


def test_renewing_keeps_the_keys_of_months_to_come(
    town: Town, described: Descriptor, others: Iterator[IssuerPrivateKey]
) -> None:
    town.now += 300 * DAY
    drop_past(town.community.places, now=town.now)
    new = renew(town.store, town.community, root_key=town.root_key, now=town.now, make=lambda: next(others))
    kept = [one for one in described.issuers if one in new.issuers]
    assert 0 < len(kept) < 12
    assert len(new.issuers) == 12
    assert new.issuers[0].month in months_signed(town.now)
    assert new.number == described.number + 1
    all_sign(town, new, months=2)
    assert files(town) == [f"{issuer.month}.pem" for issuer in new.issuers]
    fingerprint = descriptors.issuers_fingerprint
    assert fingerprint(new.id, new.issuers) != fingerprint(new.id, described.issuers)


def test_renewing_afresh_leaves_no_old_key(
    town: Town, described: Descriptor, others: Iterator[IssuerPrivateKey]
) -> None:
    new = renew(
        town.store,
        town.community,
        root_key=town.root_key,
        now=town.now,
        afresh=True,
        make=lambda: next(others),
    )
    assert [one.month for one in new.issuers] == [one.month for one in described.issuers]
    assert not {one.key for one in new.issuers} & {one.key for one in described.issuers}
    all_sign(town, new, months=2)
    assert len(files(town)) == 12


@pytest.mark.slow
def test_a_crash_while_renewing_leaves_a_key_for_every_month_named(
    town: Town,
    described: Descriptor,
    others: Iterator[IssuerPrivateKey],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def renewed() -> Descriptor:
        return renew(
            town.store,
            town.community,
            root_key=town.root_key,
            now=town.now,
            afresh=True,
            make=lambda: next(others),
        )

    class Stopped(Exception):
        pass

    def stop_unless_asked(tx: Writing, **how: Any) -> Descriptor:
        if how.get("only_if", True):
            raise Stopped
        return amend(tx, **how)

    with monkeypatch.context() as broken:  # after the new keys were written, before they were signed for
        broken.setattr(issuers, "amend", stop_unless_asked)
        with pytest.raises(Stopped):
            renewed()
    assert len(files(town)) == 24
    all_sign(town, described, months=2)
    settle(town.community.places, described)
    assert len(files(town)) == 12
    all_sign(town, described, months=2)

    settled: list[tuple[object, ...]] = []

    def once(*arguments: object) -> None:
        if settled:
            raise Stopped
        settled.append(arguments)

    with monkeypatch.context() as broken:  # after they were signed for, before they were put in their places
        broken.setattr(issuers, "settle", once)
        with pytest.raises(Stopped):
            renewed()
    new = town.descriptor()
    assert new.number == described.number + 1
    all_sign(town, new, months=2)
    settle(town.community.places, new)
    assert len(files(town)) == 12
    all_sign(town, new, months=2)


def test_only_the_steward_renews(town: Town, described: Descriptor) -> None:
    with pytest.raises(StewardFault, match="another community"):
        renew(town.store, town.community, root_key=key_files.new_signing_key(), now=town.now)
    assert len(files(town)) == 12
    assert town.descriptor() == described


def test_a_key_is_used_only_while_the_descriptor_names_it(town: Town, described: Descriptor) -> None:
    places = town.community.places
    month = described.issuers[0].month
    signers = Issuers(places)
    assert signers.signer(month, described) is signers.signer(month, described)
    path = places.issuer_key(month)
    path.unlink()
    signers.signer(month, described)  # held in memory until the month is over
    signers.forget(described.issuers[1].month)
    with pytest.raises(StoreTrouble):
        signers.signer(month, described)
    key_files.write_private(path, key_files.new_issuer_key())
    with pytest.raises(StoreTrouble):
        signers.signer(month, described)
    assert path.is_file()  # another's is left alone


@pytest.mark.parametrize("folder_too", [False, True])
def test_renewing_brings_back_months_whose_private_key_is_lost(
    town: Town, described: Descriptor, others: Iterator[IssuerPrivateKey], folder_too: bool
) -> None:
    """It is what `check` says to do about them."""
    folder = town.community.places.issuer_key("x").parent
    if folder_too:
        shutil.rmtree(folder)
    else:
        town.community.places.issuer_key(described.issuers[3].month).unlink()
    new = renew(town.store, town.community, root_key=town.root_key, now=town.now, make=lambda: next(others))
    assert missing_keys(town.community.places, new, now=town.now) == []
    all_sign(town, new)
    kept = [old.key == now.key for old, now in zip(described.issuers, new.issuers, strict=True)]
    assert kept == [not folder_too and number != 3 for number in range(12)]
