"""Every address the server answers, put together. A handler reads the request, asks one service, and answers."""

from __future__ import annotations

from server.web.feed import Feed
from server.web.guiding_live import Live
from server.web.guiding_reviews import BesideReviews
from server.web.guiding_shift import BesideQueue
from server.web.handlers import House
from server.web.joining import Joining
from server.web.operating import Operating
from server.web.operations import Operation
from server.web.posting import Posting
from server.web.reviewing import Reviewing

PARTS = (Feed, Joining, Posting, Reviewing, BesideReviews, Live, BesideQueue, Operating)


def operations(house: House) -> list[Operation]:
    """The whole table."""
    return [operation for part in PARTS for operation in part(house).table()]


def all_operations() -> list[Operation]:
    """The same without a house: to be read, not to be answered."""
    return [operation for part in PARTS for operation in part.__new__(part).table()]
