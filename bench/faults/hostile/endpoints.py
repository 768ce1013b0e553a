"""The places at which a server is asked, and who asks there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bench.faults.hostile.lie import JOINS, Act
from bench.faults.hostile.town import REVIEW


@dataclass(frozen=True)
class Endpoint:
    """`padded` says whether its answers are padded; `may`: the tables in which what was asked before leaves traces."""

    name: str
    path: str
    act: Act
    padded: bool = True
    may: frozenset[str] = frozenset()


_NOTED: Final = frozenset({"setting"})
"""What a guide's app was about to send is noted before it is sent, for the record is held to it afterwards."""

COMMUNITY: Final = Endpoint("community", "/v1/community", Act.LOOK, padded=False)
HEAD: Final = Endpoint("head", "/v1/feed/head", Act.SYNC)
OBJECT: Final = Endpoint("object", "/v1/feed/o/", Act.FIRST_SYNC, padded=False)
DESK: Final = Endpoint("desk", "/v1/desk", Act.JOIN, may=JOINS)
GATE: Final = Endpoint("gate", "/v1/gate", Act.JOIN, may=JOINS)
CHALLENGE: Final = Endpoint("challenge", "/v1/session/challenge", Act.POST)
SESSION: Final = Endpoint("session", "/v1/session", Act.POST)
SUBMISSIONS: Final = Endpoint("submission", "/v1/submissions", Act.POST)
QUEUE: Final = Endpoint("queue", "/v1/review", Act.QUEUE)
CLAIM: Final = Endpoint("claim", f"/v1/review/{REVIEW}/claim", Act.CLAIM)
DECIDE: Final = Endpoint("decide", f"/v1/review/{REVIEW}/decide", Act.DECIDE, may=_NOTED)
HAND_ON: Final = Endpoint("hand-on", f"/v1/review/{REVIEW}/hand-on", Act.HAND_ON, may=_NOTED)
COSIGN: Final = Endpoint("cosign", "/v1/cosign", Act.DUTIES)
TEAM: Final = Endpoint("team", "/v1/team", Act.DUTIES, may=_NOTED | {"guide_key"})

JSON: Final = (
    COMMUNITY, HEAD, DESK, GATE, CHALLENGE, SESSION, SUBMISSIONS, QUEUE, CLAIM, DECIDE, HAND_ON, COSIGN, TEAM,
)  # fmt: skip
"""All whose answer is one JSON value."""
