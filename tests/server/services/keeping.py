"""What tests of retention share."""

from __future__ import annotations

import uuid
from pathlib import Path

from protocol.encoding import day_of
from server.domain.records import Role
from server.services import retention
from server.services.erasure_list import ErasureList
from server.services.retention import Done
from server.store.interface import DeskStore
from tests.server.people import Person
from tests.server.town import Town


def run(town: Town, desk: DeskStore) -> Done:
    done = retention.run(town.store, desk, town.community, now=town.now)
    town.feed()  # every reader can follow
    return done


def role(town: Town, person: Person) -> Role | None:
    found = town.store.read(lambda tx: tx.member(person.id.bytes)).result()
    return found.role if found else None


def salts_of(town: Town, one: uuid.UUID) -> list[bytes]:
    """Of a post's changes, or of a member's name."""
    found = town.store.read(lambda tx: tx.changes_of_post(one.bytes) + tx.changes_of_name(one.bytes)).result()
    return [one.salt for one in found if one.salt is not None]


def carried(town: Town) -> Path:
    """The community's erasure list, with all that was noted in it."""
    folder = town.community.places.erasures
    ErasureList(folder, town.community.id).carry(town.store)
    return folder


def carried_or_new(town: Town) -> Path:
    """The same, also where nothing was erased yet."""
    listed = ErasureList(carried(town), town.community.id)
    listed.begin_day(day_of(town.now))
    return listed.folder
