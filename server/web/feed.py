"""What everybody may read without a session: the descriptor, the head, and the feed's sealed objects."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from protocol.checkpoint import HeadMessage
from protocol.descriptor import CommunityMessage
from protocol.problems import Code
from protocol.segment import ObjectType
from server.domain.faults import TurnedAway
from server.settings import ANSWER_PIECE, HEAD_MAX_AGE, SEGMENT_MAX_AGE, SHORT_MAX_AGE
from server.web.answers import JSON, Pieces, padded
from server.web.handlers import Handlers
from server.web.operations import Binary, Needs, Operation

_EPOCH_TYPE = 5


class Feed(Handlers):
    """Static reading."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "GET",
                "/v1/community",
                self.community,
                "The descriptor and the guides' team key.",
                answers=(CommunityMessage,),
                needs=Needs.NOBODY,
                padded=False,
            ),
            Operation(
                "GET",
                "/v1/feed/head",
                self.head,
                "The newest head.",
                answers=(HeadMessage,),
                needs=Needs.NOBODY,
            ),
            Operation(
                "GET",
                "/v1/feed/o/{name}",
                self.feed_object,
                "A sealed object of the feed, by the SHA-256 of its bytes.",
                answers=(Binary.OBJECT,),
                needs=Needs.NOBODY,
                problems=(Code.NOT_FOUND,),
            ),
        ]

    async def community(self, request: Request) -> Response:
        """The descriptor, for everyone."""
        headers = {"cache-control": f"max-age={HEAD_MAX_AGE}"}
        return Response(self.house.standing.now().community, media_type=JSON, headers=headers)

    async def head(self, request: Request) -> Response:
        """The head, for everyone."""
        return padded(self.house.standing.now().head, max_age=HEAD_MAX_AGE)

    async def feed_object(self, request: Request) -> Response:
        """A sealed object, for everyone; nothing in the answer tells when it was made."""
        data = await self.house.objects.read(request.path_params["name"])
        if data is None:
            raise TurnedAway(Code.NOT_FOUND)
        lasting = data[1:2] in (bytes((ObjectType.SEGMENT,)), bytes((_EPOCH_TYPE,)))
        headers = {"cache-control": f"max-age={SEGMENT_MAX_AGE if lasting else SHORT_MAX_AGE}"}
        kind = Pieces if len(data) > ANSWER_PIECE else Response
        return kind(data, media_type=Binary.OBJECT.value, headers=headers)
