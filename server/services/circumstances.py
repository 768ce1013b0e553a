"""What deciding something needs beside the store."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from protocol.catalogue import Catalogue
from protocol.descriptor import Descriptor
from server.domain.bands import RuleBook
from server.services.catalogue import shipped
from server.services.feed import RandomBytes


@dataclass(frozen=True)
class Circumstances:
    """The descriptor that holds, the rules of order, the moment (seconds since 1970 UTC), fresh ids and chance.

    Marks are made with `marking_key`, see crypto/marks.py.

    `catalogue` is the community's own where it has one, `usual_wait` the usual wait of held posts in minutes as last
    measured (see services/submissions.py), None while it is not known.
    """

    descriptor: Descriptor
    now: float
    rules: RuleBook
    marking_key: bytes
    new_id: Callable[[], uuid.UUID] = uuid.uuid4
    random_bytes: RandomBytes = os.urandom
    catalogue: Catalogue = field(default_factory=shipped)
    usual_wait: int | None = None
