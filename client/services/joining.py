"""Joining a community: read the invitation, look before one leaps, choose a name, and begin the way in.

A member's way leads past the desk, which never sees who they become, and the gate, which never sees the invitation; a
guide's past the gate alone, for the steward knows who is to be a guide. The steps themselves are in `admission`.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeVar
from uuid import UUID

import msgspec

from client.crypto.identity import GuideKeys, MemberKeys, public_half
from client.domain.errors import (
    BadSignature,
    BugError,
    InvitationUnusable,
    KeyNotPinned,
    NetworkError,
    ProxyInTheWay,
    ServerMisbehaved,
    ServerRefused,
)
from client.services import agreements
from client.services.admission import Admission, Begun, Joined
from client.services.agreements import Agreements, in_language
from client.services.feed_store import team_note_key
from client.services.memberships import Memberships
from client.services.token_requests import for_gate, issuers_by_clock
from client.sync import continuity
from client.sync.faults import judged
from client.sync.record import because
from client.vault import communities, feed_guide, settings
from client.vault.communities import CommunityRecord
from client.vault.sqlcipher import Connection
from protocol import descriptor, invitation, joining, pseudonyms
from protocol.descriptor import CommunityMessage, Descriptor, PostingPolicy
from protocol.encoding import b64, community_id, day_of, unb64
from protocol.errors import Malformed, UnsupportedVersion
from protocol.invitation import Invitation, Role

T = TypeVar("T")
NAMES_OFFERED: Final = 6


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

    `names` are the pseudonyms to choose from. `practice` means that nobody is there. `invitation` is None when one
    looks again at a community whose desk has the invitation already. `language` is the one its words are wanted in.
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
    language: str
    invitation: Invitation | None
    message: CommunityMessage
    described: Descriptor


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
        self.admission = Admission(memberships=memberships)
        self.agreements = Agreements(memberships=memberships)
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around
        self._choose = choose

    @because("joining")
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
        if record is not None and record.state == "left":
            raise InvitationUnusable("still-leaving")
        api = await self._memberships.api(invited.address, community=invited.community)
        try:
            message = await api.community()
        finally:
            await api.close()
        described = _verified(message, invited.community)
        # Whoever shows an expired descriptor may be hiding what the steward has signed since, such as other guides.
        if day_of(self._around.now()) > described.expires_day:
            raise InvitationUnusable("expired")
        if descriptor.issuers_fingerprint(invited.community, described.issuers) != invited.issuers:
            raise InvitationUnusable("does-not-fit")
        return _seen(
            message,
            described,
            role="guide" if invited.role == Role.GUIDE else "member",
            names=pseudonyms.names(NAMES_OFFERED, choose=self._choose),
            language=language,
            invitation=invited,
        )

    async def _moved(
        self, record: CommunityRecord, invited: Invitation
    ) -> Literal["already-joined", "moved"]:
        """Take over the address at which a community of ours answers now, and no longer at the one that is known.

        What the root key signed is public: whoever passes it on from an address of their own, in an invitation of
        their own, must not come to stand between a member and a server that is where it always was.
        """
        if record.addresses[0] == invited.address:
            return "already-joined"
        api = await self._memberships.api(invited.address, community=invited.community)
        try:
            there = _verified(await api.community(), invited.community)
        finally:
            await api.close()
        if await self._answers_still(record, as_new_as=there.number):
            return "already-joined"
        await self._memberships.move(record.id, address=invited.address)
        return "moved"

    async def _answers_still(self, record: CommunityRecord, *, as_new_as: int) -> bool:
        """Whether the known address shows this community, with a descriptor of that number or a later one."""
        try:
            api = await self._memberships.api_of(record)
        except (ProxyInTheWay, KeyNotPinned):
            return False
        try:
            return _verified(await api.community(), record.id).number >= as_new_as
        except (NetworkError, ServerRefused, ServerMisbehaved):
            return False
        finally:
            await api.close()

    def more_names(self, *, numbered: bool = False) -> tuple[str, ...]:
        """Other names to choose from; `numbered` when plain ones were taken."""
        return pseudonyms.names(NAMES_OFFERED, choose=self._choose, numbered=numbered)

    @because("joining")
    async def look_again(self, *, community: str, language: str = "en") -> Preview:
        """What a community that was begun with says of itself now, for whoever needs another name or new guidelines.

        Raises as `preview`; BugError for one that is not being joined.
        """
        record = await self._private.read(lambda db: communities.get(db, community))
        begun = await self.admission.find(community)
        if record is None or begun is None:
            raise BugError("a community that is being joined")
        api = await self._memberships.api_of(record)
        try:
            message = await api.community()
        finally:
            await api.close()
        described = _verified(message, community)
        names = self.more_names(numbered=True)
        if begun.asks != "name":
            names = (begun.pseudonym, *names[:-1])
        return _seen(message, described, role=record.role, names=names, language=language)

    @because("joining")
    async def join(
        self, *, preview: Preview, name: str, of_age: bool, accepts_guidelines: bool, accepts_escalation: bool
    ) -> Joined:
        """Become a member under `name`. If an earlier try lost its answer, that one is completed instead.

        Raises ServerRefused (name-taken: choose another; invitation-unknown ...), NetworkError: `resume` then sends
        the same request again. InvitationUnusable: nothing was sent. BugError for a name that was not generated or
        something not agreed to.
        """
        _check(name, of_age, accepts_guidelines, accepts_escalation)
        return await self._through(preview, name, self.admission.go_in, later=False)

    @because("joining")
    async def join_later(
        self, *, preview: Preview, name: str, of_age: bool, accepts_guidelines: bool, accepts_escalation: bool
    ) -> Begun:
        """Hand the invitation in now, and become a member at a time drawn by chance, within 24 hours.

        Raises as `join`: what is kept then goes again by itself. BugError for a guide, whom the steward knows.
        """
        _check(name, of_age, accepts_guidelines, accepts_escalation)
        if preview.role == "guide":
            raise BugError("a guide comes in at once")
        return await self._through(preview, name, self.admission.hand_in, later=True)

    async def unfinished(self) -> tuple[str, ...]:
        """Communities somebody is on the way into."""
        return tuple(each.community for each in await self.admission.begun())

    @because("joining")
    async def resume(self, *, community: str) -> Joined:
        """Send the request that is kept, the same as before. Raises NetworkError, ServerRefused, ServerMisbehaved."""
        return await self.admission.go_in(community)

    async def _through(
        self, preview: Preview, name: str, step: Callable[[str], Coroutine[Any, Any, T]], *, later: bool
    ) -> T:
        """Take up what was begun, or begin; then `step`."""
        begun = await self.admission.find(preview.community)
        if begun is not None and begun.asks != "invitation":
            if preview.invitation is not None:
                # The community may have moved meanwhile; its root key's word was found there.
                await self._memberships.move(preview.community, address=preview.invitation.address)
            if begun.asks:
                await self.admission.change(
                    preview.community, name=name, guidelines=preview.guidelines_version
                )
                await self._private.write(lambda db: self._agree(db, preview))
            if later:
                await self.admission.wait(preview.community)
            try:
                return await step(preview.community)
            except ServerRefused:
                if preview.invitation is None or await self.admission.find(preview.community) is not None:
                    raise
        await self._begin(preview, name, later=later)
        return await step(preview.community)

    async def _begin(self, preview: Preview, name: str, *, later: bool) -> None:
        """Make new keys, and keep all that will be sent before any of it is."""
        invited, issuers = preview.invitation, preview.described.issuers
        if invited is None:
            raise BugError("only an invitation begins a way")
        if descriptor.issuers_fingerprint(invited.community, issuers) != invited.issuers:
            raise InvitationUnusable("does-not-fit")
        random_bytes = self._around.random_bytes
        keys = MemberKeys.make(random_bytes)
        guide = GuideKeys.make(random_bytes) if preview.role == "guide" else None
        member = self._around.new_id()
        record = CommunityRecord(
            id=preview.community,
            name=preview.name,
            addresses=(invited.address,),
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
        team = continuity.team_note(preview.message.team, known="", described=preview.described)

        def also(db: Connection) -> None:
            settings.put(db, key=team_note_key(record.id), value=team)
            self._agree(db, preview)
            if guide is not None:
                feed_guide.keep_signing_seed(db, community_id=record.id, seed=guide.signing_seed)

        if guide is None:
            await self.admission.keep_member(
                record,
                code=invited.code,
                issuer=issuers_by_clock(issuers, self._around.now())[0],
                guidelines=preview.guidelines_version,
                later=later,
                also=also,
            )
            return
        request = msgspec.structs.replace(
            for_gate(
                record,
                guidelines=preview.guidelines_version,
                admission=joining.CodeAdmission(b64(invited.code)),
            ),
            guide=joining.GuideRequest(public_half(guide.signing_seed), public_half(guide.cosigning_seed)),
        )
        await self.admission.keep_guide(record, request, also=also)

    def _agree(self, db: Connection, preview: Preview) -> None:
        agreements.note(db, described=preview.described, now=self._around.now(), language=preview.language)


def _check(name: str, *agreed: bool) -> None:
    if not all(agreed) or not pseudonyms.is_generated(name):
        raise BugError("joining needs a generated name and agreement")


def _seen(
    message: CommunityMessage,
    described: Descriptor,
    *,
    role: communities.Role,
    names: tuple[str, ...],
    language: str,
    invitation: Invitation | None = None,
) -> Preview:
    return Preview(
        community=described.id,
        name=described.name,
        practice=described.practice,
        role=role,
        minimum_age=described.minimum_age,
        guidelines_version=described.guidelines_version,
        guidelines=in_language(described.guidelines, language),
        escalation=in_language(described.escalation, language),
        language=language,
        rooms=tuple(RoomSeen(room.id, room.name, room.about, room.policy) for room in described.rooms),
        names=names,
        invitation=invitation,
        message=message,
        described=described,
    )


def _verified(message: CommunityMessage, community: str) -> Descriptor:
    """The descriptor, if the root key is the one whose hash the community's id spells."""
    with judged("the community"):
        root_key = unb64(message.root_key, length=32)
        if community_id(root_key) != community:
            raise BadSignature("the root key of another community")
        return descriptor.open_note(message.descriptor, community=community, root_key=root_key)
