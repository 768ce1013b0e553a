"""Sessions, and what a member sends."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from protocol import submissions
from protocol.encoding import day_of
from protocol.errors import Malformed, TooLarge
from protocol.problems import Code
from protocol.sessions import Challenge, ChallengeRequest, Session, SessionRequest
from server.crypto.digests import sha256
from server.domain.faults import TurnedAway
from server.services.sessions import Identified
from server.services.submissions import is_urgent, keys_of, submit
from server.web.answers import body_of, message_of, padded
from server.web.handlers import Handlers, done
from server.web.operations import Needs, Operation


class Posting(Handlers):
    """Logging in and writing."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "POST",
                "/v1/session/challenge",
                self.challenge,
                "A nonce to sign.",
                asks=ChallengeRequest,
                answers=(Challenge,),
                needs=Needs.NOBODY,
            ),
            Operation(
                "POST",
                "/v1/session",
                self.session,
                "A session for a signed nonce.",
                asks=SessionRequest,
                answers=(Session,),
                needs=Needs.NOBODY,
                problems=(Code.NOT_SIGNED_IN,),
            ),
            Operation(
                "POST",
                "/v1/submissions",
                self.submit,
                "What a member sends; the same submission again gives its current state.",
                asks=submissions.Submission,
                answers=(submissions.Answer,),
                problems=(Code.ID_CONFLICT, Code.NO_TEAM_KEY, Code.QUOTA),
            ),
        ]

    async def challenge(self, request: Request) -> Response:
        """A nonce to sign."""
        await message_of(request, ChallengeRequest)
        return padded(self.house.sessions.challenge())

    async def session(self, request: Request) -> Response:
        """A session for a signed nonce."""
        asked = await message_of(request, SessionRequest)
        store, sessions = self.house.store, self.house.sessions
        found: Identified = await done(store.read(lambda tx: sessions.identify(tx, asked)))
        work = store.write(lambda tx: sessions.open(tx, found), looks_at=found.keys, urgent=True)
        return padded(await done(work))

    async def submit(self, request: Request) -> Response:
        """What a member sends."""
        member = self.member(request)
        data = await body_of(request)
        try:
            submission = submissions.decode(data)
        except TooLarge as error:
            raise TurnedAway(Code.TOO_LARGE) from error
        except Malformed as error:
            raise TurnedAway(Code.MALFORMED) from error
        digest = sha256(data)
        work = self.house.store.write(
            lambda tx: submit(tx, submission, member=member, digest=digest, around=self.around(tx)),
            looks_at=keys_of(submission, member, day_of(self.house.now()), self.house.marking_key),
            urgent=is_urgent(submission),
        )
        return padded(await done(work))
