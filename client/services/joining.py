"""Joining a community: read the invitation, look before one leaps, choose a name, and be let in once.

The keys and the request are in the vault before the request leaves, so that after a lost answer the very same request
goes again: the server answers it as before, and no code is burned twice.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal
from uuid import UUID

from client.crypto.identity import GuideKeys, MemberKeys, public_half
from client.domain.errors import BadSignature, BugError, InvitationUnusable, MalformedAnswer, ServerRefused
from client.services.changes import ChangeSet, Kind
from client.services.feed_store import team_note_key
from client.services.memberships import Memberships
from client.sync import continuity
from client.sync.api import Api
from client.sync.faults import judged
from client.vault import communities, feed_guide, settings
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.sqlcipher import Connection
from protocol import descriptor, invitation, joining, pseudonyms, strict_json
from protocol.descriptor import CommunityMessage, Descriptor, LocalText, PostingPolicy
from protocol.encoding import b64, community_id, day_of, unb64
from protocol.errors import Malformed, UnsupportedVersion
from protocol.invitation import Invitation, Role
from protocol.joining import GateAnswer, GateRequest
from protocol.problems import Code

NAMES_OFFERED: Final = 6
_FINAL: Final = frozenset(
    code.value
    for code in (
        Code.INVITATION_UNKNOWN,
        Code.NAME_TAKEN,
        Code.GUIDELINES_CHANGED,
        Code.ID_CONFLICT,
        Code.MALFORMED,
        Code.NOT_OFFERED,
        Code.NOT_ALLOWED,
    )
)
"""Answers after which the same request will never be admitted: another has to be made."""


@dataclass(frozen=True, slots=True)
class RoomSeen:
    """A room as an invited person sees it."""

    id: UUID
    name: str
    about: str
    policy: PostingPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A community before one joins it: all of it was signed by the root key that the invitation names.

    `names` are the pseudonyms to choose from. `practice` means that nobody is there.
    """

    community: str
    name: str
    practice: bool
    role: Literal["member", "guide"]
    minimum_age: int
    guidelines_version: int
    guidelines: str
    escalation: str
    rooms: tuple[RoomSeen, ...]
    names: tuple[str, ...]
    invitation: Invitation
    message: CommunityMessage
    described: Descriptor


@dataclass(frozen=True, slots=True)
class Joined:
    """The community one now belongs to. A guide `waits` until the steward confirms."""

    community: str
    pseudonym: str
    waits: bool
    changes: ChangeSet


def read_invitation(text: str) -> Invitation:
    """The invitation in what a person pasted. Raises InvitationUnusable."""
    try:
        return invitation.parse(text)
    except UnsupportedVersion as error:
        raise InvitationUnusable("other-version") from error
    except Malformed as error:
        mistyped = text.strip().lower().startswith(invitation.PREFIX)
        raise InvitationUnusable("mistyped" if mistyped else "not-an-invitation") from error


