"""The names of what `--plant` puts in, for whoever must not import Leeward; what each does is in `plants`."""

from __future__ import annotations

from typing import Final

PLANTED: Final = (
    "new-id-after-time-out",
    "answered-before-commit",
    "sent-is-forgotten",
    "numbers-outside-transaction",
    "verified-before-kept",
    "erasures-are-passed-over",
    "sending-for-ever",
    "index-is-left-behind",
    "kept-before-written",
    "kept-and-told-no",
)
