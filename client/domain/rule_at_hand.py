"""Which reasons of the catalogue may apply to an item, by what is known of it: a hint for a guide, who decides.

Nothing of a post's words is looked at here: only what members said when they reported it, and what guides said of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

REASON_OF_REPORT: Final = {
    "someone-in-danger": "worried-about-you",
    "threat-or-urging": "threat-to-someone",
    "shows-who-someone-is": "someone-elses-details",
    "method-detail": "method-detail",
    "moving-elsewhere": "talking-elsewhere",
    "unkind": "unkind-to-someone",
    "selling-or-recruiting": "selling-or-recruiting",
    "needs-a-content-note": "needs-a-content-note",
}
"""The reason that stands nearest to why a post was reported; `something-else` has none."""


def reasons_at_hand(reports: Iterable[str], given: Iterable[str] = ()) -> tuple[str, ...]:
    """Ids of reasons that may apply, each once: first what guides gave, then what most reports say."""
    counted: dict[str, int] = {}
    for report in reports:
        reason = REASON_OF_REPORT.get(report, "")
        if reason:
            counted[reason] = counted.get(reason, 0) + 1
    most = sorted(counted, key=lambda one: -counted[one])
    return tuple(dict.fromkeys([*filter(None, given), *most]))