class Joining:
    """Joining for one open vault."""

    def __init__(self, *, memberships: Memberships, choose: Callable[[int], int] = secrets.randbelow) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around
        self._choose = choose

    async def preview(self, *, text: str, address: str = "", language: str = "en") -> Preview:
        """What the community of this invitation is; nothing about the person is sent.

        `address` is asked in place of the invitation's. Raises InvitationUnusable, NetworkError, ServerMisbehaved.
        """
        invited = read_invitation(text)
        if address:
            with judged("an address"):
                invited = replace(invited, address=invitation.check_address(address))
        record = await self._private.read(lambda db: communities.get(db, invited.community))
        if record is not None and record.state == "joined":
            raise InvitationUnusable(await self._moved(record, invited))
        api = self._memberships.api(invited.address)
        try:
            message = await api.community()
        finally:
            await api.close()
        described = _verified(message, invited)
        # Whoever shows an expired descriptor may be hiding what the steward has signed since, such as other guides.
        if day_of(self._around.now()) > described.expires_day:
            raise InvitationUnusable("expired")
        if descriptor.issuers_fingerprint(invited.community, described.issuers) != invited.issuers:
            raise InvitationUnusable("expired")
        return Preview(
            community=invited.community,
            name=described.name,
            practice=described.practice,
            role="guide" if invited.role == Role.GUIDE else "member",
            minimum_age=described.minimum_age,
            guidelines_version=described.guidelines_version,
            guidelines=_in_language(described.guidelines, language),
            escalation=_in_language(described.escalation, language),
            rooms=tuple(RoomSeen(room.id, room.name, room.about, room.policy) for room in described.rooms),
            names=pseudonyms.names(NAMES_OFFERED, choose=self._choose),
            invitation=invited,
            message=message,
            described=described,
        )

    async def _moved(
        self, record: CommunityRecord, invited: Invitation
    ) -> Literal["already-joined", "moved"]:
        """Take over the address at which a community of ours answers now; only its root key's word counts there."""
        if record.addresses[0] == invited.address:
            return "already-joined"
        api = self._memberships.api(invited.address)
        try:
            _verified(await api.community(), invited)
        finally:
            await api.close()
        await self._memberships.move(record.id, address=invited.address)
        return "moved"

    def more_names(self, *, numbered: bool = False) -> tuple[str, ...]:
        """Other names to choose from; `numbered` when plain ones were taken."""
        return pseudonyms.names(NAMES_OFFERED, choose=self._choose, numbered=numbered)

    async def join(
        self, *, preview: Preview, name: str, of_age: bool, accepts_guidelines: bool, accepts_escalation: bool
    ) -> Joined:
        """Become a member under `name`. If an earlier try lost its answer, that one is completed instead.

        Raises ServerRefused (name-taken: choose another; invitation-unknown ...), NetworkError: `resume` then sends
        the same request again. BugError for a name that was not generated or something not agreed to.
        """
        if not (of_age and accepts_guidelines and accepts_escalation) or not pseudonyms.is_generated(name):
            raise BugError("joining needs a generated name and agreement")
        if await self._private.read(lambda db: feed_guide.request(db, preview.community)) is not None:
            try:
                return await self.resume(community=preview.community)
            except ServerRefused as refused:
                if refused.code not in _FINAL:
                    raise
        record, signing_seed, request = self._made(preview, name)
        data = strict_json.encode(request)
        team = continuity.team_note(preview.message.team, known="", described=preview.described)

        def keep(db: Connection) -> None:
            communities.forget(db, record.id)
            communities.add(db, record)
            feed_guide.keep_request(db, community_id=record.id, request=data)
            settings.put(db, key=team_note_key(record.id), value=team)
            if signing_seed is not None:
                feed_guide.keep_signing_seed(db, community_id=record.id, seed=signing_seed)

        await self._private.write(keep)
        return await self.resume(community=record.id)

    async def unfinished(self) -> tuple[str, ...]:
        """Communities whose answer was lost."""
        found = await self._private.read(communities.every)
        return tuple(record.id for record in found if record.state == "joining")

    async def resume(self, *, community: str) -> Joined:
        """Send the request that is kept, the same as before. Raises NetworkError, ServerRefused, MalformedAnswer."""

        def kept(db: Connection) -> tuple[CommunityRecord | None, bytes | None]:
            return communities.get(db, community), feed_guide.request(db, community)

        record, data = await self._private.read(kept)
        if record is None or data is None:
            raise BugError("a community that is being joined")
        request = strict_json.decode(data, GateRequest)
        api = self._memberships.api(record.addresses[0])
        try:
            answer = await self._ask(api, request, record.id)
        finally:
            await api.close()
        return await self._let_in(record, request, answer)

    async def _ask(self, api: Api, request: GateRequest, community: str) -> GateAnswer:
        try:
            return await api.gate(request)
        except ServerRefused as refused:
            if refused.code in _FINAL:
                await self._private.write(lambda db: communities.forget(db, community))
            raise

    async def _let_in(self, record: CommunityRecord, request: GateRequest, answer: GateAnswer) -> Joined:
        with judged("the gate's answer"):
            key = joining.epoch_key(answer)
        if answer.member != request.member:
            raise MalformedAnswer("the gate admitted somebody else")
        day = day_of(self._around.now()) * 86400

        def keep(db: Connection) -> None:
            communities.update(db, replace(record, state="joined", joined_at=day))
            communities.add_epoch_key(db, community_id=record.id, key=EpochKey(answer.epoch, key))
            feed_guide.drop_request(db, record.id)

        await self._private.write(keep)
        changes = ChangeSet.of(Kind.COMMUNITY, ids=(record.id,))
        return Joined(record.id, request.name, answer.guide_waits, changes)

    def _made(self, preview: Preview, name: str) -> tuple[CommunityRecord, bytes | None, GateRequest]:
        random_bytes = self._around.random_bytes
        keys = MemberKeys.make(random_bytes)
        guide = GuideKeys.make(random_bytes) if preview.role == "guide" else None
        member = self._around.new_id()
        record = CommunityRecord(
            id=preview.community,
            name=preview.name,
            addresses=(preview.invitation.address,),
            root_key=unb64(preview.message.root_key, length=32),
            login_seed=keys.login_seed,
            hpke_private_key=keys.hpke_private_key,
            mailbox_key=keys.mailbox_key,
            cosign_seed=guide.cosigning_seed if guide else None,
            state="joining",
            role=preview.role,
            member_id=member,
            pseudonym_id=member,
            pseudonym=name,
            descriptor=preview.message.descriptor.encode(),
        )
        asked = None
        if guide is not None:
            asked = joining.GuideRequest(public_half(guide.signing_seed), public_half(guide.cosigning_seed))
        request = GateRequest(
            admission=joining.CodeAdmission(b64(preview.invitation.code)),
            member=UUID(member),
            name=name,
            login_key=keys.login_public,
            hpke_key=keys.hpke_public,
            mailbox_key=b64(keys.mailbox_key),
            guidelines=preview.guidelines_version,
            of_age=True,
            accepts_escalation=True,
            guide=asked,
        )
        return record, guide.signing_seed if guide else None, request


def _verified(message: CommunityMessage, invited: Invitation) -> Descriptor:
    """The descriptor, if the root key is the one whose hash the invitation's community id spells."""
    with judged("the community"):
        root_key = unb64(message.root_key, length=32)
        if community_id(root_key) != invited.community:
            raise BadSignature("the root key of another community")
        return descriptor.open_note(message.descriptor, community=invited.community, root_key=root_key)


def _in_language(texts: tuple[LocalText, ...], language: str) -> str:
    for text in texts:
        if text.language.split("-")[0] == language.split("-", maxsplit=1)[0]:
            return text.text
    return texts[0].text
