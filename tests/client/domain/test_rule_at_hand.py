"""Which reason may apply: only what was said when a post was reported, or given by a guide, says so."""

from __future__ import annotations

from client.domain.rule_at_hand import REASON_OF_REPORT, reasons_at_hand
from client.services import reasons, reports


def test_every_reason_to_report_but_one_has_a_reason_of_the_catalogue() -> None:
    known = {one.id for one in reports.catalogue()}
    assert set(REASON_OF_REPORT) == known - {"something-else"}
    assert set(REASON_OF_REPORT.values()) <= {one.id for one in reasons.catalogue()}


def test_what_guides_said_comes_first_and_then_what_most_say() -> None:
    said = ("unkind", "method-detail", "method-detail", "something-else")
    assert reasons_at_hand(said) == ("method-detail", "unkind-to-someone")
    assert reasons_at_hand(said, ("talking-elsewhere", "")) == (
        "talking-elsewhere",
        "method-detail",
        "unkind-to-someone",
    )
    assert reasons_at_hand(("something-else",)) == ()
