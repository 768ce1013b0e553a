"""What the person agreed to in a community, by version; and whether its words are others by now.

One number counts a community's guidelines and what its guides do in danger together (`guidelines_version`). The server
asks for it at the gate and never again: it is this side that asks, before the next words leave, and never before
reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from client.services.changes import ChangeSet, Kind
from client.services.guidelines import rules
from client.services.memberships import Memberships, opened_descriptor
from client.vault import agreements, communities
from client.vault.agreements import Agreed, Known, What
from client.vault.sqlcipher import Connection
from protocol.descriptor import Descriptor, LocalText
from protocol.encoding import day_of

_DAY: Final = 86400


@dataclass(frozen=True, slots=True)
class Standing:
    """What was agreed to in a community, the newest first, and what is asked: nothing, where `asks` is empty.

    `changed` names the rules that are new, or have other words than those known before. `before` are the versions that
    were known here earlier, the oldest first.
    """

    community: str
    name: str
    version: int
    minimum_age: int
    agreed: tuple[Agreed, ...]
    asks: frozenset[What]
    guidelines: str = field(repr=False)
    escalation: str = field(repr=False)
    changed: frozenset[str]
    escalation_changed: bool
    before: tuple[Known, ...] = ()


class Agreements:
    """Agreements, for one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._private = memberships.vault.private
        self._now = memberships.around.now

    async def standing(self, community: str, *, language: str = "en") -> Standing | None:
        """How it stands; None for a community one does not belong to. Raises as VaultFile.write.

        For who joined before agreements were noted, the words that hold today are the ones to compare with.
        """

        read = await self._private.read(lambda db: _read(db, community))
        if read is None:
            return None
        described, known, agreed, past = read
        if known is None:
            known = first = _known(described, language, accepted=False)
            await self._private.write(lambda db: agreements.know(db, community_id=community, known=first))
        before = (*past, known) if known.version < described.guidelines_version else past
        return replace(_standing(described, known, agreed, language), before=before)

    async def agree(self, seen: Standing) -> ChangeSet:
        """The person accepts what they were shown. Raises as VaultFile.write."""
        now = self._now()

        def write(db: Connection) -> None:
            for what in sorted(seen.asks):
                version = seen.minimum_age if what == "age" else seen.version
                agreements.add(db, community_id=seen.community, agreed=Agreed(what, version, _day(now)))
            agreements.know(
                db,
                community_id=seen.community,
                known=Known(seen.version, seen.minimum_age, True, seen.guidelines, seen.escalation),
            )

        await self._private.write(write)
        return ChangeSet.of(Kind.COMMUNITY, ids=(seen.community,))


def note(db: Connection, *, described: Descriptor, now: float, language: str) -> None:
    """Keep that all of a community's words are agreed to, by who goes in. Part of one transaction."""
    for what, version in (
        ("guidelines", described.guidelines_version),
        ("escalation", described.guidelines_version),
        ("age", described.minimum_age),
    ):
        agreements.add(db, community_id=described.id, agreed=Agreed(what, version, _day(now)))  # type: ignore[arg-type]
    agreements.know(db, community_id=described.id, known=_known(described, language, accepted=True))


def in_language(texts: tuple[LocalText, ...], language: str) -> str:
    """The text in a language (BCP 47), or else the first there is."""
    for text in texts:
        if text.language.split("-")[0] == language.split("-", maxsplit=1)[0]:
            return text.text
    return texts[0].text


def _read(
    db: Connection, community: str
) -> tuple[Descriptor, Known | None, tuple[Agreed, ...], tuple[Known, ...]] | None:
    record = communities.get(db, community)
    if record is None or record.state != "joined" or record.descriptor is None:
        return None
    return (
        opened_descriptor(record),
        agreements.known(db, community),
        agreements.every(db, community),
        agreements.past(db, community),
    )


def _day(now: float) -> int:
    return day_of(now) * _DAY


def _known(described: Descriptor, language: str, *, accepted: bool) -> Known:
    return Known(
        version=described.guidelines_version,
        age=described.minimum_age,
        accepted=accepted,
        guidelines=in_language(described.guidelines, language),
        escalation=in_language(described.escalation, language),
    )


def _standing(described: Descriptor, known: Known, agreed: tuple[Agreed, ...], language: str) -> Standing:
    newer = described.guidelines_version > known.version
    guidelines = in_language(described.guidelines, language)
    escalation = in_language(described.escalation, language)
    asks: set[What] = {"guidelines", "escalation"} if newer else set()
    if described.minimum_age > known.age:
        asks.add("age")
    before = {rule.title: rule.words for rule in rules(known.guidelines)}
    changed = frozenset(
        rule.title for rule in rules(guidelines) if rule.title and before.get(rule.title) != rule.words
    )
    return Standing(
        community=described.id,
        name=described.name,
        version=described.guidelines_version,
        minimum_age=described.minimum_age,
        agreed=agreed,
        asks=frozenset(asks),
        guidelines=guidelines,
        escalation=escalation,
        changed=changed if newer else frozenset(),
        escalation_changed=newer and escalation != known.escalation,
    )
