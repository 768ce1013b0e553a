"""Requests as the privacy ledger hears of them; a test changes what it is about with `replace`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from client.domain.ledger import Contents, Exchange

START: Final = 1_790_000_000
"""UTC seconds at which they were made."""
HEAD: Final = Exchange(
    at=START,
    why="by-itself",
    community="c1",
    host="one.example",
    contents=Contents("reading", "head", "GET /v1/feed/head"),
    sent=212,
    received=5200,
    status=200,
    whole=True,
    through="direct",
)
REPLY: Final = replace(
    HEAD,
    why="wrote",
    contents=Contents("writing", "reply", "POST /v1/submissions", 812, 2048, signed_in=True),
)
